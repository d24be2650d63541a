// Discord's markdown, parsed once for every display: lines as headings, quotes, lists, subtext or code; within
// them bold, italics, links, mentions, time stamps, escapes. Tables and nested lists it does not know, as
// Discord does not.

import { sayTime, type TimeStamp } from './times.ts';

/** Nesting of marks that is followed; deeper marks are shown as they stand. */
const MAX_DEPTH = 6;

export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Words that lead to an `http` or `https` address. */
  | { readonly kind: 'link'; readonly url: string; readonly inside: readonly Inline[] }
  /** An address alone, without preview. */
  | { readonly kind: 'address'; readonly url: string }
  /** A mention, command, custom emoji or time stamp, in words; those of a stamp are for readers of English. */
  | Chip;

interface Chip {
  readonly kind: 'chip';
  readonly text: string;
  readonly stamp?: TimeStamp;
}

/** One line. `code` is a line inside a fence, taken as it stands. */
export type Block =
  | { readonly kind: 'plain' | 'quote' | 'subtext'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'bullet'; readonly indent: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string };

/** The lines of a text, in order; an empty text is one plain line. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let inCode = false;
  let inQuote = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      inCode = !inCode;
      continue;
    }
    inQuote ||= !inCode && line.startsWith('>>> ');
    blocks.push(inCode ? { kind: 'code', text: line } : blockOf(line, inQuote));
  }
  return blocks;
}

function blockOf(line: string, inQuote: boolean): Block {
  if (inQuote) return { kind: 'quote', inside: inline(line.replace(/^>>> /, '')) };
  if (line === '>' || line.startsWith('> ')) return { kind: 'quote', inside: inline(line.slice(2)) };
  if (line.startsWith('-# ')) return { kind: 'subtext', inside: inline(line.slice(3)) };
  const heading = /^(#{1,3}) /.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return { kind: 'heading', level, inside: inline(line.slice(level + 1)) };
  }
  const bullet = /^( {0,8})[-*] /.exec(line);
  if (bullet === null) return { kind: 'plain', inside: inline(line) };
  const indent = bullet[1]?.length ?? 0;
  return { kind: 'bullet', indent, inside: inline(line.slice(bullet[0].length)) };
}

/** What stands at one place of a text, and how many characters it takes. */
interface Piece {
  readonly inline: Inline;
  readonly length: number;
}

function inline(text: string, depth = 0): readonly Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at, depth);
    if (piece === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    flush();
    pieces.push(piece.inline);
    at += piece.length;
  }
  flush();
  return pieces;
}

function pieceAt(text: string, at: number, depth: number): Piece | undefined {
  const character = text[at] ?? '';
  if (character === '\\') return escapeAt(text, at);
  if (character === '`') return codeAt(text, at);
  if (character === '[') return linkAt(text, at, depth);
  if (character === '<') return angleAt(text, at);
  return '*_~|'.includes(character) ? markedAt(text, at, depth) : undefined;
}

function escapeAt(text: string, at: number): Piece | undefined {
  const next = text[at + 1];
  if (next === undefined || /[\p{L}\p{N}\s]/u.test(next)) return undefined;
  return { inline: { kind: 'text', text: next }, length: 2 };
}

function codeAt(text: string, at: number): Piece | undefined {
  const end = text.indexOf('`', at + 1);
  if (end <= at + 1) return undefined;
  return { inline: { kind: 'code', text: text.slice(at + 1, end) }, length: end + 1 - at };
}

const MARKS: readonly { readonly sign: string; readonly mark: Mark }[] = [
  { sign: '**', mark: 'bold' },
  { sign: '__', mark: 'underline' },
  { sign: '~~', mark: 'strike' },
  { sign: '||', mark: 'spoiler' },
  { sign: '*', mark: 'italic' },
  { sign: '_', mark: 'italic' },
];

function markedAt(text: string, at: number, depth: number): Piece | undefined {
  const found = MARKS.find(({ sign }) => text.startsWith(sign, at));
  if (found === undefined || depth >= MAX_DEPTH) return undefined;
  const { sign, mark } = found;
  const start = at + sign.length;
  const end = closingOf(text, sign, start);
  if (end === undefined || end === start || opensNothing(text, sign, at)) return undefined;
  const inside = inline(text.slice(start, end), depth + 1);
  return { inline: { kind: 'mark', mark, inside }, length: end + sign.length - at };
}

/** A single `*` before a space, and a `_` inside a word, are just characters. */
function opensNothing(text: string, sign: string, at: number): boolean {
  if (sign.length > 1) return false;
  const before = text[at - 1] ?? ' ';
  return /\s/.test(text[at + 1] ?? ' ') || (sign === '_' && /[\p{L}\p{N}]/u.test(before));
}

function closingOf(text: string, sign: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) {
      const doubled = sign.length === 1 && text[at + 1] === sign;
      if (!doubled) return at;
      at += 1;
    }
  }
  return undefined;
}

/** `[words](address)`. */
function linkAt(text: string, at: number, depth: number): Piece | undefined {
  const middle = text.indexOf('](', at);
  if (middle < 0 || text.slice(at, middle).includes('\n')) return undefined;
  const end = text.indexOf(')', middle + 2);
  if (end < 0 || depth >= MAX_DEPTH) return undefined;
  const url = text.slice(middle + 2, end).replace(/^<|>$/g, '');
  if (!/^https?:\/\//.test(url)) return undefined;
  const inside = inline(text.slice(at + 1, middle), depth + 1);
  return { inline: { kind: 'link', url, inside }, length: end + 1 - at };
}

function angleAt(text: string, at: number): Piece | undefined {
  const end = text.indexOf('>', at);
  if (end < 0) return undefined;
  const inner = text.slice(at + 1, end);
  const length = end + 1 - at;
  if (/^https?:\/\/\S+$/.test(inner)) return { inline: { kind: 'address', url: inner }, length };
  const shown = chipText(inner);
  const chip = shown === undefined ? stampOf(inner) : { kind: 'chip' as const, text: shown };
  return chip === undefined ? undefined : { inline: chip, length };
}

function stampOf(inner: string): Chip | undefined {
  const [, at, style] = /^t:(-?\d{1,12})(?::(\w))?$/.exec(inner) ?? [];
  if (at === undefined) return undefined;
  const stamp = { at: Number(at), style };
  const text = sayTime(stamp);
  return text === undefined ? undefined : { kind: 'chip', text, stamp };
}

/** A chip for a reader with this language. */
export function sayChip({ text, stamp }: Chip, locale: string | undefined): string {
  return (stamp === undefined ? undefined : sayTime(stamp, locale)) ?? text;
}

function chipText(inner: string): string | undefined {
  const mention = /^(@!?|@&|#)(\d+)$/.exec(inner);
  if (mention !== null) return `${mention[1]?.[0]}${mention[2]}`;
  const command = /^(\/[^:]+):\d+$/.exec(inner);
  if (command !== null) return command[1];
  const emoji = /^a?(:\w+:)\d+$/.exec(inner);
  return emoji?.[1];
}
