// Paragraphs in, the turns of a transcript out: "NAME:", "Name (role):", "Q."/"A.", "MR. SMITH:", with
// unlabelled paragraphs carried by the label before them. Articles without a run of labels have none.
import type { Span } from '../model.ts';
import { CALENDAR, classesOf, ORGANISATION, PLACE, ROLE, TITLE } from './lexicon/classes.ts';
import { DEMONYMS, FEMALE_NAMES, MALE_NAMES } from './lexicon/names.ts';

export interface Turn extends Span {
  readonly paragraph: number;
  readonly label: Span;
  /** From 0, one for each label. */
  readonly number: number;
  /** What the label says of the words themselves: "(retranslated)", "(through an interpreter)". */
  readonly via: string | null;
}

interface Label extends Span {
  readonly textStart: number;
  /** In bold, or with a role in brackets. */
  readonly isSetOff: boolean;
  readonly via: string | null;
}

/** Longest label in code units: a full title with its country before a name takes some 60. */
const MAX_LABEL = 90;
const MIN_LABELLED = 3;
/** Longest heading in code units. */
const MAX_HEADING = 80;
/** An article where more than one paragraph in so many reports speech is no transcript. */
const MAX_REPORTING = 5;
const NO_SPEECH = /^[^\p{L}]*$|^\[[^\]]*\]$|^\([^)]*\)$/u;
const CONNECTOR = /^(?:of|the|and|for|de|van|von|der|in|to|on|at|a|an)$/;
const NOT_A_SPEAKER =
  /^(?:photo|photos|image|video|source|sources|related|read|watch|update|updated|note|editor|correction|more|tags|by|via|credit|also|listen|caption|topics?|views?|date|time|place|subject|from|to|cc|re|ps|p\.s|breaking|exclusive|opinion|analysis|fact|claim|rating|verdict|here|share|follow|contact|email|phone|tel|fax|address|font|site|images|settings|copyright)\b/i;
const VIA = /(?:re)?translat|interpret/i;

function isNameLike(label: string): boolean {
  const words = label.split(/\s+/u);
  if (words.length > 10 || NOT_A_SPEAKER.test(label)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || CONNECTOR.test(word)) && /\p{Lu}/u.test(label);
}

/** `**Name:** …`, `__Name__: …`: what marks bold text in plain files. */
const BOLD = /^[*_]{1,3}(?=\S)/;
const ASKED = /^(?:Q|A|Question|Answer)(?:[*_]{0,3}[.:][*_]{0,3}|\s[—–-])(?:\s+(?=\S)|$)/;
const ROLE_REMARK = /^\(\p{L}/u;
const BEHIND = /^[\s*_]*/u;

/** "Name (role)" as it stands before its colon; `undefined` for what names nobody. */
function readName(head: string, colon: number): { name: string; remark: string } | undefined {
  const bracket = head.indexOf('(');
  const stop = bracket > 0 && bracket < colon ? bracket : colon;
  const name = head.slice(0, stop).replace(/[\s*_]{1,4}$/u, '');
  if (name.length > MAX_LABEL || !isNameLike(name)) return undefined;
  return { name, remark: head.slice(stop, colon) };
}

/** The label that opens a paragraph, looked for in its first 130 code units. */
function readLabel(text: string, paragraph: Span): Label | undefined {
  const whole = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_LABEL + 40));
  const bold = BOLD.exec(whole)?.[0].length ?? 0;
  const head = whole.slice(bold);
  const start = paragraph.start + bold;
  const asked = ASKED.exec(head);
  if (asked) {
    const word = /^[A-Za-z]+/.exec(head)?.[0] ?? '';
    return {
      start,
      end: start + word.length,
      textStart: start + asked[0].length,
      isSetOff: bold > 0,
      via: null,
    };
  }
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

