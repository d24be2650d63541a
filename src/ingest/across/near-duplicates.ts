// Documents -> groups of those that carry the same text: one agency report in several outlets, or its corrected
// re-issue. Gives up on whatever is less than clear: a false merge is worse than a miss.
import type { Document } from '../../model.ts';
import { squeezeSpace } from '../../text.ts';
import { sampleShingles, shinglesOf } from './shingles.ts';

/** A sampled shingle in more documents than this is page furniture and points to nothing. */
const MAX_SHARING = 40;
/** Sampled shingles two documents share at least before they are compared, and their share of the shorter sample. */
const MIN_SHARED = 3;
const MIN_SHARED_SHARE = 0.35;
/** Shared shingles of all shingles of both (Jaccard): one word in 25 changed leaves 0.66, one in 15 0.5. */
const MIN_RESEMBLANCE = 0.55;
/** Share of the shorter text's shingles in a longer one that adds to it, which is at most twice as long. */
const MIN_CONTAINMENT = 0.85;
const MIN_LENGTH_SHARE = 0.5;
/** Reports of the same form on days further apart (weather, markets) must be the same but for a word here and there. */
const MAX_DAYS_APART = 4;
const MIN_RESEMBLANCE_APART = 0.9;
const DAY_MS = 86_400_000;

interface Sketch {
  readonly sample: Uint32Array;
  /** Every shingle once; worked out for those alone that are compared. */
  readonly shingles: () => ReadonlySet<number>;
  readonly chars: number;
  /** Publication in milliseconds, `null` where no full day is known. */
  readonly day: number | null;
}

function sketch({ text, published }: Document, sample: Uint32Array): Sketch {
  const date = published?.date ?? '';
  const day = /^\d{4}-\d{2}-\d{2}/u.test(date) ? Date.parse(date.slice(0, 10)) : Number.NaN;
  let all: ReadonlySet<number> | undefined;
  const shingles = (): ReadonlySet<number> => {
    all ??= new Set(shinglesOf(text));
    return all;
  };
  return { sample, shingles, chars: text.length, day: Number.isNaN(day) ? null : day };
}

/** Documents of a corpus must be fewer for two numbers to fit into one. */
const MAX_DOCUMENTS = 2 ** 20;

/** Sampled shingles with their documents as one number each, sorted: those of one shingle stand together. */
function sortSamples(sketches: readonly Sketch[]): Float64Array {
  const size = sketches.reduce((sum, { sample }) => sum + sample.length, 0);
  const pairs = new Float64Array(size);
  let at = 0;
  for (const [index, { sample }] of sketches.entries()) {
    for (const shingle of sample) {
      pairs[at] = shingle * MAX_DOCUMENTS + (index % MAX_DOCUMENTS);
      at += 1;
    }
  }
  return pairs.sort();
}

/** The runs of documents that share a sampled shingle, but for page furniture. */
function* listSharing(pairs: Float64Array): Generator<readonly number[]> {
  let start = 0;
  for (let end = 1; end <= pairs.length; end += 1) {
    const shingle = Math.floor((pairs[start] ?? 0) / MAX_DOCUMENTS);
    if (end < pairs.length && Math.floor((pairs[end] ?? 0) / MAX_DOCUMENTS) === shingle) continue;
    if (end - start > 1 && end - start <= MAX_SHARING)
      yield Array.from(pairs.subarray(start, end), (pair) => pair % MAX_DOCUMENTS);
    start = end;
  }
}

