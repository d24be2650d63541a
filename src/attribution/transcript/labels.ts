// A paragraph's opening in, the label of the one who speaks out: "NAME:", "Name (role):", "Q.", "Mr. SMITH.".
// Whether the labels of a document make a transcript is told elsewhere.
import type { Span } from '../../model.ts';
import { CALENDAR, classesOf, ORGANISATION, PLACE, ROLE, TITLE } from '../lexicon/classes.ts';
import { DEMONYMS, isGivenName } from '../lexicon/names.ts';

/** What names the speaker of a turn, and where the turn's words begin. */
export interface Label extends Span {
  readonly textStart: number;
  /** In bold, or with a role in brackets. */
  readonly isSetOff: boolean;
  readonly via: string | null;
}

/** Longest label in code units: a full title with its country before a name takes some 60. */
const MAX_LABEL = 90;
const CONNECTOR = /^(?:of|the|and|for|de|van|von|der|in|to|on|at|a|an)$/;
const NOT_A_SPEAKER =
  /^(?:transcript|title|headline|story|article|summary|text|photo|photos|image|video|source|sources|related|read|watch|update|updated|note|editor|correction|more|tags|by|via|credit|also|listen|caption|topics?|views?|date|time|place|subject|from|to|cc|re|ps|p\.s|breaking|exclusive|opinion|analysis|fact|claim|rating|verdict|here|share|follow|contact|email|phone|tel|fax|address|font|site|images|settings|copyright)\b/i;
const VIA = /(?:re)?translat|interpret/i;

function isNameLike(label: string): boolean {
  const words = label.split(/\s+/u);
  if (words.length > 10 || NOT_A_SPEAKER.test(label)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || CONNECTOR.test(word)) && /\p{Lu}/u.test(label);
}

/** `**Name:** …`, `__Name__: …`: what marks bold text in plain files. */
const BOLD = /^[*_]{1,3}(?=\S)/;
const ASKED = /^(?:Q|A|Question|Answer)(?:[*_]{0,3}[.:][*_]{0,3}|\s[—–-])(?:\s+(?=\S)|$)/;
/** "Q    How long": briefings set the letter apart by blanks alone; a single one behind "A" is an article. */
const ASKED_APART = /^(?:Q\s+(?=\p{Lu})|[QA]\s{2,}(?=\S))/u;
/** "Mr. LANG. I yield.", "The CHAIRMAN. The House …": proceedings end the label with a stop. */
const PROCEEDING =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr)\.|The) \p{Lu}{2}[\p{Lu}'’-]*(?: \p{Lu}{2}[\p{Lu}'’-]*){0,3}(?: of \p{Lu}\p{L}+){0,2})\.\s+(?=\S)/u;
/** "A. Morel:" opens a turn by somebody of that initial, no answer. */
const INITIALLED = /^[QA]\.\s?(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{L}+\s?(?:\([^()]{1,40}\)\s?)?:/u;
/** "A. Morel", "N.B. Osei". */
const INITIALS = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{L}+$/u;
const ROLE_REMARK = /^(?:\(\p{L}|, )/u;
const BEHIND = /^[\s*_]*/u;

/** "Name (role)" as it stands before its colon; `undefined` for what names nobody. */
function readName(head: string, colon: number): { name: string; remark: string } | undefined {
  const bracket = head.indexOf('(');
  const stop = bracket > 0 && bracket < colon ? bracket : colon;
  const whole = head.slice(0, stop).replace(/[\s*_]{1,4}$/u, '');
  if (whole.length > MAX_LABEL || !isNameLike(whole)) return undefined;
  // "ALMA ORTIZ, HOST:" names her and then what she does.
  const comma = /\p{Ll}/u.test(whole) ? -1 : whole.indexOf(', ');
  const name = comma > 0 ? whole.slice(0, comma) : whole;
  return { name, remark: head.slice(name.length, colon).trimStart() };
}

/** Labels without a colon; `undefined` for all others. */
function readBareLabel(head: string, start: number, isSetOff: boolean): Label | undefined {
  if (INITIALLED.test(head)) return undefined;
  const asked = ASKED.exec(head) ?? ASKED_APART.exec(head);
  const matched = asked ?? PROCEEDING.exec(head);
  if (!matched) return undefined;
  const word = matched[1] ?? /^[A-Za-z]+/.exec(head)?.[0] ?? '';
  return { start, end: start + word.length, textStart: start + matched[0].length, isSetOff, via: null };
}

/** The label that opens a paragraph, looked for in its first 130 code units. */
export function readLabel(text: string, paragraph: Span): Label | undefined {
  const whole = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_LABEL + 40));
  const bold = BOLD.exec(whole)?.[0].length ?? 0;
  const head = whole.slice(bold);
  const start = paragraph.start + bold;
  const bare = readBareLabel(head, start, bold > 0);
  if (bare) return bare;
  const colon = head.indexOf(':');
  const named = colon < 2 ? undefined : readName(head, colon);
  if (!named || !/^[\s*_]/u.test(head.slice(colon + 1, colon + 2) || ' ')) return undefined;
  const skipped = BEHIND.exec(head.slice(colon + 1))?.[0].length ?? 0;
  const isSetOff = bold > 0 || ROLE_REMARK.test(named.remark);
  const via = VIA.test(named.remark) ? named.remark.replace(/[()*_]/g, '').trim() : null;
  return {
    start,
    end: start + named.name.length,
    textStart: start + colon + 1 + skipped,
    isSetOff,
    via,
  };
}

/** "Q" and "A" name nobody, whatever the text calls by these letters. */
export const isLetter = (label: string): boolean => /^(?:Q|A|Question|Answer)$/.test(label);

/** A label that can only be somebody who speaks: a title, a role, a given name, capitals, "Q". */
export function isPersonal(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  if (words.some((word) => classesOf(word) & CALENDAR)) return false;
  if (isLetter(label) || /^(?:M[RS]S?|DR|SEN|REP|GOV)\. /.test(label)) return true;
  if (words.some((word) => isOffice(word))) return true;
  if (INITIALS.test(label)) return true;
  if (words.length > 1) return isGivenName(words[0] ?? '');
  return /^\p{Lu}{3,}$/u.test(label) && !(classesOf(words[0] ?? '') & (PLACE | ORGANISATION));
}

/** "mayor", "moderator"; "group" and "team" stand over scores as well. */
function isOffice(word: string): boolean {
  const classes = classesOf(word);
  return (
    word !== 'first' &&
    !DEMONYMS.has(word) &&
    (classes & (TITLE | ROLE)) !== 0 &&
    (classes & ORGANISATION) === 0
  );
}

/** Family names behind a given name anywhere in a text: "Lang:" is somebody where "Tess Lang" was introduced. Linear. */
export function listIntroduced(text: string): ReadonlySet<string> {
  const pairs = text.matchAll(/(\p{Lu}[\p{L}'’-]+)\s(?=(\p{Lu}[\p{L}'’-]+))/gu);
  const introduced = [...pairs].filter(([, given = '']) => isGivenName(given.toLowerCase()));
  return new Set(introduced.map(([, , family = '']) => family));
}
