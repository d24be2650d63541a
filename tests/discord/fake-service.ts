// An archive of three invented articles that answers by looking for words; enough to drive the Discord side.
import type {
  Abstained,
  Answer,
  AskOptions,
  CorpusOverview,
  DocumentInfo,
  Finding,
  FoundWords,
  Hit,
  IndexProgress,
  NameCount,
  QuoteOptions,
  Span,
} from '../../src/model.ts';
import type {
  ArchiveService,
  Place,
  ReindexOptions,
  ReindexOutcome,
  Surroundings,
} from '../../src/service/archive.ts';
import { fingerprint, foldText, foldWords, wordsOf } from '../../src/text.ts';

export interface FakeDocument extends DocumentInfo {
  readonly text: string;
}

export function fakeDocument(id: string, text: string, rest: Partial<DocumentInfo> = {}): FakeDocument {
  return {
    id,
    text,
    title: `Report ${id}`,
    outlet: 'Northport Courier',
    outletAliases: [],
    alsoCredited: [],
    author: null,
    published: { date: '2023-05-04', basis: 'given' },
    eventDate: null,
    url: null,
    path: `${id}.md`,
    kind: 'article',
    language: 'en',
    ...rest,
  };
}

const harbour = fakeDocument(
  'harbour',
  'The council met on Thursday. “The new harbour will open in June,” said Mayor Ilse Brandt. ' +
    'She added that the ferries would stay. The hall was full.',
);
const ferries = fakeDocument(
  'ferries',
  'Mayor Ilse Brandt told reporters: “Our new harbour is going to open in June.” Nobody objected.',
  { outlet: 'Tidewater Post', url: 'https://tidewater.example/ferries', kind: 'digest' },
);
const minutes = fakeDocument(
  'minutes',
  Array.from({ length: 12 }, (_, at) => `Point ${at + 1}: the pier needs repair number ${at + 1}.`).join(
    '\n',
  ),
  { outlet: null, title: null, published: null, kind: 'transcript' },
);

export function spanOf(document: FakeDocument, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`Expected ${document.id} to contain ${words}`);
  return { start, end: start + words.length };
}

export function fakeFinding(document: FakeDocument, words: string, rest: Partial<Finding> = {}): Finding {
  const { text: _, ...info } = document;
  return {
    text: words,
    span: spanOf(document, words),
    kind: 'direct',
    speaker: { name: 'Ilse Brandt', mention: 'Mayor Ilse Brandt', span: { start: 0, end: 1 } },
    cue: 'said',
    via: null,
    saidOn: { date: '2023-05-03', basis: 'text' },
    document: info,
    alsoReportedBy: [],
    confidence: 0.9,
    ...rest,
  };
}

function infoOf({ text: _, ...info }: FakeDocument): DocumentInfo {
  return info;
}

const otherWording = 'Our new harbour is going to open in June.';

export const findings: readonly Finding[] = [
  fakeFinding(harbour, 'The new harbour will open in June,', {
    alsoReportedBy: [{ document: infoOf(ferries), span: spanOf(ferries, otherWording), text: otherWording }],
  }),
  fakeFinding(harbour, 'the ferries would stay', { kind: 'indirect', cue: 'added' }),
  fakeFinding(ferries, 'Nobody objected.', { kind: 'report', speaker: null, cue: null, saidOn: null }),
  ...minutes.text
    .split('\n')
    .map((line) => fakeFinding(minutes, line, { kind: 'turn', speaker: null, cue: null, saidOn: null })),
];

const DOCUMENTS = [harbour, ferries, minutes];

export const overview: CorpusOverview = {
  documents: 3,
  passages: 9,
  quotations: 14,
  speakers: 1,
  outlets: 2,
  undated: 1,
  since: '2023-05-03',
  until: '2023-05-04',
  builtAt: '2023-05-05T08:00:00.000Z',
};

export class FakeService implements ArchiveService {
  /** What was asked, in order. */
  readonly asked: { readonly question: string; readonly options: AskOptions }[] = [];
  failWith: Error | null = null;
  outcome: ReindexOutcome = {
    kind: 'swapped',
    before: { ...overview, documents: 2 },
    report: {
      overview,
      problems: [
        { path: 'notes/bad.jsonl:3', severity: 'failed', message: 'Expected a JSON object, got `@everyone`' },
      ],
      changes: { added: ['minutes.md'], changed: [], removed: [], unchanged: 2 },
      durationMs: 1_234,
    },
  };
  steps: readonly IndexProgress[] = [{ stage: 'read', done: 1, total: 3 }];

  async ask(question: string, options: AskOptions): Promise<Answer> {
    this.asked.push({ question, options });
    if (this.failWith !== null) throw this.failWith;
    return this.#answer(question, question, options, 0);
  }

