// Progress and outcome of a reindex -> a message for a moderator: what is new, what readers will notice, what went
// wrong; as much of it by name as there is room for, the rest by number.
import type { IndexProgress, IndexReport, Problem } from '../../../model.ts';
import type { ReadingTurn, ReindexOutcome } from '../../../service/archive.ts';
import { CANCEL_ID } from '../../custom-id.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { cost, label } from '../text/limits.ts';
import type { Reply } from '../view.ts';
import { sayArticles, sayNotices } from './news.ts';

/** Problem lines shown at most, and units each may take: 10 lines stay within plain content too. */
const PROBLEMS = 10;
const PROBLEM = 130;
const REASON = 300;

const BAR = 20;

/** What a step has done of what; the number of its things is not known at once, and one check is no count. */
function sayStage({ stage, done, total }: IndexProgress, { reindex }: Catalogue): string {
  const what = reindex.stages[stage];
  if (total === 0 || stage === 'check') return `${what} …`;
  return reindex.stage(what, done, total, stage === 'read' ? 'files' : 'articles');
}

/** Counts, a bar, and how long this step will still take where that is known. */
export function sayStep(progress: IndexProgress, secondsLeft: number | null, catalogue: Catalogue): string {
  const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
  const full = Math.round(share * BAR);
  const lines = [sayStage(progress, catalogue), `${'▰'.repeat(full)}${'▱'.repeat(BAR - full)}`];
  if (secondsLeft !== null) lines.push(catalogue.keeping.timeLeft(secondsLeft));
  return lines.join('\n');
}

const TURNS = { begins: 'started', joins: 'joined', waits: 'waits' } as const;

/** Progress of a reindex with a button that stops it, where it was not begun by another. */
export function renderProgress(
  progress: IndexProgress,
  { secondsLeft, turn }: { readonly secondsLeft: number | null; readonly turn: ReadingTurn },
  catalogue: Catalogue,
): Reply {
  const { reindex, keeping, buttons } = catalogue;
  const text = [
    reindex[TURNS[turn]],
    sayStep(progress, secondsLeft, catalogue),
    `-# ${keeping.whenSilent}`,
  ].join('\n');
  const rows = turn === 'joins' ? [] : [[{ label: buttons.cancel, id: CANCEL_ID }]];
  return () => ({ parts: [{ text }], rows });
}

function sayProblem({ severity, path, message }: Problem): string {
  const sign = severity === 'failed' ? '✗' : '⚠';
  return `- ${sign} ${label(`${path}: ${message}`, PROBLEM)}`;
}

/** How many problems of each kind, and the first `lines` of them. */
export function sayProblems(
  problems: readonly Problem[],
  catalogue: Catalogue,
  lines: number = PROBLEMS,
): string {
  const { reindex } = catalogue;
  if (problems.length === 0) return reindex.noProblems;
  const failed = problems.filter(({ severity }) => severity === 'failed');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const rest = problems.length - lines;
  return [
    reindex.problems(warnings.length, failed.length),
    ...[...failed, ...warnings].slice(0, lines).map(sayProblem),
    ...(rest > 0 ? [reindex.moreProblems(rest)] : []),
  ].join('\n');
}

type Read = Extract<ReindexOutcome, { readonly report: IndexReport }>;

/** Shorter than this it is not said how long it took, in seconds. */
const LEAST_SECONDS = 0.1;

function sayReport({ report, before }: Read, names: number, catalogue: Catalogue): string {
  const { reindex: texts, info } = catalogue;
  const { added, changed, removed } = report.changes;
  const seconds = Math.max(LEAST_SECONDS, report.durationMs / 1_000);
  return [
    `**${info.counts(report.overview)}**`,
    texts.changes(added.length, changed.length, removed.length),
    ...sayArticles(report, names, catalogue),
    ...sayNotices(report, before, names, catalogue),
    `${texts.before(before.documents)} ${texts.took(seconds)}`,
    sayProblems(report.problems, catalogue, 2 * names),
  ].join('\n');
}

/** Names and articles of each kind that are shown, as many of them as there is room for. */
const NAMES = [5, 4, 3, 2, 1, 0];

/** What a reindex led to, in words that cost at most `room`; as few names as there are of each kind where none fit. */
export function sayOutcome(outcome: ReindexOutcome, room: number, catalogue: Catalogue): string {
  const { done, dryRun, cancelled, kept } = catalogue.reindex;
  if (outcome.kind === 'cancelled') return cancelled;
  if (outcome.kind === 'kept') return kept(label(outcome.reason, REASON));
  const heading = outcome.kind === 'swapped' ? done : dryRun;
  const say = (names: number): string => [heading, sayReport(outcome, names, catalogue)].join('\n');
  return NAMES.map(say).find((text) => cost(text) <= room) ?? say(0);
}

/** What a reindex led to. */
export function renderReindex(outcome: ReindexOutcome, catalogue: Catalogue): Reply {
  return ({ budget }) => ({ parts: [{ text: sayOutcome(outcome, budget, catalogue) }] });
}
