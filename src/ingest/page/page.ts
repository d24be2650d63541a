// The page as it is being read: its lines, of which the furniture is crossed out, and what it says about the
// article. Shared by the readers of the head and of the foot.
import { foldText, squeezeSpace } from '../../text.ts';
import {
  parseAgencyCredit,
  parseByline,
  parseCopyright,
  parsePublishedBy,
  parseSignedName,
} from '../facts/bylines.ts';
import type { Dateline } from '../facts/dateline.ts';
import { findDates, isFullDay } from '../facts/dates.ts';
import { type DateLine, parseDateLine } from './frame-lines.ts';

/** Where on the page the name of an outlet stood. */
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

/** What the page says about its article, as it was found. */
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

export interface Page {
  /** `null` for a line that goes. */
  readonly lines: (string | null)[];
  readonly traces: Traces;
  /** Lines above the lead that may be the headline, by index. */
  readonly candidates: number[];
  /** Primary subtag of the text's language. */
  readonly language: string;
  readonly titleGiven: boolean;
}

/** A page of which nothing has been read yet. */
export function newPage(lines: readonly string[], language: string, titleGiven: boolean): Page {
  const traces: Traces = {
    title: null,
    author: null,
    scraperDay: null,
    captionDay: null,
    dateline: null,
    outlets: [],
    agencies: [],
    dateLines: [],
  };
  return { lines: [...lines], traces, candidates: [], language, titleGiven };
}

/** The line at `at`, empty for one that is gone. */
export function lineAt(page: Page, at: number): string {
  return page.lines[at] ?? '';
}

/** Index of the next line with text, from `from` on; the number of lines where there is none. */
export function nextFilled(page: Page, from: number): number {
  let at = from;
  while (at < page.lines.length && lineAt(page, at) === '') at += 1;
  return at;
}

export function noteOutlet(page: Page, place: OutletPlace, name: string): void {
  page.traces.outlets.push({ place, name });
}

function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => squeezeSpace(foldText(name)).replace(/^the /u, ''));
  return a === b;
}

/** True for a name that this very page gives as its outlet or in its dateline, known elsewhere or not. */
export function isOutletHere(page: Page, name: string): boolean {
  const { dateline, outlets } = page.traces;
  const here = [
    ...outlets.map((trace) => trace.name),
    ...(dateline?.credit == null ? [] : [dateline.credit]),
  ];
  return here.some((outlet) => sameName(outlet, name));
}

/** "Originally published by the Norda Tribune on March 3, 2024." */
function notePublisher(line: string, publisher: string, page: Page): void {
  noteOutlet(page, 'copyright', publisher);
  const date = /publi|appeared/iu.test(line) ? findDates(line, page.language)[0]?.date : undefined;
  if (date === undefined || !isFullDay(date)) return;
  page.traces.dateLines.push({ date, labelled: true, place: null, outlet: publisher, author: null });
}

/** Bylines, credits, publishers: true when the line was one of them and has been noted. */
export function takeCreditLine(line: string, page: Page, titleRead: boolean): boolean {
  const { traces } = page;
  const byline = parseByline(line) ?? (titleRead ? parseSignedName(line) : undefined);
  if (byline !== undefined) {
    traces.author ??= byline.author;
    if (byline.outlet !== null) noteOutlet(page, 'byline', byline.outlet);
    traces.agencies.push(...byline.agencies);
    return true;
  }
  const publisher = parseCopyright(line) ?? parsePublishedBy(line);
  if (publisher !== undefined) notePublisher(line, publisher, page);
  const agencies = publisher === undefined ? parseAgencyCredit(line) : undefined;
  if (agencies !== undefined) traces.agencies.push(...agencies);
  return publisher !== undefined || agencies !== undefined;
}

/** A date with its trimmings: true when the line was one and has been noted. */
export function takeDateLine(line: string, page: Page): boolean {
  const dateLine = parseDateLine(line, page.language);
  if (dateLine === undefined) return false;
  page.traces.dateLines.push(dateLine);
  if (dateLine.outlet !== null) noteOutlet(page, 'date line', dateLine.outlet);
  page.traces.author ??= dateLine.author;
  return true;
}
