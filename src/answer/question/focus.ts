// A question and its options -> what the evidence must hold: weighed terms without names of the asked
// speakers, outlets and dates; the speakers, outlets and period it must come from; the detail it must state.
import type { AskOptions, Overruled, Period, Question } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { findPredicate, listCoreWords } from '../demands/core-words.ts';
import { type Detail, readDetail } from '../demands/detail.ts';
import { findParty } from '../demands/party.ts';
import { type AskedDeed, readDeed } from '../demands/roles.ts';
import { layOutWeights, type TermWeights } from '../matching/coverage.ts';
import { joinMatchers, type MatchAll, type Matched } from '../matching/match.ts';
import { findKnown, listSameName, resolveName } from '../matching/names.ts';
import { QUESTION_WORDS } from '../matching/thesaurus.ts';
import { readCredited, readSpeakers } from '../speakers/asked-speakers.ts';
import {
  asksForDeeds,
  asksForSpeech,
  asksWordsOfSomebody,
  findAskedSubject,
} from '../speakers/asked-subject.ts';
import { findAbsentOutlets, namesOutletOnly } from './asked-outlets.ts';

/** One question term with its weight (idf, above 0) and its matcher. */
export interface FocusTerm {
  readonly term: string;
  readonly weight: number;
  /** No passage holds it. */
  readonly unknown: boolean;
  /** Written with a capital inside the question: likely a name. */
  readonly proper: boolean;
  /** Weight among the words that say what happened, without which evidence is about something else; else 0. */
  readonly coreWeight: number;
}

export interface Focus {
  readonly question: Question;
  readonly terms: readonly FocusTerm[];
  readonly weights: TermWeights;
  readonly matchAll: MatchAll;
  readonly phrases: readonly string[];
  /** Canonical names; the words of any of them will do. Empty: anybody's. */
  readonly speakers: readonly string[];
  /** Folded name of whom outlets credit for words, when it is asked what they passed on. */
  readonly teller: string | null;
  /** The asked speaker as typed, when the corpus knows nobody of that name. */
  readonly strangeSpeaker: string | null;
  /** The question asks what the speakers did, so that words about them will do. */
  readonly mentionSuffices: boolean;
  /** Words are asked for, of nobody who is named: a report tells less than any quotation. */
  readonly wantsVoices: boolean;
  /** Canonical outlet names, empty: any. */
  readonly outlets: readonly string[];
  readonly absentOutlets: readonly string[];
  /** Wished period, from the question's words. */
  readonly period: Period | null;
  /** Hard period, from the options. */
  readonly bounds: Period | null;
  readonly detail: Detail | null;
  readonly deed: AskedDeed | null;
  /** Wishes that may yield where they leave nothing, each alone. */
  readonly wishes: readonly Overruled[];
  /** Place among the terms of the country whose position is asked for. */
  readonly party: number | null;
}

const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'monday tuesday wednesday thursday friday saturday sunday yesterday today week last year month early late mid';

/** Reads what evidence must satisfy. Hard options replace the wishes of the same kind. */
export function readFocus(question: Question, options: AskOptions, context: AnswerContext): Focus {
  const asked = readSpeakers(question, options, context);
  const listed = asked.known.flatMap((name) => listSameName(name, context.speakerNames));
  const speakers = { ...asked, known: [...new Set([...asked.known, ...listed])] };
  const outlets =
    options.outlet === undefined ? question.outlets : resolveName(options.outlet, context.outletNames);
  const hasBounds = options.since !== undefined || options.until !== undefined;
  const terms = weighTerms(question, readNameTerms(question, speakers.known, outlets, context), context);
  return {
    question,
    terms,
    weights: layOutWeights(terms),
    matchAll: joinMatchers(listMatched(question, terms, context), context.readTerms),
    phrases: question.phrases,
    speakers: speakers.known,
    teller: speakers.teller,
    strangeSpeaker: speakers.strange,
    mentionSuffices: options.speaker === undefined && asksForDeeds(question.text),
    wantsVoices: asksWordsOfSomebody(question.text),
    outlets,
    absentOutlets: readAbsent(question, options, outlets, context),
    period: question.period,
    bounds: hasBounds ? { since: options.since ?? null, until: options.until ?? null } : null,
    detail: readDetail(question),
    deed: asksForRemark(question) ? null : readDeed(question.text, context.readTerms),
    wishes: listYielding(question, options, { speakers: speakers.known, outlets }, context),
    party: findParty(question.text, terms, context),
  };
}

function readAbsent(
  question: Question,
  options: AskOptions,
  outlets: readonly string[],
  context: AnswerContext,
): readonly string[] {
  if (options.outlet !== undefined) return outlets.length === 0 ? [options.outlet] : [];
  return findAbsentOutlets(question.text, context.outletNames, readCredited(context));
}

