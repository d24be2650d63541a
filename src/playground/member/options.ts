// Values given for a slash command's options, checked as Discord's client checks them before it sends
// anything, in the shape of `data.options` and `data.resolved`.

import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import type { AttachmentValue, OptionValue, SlashCall } from '../contract.ts';
import { asList, type JsonObject, OptionType } from '../wire.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';

/** `data.options` and `data.resolved` of a command interaction. */
export interface OptionsPayload {
  readonly options: readonly JsonObject[];
  readonly resolved: JsonObject;
}

type Values = Readonly<Record<string, OptionValue>>;

/** The options a call is about: the command's own, or those of the subcommand it names. Throws when unknown. */
export function optionsOf(
  command: APIApplicationCommand,
  call: Pick<SlashCall, 'subcommand' | 'subcommandGroup'>,
): readonly APIApplicationCommandBasicOption[] {
  let level: readonly JsonObject[] = asList(command.options) as readonly JsonObject[];
  for (const name of [call.subcommandGroup, call.subcommand]) {
    if (name === undefined) continue;
    const found = level.find((option) => option['name'] === name);
    if (found === undefined) throw new Error(`Expected /${command.name} to have a subcommand "${name}"`);
    level = asList(found['options']) as readonly JsonObject[];
  }
  return level as unknown as readonly APIApplicationCommandBasicOption[];
}

/** Throws, naming the option, where Discord's client would not send the command. */
export function buildOptions(world: World, command: APIApplicationCommand, call: SlashCall): OptionsPayload {
  const known = optionsOf(command, call);
  const values = call.options ?? {};
  const stray = Object.keys(values).find((name) => !known.some((option) => option.name === name));
  if (stray !== undefined) throw new Error(`Expected /${command.name} to have an option "${stray}"`);
  for (const option of known) checkValue(command.name, option, values[option.name]);
  return assemble(world, known, call);
}

/** As far as it is typed: nothing is required, `focused` marks where the cursor is. */
export function buildPartialOptions(
  world: World,
  command: APIApplicationCommand,
  call: SlashCall & { readonly focused: string },
): OptionsPayload {
  const known = optionsOf(command, call);
  const option = known.find((each) => each.name === call.focused);
  if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
    throw new Error(`Expected option "${call.focused}" of /${command.name} to complete what is typed`);
  }
  const options = { ...call.options, [call.focused]: call.options?.[call.focused] ?? '' };
  return assemble(world, known, { ...call, options }, call.focused);
}

function assemble(
  world: World,
  known: readonly APIApplicationCommandBasicOption[],
  call: SlashCall,
  focused?: string,
): OptionsPayload {
  const values = call.options ?? {};
  const given = known.filter((option) => values[option.name] !== undefined);
  const attachments = new Map<string, JsonObject>();
  const flat = given.map((option) => {
    const value = wireValue(world, values[option.name], attachments);
    const mark = option.name === focused ? { focused: true } : {};
    return { name: option.name, type: option.type, value, ...mark };
  });
  return { options: nest(call, flat), resolved: resolve(world, given, values, attachments) };
}

function nest(call: SlashCall, flat: readonly JsonObject[]): readonly JsonObject[] {
  let options = flat;
  if (call.subcommand !== undefined) {
    options = [{ name: call.subcommand, type: OptionType.subcommand, options }];
  }
  if (call.subcommandGroup !== undefined) {
    options = [{ name: call.subcommandGroup, type: OptionType.subcommandGroup, options }];
  }
  return options;
}

function wireValue(
  world: World,
  value: OptionValue | undefined,
  attachments: Map<string, JsonObject>,
): unknown {
  if (typeof value !== 'object') return value;
  const kept = world.keepFile(value);
  attachments.set(kept.id, filePayload(kept, value));
  return kept.id;
}

function checkValue(
  command: string,
  option: APIApplicationCommandBasicOption,
  value: OptionValue | undefined,
): void {
  const where = `option "${option.name}" of /${command}`;
  if (value === undefined) {
    if (option.required === true) throw new Error(`Expected ${where} to be given`);
    return;
  }
  if (!hasType(option.type, value))
    throw new Error(`Expected ${where} to fit its type, got ${String(value)}`);
  const misfit = rangeMisfit(option, value);
  if (misfit !== undefined) throw new Error(`Expected ${where} to be ${misfit}, got ${String(value)}`);
}

function hasType(type: number, value: OptionValue): boolean {
  if (type === OptionType.boolean) return typeof value === 'boolean';
  if (type === OptionType.integer) return Number.isSafeInteger(value);
  if (type === OptionType.number) return typeof value === 'number';
  if (type === OptionType.attachment) return typeof value === 'object';
  return typeof value === 'string';
}

/** What the value should have been, `undefined` when it is fine. */
function rangeMisfit(option: APIApplicationCommandBasicOption, value: OptionValue): string | undefined {
  const rule = option as unknown as JsonObject;
  const choices = asList(rule['choices']) as readonly { readonly value: unknown }[];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) return 'one of its choices';
  const isText = typeof value === 'string' && option.type === OptionType.string;
  const size = isText ? value.length : typeof value === 'number' ? value : undefined;
  if (size === undefined) return undefined;
  const least = Number(rule[isText ? 'min_length' : 'min_value'] ?? (isText ? 1 : -Infinity));
  const most = Number(rule[isText ? 'max_length' : 'max_value'] ?? (isText ? 6000 : Infinity));
  if (size < least) return `at least ${least}`;
  return size > most ? `at most ${most}` : undefined;
}

function resolve(
  world: World,
  given: readonly APIApplicationCommandBasicOption[],
  values: Values,
  attachments: ReadonlyMap<string, JsonObject>,
): JsonObject {
  const resolved: Record<string, Record<string, unknown>> = {};
  const add = (kind: string, id: string, payload: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: payload };
  };
  for (const option of given) {
    const id = String(values[option.name]);
    const person = world.person(id);
    const channel = world.channel(id);
    const people: readonly number[] = [OptionType.user, OptionType.mentionable];
    if (people.includes(option.type) && person !== undefined) {
      add('users', id, userPayload(person));
      add('members', id, memberPayload(person));
    }
    if (option.type === OptionType.channel && channel !== undefined) {
      add('channels', id, channelPayload(channel));
    }
  }
  for (const [id, payload] of attachments) add('attachments', id, payload);
  return resolved;
}

function filePayload(kept: { readonly id: string; readonly url: string }, file: AttachmentValue): JsonObject {
  return {
    id: kept.id,
    filename: file.filename,
    content_type: file.contentType,
    size: file.data.length,
    url: kept.url,
    proxy_url: kept.url,
  };
}
