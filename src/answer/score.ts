// A unit and a focus -> how well the unit carries what is asked: idf-weighted coverage by its own words,
// by its surroundings, phrases, word pairs, the asked detail, and whether it is of the asked voice and date.
import type { Document, Quotation, Span } from '../model.ts';
import type { AnswerContext } from './context.ts';
import { type DateFit, fitDate, isNear, isRelative, namesPeriod } from './dates.ts';
import { findDetails, isStrict, splitClauses } from './detail.ts';
import type { DocumentFacts } from './facts.ts';
import type { Focus, FocusTerm } from './focus.ts';
import { bestStrengths } from './match.ts';
import { foldName } from './names.ts';
import { containsPhrase } from './phrases.ts';
import { overlaps, type Unit } from './units.ts';
import { isOfSpeaker, speaks } from './voice.ts';

/** How far a unit satisfies a focus. Shares are of the question's total term weight, 0 to 1. */
export interface Scored {
  readonly unit: Unit;
  /** The quotation that gives the finding its speaker, `null` for a report. */
  readonly quotation: Quotation | null;
  readonly coverage: number;
  /** Coverage with the help of the surroundings: neighbours, paragraph, title. */
  readonly wideCoverage: number;
  /** `wideCoverage` with squared weights: the rarest words of the question decide. */
  readonly keyCoverage: number;
  /** Strength, surroundings included, of the rarest question term that the corpus knows; 1 when it knows none. */
  readonly rarestFit: number;
  /** Share of the weight of names in the question that the unit or its surroundings hold; 1 without names. */
  readonly properCoverage: number;
  /** Strength with which each question term is matched by the unit itself, parallel to `focus.terms`. */
  readonly strengths: readonly number[];
  readonly phraseFit: number;
  readonly pairFit: number;
  readonly hasDetail: boolean;
  readonly dateFit: DateFit;
  readonly ofSpeaker: boolean;
  readonly ofOutlet: boolean;
  readonly inBounds: boolean;
  /** Ranking score, about 0 to 2. */
  readonly score: number;
}

/** Share of a match in the surroundings that counts. */
const NEIGHBOUR_SHARE = 0.5;
const TITLE_SHARE = 0.4;

/** Scores one unit of a document. Linear in the unit's length times the number of question terms. */
export function scoreUnit(unit: Unit, focus: Focus, facts: DocumentFacts, context: AnswerContext): Scored {
  const document = facts.document;
  const own = facts.strengthsOf(unit, focus);
  const wide = facts.wideStrengthsOf(unit, focus, NEIGHBOUR_SHARE, TITLE_SHARE);
  const details = findStatedDetails(unit, focus, document, context);
  const quotation = chooseQuotation(unit, focus, details, document, context);
  const shares = {
    coverage: shareOf(focus.terms, own),
    wideCoverage: shareOf(focus.terms, wide),
    keyCoverage: keyShareOf(focus.terms, wide),
    rarestFit: fitRarest(focus.terms, wide),
    properCoverage: shareOf(
      focus.terms.filter((term) => term.proper),
      wide.filter((_, at) => focus.terms[at]?.proper),
    ),
    phraseFit: fitPhrases(focus, document.text.slice(unit.start, unit.end)),
    pairFit: fitPairs(own),
  };
  const judged = judgePlace(unit, quotation, focus, document);
  const scored = {
    unit,
    quotation,
    ...shares,
    strengths: own,
    hasDetail: details.length > 0 && shares.coverage >= DETAIL_COVERAGE,
    ...judged,
  };
  return { ...scored, score: rankScore(scored, focus) };
}

/** Weight-share of the matched terms; 1 when there is nothing to match. */
export function shareOf(terms: readonly FocusTerm[], strengths: readonly number[]): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return 1;
  return terms.reduce((sum, term, at) => sum + term.weight * (strengths[at] ?? 0), 0) / total;
}

function keyShareOf(terms: readonly FocusTerm[], strengths: readonly number[]): number {
  return shareOf(
    terms.map((term) => ({ ...term, weight: term.weight ** 2 })),
    strengths,
  );
}

function fitRarest(terms: readonly FocusTerm[], strengths: readonly number[]): number {
  const known = terms.filter((term) => !term.unknown);
  const heaviest = Math.max(...known.map((term) => term.weight));
  const fits = terms.flatMap((term, at) =>
    !term.unknown && term.weight === heaviest ? [strengths[at] ?? 0] : [],
  );
  return fits.length === 0 ? 1 : Math.max(...fits);
}

function fitPhrases(focus: Focus, text: string): number {
  if (focus.phrases.length === 0) return 1;
  const found = focus.phrases.filter((phrase) => containsPhrase(text, phrase));
  return found.length / focus.phrases.length;
}

/** Share of neighbouring question terms that are both matched. */
function fitPairs(own: readonly number[]): number {
  if (own.length < 2) return 0;
  const both = own.slice(1).filter((strength, at) => Math.min(strength, own[at] ?? 0) > 0.5);
  return both.length / (own.length - 1);
}

