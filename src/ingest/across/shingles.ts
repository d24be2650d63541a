// A text -> numbers for its runs of words, to compare it with others, and a fair sample of them, small enough to be
// kept with the document.

/** Words of one shingle (Broder 1997, "On the resemblance and containment of documents"). */
const SHINGLE_WORDS = 5;
/** Shingles from which a text is long enough to be compared: below, two notices look alike by chance. */
const MIN_SHINGLES = 40;
/** One in so many shingles serves to find candidates; all of them serve to compare. */
const SAMPLE_EVERY = 8;

/** Scripts without spaces: each character counts as a word. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const IN_WORD = /[\p{L}\p{M}\d\p{Surrogate}]/u;

const [BETWEEN, INSIDE, BY_ITSELF] = [1, 2, 3] as const;

/** The sort of every code unit seen so far: asking an expression for each would take most of the time. */
const sorts = new Uint8Array(2 ** 16);

function sortLetter(code: number): number {
  const known = sorts[code];
  if (known !== undefined && known !== 0) return known;
  const char = String.fromCharCode(code);
  const sort = ALONE.test(char) ? BY_ITSELF : IN_WORD.test(char) ? INSIDE : BETWEEN;
  sorts[code] = sort;
  return sort;
}

const HASH_START = 0x811c9dc5;

/** 32-bit FNV-1a of every word, in order. */
function hashWords(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = sortLetter(code);
    if (letter !== INSIDE && hash !== HASH_START) {
      hashes.push(hash);
      hash = HASH_START;
    }
    if (letter === BY_ITSELF) hashes.push(code);
    if (letter === INSIDE) hash = Math.imul(hash ^ code, 0x01000193);
  }
  if (hash !== HASH_START) hashes.push(hash);
  return hashes;
}

/** Spreads the bits, so that every eighth value is a fair sample (the finalizer of MurmurHash3). */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}

/** One number for every run of five words, in order. Linear in the text. */
export function shinglesOf(text: string): Uint32Array {
  const words = hashWords(text.toLowerCase());
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let start = 0; start < shingles.length; start += 1) {
    let hash = 0;
    for (let at = 0; at < SHINGLE_WORDS; at += 1)
      hash = Math.imul(hash, 0x9e3779b1) + (words[start + at] ?? 0);
    shingles[start] = mix(hash);
  }
  return shingles;
}

/** The shingles of a text that serve to find candidates, each once; none of a text too short to be compared. */
export function sampleShingles(text: string): Uint32Array {
  const shingles = shinglesOf(text);
  if (shingles.length < MIN_SHINGLES) return new Uint32Array();
  return Uint32Array.from(new Set(shingles.filter((shingle) => shingle % SAMPLE_EVERY === 0)));
}
