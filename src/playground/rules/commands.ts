// Command registration: names, descriptions, options, choices, localisations, and the limits over all.

import { z } from 'zod';
import { asList, asObject, CommandType, type JsonObject, Limit, LOCALES, OptionType } from '../wire.ts';
import { bits, type FieldProblem, lengthOf, list, optional, problemsOf, repeated, text } from './problems.ts';

/** Letters, digits, `-`, `_` and `'` of any script, with the marks of Devanagari and Thai. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

const slashName = text(1, Limit.commandName).refine(
  (value) => SLASH_NAME.test(value) && value === value.toLowerCase(),
  { message: 'Command name is invalid', params: { code: 'APPLICATION_COMMAND_INVALID_NAME' } },
);
const menuName = text(1, Limit.commandName);
const description = text(1, Limit.commandDescription);

/** Texts by locale; a locale no client has is refused. */
function localized<T extends z.ZodType>(entry: T) {
  return optional(
    z.record(z.string(), entry.nullable()).check(({ value, issues }) => {
      for (const locale of Object.keys(value).filter((key) => !LOCALES.has(key))) {
        issues.push({
          code: 'custom',
          input: value,
          path: [locale],
          message: `"${locale}" is no locale`,
          params: { code: 'ENUM_TYPE_COERCE' },
        });
      }
    }),
  );
}

const choiceFields = {
  name: text(1, Limit.choiceText),
  name_localizations: localized(text(1, Limit.choiceText)),
};
const textChoice = z.object({ ...choiceFields, value: text(1, Limit.choiceText) });
const numberChoice = z.object({ ...choiceFields, value: z.number() });
const integerChoice = z.object({ ...choiceFields, value: z.number().int() });

const optionFields = {
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  required: optional(z.boolean()),
};

const choosing = <T extends z.ZodType>(choice: T) => ({
  choices: optional(list(choice, 0, Limit.choices)),
  autocomplete: optional(z.boolean()),
});

const valueOptions = [
  z.object({
    ...optionFields,
    type: z.literal(OptionType.string),
    ...choosing(textChoice),
    min_length: optional(z.number().int().min(0).max(6000)),
    max_length: optional(z.number().int().min(1).max(6000)),
  }),
  z.object({
    ...optionFields,
    type: z.literal(OptionType.integer),
    ...choosing(integerChoice),
    min_value: optional(z.number().int()),
    max_value: optional(z.number().int()),
  }),
  z.object({
    ...optionFields,
    type: z.literal(OptionType.number),
    ...choosing(numberChoice),
    min_value: optional(z.number()),
    max_value: optional(z.number()),
  }),
  z.object({
    ...optionFields,
    type: z.literal(OptionType.channel),
    channel_types: optional(z.array(z.number().int())),
  }),
  z.object({ ...optionFields, type: z.literal(OptionType.boolean) }),
  z.object({ ...optionFields, type: z.literal(OptionType.user) }),
  z.object({ ...optionFields, type: z.literal(OptionType.role) }),
  z.object({ ...optionFields, type: z.literal(OptionType.mentionable) }),
  z.object({ ...optionFields, type: z.literal(OptionType.attachment) }),
] as const;

const subcommand = z.object({
  ...optionFields,
  type: z.literal(OptionType.subcommand),
  options: optional(list(z.discriminatedUnion('type', valueOptions), 0, Limit.commandOptions)),
});

const subcommandGroup = z.object({
  ...optionFields,
  type: z.literal(OptionType.subcommandGroup),
  options: optional(list(subcommand, 1, Limit.commandOptions)),
});

const anyOption = z.discriminatedUnion('type', [...valueOptions, subcommand, subcommandGroup]);

const shared = {
  default_member_permissions: optional(z.union([z.string().regex(/^\d{1,20}$/), bits])),
  contexts: optional(list(z.number().int().min(0).max(2), 0, 3)),
  integration_types: optional(list(z.number().int().min(0).max(1), 1, 2)),
  dm_permission: optional(z.boolean()),
  nsfw: optional(z.boolean()),
};

const slashCommand = z.object({
  ...shared,
  type: optional(z.literal(CommandType.chatInput)),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  options: optional(list(anyOption, 0, Limit.commandOptions)),
});

const menuCommand = z.object({
  ...shared,
  type: z.union([z.literal(CommandType.user), z.literal(CommandType.message)]),
  name: menuName,
  name_localizations: localized(menuName),
  description: optional(z.literal('')),
  options: optional(list(z.unknown(), 0, 0)),
});

/** Problems of one command, paths relative to it. */
export function checkCommand(body: unknown): readonly FieldProblem[] {
  const command = asObject(body);
  const isMenu = (command['type'] ?? CommandType.chatInput) !== CommandType.chatInput;
  const shape = problemsOf(isMenu ? menuCommand : slashCommand, body);
  return [...shape, ...checkOptions(command['options'], []), ...checkSize(command), ...checkSets(command)];
}

