// Documents -> which of them are later versions of others: a report of the same outlet that was corrected, or sent
// again soon after in nearly the same text. Gives up where the order is not known; other outlets are never versions.
import type { Document } from '../../model.ts';
import { foldText, wordsOf } from '../../text.ts';
import { shinglesOf } from './shingles.ts';

const MARK_WORDS = [
  'correct(?:ed|ion|s)',
  'update[ds]?(?: ?\\d{1,2})?',
  'refiled?',
  'clarif(?:ied|ication)',
  'amended',
  'errat(?:um|a)',
  'recasts?',
  'korrektur',
  'korrigiert',
  'berichtig(?:t|ung)',
  'correccion',
  'corregid[oa]',
  'rectificacion',
  'rectificatif',
  'исправлен(?:о|ие)',
  'уточнен(?:о|ие)',
  '更正',
  '更新',
].join('|');
/** "CORRECTED-UPDATE 2-", "Correction:", "(Corrects figure)" at the head of a title or text, folded. */
const MARK = new RegExp(
  `^[\\s*_#"“]{0,4}(?:(?:${MARK_WORDS})(?: \\([^)\\n]{1,20}\\))?\\s?[-–—:：]|[(\\[（【](?:${MARK_WORDS})[^)\\]）】\\n]{0,80}[)\\]）】][-–—:：]?)\\s*`,
  'u',
);
/** What outlets write beneath a corrected article; part of it, which is found faster. */
const NOTE_PART = ' version of this ';
const NOTE = /\b(?:earlier|previous) version of this (?:article|story|report)\b/iu;
/** Characters of a text in which a mark at the head of a line counts: agencies set it below title and dateline. */
const HEAD_CHARS = 400;
const HEAD_LINES = 4;

/** Days after which a marked correction no longer belongs to a report, and an unmarked one is another report. */
const MAX_DAYS_MARKED = 31;
const MAX_DAYS_UNMARKED = 2;
const DAY_MS = 86_400_000;
/** Share of the shorter text's words, and of the shorter title's, that a marked correction has. */
const MIN_WORDS_SHARED = 0.75;
const MIN_TITLE_SHARED = 0.6;
/** Resemblance of an unmarked one under the same title: one word changed in 65 leaves 0.86. */
const MIN_RESEMBLANCE = 0.85;
/** Reports of one outlet that are held against one correction, its days and titles fitting. */
const MAX_COMPARED = 50;

/** What a title is without its marks, folded, and whether it had any. */
function readTitle(title: string | null): { readonly bare: string; readonly isMarked: boolean } {
  const folded = foldText(title ?? '').trim();
  let bare = folded;
  for (let left = 3; left > 0 && MARK.test(bare); left -= 1) bare = bare.replace(MARK, '');
  return { bare, isMarked: bare !== folded };
}

const wordSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ folded }) => folded));

interface Read {
  readonly index: number;
  readonly outlet: string;
  /** Day of publication in milliseconds, `null` where it is not known in full. */
  readonly day: number | null;
  readonly title: string;
  /** Its words; read for those alone that are compared. */
  readonly titleWords: () => ReadonlySet<string>;
  readonly isMarked: boolean;
  /** Number of an "UPDATE 2", 0 where there is none. */
  readonly update: number;
}

function read({ title, outlet, published, text }: Document, index: number): Read | null {
  if (outlet === null) return null;
  const date = published?.date ?? '';
  const { bare, isMarked } = readTitle(title);
  let words: ReadonlySet<string> | undefined;
  const lines = foldText(text.slice(0, HEAD_CHARS)).split('\n').slice(0, HEAD_LINES);
  const update = /\bupdate ?(\d{1,2})\s?[-–—:]/u.exec(foldText(title ?? ''))?.[1];
  return {
    index,
    outlet: foldText(outlet),
    day: /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : null,
    title: bare,
    titleWords: () => {
      words ??= wordSet(bare);
      return words;
    },
    isMarked:
      isMarked || lines.some((line) => MARK.test(line)) || (text.includes(NOTE_PART) && NOTE.test(text)),
    update: Number(update ?? 0),
  };
}

