// The lines of a page -> the article's own lines and what the lines around it say (headline, outlet, credits,
// dates). Everything above the lead and below the last paragraph is looked at line by line; between them only
// separators and advertisement marks go. A line that is not recognised stays.
import { isClosingHeading, isCommentHeading, isFooterLine, isInserted, isMenuLine } from './boilerplate.ts';
import {
  looksLikeName,
  parseAgencyCredit,
  parseByline,
  parseCopyright,
  parsePublishedBy,
  parseSignedName,
  parseSignOff,
  parseSiteHeader,
} from './bylines.ts';
import { type Dateline, parseDateline } from './dateline.ts';
import {
  captionDay,
  type DateLine,
  endsSentence,
  isCaption,
  isMereCredit,
  isParagraph,
  isSentenceHeadline,
  parseDateLine,
  splitHeadline,
  takeScraperPrefix,
} from './frame-lines.ts';
import { findOutlet, isAgencyName } from './outlets.ts';

/** Names of outlets found in the frame, most telling place first when resolved. */
export type OutletPlace =
  | 'headline'
  | 'header'
  | 'date line'
  | 'copyright'
  | 'byline'
  | 'dateline'
  | 'sign-off';

export interface OutletTrace {
  readonly place: OutletPlace;
  readonly name: string;
}

/** What the frame says, as it was found. */
export interface Traces {
  title: string | null;
  author: string | null;
  scraperDay: string | null;
  captionDay: string | null;
  dateline: Dateline | null;
  readonly outlets: OutletTrace[];
  readonly agencies: string[];
  readonly dateLines: DateLine[];
}

export interface Frame {
  /** The article's own lines, blank ones between paragraphs. */
  readonly lines: readonly string[];
  readonly traces: Traces;
  /** The first paragraph without its dateline; empty where there is none. */
  readonly lead: string;
}

/** Lines above the lead that are looked at; menus of several dozen entries occur. */
const MAX_HEAD_LINES = 80;
/** Paragraphs that must stand above a comment form before what follows is cut. */
const MIN_PARAGRAPHS_ABOVE = 2;

interface Page {
  readonly lines: (string | null)[];
  readonly traces: Traces;
  readonly language: string;
  readonly titleGiven: boolean;
}

function newTraces(): Traces {
  return {
    title: null,
    author: null,
    scraperDay: null,
    captionDay: null,
    dateline: null,
    outlets: [],
    agencies: [],
    dateLines: [],
  };
}

function noteOutlet(traces: Traces, place: OutletPlace, name: string): void {
  traces.outlets.push({ place, name });
}

function noteDateLine(traces: Traces, dateLine: DateLine): void {
  traces.dateLines.push(dateLine);
  if (dateLine.outlet !== null) noteOutlet(traces, 'date line', dateLine.outlet);
  traces.author ??= dateLine.author;
}

/** Bylines, credits, publishers: true when the line was one of them and has been noted. */
function takeCreditLine(line: string, traces: Traces, titleRead: boolean): boolean {
  const byline = parseByline(line) ?? (titleRead ? parseSignedName(line) : undefined);
  if (byline !== undefined) {
    traces.author ??= byline.author;
    if (byline.outlet !== null) noteOutlet(traces, 'byline', byline.outlet);
    traces.agencies.push(...byline.agencies);
    return true;
  }
  const publisher = parseCopyright(line) ?? parsePublishedBy(line);
  if (publisher !== undefined) noteOutlet(traces, 'copyright', publisher);
  const agencies = publisher === undefined ? parseAgencyCredit(line) : undefined;
  if (agencies !== undefined) traces.agencies.push(...agencies);
  return publisher !== undefined || agencies !== undefined;
}

function takeDateLine(line: string, page: Page): boolean {
  const dateLine = parseDateLine(line, page.language);
  if (dateLine !== undefined) noteDateLine(page.traces, dateLine);
  return dateLine !== undefined;
}

function takeSiteHeader(line: string, traces: Traces): boolean {
  const header = parseSiteHeader(line);
  if (header !== undefined) noteOutlet(traces, 'header', header);
  return header !== undefined;
}

/** A line that consists of a dateline alone ("London CNN —"). */
function takeLoneDateline(line: string, page: Page): boolean {
  const dateline = /[-–—]$/u.test(line) ? parseDateline(`${line} x`, page.language) : undefined;
  if (dateline === undefined || dateline.length < line.length) return false;
  page.traces.dateline ??= dateline;
  return true;
}

