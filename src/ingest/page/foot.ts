// The lines below an article: credits, sign-offs, copyright, comment forms, links. What is recognised goes and
// is noted; below a heading for links or readers' comments everything goes.

import { looksLikeName, parsePublishedBy, parseReportedBy, parseSignOff } from '../facts/bylines.ts';
import { isAgencyName } from '../facts/outlets.ts';
import { isClosingHeading, isCommentHeading, isFooterLine, isInserted } from './boilerplate.ts';
import { withoutCredit } from './clean.ts';
import { isMereCredit, isParagraph } from './frame-lines.ts';
import { isOutletHere, lineAt, noteOutlet, type Page, takeCreditLine, takeDateLine } from './page.ts';

/** Paragraphs that must stand above a comment form before what follows is cut. */
const MIN_PARAGRAPHS_ABOVE = 2;
/** Lines from the end among which the last paragraph is looked for. */
const FOOT_LINES = 40;
/** A sign-off is glued to a sentence; shorter lines are names on their own. */
const MIN_GLUED_CHARS = 40;

/** Cuts readers' comments and the form for them, wherever they begin below the first paragraphs. */
function cutComments(page: Page, lead: number): void {
  let paragraphs = 0;
  for (let at = lead; at < page.lines.length; at += 1) {
    const line = lineAt(page, at);
    if (paragraphs >= MIN_PARAGRAPHS_ABOVE && isCommentHeading(line)) {
      page.lines.fill(null, at);
      return;
    }
    if (paragraphs < MIN_PARAGRAPHS_ABOVE && isParagraph(line)) paragraphs += 1;
  }
}

/** Sentences below the text that speak of the article: who wrote, edited and first printed it. */
function isFootNote(line: string): boolean {
  return isFooterLine(line) || parseReportedBy(line) !== undefined || parsePublishedBy(line) !== undefined;
}

function footStart(page: Page, lead: number): number {
  for (let at = page.lines.length - 1; at > lead; at -= 1) {
    const line = lineAt(page, at);
    if (line !== '' && isParagraph(line) && !isFootNote(line)) return at + 1;
  }
  return Math.min(lead + 1, page.lines.length);
}

/** "NNA", "NNA/jr/ml": the agency of the dateline, or a known one, signs off. */
function takeSignOff(line: string, page: Page): boolean {
  const bare = line.replace(/^[\s\-–—/([]+/u, '').replace(/(?<![\s/)\].])[\s/)\].]+$/u, '');
  const first = /^([^/]{2,30})(?:\/\p{L}{1,4}){0,4}$/u.exec(bare)?.[1];
  const name = parseSignOff(line) ?? (first !== undefined && isOutletHere(page, first) ? first : undefined);
  if (name !== undefined) noteOutlet(page, 'sign-off', name);
  return name !== undefined;
}

/** Credits and sign-offs below the text; a name alone under one of them is the scraper's, not the author's. */
function takeCreditFoot(line: string, page: Page): boolean {
  const reporters = parseReportedBy(line);
  if (reporters !== undefined) page.traces.author ??= reporters;
  return reporters !== undefined || takeCreditLine(line, page, true) || takeSignOff(line, page);
}

/** True for any other line below the text that goes; what it says is noted. */
function takeFootLine(line: string, page: Page): boolean {
  return isInserted(line) || isFooterLine(line) || takeDateLine(line, page) || isMereCredit(line);
}

/** Below links to other articles only what cannot be theirs is noted: copyright and a publication date. */
function noteBehindLinks(page: Page, from: number): void {
  for (let at = from; at < page.lines.length; at += 1) {
    const line = lineAt(page, at);
    if (/^(?:copyright|©|\(c\))/iu.test(line)) takeCreditLine(line, page, true);
    else if (/^publication date\b/iu.test(line)) takeDateLine(line, page);
  }
}

function readFootLines(page: Page, start: number): void {
  let previousCredited = false;
  for (let at = start; at < page.lines.length; at += 1) {
    const line = lineAt(page, at);
    if (line === '') continue;
    if (isClosingHeading(line)) {
      noteBehindLinks(page, at);
      page.lines.fill(null, at);
      return;
    }
    const credited = takeCreditFoot(line, page);
    const gone = credited || takeFootLine(line, page) || (previousCredited && looksLikeName(line));
    previousCredited = credited;
    if (gone) page.lines[at] = null;
  }
}

const GLUED = /(?<=[.!?…]["”’»)]*)\s+(?:[-–—/(]\s?)?(\p{Lu}\p{L}{1,11})[)/]?$/u;

/** "… at home.” EFE": takes an agency's sign-off from the end of the last paragraph. */
function takeGluedSignOff(page: Page, lead: number): void {
  for (let at = page.lines.length - 1; at >= Math.max(lead, page.lines.length - FOOT_LINES); at -= 1) {
    const line = lineAt(page, at);
    const name = line.length < MIN_GLUED_CHARS ? undefined : GLUED.exec(line.slice(-MIN_GLUED_CHARS))?.[1];
    if (name === undefined || !(isAgencyName(name) || isOutletHere(page, name))) continue;
    noteOutlet(page, 'sign-off', name);
    const end = line.lastIndexOf(name);
    page.lines[at] = line.slice(0, end - 5) + line.slice(end - 5, end).replace(/[\s\-–—/(]+$/u, '');
    return;
  }
}

/** A printer's mark behind the last word. */
const END_MARK = /(?<!\s)\s*[■□◆●∎]$/u;

function dropEndMark(page: Page, lead: number): void {
  const last = page.lines.findLastIndex((line, at) => at >= lead && line !== null && line !== '');
  if (last >= 0) page.lines[last] = lineAt(page, last).replace(END_MARK, '');
}

function dropInserted(page: Page, lead: number): void {
  for (let at = lead; at < page.lines.length; at += 1) {
    const line = lineAt(page, at);
    if (line !== '') page.lines[at] = isInserted(line) ? null : withoutCredit(line);
  }
}

/** Reads the lines below the article whose lead stands at `lead`. */
export function readFoot(page: Page, lead: number): void {
  cutComments(page, lead);
  takeGluedSignOff(page, lead);
  readFootLines(page, footStart(page, lead));
  dropInserted(page, lead);
  dropEndMark(page, lead);
}
