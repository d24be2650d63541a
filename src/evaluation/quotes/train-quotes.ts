// `node --import tsx src/evaluation/quotes/train-quotes.ts SHARED_DIR [--write]`: the dev articles in, the table of
// the whole pipeline on articles it was not trained on out; with `--write` also the weights of the ranker.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractQuotations } from '../../attribution/extract.ts';
import { calibrate, type SpeakerModel } from '../../attribution/sieves/speaker-model.ts';
import type { Forest } from '../../attribution/sieves/trees.ts';
import type { Quotation } from '../../model.ts';
import { splitSentences } from '../../segment/sentences.ts';
import { type GoldRecord, readGold } from './gold-quotes.ts';
import { type BoostingOptions, growForest } from './learning/boosting.ts';
import { chooseThreshold, fitCalibration, smoothedShare, type Vote } from './learning/calibration.ts';
import { markIndirect } from './learning/marked-copies.ts';
import { type Choice, collectChoices, documentOf, packChoices } from './learning/speaker-choices.ts';
import { scoreArticle } from './quote-scores.ts';
import { renderQuoteTable } from './quote-table.ts';
import { evaluateQuotes } from './quotes.ts';

/** Set by cross-validation over trees, depths 3 to 6, strides 1 to 24 and samples on the dev articles. */
const OPTIONS: BoostingOptions = { trees: 120, depth: 4, rate: 0.08, minWeight: 6, stride: 4, sample: 2 };
/** The trees below those are grown on indirect speech in marks too: of the marked alone they fit too closely. */
const FIRST_OPTIONS: BoostingOptions = { ...OPTIONS, trees: 300 };
/** What a copy in marks counts against a quotation that the article has in marks itself. */
const COPY_WEIGHT = 0.5;
/** Those that decide the quotations before, while choices are collected. */
const PREVIOUS_OPTIONS: BoostingOptions = { ...OPTIONS, rate: 0.12 };
const FOLDS = 5;
/** Share of marked quotations that may bear a wrong name, a little under one in 25; where more would, it stays open. */
const MAX_WRONG = 0.039;
/** A sieve seen less often keeps the confidence it states itself. */
const MIN_VOTES = 20;
const WEIGHTS = fileURLToPath(new URL('../../attribution/sieves/speaker-weights.json', import.meta.url));
/** Marks what the sieves decided alone while votes are collected: no vote is that high. */
const ALONE = 2;

const foldOf = (article: number): number => article % FOLDS;

const without = (choices: readonly Choice[], fold: number): Choice[] =>
  choices.filter(({ article }) => foldOf(article) !== fold);

/** Lower trees on copies and choices, upper ones on choices alone; the same of both give the same forest. */
function growOn(choices: readonly Choice[], copies: readonly Choice[]): Forest {
  const first = growForest(packChoices([...copies, ...choices]), FIRST_OPTIONS);
  return growForest(packChoices(choices), OPTIONS, first);
}

/** A model whose confidences are raw votes. */
const uncalibrated = (forest: Forest): SpeakerModel => ({
  ...forest,
  calibration: [],
  sieves: { 'cue-after': ALONE, 'told-by': ALONE, 'cue-next-line': ALONE },
  threshold: 0,
});

/** One model a fold, each trained on the articles of the other folds. */
function trainFolds(grow: (fold: number) => Forest): SpeakerModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => uncalibrated(grow(fold)));
}

const modelOf = (models: readonly SpeakerModel[], article: number): SpeakerModel =>
  models[foldOf(article)] ?? uncalibrated({ trees: [] });

const collectCopies = (gold: readonly GoldRecord[]): Choice[] =>
  gold.flatMap((record, article) =>
    markIndirect(record)
      .flatMap((copy) => collectChoices(copy, article))
      .map((choice) => ({ ...choice, weight: COPY_WEIGHT })),
  );

/** Choices whose earlier quotations were decided by a model that had not seen the article. */
function collectTwice(gold: readonly GoldRecord[]): Choice[] {
  const choices = gold.flatMap((record, article) => collectChoices(record, article));
  const models = trainFolds((fold) => growForest(packChoices(without(choices, fold)), PREVIOUS_OPTIONS));
  return gold.flatMap((record, article) => collectChoices(record, article, modelOf(models, article)));
}

function extractFrom(gold: GoldRecord, model: SpeakerModel): readonly Quotation[] {
  return extractQuotations(
    documentOf(gold),
    splitSentences(gold.text),
    {},
    { speaker: model, ofMentions: true },
  );
}

interface HeldOutVote extends Vote {
  readonly article: number;
  readonly sieve: string;
}

function votesOf(gold: readonly GoldRecord[], models: readonly SpeakerModel[]): HeldOutVote[] {
  return gold.flatMap((record, article) => {
    const marked = extractFrom(record, modelOf(models, article)).filter(({ kind }) => kind !== 'indirect');
    return scoreArticle(record, marked, ['direct', 'mixed']).matches.map(({ predicted, isRight }) => {
      return { article, sieve: predicted.sieve, vote: predicted.confidence, isRight };
    });
  });
}

/** The forest with a calibration and sieve shares that rest on these votes. */
function calibrated(forest: Forest, votes: readonly HeldOutVote[]): SpeakerModel {
  const alone = votes.filter(({ vote }) => vote === ALONE);
  const count = (name: string): number => alone.filter(({ sieve }) => sieve === name).length;
  const names = [...new Set(alone.map(({ sieve }) => sieve))]
    .filter((name) => count(name) >= MIN_VOTES)
    .sort();
  const shares = names.map((name) => [name, smoothedShare(alone.filter(({ sieve }) => sieve === name))]);
  const calibration = fitCalibration(votes.filter(({ vote }) => vote !== ALONE));
  const sieves = Object.fromEntries(shares);
  const confident = votes
    .filter(({ sieve }) => sieve !== 'nobody')
    .map(({ vote, isRight }) => ({ isRight, vote: vote === ALONE ? 1 : calibrate(calibration, vote) }));
  const threshold = chooseThreshold(confident, votes.length, MAX_WRONG);
  return { calibration, sieves, threshold, trees: forest.trees };
}

/** The pipeline on every article by a model, calibration included, that rests on other folds. */
function predictHeldOut(
  gold: readonly GoldRecord[],
  models: readonly SpeakerModel[],
  votes: readonly HeldOutVote[],
): (readonly Quotation[])[] {
  const tuned = models.map((model, fold) =>
    calibrated(
      model,
      votes.filter(({ article }) => foldOf(article) !== fold),
    ),
  );
  return gold.map((record, article) => extractFrom(record, modelOf(tuned, article)));
}

function main(sharedDir: string, write: boolean): void {
  const gold = readGold(readFileSync(join(sharedDir, 'bench/quotes/polnear-dev.jsonl'), 'utf8'));
  const copies = collectCopies(gold);
  const choices = collectTwice(gold);
  const models = trainFolds((fold) => growOn(without(choices, fold), without(copies, fold)));
  const votes = votesOf(gold, models);
  const started = performance.now();
  const predicted = predictHeldOut(gold, models, votes);
  const result = evaluateQuotes(gold, predicted, performance.now() - started);
  process.stdout.write(`held out, ${FOLDS} folds\n${renderQuoteTable(result)}\n`);
  if (write) writeFileSync(WEIGHTS, `${JSON.stringify(calibrated(growOn(choices, copies), votes))}\n`);
}

const [script, sharedDir, flag] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && sharedDir) main(sharedDir, flag === '--write');
