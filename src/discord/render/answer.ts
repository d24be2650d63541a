// An answer -> a message: a page of findings with their citations, or an abstention that says why and
// offers the closest passages as such. Whatever the corpus holds, the page stays within the surface.
import type { Abstained, Answer, Answered, Hit } from '../../model.ts';
import type { Query } from '../custom-id.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { answerRows } from './controls.ts';
import { formatDate } from './dates.ts';
import { type DrawnFinding, drawFinding, readButton, sayDocument } from './finding.ts';
import { cost, label, shareBudget } from './limits.ts';
import { quoteWords, wantedBy } from './quote.ts';
import type { Part, Surface, View } from './view.ts';

/** Units of the budget for the question and for each wish in the heading. */
const QUESTION = 240;
const WISH = 60;
/** Passages offered with an abstention, and units each may take. */
const CLOSEST = 3;
/** Line breaks and the escaped marks around the parts of a page, counted once for each part. */
const JOINT = 4;

export interface Page {
  readonly query: Query;
  readonly answer: Answer;
  /** Number of findings before this page. */
  readonly offset: number;
  /** Whether the asker alone sees it, and may share it. */
  readonly isPrivate: boolean;
}

function sayFilters(query: Query, catalogue: Catalogue): string {
  const { filters } = catalogue;
  const said: string[] = [];
  if (query.speaker !== null) said.push(filters.speaker(label(query.speaker, WISH)));
  if (query.about !== null) said.push(filters.about(label(query.about, WISH)));
  if (query.outlet !== null) said.push(filters.outlet(label(query.outlet, WISH)));
  if (query.since !== null) said.push(filters.since(formatDate(query.since, catalogue) ?? query.since));
  if (query.until !== null) said.push(filters.until(formatDate(query.until, catalogue) ?? query.until));
  return said.length === 0 ? '' : `\n-# ${said.join(' · ')}`;
}

/** Whether the text of a query names a speaker rather than asks something. */
function isOfSpeaker({ view }: Query): boolean {
  return view === 'quote' || view === 'timeline';
}

/** What was asked for, and within which bounds. */
export function sayHeading(query: Query, catalogue: Catalogue): string {
  const asked = label(query.text, QUESTION);
  const title = isOfSpeaker(query) ? catalogue.quotationsOf(asked) : asked;
  return `**${title || '…'}**${sayFilters(query, catalogue)}`;
}

/** Draws findings into the room that the other texts of the page leave. */
function drawWithin(drawn: readonly DrawnFinding[], room: number): Part[] {
  const fixed = drawn.reduce((sum, finding) => sum + cost(finding.fixed) + JOINT, 0);
  const shares = shareBudget(
    drawn.map((finding) => finding.wants),
    room - fixed,
  );
  return drawn.map((finding, at) => finding.draw(shares[at] ?? 0));
}

function hasSpeaker({ findings }: Answered): boolean {
  return findings.some(({ speaker }) => speaker !== null);
}

function drawAnswered(page: Page, answer: Answered, surface: Surface, catalogue: Catalogue): View {
  const findings = answer.findings.slice(0, surface.pageSize);
  const notes = answer.overruled.map((wish) => `\n${catalogue.overruled[wish]}`).join('');
  const heading = `${sayHeading(page.query, catalogue)}${notes}`;
  const last = page.offset + findings.length;
  const footer = `-# ${catalogue.shown(page.offset + 1, last, answer.total)}`;
  const room = surface.budget - cost(heading) - cost(footer) - 2 * JOINT;
  const parts = drawWithin(
    findings.map((finding, at) => drawFinding(finding, page.offset + at + 1, catalogue)),
    room,
  );
  return {
    parts: [{ text: heading }, ...parts, { text: footer }],
    rows: answerRows(
      page,
      { total: answer.total, shown: findings.length, surface },
      catalogue,
      hasSpeaker(answer),
    ),
  };
}

/** Characters of a passage that does not answer: enough to judge whether to open it. */
const HIT_CHARS = 300;

/** A passage that is offered, not an answer. */
export function drawHit(hit: Hit, catalogue: Catalogue): DrawnFinding {
  const fixed = sayDocument(hit.document, catalogue);
  const buttons = [readButton(hit.document, hit.span, hit.text, catalogue)];
  return {
    fixed,
    wants: Math.min(wantedBy(hit.text), HIT_CHARS),
    draw: (max) => ({ text: `${quoteWords(hit.text, null, Math.min(max, HIT_CHARS))}\n${fixed}`, buttons }),
  };
}

function drawAbstained(page: Page, answer: Abstained, surface: Surface, catalogue: Catalogue): View {
  const noOne = isOfSpeaker(page.query) && answer.reason === 'not-this-speaker';
  const reason = noOne ? catalogue.nothingOfSpeaker : catalogue.abstain[answer.reason];
  const heading = `${sayHeading(page.query, catalogue)}\n${reason}`;
  const closest = answer.closest.slice(0, Math.min(CLOSEST, surface.pageSize));
  const rows = answerRows(page, { total: 0, shown: 0, surface }, catalogue);
  if (closest.length === 0) return { parts: [{ text: heading }], rows };
  const room = surface.budget - cost(heading) - cost(catalogue.closest) - 2 * JOINT;
  const parts = drawWithin(
    closest.map((hit) => drawHit(hit, catalogue)),
    room,
  );
  return { parts: [{ text: heading }, { text: catalogue.closest }, ...parts], rows };
}

/** The message for one page of an answer. */
export function renderAnswer(page: Page, surface: Surface, catalogue: Catalogue): View {
  const { answer } = page;
  return answer.kind === 'answered'
    ? drawAnswered(page, answer, surface, catalogue)
    : drawAbstained(page, answer, surface, catalogue);
}
