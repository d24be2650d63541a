// One finding -> the words, verbatim in a blockquote, and beneath them who, when, where and through whom.

import type { DocumentInfo, Finding, FindingKind, Span } from '../../model.ts';
import type { Place } from '../../service/archive.ts';
import { fingerprint } from '../../text.ts';
import { encodePlace } from '../custom-id.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { sayDate } from './text/dates.ts';
import { languageName } from './text/languages.ts';
import { label } from './text/limits.ts';
import { articleLink, linkInline } from './text/links.ts';
import { cutWords, wantedBy } from './text/quote.ts';
import type { Button, Part } from './view.ts';

/** Units of the budget that a name, a title and the list of other outlets may take at most. */
const NAME = 80;
const TITLE = 120;
/** The same of a title where a page has hardly room for its words. */
const LEAN_TITLE = 40;
const OTHER_OUTLETS = 3;

export function placeOf(document: DocumentInfo, span: Span, text: string): Place {
  return { document: fingerprint(document.id), span, words: fingerprint(text) };
}

export function outletName(document: DocumentInfo, catalogue: Catalogue): string {
  return label(document.outlet ?? '', NAME) || catalogue.outletNotGiven;
}

/** Outlet, publication date, title and, where it is one, that it is a digest: one line. */
export function sayDocument(document: DocumentInfo, catalogue: Catalogue, maxTitle = TITLE): string {
  const published = sayDate(document.published, catalogue);
  const title = label(document.title ?? '', maxTitle);
  const facts = [
    outletName(document, catalogue),
    published === null ? catalogue.dateNotGiven : catalogue.publishedOn(published),
    title === '' ? catalogue.titleNotGiven : `*${title}*`,
  ];
  if (document.kind === 'digest') facts.push(catalogue.digest);
  return facts.join(' · ');
}

/** When the words fell: the day they were said, else the day of the event; else that it is not stated. */
function sayWhen(finding: Finding, catalogue: Catalogue): string {
  const said = sayDate(finding.saidOn, catalogue);
  if (said !== null) return catalogue.saidOn(said);
  const event = sayDate(finding.document.eventDate, catalogue);
  return event === null ? catalogue.dayNotSaid : catalogue.eventOn(event);
}

function sayWho(finding: Finding, catalogue: Catalogue): string {
  if (finding.kind === 'report') return catalogue.ownWords;
  return label(finding.speaker?.name ?? '', NAME) || catalogue.unattributed;
}

/** Outlets besides the finding's own: what one outlet has twice is no second witness. */
function sayOthers({ document, alsoReportedBy }: Finding, catalogue: Catalogue): string | null {
  const all = new Set(alsoReportedBy.map((other) => outletName(other.document, catalogue)));
  all.delete(outletName(document, catalogue));
  const names = [...all];
  if (names.length === 0) return null;
  const listed = names.slice(0, OTHER_OUTLETS).join(catalogue.comma);
  const rest = names.length - OTHER_OUTLETS;
  return catalogue.alsoIn(rest > 0 ? `${listed} ${catalogue.andMore(rest)}` : listed);
}

/** At least two words in marks: a lone word or a name may stand in them for other reasons. */
const MARKED_WORDS =
  /["“„«‘‹][^"“”„«»‘‹›]*[\p{L}\p{N}]\s+[\p{L}\p{N}][^"“”„«»‘‹›]*["”“»’›]|[“「『](?=\p{sc=Han})[^”」』]{4,}[”」』]/u;

/** Reported speech that is shown with words in marks is partly quoted: the reader sees the marks. */
function shownKind({ kind, text }: Finding): FindingKind {
  return kind === 'indirect' && MARKED_WORDS.test(text) ? 'mixed' : kind;
}

/** The rules of attribution read English; labels of a transcript say who speaks in any language. */
function sayDoubt({ kind, document }: Finding, catalogue: Catalogue): string | null {
  const [tag = ''] = document.language.split('-');
  if (tag === 'en' || kind === 'report' || kind === 'turn') return null;
  const name = languageName(document.language, catalogue);
  return name === null ? null : `-# ${catalogue.lookup.lessSure(name)}`;
}

