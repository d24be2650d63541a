// Discord's limits, and the pure arithmetic that keeps every message under them whatever the corpus holds.
import { escapeText, singleLine } from './escape.ts';

/** One label of a button, in UTF-16 units (Discord: 80). */
export const MAX_LABEL = 80;
/** `custom_id` of a component (Discord: 1 to 100). */
export const MAX_CUSTOM_ID = 100;
/** Address of a link button (Discord: 512). */
export const MAX_URL = 512;
/** Components of a message, nested ones counted (Discord: 40). */
export const MAX_COMPONENTS = 40;
/** Choices of an autocomplete, and length of a choice's name and value (Discord: 25 and 100). */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/**
 * Bytes a unit of the budget may weigh. Discord refuses texts that come near 10,170 bytes although they have
 * fewer than 4,000 characters (discord-api-docs issue 8554): 4,000 units at 2.5 bytes stay below.
 */
const BYTES_PER_UNIT = 2.5;

/** What a text takes of a length budget: its UTF-16 units, or more where its characters weigh more. */
export function cost(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / BYTES_PER_UNIT));
}

/** Units read beyond a limit, so that the segmenter sees the word that stands at it whole. */
const LOOK_AHEAD = 64;

/** Scripts written without spaces, where the segmenter alone knows the words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** What Discord draws as one thing, whatever letters are in it: mentions, emoji, times, addresses. */
const WHOLE = /<[@#:at/][^\s<>]{0,120}>?|https?:\/\/\S+/giu;
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Places at which `text` may be cut, ascending: before white space, and between the words of a script that
 * has no spaces. Never inside a word, a mention, an address or a surrogate pair. Linear in the text.
 */
export function cutPlaces(text: string): number[] {
  const places: number[] = [];
  const whole = text.matchAll(WHOLE);
  let next = whole.next().value;
  let previous = '';
  for (const { segment, index } of words.segment(text)) {
    while (next !== undefined && next.index + next[0].length <= index) next = whole.next().value;
    const isInside = next !== undefined && next.index < index;
    const unspaced = !isInside && UNSPACED.test(segment) && UNSPACED.test(previous);
    if (index > 0 && (/^\s/u.test(segment) || unspaced)) places.push(index);
    previous = segment;
  }
  return places;
}

/** The longest head of a text that ends at a word and that `fits` accepts; empty where there is none. */
function longestHead(text: string, maxUnits: number, fits: (head: string) => boolean): string {
  const places = cutPlaces(text.slice(0, maxUnits + LOOK_AHEAD)).filter((place) => place <= maxUnits);
  const headAt = (at: number): string => text.slice(0, places[at] ?? 0).trimEnd();
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(headAt(middle - 1))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : headAt(low - 1);
}

/**
 * The text itself where `fits` accepts it, else its longest head that ends at a word and, with `…` behind
 * it, is accepted; `…` alone where there is none. `fits` must not accept a longer head and refuse a shorter.
 */
export function cutToFit(text: string, maxUnits: number, fits: (shown: string) => boolean): string {
  if (text.length <= maxUnits && fits(text)) return text;
  return `${longestHead(text, maxUnits, (head) => fits(`${head}…`))}…`;
}

/** The text, or its longest head of at most `maxUnits` that ends at a word; nothing marks the cut. */
export function cutHead(text: string, maxUnits: number): string {
  return text.length <= maxUnits ? text : longestHead(text, maxUnits, () => true);
}

/** Words of an article as they are shown, and how many units of them. */
export interface Cut {
  readonly shown: string;
  /** Units of the words that are shown; all of them where nothing was cut. */
  readonly units: number;
}

/**
 * Draws words whole where that costs at most `max`, else their longest head that ends at a word; `draw` marks
 * the cut, outside the words. `draw` must not make a longer head cost less than a shorter one.
 */
export function drawCut(text: string, max: number, draw: (head: string, isCut: boolean) => string): Cut {
  if (text.length <= max && cost(draw(text, false)) <= max) {
    return { shown: draw(text, false), units: text.length };
  }
  const head = longestHead(text, max, (shorter) => cost(draw(shorter, true)) <= max);
  return { shown: draw(head, true), units: head.length };
}

/** A name or title, cleaned to one line, cut at a word and escaped; costs at most `max`. */
export function label(text: string, max: number): string {
  return escapeText(cutToFit(singleLine(text), max, (shown) => cost(escapeText(shown)) <= max));
}

/** The same for places that know no markdown: button labels, choices, modal titles. */
export function plainLabel(text: string, max: number): string {
  return cutToFit(singleLine(text), max, (shown) => shown.length <= max);
}

/**
 * Shares a budget among texts: whoever wants less than an equal share gets what it wants, the rest is
 * shared equally by the others. The result keeps the order of `wants` and sums to `total` at most.
 */
export function shareBudget(wants: readonly number[], total: number): number[] {
  const shares = wants.map(() => 0);
  const order = wants.map((want, at) => ({ want, at })).sort((a, b) => a.want - b.want);
  let left = Math.max(0, total);
  order.forEach(({ want, at }, served) => {
    const share = Math.min(want, Math.floor(left / (order.length - served)));
    shares[at] = share;
    left -= share;
  });
  return shares;
}
