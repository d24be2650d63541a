// What somebody wrote -> the stretches of it that somebody may have said: what stands in quotation marks or
// is quoted in Discord's way first, then the sentences around.
import { squeezeSpace } from '../../../text.ts';
import { cutHead } from '../../render/text/limits.ts';

/** Stretches of one message that are looked up: a message of usual length. */
const MAX_FRAGMENTS = 12;
/** Units of one of them: longer than nearly all quotations. */
const MAX_UNITS = 500;

/**
 * Marked stretches: English, German, French, Chinese and straight marks, and lines quoted in Discord's way. A single
 * mark that is an apostrophe, before a letter, closes nothing.
 */
const QUOTED =
  /“([^“”]{1,2000})”|„([^„“”]{1,2000})[“”]|«([^«»]{1,2000})»|»([^«»]{1,2000})«|「([^「」]{1,2000})」|『([^『』]{1,2000})』|"([^"]{1,2000})"|(?<![\p{L}\p{N}])‘([^‘\n]{1,500}?)’(?![\p{L}\p{N}])|^> ?(.{1,2000})$/gmu;
const MARKS = /["“”„«»「」『』]/gu;

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** On one line, without marks, cut at a word. */
function tidy(text: string): string {
  return cutHead(squeezeSpace(text.replace(MARKS, ' ')), MAX_UNITS);
}

/** What stands in marks, in order. */
export function quotedFragments(text: string): string[] {
  const marked = [...text.matchAll(QUOTED)].map((match) => match.slice(1).find((part) => part !== undefined));
  return marked
    .filter((part) => part !== undefined)
    .map(tidy)
    .filter((part) => part !== '');
}

function sentencesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line) => [...sentences.segment(line)].map(({ segment }) => tidy(segment)));
}

export interface Fragments {
  readonly looked: readonly string[];
  /** How many more there are. */
  readonly left: number;
}

/**
 * The stretches of a message that are worth looking up, marked ones first, twelve at most. A sentence that
 * holds a marked stretch is not taken as well.
 */
export function fragmentsOf(message: string): Fragments {
  const marked = quotedFragments(message);
  const holdsMarked = (sentence: string): boolean => marked.some((part) => sentence.includes(part));
  const within = (sentence: string): boolean => marked.some((part) => part.includes(sentence));
  const bare = sentencesOf(message).filter((sentence) => !holdsMarked(sentence) && !within(sentence));
  const all = [...new Set([...marked, ...bare])].filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { looked: all.slice(0, MAX_FRAGMENTS), left: Math.max(0, all.length - MAX_FRAGMENTS) };
}

/**
 * A fragment in marks, of which the closing one may be missing, as the option of `/quote` takes words instead of
 * a name; `null` where it is a name. An opening single mark alone begins a name such as ‘Abd al-Karim.
 */
export function markedWords(typed: string): string | null {
  const fragments = quotedFragments(typed);
  const isMarked = /^\s*["“„«»「『]/u.test(typed) || (fragments.length > 0 && /^\s*‘/u.test(typed));
  if (!isMarked) return null;
  const words = fragments[0] ?? tidy(typed);
  return /[\p{L}\p{N}]/u.test(words) ? words : null;
}
