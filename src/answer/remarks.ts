// A unit of evidence -> the remark that is compared with others, and the corpus's weights for comparing:
// rare terms count more, near words count less than the same word.
import type { Document, Quotation } from '../model.ts';
import type { AnswerContext } from './context.ts';
import type { Unit } from './evidence/units.ts';
import { shownDate } from './matching/dates.ts';
import { buildMatcher } from './matching/match.ts';
import { isSameRemark, type Remark, type RemarkWeights } from './matching/same-remark.ts';

/** Weights over one corpus; remembers what it has weighed, so build it once per answer. */
export function buildRemarkWeights(context: AnswerContext): RemarkWeights {
  const matchers = new Map<string, (other: string) => number>();
  return {
    weigh: (term) => {
      const holding = context.documentFrequency(term);
      return Math.log(1 + (context.passageCount - holding + 0.5) / (holding + 0.5));
    },
    match: (left, right) => {
      const matcher = matchers.get(left) ?? buildMatcher(left, false, context.readTerms);
      matchers.set(left, matcher);
      return matcher(right);
    },
  };
}

/**
 * The quoted words of a unit, without who said so, as far as they stand in the unit (a turn's quotation is
 * a whole paragraph); a report is compared by its whole text.
 */
export function readRemark(unit: Unit, quotation: Quotation | null, context: AnswerContext): Remark {
  const document = context.documents[unit.documentIndex];
  if (document === undefined) throw new Error(`No document ${unit.documentIndex}`);
  return {
    ...readWords(unit, document, context),
    speaker: quotation?.speaker?.name ?? null,
    date: shownDate(quotation?.saidOn ?? null, document),
    documentId: document.id,
  };
}

type Words = Pick<Remark, 'words' | 'terms'>;

/** What was read of units that are still in use: one unit is compared with many. */
const wordsOfUnit = new WeakMap<Unit, Words>();

function readWords(unit: Unit, document: Document, context: AnswerContext): Words {
  const known = wordsOfUnit.get(unit);
  if (known !== undefined) return known;
  const quoted = unit.quotations
    .map((each) => document.text.slice(Math.max(each.start, unit.start), Math.min(each.end, unit.end)))
    .join(' ');
  const words = quoted === '' ? document.text.slice(unit.start, unit.end) : quoted;
  const read = { words, terms: context.readTerms(words) };
  wordsOfUnit.set(unit, read);
  return read;
}

/**
 * A decision on two bare wordings, as the evaluation has them: `(text, speaker, day, document)` on each side.
 * The corpus only lends its weights.
 */
export function buildRemarkJudge(context: AnswerContext): (left: BareRemark, right: BareRemark) => boolean {
  const weights = buildRemarkWeights(context);
  const read = ({ text, speaker, day, documentId }: BareRemark): Remark => ({
    words: text,
    terms: context.readTerms(text),
    speaker,
    date: day === null ? null : { date: day, basis: 'given' },
    documentId,
  });
  return (left, right) => isSameRemark(read(left), read(right), weights);
}

/** A wording outside any unit; `day` is an ISO day. */
export interface BareRemark {
  readonly text: string;
  readonly speaker: string | null;
  readonly day: string | null;
  readonly documentId: string;
}
