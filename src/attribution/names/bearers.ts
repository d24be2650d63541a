// A short form of a name and those who bear it in full in, whom it stands for out: by the words they share, by who has
// been called so before, by who is named near. Gives up where two are as likely.
import { foldText } from '../../text.ts';
import type { Named } from '../mentions/naming.ts';
import type { Entity } from '../mentions/people.ts';

/** Where an entity is given in full, in the order of the text, and how often it has been called by a part of its name. */
export interface Bearing {
  readonly entity: Entity;
  /** Words of the name as they are compared. */
  readonly words: readonly string[];
  readonly starts: number[];
  readonly paragraphs: number[];
  shorts: number;
  /** How often of these with "Mr." or the like before it. */
  titled: number;
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady)\.?$/;

export const isTitled = ({ titles }: Named): boolean => titles.some((title) => HONORIFIC.test(title));

/** "al-Rashidi" and "Rashidi", "Orbán" and "Orban" are compared as one. */
export const foldWord = (word: string): string =>
  foldText(word).replace(/^(?:al|as|ash|ar|an|at|ad|az|el|es)[-‐‑]/u, '');

export const hasEnds = (short: readonly string[], long: readonly string[]): boolean =>
  short[0] === long[0] && short.at(-1) === long.at(-1);

/** Words of the longest body that is called by its last one: "the Senate Intelligence Committee". */
const MOST_BODY_WORDS = 4;

/** The commonest family names that stand before the given name. */
const FAMILY_FIRST =
  /^(?:bai|cai|cao|chan|chang|chen|cheng|chiang|cho|choi|chung|deng|ding|dong|du|fan|fang|feng|gao|gu|guo|han|he|ho|hong|hu|huang|hwang|jang|jiang|jin|jung|kang|kim|kong|kwon|lai|lam|lee|lei|li|liang|lim|lin|liu|lu|luo|ma|meng|moon|ng|nguyen|oh|pan|park|peng|pham|qian|qin|ren|seo|shen|shi|shin|son|song|su|sun|tan|tang|tian|tran|tsai|wang|wei|wen|wong|wu|xi|xia|xiao|xie|xu|xue|yan|yang|yao|ye|yi|yoon|yu|yuan|zeng|zhang|zhao|zheng|zhong|zhou|zhu)$/;

/** "Chen Xiao-lan", "Wang Yi", "C.B. Lang": unknown to lists of given names, and called by the first word. */
const isCalledFirst = (long: readonly string[]): boolean =>
  long.length < 4 &&
  (/^(?:\p{L}\.){1,3}$/u.test(long[0] ?? '') ||
    FAMILY_FIRST.test(long[0] ?? '') ||
    /\p{L}-\p{L}/u.test(long[1] ?? ''));

/** How well a short form stands for a long one: the family name best, then the given name, then a run inside; 0 for not. */
export function fitOf(short: readonly string[], { entity, words: long }: Bearing): number {
  const { isPerson, shown, against } = entity;
  if (short.length >= long.length) return 0;
  const isAlone = short.length === 1;
  // "Team Lang", "the Bank of Lund" and a headline are no Lang and no Lund.
  if (isAlone && !isPerson && (long.length > MOST_BODY_WORDS || long.includes('of') || long[0] === 'team'))
    return 0;
  if (isAlone ? short[0] === long.at(-1) : hasEnds(short, long)) return 3;
  // "Xi Jinping" is Xi; "the Ortiz Train", "Ortiz Maps" and "the Ortiz Dairy" are no Ortiz.
  if (isAlone && short[0] === long[0]) return isPerson && (shown > against || isCalledFirst(long)) ? 2 : 0;
  const isInside = long.some((_, at) => at > 0 && short.every((word, index) => long[at + index] === word));
  return isPerson && isInside ? 1 : 0;
}

const ROYAL = /^(?:prince|princess|king|queen|pope|duke|duchess)$/;

/** "Princess Alma" is not Alma Ortiz, whom nobody calls a princess; "Lang Jr." is the son, "Lang" either. */
export function mayBear({ entity }: Bearing, { words, titles, suffix }: Named): boolean {
  const rank = words.length === 1 ? titles.find((title) => ROYAL.test(title)) : undefined;
  const bearsSuffix = suffix === '' || entity.suffix === suffix;
  return bearsSuffix && (rank === undefined || entity.titles.has(rank));
}

/** A bearer who is given in full, or meant, so many times more often than any other is meant. */
const MAJORITY = 2;
/** Called by a part of the name so often, a bearer is meant by it, whoever else is given in full near. */
const ESTABLISHED = 3;

/** How many of the ascending `starts` lie before `at`. */
function countBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Weighed {
  readonly bearing: Bearing;
  /** Times given in full before the form that is asked for. */
  readonly times: number;
}

/** The one that outweighs all others. */
function clearest(bearers: readonly Bearing[], weigh: (bearing: Bearing) => number): Bearing | undefined {
  const [first, second] = [...bearers].sort((a, b) => weigh(b) - weigh(a));
  return first && weigh(first) >= MAJORITY * (second ? weigh(second) : 0) ? first : undefined;
}

/** The only one given in full in this paragraph or the one before. */
function nearest(before: readonly Weighed[], paragraph: number): Bearing | undefined {
  const near = before.filter(
    ({ bearing, times }) => (bearing.paragraphs[times - 1] ?? Number.NEGATIVE_INFINITY) >= paragraph - 1,
  );
  return near.length === 1 ? near[0]?.bearing : undefined;
}

/** "The elder Lang", "the younger Lang": by what stands behind the names. */
function byAge(bearers: readonly Bearing[], age: string): Bearing | undefined {
  const wantsSon = /^(?:younger|junior)$/.test(age);
  const fitting = bearers.filter(({ entity }) => /^(?:jr|ii|iii|iv)$/.test(entity.suffix) === wantsSon);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Whom a name that several bear stands for: the only one named so far; the one that has been called so all along; the
 * only one given in full in this paragraph or the one before, unless another is given in full much more often; else the
 * latter; else nobody.
 */
export function chooseBearer(bearers: readonly Bearing[], named: Named): Bearing | undefined {
  const { line, mention, titles } = named;
  const age = titles.find((title) => /^(?:elder|younger|senior|junior)$/.test(title));
  if (age) return byAge(bearers, age);
  const so = bearers.map((bearing) => ({ bearing, times: countBefore(bearing.starts, mention.start) }));
  const before = so.filter(({ times }) => times > 0);
  if (before.length === 1) return before[0]?.bearing;
  const titled = isTitled(named) ? clearest(bearers, (bearing) => bearing.titled) : undefined;
  if (titled && titled.titled > 0) return titled;
  const near = nearest(before, line.paragraph);
  const established = clearest(bearers, ({ shorts }) => shorts);
  if (established && established.shorts >= ESTABLISHED && (near?.shorts ?? 0) === 0) return established;
  const usual = clearest(bearers, ({ starts, shorts }) => starts.length + shorts);
  if (!near) return usual;
  return usual === undefined || usual === near ? near : undefined;
}
