// A question as typed in, the question as read out: whose words, which outlets and days, what kind of answer,
// and the index terms of what it is about. Forgives lower case and slips of the pen against the corpus's own
// words and names. Gives up on what needs the world's knowledge ("before the Olympics").
import type { Question, Span } from '../../model.ts';
import { countSlips } from '../../text.ts';
import { findAskedSpeakers } from '../speakers/question-speakers.ts';
import { findPeriods, findRelativeWords, joinPeriods } from './period.ts';
import { readKind } from './question-kind.ts';
import { findNames, type KnownName, readWords, type Word } from './question-names.ts';
import { ADDRESSEES, ASKING_WORDS, REPAIRED_WORDS, TELLING } from './question-words.ts';

/**
 * What the corpus knows, for reading questions against it. Built once an archive: pass the same object (and
 * the same arrays) with every question, look-ups are prepared on first use.
 */
export interface CorpusNames {
  /** Canonical speakers with their aliases and number of quotations. Surnames are understood without alias. */
  readonly speakers: readonly KnownName[];
  /** Outlets with their aliases and number of documents. */
  readonly outlets: readonly KnownName[];
  /** The tokenizer of the index. */
  readTerms(text: string): readonly string[];
  /** Whether the index has a term. */
  hasTerm(term: string): boolean;
  /** The index term that a misspelt one is likely to mean, `null` where none is near. */
  nearestTerm(term: string): string | null;
}

const PHRASE =
  /[“«„](?<curly>[^“”«»„]{2,300})[”»]|"(?<straight>[^"]{2,300})"|(?<![\p{L}\p{N}])['‘](?<single>[^'‘’]{2,300})['’](?![\p{L}\p{N}])/gu;

/** Fragments in quotation marks, without those that are an outlet's name or a title of one. */
function findPhrases(text: string, names: readonly Span[]): readonly string[] {
  const phrases: string[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const phrase = (
      match.groups?.['curly'] ??
      match.groups?.['straight'] ??
      match.groups?.['single'] ??
      ''
    ).trim();
    const end = match.index + match[0].length;
    const isName = names.some(
      (name) => name.start >= match.index && name.end <= end && name.end - name.start >= phrase.length - 1,
    );
    if (phrase !== '' && !isName) phrases.push(phrase);
  }
  return phrases;
}

/** Index terms of one word, its spelling repaired when the corpus does not have it. */
function readWord(text: string, word: Word, names: CorpusNames): readonly string[] {
  const terms = names.readTerms(text.slice(word.start, word.end));
  return terms.flatMap((term) => {
    if (names.hasTerm(term) || !/^\p{L}+$/u.test(term)) return [term];
    if (REPAIRED_WORDS.some((known) => countSlips(word.folded, known, 1) <= 1)) return [];
    const isName = /^\p{Lu}/u.test(text.slice(word.start)) && word.start > 0;
    return [(isName ? null : names.nearestTerm(term)) ?? term];
  });
}

function isInside(word: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => word.start >= start && word.end <= end);
}

/** "told reporters": to whom it was said is seldom what the question is about. */
function isAddressee(words: readonly Word[], word: Word): boolean {
  const before = words[words.indexOf(word) - 1]?.folded ?? '';
  return ADDRESSEES.has(word.folded) && TELLING.has(before);
}

/** What a question is about: its words, and their index terms, each once; both in order. */
interface Topic {
  readonly words: readonly Word[];
  readonly terms: readonly string[];
}

function readTopic(
  text: string,
  words: readonly Word[],
  consumed: readonly Span[],
  names: CorpusNames,
): Topic {
  const terms = new Set<string>();
  const kept: Word[] = [];
  for (const word of words) {
    if (isInside(word, consumed) || ASKING_WORDS.has(word.folded) || isAddressee(words, word)) continue;
    const own = readWord(text, word, names);
    for (const term of own) terms.add(term);
    if (own.length > 0) kept.push(word);
  }
  return { words: kept, terms: [...terms] };
}

/**
 * Reads a question against what the corpus knows. `asked`: the ISO day of asking, for "last week" and days
 * without a year. `terms` leaves out outlets, dates and the words of asking; where nothing else is left it
 * holds them after all. Linear in the length of the question but for misspelt words.
 */
export function readQuestion(text: string, names: CorpusNames, asked?: string): Question {
  const words = readWords(text);
  const hasWord = (word: string): boolean => names.readTerms(word).every((term) => names.hasTerm(term));
  const outlets = findNames(words, names.outlets, { withSurnames: false, hasWord });
  const mentions = findNames(words, names.speakers, { withSurnames: true, hasWord }).filter(
    (each) => !isInside(each, outlets),
  );
  const periods = findPeriods(text, asked);
  const speakers = findAskedSpeakers(words, mentions);
  const phrases = findPhrases(text, outlets);
  const topic = readTopic(text, words, [...outlets, ...periods, ...findRelativeWords(text)], names);
  const asking = mentions.filter(({ name }) => speakers.includes(name));
  const about = topic.words.filter((word) => !isInside(word, asking));
  return {
    text,
    kind: readKind(text, phrases.length > 0, speakers.length > 0),
    terms: topic.terms.length > 0 ? topic.terms : [...new Set(names.readTerms(text))],
    topic: about.map(({ start, end }) => text.slice(start, end)).join(' '),
    phrases,
    speakers,
    outlets: [...new Set(outlets.map(({ name }) => name))],
    period: joinPeriods(periods),
    asked: asked ?? null,
  };
}
