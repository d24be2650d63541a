// Raw text and what is stated about it -> a Document. Pure: no files, no clock. What neither the record nor
// the text says is null.
import type { Dated, Document, DocumentKind } from '../model.ts';
import { resolveEventDate, resolvePublished } from './facts/article-dates.ts';
import { aliasesOf, creditName, findOutlet, findOutletOfUrl, isAgencyName } from './facts/outlets.ts';
import { cleanLines, cutFurniture, tidyLines, unwrapLines } from './page/clean.ts';
import { type Frame, readFrame } from './page/frame.ts';
import { detectLanguage } from './page/language.ts';
import type { OutletPlace, Traces } from './page/page.ts';
import { isTranscript } from './page/transcript.ts';

/** Fields a record, front matter or `metadata.yml` states; absent ones are read from the text. */
export interface GivenFields {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  /** ISO day, month or year. */
  readonly published?: string | undefined;
  readonly event_date?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly kind?: DocumentKind | undefined;
}

export interface RawArticle {
  readonly text: string;
  /** Path under the corpus folder, with `#line` for a line of a `.jsonl` file. */
  readonly path: string;
  /** The id where the record states none. */
  readonly fallbackId: string;
  readonly given: GivenFields;
}

/** The frame's outlet names in the order they are believed. */
const OUTLET_ORDER: readonly OutletPlace[] = [
  'headline',
  'header',
  'date line',
  'copyright',
  'byline',
  'dateline',
  'sign-off',
];

interface Publisher {
  readonly outlet: string | null;
  readonly aliases: readonly string[];
  readonly alsoCredited: readonly string[];
}

function outletNames(traces: Traces): readonly string[] {
  const credit = traces.dateline?.credit;
  const all =
    credit == null ? traces.outlets : [...traces.outlets, { place: 'dateline' as const, name: credit }];
  return OUTLET_ORDER.flatMap((place) =>
    all.filter((trace) => trace.place === place).map((trace) => trace.name),
  );
}

/** "Xinhua/Ada Brook" and "IANS/PTI" count for their first name. */
function usualName(name: string): string {
  return (findOutlet(name) ?? findOutlet(name.split('/')[0] ?? ''))?.name ?? name;
}

function isWireName(name: string): boolean {
  return isAgencyName(usualName(name));
}

/** An article that credits one agency and nobody else is that agency's. */
function onlyAgency(traces: Traces): string | undefined {
  const [first, ...others] = new Set(traces.agencies);
  return others.length === 0 ? first : undefined;
}

function namePublisher(traces: Traces, given: GivenFields): Publisher {
  const names = outletNames(traces);
  const ofUrl = given.url === undefined ? undefined : findOutletOfUrl(given.url)?.name;
  const found =
    names.find((name) => !isWireName(name) && name !== traces.dateline?.credit) ??
    ofUrl ??
    names[0] ??
    onlyAgency(traces);
  const outlet = given.outlet ?? (found === undefined ? null : usualName(found));
  const agencies = [...traces.agencies, ...names.filter(isWireName).map(creditName)];
  const others = agencies.filter((name) => outlet === null || usualName(name) !== usualName(outlet));
  const printed = found !== undefined && given.outlet === undefined && found !== outlet ? [found] : [];
  const aliases = outlet === null ? [] : [...aliasesOf(outlet), ...printed];
  return { outlet, aliases: [...new Set(aliases)], alsoCredited: [...new Set(others)] };
}

function nameKind(frame: Frame, outlet: string | null, given: GivenFields): DocumentKind {
  if (given.kind !== undefined) return given.kind;
  if (isTranscript(frame.lines)) return 'transcript';
  const credit = frame.traces.dateline?.credit ?? null;
  const wireCredit = credit !== null && (isWireName(credit) || findOutlet(credit) === undefined);
  return wireCredit || (outlet !== null && isWireName(outlet)) ? 'wire' : 'article';
}

const URL_DAY = /\/(20\d{2}|19\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_-]|$)/u;

function statedPublished(given: GivenFields): Dated | null {
  if (given.published !== undefined) return { date: given.published, basis: 'given' };
  const day = URL_DAY.exec(given.url ?? '');
  return day === null ? null : { date: `${day[1]}-${day[2]}-${day[3]}`, basis: 'inferred' };
}

function describe(raw: RawArticle, frame: Frame, text: string, language: string): Document {
  const { given } = raw;
  const publisher = namePublisher(frame.traces, given);
  const eventDate =
    given.event_date === undefined ? null : ({ date: given.event_date, basis: 'given' } as const);
  const stated = { published: statedPublished(given), eventDate };
  const published = resolvePublished(frame.traces, stated);
  return {
    id: given.id ?? raw.fallbackId,
    title: given.title ?? frame.traces.title,
    outlet: publisher.outlet,
    outletAliases: publisher.aliases,
    alsoCredited: publisher.alsoCredited,
    author: given.author ?? frame.traces.author,
    published,
    eventDate: resolveEventDate(frame, published, stated, language),
    url: given.url ?? null,
    path: raw.path,
    kind: nameKind(frame, publisher.outlet, given),
    language,
    text,
  };
}

function readRaw(raw: RawArticle): { frame: Frame; language: string } {
  const lines = cutFurniture(unwrapLines(cleanLines(raw.text)));
  const language = raw.given.language ?? detectLanguage(lines.join('\n'));
  return {
    frame: readFrame(lines, language.split('-')[0] ?? language, raw.given.title !== undefined),
    language,
  };
}

/** The cleaned article with its metadata; `text` is empty where the page holds nothing but furniture. */
export function parseArticle(raw: RawArticle): Document {
  const { frame, language } = readRaw(raw);
  return describe(raw, frame, tidyLines(frame.lines).join('\n'), language);
}

/** The same metadata over `text` exactly as it came: nothing is cleaned away, offsets are the caller's own. */
export function describeArticle(raw: RawArticle): Document {
  const { frame, language } = readRaw(raw);
  return describe(raw, frame, raw.text, language);
}
