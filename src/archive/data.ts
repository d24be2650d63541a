// Everything an archive knows apart from its index, as plain data: checked span by span, compared and counted.
import type { SpeakerAliases } from '../attribution/extract.ts';
import { type DocumentNames, readDocumentNames } from '../attribution/names/document-names.ts';
import { sampleShingles } from '../ingest/across/shingles.ts';
import { findVersions, type Versions } from '../ingest/across/versions.ts';
import type {
  CorpusOverview,
  Document,
  IndexChanges,
  Passage,
  Problem,
  Quotation,
  Sentence,
  Span,
} from '../model.ts';

/** Arrays are indexed by document, in the order of `documents`. */
export interface ArchiveData {
  /** Absolute path of the folder the documents came from. */
  readonly corpusDir: string;
  readonly documents: readonly Document[];
  readonly sentences: readonly (readonly Sentence[])[];
  readonly passages: readonly (readonly Passage[])[];
  readonly quotations: readonly (readonly Quotation[])[];
  /** SHA-256, hex, of everything that went into each document. */
  readonly hashes: readonly string[];
  /** What each document says of names, for settling those of the whole corpus. */
  readonly names: readonly DocumentNames[];
  /** Some of each document's runs of words, for finding near-duplicates. */
  readonly samples: readonly Uint32Array[];
  /** Documents that carry the same text, by index: one agency report in several outlets. The earliest first. */
  readonly nearDuplicates: readonly (readonly number[])[];
  /** Each quotation's speaker as its document alone names them; `null` where the corpus has no other name. */
  readonly ownNames: readonly (readonly (string | null)[])[];
  readonly aliases: SpeakerAliases;
  readonly problems: readonly Problem[];
  /** ISO instant. */
  readonly builtAt: string;
}

/** What was read off one document alone, to be used again while the document stays the same. */
export interface KeptExtraction {
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  readonly names: DocumentNames;
  readonly sample: Uint32Array;
}

/** A document with the dates that the corpus settles for it: extraction depends on nothing else. */
export function nameExtraction(hash: string, { published, eventDate }: Document): string {
  return `${hash} ${published?.date ?? ''} ${eventDate?.date ?? ''}`;
}

/** Every extraction of an archive by `nameExtraction`, speakers as their document alone names them. */
export function keepExtractions(data: ArchiveData): ReadonlyMap<string, KeptExtraction> {
  return new Map(
    data.documents.map((document, index) => {
      const ownNames = data.ownNames[index] ?? [];
      const quotations = (data.quotations[index] ?? []).map((quotation, at): Quotation => {
        const name = ownNames[at] ?? null;
        const { speaker } = quotation;
        return name === null || speaker === null
          ? quotation
          : { ...quotation, speaker: { ...speaker, name } };
      });
      const sentences = data.sentences[index] ?? [];
      const passages = data.passages[index] ?? [];
      const names = data.names[index] ?? readDocumentNames(document.text);
      const sample = data.samples[index] ?? sampleShingles(document.text);
      return [
        nameExtraction(data.hashes[index] ?? '', document),
        { sentences, passages, quotations, names, sample },
      ];
    }),
  );
}

/** The passages of a document under the number that it has now. */
export function renumberPassages(passages: readonly Passage[], documentIndex: number): readonly Passage[] {
  if (passages[0]?.documentIndex === documentIndex) return passages;
  return passages.map((passage, place) => ({ ...passage, id: `${documentIndex}:${place}`, documentIndex }));
}

/** The names that resolving speakers over the corpus replaced, `null` for every other quotation. */
export function listOwnNames(
  before: readonly (readonly Quotation[])[],
  after: readonly (readonly Quotation[])[],
): readonly (readonly (string | null)[])[] {
  return before.map((quotations, index) =>
    quotations.map(({ speaker }, at) => {
      const resolved = after[index]?.[at]?.speaker;
      return speaker && resolved && speaker.name !== resolved.name ? speaker.name : null;
    }),
  );
}

/** The documents with the same title and text in both archives: their index in `before` by their index in `after`. */
export function matchDocuments(before: ArchiveData, after: ArchiveData): ReadonlyMap<number, number> {
  const byHash = new Map(before.hashes.map((hash, index) => [hash, index]));
  const matched = new Map<number, number>();
  for (const [index, { title, text }] of after.documents.entries()) {
    const was = byHash.get(after.hashes[index] ?? '');
    const document = was === undefined ? undefined : before.documents[was];
    if (was !== undefined && document?.title === title && document.text === text) matched.set(index, was);
  }
  return matched;
}