/** How many sampled shingles two documents share, by both in one number; the smaller counts a million. */
function countShared(sketches: readonly Sketch[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sharing of listSharing(sortSamples(sketches))) {
    for (const [at, left] of sharing.entries()) {
      for (const right of sharing.slice(at + 1)) {
        const key = left * MAX_DOCUMENTS + right;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** For each document those that share enough sampled shingles with it. */
function findCandidates(sketches: readonly Sketch[]): ReadonlyMap<number, readonly number[]> {
  const candidates = new Map<number, number[]>();
  const add = (document: number, other: number): void => {
    const list = candidates.get(document);
    if (list === undefined) candidates.set(document, [other]);
    else list.push(other);
  };
  for (const [key, shared] of countShared(sketches)) {
    const [left, right] = [Math.floor(key / MAX_DOCUMENTS), key % MAX_DOCUMENTS];
    const shorter = Math.min(sketches[left]?.sample.length ?? 0, sketches[right]?.sample.length ?? 0);
    if (shared < Math.max(MIN_SHARED, shorter * MIN_SHARED_SHARE)) continue;
    add(left, right);
    add(right, left);
  }
  return candidates;
}

function carrySameText(one: Sketch, other: Sketch): boolean {
  const a = one.shingles();
  const b = other.shingles();
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  const resemblance = shared / (a.size + b.size - shared);
  const daysApart = one.day === null || other.day === null ? 0 : Math.abs(one.day - other.day) / DAY_MS;
  if (daysApart > MAX_DAYS_APART) return resemblance >= MIN_RESEMBLANCE_APART;
  const shorter = Math.min(a.size, b.size);
  const isPart =
    shorter >= Math.max(a.size, b.size) * MIN_LENGTH_SHARE && shared >= shorter * MIN_CONTAINMENT;
  return resemblance >= MIN_RESEMBLANCE || isPart;
}

/** Earliest day first, unknown days last; of one day the longest text. */
function compareHeads(sketches: readonly Sketch[]) {
  return (a: number, b: number): number => {
    const [one, other] = [sketches[a], sketches[b]];
    if (one === undefined || other === undefined) return 0;
    const [early, late] = [one.day ?? Number.MAX_VALUE, other.day ?? Number.MAX_VALUE];
    return early === late ? other.chars - one.chars || a - b : early - late;
  };
}

/** Groups among documents of different texts. */
function groupAlike(
  sketches: readonly Sketch[],
  order: (a: number, b: number) => number,
): readonly (readonly number[])[] {
  const candidates = findCandidates(sketches);
  const taken = new Set<number>();
  const groups: (readonly number[])[] = [];
  for (const head of [...sketches.keys()].sort(order)) {
    const first = sketches[head];
    if (first === undefined || taken.has(head)) continue;
    const same = (candidates.get(head) ?? []).filter((other) => {
      const second = sketches[other];
      return !taken.has(other) && second !== undefined && carrySameText(first, second);
    });
    const group = [head, ...same];
    for (const member of group) taken.add(member);
    groups.push(group);
  }
  return groups;
}

/** Documents of exactly one text, white space aside: in each list the one that heads a group first. */
function listCopies(
  documents: readonly Document[],
  order: (a: number, b: number) => number,
): readonly (readonly number[])[] {
  const copies = new Map<string, number[]>();
  for (const [index, { text }] of documents.entries()) {
    const words = squeezeSpace(text);
    const known = copies.get(words);
    if (known === undefined) copies.set(words, [index]);
    else known.push(index);
  }
  return [...copies.values()].map((same) => same.sort(order));
}

/**
 * Groups of documents that carry the same text, as indices into `documents`; in each the earliest first, the most
 * complete of one day. Equal texts of any length are grouped; of others every member was compared with the first,
 * shingle by shingle. Each document is in one group at most, and documents without another like them are in none.
 * `samples` are what `sampleShingles` gives for each document. Linear in the samples, but for near-duplicates.
 */
export function findNearDuplicates(
  documents: readonly Document[],
  samples: readonly Uint32Array[] = documents.map(({ text }) => sampleShingles(text)),
): readonly (readonly number[])[] {
  const sketches = documents.map((document, index) => sketch(document, samples[index] ?? new Uint32Array()));
  const order = compareHeads(sketches);
  const copies = listCopies(documents, order);
  const heads = copies.flatMap(([head]) => sketches[head ?? -1] ?? []);
  return groupAlike(heads, compareHeads(heads))
    .map((group) => group.flatMap((member) => copies[member] ?? []).sort(order))
    .filter(({ length }) => length > 1);
}
