// An answer -> a message: a page of findings with their citations, or an abstention that says why and
// offers the closest passages as such. Whatever the corpus holds, the page stays within the surface.
import type { Abstained, Answer, Answered, Contradiction, Finding, Hit } from '../../model.ts';
import type { Query } from '../custom-id.ts';
import { markedWords } from '../lookup/words/fragments.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { sayCompared } from './compared.ts';
import { answerRows, drawnRows } from './controls.ts';
import { type DrawnFinding, drawFinding, readButtons, sayDocument } from './finding.ts';
import { formatDate, sayDate } from './text/dates.ts';
import { languageName } from './text/languages.ts';
import { cost, label, shareBudget } from './text/limits.ts';
import { cutWords, wantedBy } from './text/quote.ts';
import type { Part, Surface, View } from './view.ts';

/** Units of the budget for the question and for each wish in the heading. */
const QUESTION = 240;
const WISH = 60;
/** Passages offered with an abstention, and units each may take. */
const CLOSEST = 3;
/** Findings that state otherwise which are named beneath one; all of them are shown. */
const CONTRADICTIONS = 2;
/** Units of its words that a finding should show at least. */
const LEAST_WORDS = 200;
/** Line breaks, the mark of an omission and the escaped marks around the parts of a page, counted once for each part. */
const JOINT = 10;

export interface Page {
  readonly query: Query;
  readonly answer: Answer;
  /** Number of findings before this page. */
  readonly offset: number;
  /** Findings before this page, as far as they are known, for those on it that state otherwise. */
  readonly before?: readonly Finding[];
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
  if (query.order === 'relevance' || query.order === 'date') said.push(catalogue.lookup.orders[query.order]);
  return said.length === 0 ? '' : `\n-# ${said.join(' · ')}`;
}

/** Whether the text of a query names a speaker rather than asks something. */
function isOfSpeaker({ view, text }: Query): boolean {
  return (view === 'quote' && markedWords(text) === null) || view === 'timeline';
}

function sayTitle({ view, text }: Query, catalogue: Catalogue): string {
  const words = view === 'quote' ? markedWords(text) : null;
  if (words !== null) return catalogue.lookup.whoSaid(label(words, QUESTION));
  const asked = label(text, QUESTION);
  if (view === 'timeline') return catalogue.lookup.overTime(asked || '…');
  return view === 'quote' ? catalogue.quotationsOf(asked || '…') : asked || '…';
}

/** What was asked for, and within which bounds. */
export function sayHeading(query: Query, catalogue: Catalogue): string {
  return `**${sayTitle(query, catalogue)}**${sayFilters(query, catalogue)}`;
}

const costBeneath = (drawn: readonly DrawnFinding[]): number =>
  drawn.reduce((sum, finding) => sum + cost(finding.fixed) + JOINT, 0);

/** Draws findings into the room that the other texts of the page leave. */
function drawWithin(drawn: readonly DrawnFinding[], room: number): Part[] {
  const shares = shareBudget(
    drawn.map((finding) => finding.wants),
    room - costBeneath(drawn),
  );
  return drawn.map((finding, at) => finding.draw(shares[at] ?? 0));
}

function hasSpeaker({ findings }: Answered): boolean {
  return findings.some(({ speaker }) => speaker !== null);
}

/** That another finding of the answer states otherwise, and the day that one is of. */
function sayContradiction({ finding, on }: Contradiction, page: Page, catalogue: Catalogue): string {
  const shown = page.answer.kind === 'answered' ? page.answer.findings : [];
  const other = finding < page.offset ? page.before?.[finding] : shown[finding - page.offset];
  const dated = other?.saidOn ?? other?.document.eventDate ?? other?.document.published ?? null;
  return catalogue.lookup.otherwise[on](finding + 1, sayDate(dated, catalogue));
}

function drawAll(
  page: Page,
  findings: readonly Finding[],
  isLean: boolean,
  catalogue: Catalogue,
): DrawnFinding[] {
  return findings.map((finding, at) => {
    const contradicts = (finding.contradicts ?? []).slice(0, CONTRADICTIONS);
    const said = contradicts.map((remark) => sayContradiction(remark, page, catalogue));
    const number = page.query.order === 'random' ? null : page.offset + at + 1;
    const remarks = [...sayCompared(finding, catalogue), ...said];
    return drawFinding(finding, number, catalogue, { remarks, isLean });
  });
}

