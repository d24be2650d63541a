// Documents of one corpus -> the same documents, with event days that lack a year completed where another document
// with the full date of that day tells the same story. Gives up wherever that is not clear.
import type { Dated, Document } from '../../model.ts';
import { foldText } from '../../text.ts';
import { isFullDay, leadWeekday, weekdayOf } from '../facts/dates.ts';

/** Characters of title and lead that are compared. */
const STORY_CHARS = 900;
/** Shortest word that counts. */
const MIN_WORD_CHARS = 4;
/** Rare words two tellings of one story share at least, and the share of the shorter one's weight. */
const MIN_SHARED_WORDS = 6;
const MIN_SHARED_WEIGHT = 0.3;
/** Candidates of one day that are compared at most. */
const MAX_CANDIDATES = 200;

type Words = ReadonlySet<string>;

function storyWords(document: Document): Words {
  const story = foldText(`${document.title ?? ''} ${document.text.slice(0, STORY_CHARS)}`);
  return new Set((story.match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length >= MIN_WORD_CHARS));
}

type Rarity = (word: string) => number;

function measureRarity(stories: readonly Words[]): Rarity {
  const counts = new Map<string, number>();
  for (const words of stories) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + stories.length / (counts.get(word) ?? 1));
}

function weigh(words: Iterable<string>, rarity: Rarity): number {
  let weight = 0;
  for (const word of words) weight += rarity(word);
  return weight;
}

function tellsSameStory(one: Words, other: Words, rarity: Rarity): boolean {
  const shared = [...one].filter((word) => other.has(word));
  if (shared.length < MIN_SHARED_WORDS) return false;
  const least = Math.min(weigh(one, rarity), weigh(other, rarity));
  return weigh(shared, rarity) >= least * MIN_SHARED_WEIGHT;
}

function fullDays(document: Document): readonly string[] {
  return [document.eventDate, document.published]
    .filter((dated) => dated !== null)
    .map((dated) => dated.date)
    .filter(isFullDay);
}

function indexByDay(documents: readonly Document[]): ReadonlyMap<string, readonly Document[]> {
  const byDay = new Map<string, Document[]>();
  for (const document of documents) {
    for (const day of new Set(fullDays(document).map((date) => `-${date.slice(4)}`))) {
      const group = byDay.get(day) ?? [];
      if (group.length < MAX_CANDIDATES) group.push(document);
      byDay.set(day, group);
    }
  }
  return byDay;
}

function isYearless(dated: Dated | null): dated is Dated {
  return dated?.date.startsWith('--') === true;
}

interface Corpus {
  readonly byDay: ReadonlyMap<string, readonly Document[]>;
  readonly rarity: Rarity;
  readonly words: ReadonlyMap<Document, Words>;
}

const NO_WORDS: Words = new Set();

/** The one full day that documents of the same story give for a yearless day; `undefined` for none or several. */
function settleDay(document: Document, day: string, corpus: Corpus): string | undefined {
  const words = corpus.words.get(document) ?? NO_WORDS;
  const weekday = leadWeekday(
    document.text.slice(0, STORY_CHARS).split('\n\n').slice(0, 2).join(' '),
    document.language,
  );
  const days = (corpus.byDay.get(day) ?? [])
    .filter((other) => other.id !== document.id)
    .filter((other) => tellsSameStory(words, corpus.words.get(other) ?? NO_WORDS, corpus.rarity))
    .flatMap((other) => fullDays(other).filter((date) => date.endsWith(day.slice(1))))
    .filter((date) => weekday === undefined || weekdayOf(date) === weekday);
  const settled = new Set(days);
  return settled.size === 1 ? [...settled][0] : undefined;
}

function complete(dated: Dated | null, document: Document, corpus: Corpus): Dated | null {
  if (!isYearless(dated)) return dated;
  const date = settleDay(document, dated.date, corpus);
  return date === undefined ? dated : { date, basis: 'inferred' };
}

/**
 * Completes yearless event days (`--06-28`) from documents with the full date that tell the same story: enough rare
 * words of title and lead shared, the stated weekday agreeing, one year only. Basis of a completed day is
 * `inferred`. `published` stays as the document itself states it. Linear in the documents but for those of one calendar day without a year.
 */
export function resolveCorpusDates(documents: readonly Document[]): readonly Document[] {
  const partial = documents.filter((document) => isYearless(document.eventDate));
  if (partial.length === 0) return documents;
  const words = new Map(documents.map((document) => [document, storyWords(document)]));
  const corpus = { byDay: indexByDay(documents), rarity: measureRarity([...words.values()]), words };
  const settled = new Map(
    partial.map((document) => [
      document.id,
      {
        ...document,
        eventDate: complete(document.eventDate, document, corpus),
      },
    ]),
  );
  return documents.map((document) => settled.get(document.id) ?? document);
}
