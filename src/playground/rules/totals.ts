// What holds over all components of a message or a form together: unique ids, the number of components, the
// length of all text, and that pictures name files which are there.

import { asList, asObject, ComponentType, type JsonObject, Limit } from '../wire.ts';
import { type FieldProblem, lengthOf, repeated } from './problems.ts';

interface Placed {
  readonly path: readonly (string | number)[];
  readonly component: JsonObject;
}

/** Every component, however deep, with its path from the body; nesting deeper than the wire allows is cut. */
function placedComponents(value: unknown, path: readonly (string | number)[], depth = 0): readonly Placed[] {
  if (depth > 4) return [];
  return asList(value).flatMap((each, index) => {
    const here = [...path, index];
    const component = asObject(each);
    const single = ['accessory', 'component'].flatMap((key) =>
      component[key] === undefined ? [] : [{ path: [...here, key], component: asObject(component[key]) }],
    );
    const inside = placedComponents(component['components'], [...here, 'components'], depth + 1);
    return [{ path: here, component }, ...inside, ...single];
  });
}

/** `custom_id` and `id` are unique within a message or a form. */
export function sharedIds(components: unknown): readonly FieldProblem[] {
  const placed = placedComponents(components, ['components']);
  const fault = (key: string, code: string, message: string) =>
    repeated(placed, ({ component }) => component[key]).map((index) => ({
      path: [...(placed[index]?.path ?? []), key],
      code,
      message,
    }));
  return [
    ...fault('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...fault('id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  ];
}

/** 40 components, those within others counted, and 4,000 characters of text. */
export function checkTotals(components: unknown): readonly FieldProblem[] {
  const placed = placedComponents(components, ['components']);
  const texts = placed.filter(({ component }) => component['type'] === ComponentType.textDisplay);
  const characters = texts.reduce((sum, { component }) => sum + lengthOf(String(component['content'])), 0);
  const problems: FieldProblem[] = [];
  if (placed.length > Limit.components) {
    const message = `The maximum number of components is ${Limit.components}, got ${placed.length}`;
    problems.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (characters > Limit.textTotal) {
    const message = `All text displays together hold ${Limit.textTotal} characters, got ${characters}`;
    problems.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}

/** `attachment://NAME` has to name a file of the message. */
export function checkMediaNames(components: unknown, fileNames: readonly string[]): readonly FieldProblem[] {
  return placedComponents(components, ['components']).flatMap(({ path, component }) => {
    const items = asList(component['items']).map((item) => asObject(asObject(item)['media'])['url']);
    const urls = [asObject(component['media'])['url'], asObject(component['file'])['url'], ...items];
    return urls
      .filter((url) => typeof url === 'string' && url.startsWith('attachment://'))
      .filter((url) => !fileNames.includes(String(url).slice('attachment://'.length)))
      .map((url) => ({ path, code: 'MEDIA_ATTACHMENT_NOT_FOUND', message: `No such attachment: ${url}` }));
  });
}
