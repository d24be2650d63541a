// A question and the archive -> findings with their citations, or an abstention with its reason. Reads what
// is asked, gathers and scores evidence, decides whether it supports an answer, chooses, merges, cites.
import type {
  Abstained,
  AbstainReason,
  Answer,
  AskOptions,
  Filters,
  Finding,
  Overruled,
  Question,
} from '../model.ts';
import { abstain, findReason } from './abstain.ts';
import { citeAlsoReported, citeFinding } from './cite.ts';
import { compareOutlets, wantsComparison } from './compare.ts';
import type { AnswerContext } from './context.ts';
import { markContradictions } from './contradiction/contradictions.ts';
import { keepEligible } from './demands/eligible.ts';
import { type Choice, chooseEvidence } from './evidence/choose.ts';
import { type Gathered, gatherEvidence } from './evidence/gather.ts';
import type { Scored } from './evidence/score.ts';
import { estimateSupport, readSupport } from './evidence/support.ts';
import { ANSWER_THRESHOLD } from './evidence/support-weights.ts';
import { preferNewest, withVersions } from './evidence/versions.ts';
import { type Focus, readFocus } from './question/focus.ts';

/** Findings shown when the asker sets no limit. */
export const DEFAULT_FINDINGS = 5;

/**
 * Answers a question from the corpus. Options are hard filters; what the question's words wish may
 * be overruled where it is no more than a wish, and `overruled` says so; whose words a question plainly asks for,
 * and the outlet it cites, are never exchanged for others.
 *
 * @throws {VerbatimError} when words about to be shown do not stand in their document (a bug)
 */
export async function answerQuestion(
  question: Question,
  options: AskOptions,
  context: AnswerContext,
): Promise<Answer> {
  if (context.documents.length === 0) return bareAbstention(question, 'empty-corpus');
  if (question.terms.length === 0 && question.phrases.length === 0) {
    return bareAbstention(question, 'empty-question');
  }
  const judged = await judgeEvidence(question, options, context);
  if (judged.support >= ANSWER_THRESHOLD) return showAnswer(judged, options, context);
  return explainLack(judged, options, context);
}

/** What was found for a question, the part of it that may answer, and how probably it does, 0 to 1. */
interface Judged {
  readonly focus: Focus;
  readonly gathered: Gathered;
  readonly eligible: readonly Scored[];
  readonly support: number;
}

async function judgeEvidence(
  question: Question,
  options: AskOptions,
  context: AnswerContext,
): Promise<Judged> {
  const focus = readFocus(question, options, context);
  const gathered = await gatherEvidence(focus, readFilters(options, focus), context);
  const eligible = findEligible(focus, gathered);
  const features = focus.absentOutlets.length > 0 ? null : readSupport(eligible, gathered.scored, focus);
  return { focus, gathered, eligible, support: features === null ? 0 : estimateSupport(features) };
}

/**
 * Filters keep passages from being found at all, so that what was found cannot tell which of them is to
 * blame: the question is put again without each, then without any.
 */
async function explainLack(
  { focus, gathered }: Judged,
  options: AskOptions,
  context: AnswerContext,
): Promise<Abstained> {
  for (const { reason, wider } of focus.absentOutlets.length > 0 ? [] : listWider(options)) {
    const judged = await judgeEvidence(focus.question, wider, context);
    if (judged.support >= ANSWER_THRESHOLD) return abstain(reason, focus, judged.gathered, context);
  }
  return abstain(findReason(focus, gathered), focus, gathered, context);
}

/** The options without one of their filters each, and without all of them, where there are several. */
function listWider(options: AskOptions): readonly { reason: AbstainReason; wider: AskOptions }[] {
  const { speaker, outlet, since, until, ...rest } = options;
  const ofSpeaker = speaker === undefined ? {} : { speaker };
  const ofOutlet = outlet === undefined ? {} : { outlet };
  const ofDate = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const single: readonly [AbstainReason, object, AskOptions][] = [
    ['not-this-speaker', ofSpeaker, { ...rest, ...ofOutlet, ...ofDate }],
    ['not-this-outlet', ofOutlet, { ...rest, ...ofSpeaker, ...ofDate }],
    ['not-this-date', ofDate, { ...rest, ...ofSpeaker, ...ofOutlet }],
  ];
  const given = single.filter(([, filter]) => Object.keys(filter).length > 0);
  const [first] = given;
  const wider = given.map(([reason, , left]) => ({ reason, wider: left }));
  return first === undefined || given.length === 1 ? wider : [...wider, { reason: first[0], wider: rest }];
}