/** Above 0 where `right` was published after `left`, below where before; 0 where that is not known. */
function compareAge(left: Read, right: Read): number {
  if (left.day !== null && right.day !== null && left.day !== right.day) return right.day - left.day;
  return Number(right.isMarked) - Number(left.isMarked) || right.update - left.update;
}

function daysApart(left: Read, right: Read): number {
  return left.day === null || right.day === null ? 0 : Math.abs(left.day - right.day) / DAY_MS;
}

/** Share of the smaller set that the other has; 1 where it is empty. */
function shareOfSmaller(left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return small.size === 0 ? 1 : shared / small.size;
}

/** Every list of documents is small, so each of them is read again for every comparison. */
function isSameReport(left: Document, right: Document, isMarked: boolean): boolean {
  if (isMarked) return shareOfSmaller(wordSet(left.text), wordSet(right.text)) >= MIN_WORDS_SHARED;
  const [one, other] = [new Set(shinglesOf(left.text)), new Set(shinglesOf(right.text))];
  let shared = 0;
  for (const each of one) if (other.has(each)) shared += 1;
  const all = one.size + other.size - shared;
  return all > 0 && shared / all >= MIN_RESEMBLANCE;
}

function shareTitle(left: Read, right: Read): boolean {
  if (left.title === '' || right.title === '') return true;
  return shareOfSmaller(left.titleWords(), right.titleWords()) >= MIN_TITLE_SHARED;
}

/** Whether one may be a later version of the other, as far as can be told without reading their texts. */
function mayBeVersion(older: Read, newer: Read): boolean {
  if (older.outlet !== newer.outlet || compareAge(older, newer) <= 0) return false;
  if (newer.isMarked) return daysApart(older, newer) <= MAX_DAYS_MARKED && shareTitle(older, newer);
  return daysApart(older, newer) <= MAX_DAYS_UNMARKED && older.title === newer.title;
}

/** The newest version of each document that has a later one, and the earlier ones of each newest, by index. */
export interface Versions {
  readonly newest: ReadonlyMap<number, number>;
  readonly earlier: ReadonlyMap<number, readonly number[]>;
}

/** Which documents may be later versions: those that are marked, and those that carry the text of others. */
function listPairs(
  all: readonly (Read | null)[],
  groups: readonly (readonly number[])[],
): readonly (readonly [Read, Read])[] {
  const pairs: (readonly [Read, Read])[] = [];
  const byOutlet = new Map<string, Read[]>();
  for (const each of all) {
    if (each === null) continue;
    const shelf = byOutlet.get(each.outlet);
    if (shelf === undefined) byOutlet.set(each.outlet, [each]);
    else shelf.push(each);
  }
  const pair = (older: readonly Read[], newer: Read): void => {
    const fitting = older.filter((each) => mayBeVersion(each, newer)).slice(0, MAX_COMPARED);
    for (const each of fitting) pairs.push([each, newer]);
  };
  for (const newer of all) if (newer?.isMarked) pair(byOutlet.get(newer.outlet) ?? [], newer);
  for (const group of groups) {
    const members = group.flatMap((index) => all[index] ?? []);
    for (const newer of members) if (!newer.isMarked) pair(members, newer);
  }
  return pairs;
}

/**
 * Finds the versions among documents; `groups` are those that carry the same text. Linear in the documents, but for
 * the corrections of one outlet.
 */
export function findVersions(
  documents: readonly Document[],
  groups: readonly (readonly number[])[],
): Versions {
  const all = documents.map(read);
  const next = new Map<number, Read>();
  for (const [older, newer] of listPairs(all, groups)) {
    const [left, right] = [documents[older.index], documents[newer.index]];
    if (left === undefined || right === undefined || !isSameReport(left, right, newer.isMarked)) continue;
    const known = next.get(older.index);
    if (known === undefined || compareAge(known, newer) > 0) next.set(older.index, newer);
  }
  const newest = new Map<number, number>();
  const earlier = new Map<number, number[]>();
  for (const older of next.keys()) {
    let last = older;
    const passed = new Set([older]);
    // Articles without a day may be younger than each other in a ring.
    for (let at = next.get(last); at !== undefined && !passed.has(at.index); at = next.get(last)) {
      last = at.index;
      passed.add(last);
    }
    newest.set(older, last);
    earlier.set(last, [...(earlier.get(last) ?? []), older]);
  }
  return { newest, earlier };
}
