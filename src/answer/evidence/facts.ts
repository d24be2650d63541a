// One document -> the units in a stretch of it, and how strongly its sentences match a question. Terms of
// sentences are kept while the document is in use; units are made for the stretch that is looked at.
import type { Document, Quotation, Sentence, Span } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { raise } from '../matching/coverage.ts';
import { bestStrengths } from '../matching/match.ts';
import type { Focus } from '../question/focus.ts';
import { buildUnits, overlaps, type Unit } from './units.ts';

/** Documents whose facts are kept; the longest unused one goes first. */
const KEPT_DOCUMENTS = 600;
/** Sentences before a unit and after it whose words count as its surroundings. */
const BEFORE = 2;
const AFTER = 1;

const factsOfContext = new WeakMap<AnswerContext, Map<number, DocumentFacts>>();

/** Units and term look-ups of one document. */
export class DocumentFacts {
  readonly document: Document;
  readonly readTerms: AnswerContext['readTerms'];
  readonly #context: AnswerContext;
  readonly #index: number;
  readonly #sentences: readonly Sentence[];
  readonly #quotations: readonly Quotation[];
  readonly #terms = new Map<number, readonly string[]>();
  #titleTerms: readonly string[] | undefined;
  #focus: Focus | undefined;
  #strengths = new Map<number, Float64Array | null>();

  constructor(document: Document, index: number, context: AnswerContext) {
    this.document = document;
    this.#index = index;
    this.readTerms = context.readTerms;
    this.#context = context;
    this.#sentences = context.sentences[index] ?? [];
    this.#quotations = context.quotations[index] ?? [];
  }

  /** Every unit of the document. Linear in its length. */
  get units(): readonly Unit[] {
    return this.#build(0, this.#sentences.length - 1);
  }

  /** The units that hold quotations, in the order of `units`. Linear in its length. */
  get spoken(): readonly Unit[] {
    return this.#quotations.length === 0 ? [] : this.units.filter(({ quotations }) => quotations.length > 0);
  }

  /** The units that share a place with the span, runs that begin before it included. */
  unitsWithin(span: Span): readonly Unit[] {
    const first = findFrom(this.#sentences, span.start);
    let last = first;
    while (last + 1 < this.#sentences.length && (this.#sentences[last + 1]?.start ?? 0) < span.end) last += 1;
    return this.#build(first - BEFORE, last).filter((unit) => overlaps(unit, span));
  }

  #build(first: number, last: number): readonly Unit[] {
    return buildUnits(this.document, this.#index, this.#sentences, this.#quotations, { first, last });
  }

  /** Strength of each question term in the unit's own words, `null` where it holds none of them. */
  strengthsOf(unit: Unit, focus: Focus): Float64Array | null {
    if (unit.first === unit.last && !this.#isWhole(unit)) {
      const text = this.document.text.slice(unit.start, unit.end);
      return bestStrengths(this.#context.readTerms(text), focus.terms.length, focus.matchAll);
    }
    if (unit.first === unit.last) return this.#sentenceStrengths(unit.first, focus);
    return this.#strengthsBetween(unit.first, unit.last, focus);
  }

  /** The same with a share of what the sentences around and the title hold. */
  wideStrengthsOf(
    unit: Unit,
    own: Float64Array | null,
    focus: Focus,
    shares: { readonly near: number; readonly title: number },
  ): Float64Array {
    const wide = new Float64Array(focus.terms.length);
    raise(wide, own);
    for (let at = Math.max(unit.first - BEFORE, 0); at <= unit.last + AFTER; at++)
      raise(wide, this.#sentenceStrengths(at, focus), shares.near);
    raise(wide, this.#sentenceStrengths(TITLE, focus), shares.title);
    return wide;
  }

  /** Strengths in the stretch around the spans and in the title taken together. */
  strengthsAround(spans: readonly Span[], focus: Focus): Float64Array {
    const found = new Float64Array(focus.terms.length);
    raise(found, this.#sentenceStrengths(TITLE, focus));
    for (const span of spans) {
      for (let at = findFrom(this.#sentences, span.start); at < this.#sentences.length; at++) {
        if ((this.#sentences[at]?.start ?? 0) >= span.end) break;
        raise(found, this.#sentenceStrengths(at, focus));
      }
    }
    return found;
  }

  /** True when the unit or a neighbouring sentence holds any question term. */
  isTouched(unit: Unit, focus: Focus): boolean {
    for (let at = unit.first - 1; at <= unit.last + 1; at++)
      if (this.#sentenceStrengths(at, focus) !== null) return true;
    return false;
  }

  #isWhole(unit: Unit): boolean {
    const sentence = this.#sentences[unit.first];
    return sentence !== undefined && sentence.start === unit.start && sentence.end === unit.end;
  }

  #strengthsBetween(first: number, last: number, focus: Focus): Float64Array | null {
    let strengths: Float64Array | null = null;
    for (let at = first; at <= last; at++) {
      const more = this.#sentenceStrengths(at, focus);
      if (more === null) continue;
      strengths ??= new Float64Array(focus.terms.length);
      raise(strengths, more);
    }
    return strengths;
  }

  #sentenceStrengths(at: number, focus: Focus): Float64Array | null {
    if (this.#focus !== focus) {
      this.#focus = focus;
      this.#strengths = new Map();
    }
    const known = this.#strengths.get(at);
    if (known !== undefined) return known;
    const terms = at === TITLE ? this.#readTitle() : this.#readSentence(at);
    const strengths = bestStrengths(terms, focus.terms.length, focus.matchAll);
    this.#strengths.set(at, strengths);
    return strengths;
  }

  #readTitle(): readonly string[] {
    const { title, outlet } = this.document;
    this.#titleTerms ??= this.#context.readTerms(`${title ?? ''} ${outlet ?? ''}`);
    return this.#titleTerms;
  }

  #readSentence(at: number): readonly string[] {
    const known = this.#terms.get(at);
    if (known !== undefined) return known;
    const sentence = this.#sentences[at];
    if (sentence === undefined) return [];
    const terms = this.#context.readTerms(this.document.text.slice(sentence.start, sentence.end));
    this.#terms.set(at, terms);
    return terms;
  }
}

/** Stands for the title among the numbers of sentences. */
const TITLE = -10;

/** The number of the first sentence that ends after the offset. Logarithmic. */
function findFrom(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The facts of one document of the corpus, kept for the next question. */
export function factsOf(context: AnswerContext, index: number): DocumentFacts | undefined {
  const document = context.documents[index];
  if (document === undefined) return undefined;
  const kept = factsOfContext.get(context) ?? new Map<number, DocumentFacts>();
  factsOfContext.set(context, kept);
  const facts = kept.get(index) ?? new DocumentFacts(document, index, context);
  kept.delete(index);
  kept.set(index, facts);
  if (kept.size > KEPT_DOCUMENTS) for (const oldest of kept.keys()) return dropOldest(kept, oldest, facts);
  return facts;
}

function dropOldest(kept: Map<number, DocumentFacts>, oldest: number, facts: DocumentFacts): DocumentFacts {
  kept.delete(oldest);
  return facts;
}