/** What differs between two archives, by path; everything is added where there was none before. */
export function compareArchives(before: ArchiveData | undefined, after: ArchiveData): IndexChanges {
  // From a snapshot: there is nothing to compare.
  if (before === after) return { added: [], changed: [], removed: [], unchanged: after.documents.length };
  const hashes = new Map(before?.documents.map(({ path }, index) => [path, before.hashes[index]]));
  const paths = new Set(after.documents.map(({ path }) => path));
  const isChanged = (path: string, index: number): boolean =>
    hashes.has(path) && hashes.get(path) !== after.hashes[index];
  const added = after.documents.flatMap(({ path }) => (hashes.has(path) ? [] : [path]));
  const changed = after.documents.flatMap(({ path }, index) => (isChanged(path, index) ? [path] : []));
  return {
    added,
    changed,
    removed: [...hashes.keys()].filter((path) => !paths.has(path)),
    unchanged: after.documents.length - added.length - changed.length,
  };
}

/** A text does not stand at the span it is said to stand at: the archive must not be used. */
export class SpanError extends Error {
  override readonly name = 'SpanError';
  readonly documentId: string;

  constructor(document: Document, span: Span, expected: string) {
    super(`Expected ${JSON.stringify(expected)} at ${span.start}-${span.end} of ${document.path}`);
    this.documentId = document.id;
  }
}

function checkSpan(document: Document, span: Span, text: string): void {
  if (span.start >= 0 && document.text.slice(span.start, span.end) === text) return;
  throw new SpanError(document, span, text);
}

/**
 * Checks that every quotation, mention, sentence and passage stands where it says.
 * @throws SpanError for the first that does not
 */
export function checkArchive(data: ArchiveData): void {
  data.documents.forEach((document, index) => {
    for (const quotation of data.quotations[index] ?? []) {
      checkSpan(document, quotation, quotation.text);
      if (quotation.speaker) checkSpan(document, quotation.speaker.span, quotation.speaker.mention);
    }
    for (const span of [...(data.sentences[index] ?? []), ...(data.passages[index] ?? [])]) {
      const isInside = span.start >= 0 && span.start < span.end && span.end <= document.text.length;
      if (!isInside) throw new SpanError(document, span, 'a stretch of its text');
    }
  });
}

const countAll = (lists: readonly (readonly unknown[])[]): number =>
  lists.reduce((sum, list) => sum + list.length, 0);

const isFullDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(date);

/** Counts and period of an archive; quotations and speakers are counted by whoever decides which are shown. */
export function summariseArchive(
  data: ArchiveData,
  shown: Pick<CorpusOverview, 'quotations' | 'speakers'>,
): CorpusOverview {
  const days = data.documents
    .flatMap(({ published, eventDate }) => [published?.date, eventDate?.date])
    .filter((date) => date !== undefined && isFullDay(date))
    .map((date) => date?.slice(0, 10) ?? '')
    .sort();
  const outlets = new Set(data.documents.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])));
  return {
    documents: data.documents.length,
    passages: countAll(data.passages),
    ...shown,
    outlets: outlets.size,
    undated: data.documents.filter(({ published, eventDate }) => !published && !eventDate).length,
    since: days[0] ?? null,
    until: days.at(-1) ?? null,
    builtAt: data.builtAt,
  };
}

/** Which documents are later versions of others: worked out when it is first asked for. */
export function rememberVersions({ documents, nearDuplicates }: ArchiveData): () => Versions {
  let versions: Versions | undefined;
  return () => {
    versions ??= findVersions(documents, nearDuplicates);
    return versions;
  };
}

/** Whether two documents carry the same text, as the reading of the corpus found. */
export function compareTexts({ nearDuplicates }: ArchiveData): (left: number, right: number) => boolean {
  const groups = new Map(
    nearDuplicates.flatMap((group, number) => group.map((index): [number, number] => [index, number])),
  );
  return (left, right) => {
    const group = groups.get(left);
    return group !== undefined && group === groups.get(right);
  };
}