/** Terms that only name the asked speakers and outlets, and so say nothing of the topic. */
function readNameTerms(
  question: Question,
  speakers: readonly string[],
  outlets: readonly string[],
  context: AnswerContext,
): ReadonlySet<string> {
  const forms = [
    ...speakers.map((name) => findKnown(name, context.speakerNames)),
    ...outlets.map((name) => findKnown(name, context.outletNames)),
  ].flatMap((known) => (known === undefined ? [] : [known.name, ...known.aliases]));
  const dates = question.period === null ? [] : [MONTHS, ...(question.text.match(/\b\d{1,4}\b/gu) ?? [])];
  const subject = findAskedSubject(question.text);
  const named = speakers.length > 0 && subject !== null ? [subject] : [];
  return new Set([...forms, ...dates, ...named].flatMap((text) => context.readTerms(text)));
}

/** A repaired spelling may have been another word: "mayor" read as "major". Short words more often. */
function trustRepair(term: string): number {
  return term.length < 6 ? 0.5 : 0.85;
}

/** A word no passage holds is often a paraphrase; a name no passage holds is a topic it lacks. */
const UNKNOWN_SHARE = 0.6;

function weighTerms(
  question: Question,
  names: ReadonlySet<string>,
  context: AnswerContext,
): readonly FocusTerm[] {
  const steering = new Set(context.readTerms(QUESTION_WORDS));
  const proper = readProperTerms(question.text, context);
  const predicate = new Set(context.readTerms(findPredicate(question.text) ?? ''));
  const core = new Set(listCoreWords(question.text).flatMap((word) => context.readTerms(word)));
  // A capital marks a name that must not be lost, even where the reader took it for a slip.
  const candidates = [...new Set([...question.terms, ...proper])].filter((term) => !names.has(term));
  const kind = readDetail(question)?.kind;
  const heads = new Set(kind === 'country' || kind === 'place' ? context.readTerms(PLACE_WORDS) : []);
  const isTelling = (term: string) =>
    !steering.has(term) && !heads.has(term) && !isCompound(term, candidates);
  const telling = candidates.filter(isTelling);
  const isBare = telling.length === 0 && (question.outlets.length > 0 || question.period !== null);
  return (telling.length > 0 || isBare ? telling : candidates).map((term) => {
    const unknown = context.documentFrequency(term) === 0;
    const isProper = proper.has(term);
    const weight = inverseFrequency(term, context) * (unknown && !isProper ? UNKNOWN_SHARE : 1);
    const isCore = core.has(term) && !isProper;
    const coreWeight = isCore ? inverseFrequency(term, context) * (predicate.has(term) ? PREDICATE : 1) : 0;
    return { term, weight, unknown, proper: isProper, coreWeight };
  });
}

/** What is asked for: an answer states one by its name and seldom says what it is. */
const PLACE_WORDS = 'country countries nation nations city cities town towns village';

/** The verb of "who opened it" says more of what happened than the words around it. */
const PREDICATE = 2;

/** "russiachina" beside "russia" and "china": the tokenizer keeps a hyphened word whole as well. */
function isCompound(term: string, candidates: readonly string[]): boolean {
  return candidates.some(
    (head) => head !== term && term.startsWith(head) && candidates.includes(term.slice(head.length)),
  );
}

/**
 * An open period ("before May") relates to a day more often than it asks for one; a name beside a topic
 * ("quill tunnel") asks for no words; an outlet that is not cited may be the topic.
 */
function listYielding(
  question: Question,
  options: AskOptions,
  { speakers, outlets }: { readonly speakers: readonly string[]; readonly outlets: readonly string[] },
  context: AnswerContext,
): readonly Overruled[] {
  const { period, text } = question;
  const yielding: Overruled[] = [];
  if (period !== null && (period.since === null || period.until === null)) yielding.push('date');
  const isBare = speakers.length > 0 && findAskedSubject(text) === null && !asksForSpeech(text);
  if (isBare && options.speaker === undefined) yielding.push('speaker');
  const known = outlets.flatMap((name) => findKnown(name, context.outletNames) ?? []);
  const isLoose = known.length === 1 && known.every((outlet) => namesOutletOnly(text, outlet));
  if (isLoose && options.outlet === undefined) yielding.push('outlet');
  return yielding;
}

/** Whoever is asked to have said something is looked for by name, not by the verb. */
function asksForRemark({ kind, text }: Question): boolean {
  return kind === 'who-said' || kind === 'completion' || findAskedSubject(text) !== null;
}

/** What may stand for the terms in a text: names no passage holds may be mistyped, repairs may be wrong. */
function listMatched(
  question: Question,
  terms: readonly FocusTerm[],
  context: AnswerContext,
): readonly Matched[] {
  const typed = new Set(context.readTerms(question.text));
  return terms.map(({ term, unknown, proper }) => ({
    term,
    mayBeSlip: unknown && proper,
    trust: typed.has(term) ? 1 : trustRepair(term),
  }));
}

function readProperTerms(text: string, context: AnswerContext): ReadonlySet<string> {
  const names = text.match(/(?<=[\p{L}\p{N},’'"“] ?[ "“'‘])\p{Lu}[\p{L}\p{N}’'-]+/gu) ?? [];
  return new Set(names.flatMap((name) => context.readTerms(name)));
}

/** BM25's idf (Robertson and Sparck Jones 1976, with 1 added so that it stays above 0). */
function inverseFrequency(term: string, context: AnswerContext): number {
  const holding = context.documentFrequency(term);
  return Math.log(1 + (context.passageCount - holding + 0.5) / (holding + 0.5));
}