function bareAbstention(question: Question, reason: Abstained['reason']): Abstained {
  return { question: question.text, kind: 'abstained', reason, closest: [] };
}

/** Names of the options are resolved first, so that a typo in them does not empty the retrieval. */
function readFilters(options: AskOptions, focus: Focus): Filters {
  const [speaker] = options.speaker === undefined ? [] : focus.speakers;
  const [outlet] = options.outlet === undefined ? [] : focus.outlets;
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(options.since === undefined ? {} : { since: options.since }),
    ...(options.until === undefined ? {} : { until: options.until }),
  };
}

function showAnswer(
  { focus, gathered, eligible }: Judged,
  options: AskOptions,
  context: AnswerContext,
): Answer {
  const comparing = wantsComparison(focus);
  const { since, until } = options;
  const found = new Set(gathered.scored.map(({ unit }) => unit.documentIndex));
  const hasPeriod = since !== undefined || until !== undefined;
  const newest = preferNewest(eligible, context, (index) => !hasPeriod || found.has(index));
  const choices = comparing ? compareOutlets(newest, focus, context) : chooseEvidence(newest, context);
  const limit = Math.max(options.limit ?? DEFAULT_FINDINGS, 1);
  const shown = choices.slice(0, limit).map((choice) => citeChoice(choice, context));
  return {
    question: focus.question.text,
    kind: 'answered',
    findings: markContradictions(shown, context.readTerms),
    total: choices.length,
    overruled: findOverruled(choices, focus),
    ...(focus.question.topic === undefined ? {} : { topic: focus.question.topic }),
  };
}

/**
 * Probability, 0 to 1, that the corpus answers the question, for drawing coverage against risk; 0 where it
 * holds no evidence at all.
 */
export async function judgeSupport(
  question: Question,
  options: AskOptions,
  context: AnswerContext,
): Promise<number> {
  return (await judgeEvidence(question, options, context)).support;
}

/** The units that may answer; where they do not suffice, those that only fail a wish that may yield. */
function findEligible(focus: Focus, gathered: Gathered): readonly Scored[] {
  const eligible = keepEligible(gathered.scored, focus);
  for (const forgiven of [[], ...focus.wishes.map((wish) => [wish])]) {
    const pool = forgiven.length === 0 ? eligible : keepEligible(gathered.scored, focus, forgiven);
    const features = readSupport(pool, gathered.scored, focus);
    if (features !== null && estimateSupport(features) >= ANSWER_THRESHOLD) return pool;
  }
  return eligible;
}

/** The wishes that nothing shown meets. */
function findOverruled(choices: readonly Choice[], focus: Focus): readonly Overruled[] {
  const isMet = (meets: (scored: Scored) => boolean) => choices.some(({ shown }) => meets(shown));
  const overruled: Overruled[] = [];
  if (focus.speakers.length > 0 && !isMet(({ ofSpeaker }) => ofSpeaker)) overruled.push('speaker');
  if (focus.outlets.length > 0 && !isMet(({ ofOutlet }) => ofOutlet)) overruled.push('outlet');
  if (focus.period !== null && !isMet(({ dateFit }) => dateFit === 'inside')) overruled.push('date');
  return overruled;
}

/** A choice as a checked finding. */
export function citeChoice(choice: Choice, context: AnswerContext): Finding {
  const { unit, quotation, values } = choice.shown;
  const others = choice.others.map((other) => citeAlsoReported(documentOf(other, context), other.unit));
  const finding = citeFinding(documentOf(choice.shown, context), unit, quotation, others);
  return withVersions(values.length === 0 ? finding : { ...finding, emphasis: values }, unit, context);
}

function documentOf(scored: Scored, context: AnswerContext) {
  const document = context.documents[scored.unit.documentIndex];
  if (document === undefined) throw new Error(`No document ${scored.unit.documentIndex}`);
  return document;
}
