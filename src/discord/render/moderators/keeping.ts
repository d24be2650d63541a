// What was done to the files of the corpus -> sentences for a moderator. Paths, names and reasons are escaped.
import type { Problem } from '../../../model.ts';
import type { ReindexOutcome } from '../../../service/archive.ts';
import type {
  AddOutcome,
  CorpusAct,
  CorpusChange,
  CorpusLimits,
  CorpusStatus,
  RemoveOutcome,
  RollbackOutcome,
  SnapshotInfo,
  UndoOutcome,
} from '../../../service/corpus.ts';
import { sentence } from '../../command.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { sayInstant } from '../info.ts';
import { cost, label } from '../text/limits.ts';
import type { Reply } from '../view.ts';
import { sayOutcome, sayProblems, sayStep } from './reindex.ts';

/** Units of the budget for a path and a reason. */
const PATH = 100;
const DETAIL = 300;
const MEGABYTE = 1_048_576;

function saySize(bytes: number, catalogue: Catalogue): string {
  const [value, unit] = bytes < MEGABYTE ? [bytes / 1_024, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(catalogue.locale, style).format(value);
}

/** What an act did, without who and when. */
export function sayAct(act: CorpusAct, { keeping }: Catalogue): string {
  const undone = act.undoes === null ? '' : `#${act.undoes} `;
  const what = act.kind === 'rollback' ? (act.snapshot ?? '') : `${undone}${act.path ?? ''}`;
  return keeping.acts[act.kind](label(what, PATH) || '…');
}

/** What became of the reading after a change of the files, which stands whatever that was. */
function sayIndex(index: ReindexOutcome, room: number, catalogue: Catalogue): string {
  const { stopped, unread } = catalogue.reindex;
  if (index.kind === 'cancelled') return `${stopped} ${unread}`;
  const said = sayOutcome(index, room, catalogue);
  return index.kind === 'kept' ? `${said}\n${unread}` : said;
}

/** Line breaks and the marks around what was done. */
const JOINT = 10;

function showChange(done: string, { index }: CorpusChange, catalogue: Catalogue): Reply {
  return ({ budget }) => {
    const room = budget - cost(done) - JOINT;
    return { parts: [{ text: `**${done}**\n${sayIndex(index, room, catalogue)}` }] };
  };
}

/** Which files are taken, and of what size. */
export function sayLimits({ extensions, maxFileBytes }: CorpusLimits, catalogue: Catalogue): string {
  const types = extensions.map((extension) => `\`${extension}\``).join(', ');
  return catalogue.keeping.limits(types, saySize(maxFileBytes, catalogue));
}

export function showAdd(outcome: AddOutcome, limits: CorpusLimits, catalogue: Catalogue): Reply {
  const { keeping } = catalogue;
  if (outcome.kind === 'refused') {
    const lines = [keeping.refused[outcome.reason]];
    const detail = label(outcome.detail, DETAIL);
    if (detail !== '') lines.push(`-# ${detail}`);
    if (outcome.reason === 'type' || outcome.reason === 'too-large') lines.push(sayLimits(limits, catalogue));
    return sentence(lines.join('\n'));
  }
  const say = outcome.kind === 'added' ? keeping.added : keeping.replaced;
  return showChange(say(label(outcome.change.act.path ?? '', PATH)), outcome.change, catalogue);
}

export function showRemove(outcome: RemoveOutcome, catalogue: Catalogue): Reply {
  const { keeping } = catalogue;
  if (outcome.kind === 'unknown') return sentence(keeping.unknownPath);
  if (outcome.kind === 'failed') return sentence(keeping.failed(label(outcome.detail, DETAIL)));
  return showChange(keeping.removed(label(outcome.change.act.path ?? '', PATH)), outcome.change, catalogue);
}

export function showUndo(outcome: UndoOutcome, catalogue: Catalogue): Reply {
  const { keeping } = catalogue;
  if (outcome.kind === 'nothing') return sentence(keeping.nothingToUndo);
  if (outcome.kind === 'failed') return sentence(keeping.failed(label(outcome.detail, DETAIL)));
  if (outcome.kind === 'taken') return sentence(keeping.changedSince(label(outcome.undone.path ?? '', PATH)));
  return showChange(keeping.undone(sayAct(outcome.undone, catalogue)), outcome.change, catalogue);
}

export function sayRollback(outcome: RollbackOutcome, { keeping }: Catalogue): string {
  if (outcome.kind === 'rolled-back') return keeping.rolledBack(sayInstant(outcome.snapshot.builtAt));
  if (outcome.kind === 'unfit') return keeping.unfitSnapshot(label(outcome.detail, DETAIL));
  return outcome.kind === 'live' ? keeping.liveSnapshot : keeping.unknownSnapshot;
}

function saySnapshot({ builtAt, documents, isLive }: SnapshotInfo, { keeping }: Catalogue): string {
  const line = keeping.snapshotLine(sayInstant(builtAt), documents);
  return `- ${line}${isLive ? ` (${keeping.live})` : ''}`;
}

/** At most 10 of the problems, as after a reindex. */
export function sayStatus(status: CorpusStatus, catalogue: Catalogue): string {
  const { keeping, info } = catalogue;
  const problems: readonly Problem[] = status.problems;
  return [
    `**${keeping.statusTitle}**`,
    info.counts(status.overview),
    keeping.files(status.files, saySize(status.bytes, catalogue)),
    info.built(sayInstant(status.overview.builtAt)),
    status.reindexing === null ? keeping.idle : sayStep(status.reindexing, null, catalogue),
    ...(status.snapshots.length === 0 ? [] : [keeping.snapshots]),
    ...status.snapshots.map((snapshot) => saySnapshot(snapshot, catalogue)),
    ...(status.undoable === null ? [] : [keeping.undoable(sayAct(status.undoable, catalogue))]),
    sayProblems(problems, catalogue),
  ].join('\n');
}