  async quote(speaker: string, options: QuoteOptions): Promise<Answer> {
    if (this.failWith !== null) throw this.failWith;
    const wanted = foldText(speaker) === 'nobody' ? 'zzz' : `${speaker} ${options.about ?? ''}`;
    return this.#answer(speaker, wanted, options, options.offset ?? 0);
  }

  async findWords(words: string, options: QuoteOptions): Promise<FoundWords> {
    if (this.failWith !== null) throw this.failWith;
    const isTooShort =
      wordsOf(words).filter(({ folded }) => folded.length > 3 || /\P{ASCII}/u.test(folded)).length < 2;
    const wanted = foldWords(words);
    const held = isTooShort
      ? []
      : findings.flatMap(wordingsOf).filter(({ text }) => foldWords(text).includes(wanted));
    const found = held.filter((finding) => fits(finding, options));
    const exact: Answer = pageOf(words, found, options);
    if (found.length > 0 || isTooShort) return { isTooShort, exact, near: [], unquoted: null };
    const near = findings.filter(({ text, speaker }) => speaker !== null && sharesWord(text, words));
    const hit = DOCUMENTS.find(({ text }) => foldWords(text).includes(wanted));
    return { isTooShort, exact, near, unquoted: hit === undefined ? null : hitOf(hit, words) };
  }

  async suggestSpeakers(typed: string): Promise<readonly NameCount[]> {
    if (this.failWith !== null) throw this.failWith;
    return [{ name: 'Ilse Brandt', count: 1_234 }].filter(({ name }) =>
      foldText(name).includes(foldText(typed)),
    );
  }

  async suggestOutlets(typed: string): Promise<readonly NameCount[]> {
    const outlets = [
      { name: 'Northport Courier', count: 2 },
      { name: 'Tidewater Post', count: 1 },
    ];
    return outlets.filter(({ name }) => foldText(name).includes(foldText(typed)));
  }

  async overview(): Promise<CorpusOverview> {
    return overview;
  }

  async surroundings(place: Place): Promise<Surroundings | null> {
    const document = DOCUMENTS.find(({ id }) => fingerprint(id) === place.document);
    if (document === undefined) return null;
    const { span } = place;
    if (fingerprint(document.text.slice(span.start, span.end)) !== place.words) return null;
    const whole = { start: 0, end: document.text.length };
    return { document: infoOf(document), text: document.text, span: whole, focus: span };
  }

  async wordings(place: Place): Promise<Finding | null> {
    return findings.find(({ text }) => fingerprint(text) === place.words) ?? null;
  }

  async reindex(
    onProgress?: (progress: IndexProgress) => void,
    _options?: ReindexOptions,
  ): Promise<ReindexOutcome> {
    for (const step of this.steps) onProgress?.(step);
    return this.outcome;
  }

  #answer(question: string, wanted: string, options: AskOptions, offset: number): Answer {
    const words = foldText(wanted)
      .split(/[^a-z]+/u)
      .filter((word) => word.length > 3);
    const found = findings.filter((finding) => {
      const text = foldText(`${finding.text} ${finding.speaker?.name ?? ''}`);
      return words.some((word) => text.includes(word)) && fits(finding, options);
    });
    if (found.length === 0) return abstained(question);
    const shown = found.slice(offset, offset + (options.limit ?? 10));
    return { question, kind: 'answered', findings: shown, total: found.length, overruled: [] };
  }
}

function wordingsOf(finding: Finding): Finding[] {
  const others = finding.alsoReportedBy.map((other) => ({ ...finding, ...other, alsoReportedBy: [] }));
  return [finding, ...others];
}

function pageOf(question: string, found: readonly Finding[], options: QuoteOptions): Answer {
  if (found.length === 0) return { ...abstained(question), closest: [] };
  const offset = options.offset ?? 0;
  const shown = found.slice(offset, offset + (options.limit ?? 10));
  return { question, kind: 'answered', findings: shown, total: found.length, overruled: [] };
}

function sharesWord(text: string, words: string): boolean {
  const own = foldWords(text);
  return wordsOf(words).some(({ folded }) => folded.length > 3 && own.includes(` ${folded} `));
}

function hitOf(document: FakeDocument, words: string): Hit | null {
  const start = foldText(document.text).indexOf(foldText(words));
  if (start < 0) return null;
  const span = { start, end: start + words.length };
  return { rank: 1, score: 1, document: infoOf(document), span, text: document.text.slice(start, span.end) };
}

function fits(finding: Finding, { speaker, outlet }: AskOptions): boolean {
  if (speaker !== undefined && finding.speaker?.name !== speaker) return false;
  return outlet === undefined || finding.document.outlet === outlet;
}

export function abstained(question: string, rest: Partial<Abstained> = {}): Abstained {
  const text = 'The hall was full.';
  const closest = [{ rank: 1, score: 0.4, document: infoOf(harbour), span: spanOf(harbour, text), text }];
  return { question, kind: 'abstained', reason: 'nothing-on-topic', closest, ...rest };
}
