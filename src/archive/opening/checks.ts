// A new archive -> whether anybody may use it: every span verbatim, not empty and not full of failures where there were
// articles before, and its own words found again.
import type { Archive } from '../../archive.ts';
import type { Problem } from '../../model.ts';
import { type ArchiveData, checkArchive } from '../data.ts';
import { findLosses } from './losses.ts';

/** A new archive that must not replace the old one; the message is one line for a person. */
export class ImplausibleError extends Error {
  override readonly name = 'ImplausibleError';
  /** What the reading of the corpus met with. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.problems = problems;
  }
}

/** How many characters of a sentence are asked back as the canary question. */
const CANARY_CHARS = 200;
/** How many articles are asked back until one is found. */
const CANARIES = 9;

/**
 * Checks a new archive: every span verbatim, not empty where the earlier one was not, most of what that one had not
 * lost to failures, and a sentence of it found again when it is asked for.
 * @throws SpanError or ImplausibleError
 */
export async function checkNew(archive: Archive, earlier: ArchiveData | undefined): Promise<void> {
  const { data } = archive;
  checkArchive(data);
  const loss = earlier && (findEmptiness(earlier, data) ?? findLosses(earlier, data));
  if (loss !== undefined) throw new ImplausibleError(loss, data.problems);
  await checkCanary(archive);
}

function findEmptiness(earlier: ArchiveData, { documents }: ArchiveData): string | undefined {
  const before = earlier.documents.length;
  return documents.length === 0 && before > 0
    ? `Expected articles in the corpus folder, where there were ${before} before, found none`
    : undefined;
}

/** The articles that are asked back, in the middle of as many equal parts of the corpus. */
function chooseCanaries(documents: number): readonly number[] {
  const parts = Math.min(CANARIES, documents);
  return Array.from({ length: parts }, (_, part) => Math.floor(((part + 0.5) * documents) / parts));
}

type Found = 'found' | 'others' | 'nothing';

/** Whether an article is found by the first words of one of its passages. */
async function askBack({ data, search }: Archive, index: number): Promise<Found> {
  const document = data.documents[index];
  const passages = data.passages[index] ?? [];
  const passage = passages[Math.floor(passages.length / 2)];
  if (document === undefined || passage === undefined) return 'nothing';
  const words = document.text.slice(passage.start, Math.min(passage.end, passage.start + CANARY_CHARS));
  const hits = await search(words, { limit: 10 });
  if (hits.some((hit) => hit.document.id === document.id)) return 'found';
  return hits.length > 0 ? 'others' : 'nothing';
}

/** Articles that share their words with ten others may lose to them: one that is found will do. */
async function checkCanary(archive: Archive): Promise<void> {
  let lost: string | undefined;
  for (const index of chooseCanaries(archive.data.documents.length)) {
    const found = await askBack(archive, index);
    if (found === 'found') return;
    // Words that are all stop words or symbols find nothing, and prove nothing.
    if (found === 'others') lost ??= archive.data.documents[index]?.path;
  }
  if (lost !== undefined)
    throw new ImplausibleError(
      `Expected to find ${lost} by its own words, found others`,
      archive.data.problems,
    );
}
