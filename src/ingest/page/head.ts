// The lines above an article: menus, the site's header, date lines, bylines and captions are read and, captions
// aside, go; what may be the headline is kept in mind. Ends at the first paragraph, the lead.

import { looksLikeName, looksLikeOutlet, parseByline, parseSiteHeader } from '../facts/bylines.ts';
import { parseDateline } from '../facts/dateline.ts';
import { findOutlet } from '../facts/outlets.ts';
import { isInserted, isMenuLine } from './boilerplate.ts';
import {
  captionDay,
  endsSentence,
  isCaption,
  isMereCredit,
  isParagraph,
  isSentenceHeadline,
  parseDateLine,
  takeScraperPrefix,
} from './frame-lines.ts';
import { lineAt, nextFilled, noteOutlet, type Page, takeCreditLine, takeDateLine } from './page.ts';

/** Lines above the lead that are looked at; menus of several dozen entries occur. */
const MAX_HEAD_LINES = 80;
/** Longest headline, characters. */
const MAX_HEADLINE_CHARS = 250;

function titleRead(page: Page): boolean {
  return page.titleGiven || page.candidates.length > 0;
}

function readScraperPrefix(page: Page): void {
  const at = nextFilled(page, 0);
  const prefix = takeScraperPrefix(lineAt(page, at));
  if (prefix === undefined) return;
  page.lines[at] = prefix.rest;
  page.traces.scraperDay = prefix.date;
}

/** True when the line below shows that the line above it is a headline, full stop or not. */
function introducesArticle(line: string, language: string): boolean {
  if (parseDateLine(line, language) !== undefined || parseByline(line) !== undefined) return true;
  return parseDateline(line, language)?.credit != null;
}

function mayBeHeadline(page: Page, at: number): boolean {
  const line = lineAt(page, at);
  const below = page.lines[nextFilled(page, at + 1)];
  if (page.titleGiven || below == null || line.length > MAX_HEADLINE_CHARS || !/\p{L}/u.test(line))
    return false;
  if (!endsSentence(line)) return true;
  return (
    page.candidates.length === 0 &&
    (introducesArticle(below, page.language) || isSentenceHeadline(line, below))
  );
}

/** A name alone is a byline only where the next line names the outlet or the day. */
function isNameOverOutlet(page: Page, at: number): boolean {
  if (!titleRead(page) || !looksLikeName(lineAt(page, at))) return false;
  const below = lineAt(page, nextFilled(page, at + 1));
  return findOutlet(below) !== undefined || parseDateLine(below, page.language) !== undefined;
}

/** A name of an outlet's shape above a menu: the header of a site. */
function isNameOverMenu(page: Page, at: number): boolean {
  const line = lineAt(page, at);
  const below = nextFilled(page, at + 1);
  return line.split(/\s+/u).length <= 4 && looksLikeOutlet(line) && isMenuLine(lineAt(page, below));
}

function takeSiteHeader(page: Page, at: number): boolean {
  const line = lineAt(page, at);
  const header = parseSiteHeader(line) ?? (titleRead(page) || !isNameOverMenu(page, at) ? undefined : line);
  if (header !== undefined) noteOutlet(page, 'header', header);
  return header !== undefined;
}

/** A line that consists of a dateline alone ("Norda CNN —"). */
function takeLoneDateline(line: string, page: Page): boolean {
  const dateline = /[-–—]$/u.test(line) ? parseDateline(`${line} X`, page.language) : undefined;
  if (dateline === undefined || dateline.length < line.length) return false;
  page.traces.dateline ??= dateline;
  return true;
}

/** "20:15" under a date line; without one it may head an entry of a live report. */
function isLoneClock(line: string, page: Page): boolean {
  return (
    page.traces.dateLines.length > 0 && /^\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{3,4}))?$/iu.test(line)
  );
}

/** True for lines above the lead that go; what they say is noted. */
function takeHeadLine(page: Page, at: number): boolean {
  const line = lineAt(page, at);
  const late = titleRead(page);
  return (
    isInserted(line) ||
    isMenuLine(line) ||
    takeSiteHeader(page, at) ||
    takeDateLine(line, page) ||
    isLoneClock(line, page) ||
    takeCreditLine(line, page, late) ||
    (late && isMereCredit(line)) ||
    takeLoneDateline(line, page)
  );
}

function readHeadLine(page: Page, at: number): void {
  const line = lineAt(page, at);
  if (isCaption(line)) page.traces.captionDay ??= captionDay(line, page.language) ?? null;
  else if (isNameOverOutlet(page, at)) {
    page.traces.author ??= line;
    page.lines[at] = null;
  } else if (takeHeadLine(page, at)) page.lines[at] = null;
  else if (mayBeHeadline(page, at)) page.candidates.push(at);
}

function opensWithDateline(page: Page, at: number): boolean {
  const dateline = parseDateline(lineAt(page, at), page.language);
  return dateline !== undefined && dateline.length < lineAt(page, at).length;
}

/** True for a line that opens the article itself. */
function opensText(page: Page, at: number): boolean {
  const line = lineAt(page, at);
  if (isCaption(line) || isMenuLine(line) || parseByline(line) !== undefined) return false;
  if (opensWithDateline(page, at)) return true;
  if (!isParagraph(line) || parseDateLine(line, page.language) !== undefined) return false;
  return !(page.candidates.length === 0 && endsSentence(line) && mayBeHeadline(page, at));
}

/** Reads the lines above the lead; returns the lead's index, or the number of lines where there is none. */
export function readHead(page: Page): number {
  readScraperPrefix(page);
  let looked = 0;
  for (let at = 0; at < page.lines.length; at += 1) {
    if (lineAt(page, at) === '') continue;
    if (looked >= MAX_HEAD_LINES || opensText(page, at)) return at;
    readHeadLine(page, at);
    looked += 1;
  }
  return page.lines.length;
}

/** Lines below the first paragraph, where it is a summary, that may still belong to the head. */
const LINES_BELOW_SUMMARY = 6;

/** "Published on 3 March 2024", or the same day once more; an unlabelled day may head a part of the text. */
function takeLateDateLine(line: string, page: Page): boolean {
  const dateLine = parseDateLine(line, page.language);
  const same = page.traces.dateLines.some(({ date }) => date === dateLine?.date);
  return dateLine !== undefined && (dateLine.labelled || same) && takeDateLine(line, page);
}

/** Where a summary stands above it, the line with the dateline is the lead; date lines between them go. */
function findLead(page: Page, at: number): number {
  let below = at;
  let behind = at;
  for (let looked = 0; looked < LINES_BELOW_SUMMARY; looked += 1) {
    if (parseDateline(lineAt(page, below), page.language) !== undefined) return below;
    const line = lineAt(page, below);
    if (below > at && (takeLateDateLine(line, page) || takeByline(line, page))) {
      page.lines[below] = null;
      behind = nextFilled(page, below + 1);
    }
    below = nextFilled(page, below + 1);
  }
  return behind;
}

function takeByline(line: string, page: Page): boolean {
  return parseByline(line)?.author != null && takeCreditLine(line, page, true);
}

/** Takes the dateline off the lead, at `at` or under a summary that stands there; returns the lead without it. */
export function readLead(page: Page, at: number): string {
  const leadAt = findLead(page, at);
  const line = lineAt(page, leadAt);
  const dateline = parseDateline(line, page.language);
  if (dateline === undefined) return line;
  page.traces.dateline ??= dateline;
  page.lines[leadAt] = line.slice(dateline.length);
  return line.slice(dateline.length);
}
