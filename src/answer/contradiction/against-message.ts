// A sentence of a message and a finding -> whether the finding says the same, another figure, another day or the
// opposite. Compares words, never the truth; whatever is not certain is only of the same topic.
import type { Compared, Finding, Span } from '../../model.ts';
import { foldText } from '../../text.ts';
import { readAmounts } from '../matching/amounts.ts';
import { compareStated, findApart, readOwn } from './contradictions.ts';
import { findOpposite, hasLike, isDirected, isStemOf } from './opposites.ts';
import { readStated, type Stated } from './stated.ts';

type ReadTerms = (text: string) => readonly string[];

/** Share of a sentence's terms that a finding which says the same must have. */
const SAME = 0.9;
/** Least share of the finding's own terms that the message has, where it says the same. */
const SAME_OF_FINDING = 0.6;
/** Fewest terms by which a sentence can be judged. */
const MIN_TERMS = 3;

/** Words by which a sentence reports a thing without holding it true. */
const DOUBT =
  /\b(?:false(?:ly)?|untrue|alleg\p{L}*|claim\p{L}*|rumou?r\p{L}*|doubt\p{L}*|whether|myth|hoax|reject\p{L}*)\b/giu;
const CAPITALISED = /\p{Lu}[\p{L}’'-]+/gu;

interface Judged {
  readonly compared: Compared;
  /** The words of the finding that differ, as stretches of its own text. */
  readonly differing: readonly Span[];
}

const TOPIC: Judged = { compared: { as: 'topic' }, differing: [] };

/** How a finding stands to a sentence of a message. Quadratic in their words. */
export function compareWithMessage(sentence: string, finding: Finding, readTerms: ReadTerms): Judged {
  const own = readTerms(sentence);
  const theirs = readTerms(`${finding.speaker?.name ?? ''} ${finding.text}`);
  if (own.length < MIN_TERMS || !holdsNames(sentence, theirs, readTerms)) return TOPIC;
  const stated = withoutFigures(readOwn(finding, readTerms));
  const read = withoutFigures(readStated(sentence, readTerms));
  const named = { ...read, names: new Set([...read.names].filter((name) => stated.names.has(name))) };
  // What the finding lacks may be what it is about: only another verb of the same kind may differ.
  const lone = [...named.words].filter((term) => !theirs.some((other) => isStemOf(term, other)));
  const isContrary = lone.every((term) => isDirected(term, readTerms));
  const isAlike = lone.every((term) => hasLike(term, theirs, readTerms));
  return (
    (isContrary ? findContrary(sentence, finding, readTerms, [named, stated]) : null) ??
    (isAlike ? findDifference(sentence, finding, named, stated) : null) ??
    (isSame(sentence, finding, readTerms) ? { compared: { as: 'same' }, differing: [] } : TOPIC)
  );
}

function isNumber(term: string): boolean {
  return readAmounts(term).length > 0 || /fold$|\d/u.test(term);
}

/** “Fifteenfold” and “14 times” are about one matter: how a figure is put is no part of it. */
function withoutFigures(stated: Stated): Stated {
  const counted = new Set(stated.figures.map(({ of }) => of));
  const isTimes = (term: string): boolean => counted.has(term) && term.startsWith('time');
  return { ...stated, words: new Set([...stated.words].filter((term) => !isNumber(term) && !isTimes(term))) };
}

/** Whoever and whatever the message names must stand in the finding: else it may be about others. */
function holdsNames(sentence: string, theirs: readonly string[], readTerms: ReadTerms): boolean {
  const names = (sentence.match(CAPITALISED) ?? []).flatMap((name) => readTerms(name.replace(/['’]s$/u, '')));
  return names.every((term) => theirs.includes(term) || readAmounts(term).length > 0);
}

function findContrary(
  sentence: string,
  { text }: Finding,
  readTerms: ReadTerms,
  [message, stated]: readonly [Stated, Stated],
): Judged | null {
  if (stated.isOpen !== message.isOpen || isDoubted(sentence) || isDoubted(text)) return null;
  if (message.denied.size + stated.denied.size > 0) return null;
  if ([...message.times, ...message.days].some((time) => !stated.times.has(time) && !stated.days.has(time)))
    return null;
  const verb = findOpposite(text, sentence, readTerms);
  return verb === null ? null : { compared: { as: 'denial' }, differing: [verb] };
}

/** Whether a thing is reported there without being held true; plain refusals are read elsewhere. */
function isDoubted(text: string): boolean {
  return (text.match(DOUBT) ?? []).some((word) => !/^reject/iu.test(word));
}

function findDifference(sentence: string, finding: Finding, message: Stated, stated: Stated): Judged | null {
  const on = isDoubted(sentence) === isDoubted(finding.text) ? compareStated(stated, message) : null;
  if (on === null) return null;
  if (on === 'denial') return { compared: { as: 'denial' }, differing: [] };
  const apart = on === 'figure' ? findApart(stated, message)?.map(({ at }) => at) : null;
  const [here, there] = apart ?? [stated.daySpans[0], message.daySpans[0]];
  if (here === undefined || there === undefined) return null;
  const words = {
    stated: finding.text.slice(here.start, here.end),
    given: sentence.slice(there.start, there.end),
  };
  return { compared: { as: on, ...words }, differing: [here] };
}

/** All names, all figures and nearly all other words, in the same order, and nothing denied or in doubt in one alone. */
function isSame(sentence: string, finding: Finding, readTerms: ReadTerms): boolean {
  const [message, stated] = [readStated(sentence, readTerms), readStated(finding.text, readTerms)];
  if (message.hasDenial !== stated.hasDenial || message.isOpen !== stated.isOpen) return false;
  if ([...message.denied].some((word) => !stated.denied.has(word))) return false;
  if (countDoubts(sentence) !== countDoubts(finding.text)) return false;
  const amounts = new Set(readAmounts(finding.text));
  if (readAmounts(sentence).some((amount) => !amounts.has(amount))) return false;
  const own = readTerms(sentence);
  const theirs = readTerms(finding.text);
  const speaker = readTerms(finding.speaker?.name ?? '').filter(
    (term) => own.includes(term) && !theirs.includes(term),
  );
  const shared = countInOrder(own, [...speaker, ...theirs]);
  return (
    shared >= SAME * own.length &&
    shared >= SAME_OF_FINDING * theirs.length &&
    namesInOrder(sentence, finding)
  );
}

function countDoubts(text: string): number {
  return (text.match(DOUBT) ?? []).length;
}

/** Who did it and to whom: “A told B” is not “B told A”. */
function namesInOrder(sentence: string, { text, speaker }: Finding): boolean {
  const read = (words: string): readonly string[] =>
    (words.match(CAPITALISED) ?? []).map((name) => foldText(name));
  const [names, theirs] = [read(sentence).slice(1), read(`${speaker?.name ?? ''} ${text}`)];
  return countInOrder(names, theirs) === names.length;
}

/** Length of the longest common subsequence. */
function countInOrder(left: readonly string[], right: readonly string[]): number {
  let above = new Array<number>(right.length + 1).fill(0);
  for (const one of left) {
    const row = [0];
    for (const [at, other] of right.entries())
      row.push(one === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}
