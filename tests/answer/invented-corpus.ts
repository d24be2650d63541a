// Invented articles with hand-made quotations, as an AnswerContext: answering is tested without the stages
// before it. Retrieval gives every passage that shares a term with the question, most shared terms first.
import type { AnswerContext } from '../../src/answer/context.ts';
import { findNearDuplicates } from '../../src/ingest/across/near-duplicates.ts';
import { findVersions } from '../../src/ingest/across/versions.ts';
import type {
  Dated,
  Document,
  Passage,
  Question,
  Quotation,
  QuotationKind,
  Sentence,
} from '../../src/model.ts';
import { readTerms } from '../../src/retrieval/terms.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

export interface InventedQuote {
  /** Words as they stand in the article; their first occurrence is meant. */
  readonly words: string;
  readonly speaker: string | null;
  readonly kind?: QuotationKind;
  readonly via?: string;
  readonly saidOn?: string;
  readonly utterance?: string;
}

export interface InventedArticle {
  readonly outlet: string;
  readonly date: string | null;
  readonly title?: string;
  readonly text: string;
  readonly quotes?: readonly InventedQuote[];
}

const given = (date: string | null | undefined): Dated | null => (date ? { date, basis: 'given' } : null);

function toDocument(article: InventedArticle, index: number): Document {
  return {
    id: `invented-${index}`,
    title: article.title ?? null,
    outlet: article.outlet,
    outletAliases: [],
    alsoCredited: [],
    author: null,
    published: given(article.date),
    eventDate: null,
    url: null,
    path: `invented-${index}.txt`,
    kind: 'article',
    language: 'en',
    text: article.text,
  };
}

function toQuotation(article: InventedArticle, quote: InventedQuote, index: number): Quotation {
  const start = article.text.indexOf(quote.words);
  if (start < 0) throw new Error(`Expected the article to hold "${quote.words}"`);
  const end = start + quote.words.length;
  const surname = quote.speaker?.split(' ').at(-1) ?? '';
  const at = Math.max(article.text.indexOf(surname), 0);
  return {
    text: quote.words,
    start,
    end,
    kind: quote.kind ?? 'direct',
    utterance: quote.utterance ?? `u${index}`,
    speaker:
      quote.speaker === null
        ? null
        : { name: quote.speaker, mention: surname, span: { start: at, end: at + surname.length } },
    cue: 'said',
    via: quote.via ?? null,
    saidOn: given(quote.saidOn),
    sieve: 'by hand',
    confidence: 1,
  };
}

function toPassages(sentences: readonly Sentence[], documentIndex: number): readonly Passage[] {
  const paragraphs = new Map<number, Passage>();
  for (const { start, end, paragraph } of sentences) {
    const known = paragraphs.get(paragraph);
    const id = `${documentIndex}:${paragraph}`;
    paragraphs.set(paragraph, { id, documentIndex, start: known?.start ?? start, end });
  }
  return [...paragraphs.values()];
}

/** A context over invented articles; every name comes from the articles themselves. */
export function inventContext(articles: readonly InventedArticle[]): AnswerContext {
  const documents = articles.map(toDocument);
  const sentences = documents.map(({ text }) => splitSentences(text));
  const quotations = articles.map((article) =>
    (article.quotes ?? [])
      .map((quote, index) => toQuotation(article, quote, index))
      .sort((a, b) => a.start - b.start),
  );
  const passages = sentences.flatMap(toPassages);
  const termsOf = (passage: Passage) =>
    new Set(readTerms(documents[passage.documentIndex]!.text.slice(passage.start, passage.end)));
  const held = passages.map((passage) => ({ passage, terms: termsOf(passage) }));
  const speakers = quotations.flat().flatMap(({ speaker }) => (speaker ? [speaker.name] : []));
  const named = (names: readonly string[]) => [...new Set(names)].map((name) => ({ name, aliases: [] }));
  return {
    documents,
    sentences,
    quotations,
    readTerms,
    documentFrequency: (term) => held.filter(({ terms }) => terms.has(term)).length,
    passageCount: passages.length,
    retrieve: async (question, _filters, limit) =>
      held
        .map(({ passage, terms }) => ({
          passage,
          score: 1 + question.terms.filter((t) => terms.has(t)).length,
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
    carrySameText: (left, right) => findNearDuplicates([documents[left]!, documents[right]!]).length > 0,
    versions: () => findVersions(documents, findNearDuplicates(documents)),
    speakerNames: named(speakers),
    outletNames: named(articles.map(({ outlet }) => outlet)),
  };
}

/** A question as the reader would hand it over; what is not given is open. */
export function inventQuestion(text: string, read: Partial<Question> = {}): Question {
  return {
    text,
    kind: 'fact',
    terms: [...new Set(readTerms(text))],
    phrases: [],
    speakers: [],
    outlets: [],
    period: null,
    asked: null,
    ...read,
  };
}
