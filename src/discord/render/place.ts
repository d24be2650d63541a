// A place in an article -> the words in their surroundings, or every outlet's wording of the same remark.
import type { DocumentInfo, Finding, Span } from '../../model.ts';
import type { Surroundings } from '../../service.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { drawFinding, readButton, sayAttribution, sayDocument } from './finding.ts';
import { cost, shareBudget } from './limits.ts';
import { articleLink } from './links.ts';
import { quoteWithBold, quoteWords, wantedBy } from './quote.ts';
import type { Button, Part, Surface, View } from './view.ts';

/** Wordings shown at most; each is a part with a button of its own. */
const WORDINGS = 6;
const JOINT = 6;

function linkOnly(document: DocumentInfo, text: string, catalogue: Catalogue): Button[] {
  const url = articleLink(document, text);
  return url === null ? [] : [{ label: catalogue.buttons.read, url }];
}

/** The words in their surroundings; where these do not fit, the words alone, cut at their end. */
export function renderSurroundings(found: Surroundings, surface: Surface, catalogue: Catalogue): View {
  const words = found.text.slice(found.focus.start - found.span.start, found.focus.end - found.span.start);
  const heading = `**${catalogue.surroundingsTitle}**\n${sayDocument(found.document, catalogue)}`;
  const room = surface.budget - cost(heading) - JOINT;
  const from = found.focus.start - found.span.start;
  const whole = quoteWithBold(found.text, [{ start: from, end: from + words.length }]);
  const text = cost(whole) <= room ? whole : quoteWords(words, null, room);
  return { parts: [{ text: heading }, { text, buttons: linkOnly(found.document, words, catalogue) }] };
}

interface Wording {
  readonly document: DocumentInfo;
  readonly span: Span;
  readonly text: string;
  readonly fixed: string;
}

function wordingsOf(finding: Finding, catalogue: Catalogue): Wording[] {
  const own = { ...finding, fixed: sayAttribution({ ...finding, alsoReportedBy: [] }, catalogue) };
  const others = finding.alsoReportedBy.map((other) => ({
    ...other,
    fixed: sayDocument(other.document, catalogue),
  }));
  return [own, ...others].slice(0, WORDINGS);
}

/** One remark as each outlet has it, the one that was shown first. */
export function renderWordings(finding: Finding, surface: Surface, catalogue: Catalogue): View {
  const wordings = wordingsOf(finding, catalogue);
  const heading = `**${catalogue.wordingsTitle}**`;
  const fixed = wordings.reduce((sum, wording) => sum + cost(wording.fixed) + JOINT, cost(heading) + JOINT);
  const wants = wordings.map(({ text }) => wantedBy(text));
  const shares = shareBudget(wants, surface.budget - fixed);
  const parts = wordings.map(({ document, span, text, fixed: lines }, at): Part => {
    const buttons = [readButton(document, span, text, catalogue)];
    return { text: `${quoteWords(text, null, shares[at] ?? 0)}\n${lines}`, buttons };
  });
  return { parts: [{ text: heading }, ...parts] };
}

/** One finding by itself, for everybody. */
export function renderShared(finding: Finding, surface: Surface, catalogue: Catalogue): View {
  const drawn = drawFinding(finding, 1, catalogue);
  return { parts: [drawn.draw(surface.budget - cost(drawn.fixed) - JOINT)] };
}
