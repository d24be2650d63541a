// A stored message as a person at a terminal reads it: Components V2, plain content and embeds become wrapped
// lines, links show their address, buttons and options carry the number that presses them.

import type { StoredMessage } from './contract.ts';
import { type Control, controlsOf, isLink, labelOf } from './display/controls.ts';
import { markdownRows } from './display/markdown.ts';
import { paint, type Row, type Run, run, withoutControls, wrap } from './display/runs.ts';
import { asList, asObject, ComponentType, type JsonObject } from './wire.ts';

export { type Control, controlsOf } from './display/controls.ts';

/** Narrower than this nothing is wrapped. */
const MIN_WIDTH = 20;

interface Canvas {
  readonly width: number;
  /** Numbers not yet given away, in document order. */
  readonly controls: Control[];
  readonly locale: string | undefined;
}

export interface Reading {
  /** The first number that presses a button, 1 by default. */
  readonly firstNumber?: number;
  /** The reader's language, for times. */
  readonly locale?: string | undefined;
}

/** Lines joined by `\n`, at most `width` columns but for long addresses. */
export function renderForTerminal(
  message: StoredMessage,
  width: number,
  colour: boolean,
  { firstNumber = 1, locale }: Reading = {},
): string {
  const canvas = {
    width: Math.max(MIN_WIDTH, width),
    controls: [...controlsOf(message, firstNumber)],
    locale,
  };
  const rows = [
    ...notice(message),
    ...(message.content === '' ? [] : textRows(message.content, canvas)),
    ...message.embeds.flatMap((embed) => embedRows(asObject(embed), canvas)),
    ...componentRows(message.components, canvas),
    ...attachmentRows(message),
  ];
  return rows.map((row) => paint(row, colour)).join('\n');
}

function notice(message: StoredMessage): readonly Row[] {
  if (message.loading) return [[run('is thinking …', { dim: true })]];
  return message.ephemeral ? [[run('(only you can see this)', { dim: true })]] : [];
}

function textRows(text: string, { width, locale }: Canvas): readonly Row[] {
  return markdownRows(withoutControls(text), width, locale);
}

function componentRows(components: unknown, canvas: Canvas): readonly Row[] {
  return asList(components).flatMap((component) => componentRow(asObject(component), canvas));
}

function componentRow(component: JsonObject, canvas: Canvas): readonly Row[] {
  switch (component['type']) {
    case ComponentType.textDisplay:
      return textRows(String(component['content']), canvas);
    case ComponentType.container:
      return boxed(component['components'], canvas);
    case ComponentType.section:
      return sectionRows(component, canvas);
    case ComponentType.actionRow:
      return actionRows(asList(component['components']).map(asObject), canvas);
    case ComponentType.separator:
      return separatorRows(component, canvas);
    case ComponentType.mediaGallery:
      return asList(component['items']).flatMap((item) => mediaRows(asObject(item)));
    case ComponentType.thumbnail:
      return mediaRows(component);
    case ComponentType.file:
      return [[run(`[file] ${String(asObject(component['file'])['url'])}`)]];
    default:
      return [];
  }
}

/** A container: its rows behind a bar. */
function boxed(components: unknown, canvas: Canvas): readonly Row[] {
  const bar: Run = run('│ ', { accent: true });
  const inside = componentRows(components, { ...canvas, width: canvas.width - 2 });
  return inside.map((row) => [bar, ...row]);
}

function sectionRows(section: JsonObject, canvas: Canvas): readonly Row[] {
  const accessory = asObject(section['accessory']);
  const texts = componentRows(section['components'], canvas);
  const isButton = accessory['type'] === ComponentType.button;
  return [...texts, ...(isButton ? actionRows([accessory], canvas) : mediaRows(accessory))];
}

/** Buttons side by side, links below with their address, a select as a list of its options. */
function actionRows(components: readonly JsonObject[], canvas: Canvas): readonly Row[] {
  const links = components.filter(isLink);
  const selects = components.filter((component) => component['type'] !== ComponentType.button);
  const buttons = components.filter(
    (component) => !links.includes(component) && !selects.includes(component),
  );
  const shown = buttons.flatMap((button) => [...buttonRuns(button, canvas), run('  ')]);
  return [
    ...(shown.length === 0 ? [] : wrap(shown, canvas.width)),
    ...links.flatMap((link) => linkRows(link, canvas)),
    ...selects.flatMap((select) => selectRows(select, canvas)),
  ];
}

function buttonRuns(button: JsonObject, canvas: Canvas): readonly Run[] {
  // No-break spaces keep a button on one row.
  const label = withoutControls(labelOf(button)).replaceAll(' ', '\u00a0');
  if (button['disabled'] === true) return [run(`(${label})`, { dim: true })];
  const number = canvas.controls.shift()?.number;
  return [run(`[${number}]`, { bold: true, accent: true }), run(`\u00a0${label}`)];
}

function linkRows(link: JsonObject, canvas: Canvas): readonly Row[] {
  const label = withoutControls(labelOf(link));
  const address = run(withoutControls(String(link['url'])), { accent: true });
  return wrap([run(`↗ ${label}: `), address], canvas.width);
}

function selectRows(select: JsonObject, canvas: Canvas): readonly Row[] {
  const title = withoutControls(String(select['placeholder'] ?? 'Choose'));
  if (select['disabled'] === true) return [[run(`(${title})`, { dim: true })]];
  const options = asList(select['options']).map(asObject);
  return [
    [run(`${title}:`)],
    ...options.flatMap((option) => {
      const number = canvas.controls.shift()?.number;
      const note = typeof option['description'] === 'string' ? `, ${option['description']}` : '';
      const text = withoutControls(`${labelOf(option)}${note}`);
      return wrap([run(`  [${number}] `, { bold: true, accent: true }), run(text)], canvas.width);
    }),
  ];
}

function separatorRows(separator: JsonObject, canvas: Canvas): readonly Row[] {
  if (separator['divider'] === false) return [[]];
  const line: Row = [run('─'.repeat(canvas.width), { dim: true })];
  return separator['spacing'] === 2 ? [[], line, []] : [line];
}

/** The alternative text stands for the picture. */
function mediaRows(item: JsonObject): readonly Row[] {
  const url = asObject(item['media'])['url'];
  if (url === undefined) return [];
  const alt = typeof item['description'] === 'string' ? `: ${withoutControls(item['description'])}` : '';
  return [[run(`[picture${alt}] `), run(withoutControls(String(url)), { accent: true })]];
}

function embedRows(embed: JsonObject, canvas: Canvas): readonly Row[] {
  const { title, description, url } = embed;
  const fields = asList(embed['fields']).map(asObject);
  const footer = asObject(embed['footer'])['text'];
  const texts = [
    typeof title === 'string' ? `**${title}**` : undefined,
    typeof url === 'string' ? `<${url}>` : undefined,
    description,
    ...fields.flatMap((field) => [`**${String(field['name'])}**`, field['value']]),
    typeof footer === 'string' ? `-# ${footer}` : undefined,
  ];
  const bar: Run = run('│ ', { accent: true });
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => textRows(text, { ...canvas, width: canvas.width - 2 }))
    .map((row) => [bar, ...row]);
}

function attachmentRows(message: StoredMessage): readonly Row[] {
  return message.attachments.map((file) => {
    const alt = file.description === null ? '' : `: ${withoutControls(file.description)}`;
    return [run(`[${withoutControls(file.filename)}${alt}] `), run(file.url, { accent: true })];
  });
}
