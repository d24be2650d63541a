// The text of a YAML file of `name: value` entries -> its entries, each with its line. A bad entry costs itself alone;
// a name that comes twice counts once. Linear, unlike the library's own look for doubles; gives up on what is no map.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  Schema,
  type YAMLError,
} from 'yaml';
import { show } from '../formats/records.ts';

export interface Entry {
  readonly name: string;
  /** Scalars, lists and maps; `null` where nothing is stated. */
  readonly value: unknown;
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** One line each: what was expected and what was found. */
  readonly problems: readonly string[];
}

/** UTF-16 code units of one entry, or of a file that is one `{…}`: half a second of reading. */
const MAX_ENTRY_CHARS = 1024 * 1024;
/** Levels of values inside one another that are read. */
const MAX_DEPTH = 4;

const schema = new Schema({ schema: 'core' });

/** What the library complains of, by its codes, in words for whoever wrote the file. */
const YAML_TROUBLES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'a bracket that is not closed, or a line that is not indented as those above',
  TAB_AS_INDENT: 'a tab where spaces are needed',
  MISSING_CHAR: 'a quotation mark, bracket or comma that is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon; a value with a colon needs quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a second colon; a value with a colon needs quotation marks',
  BAD_SCALAR_START: 'a value that begins with a sign; it needs quotation marks',
  DUPLICATE_KEY: 'a field that comes twice',
  RESOURCE_EXHAUSTION: 'values nested too deeply',
};

/** Why something is no YAML, by the code of the library's error. */
export function nameYamlTrouble(code: string | undefined): string {
  return YAML_TROUBLES[code ?? ''] ?? 'something else';
}

interface Block {
  readonly text: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

/** A line at the margin that belongs to what stands above: lists, closing brackets, comments. */
const CONTINUES = /^[\s#\-\]},:]|^$/u;
/** Marks between the documents of a file, and directives. */
const BETWEEN = /^(?:---|\.\.\.|%.{0,200})\s*$/u;
const LINES = /([^\r\n]*)(?:\r\n?|\n|$)/gu;

/** The text of each entry at the margin; of a file in `{…}`, the whole. */
function* splitBlocks(text: string): Generator<Block> {
  let lines: string[] = [];
  let start = 1;
  let number = 0;
  let isOne = false;
  for (const [, line = ''] of text.matchAll(LINES)) {
    number += 1;
    if (!isOne && lines.length > 0 && !CONTINUES.test(line)) {
      yield { text: lines.join('\n'), line: start };
      lines = [];
      start = number;
    }
    if (number === 1 || lines.length === 0) isOne ||= /^\s*[{[]/u.test(line);
    lines.push(BETWEEN.test(line) ? '' : line);
  }
  yield { text: lines.join('\n'), line: start };
}

class EntryReader {
  readonly entries: Entry[] = [];
  readonly problems: string[] = [];
  readonly #lines = new Map<string, number>();
  readonly #anchors = new Map<string, unknown>();

  read(block: Block): void {
    if (block.text.length > MAX_ENTRY_CHARS) {
      this.#remark(`Expected an entry of at most ${MAX_ENTRY_CHARS} characters, got more`, block.line);
      return;
    }
    const counter = new LineCounter();
    const options = { schema, uniqueKeys: false, prettyErrors: false, lineCounter: counter } as const;
    const { contents, errors } = parseDocument(block.text, { ...options, logLevel: 'silent' });
    const lineAt = (offset = 0): number => block.line + Math.max(0, counter.linePos(offset).line - 1);
    if (errors[0] !== undefined) this.#refuse(errors[0], lineAt(errors[0].pos[0]));
    else if (isMap(contents))
      for (const pair of contents.items) this.#enter(pair, lineAt(startOf(pair.key) ?? 0));
    else if (contents !== null)
      this.#remark(
        `Expected \`name: value\`, got ${show(this.#plain(contents, 0))}`,
        lineAt(startOf(contents)),
      );
  }

  #remark(message: string, line: number): void {
    this.problems.push(`${message} (line ${line})`);
  }

  #refuse(error: YAMLError, line: number): void {
    this.#remark(`Expected \`name: value\` in YAML, got ${nameYamlTrouble(error.code)}`, line);
  }

  #enter({ key, value }: Pair, line: number): void {
    const name = nameOf(key);
    const before = this.#lines.get(name ?? '');
    if (name === undefined) this.#remark('Expected a name before the colon, got none', line);
    else if (before !== undefined)
      this.#remark(`Expected ${show(name)} once, got it again after line ${before}, which counts`, line);
    else {
      this.#lines.set(name, line);
      this.entries.push({ name, value: this.#read(value, 0, line), line });
    }
  }

  /** The value of a node; what it is called for later is remembered. */
  #read(node: unknown, depth: number, line = 0): unknown {
    if (isAlias(node)) {
      if (!this.#anchors.has(node.source))
        this.#remark(`Expected ${show(`*${node.source}`)} to name a value above, found none`, line);
      return this.#anchors.get(node.source) ?? null;
    }
    const value = this.#plain(node, depth, line);
    const hasAnchor = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined;
    if (hasAnchor) this.#anchors.set(node.anchor ?? '', value);
    return value;
  }

  #plain(node: unknown, depth: number, line = 0): unknown {
    if (isScalar(node)) return node.value;
    if (!isMap(node) && !isSeq(node)) return null;
    if (depth >= MAX_DEPTH) return '…';
    if (isSeq(node)) return node.items.map((item) => this.#read(item, depth + 1, line));
    return this.#map(node.items, depth, line);
  }

  #map(pairs: readonly Pair[], depth: number, line: number): unknown {
    const values = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = nameOf(key) ?? '';
      if (values.has(name)) this.#remark(`Expected ${show(name)} once, got it again; the first counts`, line);
      else values.set(name, this.#read(value, depth + 1, line));
    }
    return Object.fromEntries(values);
  }
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

/** A key as it is written: `2024.10` is no number here. */
function nameOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Every entry of the file; after `maxMs` milliseconds the rest is left out with a remark. Never throws. */
export function readEntries(text: string, maxMs: number): Entries {
  const reader = new EntryReader();
  const endMs = performance.now() + maxMs;
  for (const block of splitBlocks(text)) {
    reader.read(block);
    if (performance.now() <= endMs) continue;
    reader.problems.push(
      `Expected to read the file in ${maxMs} milliseconds (maxParseMs), stopped after line ${block.line}`,
    );
    break;
  }
  return reader;
}
