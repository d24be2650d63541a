// `node --import tsx src/evaluation/quotes/names/train-names.ts SHARED_DIR [--write]`: the dev articles in, how sure the
// names behind "he" and "she" are by articles the curve was not fitted on out; with `--write` also its weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseDocument } from '../../../attribution/analysis.ts';
import { probabilityOf, signsOf } from '../../../attribution/antecedents/certainty.ts';
import { extractQuotations } from '../../../attribution/extract.ts';
import type { Quotation } from '../../../model.ts';
import { splitSentences } from '../../../segment/sentences.ts';
import { type GoldRecord, readGold } from '../gold-quotes.ts';
import { chooseThreshold, type Vote } from '../learning/calibration.ts';
import { documentOf } from '../learning/speaker-choices.ts';
import { type Match, scoreArticle } from '../quote-scores.ts';
import { isRightName } from './pronoun-names.ts';

const FOLDS = 5;
/** Pulls weights to 0: one sign that is seen ten times tells little. */
const RIDGE = 1;
const STEPS = 3000;
const RATE = 2;
/** Share of pronouns that may bear a wrong name; where more would, they stay without one. */
const MAX_WRONG = 0.04;
/** A name is never shown where another is likelier. */
const LEAST = 0.5;
const WEIGHTS = fileURLToPath(
  new URL('../../../attribution/antecedents/certainty-weights.json', import.meta.url),
);

interface Example {
  readonly article: number;
  readonly signs: readonly number[];
  readonly isRight: boolean;
}

/** Matches of all kinds; indirect ones by themselves, as they are scored. */
function matchesOf(gold: GoldRecord, quotations: readonly Quotation[]): Match[] {
  const [marked, indirect] = [false, true].map((wanted) =>
    quotations.filter(({ kind }) => (kind === 'indirect') === wanted),
  );
  return [
    ...scoreArticle(gold, marked ?? [], ['direct', 'mixed']).matches,
    ...scoreArticle(gold, indirect ?? [], ['indirect']).matches,
  ];
}

function examplesOf(gold: GoldRecord, article: number): Example[] {
  const [document, sentences] = [documentOf(gold), splitSentences(gold.text)];
  const { parsed, resolver } = analyseDocument(document, sentences);
  const mentions = new Map(parsed.flatMap((each) => each.mentions).map((each) => [each.start, each]));
  return matchesOf(gold, extractQuotations(document, sentences)).flatMap((match) => {
    const mention = mentions.get(match.predicted.speaker?.span.start ?? -1);
    const link = mention && resolver.linkOf(mention);
    const isRight = match.isRight ? isRightName(gold, match) : undefined;
    return link && isRight !== undefined ? [{ article, signs: signsOf(link), isRight }] : [];
  });
}

/** Ridge-penalised logistic regression by gradient ascent; the first weight, of the sign that is always 1, is free. */
export function fitCurve(examples: readonly Pick<Example, 'signs' | 'isRight'>[]): readonly number[] {
  let weights: readonly number[] = (examples[0]?.signs ?? []).map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    for (const { signs, isRight } of examples) {
      const error = Number(isRight) - probabilityOf(weights, signs);
      for (const [at, sign] of signs.entries()) slope[at] = (slope[at] ?? 0) + error * sign;
    }
    weights = weights.map((weight, at) => weight + (RATE * (slope[at] ?? 0)) / examples.length);
  }
  return weights.map((weight) => Number(weight.toFixed(3)));
}

/** Each example's probability by a curve that has not seen its article. */
function voteHeldOut(examples: readonly Example[]): Vote[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitCurve(examples.filter(({ article }) => article % FOLDS !== fold));
    const held = examples.filter(({ article }) => article % FOLDS === fold);
    return held.map(({ signs, isRight }) => ({ vote: probabilityOf(weights, signs), isRight }));
  }).flat();
}

const BOUNDS = [0, 0.8, 0.9, 0.95, 0.98, 1.01];

/** "0.90 to 0.95: 97.0 % right, 93.0 % expected, of 67". */
function tableOf(votes: readonly Vote[]): string {
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  return BOUNDS.slice(1)
    .map((to, at) => {
      const from = BOUNDS[at] ?? 0;
      const inside = votes.filter(({ vote }) => vote >= from && vote < to);
      const right = inside.filter(({ isRight }) => isRight).length;
      const expected = inside.reduce((sum, { vote }) => sum + vote, 0);
      const range = `${from.toFixed(2)} to ${Math.min(to, 1).toFixed(2)}`;
      return `${range}: ${percent(right, inside.length)} right, ${percent(expected, inside.length)} expected, of ${inside.length}`;
    })
    .join('\n');
}

function main(sharedDir: string, write: boolean): void {
  const gold = readGold(readFileSync(join(sharedDir, 'bench/quotes/polnear-dev.jsonl'), 'utf8'));
  const examples = gold.flatMap(examplesOf);
  const votes = voteHeldOut(examples);
  process.stdout.write(`held out, ${FOLDS} folds\n${tableOf(votes)}\n`);
  const threshold = Math.max(LEAST, chooseThreshold(votes, votes.length, MAX_WRONG));
  if (write) writeFileSync(WEIGHTS, `${JSON.stringify({ weights: fitCurve(examples), threshold })}\n`);
}

const [script, sharedDir, flag] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && sharedDir) main(sharedDir, flag === '--write');
