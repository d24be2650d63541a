// A typed line -> a slash command with its options, as the registered command defines them. Free text goes to
// the first required text option; `name:` starts any other. What does not fit is told in one sentence.

import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import type { AttachmentValue, OptionValue, SlashCall } from '../contract.ts';
import { optionsOf } from '../member/options.ts';
import { asList, asObject, CommandType, OptionType } from '../wire.ts';

type Options = Readonly<Record<string, OptionValue>>;

export type ParsedLine =
  | { readonly kind: 'command'; readonly call: SlashCall }
  /** A menu command on a message of the member with this text. */
  | { readonly kind: 'menu'; readonly name: string; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The file at a path that was typed for an attachment; `undefined` where there is none to be had. */
export type OpenFile = (path: string) => AttachmentValue | undefined;

const noFile: OpenFile = () => undefined;

/** Reads `/name subcommand free text option:value …` against the commands at hand. */
export function parseLine(
  line: string,
  commands: readonly APIApplicationCommand[],
  openFile: OpenFile = noFile,
): ParsedLine {
  const typed = line.trim().replace(/^\//, '');
  const command = commandOf(typed, commands);
  if (command === undefined) {
    const names = commands.map((each) => `/${each.name}`).join(', ') || 'nothing yet';
    return { kind: 'unknown', reason: `There is no such command here. Registered: ${names}.` };
  }
  const rest = typed.slice(command.name.length).replace(/^:/, '').trim();
  if (command.type !== CommandType.chatInput) return { kind: 'menu', name: command.name, text: rest };
  return parseSlash(command, rest, openFile);
}

/** The command with the longest name the line starts with; capitals do not matter. */
export function commandOf(
  typed: string,
  commands: readonly APIApplicationCommand[],
): APIApplicationCommand | undefined {
  const lower = typed.toLowerCase();
  return commands
    .filter(
      ({ name }) => lower.startsWith(name.toLowerCase()) && /^(?:$|[\s:])/.test(lower.slice(name.length)),
    )
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

function parseSlash(command: APIApplicationCommand, rest: string, openFile: OpenFile): ParsedLine {
  const { path, text } = subcommandOf(command, rest);
  const known = optionsOf(command, path);
  const options: Record<string, OptionValue> = {};
  for (const { name, value } of splitOptions(text, known)) {
    const option = known.find((each) => each.name === name) ?? freeTextOption(known);
    if (option === undefined) {
      return { kind: 'unknown', reason: `/${command.name} takes no free text, got "${value}".` };
    }
    const isFile = option.type === OptionType.attachment;
    const read = isFile ? openFile(unquoted(value)) : readValue(option.type, value);
    if (read === undefined) {
      return { kind: 'unknown', reason: `"${value}" does not fit ${option.name}: ${option.description}.` };
    }
    options[option.name] = read;
  }
  return { kind: 'command', call: { name: command.name, ...path, options } };
}

/** Where a line of a command stands: the subcommand it names, and what is left for options. */
export function subcommandOf(
  command: APIApplicationCommand,
  rest: string,
): { readonly path: Pick<SlashCall, 'subcommand' | 'subcommandGroup'>; readonly text: string } {
  const steps: string[] = [];
  let text = rest;
  let level = asList(command.options).map(asObject);
  for (let depth = 0; depth < 2; depth += 1) {
    const [word = ''] = text.split(' ', 1);
    const found = level.find(
      (each) => Number(each['type']) <= OptionType.subcommandGroup && each['name'] === word,
    );
    if (found === undefined) break;
    steps.push(word);
    text = text.slice(word.length).trim();
    level = asList(found['options']).map(asObject);
  }
  const [first, second] = steps;
  if (first === undefined) return { path: {}, text };
  const path = second === undefined ? { subcommand: first } : { subcommandGroup: first, subcommand: second };
  return { path, text };
}

/**
 * Pieces in order; `name` is `null` for the free text before the first option, which keeps its quotation marks: they
 * are a part of what is asked. Around the value of a named option they only hold it together.
 */
export function splitOptions(
  text: string,
  known: readonly APIApplicationCommandBasicOption[],
): readonly { readonly name: string | null; readonly value: string }[] {
  const names = new Set(known.map((option) => option.name));
  const pieces: { name: string | null; words: string[] }[] = [{ name: null, words: [] }];
  for (const word of text.split(/\s+/)) {
    const colon = word.indexOf(':');
    const name = colon < 0 ? '' : word.slice(0, colon).toLowerCase();
    if (names.has(name)) pieces.push({ name, words: [word.slice(colon + 1)] });
    else pieces.at(-1)?.words.push(word);
  }
  return pieces
    .map(({ name, words }) => ({ name, value: words.join(' ').trim() }))
    .map(({ name, value }) => ({ name, value: name === null ? value : unquoted(value) }))
    .filter(({ value }) => value !== '');
}

function unquoted(text: string): string {
  const inner = /^"([^"]*)"$/.exec(text);
  return inner?.[1] ?? text;
}

/** The first required text option, else the first text option, else a file. */
export function freeTextOption(
  known: readonly APIApplicationCommandBasicOption[],
): APIApplicationCommandBasicOption | undefined {
  const texts = known.filter((option) => option.type === OptionType.string);
  const files = known.filter((option) => option.type === OptionType.attachment);
  return texts.find((option) => option.required === true) ?? texts[0] ?? files[0];
}

function readValue(type: number, text: string): OptionValue | undefined {
  if (type === OptionType.boolean) return readBoolean(text);
  if (type === OptionType.integer || type === OptionType.number) {
    const number = Number(text);
    return Number.isNaN(number) ? undefined : number;
  }
  if (type === OptionType.attachment) return undefined;
  return type === OptionType.string ? text : text.replace(/^<?[@#]?&?!?(\d+)>?$/, '$1');
}

function readBoolean(text: string): boolean | undefined {
  if (/^(?:true|yes|on|1)$/i.test(text)) return true;
  return /^(?:false|no|off|0)$/i.test(text) ? false : undefined;
}

/** `options` with the given ones only; for completion, where a value may be half typed. */
export function optionsSoFar(text: string, known: readonly APIApplicationCommandBasicOption[]): Options {
  const values: Record<string, OptionValue> = {};
  for (const { name, value } of splitOptions(text, known)) {
    const option = known.find((each) => each.name === name) ?? freeTextOption(known);
    const read = option === undefined ? undefined : readValue(option.type, value);
    if (option !== undefined && read !== undefined) values[option.name] = read;
  }
  return values;
}
