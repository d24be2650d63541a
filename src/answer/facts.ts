// One document -> its units and the terms of its sentences, worked out once and kept while it is in use.
import type { Document } from '../model.ts';
import type { AnswerContext } from './context.ts';
import type { Focus } from './focus.ts';
import { bestStrengths } from './match.ts';
import { buildUnits, type Unit } from './units.ts';

/** Documents whose facts are kept; the longest unused one goes first. */
const KEPT_DOCUMENTS = 600;

const factsOfContext = new WeakMap<AnswerContext, Map<number, DocumentFacts>>();

/** Units and term look-ups of one document. */
export class DocumentFacts {
  readonly document: Document;
  readonly units: readonly Unit[];
  readonly #context: AnswerContext;
  readonly #index: number;
  readonly #terms: (readonly string[] | undefined)[];
  readonly #titleTerms: readonly string[];
  #focus: Focus | undefined;
  #strengths: (readonly number[] | undefined)[] = [];

  constructor(document: Document, index: number, context: AnswerContext) {
    this.document = document;
    this.#index = index;
    this.#context = context;
    const sentences = context.sentences[index] ?? [];
    this.units = buildUnits(document, index, sentences, context.quotations[index] ?? []);
    this.#terms = sentences.map(() => undefined);
    this.#titleTerms = context.readTerms(`${document.title ?? ''} ${document.outlet ?? ''}`);
  }

  /** Strength of each question term in the unit's own words. */
  strengthsOf(unit: Unit, focus: Focus): readonly number[] {
    if (unit.first === unit.last && !this.#isWhole(unit)) {
      return matchTerms(this.#context.readTerms(this.document.text.slice(unit.start, unit.end)), focus);
    }
    return this.#strengthsBetween(unit.first, unit.last, focus);
  }

  /** True when the unit or a neighbouring sentence holds any question term. */
  isTouched(unit: Unit, focus: Focus): boolean {
    return this.#strengthsBetween(unit.first - 1, unit.last + 1, focus).some((strength) => strength > 0);
  }

  /** The same with a share of what the neighbours, the paragraph's first sentence and the title hold. */
  wideStrengthsOf(unit: Unit, focus: Focus, neighbourShare: number, titleShare: number): readonly number[] {
    const own = this.strengthsOf(unit, focus);
    const near = this.#strengthsBetween(unit.first - 2, unit.last + 1, focus);
    const title = this.#titleStrengths(focus);
    return own.map((strength, at) =>
      Math.max(strength, neighbourShare * (near[at] ?? 0), titleShare * (title[at] ?? 0)),
    );
  }

  #isWhole(unit: Unit): boolean {
    const sentence = this.#context.sentences[this.#index]?.[unit.first];
    return sentence !== undefined && sentence.start === unit.start && sentence.end === unit.end;
  }

  #strengthsBetween(first: number, last: number, focus: Focus): readonly number[] {
    let strengths: readonly number[] = focus.terms.map(() => 0);
    for (let at = Math.max(first, 0); at <= Math.min(last, this.#terms.length - 1); at++) {
      const more = this.#sentenceStrengths(at, focus);
      strengths = strengths.map((strength, term) => Math.max(strength, more[term] ?? 0));
    }
    return strengths;
  }

  #sentenceStrengths(at: number, focus: Focus): readonly number[] {
    this.#turnTo(focus);
    this.#strengths[at] ??= matchTerms(this.#sentenceTerms(at), focus);
    return this.#strengths[at] ?? [];
  }

  #titleStrengths(focus: Focus): readonly number[] {
    return this.#sentenceStrengths(this.#terms.length, focus);
  }

  #turnTo(focus: Focus): void {
    if (this.#focus === focus) return;
    this.#focus = focus;
    this.#strengths = [];
  }

  #sentenceTerms(at: number): readonly string[] {
    if (at === this.#terms.length) return this.#titleTerms;
    const sentence = this.#context.sentences[this.#index]?.[at];
    this.#terms[at] ??=
      sentence === undefined
        ? []
        : this.#context.readTerms(this.document.text.slice(sentence.start, sentence.end));
    return this.#terms[at] ?? [];
  }
}

function matchTerms(terms: readonly string[], focus: Focus): readonly number[] {
  return bestStrengths(terms, focus.terms.length, focus.matchAll);
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
