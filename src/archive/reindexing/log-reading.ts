// What a reading of the corpus came to -> lines of the log, with everything it met: a message has room for the first few.
import type { Logger } from 'pino';
import type { IndexReport } from '../../model.ts';
import type { OpenOutcome } from '../worker.ts';

function countAll({ overview, changes, problems, durationMs }: IndexReport) {
  const failed = problems.filter(({ severity }) => severity === 'failed').length;
  const counts = { failed, warnings: problems.length - failed, ms: Math.round(durationMs) };
  const { added, changed, removed } = changes;
  const { documents, quotations } = overview;
  return {
    documents,
    quotations,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    ...counts,
  };
}

/** One line for every problem, and one for the whole. */
export function logReading(log: Logger, outcome: OpenOutcome, isDryRun: boolean): void {
  const problems = outcome.kind === 'failed' ? outcome.problems : outcome.report.problems;
  for (const problem of problems) log.warn(problem, 'article problem');
  if (outcome.kind === 'failed') log.warn({ reason: outcome.reason }, 'the old archive goes on answering');
  else log.info({ ...countAll(outcome.report), dryRun: isDryRun }, 'the corpus was read anew');
}