/** Problems of a bulk overwrite, paths starting with the command's index. */
export function checkCommands(body: unknown): readonly FieldProblem[] {
  if (!Array.isArray(body)) {
    return [{ path: [], code: 'BASE_TYPE_BAD_TYPE', message: 'Expected a list of commands' }];
  }
  const each = body.flatMap((command, index) =>
    checkCommand(command).map((problem) => ({ ...problem, path: [index, ...problem.path] })),
  );
  const identity = (command: unknown) => {
    const { name, type = CommandType.chatInput } = asObject(command);
    return `${type} ${name}`;
  };
  const twice = repeated(body, identity).map((index) => ({
    path: [index, 'name'],
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  }));
  return [...each, ...twice, ...checkCounts(body)];
}

function checkCounts(commands: readonly unknown[]): readonly FieldProblem[] {
  const kinds = [
    { type: CommandType.chatInput, most: Limit.chatInputCommands },
    { type: CommandType.user, most: Limit.menuCommands },
    { type: CommandType.message, most: Limit.menuCommands },
  ];
  return kinds
    .filter(({ type, most }) => {
      const ofKind = commands.filter((each) => (asObject(each)['type'] ?? CommandType.chatInput) === type);
      return ofKind.length > most;
    })
    .map(({ type, most }) => ({
      path: [],
      code: 'APPLICATION_COMMANDS_MAX',
      message: `Maximum number of commands of type ${type} reached (${most}).`,
    }));
}

/** Order, uniqueness, choices beside autocomplete, subcommands beside values; subcommands included. */
function checkOptions(options: unknown, path: readonly (string | number)[]): readonly FieldProblem[] {
  const entries = asList(options).map(asObject);
  const at = (index: number, ...rest: string[]) => [...path, 'options', index, ...rest];
  const twice = repeated(entries, (option) => option['name']).map((index) => ({
    path: at(index, 'name'),
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    message: 'Option name already exists',
  }));
  const nested = entries.flatMap((option, index) => checkOptions(option['options'], at(index)));
  return [...twice, ...checkOrder(entries, at), ...checkChoosing(entries, at), ...nested];
}

type At = (index: number, ...rest: string[]) => readonly (string | number)[];

function checkOrder(entries: readonly JsonObject[], at: At): readonly FieldProblem[] {
  const nests = (option: JsonObject | undefined) => Number(option?.['type']) <= OptionType.subcommandGroup;
  return entries.flatMap((option, index) => {
    const before = entries[index - 1];
    if (before === undefined) return [];
    if (nests(option) !== nests(before)) {
      const message =
        'Sub-command and sub-command group option types are mutually exclusive to all other types';
      return [{ path: at(index), code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message }];
    }
    if (option['required'] === true && before['required'] !== true) {
      const message = 'Required options must be placed before non-required options';
      return [{ path: at(index), code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message }];
    }
    return [];
  });
}

function checkChoosing(entries: readonly JsonObject[], at: At): readonly FieldProblem[] {
  const completing: readonly unknown[] = [OptionType.string, OptionType.integer, OptionType.number];
  return entries.flatMap((option, index) => {
    const choices = asList(option['choices']);
    const completes = option['autocomplete'] === true;
    if (completes && (choices.length > 0 || !completing.includes(option['type']))) {
      const message = 'Autocomplete cannot be set here, or not beside choices';
      return [{ path: at(index, 'autocomplete'), code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', message }];
    }
    return repeated(choices, (choice) => asObject(choice)['name']).map(() => ({
      path: at(index, 'choices'),
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message: 'Choice name already exists',
    }));
  });
}

/** 8,000 characters of names, descriptions and values; of each text the longest localisation counts. */
function checkSize(command: JsonObject): readonly FieldProblem[] {
  const size = sizeOf(command);
  if (size <= Limit.commandCharacters) return [];
  const message = `Command exceeds maximum size (${Limit.commandCharacters})`;
  return [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

function sizeOf(entry: JsonObject): number {
  const own = longest(entry, 'name') + longest(entry, 'description');
  const value = typeof entry['value'] === 'string' ? lengthOf(entry['value']) : 0;
  const inside = [...asList(entry['options']), ...asList(entry['choices'])];
  return inside.reduce((sum: number, each) => sum + sizeOf(asObject(each)), own + value);
}

function longest(entry: JsonObject, field: string): number {
  const texts = [entry[field], ...Object.values(asObject(entry[`${field}_localizations`]))];
  return Math.max(...texts.map((each) => (typeof each === 'string' ? lengthOf(each) : 0)));
}

function checkSets(command: JsonObject): readonly FieldProblem[] {
  return ['contexts', 'integration_types'].flatMap((field) =>
    repeated(asList(command[field]), (entry) => entry).map((index) => ({
      path: [field, index],
      code: 'SET_TYPE_ALREADY_CONTAINS_VALUE',
      message: 'The set already contains this value',
    })),
  );
}
