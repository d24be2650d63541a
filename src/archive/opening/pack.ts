// The data of an archive in, the same in the shape a snapshot keeps out, and back: numbers in typed arrays, words that
// repeat once, texts of spans not at all. A third of the size of objects, and read in a fifth of the time.
import type {
  DateBasis,
  Document,
  Passage,
  Quotation,
  QuotationKind,
  Sentence,
  Speaker,
} from '../../model.ts';
import type { ArchiveData } from '../data.ts';

interface PackedQuotations {
  /** Words by number, each once; number 0 stands for `null`. */
  readonly words: readonly (string | null)[];
  /** `FIELDS` numbers a quotation. */
  readonly numbers: Int32Array;
  readonly confidences: Float64Array;
  /** How many each document has. */
  readonly counts: Uint32Array;
}

/**
 * Start, end, kind, utterance; the speaker's name, mention's start and end; cue, via; date and basis of the day it was
 * said; sieve.
 */
const FIELDS = 12;

interface PackedArchive extends Omit<ArchiveData, 'sentences' | 'passages' | 'quotations'> {
  /** Start, end, paragraph of each sentence in turn. */
  readonly sentences: readonly Int32Array[];
  /** Start, end of each passage in turn. */
  readonly passages: readonly Int32Array[];
  readonly quotations: PackedQuotations;
}

/** Numbers words in the order they come. */
class WordList {
  readonly #numbers = new Map<string | null, number>([[null, 0]]);

  numberOf(word: string | null): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  get words(): readonly (string | null)[] {
    return [...this.#numbers.keys()];
  }
}

function packQuotation(quotation: Quotation, list: WordList): readonly number[] {
  const { start, end, kind, utterance, speaker, cue, via, saidOn, sieve } = quotation;
  return [
    ...[start, end, list.numberOf(kind), list.numberOf(utterance)],
    ...[list.numberOf(speaker?.name ?? null), speaker?.span.start ?? 0, speaker?.span.end ?? 0],
    ...[list.numberOf(cue), list.numberOf(via)],
    ...[list.numberOf(saidOn?.date ?? null), list.numberOf(saidOn?.basis ?? null), list.numberOf(sieve)],
  ];
}

function packQuotations(lists: ArchiveData['quotations']): PackedQuotations {
  const list = new WordList();
  const all = lists.flat();
  const numbers = new Int32Array(all.length * FIELDS);
  for (const [at, quotation] of all.entries()) numbers.set(packQuotation(quotation, list), at * FIELDS);
  return {
    words: list.words,
    numbers,
    confidences: Float64Array.from(all, ({ confidence }) => confidence),
    counts: Uint32Array.from(lists, ({ length }) => length),
  };
}

/** The data in the shape a snapshot keeps. Spans must hold the texts they say they hold (`checkArchive`). */
export function packArchive(data: ArchiveData): PackedArchive {
  return {
    ...data,
    sentences: data.sentences.map((list) =>
      Int32Array.from(list.flatMap(({ start, end, paragraph }) => [start, end, paragraph])),
    ),
    passages: data.passages.map((list) => Int32Array.from(list.flatMap(({ start, end }) => [start, end]))),
    quotations: packQuotations(data.quotations),
  };
}

/** Reads packed quotations one after the other. */
class QuotationReader {
  readonly #packed: PackedQuotations;
  #next = 0;

  constructor(packed: PackedQuotations) {
    this.#packed = packed;
  }

  readAll({ text }: Document, count: number): readonly Quotation[] {
    return Array.from({ length: count }, () => this.#read(text));
  }

  #read(text: string): Quotation {
    const at = this.#next * FIELDS;
    const [start, end] = [this.#number(at), this.#number(at + 1)];
    const confidence = this.#packed.confidences[this.#next] ?? 0;
    this.#next += 1;
    return {
      start,
      end,
      text: text.slice(start, end),
      kind: this.#word(at + 2) as QuotationKind,
      utterance: this.#word(at + 3) ?? '',
      speaker: this.#readSpeaker(text, at + 4),
      cue: this.#word(at + 7),
      via: this.#word(at + 8),
      saidOn: this.#readDay(at + 9),
      sieve: this.#word(at + 11) ?? '',
      confidence,
    };
  }

  #readSpeaker(text: string, at: number): Speaker | null {
    const name = this.#word(at);
    if (name === null) return null;
    const span = { start: this.#number(at + 1), end: this.#number(at + 2) };
    return { name, mention: text.slice(span.start, span.end), span };
  }

  #readDay(at: number): Quotation['saidOn'] {
    const date = this.#word(at);
    return date === null ? null : { date, basis: this.#word(at + 1) as DateBasis };
  }

  #number(at: number): number {
    return this.#packed.numbers[at] ?? 0;
  }

  #word(at: number): string | null {
    return this.#packed.words[this.#number(at)] ?? null;
  }
}

function unpackQuotations(packed: PackedQuotations, documents: readonly Document[]) {
  const reader = new QuotationReader(packed);
  return documents.map((document, index) => reader.readAll(document, packed.counts[index] ?? 0));
}

function unpackSentences(packed: Int32Array): readonly Sentence[] {
  return Array.from({ length: packed.length / 3 }, (_, index) => ({
    start: packed[index * 3] ?? 0,
    end: packed[index * 3 + 1] ?? 0,
    paragraph: packed[index * 3 + 2] ?? 0,
  }));
}

function unpackPassages(packed: Int32Array, documentIndex: number): readonly Passage[] {
  return Array.from({ length: packed.length / 2 }, (_, index) => ({
    id: `${documentIndex}:${index}`,
    documentIndex,
    start: packed[index * 2] ?? 0,
    end: packed[index * 2 + 1] ?? 0,
  }));
}

/** The reverse of `packArchive`, on data whose checksum was right. */
export function unpackArchive(packed: unknown): ArchiveData {
  const archive = packed as PackedArchive;
  return {
    ...archive,
    sentences: archive.sentences.map(unpackSentences),
    passages: archive.passages.map(unpackPassages),
    quotations: unpackQuotations(archive.quotations, archive.documents),
  };
}
