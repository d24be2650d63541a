// How well questions are answered: the hand-made gold questions (evidence shown with outlet, speaker, date;
// abstained where the corpus is silent) and the share of shown texts that stand verbatim.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AlsoReported, Answer, Finding } from '../model.ts';
import { foldText, squeezeSpace } from '../text.ts';

const evidenceSchema = z.object({
  text: z.string(),
  outlet: z.string(),
  speaker: z.string().nullable(),
  date: z.string().nullable(),
  group: z.string().nullish(),
});
const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  need: z.enum(['any', 'each_group']).nullable(),
  evidence: z.array(evidenceSchema),
});
export type GoldEvidence = z.infer<typeof evidenceSchema>;
export type GoldQuestion = z.infer<typeof questionSchema>;

/** One question's outcome. For a question without an answer only `abstained` counts. */
export interface QuestionScore {
  readonly id: string;
  readonly answerable: boolean;
  readonly abstained: boolean;
  /** The evidence was shown, with its outlet. */
  readonly shown: boolean;
  /** … and with the right speaker. */
  readonly speaker: boolean;
  /** … and with the right speaker and date. */
  readonly date: boolean;
}

export interface QuestionEvaluation {
  readonly scores: readonly QuestionScore[];
  readonly shownTexts: number;
  readonly verbatimTexts: number;
}

export interface QuestionEvaluationOptions {
  readonly sharedDir: string;
  readonly ask: (question: string) => Promise<Answer>;
  /** The cleaned text of a document, to check what was shown against it. */
  readonly textOf: (documentId: string) => string | undefined;
}

/** Share of the evidence's words that a shown text must hold, in one piece of text. */
const EVIDENCE_SHARE = 0.6;

/** Asks every question of `gold/questions.jsonl` and scores the answers. */
export async function runQuestionEvaluation(options: QuestionEvaluationOptions): Promise<QuestionEvaluation> {
  const path = join(options.sharedDir, 'gold/questions.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const scores: QuestionScore[] = [];
  const answers: Answer[] = [];
  for (const line of lines) {
    const gold = questionSchema.parse(JSON.parse(line));
    const answer = await options.ask(gold.question);
    answers.push(answer);
    scores.push(scoreAnswer(gold, answer));
  }
  return { scores, ...countVerbatim(answers, options.textOf) };
}

/** Scores one answer against its gold question; pure. */
export function scoreAnswer(gold: GoldQuestion, answer: Answer): QuestionScore {
  const shown = answer.kind === 'answered' ? answer.findings.flatMap(listShown) : [];
  const holds = (level: Level) => gold.answerable && isSatisfied(gold, shown, level);
  return {
    id: gold.id,
    answerable: gold.answerable,
    abstained: answer.kind === 'abstained',
    shown: holds('outlet'),
    speaker: holds('speaker'),
    date: holds('date'),
  };
}

type Level = 'outlet' | 'speaker' | 'date';

interface Shown {
  readonly text: string;
  readonly finding: Finding;
  readonly document: AlsoReported['document'];
}

function listShown(finding: Finding): readonly Shown[] {
  const others = finding.alsoReportedBy.map(({ text, document }) => ({ text, finding, document }));
  return [{ text: finding.text, finding, document: finding.document }, ...others];
}

function isSatisfied(gold: GoldQuestion, shown: readonly Shown[], level: Level): boolean {
  const isShown = (evidence: GoldEvidence) => shown.some((each) => carries(each, evidence, level));
  if (gold.need !== 'each_group') return gold.evidence.some(isShown);
  const groups = new Set(gold.evidence.map((evidence) => evidence.group));
  return [...groups].every((group) => gold.evidence.some((each) => each.group === group && isShown(each)));
}

function carries(shown: Shown, evidence: GoldEvidence, level: Level): boolean {
  if (!sameOutlet(shown.document, evidence.outlet) || !holdsEvidence(shown.text, evidence.text)) return false;
  if (level === 'outlet') return true;
  if (!sameSpeaker(shown.finding.speaker?.name ?? null, evidence.speaker)) return false;
  return level === 'speaker' || sameDate(shown, evidence.date);
}

function sameOutlet(document: AlsoReported['document'], gold: string): boolean {
  const names = [document.outlet ?? '', ...document.outletAliases].map(foldText);
  return names.includes(foldText(gold));
}

/** True when the text holds the evidence's words in a row, or at least the required share of them. */
export function holdsEvidence(text: string, evidence: string): boolean {
  const words = readWords(text);
  const wanted = readWords(evidence);
  if (words.join(' ').includes(wanted.join(' '))) return true;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const found = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length >= EVIDENCE_SHARE * wanted.length;
}

function readWords(text: string): readonly string[] {
  return foldText(squeezeSpace(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Joint speakers compare as sets; a remark in brackets behind a gold name is not part of it. */
function sameSpeaker(shown: string | null, gold: string | null): boolean {
  const read = (name: string | null) =>
    [
      ...new Set(
        foldText(name ?? '')
          .replace(/\s*\([^)]*\)$/u, '')
          .split(/,\s+|\s+and\s+/u),
      ),
    ]
      .sort()
      .join('|');
  return read(shown) === read(gold);
}

/** Without a gold date nothing is judged; a range holds every day in it, and an unknown date fits no day. */
function sameDate(shown: Shown, gold: string | null): boolean {
  if (gold === null) return true;
  const { finding, document } = shown;
  const date = (finding.saidOn ?? document.eventDate ?? document.published)?.date ?? null;
  const [since, until] = gold.split('/');
  if (until !== undefined) return date === null || ((since ?? '') <= date && date <= until);
  return date?.slice(0, 10) === gold;
}

function countVerbatim(answers: readonly Answer[], textOf: QuestionEvaluationOptions['textOf']) {
  const places = answers.flatMap((answer): readonly AlsoReported[] =>
    answer.kind === 'answered'
      ? answer.findings.flatMap((finding) => [finding, ...finding.alsoReportedBy])
      : answer.closest,
  );
  const verbatim = places.filter(
    ({ document, span, text }) => textOf(document.id)?.slice(span.start, span.end) === text,
  );
  return { shownTexts: places.length, verbatimTexts: verbatim.length };
}

/** Four lines of counts and one for every question that came out wrong. */
export function renderQuestionTable(evaluation: QuestionEvaluation): string {
  const answerable = evaluation.scores.filter((score) => score.answerable);
  const silent = evaluation.scores.filter((score) => !score.answerable);
  const count = (level: 'shown' | 'speaker' | 'date') => answerable.filter((score) => score[level]).length;
  const wrong = evaluation.scores.filter((score) => (score.answerable ? !score.date : !score.abstained));
  return [
    `gold questions, evidence shown with its outlet: ${count('shown')} of ${answerable.length}`,
    `  and the right speaker: ${count('speaker')}; and the right date: ${count('date')}`,
    `gold questions without an answer, abstained: ${silent.filter((each) => each.abstained).length} of ${silent.length}`,
    `shown texts verbatim at their span: ${evaluation.verbatimTexts} of ${evaluation.shownTexts}`,
    ...wrong.map((score) => `  ${score.id} ${describeFault(score)}`),
  ].join('\n');
}

function describeFault(score: QuestionScore): string {
  if (!score.answerable) return 'answered, should abstain';
  if (score.abstained) return 'abstained, should answer';
  if (!score.shown) return 'evidence not shown';
  return score.speaker ? 'wrong date' : 'wrong speaker';
}
