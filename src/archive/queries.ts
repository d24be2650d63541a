// Analysed corpus and index in, an archive that answers out. Joins the question reader, the retriever and
// the answering stage, and holds the lists of names they look things up in.

import { answerQuestion, judgeSupport } from '../answer/answer.ts';
import type { AnswerContext, KnownName } from '../answer/context.ts';
import { checkMessage } from '../answer/contradiction/check-message.ts';
import { foldName, resolveName } from '../answer/matching/names.ts';
import { type CorpusNames, readQuestion } from '../answer/question/read-question.ts';
import { findQuotations } from '../answer/quote.ts';
import { type BareRemark, buildRemarkJudge } from '../answer/remarks.ts';
import { countSpoken } from '../answer/spoken/count.ts';
import { findWords } from '../answer/spoken/find-words.ts';
import { findWordings } from '../answer/wordings.ts';
import type { CorpusOverview, Hit, NameCount, Quotation, RankedPassage, SearchOptions } from '../model.ts';
import type { MiniSearchRetriever } from '../retrieval/minisearch.ts';
import type { RetrievalUnit } from '../retrieval/retriever.ts';
import { readTerms } from '../retrieval/terms.ts';
import type { ArchiveQueries, DocumentReader } from '../service/archive.ts';
import { type ArchiveData, compareTexts, rememberVersions, summariseArchive } from './data.ts';
import { PlaceFinder } from './places.ts';

const DEFAULT_HITS = 10;

/** How many quotations are shown, counted as `/quote` lists them. */
export interface QuotationCounts {
  readonly bySpeaker: readonly (readonly [string, number])[];
  /** Of all speakers that a list may offer, each once. */
  readonly quotations: number;
}

/** One corpus, read and indexed; immutable. A reindex makes another. */
export interface Archive extends ArchiveQueries, DocumentReader {
  readonly data: ArchiveData;
  /** What `overview` says. */
  readonly summary: CorpusOverview;
  readonly counts: QuotationCounts;
  /** Ranked passages, best first; empty where no word of the question is known. */
  search(question: string, options: SearchOptions): Promise<readonly Hit[]>;
  /** Probability, 0 to 1, that the corpus answers the question; answers are given from one half up. */
  support(question: string): Promise<number>;
  /** Whether two wordings are the same remark, words weighed as in this corpus. */
  isSameRemark(left: BareRemark, right: BareRemark): boolean;
}

/** What the index is given: every passage with the names, outlet and dates around it. */
export function* listUnits(data: ArchiveData): Generator<RetrievalUnit> {
  for (const [index, document] of data.documents.entries()) {
    const quotations = data.quotations[index] ?? [];
    for (const passage of data.passages[index] ?? []) {
      const inside = quotations.filter(({ start, end }) => start < passage.end && end > passage.start);
      yield {
        passage,
        text: document.text.slice(passage.start, passage.end),
        title: document.title,
        speakers: [...new Set(inside.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))],
        outlet: document.outlet,
        outletAliases: document.outletAliases,
        published: document.published?.date ?? null,
        eventDate: document.eventDate?.date ?? null,
      };
    }
  }
}

/** Below this an indirect clause is as likely not reported speech; measured on held-out articles. */
const MIN_INDIRECT_CONFIDENCE = 0.6;
/** Words that stand for a speaker without naming one. */
const UNNAMED = new Set(['i', 'we', 'you', 'he', 'she', 'it', 'they', 'who', 'this', 'that', 'the']);

/** Whether a name stands for a speaker without naming one; each name is folded once. */
function createNameJudge(): (name: string) => boolean {
  const judged = new Map<string, boolean>();
  return (name) => {
    const known = judged.get(name);
    if (known !== undefined) return known;
    const isUnnamed = UNNAMED.has(foldName(name));
    judged.set(name, isUnnamed);
    return isUnnamed;
  };
}

/** The quotations that answers rest on: no doubtful clause, and nobody called by a pronoun alone. */
function keepReliable(lists: readonly (readonly Quotation[])[]): Reliable {
  const isUnnamed = createNameJudge();
  return lists.map((quotations) =>
    quotations
      .filter(({ kind, confidence }) => kind !== 'indirect' || confidence >= MIN_INDIRECT_CONFIDENCE)
      .map((quotation) =>
        quotation.speaker !== null && isUnnamed(quotation.speaker.name)
          ? { ...quotation, speaker: null }
          : quotation,
      ),
  );
}

/** Whether a name is one that a list may offer: a proper name, not "digest" or "both sides". */
export function isProperName(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return last.length > 1 && !/^\p{Ll}/u.test(last);
}

type Reliable = readonly (readonly Quotation[])[];

interface CountedName extends KnownName {
  readonly count: number;
}

