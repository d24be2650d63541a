// A comparison -> the wordings side by side, what differs from the first in bold, and who has nothing.

import type { Span } from '../../model.ts';
import type { Comparison, Wording } from '../lookup/compare.ts';
import { findDifferences, intersectSpans } from '../lookup/words/differences.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { sayHeading } from './answer.ts';
import { comparisonRows } from './controls.ts';
import { marksFor, readButtons, sayAttribution, sayDocument } from './finding.ts';
import { cost, label, shareBudget } from './text/limits.ts';
import { cutWords, wantedBy } from './text/quote.ts';
import type { Part, Surface, View } from './view.ts';

const WORDINGS = { v2: 5, plain: 3 } as const;
const NAME = 60;
/** Line breaks and bold marks around a part. */
const JOINT = 8;
/** Above this share of common words two wordings are of one remark, and their differences are marked. */
const SAME_REMARK = 0.4;

function sayWording({ finding, document }: Wording, catalogue: Catalogue): string {
  if (finding === null) return sayDocument(document, catalogue);
  return sayAttribution({ ...finding, alsoReportedBy: [] }, catalogue);
}

/** What differs in each wording: from the first; in the first, what none of the others has. `null`: too unlike. */
function differencesOf(wordings: readonly Wording[]): (readonly Span[] | null)[] {
  const [first, ...others] = wordings;
  if (first === undefined) return [];
  const found = others.map(({ text }) => findDifferences(text, first.text));
  const isLike = found.some(({ similarity }) => similarity >= SAME_REMARK);
  const ofFirst = intersectSpans(others.map(({ text }) => findDifferences(first.text, text).spans));
  const ofOthers = found.map(({ spans, similarity }) => (similarity >= SAME_REMARK ? spans : null));
  return [isLike ? ofFirst : null, ...ofOthers];
}

function drawWording(wording: Wording, spans: readonly Span[], max: number, catalogue: Catalogue): Part {
  const marks = wording.finding === null ? null : marksFor(wording.finding, catalogue);
  const { shown, units } = cutWords(wording.text, marks, max, spans);
  return {
    text: `${shown}\n${sayWording(wording, catalogue)}`,
    buttons: readButtons(wording, units < wording.text.length, catalogue),
  };
}

function sayFooter({ wordings, silent }: Comparison, marked: boolean, catalogue: Catalogue): string | null {
  const { legend, apart } = catalogue.compare;
  const lines = wordings.length < 2 ? [] : [marked ? legend : apart];
  const names = silent.map((name) => label(name, NAME)).filter((name) => name !== '');
  if (names.length > 0) lines.push(catalogue.compare.silent(names.join(catalogue.comma)));
  return lines.length === 0 ? null : lines.map((line) => `-# ${line}`).join('\n');
}

/** A comparison, and whether the asker alone sees it. */
export interface ShownComparison extends Comparison {
  readonly isPrivate: boolean;
}

/** The message for a comparison of at least one wording. */
export function renderComparison(comparison: ShownComparison, surface: Surface, catalogue: Catalogue): View {
  const shown = comparison.wordings.slice(0, WORDINGS[surface.kind]);
  const heading = `${sayHeading(comparison.query, catalogue)}\n${catalogue.compare.title(shown.length)}`;
  const differences = differencesOf(shown);
  const marked = differences.some((spans) => spans !== null);
  const footer = sayFooter({ ...comparison, wordings: shown }, marked, catalogue);
  const fixed = shown.reduce((sum, wording) => sum + cost(sayWording(wording, catalogue)) + JOINT, 0);
  const room = surface.budget - cost(heading) - cost(footer ?? '') - fixed - 2 * JOINT;
  const wants = shown.map(({ text }) => 2 * wantedBy(text));
  const shares = shareBudget(wants, room);
  const parts = shown.map((wording, at) =>
    drawWording(wording, differences[at] ?? [], shares[at] ?? 0, catalogue),
  );
  const end = footer === null ? [] : [{ text: footer }];
  const rows = comparisonRows({ ...comparison, offset: 0 }, catalogue);
  return { parts: [{ text: heading }, ...parts, ...end], rows };
}
