// What TAB offers: command names, option names, and the values the bot itself proposes for the option that is
// being typed. Never throws: where the bot is silent, nothing is offered.

import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { Place, StandIn } from '../contract.ts';
import { optionsOf } from '../member/options.ts';
import { asList, asObject, CommandType, OptionType } from '../wire.ts';
import { commandOf, freeTextOption, optionsSoFar, splitOptions, subcommandOf } from './command-line.ts';

/** Candidates, and the end of the line they replace: what Node's `readline` wants. */
export type Completion = [string[], string];

/** Completes the line up to the cursor; `local` are the prompt's own commands, with their slash. */
export async function completeLine(
  standIn: StandIn,
  line: string,
  place: Place,
  local: readonly string[],
): Promise<Completion> {
  const commands = standIn.visibleCommands(place);
  const command = commandOf(line.replace(/^\//, ''), commands);
  if (command === undefined || !/\s/.test(line)) {
    const names = new Set([...commands.map((each) => `/${each.name}`), ...local]);
    return [[...names].filter((name) => name.startsWith(line)).map((name) => `${name} `), line];
  }
  if (command.type !== CommandType.chatInput) return [[], line];
  const rest = line.slice(command.name.length + 1).trimStart();
  const { path, text } = subcommandOf(command, rest);
  const known = optionsOf(command, path);
  const values = optionsSoFar(text, known);
  const names = optionNames(text, known, values);
  const { option, value } = typingOf(text, known);
  if (option === undefined || /\S\s$/.test(text)) return names;
  const options = { ...values, [option.name]: value };
  const call = { ...place, name: command.name, ...path, options, focused: option.name };
  const proposed = await proposals(standIn, option, call);
  return proposed.length > 0 ? [proposed, value] : names;
}

/** The option the cursor is in, and its text so far. */
function typingOf(text: string, known: readonly APIApplicationCommandBasicOption[]) {
  const last = splitOptions(`${text} `, known).at(-1);
  const named = known.find((option) => text.trimEnd().endsWith(`${option.name}:`));
  if (named !== undefined) return { option: named, value: '' };
  const option = last?.name == null ? freeTextOption(known) : known.find(({ name }) => name === last.name);
  return { option, value: last?.value ?? '' };
}

async function proposals(
  standIn: StandIn,
  option: APIApplicationCommandBasicOption,
  call: Parameters<StandIn['autocomplete']>[0],
): Promise<string[]> {
  if (option.type === OptionType.boolean) return ['true', 'false'];
  const fixed = asList('choices' in option ? option.choices : []).map((each) =>
    String(asObject(each)['value']),
  );
  if (fixed.length > 0) return fixed;
  if (!('autocomplete' in option) || option.autocomplete !== true) return [];
  try {
    const { choices } = await standIn.autocomplete(call);
    return choices.map((choice) => String(choice.value));
  } catch {
    return [];
  }
}

/** `speaker:` and the like, for options not yet given, as far as the last word is one's beginning. */
function optionNames(
  text: string,
  known: readonly APIApplicationCommandBasicOption[],
  values: Readonly<Record<string, unknown>>,
): Completion {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  const fitting = known.filter(({ name }) => values[name] === undefined && name.startsWith(word));
  return [fitting.map(({ name }) => `${name}:`), word];
}
