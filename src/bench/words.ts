// A seeded source of chance and invented words for corpora that belong to nobody: the same seed always gives
// the same text. Nothing here means anything.

/** Chance that can be repeated. */
export interface Chance {
  /** From 0 to `below`, exclusive. */
  integer(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** Low places far more often than high ones, as words are used (Zipf 1949): uniform in the logarithm. */
  pickCommon<T>(from: readonly T[]): T;
}

/** Mulberry32, a public-domain generator of 32-bit numbers. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const take = <T>(from: readonly T[], at: number): T => {
    const found = from[Math.min(from.length - 1, at)];
    if (found === undefined) throw new Error('Expected something to pick from');
    return found;
  };
  return {
    integer: (below) => Math.floor(next() * below),
    pick: (from) => take(from, Math.floor(next() * from.length)),
    pickCommon: (from) => take(from, Math.floor(from.length ** next()) - 1),
  };
}

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sl st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea oo'.split(' ');
const CODAS = 'l m n r rd rn s st t nd ck ll'.split(' ');

function inventWord(chance: Chance, syllables: number): string {
  const parts = Array.from({ length: syllables }, () => chance.pick(ONSETS) + chance.pick(VOWELS));
  return parts.join('') + chance.pick(CODAS);
}

/** So many different words of one to three syllables. */
export function inventWords(chance: Chance, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(inventWord(chance, 1 + chance.integer(3)));
  return [...words];
}

/** So many different names, each one word with a capital. */
export function inventNames(chance: Chance, count: number): readonly string[] {
  return inventWords(chance, count).map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`);
}
