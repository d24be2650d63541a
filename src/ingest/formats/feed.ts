// An RSS, RDF or Atom file -> one record an item, the fullest text the item has. Gives up on XML of other kinds;
// addresses in it are kept as words and never fetched.

import { findOutlet } from '../facts/outlets.ts';
import { readStatedDay } from '../facts/stated-day.ts';
import { checkLimit, type IngestLimits, LimitError } from '../limits.ts';
import { decodeMarkup } from './decode.ts';
import { textOfHtml } from './html.ts';
import { broken, type Parser, type RawRecord } from './records.ts';
import { localName, readXml, type XmlHandler } from './xml.ts';

/** Texts of an element's children by name with prefix, `parent/child` for the names inside `author` and `source`. */
type Texts = Map<string, string>;

interface Feed {
  root: string | undefined;
  readonly channel: Texts;
  readonly items: Texts[];
}

const ITEMS = new Set(['item', 'entry']);
const PARENTS = new Set(['author', 'source']);
/** Elements that hold the text of an item; markup inside them belongs to it. */
const BODIES = new Set(['content:encoded', 'content', 'description', 'summary', 'title', 'atom:content']);

const escapeText = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Keeps what the channel and each item state while the XML streams by. */
class FeedReader implements XmlHandler {
  readonly feed: Feed = { root: undefined, channel: new Map(), items: [] };
  readonly #limits: IngestLimits;
  readonly #path: string[] = [];
  #item: Texts | undefined;
  /** Depth at which an item's body began, 0 outside. */
  #body = 0;
  #chunks: string[] = [];
  #hasMarkup = false;

  constructor(limits: IngestLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.feed.root ??= localName(name);
    this.#path.push(name);
    if (this.#body > 0) {
      this.#hasMarkup = true;
      this.#chunks.push(`<${localName(name)}>`);
      return;
    }
    this.#chunks = [];
    if (ITEMS.has(localName(name))) this.#openItem();
    else if (BODIES.has(name)) this.#body = this.#path.length;
    const isPage = (attributes['rel'] ?? 'alternate') === 'alternate';
    if (localName(name) === 'link' && isPage && attributes['href']) this.#keep('link', attributes['href']);
    if (name === 'content' && attributes['type']) this.#keep('content-type', attributes['type']);
  }

  text(text: string): void {
    this.#chunks.push(this.#hasMarkup ? escapeText(text) : text);
  }

  close(name: string): void {
    const isBodyEnd = this.#path.length === this.#body;
    if (this.#body > 0 && !isBodyEnd) this.#chunks.push(`</${localName(name)}>`);
    else {
      const parent = localName(this.#path.at(-2) ?? '');
      this.#keep(PARENTS.has(parent) ? `${parent}/${localName(name)}` : name, this.#chunks.join(''));
      this.#chunks = [];
      this.#body = 0;
      this.#hasMarkup = false;
    }
    this.#path.pop();
    if (ITEMS.has(localName(name)) && this.#body === 0) this.#item = undefined;
  }

  #openItem(): void {
    this.#item = new Map();
    this.feed.items.push(this.#item);
    checkLimit(this.#limits, 'maxFeedItems', this.feed.items.length);
  }

  /** The first of two elements of one name counts. */
  #keep(name: string, value: string): void {
    const texts = this.#item ?? this.feed.channel;
    if (value.trim() !== '' && !texts.has(name)) texts.set(name, value.trim());
  }
}

function first(texts: Texts, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = texts.get(name);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Words of a feed's title that name the feed, not the outlet. */
const FEED_WORDS = /(?<!\p{L})(?:rss|feed|atom|news|headlines|latest|stories|articles|home|all)(?!\p{L})/iu;

/** The outlet a feed's title names: a known one in a part of it, else a title that is nothing but a name. */
function nameOutlet(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const parts = title.split(/\s+[-–—|»>]+\s+|:\s+/u).map((part) => part.trim());
  const known = parts.map(findOutlet).find((outlet) => outlet !== undefined);
  if (known !== undefined) return known.name;
  return parts.length === 1 && title.length <= 60 && !FEED_WORDS.test(title) ? title : undefined;
}

function plain(markup: string | undefined, limits: IngestLimits): string | undefined {
  if (markup === undefined || !/[<&]/u.test(markup)) return markup;
  return textOfHtml(markup, limits).trim();
}

function readBody(item: Texts, limits: IngestLimits): string {
  const content = first(item, 'content:encoded', 'content', 'atom:content');
  const summary = first(item, 'description', 'summary');
  const body = content ?? summary ?? '';
  if (content !== undefined && item.get('content-type') === 'text') return content;
  return plain(body, limits) ?? '';
}

const httpAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\/\S+$/iu.test(text) ? text : undefined;

function recordOf(item: Texts, channel: Texts, limits: IngestLimits): RawRecord {
  const title = plain(item.get('title'), limits);
  const date = first(item, 'pubDate', 'published', 'dc:date', 'issued', 'date');
  const from = first(item, 'source/title', 'source');
  const fields = {
    id: first(item, 'guid', 'id'),
    title,
    outlet: from ?? nameOutlet(plain(channel.get('title'), limits)),
    author: plain(first(item, 'dc:creator', 'author/name'), limits),
    published: date === undefined ? undefined : readStatedDay(date),
    url: httpAddress(first(item, 'link', 'guid')),
    language: first(channel, 'language', 'dc:language'),
  };
  const text = readBody(item, limits);
  if (text.trim() === '') return broken('Expected text in the item, found none');
  return { kind: 'record', text, fields };
}

function recordOrReason(item: Texts, channel: Texts, limits: IngestLimits): RawRecord {
  try {
    return recordOf(item, channel, limits);
  } catch (error) {
    if (error instanceof LimitError) return broken(error.message);
    throw error;
  }
}

export const parseFeed: Parser = async (bytes, limits) => {
  const xml = decodeMarkup(bytes);
  if (xml === undefined) return [broken('Expected text, found a binary file')];
  const reader = new FeedReader(limits);
  readXml(xml, limits, reader);
  const { root, channel, items } = reader.feed;
  if (root === undefined || !/^(?:rss|rdf|feed)$/iu.test(root))
    return [broken(`Expected an RSS or Atom feed, got ${root === undefined ? 'no XML' : `<${root}>`}`)];
  return items.map((item) => recordOrReason(item, channel, limits));
};
