// A unit and a focus -> how well the unit carries what is asked: idf-weighted coverage by its own words,
// by its surroundings, phrases, word pairs, the asked detail, and whether it is of the asked voice and date.
import type { Document, Quotation, Span } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { findDetails, isNamed, isStrict, splitClauses } from '../demands/detail.ts';
import { isAside } from '../demands/party.ts';
import { isPlain } from '../demands/relation.ts';
import { type RoleReader, tellsOfOthers } from '../demands/roles.ts';
import { fitPairs, fitRarest, shareOf, shareThere } from '../matching/coverage.ts';
import { type DateFit, fitDate, isNear, isRelative, namesPeriod, tellsPeriod } from '../matching/dates.ts';
import { bestStrengths } from '../matching/match.ts';
import { containsPhrase } from '../matching/phrases.ts';
import type { Focus } from '../question/focus.ts';
import type { DocumentFacts } from './facts.ts';
import { overlaps, type Unit } from './units.ts';
import { isOfSpeaker, isVia, speaks } from './voice.ts';

/** What the units of one document share: how the document and the passages found in it fit the question. */
export interface Setting {
  /** Retrieval's score of the document as a part of the best document's. */
  readonly standing: number;
  /** Coverage of names by the passages found in the document and its title together; 1 without names. */
  readonly settingNames: number;
  /** Weight of the heaviest question term that they miss, as a part of the heaviest of all. */
  readonly gravestGap: number;
  /** The same among names. */
  readonly nameGap: number;
}

/** How far a unit satisfies a focus. Shares are of the question's total term weight, 0 to 1. */
export interface Scored extends Setting {
  readonly unit: Unit;
  /** The quotation that gives the finding its speaker, `null` for a report. */
  readonly quotation: Quotation | null;
  readonly coverage: number;
  /** Coverage with the help of the surroundings: neighbours, paragraph, title. */
  readonly wideCoverage: number;
  /** Strength, surroundings included, of the rarest question term that the corpus knows; 1 when it knows none. */
  readonly rarestFit: number;
  /** Share of the weight of names in the question that the unit or its surroundings hold; 1 without names. */
  readonly properCoverage: number;
  /** Share of the weight of the words that say what happened which the unit or its surroundings hold. */
  readonly coreFit: number;
  /** The same in the unit's own words. */
  readonly ownCore: number;
  /** Strength with which each question term is matched by the unit itself, parallel to `focus.terms`. */
  readonly strengths: ArrayLike<number>;
  readonly phraseFit: number;
  readonly pairFit: number;
  readonly hasDetail: boolean;
  /** The deed asked about is told of others. */
  readonly ofOthers: boolean;
  /** The party whose position is asked for is named behind the topic only, and is not the speaker. */
  readonly isAside: boolean;
  /** Where the unit states the asked quantity or date, as spans of the document; names are left out. */
  readonly values: readonly Span[];
  readonly dateFit: DateFit;
  readonly ofSpeaker: boolean;
  readonly ofOutlet: boolean;
  readonly inBounds: boolean;
  /** How well the unit itself fits, about 0 to 2. */
  readonly fit: number;
  /** Ranking score: the fit and the standing of the document. */
  readonly score: number;
}

/** Share of a match in the surroundings that counts: sentences around, title. */
const SURROUNDINGS = { near: 0.5, title: 0.4 };

/** Least strength at which a word that says what happened counts as there: the word itself in a sentence beside, or a near word here. */
const SOMEWHERE = 0.4;