/** Every name that a reliable quotation has, with how many have it, the commonest first. */
function listSpeakers({ aliases }: ArchiveData, reliable: Reliable): readonly CountedName[] {
  const counts = new Map<string, number>();
  for (const { speaker } of reliable.flat())
    if (speaker) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  const aliasesOf = (name: string): readonly string[] =>
    Object.entries(aliases).flatMap(([alias, canonical]) => (canonical === name ? [alias] : []));
  return [...counts]
    .map(([name, count]) => ({ name, count, aliases: aliasesOf(name) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** Those whom a list may offer, with as many quotations as `/quote` lists of them, the most quoted first. */
function countListed(
  speakers: readonly KnownName[],
  bySpeaker: ReadonlyMap<string, number>,
): readonly CountedName[] {
  return speakers
    .map((speaker) => ({ ...speaker, count: bySpeaker.get(speaker.name) ?? 0 }))
    .filter(({ name, count }) => count > 0 && isProperName(name))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function countQuotations(context: AnswerContext, speakers: readonly KnownName[]): QuotationCounts {
  const spoken = countSpoken(context);
  const shown = new Set(countListed(speakers, spoken.bySpeaker).map(({ name }) => name));
  return { bySpeaker: [...spoken.bySpeaker], quotations: spoken.count(shown) };
}

function countOutlets(data: ArchiveData): readonly CountedName[] {
  const outlets = new Map<string, { count: number; aliases: Set<string> }>();
  for (const { outlet, outletAliases } of data.documents) {
    if (outlet === null) continue;
    const entry = outlets.get(outlet) ?? { count: 0, aliases: new Set<string>() };
    entry.count += 1;
    for (const alias of outletAliases) entry.aliases.add(alias);
    outlets.set(outlet, entry);
  }
  return [...outlets]
    .map(([name, { count, aliases }]) => ({ name, count, aliases: [...aliases] }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** Names that start with or hold what was typed, then those it may mean with typos; commonest first. */
function suggestNames(typed: string, names: readonly CountedName[], limit: number): readonly NameCount[] {
  const wanted = foldName(typed);
  const begins = names.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => ` ${foldName(form)}`.includes(` ${wanted}`)),
  );
  const meant = begins.length > 0 ? [] : new Set(resolveName(typed, names));
  const found = begins.length > 0 ? begins : names.filter(({ name }) => (meant as Set<string>).has(name));
  return found.slice(0, limit).map(({ name, count }) => ({ name, count }));
}

/**
 * Joins data and index. The lists of names are counted once; everything else is looked up when asked. `counted` are
 * the counts of the same data, where they were kept: counting takes seconds.
 */
export function createArchive(
  data: ArchiveData,
  retriever: MiniSearchRetriever,
  counted?: QuotationCounts,
): Archive {
  const reliable = keepReliable(data.quotations);
  const speakers = listSpeakers(data, reliable);
  const outlets = countOutlets(data);
  const context = createContext({ ...data, quotations: reliable }, retriever, speakers, outlets);
  const counts = counted ?? countQuotations(context, speakers);
  const listed = countListed(speakers, new Map(counts.bySpeaker));
  const summary = summariseArchive(data, { speakers: listed.length, quotations: counts.quotations });
  const names: CorpusNames = { speakers, outlets, readTerms, ...retriever.vocabulary };
  const places = new PlaceFinder(data);
  const search = async (question: string, { asked, limit = DEFAULT_HITS }: SearchOptions) => {
    const ranked = await retriever.retrieve(readQuestion(question, names, asked), {}, limit);
    return ranked.map((passage, index) => citePassage(data, passage, index + 1));
  };
  return {
    data,
    ask: (text, options) => {
      const question = readQuestion(text, names, options.asked);
      const answer = () => answerQuestion(question, options, context);
      return options.check === true ? checkMessage(question, options, context, answer) : answer();
    },
    support: (question) => judgeSupport(readQuestion(question, names), {}, context),
    isSameRemark: buildRemarkJudge(context),
    quote: (speaker, options) => findQuotations(speaker, options, context),
    findWords: (words, options) => findWords(readQuestion(words, names), options, context),
    search,
    suggestSpeakers: async (typed, limit) => suggestNames(typed, listed, limit),
    suggestOutlets: async (typed, limit) => suggestNames(typed, outlets, limit),
    summary,
    counts,
    overview: async () => summary,
    readDocument: async (id) => places.readDocument(id),
    surroundings: async (place, maxChars) => places.showSurroundings(place, maxChars),
    wordings: async (place) => {
      const found = places.find(place);
      return found === undefined ? null : findWordings(found.documentIndex, found.span, context);
    },
  };
}

function createContext(
  data: ArchiveData,
  retriever: MiniSearchRetriever,
  speakerNames: readonly KnownName[],
  outletNames: readonly KnownName[],
): AnswerContext {
  return {
    documents: data.documents,
    sentences: data.sentences,
    quotations: data.quotations,
    readTerms,
    documentFrequency: retriever.vocabulary.passageFrequency,
    passageCount: retriever.passages,
    retrieve: (question, filters, limit) => retriever.retrieve(question, filters, limit),
    carrySameText: compareTexts(data),
    versions: rememberVersions(data),
    speakerNames,
    outletNames,
  };
}

function citePassage(data: ArchiveData, { passage, score }: RankedPassage, rank: number): Hit {
  const document = data.documents[passage.documentIndex];
  if (document === undefined) throw new Error(`No document for passage ${passage.id}`);
  const { text, ...info } = document;
  const span = { start: passage.start, end: passage.end };
  return { rank, score, document: info, span, text: text.slice(span.start, span.end) };
}