/** The findings of a page within `room`: lean where what stands beneath leaves too little for the words. */
function drawPage(page: Page, findings: readonly Finding[], room: number, catalogue: Catalogue): Part[] {
  const whole = drawAll(page, findings, false, catalogue);
  const least = whole.reduce((sum, { wants }) => sum + Math.min(wants, LEAST_WORDS), 0);
  const isTight = room - costBeneath(whole) < least;
  return drawWithin(isTight ? drawAll(page, findings, true, catalogue) : whole, room);
}

/** One that was drawn by lot is not the page of a list. */
function sayPlace(page: Page, shown: number, total: number, catalogue: Catalogue): string {
  if (page.query.order === 'random') return catalogue.lookup.drawn(total);
  return catalogue.shown(page.offset + 1, page.offset + shown, total);
}

function drawAnswered(page: Page, answer: Answered, surface: Surface, catalogue: Catalogue): View {
  const isDrawn = page.query.order === 'random';
  const findings = answer.findings.slice(0, isDrawn ? 1 : surface.pageSize);
  const notes = answer.overruled.map((wish) => `\n${catalogue.overruled[wish]}`).join('');
  const check = page.query.view === 'check' ? `\n-# ${catalogue.check.noVerdict}` : '';
  const heading = `${sayHeading(page.query, catalogue)}${check}${notes}`;
  const footer = `-# ${sayPlace(page, findings.length, answer.total, catalogue)}`;
  const room = surface.budget - cost(heading) - cost(footer) - 2 * JOINT;
  const parts = drawPage(page, findings, room, catalogue);
  const extent = { total: answer.total, shown: findings.length, surface };
  const rows = isDrawn
    ? drawnRows(page, answer.total, catalogue)
    : answerRows(page, extent, catalogue, hasSpeaker(answer));
  return { parts: [{ text: heading }, ...parts, { text: footer }], rows };
}

/** Languages that are named at most. */
const LANGUAGES = 4;
/** Characters of a passage that does not answer: enough to judge whether to open it. */
const HIT_CHARS = 300;

/** A passage that is offered, not an answer. */
export function drawHit(hit: Hit, catalogue: Catalogue): DrawnFinding {
  const fixed = sayDocument(hit.document, catalogue);
  return {
    fixed,
    wants: Math.min(wantedBy(hit.text), HIT_CHARS),
    draw(max) {
      const { shown, units } = cutWords(hit.text, null, Math.min(max, HIT_CHARS));
      return { text: `${shown}\n${fixed}`, buttons: readButtons(hit, units < hit.text.length, catalogue) };
    },
  };
}

/** Which languages to ask in, where that is what stands in the way; by their names in the reader's. */
function sayLanguages(languages: readonly string[], catalogue: Catalogue): string | null {
  const known = languages.slice(0, LANGUAGES).flatMap((tag) => languageName(tag, catalogue) ?? []);
  if (known.length === 0) return null;
  return catalogue.lookup.askIn(known.join(catalogue.comma));
}

function drawAbstained(page: Page, answer: Abstained, surface: Surface, catalogue: Catalogue): View {
  const noOne = isOfSpeaker(page.query) && answer.reason === 'not-this-speaker';
  const reason = noOne ? catalogue.nothingOfSpeaker : catalogue.abstain[answer.reason];
  const languages = sayLanguages(answer.languages ?? [], catalogue);
  const heading = `${sayHeading(page.query, catalogue)}\n${languages ?? reason}`;
  const closest = answer.closest.slice(0, Math.min(CLOSEST, surface.pageSize));
  const rows = answerRows(page, { total: 0, shown: 0, surface }, catalogue);
  if (closest.length === 0) return { parts: [{ text: heading }], rows };
  const lead = answer.namedAs === undefined ? catalogue.closest : catalogue.namedElsewhere[answer.namedAs];
  const room = surface.budget - cost(heading) - cost(lead) - 2 * JOINT;
  const parts = drawWithin(
    closest.map((hit) => drawHit(hit, catalogue)),
    room,
  );
  return { parts: [{ text: heading }, { text: lead }, ...parts], rows };
}

/** The message for one page of an answer. */
export function renderAnswer(page: Page, surface: Surface, catalogue: Catalogue): View {
  const { answer } = page;
  return answer.kind === 'answered'
    ? drawAnswered(page, answer, surface, catalogue)
    : drawAbstained(page, answer, surface, catalogue);
}