/** Scores one unit of a document. Linear in the unit's length times the number of question terms. */
export function scoreUnit(unit: Unit, focus: Focus, facts: DocumentFacts, setting: Setting): Scored {
  const { document, readTerms } = facts;
  const matched = facts.strengthsOf(unit, focus);
  const own = matched ?? new Float64Array(focus.terms.length);
  const wide = facts.wideStrengthsOf(unit, matched, focus, SURROUNDINGS);
  const text = document.text.slice(unit.start, unit.end);
  const coverage = shareOf(focus.weights.plain, own);
  const details = findStatedDetails(text, coverage, focus, readTerms);
  const quotation = chooseQuotation(unit, text, focus, details, readTerms);
  const scored = {
    unit,
    quotation,
    coverage,
    wideCoverage: shareOf(focus.weights.plain, wide),
    rarestFit: fitRarest(focus.weights, wide),
    properCoverage: shareOf(focus.weights.proper, wide),
    coreFit: shareThere(focus.weights.core, wide, SOMEWHERE),
    ownCore: shareThere(focus.weights.core, own, SOMEWHERE),
    phraseFit: fitPhrases(focus, text),
    pairFit: fitPairs(own),
    strengths: own,
    hasDetail: details.length > 0,
    isAside: isAside(text, quotation, focus, readTerms),
    ofOthers: isOfOthers(text, own, focus, readTerms),
    values:
      focus.detail === null || isNamed(focus.detail) ? [] : details.map((value) => shift(value, unit.start)),
    ...setting,
    ...judgePlace(unit, text, quotation, focus, document),
  };
  const fit = rateFit(scored, focus);
  return { ...scored, fit, score: fit + STANDING_WEIGHT * setting.standing };
}

/** Sentences without the verb tell nothing of the deed; most need not be read word for word. */
function isOfOthers(text: string, own: ArrayLike<number>, focus: Focus, readTerms: TermReader): boolean {
  const { deed } = focus;
  if (deed === null || !isPlain(focus)) return false;
  const place = focus.terms.findIndex(({ term }) => term === deed.verb);
  return (own[place] ?? 0) > 0 && tellsOfOthers(text, deed, readerOf(focus, readTerms));
}

function readerOf(focus: Focus, readTerms: TermReader): RoleReader {
  return { readTerms, isAsked: (word) => readTerms(word).some((term) => focus.matchAll(term) !== null) };
}

