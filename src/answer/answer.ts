// A question and the archive -> findings with their citations, or an abstention with its reason. Reads what
// is asked, gathers and scores evidence, decides whether it supports an answer, chooses, merges, cites.
import type { Abstained, Answer, AskOptions, Filters, Finding, Overruled, Question } from '../model.ts';
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
  const focus = readFocus(question, options, context);
  const gathered = await gatherEvidence(focus, readFilters(options, focus), context);
  return decideAnswer(focus, gathered, options, context);
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

function decideAnswer(focus: Focus, gathered: Gathered, options: AskOptions, context: AnswerContext): Answer {
  const eligible = findEligible(focus, gathered);
  const features = focus.absentOutlets.length > 0 ? null : readSupport(eligible, gathered.scored, focus);
  if (features === null || estimateSupport(features) < ANSWER_THRESHOLD) {
    return abstain(findReason(focus, gathered), focus, gathered, context);
  }
  const comparing = wantsComparison(focus);
  const choices = comparing ? compareOutlets(eligible, focus, context) : chooseEvidence(eligible, context);
  const limit = Math.max(options.limit ?? DEFAULT_FINDINGS, 1);
  const shown = choices.slice(0, limit).map((choice) => citeChoice(choice, context));
  return {
    question: focus.question.text,
    kind: 'answered',
    findings: markContradictions(shown, context.readTerms),
    total: choices.length,
    overruled: findOverruled(choices, focus),
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
  const focus = readFocus(question, options, context);
  const gathered = await gatherEvidence(focus, readFilters(options, focus), context);
  if (focus.absentOutlets.length > 0) return 0;
  const features = readSupport(findEligible(focus, gathered), gathered.scored, focus);
  return features === null ? 0 : estimateSupport(features);
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
  return values.length === 0 ? finding : { ...finding, emphasis: values };
}

function documentOf(scored: Scored, context: AnswerContext) {
  const document = context.documents[scored.unit.documentIndex];
  if (document === undefined) throw new Error(`No document ${scored.unit.documentIndex}`);
  return document;
}
