// A message -> the sentences of the corpus that stand nearest to its own, each compared with it; where none is near,
// the answer to it as to a question, compared as well. Figures need not agree to be near.
import type { Answer, AskOptions, Finding, Question } from '../../model.ts';
import { foldWords } from '../../text.ts';
import { citeAlsoReported, citeFinding } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { factsOf } from '../evidence/facts.ts';
import type { Unit } from '../evidence/units.ts';
import { findNewest, withVersions } from '../evidence/versions.ts';
import { compareWithMessage } from './against-message.ts';

/** Sentences of a message that are compared, and passages that are looked at for each. */
const SENTENCES = 6;
const PASSAGES = 24;
/** Findings at most. */
const FINDINGS = 8;
/** Least share of a sentence's weight that a near one has; of terms, at least so many. */
const NEAR = 0.5;
const MIN_SHARED = 3;

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

interface Near {
  readonly unit: Unit;
  readonly sentence: string;
  readonly share: number;
}

/** Checks a message; `answer` answers it as a question. Linear in the passages looked at. */
export async function checkMessage(
  question: Question,
  { limit = FINDINGS }: AskOptions,
  context: AnswerContext,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const own = sentencesOf(question.text);
  const near = (await Promise.all(own.map((each) => findNear(each, question, context)))).flat();
  const found = citeNear(
    near.toSorted((a, b) => b.share - a.share),
    context,
  );
  if (found.length > 0) {
    const findings = found.slice(0, Math.max(limit, 1));
    return { question: question.text, kind: 'answered', findings, total: found.length, overruled: [] };
  }
  const told = await answer();
  if (told.kind === 'abstained') return told;
  return { ...told, findings: told.findings.map((finding) => compareAll(own, finding, context)) };
}

function sentencesOf(text: string): readonly string[] {
  const all = [...sentences.segment(text)].map(({ segment }) => segment.trim());
  return all.filter((each) => each !== '' && !each.endsWith('?')).slice(0, SENTENCES);
}

async function findNear(
  sentence: string,
  question: Question,
  context: AnswerContext,
): Promise<readonly Near[]> {
  const terms = [...new Set(context.readTerms(sentence))];
  if (terms.length < MIN_SHARED) return [];
  const asked = { ...question, text: sentence, terms, phrases: [], speakers: [], outlets: [], period: null };
  const passages = await context.retrieve(asked, {}, PASSAGES);
  const weights = new Map(terms.map((term) => [term, weigh(term, context)]));
  const units = passages.flatMap(
    ({ passage }) => factsOf(context, passage.documentIndex)?.unitsWithin(passage) ?? [],
  );
  return units
    .filter(({ first, last }) => first === last)
    .map((unit) => findNewest(unit, context) ?? unit)
    .map((unit) => ({ unit, sentence, share: shareOf(textOf(unit, context), weights, context) }))
    .filter(({ share }) => share >= NEAR);
}

/** Of a word that no article has, a slip or another way to put a figure: as little as of an everyday one. */
const UNKNOWN_WEIGHT = 0.5;

function weigh(term: string, { documentFrequency, passageCount }: AnswerContext): number {
  const held = documentFrequency(term);
  return held === 0 ? UNKNOWN_WEIGHT : Math.log(1 + passageCount / held);
}

/** Share of the weight that a text has, 0 where it has too few of the words; a little less for each other word. */
function shareOf(text: string, weights: ReadonlyMap<string, number>, { readTerms }: AnswerContext): number {
  const terms = new Set(readTerms(text));
  const shared = [...weights.keys()].filter((term) => terms.has(term));
  if (shared.length < MIN_SHARED) return 0;
  const sum = (each: Iterable<string>): number =>
    [...each].reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  return sum(shared) / sum(weights.keys()) - 0.1 * (1 - shared.length / terms.size);
}

function textOf({ documentIndex, start, end }: Unit, { documents }: AnswerContext): string {
  return documents[documentIndex]?.text.slice(start, end) ?? '';
}

/** Those first of which something plain can be said, the nearest of each; the same words of several articles are one. */
function citeNear(near: readonly Near[], context: AnswerContext): readonly Finding[] {
  const groups = new Map<string, Near[]>();
  for (const each of near) {
    const words = foldWords(textOf(each.unit, context));
    groups.set(words, [...(groups.get(words) ?? []), each]);
  }
  const found = [...groups.values()].slice(0, FINDINGS).flatMap((group) => citeGroup(group, context));
  const isPlain = ({ compared }: Finding): boolean => compared?.as !== 'topic';
  return [...found.filter(isPlain), ...found.filter((finding) => !isPlain(finding))];
}

function citeGroup([shown, ...others]: readonly Near[], context: AnswerContext): readonly Finding[] {
  const document = context.documents[shown?.unit.documentIndex ?? -1];
  if (shown === undefined || document === undefined) return [];
  const elsewhere = new Map(others.map(({ unit }) => [unit.documentIndex, unit]));
  elsewhere.delete(shown.unit.documentIndex);
  const also = [...elsewhere].flatMap(([index, unit]) => {
    const other = context.documents[index];
    return other === undefined ? [] : [citeAlsoReported(other, unit)];
  });
  const named = shown.unit.quotations.filter(({ speaker }) => speaker !== null);
  const pool = named.length > 0 ? named : shown.unit.quotations;
  const longest = pool.toSorted((a, b) => b.text.length - a.text.length)[0] ?? null;
  const finding = withVersions(citeFinding(document, shown.unit, longest, also), shown.unit, context);
  return [compareAll([shown.sentence], finding, context)];
}

/** The finding with the plainest thing that can be said of it beside any of the sentences. */
function compareAll(own: readonly string[], finding: Finding, { readTerms }: AnswerContext): Finding {
  const judged = own.map((sentence) => compareWithMessage(sentence, finding, readTerms));
  const plain = judged.find(({ compared }) => compared.as !== 'topic');
  const { compared, differing } = plain ?? { compared: { as: 'topic' } as const, differing: [] };
  const from = finding.span.start;
  const { emphasis: _, ...rest } = finding;
  const marked = differing.map(({ start, end }) => ({ start: from + start, end: from + end }));
  return { ...rest, compared, ...(marked.length === 0 ? {} : { emphasis: marked }) };
}
