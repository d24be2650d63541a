// Discord's limits on a message body as a list of violations, written apart from the code that keeps them.
import type { Body } from '../../src/discord/render/view.ts';

interface Node {
  readonly type?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly label?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
}

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [
    node,
    ...flatten(node.components ?? []),
    ...(node.accessory ? [node.accessory] : []),
  ]);
}

/** Every text of the body, in order. */
export function textsOf(body: Body): string[] {
  const nodes = flatten(body.components as readonly Node[]);
  const texts = nodes.flatMap(({ content }) => (content === undefined ? [] : [content]));
  return body.content === undefined ? texts : [body.content, ...texts];
}

export function buttonsOf(body: Body): Node[] {
  return flatten(body.components as readonly Node[]).filter(({ type }) => type === 2);
}

function checkButton({ custom_id: id, url, label = '' }: Node): string[] {
  const problems: string[] = [];
  if (label.length < 1 || label.length > 80) problems.push(`label of ${label.length}`);
  if ((id === undefined) === (url === undefined)) problems.push('both or neither of url and custom_id');
  if (id !== undefined && (id.length < 1 || id.length > 100)) problems.push(`custom_id of ${id.length}`);
  if (url !== undefined && (url.length > 512 || !/^https?:\/\//u.test(url)))
    problems.push(`url ${url.slice(0, 40)}`);
  return problems;
}

function checkTexts(body: Body): string[] {
  const texts = textsOf(body);
  const characters = texts.join('').length;
  const bytes = Buffer.byteLength(texts.join(''));
  const problems: string[] = [];
  if (characters > (body.content === undefined ? 4_000 : 2_000)) problems.push(`${characters} characters`);
  if (body.content === undefined && bytes > 10_000) problems.push(`${bytes} bytes`);
  if (texts.length === 0 || texts.some((text) => text.trim() === '')) problems.push('an empty text');
  if (texts.some((text) => /[\u202A-\u202E\u2066-\u2069]/u.test(text))) problems.push('a direction control');
  return problems;
}

/** Whatever Discord would refuse about a body; nothing where it is fit to send. */
export function checkLimits(body: Body): string[] {
  const nodes = flatten(body.components as readonly Node[]);
  const problems = [...checkTexts(body), ...buttonsOf(body).flatMap(checkButton)];
  const ids = nodes.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size !== ids.length) problems.push('a custom_id twice');
  if (nodes.length > 40) problems.push(`${nodes.length} components`);
  if (body.content !== undefined && body.components.length > 5) problems.push('more than five rows');
  for (const { type, components = [] } of nodes) {
    if (type === 1 && (components.length < 1 || components.length > 5))
      problems.push(`a row of ${components.length}`);
  }
  return problems;
}
