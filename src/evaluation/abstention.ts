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
  /** Ids of answerable questions declined and null questions answered. */
  readonly wrong: readonly string[];
}

/** Asks every question of the benchmark. Sequential; linear in the number of questions. */
export async function runAbstentionEvaluation(
  sharedDir: string,
  ask: (question: string) => Promise<Answer>,
): Promise<AbstentionEvaluation> {
  const path = join(sharedDir, 'bench/retrieval/multihop/queries-dev.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const outcomes: AbstentionOutcome[] = [];
  for (const line of lines) {
    const { id, question, evidence } = querySchema.parse(JSON.parse(line));
    outcomes.push({
      id,
      answerable: evidence.length > 0,
      answered: (await ask(question)).kind === 'answered',
    });
  }
  return scoreAbstention(outcomes);
}

export interface AbstentionOutcome {
  readonly id: string;
  readonly answerable: boolean;
  readonly answered: boolean;
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
    wrong: outcomes.filter((each) => each.answerable !== each.answered).map(({ id }) => id),
  };
}

/** One line: answerable answered, null abstained. */
export function renderAbstentionTable(evaluation: AbstentionEvaluation): string {
  const { answered, answerable, abstained, silent } = evaluation;
  return `joined articles: answered ${answered} of ${answerable}, null questions abstained ${abstained} of ${silent}`;
}