/** The lines beneath the words. */
export function sayAttribution(finding: Finding, catalogue: Catalogue, maxTitle = TITLE): string {
  const who = [`**${sayWho(finding, catalogue)}**`];
  const kind = shownKind(finding);
  if (kind !== 'report') who.push(catalogue.kinds[kind]);
  who.push(sayWhen(finding, catalogue));
  const where = [sayDocument(finding.document, catalogue, maxTitle)];
  const via = label(finding.via ?? '', NAME);
  if (via !== '') where.push(catalogue.via(via));
  const others = [sayOthers(finding, catalogue), sayDoubt(finding, catalogue)];
  return [who.join(' · '), where.join(' · '), ...others.filter((line) => line !== null)].join('\n');
}

/** That another version of the article has these words otherwise; all of them are among the wordings. */
function sayVersions({ versions = [] }: Finding, isLean: boolean, catalogue: Catalogue): string[] {
  return versions.slice(0, 1).map(({ is, document }) => {
    const said = catalogue.lookup.versions[is](sayDate(document.published, catalogue));
    return isLean ? said : linkInline(said, document);
  });
}

/** Marks for words that were said as they stand; `null` for all others. */
export function marksFor(finding: Finding, catalogue: Catalogue): readonly [string, string] | null {
  // What is partly quoted has marks of its own, or else it is not known which of its words were said.
  return finding.kind === 'direct' || finding.kind === 'turn' ? catalogue.quotationMarks : null;
}

function surroundingsButton(
  document: DocumentInfo,
  span: Span,
  text: string,
  { buttons }: Catalogue,
): Button {
  return { label: buttons.surroundings, id: encodePlace('surroundings', placeOf(document, span, text)) };
}

/** What stands in an article, to be read there. */
export interface Readable {
  readonly document: DocumentInfo;
  readonly span: Span;
  readonly text: string;
}

/**
 * A link to the article where it has an address, else a button that shows the words in their place; both where
 * the words were cut, so that all of them can be read without leaving Discord.
 */
export function readButtons(
  { document, span, text }: Readable,
  isCut: boolean,
  catalogue: Catalogue,
): Button[] {
  const url = articleLink(document, text);
  const place = surroundingsButton(document, span, text, catalogue);
  if (url === null) return [place];
  const link: Button = { label: catalogue.buttons.read, url };
  return isCut ? [link, place] : [link];
}

function findingButtons(finding: Finding, isCut: boolean, catalogue: Catalogue): Button[] {
  const buttons = readButtons(finding, isCut, catalogue);
  if (finding.alsoReportedBy.length + (finding.versions?.length ?? 0) > 0) {
    const place = placeOf(finding.document, finding.span, finding.text);
    buttons.push({ label: catalogue.buttons.wordings, id: encodePlace('wordings', place) });
  }
  return buttons;
}

/** A finding in two stages: what it must say, and how its words look in the room that is left for them. */
export interface DrawnFinding {
  readonly fixed: string;
  /** Units the words want. */
  readonly wants: number;
  draw(max: number): Part;
}

/** The words that state what was asked for, as stretches of the finding's own text. */
function emphasisOf({ emphasis = [], span, text }: Finding): Span[] {
  const own = emphasis.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  return own.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
}

export interface Beneath {
  /** Stand beneath the attribution, a line each. */
  readonly remarks?: readonly string[];
  /** Without what can do with less: the whole title, the link to an earlier version. */
  readonly isLean?: boolean;
}

/** `number` counts the findings of an answer from 1, `null` for one that stands alone. */
export function drawFinding(
  finding: Finding,
  number: number | null,
  catalogue: Catalogue,
  { remarks = [], isLean = false }: Beneath = {},
): DrawnFinding {
  const counted = number === null ? '' : `**${number}.** `;
  const said = `${counted}${sayAttribution(finding, catalogue, isLean ? LEAN_TITLE : TITLE)}`;
  const all = [...remarks, ...sayVersions(finding, isLean, catalogue)];
  const fixed = [said, ...all.map((remark) => `-# ${remark}`)].join('\n');
  const marks = marksFor(finding, catalogue);
  const spans = emphasisOf(finding);
  return {
    fixed,
    wants: wantedBy(finding.text, marks, spans),
    draw(max) {
      const { shown, units } = cutWords(finding.text, marks, max, spans);
      const buttons = findingButtons(finding, units < finding.text.length, catalogue);
      return { text: `${shown}\n${fixed}`, buttons };
    },
  };
}
