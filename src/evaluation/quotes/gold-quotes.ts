// The gold quotations of the benchmark, one article a line, as read for scoring and for training.
import type { Span } from '../../model.ts';

export interface GoldQuote extends Span {
  readonly text: string;
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly n_words: number;
  readonly speaker: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly speaker_spans?: readonly (readonly [number, number])[];
  readonly speaker_kind: 'name' | 'pronoun' | 'nominal' | 'none';
  readonly speaker_canonical?: string | null;
  readonly cue: string | null;
  readonly cue_start: number | null;
  readonly cue_end: number | null;
  readonly open_ended?: boolean;
}

export interface GoldRecord {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string | null;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly other_quoted_spans: readonly (Span & { readonly text: string; readonly open_ended?: boolean })[];
}

const TRIMMED = '“”"\'‘’ \n\t\u00a0,.';

/** The span without marks, white space, commas and full stops at its ends, as the scorer compares it. */
export function trimMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && TRIMMED.includes(text[start] ?? '')) start++;
  while (end > start && TRIMMED.includes(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Reads JSON lines; throws a `SyntaxError` on a line that is no JSON. */
export function readGold(jsonl: string): GoldRecord[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRecord);
}
