// A new archive -> whether anybody may use it: every span verbatim, not empty where there were articles before, and its
// own words found again.
import type { Archive } from '../../archive.ts';
import { type ArchiveData, checkArchive } from '../data.ts';

/** A new archive that must not replace the old one; the message is one line for a person. */
export class ImplausibleError extends Error {
  override readonly name = 'ImplausibleError';
}

/** How many characters of a sentence are asked back as the canary question. */
const CANARY_CHARS = 200;

/**
 * Checks a new archive: every span verbatim, not empty where the earlier one was not, and a sentence of it
 * found again when it is asked for.
 * @throws SpanError or ImplausibleError
 */
export async function checkNew(archive: Archive, earlier: ArchiveData | undefined): Promise<void> {
  const { data } = archive;
  checkArchive(data);
  const before = earlier?.documents.length ?? 0;
  if (data.documents.length === 0 && before > 0)
    throw new ImplausibleError(
      `Expected articles in the corpus folder, where there were ${before} before, found none`,
    );
  await checkCanary(archive);
}

async function checkCanary({ data, search }: Archive): Promise<void> {
  const middle = Math.floor(data.documents.length / 2);
  const document = data.documents[middle];
  const passage = data.passages[middle]?.[0];
  if (document === undefined || passage === undefined) return;
  const words = document.text.slice(passage.start, Math.min(passage.end, passage.start + CANARY_CHARS));
  const hits = await search(words, { limit: 10 });
  // Words that are all stop words or symbols find nothing; any other find their own document.
  if (hits.length > 0 && !hits.some((hit) => hit.document.id === document.id))
    throw new ImplausibleError(`Expected to find ${document.path} by its own words, found others`);
}
