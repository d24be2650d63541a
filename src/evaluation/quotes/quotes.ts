// The benchmark of quotations and the gold of the seed articles in, the table of quality out: exact and
// overlap F1, speakers by kind and by sieve, calibration, confusions, speed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Quotation } from '../../model.ts';
import { type GoldRecord, readGold } from './gold-quotes.ts';
import { countPronounNames, judgeNames, type PronounNames } from './names/pronoun-names.ts';
import { type ArticleScore, type Match, scoreArticle } from './quote-scores.ts';
import { readSeedGold, type SeedGold, type SeedScore, scoreSeeds } from './seed-quotes.ts';

export type { SeedScore } from './seed-quotes.ts';

/** What `extract` is given: a line of `extract --jsonl`. */
export interface ExtractRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

export interface QuoteEvaluationOptions {
  readonly sharedDir: string;
  readonly extract: (record: ExtractRecord) => readonly Quotation[];
  /** Quotations of the seed articles, by file name, offsets into the raw file; left out where absent. */
  readonly seeds?: ReadonlyMap<string, readonly Quotation[]>;
}

/** `right` of `count`; both whole numbers. */
export interface Share {
  readonly name: string;
  readonly right: number;
  readonly count: number;
}

export interface KindScore {
  readonly name: string;
  readonly gold: number;
  /** Percentages, 0 to 100. */
  readonly exactF1: number;
  readonly overlapF1: number;
  readonly speaker: number;
  readonly wrong: number;
  readonly open: number;
}

export interface QuoteEvaluation {
  readonly articles: number;
  /** In the first pass, while the code is still being compiled. */
  readonly charsPerSecond: number;
  /** In a second pass; absent where none was made. */
  readonly charsPerSecondWarm?: number;
  readonly kinds: readonly KindScore[];
  readonly speakerKinds: readonly Share[];
  readonly sieves: readonly Share[];
  /** Attributions by confidence, in tenths. */
  readonly calibration: readonly Share[];
  /** "gold speaker <- predicted mention", the twenty most common first. */
  readonly confusions: readonly { readonly name: string; readonly count: number }[];
  readonly seeds: readonly SeedScore[];
  readonly pronouns: PronounNames;
  /** Marked quotations of "he" and "she" by confidence, in tenths; right are those whose name is. */
  readonly namesByConfidence: readonly Share[];
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(1));

function f1(hits: number, falseOnes: number, gold: number): number {
  return percent(2 * hits, 2 * hits + falseOnes + (gold - hits));
}

const total = (scores: readonly ArticleScore[], pick: (score: ArticleScore) => number): number =>
  scores.reduce((sum, score) => sum + pick(score), 0);

function summarise(name: string, scores: readonly ArticleScore[]): KindScore {
  const matches = scores.flatMap((score) => score.matches);
  const gold = total(scores, (score) => score.gold);
  const exact = total(scores, (score) => score.exact);
  const overlap = total(scores, (score) => score.overlap);
  const missed = matches.filter((match) => !match.isRight);
  return {
    name,
    gold,
    exactF1: f1(
      exact,
      total(scores, (score) => score.exactFalse),
      gold,
    ),
    overlapF1: f1(
      overlap,
      total(scores, (score) => score.overlapFalse),
      gold,
    ),
    speaker: percent(matches.length - missed.length, matches.length),
    wrong: percent(missed.filter((match) => match.predicted.speaker !== null).length, matches.length),
    open: percent(missed.filter((match) => match.predicted.speaker === null).length, matches.length),
  };
}

function sharesBy(
  matches: readonly Match[],
  nameOf: (match: Match) => string,
  isRight: (match: Match) => boolean = (match) => match.isRight,
): Share[] {
  const groups = new Map<string, { right: number; count: number }>();
  for (const match of matches) {
    const name = nameOf(match);
    const group = groups.get(name) ?? { right: 0, count: 0 };
    groups.set(name, { right: group.right + (isRight(match) ? 1 : 0), count: group.count + 1 });
  }
  return [...groups].map(([name, group]) => ({ name, ...group })).sort((a, b) => b.count - a.count);
}

function confusionsOf(matches: readonly Match[]): { name: string; count: number }[] {
  const missed = matches.filter((match) => !match.isRight);
  const name = ({ gold, predicted }: Match): string => `${gold.speaker_kind} <- ${predicted.sieve}`;
  return sharesBy(missed, name)
    .slice(0, 20)
    .map((share) => ({ name: share.name, count: share.count }));
}

const isMarked = (quotation: Quotation): boolean => quotation.kind !== 'indirect';