/** True for lines above the lead that go; what they say is noted. */
function takeHeadLine(line: string, page: Page): boolean {
  const titleRead = page.titleGiven || page.traces.title !== null;
  return (
    isInserted(line) ||
    isMenuLine(line) ||
    takeSiteHeader(line, page.traces) ||
    takeDateLine(line, page) ||
    takeCreditLine(line, page.traces, titleRead) ||
    (titleRead && isMereCredit(line)) ||
    takeLoneDateline(line, page)
  );
}

function nextFilled(lines: readonly (string | null)[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '') === '') at += 1;
  return at;
}

/** True when the line below shows that the line above it is a headline, full stop or not. */
function introducesArticle(line: string, language: string): boolean {
  return (
    parseDateLine(line, language) !== undefined ||
    parseByline(line) !== undefined ||
    parseDateline(line, language)?.credit != null
  );
}

function isHeadline(page: Page, at: number): boolean {
  const line = page.lines[at] ?? '';
  const below = page.lines[nextFilled(page.lines, at + 1)];
  if (below == null || line.length > 250 || !/\p{L}/u.test(line)) return false;
  return !endsSentence(line) || introducesArticle(below, page.language) || isSentenceHeadline(line, below);
}

function takeHeadline(page: Page, at: number): void {
  const headline = splitHeadline(page.lines[at] ?? '');
  page.lines[at] = headline.title;
  page.traces.title = headline.title;
  if (headline.outlet !== null) noteOutlet(page.traces, 'headline', headline.outlet);
}

/** A name alone is a byline only where the next line names the outlet or the day. */
function isNameOverOutlet(page: Page, at: number): boolean {
  const below = page.lines[nextFilled(page.lines, at + 1)] ?? '';
  const evidence = findOutlet(below) !== undefined || parseDateLine(below, page.language) !== undefined;
  return evidence && looksLikeName(page.lines[at] ?? '');
}

function readScraperPrefix(page: Page): void {
  const at = nextFilled(page.lines, 0);
  const prefix = takeScraperPrefix(page.lines[at] ?? '');
  if (prefix === undefined) return;
  page.lines[at] = prefix.rest;
  page.traces.scraperDay = prefix.date;
}

function readHeadLine(page: Page, at: number): void {
  const line = page.lines[at] ?? '';
  const needsTitle = page.traces.title === null && !page.titleGiven;
  if (isCaption(line)) page.traces.captionDay ??= captionDay(line, page.language) ?? null;
  else if (!needsTitle && isNameOverOutlet(page, at)) {
    page.traces.author ??= line;
    page.lines[at] = null;
  } else if (takeHeadLine(line, page)) page.lines[at] = null;
  else if (needsTitle && isHeadline(page, at)) takeHeadline(page, at);
}

/** True for a line that opens the article itself. */
function opensText(page: Page, at: number): boolean {
  const line = page.lines[at] ?? '';
  if (isCaption(line) || isMenuLine(line) || parseByline(line) !== undefined) return false;
  const headline = page.traces.title === null && !page.titleGiven && isHeadline(page, at);
  const dateline = parseDateline(line, page.language);
  if (dateline !== undefined && dateline.length < line.length) return !headline || dateline.credit !== null;
  return isParagraph(line) && !(headline && line.split(/\s+/u).length <= 20) && !isDatedLine(line, page);
}

function isDatedLine(line: string, page: Page): boolean {
  return parseDateLine(line, page.language) !== undefined;
}

/** Reads the lines above the lead; returns the lead's index, or the number of lines. */
function readHead(page: Page): number {
  readScraperPrefix(page);
  let looked = 0;
  for (let at = 0; at < page.lines.length; at += 1) {
    if ((page.lines[at] ?? '') === '') continue;
    if (looked >= MAX_HEAD_LINES || opensText(page, at)) return at;
    readHeadLine(page, at);
    looked += 1;
  }
  return page.lines.length;
}

function readLead(page: Page, at: number): string {
  const line = page.lines[at] ?? '';
  const dateline = parseDateline(line, page.language);
  if (dateline === undefined) return line;
  page.traces.dateline ??= dateline;
  page.lines[at] = line.slice(dateline.length);
  return line.slice(dateline.length);
}

