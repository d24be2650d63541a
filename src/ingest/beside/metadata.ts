// The `metadata.yml` of a folder -> what it states about each article file beside it, with a warning for each entry and
// each field that says nothing about any.
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../model.ts';
import { FIELD_NAMES } from '../fields.ts';
import { isObject, nameShape, show } from '../formats/records.ts';
import type { IngestLimits } from '../limits.ts';
import type { Entry } from './entries.ts';
import { METADATA_FILE, readSideFile, warnOf } from './side-file.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Metadata {
  /** Fields by file name. */
  readonly fields: ReadonlyMap<string, Fields>;
  readonly problems: readonly Problem[];
}

function checkEntry({ name, value, line }: Entry, known: Fields | undefined): readonly string[] {
  const where = `under ${show(name)} (line ${line})`;
  if (known === undefined)
    return [
      `Expected fields such as \`outlet: …\` ${where}, got ${value === null ? 'nothing' : nameShape(value)}`,
    ];
  const unknown = Object.keys(isObject(value) ? value : {}).filter((field) => !FIELD_NAMES.includes(field));
  return unknown.map((field) => `Expected one of ${FIELD_NAMES.join(', ')} ${where}, got ${show(field)}`);
}

function fieldsOf({ value }: Entry): Fields | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([field]) => FIELD_NAMES.includes(field)));
}

/**
 * What the `metadata.yml` in `folder` states. `names`: the article files in that folder; an entry for any other is
 * remarked upon. With one name alone, what stands there about others is passed over.
 */
export async function readMetadata(
  folder: string,
  corpusDir: string,
  names: ReadonlySet<string> | string,
  limits: IngestLimits,
): Promise<Metadata> {
  const fullPath = join(folder, METADATA_FILE);
  const path = relative(corpusDir, fullPath).split(sep).join('/');
  const { entries, problems } = await readSideFile(fullPath, path, limits);
  const fields = new Map<string, Fields>();
  const messages: string[] = [];
  for (const entry of entries) {
    if (typeof names === 'string' && entry.name !== names) continue;
    const stated = fieldsOf(entry);
    if (stated !== undefined) fields.set(entry.name, stated);
    const isUnknown = typeof names !== 'string' && !names.has(entry.name);
    const unknown = `Expected the name of an article file beside it, got ${show(entry.name)} (line ${entry.line})`;
    messages.push(...(isUnknown ? [unknown] : checkEntry(entry, stated)));
  }
  return { fields, problems: [...problems, ...warnOf(path, messages)] };
}
