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

/** Longest invitation or player between paragraphs, characters. */
const MAX_INSERTION_CHARS = 700;

/** What sites set between paragraphs: players of videos, invitations to letters, a reporter's address, links. */
const INSERTIONS: readonly RegExp[] = [
  /^(?:video ad feedback|just watched)\b.{0,300}(?:\b\d{1,2}:\d{2}\b|\breplay more videos\b)/iu,
  /^(?:want more\? |newsletter: |editor[’']s note: )?(?:sign up|subscribe|get)\b[^.!?]{0,120}\b(?:newsletters?|inbox|weekly dispatch)\b/iu,
  /^[^.?!]{4,80}\? sign up for\b[^.!?]{0,80}\bnewsletters?\b/iu,
  /^to get\b[^.!?]{0,140}\bsign up\b/iu,
  /^(?:editor[’']s note: )?(?:this story is part of|a version of this (?:article|story) (?:first |originally )?appeared in)\b[^.!?]{0,160}\bnewsletter\b/iu,
  /\bSUBSCRIBE & SAVE\b/u,
  /^support (?:local|quality|our|reporters)\b.{0,120}\bsubscri/iu,
  /^(?:read|see|learn) more(?: (?:about|on) [^.!?]{2,60})? here\.?$/iu,
];
/** "Follow Ada Brook on Twitter", "Reach the reporter at …": begins with the address, not with a sentence. */
const ADDRESS =
  /^(?:Have a (?:news )?tip\b[^?]{0,80}\? )?(?:Contact|Reach|Follow|E-?mail) (?:\p{Lu}|the (?:author|reporter|writer)|h(?:er|im)\b|them\b|us\b)[^“"”]{0,400}$/u;
const OF_REPORTER = /\b(?:on Twitter|reporter|columnist|twitter\.com)\b/u;
/** "More:Bridge to reopen in spring": the headline of another piece, which no full stop closes. */
const LINKED =
  /^(?:more|related|read more|read also|also read|see also|learn more|more (?:coverage|news)|related (?:content|story))(?: (?:about|on) [^:]{2,40})?: ?(?=\p{Lu}|[‘“'"’]|\d)[^$@]{15,200}(?<![.:;,])$/iu;
/** "Ada Brook/Norda Press/Getty Images": who took a picture. */
const PICTURE_CREDIT =
  /^\p{Lu}[\p{L}.’'-]{0,20}(?: \p{L}[\p{L}.’'-]{0,20}){0,4}(?:\/[^/.!?]{2,50}){0,3}(?:\/| via )(?:AFP|AP|EPA|Getty(?: Images)?|Reuters|Shutterstock)$/iu;

/** A line that a site has set between the paragraphs of an article. */
function isInsertion(line: string): boolean {
  if (line.length > MAX_INSERTION_CHARS) return false;
  if (INSERTIONS.some((insertion) => insertion.test(line)) || LINKED.test(line)) return true;
  return (ADDRESS.test(line) && OF_REPORTER.test(line)) || (line.length <= 120 && isPictureCredit(line));
}

/** A name alone before the bar; "Mayor Lena Quist Ada Brook/AP" is a caption as well. */
const isPictureCredit = (line: string): boolean =>
  PICTURE_CREDIT.test(line) && (line.split('/')[0] ?? '').split(' ').length <= 4;

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

/** A separator, an advertisement's mark, an invitation; goes wherever it stands alone. */
export function isInserted(line: string): boolean {
  return (
    isInsertion(line) ||
    (line.length <= 60 && (SEPARATOR.test(line) || insertedLines.has(furnitureKey(line))))
  );
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
    isInsertion(line) ||
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
