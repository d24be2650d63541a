// Paragraphs in, the turns of a transcript out: labels open them, and unlabelled paragraphs are carried by the
// label before them. Articles without a run of labels have none.
import type { Span } from '../../model.ts';
import { isPersonal, type Label, listIntroduced, readLabel } from './labels.ts';

export interface Turn extends Span {
  readonly paragraph: number;
  readonly label: Span;
  /** From 0, one for each label. */
  readonly number: number;
  /** What the label says of the words themselves: "(retranslated)", "(through an interpreter)". */
  readonly via: string | null;
}

const MIN_LABELLED = 3;
/** Longest heading in code units. */
const MAX_HEADING = 80;
/** An article where more than one paragraph in so many reports speech is no transcript. */
const MAX_REPORTING = 5;
const NO_SPEECH = /^[^\p{L}]*$|^\[[^\]]*\]$|^\([^)]*\)$/u;

/** The end of a sentence, closing marks and brackets behind it. */
const STOPPED = /[.?!…:;,—–-][”’"'»)\]*_]{0,3}$/u;

const isStopped = (text: string, span: Span): boolean =>
  STOPPED.test(text.slice(Math.max(span.start, span.end - 6), span.end));

/** Words behind labels end as sentences do; scores and weather ("Group C: Mexico 2") do not. */
function areSentences(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
): boolean {
  const bodies = paragraphs.filter((_, index) => labels[index] !== undefined);
  return bodies.filter((span) => isStopped(text, span)).length * 2 >= bodies.length;
}

/** In prose that reports, "said" stands in paragraph after paragraph; those who talk seldom use it. */
function reports(text: string, paragraphs: readonly Span[]): boolean {
  const reporting = paragraphs.filter((span) => /\b(?:said|says)\b/.test(text.slice(span.start, span.end)));
  return reporting.length * MAX_REPORTING > paragraphs.length;
}

function countLabels(labels: readonly (Label | undefined)[], text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // "President of Russia Vladimir Putin" and "Vladimir Putin" are one label.
  for (const label of labels) {
    const name = label && text.slice(label.start, label.end).split(/\s+/u).at(-1);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function isTranscript(
  labels: readonly (Label | undefined)[],
  text: string,
  paragraphs: readonly Span[],
  declared: boolean,
): boolean {
  const counts = countLabels(labels, text);
  const found = labels.filter((label) => label !== undefined);
  if (found.length < MIN_LABELLED || counts.size < 2) return false;
  if (declared) return true;
  const introduced = listIntroduced(text);
  const personal = found.filter((label) => {
    const name = text.slice(label.start, label.end);
    return label.isSetOff || isPersonal(name) || introduced.has(name);
  });
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  if (repeated === 0 || !areSentences(text, paragraphs, labels)) return false;
  if (repeated > 1 && personal.length * 2 > found.length && !reports(text, paragraphs)) return true;
  // Where labels of persons open every other paragraph, one who comes back is enough, and a reporter may say "says".
  return isThick(labels) && personal.length * 3 >= found.length * 2;
}

/** Labels open at least half of the paragraphs from the first of them to the end. */
function isThick(labels: readonly (Label | undefined)[]): boolean {
  const rest = labels.slice(labels.findIndex((label) => label !== undefined));
  return rest.filter((label) => label !== undefined).length * 2 >= rest.length;
}

/** The most paragraphs in a row that no label opens, between two that one does. */
function longestRun(labels: readonly (Label | undefined)[]): number {
  const at = labels.flatMap((label, index) => (label ? [index] : []));
  return at.reduce((most, index, nth) => Math.max(most, index - (at[nth - 1] ?? index - 1) - 1), 0);
}

/** The turns of a document, one a paragraph, in text order; empty for what is no transcript. Linear. */
export function findTurns(text: string, paragraphs: readonly Span[], declared: boolean): Turn[] {
  const labels = paragraphs.map((paragraph) => readLabel(text, paragraph));
  if (!isTranscript(labels, text, paragraphs, declared)) return [];
  const first = labels.findIndex((label) => label !== undefined);
  const count = labels.filter((label) => label !== undefined).length;
  const carries =
    declared || count * 3 >= paragraphs.length - first || speaksInTurns(text, paragraphs, labels);
  // An article that holds a piece of a transcript goes on in its own words behind the last label.
  const last = labels.findLastIndex((label) => label !== undefined);
  const end = declared ? paragraphs.length : last + 1 + longestRun(labels);
  return collectTurns(text, paragraphs.slice(0, end), labels, carries);
}

/** Hardly any mark stands in a transcript's paragraphs: the label does the quoting. */
function speaksInTurns(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
): boolean {
  const from = labels.findIndex((label) => label !== undefined);
  const marked = paragraphs.slice(from).filter((span) => /["“]/.test(text.slice(span.start, span.end)));
  return marked.length * 5 < paragraphs.length - from;
}

/** "What the mayor wants" on a line of its own: the outlet's, not the speaker's before it. */
function isHeading(text: string, paragraph: Span): boolean {
  if (paragraph.end - paragraph.start > MAX_HEADING || isStopped(text, paragraph)) return false;
  return /^[*_#\s]*[\p{Lu}\p{N}]/u.test(text.slice(paragraph.start, paragraph.start + 8));
}

function collectTurns(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
  carries: boolean,
): Turn[] {
  const turns: Turn[] = [];
  let current: Label | undefined;
  let number = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labels[index];
    if (label) [current, number] = [label, number + 1];
    else if (!carries) current = undefined;
    const body = text.slice(paragraph.start, paragraph.end);
    if (NO_SPEECH.test(body)) {
      if (!/\p{L}/u.test(body)) current = undefined;
      continue;
    }
    if (!label && isHeading(text, paragraph)) continue;
    const start = label ? label.textStart : paragraph.start;
    if (!current || start >= paragraph.end) continue;
    const { via } = label ?? { via: null };
    turns.push({
      start,
      end: paragraph.end,
      paragraph: index,
      label: { start: current.start, end: current.end },
      number,
      via,
    });
  }
  return turns;
}
