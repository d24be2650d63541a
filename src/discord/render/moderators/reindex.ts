// Progress and outcome of a reindex -> a message for a moderator.
import type { IndexProgress, IndexReport, Problem } from '../../../model.ts';
import type { ReindexOutcome } from '../../../service.ts';
import { CANCEL_ID } from '../../custom-id.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { label } from '../text/limits.ts';
import type { Reply } from '../view.ts';

/** Problem lines shown, and units each may take: 10 lines stay within plain content too. */
const PROBLEMS = 10;
const PROBLEM = 130;
const REASON = 300;

const BAR = 20;

/** Counts, a bar, and how long this step will still take where that is known. */
export function sayStep(progress: IndexProgress, secondsLeft: number | null, catalogue: Catalogue): string {
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const full = Math.round(share * BAR);
  const lines = [catalogue.reindex.stage(progress), `${'▰'.repeat(full)}${'▱'.repeat(BAR - full)}`];
  if (secondsLeft !== null) lines.push(catalogue.keeping.timeLeft(secondsLeft));
  return lines.join('\n');
}

/** Progress of a reindex with a button that stops it. `joined`: it was under way before it was asked for. */
export function renderProgress(
  progress: IndexProgress,
  { secondsLeft, joined }: { readonly secondsLeft: number | null; readonly joined: boolean },
  catalogue: Catalogue,
): Reply {
  const { reindex, keeping, buttons } = catalogue;
  const text = [
    joined ? keeping.joined : reindex.started,
    sayStep(progress, secondsLeft, catalogue),
    `-# ${keeping.whenSilent}`,
  ].join('\n');
  return () => ({ parts: [{ text }], rows: [[{ label: buttons.cancel, id: CANCEL_ID }]] });
}

function sayProblem({ severity, path, message }: Problem): string {
  const sign = severity === 'failed' ? '✗' : '⚠';
  return `- ${sign} ${label(`${path}: ${message}`, PROBLEM)}`;
}

export function sayProblems(problems: readonly Problem[], catalogue: Catalogue): string {
  const failed = problems.filter(({ severity }) => severity === 'failed');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const rest = problems.length - PROBLEMS;
  return [
    catalogue.reindex.problems(warnings.length, failed.length),
    ...[...failed, ...warnings].slice(0, PROBLEMS).map(sayProblem),
    ...(rest > 0 ? [catalogue.reindex.moreProblems(rest)] : []),
  ].join('\n');
}

function sayReport(report: IndexReport, documentsBefore: number, catalogue: Catalogue): string {
  const texts = catalogue.reindex;
  const { added, changed, removed } = report.changes;
  return [
    `**${catalogue.info.counts(report.overview)}**`,
    texts.changes(added.length, changed.length, removed.length),
    `${texts.before(documentsBefore)} ${texts.took(report.durationMs / 1000)}`,
    sayProblems(report.problems, catalogue),
  ].join('\n');
}

/** What a reindex led to, in words. */
export function sayOutcome(outcome: ReindexOutcome, catalogue: Catalogue): string {
  if (outcome.kind === 'cancelled') return catalogue.reindex.cancelled;
  if (outcome.kind === 'kept') return catalogue.reindex.kept(label(outcome.reason, REASON));
  const { done, dryRun } = catalogue.reindex;
  const heading = outcome.kind === 'swapped' ? done : dryRun;
  return [heading, sayReport(outcome.report, outcome.before.documents, catalogue)].join('\n');
}

/** What a reindex led to. */
export function renderReindex(outcome: ReindexOutcome, catalogue: Catalogue): Reply {
  const text = sayOutcome(outcome, catalogue);
  return () => ({ parts: [{ text }] });
}
