// Discord's markdown as rows for a terminal: headings, quotes, lists, subtext, code, bold, italics, links
// with their address beside them, mentions, time stamps, escapes. Tables and nested lists it does not know,
// as Discord does not.

import { type Row, type Run, run, type Style, wrap } from './runs.ts';

/** Nesting of marks that is followed; deeper marks are shown as they stand. */
const MAX_DEPTH = 6;

interface Block {
  /** Stands before the first row of the block. */
  readonly lead: Run;
  /** Stands before every further row. */
  readonly hang: string;
  readonly runs: readonly Run[];
}

/** Rows of at most `width` columns; an empty text is one empty row. */
export function markdownRows(text: string, width: number): readonly Row[] {
  return blocksOf(text).flatMap(({ lead, hang, runs }) => {
    const rows = wrap(runs, Math.max(10, width - hang.length));
    const further = run(hang, lead.style);
    return rows.map((row, index) => [index === 0 ? lead : further, ...row]);
  });
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let inCode = false;
  let inQuote = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      inCode = !inCode;
      continue;
    }
    inQuote ||= !inCode && line.startsWith('>>> ');
    if (inCode) blocks.push(block('  ', '  ', [run(line, { dim: true })]));
    else blocks.push(blockOf(line, inQuote));
  }
  return blocks;
}

function block(lead: string, hang: string, runs: readonly Run[]): Block {
  return { lead: run(lead, { dim: true }), hang, runs };
}

function blockOf(line: string, inQuote: boolean): Block {
  if (inQuote) return block('▎ ', '▎ ', inline(line.replace(/^>>> /, '')));
  if (line === '>' || line.startsWith('> ')) return block('▎ ', '▎ ', inline(line.slice(2)));
  if (line.startsWith('-# ')) return block('', '', inline(line.slice(3), { dim: true }));
  const heading = /^#{1,3} /.exec(line);
  if (heading !== null) return block('', '', inline(line.slice(heading[0].length), { bold: true }));
  const bullet = /^( {0,8})[-*] /.exec(line);
  if (bullet === null) return block('', '', inline(line));
  const indent = bullet[1] ?? '';
  return block(`${indent}• `, `${indent}  `, inline(line.slice(bullet[0].length)));
}

/** What stands at one place of a text, and how many characters it takes. */
interface Piece {
  readonly runs: readonly Run[];
  readonly length: number;
}

/** The runs of one line. */
export function inline(text: string, style: Style = {}, depth = 0): readonly Run[] {
  const runs: Run[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at, { style, depth });
    if (piece === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') runs.push(run(plain, style));
    plain = '';
    runs.push(...piece.runs);
    at += piece.length;
  }
  return plain === '' ? runs : [...runs, run(plain, style)];
}

interface Inside {
  readonly style: Style;
  readonly depth: number;
}

function pieceAt(text: string, at: number, inside: Inside): Piece | undefined {
  const character = text[at] ?? '';
  if (character === '\\') return escapeAt(text, at, inside);
  if (character === '`') return codeAt(text, at, inside);
  if (character === '[') return linkAt(text, at, inside);
  if (character === '<') return angleAt(text, at, inside);
  return '*_~|'.includes(character) ? markedAt(text, at, inside) : undefined;
}

function escapeAt(text: string, at: number, { style }: Inside): Piece | undefined {
  const next = text[at + 1];
  if (next === undefined || /[\p{L}\p{N}\s]/u.test(next)) return undefined;
  return { runs: [run(next, style)], length: 2 };
}

function codeAt(text: string, at: number, { style }: Inside): Piece | undefined {
  const end = text.indexOf('`', at + 1);
  if (end <= at + 1) return undefined;
  return { runs: [run(text.slice(at + 1, end), { ...style, dim: true })], length: end + 1 - at };
}

const MARKS: readonly { readonly mark: string; readonly style: Style }[] = [
  { mark: '**', style: { bold: true } },
  { mark: '__', style: { underline: true } },
  { mark: '~~', style: { strike: true } },
  { mark: '||', style: { dim: true } },
  { mark: '*', style: { italic: true } },
  { mark: '_', style: { italic: true } },
];

function markedAt(text: string, at: number, { style, depth }: Inside): Piece | undefined {
  const found = MARKS.find(({ mark }) => text.startsWith(mark, at));
  if (found === undefined || depth >= MAX_DEPTH) return undefined;
  const start = at + found.mark.length;
  const end = closingOf(text, found.mark, start);
  if (end === undefined || end === start || opensNothing(text, found.mark, at)) return undefined;
  const within = inline(text.slice(start, end), { ...style, ...found.style }, depth + 1);
  const runs = found.mark === '||' ? [run('‹spoiler: '), ...within, run('›')] : within;
  return { runs, length: end + found.mark.length - at };
}

/** A single `*` before a space, and a `_` inside a word, are just characters. */
function opensNothing(text: string, mark: string, at: number): boolean {
  if (mark.length > 1) return false;
  const before = text[at - 1] ?? ' ';
  return /\s/.test(text[at + 1] ?? ' ') || (mark === '_' && /[\p{L}\p{N}]/u.test(before));
}

function closingOf(text: string, mark: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) {
      const doubled = mark.length === 1 && text[at + 1] === mark;
      if (!doubled) return at;
      at += 1;
    }
  }
  return undefined;
}

/** `[words](address)` shows both, since nobody can click on words here. */
function linkAt(text: string, at: number, { style, depth }: Inside): Piece | undefined {
  const middle = text.indexOf('](', at);
  if (middle < 0 || text.slice(at, middle).includes('\n')) return undefined;
  const end = text.indexOf(')', middle + 2);
  if (end < 0 || depth >= MAX_DEPTH) return undefined;
  const target = text.slice(middle + 2, end).replace(/^<|>$/g, '');
  if (!/^https?:\/\//.test(target)) return undefined;
  const words = inline(text.slice(at + 1, middle), style, depth + 1);
  const address = run(target, { ...style, accent: true });
  return { runs: [...words, run(' (', style), address, run(')', style)], length: end + 1 - at };
}

function angleAt(text: string, at: number, { style }: Inside): Piece | undefined {
  const end = text.indexOf('>', at);
  if (end < 0) return undefined;
  const inner = text.slice(at + 1, end);
  const shown = angleText(inner);
  if (shown === undefined) return undefined;
  return { runs: [run(shown, { ...style, accent: true })], length: end + 1 - at };
}

function angleText(inner: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(inner)) return inner;
  const mention = /^(@!?|@&|#)(\d+)$/.exec(inner);
  if (mention !== null) return `${mention[1]?.[0]}${mention[2]}`;
  const command = /^(\/[^:]+):\d+$/.exec(inner);
  if (command !== null) return command[1];
  const emoji = /^a?(:\w+:)\d+$/.exec(inner);
  if (emoji !== null) return emoji[1];
  const stamp = /^t:(-?\d{1,12})(?::\w)?$/.exec(inner);
  return stamp === null ? undefined : new Date(Number(stamp[1]) * 1000).toISOString().slice(0, 16);
}
