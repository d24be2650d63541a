// A place in an article -> the words in their surroundings, or every outlet's wording of the same remark.
import type { DocumentInfo, Finding, Span } from '../../model.ts';
import type { Surroundings } from '../../service/archive.ts';
import { encodePlace } from '../custom-id.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { drawFinding, placeOf, readButtons, sayAttribution, sayDocument } from './finding.ts';
import { sayDate } from './text/dates.ts';
import { cost, shareBudget } from './text/limits.ts';
import { articleLink } from './text/links.ts';
import { cutWords, quoteWithBold, wantedBy } from './text/quote.ts';
import type { Button, Part, Surface, View } from './view.ts';

/** Wordings shown at most; each is a part with a button of its own. */
const WORDINGS = 6;
const JOINT = 6;

function linkOnly(document: DocumentInfo, text: string, catalogue: Catalogue): Button[] {
  const url = articleLink(document, text);
  return url === null ? [] : [{ label: catalogue.buttons.read, url }];
}

/** A button that goes on where the words were cut; none where they were not. */
function goOnButton(
  { document, focus }: Surroundings,
  words: string,
  from: number,
  catalogue: Catalogue,
): Button[] {
  const rest = words.slice(from);
  const text = rest.trimStart();
  if (text === '') return [];
  const span = { start: focus.end - text.length, end: focus.end };
  const id = encodePlace('surroundings', placeOf(document, span, text));
  return [{ label: catalogue.buttons.goOn, id }];
}

/** The words in their surroundings; where these do not fit, the words alone, and a button that goes on. */
export function renderSurroundings(found: Surroundings, surface: Surface, catalogue: Catalogue): View {
  const from = found.focus.start - found.span.start;
  const words = found.text.slice(from, found.focus.end - found.span.start);
  const heading = `**${catalogue.surroundingsTitle}**\n${sayDocument(found.document, catalogue)}`;
  const room = surface.budget - cost(heading) - JOINT;
  const whole = quoteWithBold(found.text, [{ start: from, end: from + words.length }]);
  const link = linkOnly(found.document, words, catalogue);
  if (cost(whole) <= room) return { parts: [{ text: heading }, { text: whole, buttons: link }] };
  const { shown, units } = cutWords(words, null, room);
  const buttons = [...link, ...(units === 0 ? [] : goOnButton(found, words, units, catalogue))];
  return { parts: [{ text: heading }, { text: shown, buttons }] };
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
  const versions = (finding.versions ?? []).map((version) => {
    const { document, is } = version;
    const said = catalogue.lookup.versions[is](sayDate(document.published, catalogue));
    return { ...version, fixed: `${sayDocument(document, catalogue)}\n-# ${said}` };
  });
  return [own, ...versions, ...others].slice(0, WORDINGS);
}

/** One remark as each outlet has it, the one that was shown first. */
export function renderWordings(finding: Finding, surface: Surface, catalogue: Catalogue): View {
  const wordings = wordingsOf(finding, catalogue);
  const heading = `**${catalogue.wordingsTitle}**`;
  const fixed = wordings.reduce((sum, wording) => sum + cost(wording.fixed) + JOINT, cost(heading) + JOINT);
  const wants = wordings.map(({ text }) => wantedBy(text));
  const shares = shareBudget(wants, surface.budget - fixed);
  const parts = wordings.map(({ document, span, text, fixed: lines }, at): Part => {
    const { shown, units } = cutWords(text, null, shares[at] ?? 0);
    const buttons = readButtons({ document, span, text }, units < text.length, catalogue);
    return { text: `${shown}\n${lines}`, buttons };
  });
  return { parts: [{ text: heading }, ...parts] };
}

/** One finding by itself, for everybody. */
export function renderShared(finding: Finding, surface: Surface, catalogue: Catalogue): View {
  const drawn = drawFinding(finding, null, catalogue);
  return { parts: [drawn.draw(surface.budget - cost(drawn.fixed) - JOINT)] };
}