/** Cuts readers' comments and the form for them, wherever they begin below the first paragraphs. */
function cutComments(page: Page, lead: number): void {
  let paragraphs = 0;
  for (let at = lead; at < page.lines.length; at += 1) {
    const line = page.lines[at] ?? '';
    if (paragraphs >= MIN_PARAGRAPHS_ABOVE && isCommentHeading(line)) {
      page.lines.fill(null, at);
      return;
    }
    if (line.length > 60 && isParagraph(line)) paragraphs += 1;
  }
}

const REPORTED_BY =
  /^[([](?:additional )?(?:reporting|writing|editing|edited|compiled|with reporting|translated) by [^()]{2,300}[)\]]$/iu;
const GLUED_SIGN_OFF = /(?<=[.!?…]["”’»)]*)\s+(?:[-–—/(]\s?)?([\p{Lu}][\p{L}]{1,11})[)/]?$/u;

/** Credits and sign-offs below the text; a name alone under one of them is the scraper's, not the author's. */
function isCreditFoot(line: string, page: Page): boolean {
  if (REPORTED_BY.test(line) || takeCreditLine(line, page.traces, true)) return true;
  const signOff = parseSignOff(line);
  if (signOff !== undefined) noteOutlet(page.traces, 'sign-off', signOff);
  return signOff !== undefined;
}

/** True for any other line below the text that goes; what it says is noted. */
function takeFootLine(line: string, page: Page): boolean {
  return isInserted(line) || isFooterLine(line) || takeDateLine(line, page) || isMereCredit(line);
}

function footStart(page: Page, lead: number): number {
  for (let at = page.lines.length - 1; at > lead; at -= 1) {
    const line = page.lines[at] ?? '';
    if (line !== '' && isParagraph(line) && !isFooterLine(line) && !REPORTED_BY.test(line)) return at + 1;
  }
  return lead + 1;
}

function readFoot(page: Page, start: number): void {
  let previousCredited = false;
  for (let at = start; at < page.lines.length; at += 1) {
    const line = page.lines[at] ?? '';
    if (line === '') continue;
    if (isClosingHeading(line)) {
      page.lines.fill(null, at);
      return;
    }
    const credited = isCreditFoot(line, page);
    const gone = credited || takeFootLine(line, page) || (previousCredited && looksLikeName(line));
    previousCredited = credited;
    if (gone) page.lines[at] = null;
  }
}

/** Lines from the end among which the last paragraph is looked for. */
const FOOT_LINES = 40;
/** A sign-off is glued to a sentence; shorter lines are names on their own. */
const MIN_GLUED_CHARS = 40;

/** "… at home.” EFE": takes an agency's sign-off from the end of the last paragraph. */
function takeGluedSignOff(page: Page, lead: number): void {
  for (let at = page.lines.length - 1; at >= Math.max(lead, page.lines.length - FOOT_LINES); at -= 1) {
    const line = page.lines[at] ?? '';
    const name =
      line.length < MIN_GLUED_CHARS ? undefined : GLUED_SIGN_OFF.exec(line.slice(-MIN_GLUED_CHARS))?.[1];
    if (name === undefined || !isAgencyName(name)) continue;
    noteOutlet(page.traces, 'sign-off', name);
    page.lines[at] = line.slice(0, line.lastIndexOf(name)).replace(/[\s\-–—/(]+$/u, '');
    return;
  }
}

function dropInserted(page: Page, lead: number): void {
  for (let at = lead; at < page.lines.length; at += 1) {
    const line = page.lines[at];
    if (line != null && line !== '' && isInserted(line)) page.lines[at] = null;
  }
}

/** Reads the frame of `lines` (cleaned, trimmed); linear in their number. */
export function readFrame(lines: readonly string[], language: string, titleGiven: boolean): Frame {
  const page: Page = { lines: [...lines], traces: newTraces(), language, titleGiven };
  const leadAt = readHead(page);
  cutComments(page, leadAt);
  takeGluedSignOff(page, leadAt);
  const foot = footStart(page, leadAt);
  const lead = readLead(page, leadAt);
  readFoot(page, foot);
  dropInserted(page, leadAt);
  return { lines: page.lines.filter((line) => line !== null), traces: page.traces, lead };
}
