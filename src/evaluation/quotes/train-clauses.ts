// `node --import tsx src/evaluation/quotes/train-clauses.ts SHARED_DIR [--write]`: the dev articles in, the table of
// indirect speech on articles not trained on out; with `--write` also the weights of the clause choice.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseDocument } from '../../attribution/analysis.ts';
import { CLAUSE_MODEL, type ClauseModel } from '../../attribution/clauses/clause-model.ts';
import { type CueLexicon, cueKey } from '../../attribution/clauses/clause-options.ts';
import { listChoices } from '../../attribution/clauses/indirect.ts';
import { extractQuotations } from '../../attribution/extract.ts';
import { isSpoken } from '../../attribution/marks/unspoken.ts';
import type { Forest } from '../../attribution/sieves/trees.ts';
import type { Quotation, Span } from '../../model.ts';
import { splitSentences } from '../../segment/sentences.ts';
import { growForest } from './boosting.ts';
import { fitCalibration, type Vote } from './calibration.ts';
import { type GoldRecord, readGold } from './gold-quotes.ts';
import { scoreArticle } from './quote-scores.ts';
import { renderQuoteTable } from './quote-table.ts';
import { evaluateQuotes } from './quotes.ts';
import { type Choice, documentOf, packChoices } from './speaker-choices.ts';

const OPTIONS = { trees: 150, depth: 5, rate: 0.15, minWeight: 6, stride: 5 };
const FOLDS = 5;
/** F1 on held-out articles is highest at 0.42; above this at least three clauses in eight are as in the gold. */
const THRESHOLD = 0.55;
/** A stretch fits a gold clause when it holds more of it than this, and the clause more of it than that. */
const COVER = 0.8;
const TIGHT = 0.5;
/** A verb's weight is its share of reports in sixtieths, drawn towards a third by so many unseen cues. */
const WEIGHT_SCALE = 60;
const PRIOR = 3;
const WEIGHTS = fileURLToPath(new URL('../../attribution/clauses/clause-weights.json', import.meta.url));

interface CueChoice extends Choice {
  readonly key: string;
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Shared part over joint part with the gold clause that a stretch covers; 0 where it covers none. */
function fitOf(gold: GoldRecord, span: Span): number {
  const fits = gold.quotes.map((quote) => {
    const common = quote.type === 'indirect' ? shared(quote, span) : 0;
    const [wanted, given] = [quote.end - quote.start, span.end - span.start];
    return common > COVER * wanted && common > TIGHT * given ? common / (wanted + given - common) : 0;
  });
  return Math.max(0, ...fits);
}

/** The stretches that fit best are right; the empty one where none fits. */
function markRight(gold: GoldRecord, options: readonly Span[]): boolean[] {
  const fits = options.map((option) => (option.end > 0 ? fitOf(gold, option) : 0));
  const best = Math.max(...fits);
  return fits.map((fit, index) => (best > 0 ? fit === best : index === fits.length - 1));
}

/** Every cue of an article with its options; the empty option is right where no other is. */
function collectCues(gold: GoldRecord, article: number, lexicon: CueLexicon): CueChoice[] {
  const { parsed } = analyseDocument(documentOf(gold), splitSentences(gold.text));
  const model: ClauseModel = { lexicon, calibration: [], threshold: 0, trees: [] };
  return parsed.flatMap((each) =>
    listChoices(each, (item) => isSpoken(gold.text, each, item), model).map(({ cue, options }) => {
      const right = markRight(gold, options);
      return { article, key: cueKey(cue), rows: options.map((option) => option.features), right };
    }),
  );
}

/** How often each verb reports, over these cues. */
function weighCues(cues: readonly CueChoice[]): CueLexicon {
  const counts = new Map<string, [number, number]>();
  for (const { key, right } of cues) {
    const [reports, all] = counts.get(key) ?? [0, 0];
    counts.set(key, [reports + (right.at(-1) ? 0 : 1), all + 1]);
  }
  const entries = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const share = ([reports, all]: [number, number]): number => (reports + PRIOR / 3) / (all + PRIOR);
  return Object.fromEntries(entries.map(([key, pair]) => [key, Math.round(WEIGHT_SCALE * share(pair))]));
}

/** Cues of some articles; a verb's weight comes from the other half of them, never from the same article. */
function collectWeighed(gold: readonly GoldRecord[], keep: (article: number) => boolean): CueChoice[] {
  const half = (article: number): number => Math.floor(article / FOLDS) % 2;
  const plain = gold.flatMap((record, article) => (keep(article) ? collectCues(record, article, {}) : []));
  const lexicons = [1, 0].map((other) => weighCues(plain.filter(({ article }) => half(article) === other)));
  return gold.flatMap((record, article) =>
    keep(article) ? collectCues(record, article, lexicons[half(article)] ?? {}) : [],
  );
}

function trainModel(gold: readonly GoldRecord[], keep: (article: number) => boolean): ClauseModel {
  const cues = collectWeighed(gold, keep);
  const forest: Forest = growForest(packChoices(cues), OPTIONS);
  return { lexicon: weighCues(cues), calibration: [], threshold: THRESHOLD, trees: forest.trees };
}

function predict(gold: GoldRecord, clauses: ClauseModel): readonly Quotation[] {
  return extractQuotations(documentOf(gold), splitSentences(gold.text), {}, { clauses });
}

const clausesOnly = (quotations: readonly Quotation[]): Quotation[] =>
  quotations.filter(({ sieve }) => sieve.startsWith('clause-'));

/** Votes of one article's clauses; right is a clause that the gold has, with its speaker. */
function votesOf(gold: GoldRecord, quotations: readonly Quotation[]): Vote[] {
  const clauses = clausesOnly(quotations);
  const { matches } = scoreArticle(gold, clauses, ['indirect']);
  const right = new Set(matches.filter(({ isRight }) => isRight).map(({ predicted }) => predicted));
  return clauses.map((clause) => ({ vote: clause.confidence, isRight: right.has(clause) }));
}

function main(sharedDir: string, write: boolean): void {
  const gold = readGold(readFileSync(join(sharedDir, 'bench/quotes/polnear-dev.jsonl'), 'utf8'));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    trainModel(gold, (article) => article % FOLDS !== fold),
  );
  const started = performance.now();
  const predicted = gold.map((record, article) => predict(record, models[article % FOLDS] ?? CLAUSE_MODEL));
  const votes = gold.flatMap((record, article) => votesOf(record, predicted[article] ?? []));
  const calibration = fitCalibration(votes);
  const result = evaluateQuotes(gold, predicted, performance.now() - started);
  process.stdout.write(
    `held out, ${FOLDS} folds\n${renderQuoteTable(result)}\n${JSON.stringify(calibration)}\n`,
  );
  if (write) writeFileSync(WEIGHTS, `${JSON.stringify({ ...trainModel(gold, () => true), calibration })}\n`);
}

const [script, sharedDir, flag] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && sharedDir) main(sharedDir, flag === '--write');