function fitPhrases(focus: Focus, text: string): number {
  if (focus.phrases.length === 0) return 1;
  const found = focus.phrases.filter((phrase) => containsPhrase(text, phrase));
  return found.length / focus.phrases.length;
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function judgePlace(unit: Unit, text: string, quotation: Quotation | null, focus: Focus, document: Document) {
  const dates = [quotation?.saidOn ?? null, document.eventDate, document.published];
  return {
    ofSpeaker: isOfSpeaker(quotation, unit, focus, document),
    ofOutlet:
      focus.outlets.length === 0 || (document.outlet !== null && focus.outlets.includes(document.outlet)),
    inBounds: focus.bounds === null || dates.some((date) => fitDate(date, focus.bounds ?? OPEN) === 'inside'),
    dateFit: fitWish(dates, focus, text),
  };
}

const OPEN = { since: null, until: null };

/** A period is met by the day of the remark, the event or the article, or by words that name it. */
function fitWish(dates: readonly Document['eventDate'][], focus: Focus, text: string): DateFit {
  const { period } = focus;
  if (period === null) return 'inside';
  const fits = dates.map((date) => fitDate(date, period));
  if (fits.includes('inside')) return 'inside';
  // Words are asked for by the day they were said on, a fact by the time it is of.
  if (!asksForWords(focus) && tellsPeriod(text, dates, period)) return 'inside';
  if (namesPeriod(text, period)) return 'unknown';
  if (isRelative(focus.question.text) && dates.some((date) => isNear(date, period))) return 'unknown';
  return fits.includes('outside') ? 'outside' : 'unknown';
}

/** Values of the asked type that stand in the clause the question is about. */
function findStatedDetails(
  text: string,
  coverage: number,
  focus: Focus,
  readTerms: TermReader,
): readonly Span[] {
  if (focus.detail === null || coverage < DETAIL_COVERAGE) return [];
  const details = findDetails(text, focus.detail);
  if (details.length === 0) return [];
  const clauses = splitClauses(text);
  if (clauses.length === 1) return details;
  const shares = clauses.map(({ start, end }) => shareIn(text.slice(start, end), focus, readTerms));
  const best = Math.max(...shares);
  const told = clauses.filter((_, at) => (shares[at] ?? 0) >= CLAUSE_SHARE * best);
  return details.filter((value) => told.some((clause) => overlaps(clause, value)));
}

/** A value in a sentence that covers less of the question is the value of something else. */
const DETAIL_COVERAGE = 0.3;

/** A clause with less than this part of the best clause's coverage is about something else. */
const CLAUSE_SHARE = 0.6;

function shareIn(text: string, focus: Focus, readTerms: TermReader): number {
  const strengths = bestStrengths(readTerms(text), focus.terms.length, focus.matchAll);
  return shareOf(focus.weights.plain, strengths ?? []);
}

/** The quotation with most of the matched words; none when the asked value is the outlet's own insertion. */
function chooseQuotation(
  unit: Unit,
  text: string,
  focus: Focus,
  details: readonly Span[],
  readTerms: TermReader,
): Quotation | null {
  if (unit.quotations.length === 0) return null;
  if (focus.speakers.length === 0 && details.length > 0 && isInserted(text, details)) return null;
  const asked =
    focus.speakers.length === 0
      ? []
      : unit.quotations.filter((each) => each.speaker !== null && speaks(each.speaker.name, focus.speakers));
  const named = unit.quotations.filter((each) => each.speaker !== null);
  const pool = asked.length > 0 ? asked : named.length > 0 ? named : unit.quotations;
  if (pool.length < 2) return pool[0] ?? null;
  const weighed = pool.map((each) => ({ each, share: shareIn(each.text, focus, readTerms) }));
  weighed.sort((a, b) => b.share - a.share || b.each.text.length - a.each.text.length);
  return weighed[0]?.each ?? null;
}

/** True when every value stands between dashes or brackets and outside quotation marks. */
function isInserted(text: string, details: readonly Span[]): boolean {
  const inserts = [
    ...text.matchAll(/(?:^|\s)[-–—]\s?[^-–—“”"]{3,160}[-–—](?=[\s,.]|$)|\([^()]{3,160}\)/gu),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return details.every((value) => inserts.some((insert) => overlaps(insert, value)));
}

type TermReader = AnswerContext['readTerms'];
type Unranked = Omit<Scored, 'fit' | 'score'>;

/** Of factual questions, 37 have the right article first without it, 59 of 98 with it; more shows fewer answers. */
const STANDING_WEIGHT = 0.6;

function asksForWords({ question: { kind }, wantsVoices }: Focus): boolean {
  return wantsVoices || kind === 'say' || kind === 'who-said';
}

/** As much as half of the question's words: what the outlet tells of the unnamed one comes after. */
const VOICE_WEIGHT = 0.5;

/** Weights of the ranking; set on the development questions, 2026-11. */
function rateFit(scored: Unranked, focus: Focus): number {
  const said = scored.quotation?.speaker != null;
  const runLength = scored.unit.last - scored.unit.first;
  return (
    scored.coverage +
    0.5 * (scored.wideCoverage - scored.coverage) +
    0.15 * scored.pairFit +
    (focus.phrases.length > 0 ? 0.5 * scored.phraseFit : 0) +
    (focus.detail !== null && scored.hasDetail ? 0.2 : 0) -
    (focus.detail !== null && isStrict(focus.detail) && !scored.hasDetail ? 0.2 : 0) +
    (asksForWords(focus) && said ? (focus.wantsVoices ? VOICE_WEIGHT : 0.08) : 0) +
    (scored.quotation?.kind === 'direct' || scored.quotation?.kind === 'mixed' ? 0.02 : 0) +
    (isVia(scored.quotation, focus) ? 0.25 : 0) +
    (focus.period !== null && scored.dateFit === 'inside' ? 0.1 : 0) -
    (scored.dateFit === 'outside' ? 0.3 : 0) -
    0.04 * runLength
  );
}
