// A place that was shown -> the finding there with every other wording of the same remark in the corpus,
// for a reader who asks how others put it.
import type { Finding, Span } from '../model.ts';
import { citeAlsoReported, citeFinding } from './cite.ts';
import type { AnswerContext } from './context.ts';
import { isNextTo } from './evidence/choose.ts';
import { factsOf } from './evidence/facts.ts';
import { overlaps, type Unit } from './evidence/units.ts';
import { withVersions } from './evidence/versions.ts';
import { isSameRemark } from './matching/same-remark.ts';
import { buildRemarkWeights, readRemark } from './remarks.ts';

/**
 * The finding at `span` of a document with the other wordings of it, nearest units first come first;
 * `null` when no sentence stands there. Linear in the articles that quote the same speaker.
 *
 * @throws {VerbatimError} when words about to be shown do not stand in their document (a bug)
 */
export function findWordings(documentIndex: number, span: Span, context: AnswerContext): Finding | null {
  const unit = findUnit(documentIndex, span, context);
  const document = context.documents[documentIndex];
  if (unit === undefined || document === undefined) return null;
  const quotation = [...unit.quotations].sort((a, b) => b.text.length - a.text.length)[0] ?? null;
  const others = quotation?.speaker == null ? [] : findOthers(unit, context);
  const cited = others.flatMap((other) => {
    const place = context.documents[other.documentIndex];
    return place === undefined ? [] : [citeAlsoReported(place, other)];
  });
  return withVersions(citeFinding(document, unit, quotation, cited), unit, context);
}

/** The unit whose span differs least from the place. */
function findUnit(documentIndex: number, span: Span, context: AnswerContext): Unit | undefined {
  const units = (factsOf(context, documentIndex)?.units ?? []).filter((unit) => overlaps(unit, span));
  const miss = (unit: Unit) => Math.abs(unit.start - span.start) + Math.abs(unit.end - span.end);
  return units.sort((a, b) => miss(a) - miss(b))[0];
}

function findOthers(unit: Unit, context: AnswerContext): readonly Unit[] {
  const remark = readRemark(unit, unit.quotations[0] ?? null, context);
  const weights = buildRemarkWeights(context);
  const others: Unit[] = [];
  context.documents.forEach((_, index) => {
    const quotes = context.quotations[index] ?? [];
    if (!quotes.some((each) => each.speaker?.name === remark.speaker)) return;
    for (const other of factsOf(context, index)?.units ?? []) {
      if (isNextTo(unit, other) || sharesPlace(other, others)) continue;
      if (isSameRemark(remark, readRemark(other, other.quotations[0] ?? null, context), weights))
        others.push(other);
    }
  });
  return others;
}

function sharesPlace(unit: Unit, taken: readonly Unit[]): boolean {
  return taken.some((each) => each.documentIndex === unit.documentIndex && overlaps(each, unit));
}
