// corpus/aliases.yml in, a look-up of other names out: `Canonical Name: [alias, alias]`.
import { parse } from 'yaml';
import { foldText, squeezeSpace } from '../text.ts';

/** Folded alias to canonical name. */
export interface SpeakerAliases {
  readonly [alias: string]: string;
}

/** Most names whose keys are remembered; a corpus repeats the same few thousand. */
const REMEMBERED = 50_000;
const folded = new Map<string, string>();

/** The key under which a name is looked up: no case, diacritics or doubled spaces. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const key = squeezeSpace(foldText(name).replaceAll('’', "'"));
  if (folded.size < REMEMBERED) folded.set(name, key);
  return key;
}

function aliasesOf(name: string, value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((alias) => {
    if (typeof alias === 'string' && alias.trim() !== '') return alias;
    throw new Error(
      `Expected the aliases of "${name}" to be names, got ${JSON.stringify(alias)} (aliases.yml)`,
    );
  });
}

/**
 * Reads `aliases.yml`: a map from canonical name to one alias or a list of them. The canonical name is
 * an alias of itself. Throws an `Error` that names what was expected where the text is anything else, or
 * where one alias is given to two names. An empty text gives no aliases.
 */
export function parseAliases(yaml: string): SpeakerAliases {
  const value: unknown = readYaml(yaml);
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new Error('Expected a map of canonical names to aliases, got another value (aliases.yml)');
  }
  const found = new Map<string, string>();
  for (const [name, list] of Object.entries(value)) {
    for (const alias of [name, ...aliasesOf(name, list)]) enter(found, alias, name);
  }
  return Object.fromEntries(found);
}

function enter(found: Map<string, string>, alias: string, name: string): void {
  const key = foldName(alias);
  const other = found.get(key);
  if (other !== undefined && other !== name) {
    throw new Error(
      `Expected the alias "${alias}" to belong to one name, got "${other}" and "${name}" (aliases.yml)`,
    );
  }
  found.set(key, name);
}

function readYaml(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Error(`Expected YAML, got something else: ${reason} (aliases.yml)`, { cause });
  }
}
