// The lines of a page -> the article's own lines and what the lines around it say (headline, outlet, credits,
// dates). Everything above the lead and below the last paragraph is looked at line by line; between them only
// separators and advertisement marks go. A line that is not recognised stays.
import { readFoot } from './foot.ts';
import { splitHeadline } from './frame-lines.ts';
import { readHead, readLead } from './head.ts';
import { isOutletHere, lineAt, newPage, noteOutlet, type Page, type Traces } from './page.ts';

export interface Frame {
  /** The article's own lines, blank ones between paragraphs. */
  readonly lines: readonly string[];
  readonly traces: Traces;
  /** The first paragraph without its dateline; empty where there is none. */
  readonly lead: string;
}

/** A headline has this many words; shorter candidates are kickers and headers, taken when there is no other. */
const MIN_HEADLINE_WORDS = 4;

function countWords(line: string): number {
  const han = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return line.split(/\s+/u).length + Math.floor(han / 2);
}

/** "Bridge opens — Norda Herald", where the page itself names the Norda Herald elsewhere. */
function cutKnownTail(page: Page, title: string): string {
  const match = /^(.+\S)\s+[-–—|·•]\s+([^-–—|·•]{2,60})$/u.exec(title);
  return match !== null && isOutletHere(page, match[2] ?? '') ? (match[1] ?? title) : title;
}

/** Takes the headline from the lines that may be it; the page's own outlet among them goes. */
function chooseHeadline(page: Page): void {
  const candidates = page.candidates.filter((at) => !isOutletHere(page, lineAt(page, at)));
  for (const at of page.candidates) if (!candidates.includes(at)) page.lines[at] = null;
  const best =
    candidates.find((at) => countWords(lineAt(page, at)) >= MIN_HEADLINE_WORDS) ??
    candidates.find((at) => countWords(lineAt(page, at)) >= 2) ??
    candidates[0];
  if (best === undefined) return;
  const headline = splitHeadline(lineAt(page, best));
  if (headline.outlet !== null) noteOutlet(page, 'headline', headline.outlet);
  page.traces.title = cutKnownTail(page, headline.title);
  page.lines[best] = page.traces.title;
}

/** Reads the frame of `lines` (cleaned, trimmed); linear in their number. */
export function readFrame(lines: readonly string[], language: string, titleGiven: boolean): Frame {
  const page = newPage(lines, language, titleGiven);
  const leadAt = readHead(page);
  const lead = readLead(page, leadAt);
  readFoot(page, leadAt);
  chooseHeadline(page);
  return { lines: page.lines.filter((line) => line !== null), traces: page.traces, lead };
}
