// Whether questions are answered or declined rightly: the joined-article benchmark, whose null questions
// have no evidence. Coverage is the share of answerable questions answered, risk that of null ones answered.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../model.ts';

const querySchema = z.object({ id: z.string(), question: z.string(), evidence: z.array(z.unknown()) });

export interface AbstentionEvaluation {
  readonly answerable: number;
  readonly answered: number;
  readonly silent: number;
  readonly abstained: number;
  /** Coverage and risk, shares 0 to 1, at falling thresholds of support; the curve to calibrate by. */
  readonly curve: readonly CurvePoint[];
  /** Ids of answerable questions declined and null questions answered. */
  readonly wrong: readonly string[];
}

/** One threshold: the share of answerable questions, and of null questions, whose support reaches it. */
export interface CurvePoint {
  readonly threshold: number;
  readonly coverage: number;
  readonly risk: number;
}

/** What of an archive is measured. */
export interface AbstentionArchive {
  ask(question: string): Promise<Answer>;
  support(question: string): Promise<number>;
}

const THRESHOLDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** Asks every question of the benchmark. Sequential; linear in the number of questions. */
export async function runAbstentionEvaluation(
  sharedDir: string,
  archive: AbstentionArchive,
): Promise<AbstentionEvaluation> {
  const path = join(sharedDir, 'bench/retrieval/multihop/queries-dev.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const outcomes: AbstentionOutcome[] = [];
  for (const line of lines) {
    const { id, question, evidence } = querySchema.parse(JSON.parse(line));
    outcomes.push({
      id,
      answerable: evidence.length > 0,
      answered: (await archive.ask(question)).kind === 'answered',
      support: await archive.support(question),
    });
  }
  return scoreAbstention(outcomes);
}

export interface AbstentionOutcome {
  readonly id: string;
  readonly answerable: boolean;
  readonly answered: boolean;
  /** Probability that the corpus answers, 0 to 1. */
  readonly support: number;
}

/** Counts outcomes; pure. */
export function scoreAbstention(outcomes: readonly AbstentionOutcome[]): AbstentionEvaluation {
  const answerable = outcomes.filter((each) => each.answerable);
  const silent = outcomes.filter((each) => !each.answerable);
  return {
    answerable: answerable.length,
    answered: answerable.filter((each) => each.answered).length,
    silent: silent.length,
    abstained: silent.filter((each) => !each.answered).length,
    curve: THRESHOLDS.map((threshold) => ({
      threshold,
      coverage: shareReaching(answerable, threshold),
      risk: shareReaching(silent, threshold),
    })),
    wrong: outcomes.filter((each) => each.answerable !== each.answered).map(({ id }) => id),
  };
}

function shareReaching(outcomes: readonly AbstentionOutcome[], threshold: number): number {
  const reaching = outcomes.filter(({ support }) => support >= threshold);
  return outcomes.length === 0 ? 0 : reaching.length / outcomes.length;
}

/** Two lines: answerable answered and null abstained; coverage against risk. */
export function renderAbstentionTable(evaluation: AbstentionEvaluation): string {
  const { answered, answerable, abstained, silent, curve } = evaluation;
  const points = curve.map(
    ({ threshold, coverage, risk }) => `${threshold.toFixed(1)}: ${coverage.toFixed(3)} / ${risk.toFixed(3)}`,
  );
  return [
    `joined articles: answered ${answered} of ${answerable}, null questions abstained ${abstained} of ${silent}`,
    `  support threshold: coverage / risk  ${points.join('  ')}`,
  ].join('\n');
}
