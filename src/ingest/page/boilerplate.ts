// One line of a page -> what kind of page furniture it is, if any. Whole lines only and by closed lists or
// narrow shapes: a line that is not recognised is article text.
import { foldText, squeezeSpace } from '../../text.ts';
import {
  CLOSING_HEADINGS,
  COMMENT_HEADINGS,
  FOOTER_LINES,
  INSERTED_LINES,
  MENU_LINES,
  SECTION_NAMES,
  SHARE_WORDS,
} from './boilerplate-lines.ts';

/** Longest line that can be furniture by its words; a cookie notice is the longest. */
const MAX_FURNITURE_CHARS = 400;

const menuLines = new Set(MENU_LINES);
const footerLines = new Set([...FOOTER_LINES, ...MENU_LINES]);
const closingHeadings = new Set(CLOSING_HEADINGS);
const commentHeadings = new Set(COMMENT_HEADINGS);
const insertedLines = new Set(INSERTED_LINES);
const shareWords = new Set(SHARE_WORDS);
const sectionNames = new Set(SECTION_NAMES);

/** Asterisks, dashes, a bracketed ellipsis: no letters, at least one mark that separates. */
const SEPARATOR =
  /^(?:[*_=~•·◆■♦#+\-–—\s]{2,}|[<[(]\s*(?:…|\.{3})\s*[>\])]|[♦■◆•*_=.|]|\(?\s*(?:END|ENDS)\s*\)?)$/u;

const NOTICES: readonly RegExp[] = [
  /^(?:we|this (?:web)?site|our (?:web)?site|the site) uses? (?:[a-z]+ ){0,3}cookies\b/iu,
  /^by (?:continuing|using|clicking|browsing)\b[^.]{0,120}\b(?:cookies?|privacy|terms)\b/iu,
  /^your e-?mail address will not be published/iu,
  /^required fields are marked/iu,
  /^save my name, e-?mail/iu,
  /^(?:this site uses akismet|notify me of (?:new|follow))/iu,
  /^you must be (?:logged|signed) in to/iu,
  /^please (?:enable|turn on) (?:javascript|cookies)/iu,
  /^(?:font|text) size\b.{0,20}$/iu,
  /^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|read more|read also|also read|see also|related)\s*:\s.{1,200}$/iu,
  /^our standards:.{0,80}$/iu,
  /^image source,.{0,60}$/iu,
  /^(?:file )?photos?\.? ?©.{0,80}$/iu,
  /^save articles? to read later\b/iu,
  /^you can share this story\b/iu,
  /^follow (?:\S+ ){1,3}on$/iu,
  /^(?:name|e-?mail|website|comment)\s?\*$/iu,
  /^(?:follow|like|find|join|subscribe to) us on\b/iu,
  /^(?:sign up (?:for|to)|subscribe to|get) (?:our|the)\b[^.]{0,80}\bnewsletters?\b/iu,
  /^(?:click|tap|swipe|scroll) (?:here|to)\b[^.]{0,30}$/iu,
  /^(?:\d+[\d.,]*k?|no) (?:comments?|shares?|views?|likes?|reads?)$/iu,
  /^(?:reading time:? )?\d{1,3}[ -]?min(?:ute)?s?(?:\.|utes)?(?: read)?$/iu,
  /^(?:copyright|\(c\)|©)/iu,
  /\ball rights reserved\.?$/iu,
  /^powered by\b.{0,40}$/iu,
  /^(?:javascript|this (?:page|video)) (?:is|requires|cannot)\b.{0,100}$/iu,
];

/** "Ada Brook in Norda contributed to this report." */
const CONTRIBUTED = /^\p{Lu}[^.]{4,200} contributed to (?:this|the) (?:report|story|article|reporting)\.?$/u;

/** A line as the lists have it: folded, without closing colons, arrows and bullets. */
export function furnitureKey(line: string): string {
  return squeezeSpace(foldText(line).replace(/’/gu, "'"))
    .replace(/^[\s>»›•·←→↑▲-]+/u, '')
    .replace(/(?<![\s:>»›•·←→↑▲….!*/|-])[\s:>»›•·←→↑▲….!*/|-]+$/u, '');
}

function isShareBar(key: string): boolean {
  const words = key.split(/[\s,|/·•]+/u).filter((word) => word !== '');
  return words.length >= 2 && words.length <= 20 && words.every((word) => shareWords.has(word));
}

/** "Home > World > Asia", "News | Sport | Weather", "Documents /": mostly names of sections between bars. */
function isSectionBar(line: string): boolean {
  const parts = line
    .split(/\s*[|>»›/•·]\s*/u)
    .map(furnitureKey)
    .filter((part) => part !== '');
  const known = parts.filter((part) => sectionNames.has(part) || footerLines.has(part)).length;
  if (/[\s»›>]\/$|[»›>|]$/u.test(line) && parts.length === 1) return line.split(/\s+/u).length <= 3;
  return parts.length >= 2 && known >= parts.length / 2 && parts.every((part) => part.length <= 30);
}

function isNotice(line: string): boolean {
  return line.length <= MAX_FURNITURE_CHARS && NOTICES.some((notice) => notice.test(line));
}

/** A separator or an advertisement's mark; goes wherever it stands alone. */
export function isInserted(line: string): boolean {
  return line.length <= 60 && (SEPARATOR.test(line) || insertedLines.has(furnitureKey(line)));
}

/** Page furniture above an article. */
export function isMenuLine(line: string): boolean {
  if (line.length > MAX_FURNITURE_CHARS) return false;
  const key = furnitureKey(line);
  return (
    menuLines.has(key) || sectionNames.has(key) || isShareBar(key) || isSectionBar(line) || isNotice(line)
  );
}

/** Page furniture below an article. */
export function isFooterLine(line: string): boolean {
  if (line.length > MAX_FURNITURE_CHARS) return false;
  const key = furnitureKey(line);
  return (
    footerLines.has(key) ||
    CONTRIBUTED.test(line) ||
    isShareBar(key) ||
    isSectionBar(line) ||
    isNotice(line) ||
    isClosingHeading(line)
  );
}

/** "Related Articles", "Most Read": what stands below are links. */
export function isClosingHeading(line: string): boolean {
  return line.length <= 60 && (closingHeadings.has(furnitureKey(line)) || isCommentHeading(line));
}

/** "Leave a Reply", "12 Comments": what stands below was written by readers. */
export function isCommentHeading(line: string): boolean {
  if (line.length > 60) return false;
  const key = furnitureKey(line).replace(/^\(?\d+\)? | ?\(?\d+\)?$/gu, '');
  return commentHeadings.has(key) || /^\d+ (?:thoughts?|responses?|replies) (?:on|to)\b/u.test(key);
}

/** The name of a section of a site ("World", "Politics"), which is neither an outlet nor a headline. */
export function isSectionName(text: string): boolean {
  return sectionNames.has(furnitureKey(text));
}