function judgePlace(unit: Unit, quotation: Quotation | null, focus: Focus, document: Document) {
  const dates = [quotation?.saidOn ?? null, document.eventDate, document.published];
  return {
    ofSpeaker: isOfSpeaker(quotation, unit, focus, document),
    ofOutlet:
      focus.outlets.length === 0 || (document.outlet !== null && focus.outlets.includes(document.outlet)),
    inBounds: focus.bounds === null || dates.some((date) => fitDate(date, focus.bounds ?? OPEN) === 'inside'),
    dateFit: fitWish(dates, focus, document.text.slice(unit.start, unit.end)),
  };
}

const OPEN = { since: null, until: null };

/** A period is met by the day of the remark, the event or the article, or by words that name it. */
function fitWish(dates: readonly Document['eventDate'][], focus: Focus, text: string): DateFit {
  const { period } = focus;
  if (period === null) return 'inside';
  const fits = dates.map((date) => fitDate(date, period));
  if (fits.includes('inside')) return 'inside';
  if (namesPeriod(text, period)) return 'unknown';
  if (isRelative(focus.question.text) && dates.some((date) => isNear(date, period))) return 'unknown';
  return fits.includes('outside') ? 'outside' : 'unknown';
}

/** Values of the asked type that stand in the clause the question is about. */
function findStatedDetails(
  unit: Unit,
  focus: Focus,
  document: Document,
  context: AnswerContext,
): readonly Span[] {
  const { detail } = focus;
  if (detail === null) return [];
  const text = document.text.slice(unit.start, unit.end);
  const details = findDetails(text, detail);
  if (details.length === 0) return [];
  const clauses = splitClauses(text).map((clause) => ({
    clause,
    share: shareOf(focus.terms, strengthsIn(text.slice(clause.start, clause.end), focus, context)),
  }));
  const best = Math.max(...clauses.map((each) => each.share));
  const told = clauses.filter((each) => each.share >= CLAUSE_SHARE * best).map((each) => each.clause);
  return details.filter((value) => told.some((clause) => overlaps(clause, value)));
}

/** A value in a sentence that covers less of the question is the value of something else. */
const DETAIL_COVERAGE = 0.3;

/** A clause with less than this part of the best clause's coverage is about something else. */
const CLAUSE_SHARE = 0.6;

function strengthsIn(text: string, focus: Focus, context: AnswerContext): readonly number[] {
  return bestStrengths(context.readTerms(text), focus.terms.length, focus.matchAll);
}

/** The quotation with most of the matched words; none when the asked value is the outlet's own insertion. */
function chooseQuotation(
  unit: Unit,
  focus: Focus,
  details: readonly Span[],
  document: Document,
  context: AnswerContext,
): Quotation | null {
  const asked = unit.quotations.filter(
    (each) =>
      focus.speakers.length === 0 || (each.speaker !== null && speaks(each.speaker.name, focus.speakers)),
  );
  const named = unit.quotations.filter((each) => each.speaker !== null);
  const pool = asked.length > 0 ? asked : named.length > 0 ? named : unit.quotations;
  if (focus.speakers.length === 0 && details.length > 0 && isInserted(unit, details, document)) return null;
  if (pool.length < 2) return pool[0] ?? null;
  const weighed = pool.map((each) => ({
    each,
    share: shareOf(focus.terms, strengthsIn(each.text, focus, context)),
  }));
  weighed.sort((a, b) => b.share - a.share || b.each.text.length - a.each.text.length);
  return weighed[0]?.each ?? null;
}

/** True when every value stands between dashes or brackets and outside quotation marks. */
function isInserted(unit: Unit, details: readonly Span[], document: Document): boolean {
  const text = document.text.slice(unit.start, unit.end);
  const inserts = [
    ...text.matchAll(/(?:^|\s)[-–—]\s?[^-–—“”"]{3,160}[-–—](?=[\s,.]|$)|\([^()]{3,160}\)/gu),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return details.every((value) => inserts.some((insert) => overlaps(insert, value)));
}

/** True when the question names whom the outlet credits for the words ("according to …"). */
function isVia(quotation: Quotation | null, focus: Focus): boolean {
  if (quotation?.via == null) return false;
  const surname = quotation.via.split(' ').at(-1) ?? quotation.via;
  return ` ${foldName(focus.question.text)} `.includes(` ${foldName(surname)} `);
}

type Unranked = Omit<Scored, 'score'>;

/** Weights of the ranking; set on the development questions, 2026-11. */
function rankScore(scored: Unranked, focus: Focus): number {
  const asksWords = focus.question.kind === 'say' || focus.question.kind === 'who-said';
  const said = scored.quotation?.speaker != null;
  const runLength = scored.unit.last - scored.unit.first;
  return (
    scored.coverage +
    0.5 * (scored.wideCoverage - scored.coverage) +
    0.15 * scored.pairFit +
    (focus.phrases.length > 0 ? 0.5 * scored.phraseFit : 0) +
    (focus.detail !== null && scored.hasDetail ? 0.2 : 0) -
    (focus.detail !== null && isStrict(focus.detail) && !scored.hasDetail ? 0.2 : 0) +
    (asksWords && said ? 0.08 : 0) +
    (scored.quotation?.kind === 'direct' || scored.quotation?.kind === 'mixed' ? 0.02 : 0) +
    (isVia(scored.quotation, focus) ? 0.25 : 0) +
    (focus.period !== null && scored.dateFit === 'inside' ? 0.1 : 0) -
    (scored.dateFit === 'outside' ? 0.3 : 0) -
    0.04 * runLength
  );
}