/** Scores predictions, `predicted[i]` for `gold[i]`; `elapsedMs` is what extraction took in all. */
export function evaluateQuotes(
  gold: readonly GoldRecord[],
  predicted: readonly (readonly Quotation[])[],
  elapsedMs: number,
  seeds: readonly SeedScore[] = [],
): QuoteEvaluation {
  const score = (types: readonly string[], keep: (quotation: Quotation) => boolean): ArticleScore[] =>
    gold.map((record, index) => scoreArticle(record, (predicted[index] ?? []).filter(keep), types));
  const marked = score(['direct', 'mixed'], isMarked);
  const matches = marked.flatMap((each) => each.matches);
  const long = (quotation: Quotation): boolean =>
    isMarked(quotation) && quotation.text.split(/\s+/).length >= 5;
  const longGold = gold.map((record) => ({
    ...record,
    quotes: record.quotes.filter((quote) => quote.type !== 'direct' || quote.n_words >= 5),
  }));
  const longScores = longGold.map((record, index) =>
    scoreArticle(record, (predicted[index] ?? []).filter(long), ['direct']),
  );
  const indirect = score(['indirect'], (quotation) => !isMarked(quotation));
  const tenth = (match: Match): string => (Math.floor(match.predicted.confidence * 10) / 10).toFixed(1);
  const both = gold.map((article, index) => ({
    article,
    matches: [...(marked[index]?.matches ?? []), ...(indirect[index]?.matches ?? [])],
  }));
  const named = marked.flatMap((each, index) => judgeNames(gold[index], each.matches));
  const namedRight = new Set(named.filter(({ isRight }) => isRight).map(({ match }) => match));
  const chars = gold.reduce((sum, record) => sum + record.text.length, 0);
  return {
    articles: gold.length,
    charsPerSecond: Math.round((chars / Math.max(elapsedMs, 1)) * 1000),
    kinds: [
      summarise('direct + mixed', marked),
      summarise('direct, 5 words or more', longScores),
      summarise('indirect', indirect),
    ],
    speakerKinds: sharesBy(matches, (match) => match.gold.speaker_kind),
    sieves: sharesBy(
      [...matches, ...indirect.flatMap((each) => each.matches)],
      (match) => match.predicted.sieve,
    ),
    calibration: sharesBy(
      matches.filter((match) => match.predicted.speaker),
      tenth,
    ).sort((a, b) => a.name.localeCompare(b.name)),
    confusions: confusionsOf(matches),
    seeds,
    pronouns: countPronounNames(
      gold.map(({ text }) => text),
      predicted,
      both,
    ),
    namesByConfidence: sharesBy(
      named.map(({ match }) => match),
      tenth,
      (match) => namedRight.has(match),
    ).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Runs `extract` twice over the benchmark under `sharedDir` and scores the first pass. Rejects where the files are absent. */
export async function runQuoteEvaluation(options: QuoteEvaluationOptions): Promise<QuoteEvaluation> {
  const gold = readGold(await readFile(join(options.sharedDir, 'bench/quotes/polnear-dev.jsonl'), 'utf8'));
  const started = performance.now();
  const predicted = gold.map((record) => options.extract(recordOf(record)));
  const elapsedMs = performance.now() - started;
  const again = performance.now();
  for (const record of gold) options.extract(recordOf(record));
  const warmMs = performance.now() - again;
  const seedGold: SeedGold[] = readSeedGold(
    await readFile(join(options.sharedDir, 'gold/quotes.jsonl'), 'utf8'),
  );
  const seeds = options.seeds ?? (await extractSeeds(options, seedGold));
  const evaluation = evaluateQuotes(gold, predicted, elapsedMs, scoreSeeds(seedGold, seeds));
  return { ...evaluation, charsPerSecondWarm: Math.round((evaluation.charsPerSecond * elapsedMs) / warmMs) };
}

function recordOf({ id, text, title, outlet, date }: GoldRecord): ExtractRecord {
  return { id, text, title, outlet, published: date };
}

async function extractSeeds(
  options: QuoteEvaluationOptions,
  gold: readonly SeedGold[],
): Promise<Map<string, readonly Quotation[]>> {
  const seeds = new Map<string, readonly Quotation[]>();
  for (const id of new Set(gold.map((row) => row.doc))) {
    const text = await readFile(join(options.sharedDir, 'corpus', id), 'utf8');
    seeds.set(id, options.extract({ id, text }));
  }
  return seeds;
}

export { renderQuoteTable } from './quote-table.ts';
