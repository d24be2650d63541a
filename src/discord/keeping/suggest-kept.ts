// Files of the corpus and archives that are kept -> autocomplete choices, for those who may look after them.
import type { SnapshotInfo } from '../../service/corpus.ts';
import type { Asker, Choice, Tools } from '../command.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { MAX_CHOICE, MAX_CHOICES, plainLabel } from '../render/text/limits.ts';
import { refuseKeeping } from './may-keep.ts';

/** An instant as a choice shows it: choices know no times of Discord's. */
function sayWhen(iso: string, catalogue: Catalogue): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(catalogue.locale, style).format(new Date(iso))} UTC`;
}

function toChoice({ id, builtAt, documents, isLive }: SnapshotInfo, catalogue: Catalogue): Choice {
  const line = catalogue.keeping.snapshotLine(sayWhen(builtAt, catalogue), documents);
  const live = isLive ? ` (${catalogue.keeping.live})` : '';
  return { name: plainLabel(`${line}${live}`, MAX_CHOICE), value: id };
}

/** The id of the archive that was chosen: some of Discord's clients send the label of a choice, not its value. */
export async function snapshotFrom(
  typed: string,
  { keeper }: Pick<Tools, 'keeper'>,
  catalogue: Catalogue,
): Promise<string> {
  const snapshots = (await keeper?.listSnapshots()) ?? [];
  return snapshots.find((snapshot) => toChoice(snapshot, catalogue).name === typed)?.id ?? typed;
}

/** Choices for a `path` or an `archive`; none for whoever may not look after the corpus. */
export async function suggestKept(
  option: string,
  typed: string,
  tools: Tools,
  asker: Asker,
): Promise<Choice[]> {
  const { keeper } = tools;
  if (keeper === null || refuseKeeping(asker, tools) !== null) return [];
  if (option === 'path') {
    const paths = await keeper.listPaths(typed, MAX_CHOICES);
    const usable = paths.filter((path) => path.trim() !== '' && path.length <= MAX_CHOICE);
    return usable.slice(0, MAX_CHOICES).map((path) => ({ name: plainLabel(path, MAX_CHOICE), value: path }));
  }
  const snapshots = await keeper.listSnapshots();
  return snapshots.slice(0, MAX_CHOICES).map((snapshot) => toChoice(snapshot, asker.catalogue));
}
