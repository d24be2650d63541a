// A line typed with the names that a command, its parts and options have in the member's language -> the same
// line with the names they are registered under. Names that are registered ones already stay.

import type { APIApplicationCommand } from 'discord.js';
import { asList, asObject, type JsonObject, OptionType } from '../wire.ts';

/** What the thing is called in that language; its registered name where it has no other. */
function ownName(named: JsonObject, locale: string): string {
  const own = asObject(named['name_localizations'])[locale];
  return typeof own === 'string' ? own : String(named['name']);
}

function startsWithName(text: string, name: string): boolean {
  const lower = name.toLowerCase();
  return text.toLowerCase().startsWith(lower) && /^(?:$|[\s:])/u.test(text.slice(lower.length));
}

/** `rest` behind a command or a part of one: its first word may be a part, any `name:` an option. */
function withRegisteredOptions(rest: string, holder: JsonObject, locale: string): string {
  const options = asList(holder['options']).map(asObject);
  const [word = ''] = rest.split(/\s/u, 1);
  const part = options.find(
    (option) => Number(option['type']) <= OptionType.subcommandGroup && ownName(option, locale) === word,
  );
  if (part !== undefined) {
    const behind = withRegisteredOptions(rest.slice(word.length).trimStart(), part, locale);
    return `${String(part['name'])} ${behind}`.trimEnd();
  }
  return rest.replace(/(?<=^|\s)([^\s:]+)(?=:)/gu, (name: string) => {
    const option = options.find((each) => ownName(each, locale) === name.toLowerCase());
    return option === undefined ? name : String(option['name']);
  });
}

/** The line as it would be typed in English; unchanged where its command has no such name in that language. */
export function withRegisteredNames(
  line: string,
  commands: readonly APIApplicationCommand[],
  locale: string | undefined,
): string {
  if (locale === undefined) return line;
  const typed = line.trim().replace(/^\//u, '');
  const named = commands
    .map((command) => command as unknown as JsonObject)
    .filter((command) => startsWithName(typed, ownName(command, locale)))
    .toSorted((a, b) => ownName(b, locale).length - ownName(a, locale).length)[0];
  if (named === undefined) return line;
  const rest = typed.slice(ownName(named, locale).length);
  if (rest.startsWith(':')) return `/${String(named['name'])}${rest}`;
  return `/${String(named['name'])} ${withRegisteredOptions(rest.trim(), named, locale)}`.trimEnd();
}
