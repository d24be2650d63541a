// The corpus as numbers, in the shape a snapshot keeps: typed arrays and a few strings instead of one object
// a passage. What follows from the rest (numbers of terms, document frequencies) is worked out again.
import type { Passage } from '../../model.ts';
import type { IndexedDocument, TermIndex } from './term-index.ts';

/** Structured-cloneable. Lists of lists are one list with the places where each begins. */
export interface PackedTermIndex {
  /** Terms in the order of their numbers; none holds a line break. */
  readonly terms: string;
  readonly documentFrequency: Uint32Array;
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  /** Document, start and end of each passage in turn. */
  readonly passages: Uint32Array;
  readonly speakerNames: readonly string[];
  /** Number of a name by passage and turn, and where each passage's begin. */
  readonly speakers: Uint32Array;
  readonly speakerStarts: Uint32Array;
  readonly documents: readonly IndexedDocument[];
  readonly outlets: readonly (readonly string[])[];
}

function packPassages(passages: readonly Passage[]): Uint32Array {
  const packed = new Uint32Array(passages.length * 3);
  for (const [at, { documentIndex, start, end }] of passages.entries()) {
    packed.set([documentIndex, start, end], at * 3);
  }
  return packed;
}

function unpackPassages(packed: Uint32Array): readonly Passage[] {
  let document = -1;
  let place = 0;
  return Array.from({ length: packed.length / 3 }, (_, at) => {
    const documentIndex = packed[at * 3] ?? 0;
    place = documentIndex === document ? place + 1 : 0;
    document = documentIndex;
    const [start = 0, end = 0] = packed.subarray(at * 3 + 1, at * 3 + 3);
    return { id: `${documentIndex}:${place}`, documentIndex, start, end };
  });
}

function packSpeakers(speakers: TermIndex['speakers']) {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const packed = Uint32Array.from(speakers.flat(), numberOf);
  const speakerStarts = new Uint32Array(speakers.length + 1);
  for (const [at, names] of speakers.entries())
    speakerStarts[at + 1] = (speakerStarts[at] ?? 0) + names.length;
  return { speakerNames: [...numbers.keys()], speakers: packed, speakerStarts };
}

function unpackSpeakers({ speakerNames, speakers, speakerStarts }: PackedTermIndex): TermIndex['speakers'] {
  const nobody: readonly string[] = [];
  return Array.from({ length: Math.max(0, speakerStarts.length - 1) }, (_, passage) => {
    const [start = 0, end = 0] = speakerStarts.subarray(passage, passage + 2);
    return start === end
      ? nobody
      : Array.from(speakers.subarray(start, end), (name) => speakerNames[name] ?? '');
  });
}

/** Packs an index; the typed arrays are shared with it, not copied. */
export function packTermIndex(index: TermIndex): PackedTermIndex {
  const { documentFrequency, tokens, starts, documents, outlets } = index;
  return {
    terms: index.terms.join('\n'),
    documentFrequency,
    tokens,
    starts,
    passages: packPassages(index.passages),
    ...packSpeakers(index.speakers),
    documents,
    outlets,
  };
}

/** The reverse of `packTermIndex`. Linear in terms and passages. */
export function unpackTermIndex(packed: PackedTermIndex): TermIndex {
  const terms = packed.terms === '' ? [] : packed.terms.split('\n');
  const { documentFrequency, tokens, starts, documents, outlets } = packed;
  return {
    terms,
    termIds: new Map(terms.map((term, id) => [term, id])),
    documentFrequency,
    tokens,
    starts,
    passages: unpackPassages(packed.passages),
    speakers: unpackSpeakers(packed),
    documents,
    outlets,
  };
}
