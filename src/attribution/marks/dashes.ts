// The tokens of a paragraph that opens with a dash in, what is spoken in it out: "— It will hold, said the
// mayor. — And the road?" Dashes open speech only in texts where they do so more than once.
import type { Span } from '../../model.ts';
import { DETERMINER, PRONOUN } from '../lexicon/classes.ts';
import { REPORTING_VERBS } from '../lexicon/verbs.ts';
import type { MarkedSpan } from './marks.ts';
import { type Token, tokenize } from './tokens.ts';

const DASH = /^[—–―]$/;
/** Words between a verb of saying and the subject before it: "the old mayor said". */
const MAX_SUBJECT = 4;
/** How much of a paragraph is read to see who tells, in code units. */
const LOOK = 400;

const isDash = (token: Token | undefined): boolean => token !== undefined && DASH.test(token.low);

function says(token: Token | undefined): boolean {
  const verb = token && !token.capital ? REPORTING_VERBS.get(token.low) : undefined;
  return verb?.says === true && (verb.form === 'past' || verb.form === 'third');
}

const isNominal = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || (token.classes & (DETERMINER | PRONOUN)) !== 0);

/** A telling begins at token `at`: "said Ortiz", "Ortiz said", "the mayor said". */
function tells(tokens: readonly Token[], at: number): boolean {
  if (says(tokens[at])) return isNominal(tokens[at + 1]);
  if (!isNominal(tokens[at])) return false;
  for (let next = at + 1; next <= at + MAX_SUBJECT; next++) {
    if (says(tokens[next])) return true;
    if (tokens[next]?.kind !== 'word') return false;
  }
  return false;
}

/** Where speech ends: before a telling that a comma, a stop or a dash parts from it. */
function speechEnd(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length; at++) {
    const parts = /^[,?!.…—–―]$/.test(tokens[at - 1]?.low ?? '');
    if (parts && tells(tokens, at)) return at;
  }
  return tokens.length;
}

/** Where a telling that begins at `from` ends and speech goes on; the number of tokens where it does not. */
function tellingEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) if (isDash(tokens[at])) return at + 1;
  return tokens.length;
}

function spanOf(tokens: readonly Token[], from: number, to: number): MarkedSpan | undefined {
  let [first, last] = [from, to - 1];
  while (first < to && tokens[first]?.kind === 'punctuation') first++;
  while (last > first && isDash(tokens[last])) last--;
  const [head, tail] = [tokens[first], tokens[last]];
  if (!head || !tail || last < first) return undefined;
  return { start: head.start, end: tail.end, depth: 0, unclosed: true, doubled: false };
}

/** The spoken stretches of a paragraph that opens with a dash, in text order. Linear in its tokens. */
export function findDashSpeech(tokens: readonly Token[]): MarkedSpan[] {
  if (!isDash(tokens[0])) return [];
  const spans: MarkedSpan[] = [];
  for (let at = 1; at < tokens.length; ) {
    const end = speechEnd(tokens, at);
    const span = spanOf(tokens, at, end);
    if (span) spans.push(span);
    at = end < tokens.length ? tellingEnd(tokens, end) : end;
  }
  return spans;
}

/** True where two paragraphs or more open with a dash and in one of them somebody tells who speaks. */
export function speaksInDashes(text: string, paragraphs: readonly Span[]): boolean {
  const opened = paragraphs.filter(({ start }) => DASH.test(text[start] ?? ''));
  if (opened.length < 2) return false;
  return opened.some(({ start, end }) => {
    const tokens = tokenize(text, start, Math.min(end, start + LOOK));
    return speechEnd(tokens, 1) < tokens.length;
  });
}
