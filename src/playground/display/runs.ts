// Styled text for a terminal: runs of one style, wrapped at a width, painted with ANSI codes or left plain.
// Control characters in the text are dropped here, so that no article can steer the reader's terminal.

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly dim?: boolean;
  readonly accent?: boolean;
}

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** One line of a terminal. */
export type Row = readonly Run[];

export function run(text: string, style: Style = {}): Run {
  return { text, style };
}

/** SGR codes: set, reset. */
const CODES: Readonly<Record<keyof Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  strike: [9, 29],
  accent: [36, 39],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without terminal controls and without marks that turn the direction of writing. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, (character) => (character === '\t' ? ' ' : ''));
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const EMOJI = /\p{Emoji_Presentation}/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns the text takes: two for East Asian wide characters and emoji, none for marks on letters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (ZERO.test(character)) continue;
    columns += WIDE.test(character) || EMOJI.test(character) ? 2 : 1;
  }
  return columns;
}

/**
 * Breaks runs into rows of at most `width` columns, at spaces and at line breaks. A word longer than that
 * (an address, mostly) stays whole on a row of its own, so that it can still be clicked.
 */
export function wrap(runs: readonly Run[], width: number): readonly Row[] {
  const rows: Run[][] = [[]];
  let used = 0;
  const breakLine = () => {
    rows.push([]);
    used = 0;
  };
  for (const word of wordsOf(runs)) {
    const shown = word.map(({ text }) => text).join('');
    const columns = columnsOf(shown);
    if (shown === '\n') breakLine();
    else {
      if (used > 0 && used + columns > width) breakLine();
      // A space where the text was broken is gone; one at the beginning is indentation.
      if (shown.trim() === '' && used === 0 && rows.length > 1) continue;
      rows.at(-1)?.push(...word);
      used += columns;
    }
  }
  return rows.map(withoutTrailingSpace);
}

/** Where a text may be broken: spaces, line breaks, around the characters of scripts without spaces. */
const BREAKS = new RegExp(`(\\n|[ \\t]+|${WIDE.source})`, 'u');

/** Words that cross a change of style stay together; what a text may be broken at is a word of its own. */
function wordsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const words: Run[][] = [];
  let open: Run[] | undefined;
  for (const { text, style } of runs) {
    for (const piece of text.split(BREAKS).filter((each) => each !== '')) {
      if (BREAKS.test(piece)) {
        words.push([run(piece, style)]);
        open = undefined;
      } else if (open === undefined) {
        open = [run(piece, style)];
        words.push(open);
      } else open.push(run(piece, style));
    }
  }
  return words;
}

function withoutTrailingSpace(row: readonly Run[]): Row {
  const last = row.findLastIndex(({ text }) => text.trim() !== '');
  return row.slice(0, last + 1);
}

/** A row as text, with ANSI codes where `colour`. */
export function paint(row: Row, colour: boolean): string {
  if (!colour) return row.map(({ text }) => text).join('');
  return joined(row).map(painted).join('');
}

/** Neighbours of one style as one run, so that codes are not repeated word by word. */
function joined(row: Row): Row {
  const runs: Run[] = [];
  for (const { text, style } of row) {
    const last = runs.at(-1);
    if (last !== undefined && codesOf(last.style).join() === codesOf(style).join()) {
      runs[runs.length - 1] = run(last.text + text, style);
    } else runs.push(run(text, style));
  }
  return runs;
}

function codesOf(style: Style): readonly (keyof Style)[] {
  return (Object.keys(CODES) as (keyof Style)[]).filter((key) => style[key] === true);
}

function painted({ text, style }: Run): string {
  const used = codesOf(style);
  if (used.length === 0 || text === '') return text;
  const sgr = (which: 0 | 1) => used.map((key) => `\u001b[${CODES[key][which]}m`).join('');
  return `${sgr(0)}${text}${sgr(1)}`;
}