/** A label that can only be somebody who speaks: a title, a role, a given name, capitals, "Q". */
function isPersonal(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  if (words.some((word) => classesOf(word) & CALENDAR)) return false;
  if (/^(?:Q|A|Question|Answer)$/.test(label) || /^(?:M[RS]S?|DR|SEN|REP|GOV)\. /.test(label)) return true;
  if (words.some((word) => isOffice(word))) return true;
  if (words.length > 1) return MALE_NAMES.has(words[0] ?? '') || FEMALE_NAMES.has(words[0] ?? '');
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

/** The end of a sentence, closing marks and brackets behind it. */
const STOPPED = /[.?!…:;,—–-][”’"'»)\]*_]{0,3}$/u;

const isStopped = (text: string, span: Span): boolean =>
  STOPPED.test(text.slice(Math.max(span.start, span.end - 6), span.end));

/** Words behind labels end as sentences do; scores and weather ("Group C: Mexico 2") do not. */
function areSentences(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
): boolean {
  const bodies = paragraphs.filter((_, index) => labels[index] !== undefined);
  return bodies.filter((span) => isStopped(text, span)).length * 2 >= bodies.length;
}

/** In prose that reports, "said" stands in paragraph after paragraph; those who talk seldom use it. */
function reports(text: string, paragraphs: readonly Span[]): boolean {
  const reporting = paragraphs.filter((span) => /\b(?:said|says)\b/.test(text.slice(span.start, span.end)));
  return reporting.length * MAX_REPORTING > paragraphs.length;
}

function countLabels(labels: readonly (Label | undefined)[], text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // "President of Russia Vladimir Putin" and "Vladimir Putin" are one label.
  for (const label of labels) {
    const name = label && text.slice(label.start, label.end).split(/\s+/u).at(-1);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function isTranscript(
  labels: readonly (Label | undefined)[],
  text: string,
  paragraphs: readonly Span[],
  declared: boolean,
): boolean {
  const counts = countLabels(labels, text);
  const found = labels.filter((label) => label !== undefined);
  if (found.length < MIN_LABELLED || counts.size < 2) return false;
  if (declared) return true;
  const personal = found.filter((label) => label.isSetOff || isPersonal(text.slice(label.start, label.end)));
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  return (
    repeated > 1 &&
    personal.length * 2 > found.length &&
    areSentences(text, paragraphs, labels) &&
    !reports(text, paragraphs)
  );
}

/** The turns of a document, one a paragraph, in text order; empty for what is no transcript. Linear. */
export function findTurns(text: string, paragraphs: readonly Span[], declared: boolean): Turn[] {
  const labels = paragraphs.map((paragraph) => readLabel(text, paragraph));
  if (!isTranscript(labels, text, paragraphs, declared)) return [];
  const first = labels.findIndex((label) => label !== undefined);
  const count = labels.filter((label) => label !== undefined).length;
  const carries =
    declared || count * 3 >= paragraphs.length - first || speaksInTurns(text, paragraphs, labels);
  return collectTurns(text, paragraphs, labels, carries);
}

/** Hardly any mark stands in a transcript's paragraphs: the label does the quoting. */
function speaksInTurns(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
): boolean {
  const from = labels.findIndex((label) => label !== undefined);
  const marked = paragraphs.slice(from).filter((span) => /["“]/.test(text.slice(span.start, span.end)));
  return marked.length * 5 < paragraphs.length - from;
}

/** "What the mayor wants" on a line of its own: the outlet's, not the speaker's before it. */
function isHeading(text: string, paragraph: Span): boolean {
  if (paragraph.end - paragraph.start > MAX_HEADING || isStopped(text, paragraph)) return false;
  return /^[*_#\s]*[\p{Lu}\p{N}]/u.test(text.slice(paragraph.start, paragraph.start + 8));
}

function collectTurns(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | undefined)[],
  carries: boolean,
): Turn[] {
  const turns: Turn[] = [];
  let current: Label | undefined;
  let number = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labels[index];
    if (label) [current, number] = [label, number + 1];
    else if (!carries) current = undefined;
    const body = text.slice(paragraph.start, paragraph.end);
    if (NO_SPEECH.test(body)) {
      if (!/\p{L}/u.test(body)) current = undefined;
      continue;
    }
    if (!label && isHeading(text, paragraph)) continue;
    const start = label ? label.textStart : paragraph.start;
    if (!current || start >= paragraph.end) continue;
    const { via } = label ?? { via: null };
    turns.push({
      start,
      end: paragraph.end,
      paragraph: index,
      label: { start: current.start, end: current.end },
      number,
      via,
    });
  }
  return turns;
}
