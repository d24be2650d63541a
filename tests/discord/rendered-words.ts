// The words of an article as a rendered message shows them, read back from its markdown; written apart from
// the code that draws them.
import { parsePressed } from '../../src/discord/custom-id.ts';
import type { Body } from '../../src/discord/render/view.ts';
import type { Span } from '../../src/model.ts';
import { fingerprint } from '../../src/text.ts';

const OMISSION = '[…]';
/** What Discord draws as one thing. */
const UNITS = /<[@#:at/][^\s<>]*>|https?:\/\/\S+/gu;
/** Left out of everything that is shown: it could turn the line it stands on. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export interface Quotable {
  readonly text: string;
  readonly span: Span;
  readonly document: { readonly id: string };
}

interface Shown {
  /** The quoted lines without what Discord reads as markdown. */
  readonly quoted: string;
  readonly ids: readonly string[];
  readonly hasLink: boolean;
}

interface Node {
  readonly type?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly components?: readonly Node[];
}

/** Bold marks go, escapes give the character they stand before. */
function plainOf(markdown: string): string {
  return markdown.replace(/\\([\s\S])|\*\*/gu, (_, escaped: string | undefined) => escaped ?? '');
}

/** The quotations of a message with the buttons that stand right beneath each. */
export function quotationsOf(body: Body): Shown[] {
  const [container] = body.components as readonly Node[];
  const nodes = container?.components ?? [];
  return nodes.flatMap((node, at) => {
    const lines = (node.content ?? '').split('\n').filter((line) => line.startsWith('> '));
    if (lines.length === 0) return [];
    const next = nodes[at + 1];
    const buttons = next?.type === 1 ? (next.components ?? []) : [];
    const quoted = plainOf(lines.map((line) => line.slice(2)).join('\n'));
    const ids = buttons.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
    return [{ quoted, ids, hasLink: buttons.some(({ url }) => url !== undefined) }];
  });
}

function normal(text: string): string {
  return text.replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/gu, '\n').replace(TURNS, '');
}

function isBorder(segmenter: Intl.Segmenter, text: string, at: number): boolean {
  return at === 0 || at === text.length || segmenter.segment(text).containing(at)?.index === at;
}

function isInside(pattern: RegExp, text: string, at: number): boolean {
  return [...text.matchAll(pattern)].some(({ 0: unit, index }) => index < at && at < index + unit.length);
}

function judgeCut(text: string, at: number): string[] {
  const near = text.slice(Math.max(0, at - 6_000), at + 6_000);
  const place = at - Math.max(0, at - 6_000);
  const problems: string[] = [];
  if (!isBorder(words, near, place)) problems.push('cut inside a word');
  if (!isBorder(graphemes, near, place)) problems.push('cut inside a character');
  if (isInside(UNITS, near, place)) problems.push('cut inside a mention or an address');
  return problems;
}

function withoutMarks(shown: string, marks: readonly [string, string], own: string): string {
  const [open, close] = marks;
  const isMarked = shown.startsWith(open) && shown.endsWith(close) && !own.startsWith(shown);
  return isMarked ? shown.slice(open.length, shown.length - close.length) : shown;
}

/** A stretch that leads to the whole of what was cut. */
function leadsTo(quotable: Quotable, { ids }: Shown): boolean {
  return ids.some((id) => {
    const pressed = parsePressed(id, ids);
    if (pressed?.kind !== 'place' || pressed.action !== 'surroundings') return false;
    const { place } = pressed;
    return (
      place.document === fingerprint(quotable.document.id) &&
      place.words === fingerprint(quotable.text) &&
      place.span.start === quotable.span.start
    );
  });
}

/** What is wrong with the way the words of an article are shown; nothing where all is well. */
export function judgeShown(quotable: Quotable, shown: Shown, marks: readonly [string, string]): string[] {
  const own = normal(quotable.text);
  const isCut = shown.quoted.endsWith(OMISSION) && withoutMarks(shown.quoted, marks, own) !== own;
  if (!isCut) {
    const whole = withoutMarks(shown.quoted, marks, own);
    return whole === own || shown.quoted === own ? [] : [`not the words: ${shown.quoted.slice(0, 80)}`];
  }
  const head = withoutMarks(shown.quoted.slice(0, -OMISSION.length).trimEnd(), marks, own);
  if (!own.startsWith(head)) return [`not the beginning of the words: ${head.slice(-80)}`];
  const problems = judgeCut(own, head.length);
  return leadsTo(quotable, shown) ? problems : [...problems, 'what was cut cannot be reached'];
}
