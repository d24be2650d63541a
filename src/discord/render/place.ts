// A place in an article -> the words in their surroundings, or every outlet's wording of the same remark.
import type { DocumentInfo, Finding, Span } from '../../model.ts';
import type { Surroundings } from '../../service.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { escapeText } from './escape.ts';
import { quoteWords, readButton, sayAttribution, sayDocument } from './finding.ts';
import { cost, shareBudget } from './limits.ts';
import { articleLink } from './links.ts';
import type { Button, Part, Surface, View } from './view.ts';

/** Wordings shown at most; each is a part with a button of its own. */
const WORDINGS = 6;
const JOINT = 6;

/** Text of an article with the words that were asked for in bold, in a blockquote. */
function quoteFocus({ text, span, focus }: Surroundings): string {
  const from = focus.start - span.start;
  const to = focus.end - span.start;
  const bold = escapeText(text.slice(from, to))
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `**${line.trim()}**`))
    .join('\n');
  const whole = `${escapeText(text.slice(0, from))}${bold}${escapeText(text.slice(to))}`;
  return whole
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function linkOnly(document: DocumentInfo, text: string, catalogue: Catalogue): Button[] {
  const url = articleLink(document, text);
  return url === null ? [] : [{ label: catalogue.buttons.read, url }];
}

/** The words in their surroundings; where these do not fit, the words alone, cut at their end. */
export function renderSurroundings(found: Surroundings, surface: Surface, catalogue: Catalogue): View {
  const words = found.text.slice(found.focus.start - found.span.start, found.focus.end - found.span.start);
  const heading = `**${catalogue.surroundingsTitle}**\n${sayDocument(found.document, catalogue)}`;
  const room = surface.budget - cost(heading) - JOINT;
  const whole = quoteFocus(found);
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
  const wants = wordings.map(({ text }) => cost(quoteWords(text, null, Number.MAX_SAFE_INTEGER)));
  const shares = shareBudget(wants, surface.budget - fixed);
  const parts = wordings.map(({ document, span, text, fixed: lines }, at): Part => {
    const buttons = [readButton(document, span, text, catalogue)];
    return { text: `${quoteWords(text, null, shares[at] ?? 0)}\n${lines}`, buttons };
  });
  return { parts: [{ text: heading }, ...parts] };
}
