// Builds what Discord is told of a command; names and descriptions come from the catalogues.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type {
  Catalogue,
  CommandName,
  CommandText,
  MenuName,
  NamedText,
} from '../src/discord/messages/catalogue.ts';
import { en } from '../src/discord/messages/en/replies.ts';
import { CATALOGUES, LANGUAGES } from '../src/discord/messages/languages.ts';

/** A question or a topic, in UTF-16 units: with all other options it still fits the buttons of a message. */
export const MAX_QUESTION = 250;
/** A name, as long as an autocompleted value may be. */
export const MAX_NAME = 100;
const MAX_DATE = 20;

/** `text` in every language, keyed by Discord's locale. */
function localize(pick: (catalogue: Catalogue) => NamedText | undefined) {
  const texts = Object.entries(CATALOGUES).map(([locale, catalogue]) => [locale, pick(catalogue)] as const);
  const known = texts.filter((entry): entry is readonly [string, NamedText] => entry[1] !== undefined);
  return {
    name_localizations: Object.fromEntries(known.map(([locale, text]) => [locale, text.name])),
    description_localizations: Object.fromEntries(known.map(([locale, text]) => [locale, text.description])),
  };
}

/** A command, or one part of it: `corpus add`. */
export type Holder = CommandName | `${CommandName} ${string}`;

function holderIn(catalogue: Catalogue, holder: Holder): CommandText {
  const [command, part] = holder.split(' ') as [CommandName, string?];
  const text: CommandText = catalogue.commands[command];
  const found = part === undefined ? text : text.parts?.[part];
  if (found === undefined)
    throw new Error(`Expected texts for ${holder} in the catalogue ${catalogue.locale}`);
  return found;
}

function textOf(command: Holder, option: string): NamedText {
  const text = holderIn(en, command).options[option];
  if (text === undefined)
    throw new Error(`Expected a text for option ${option} of ${command} in the English catalogue`);
  return text;
}

export interface TextOption {
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly maxLength: number;
}

/** A text option of a command. */
export function textOption(command: Holder, option: TextOption): APIApplicationCommandBasicOption {
  const { name, required = false, autocomplete = false, maxLength } = option;
  return {
    type: ApplicationCommandOptionType.String,
    ...textOf(command, name),
    name,
    ...localize((catalogue) => holderIn(catalogue, command).options[name]),
    required,
    autocomplete,
    max_length: maxLength,
  } as APIApplicationCommandBasicOption;
}

/** A yes-or-no option of a command. */
export function flagOption(command: Holder, name: string): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    ...textOf(command, name),
    name,
    ...localize((catalogue) => holderIn(catalogue, command).options[name]),
    required: false,
  };
}

/** `since` and `until`. */
export function periodOptions(command: Holder): APIApplicationCommandBasicOption[] {
  return [
    textOption(command, { name: 'since', maxLength: MAX_DATE }),
    textOption(command, { name: 'until', maxLength: MAX_DATE }),
  ];
}

/** `outlet`, the period and `private`, which `/ask` and `/quote` share. */
export function commonOptions(command: CommandName): APIApplicationCommandBasicOption[] {
  return [
    textOption(command, { name: 'outlet', autocomplete: true, maxLength: MAX_NAME }),
    ...periodOptions(command),
    flagOption(command, 'private'),
  ];
}

/** An option of any other type; `rest` is what Discord wants besides name and description. */
export function otherOption(
  command: Holder,
  name: string,
  rest: Readonly<Record<string, unknown>>,
): APIApplicationCommandBasicOption {
  const texts = localize((catalogue) => holderIn(catalogue, command).options[name]);
  return {
    ...textOf(command, name),
    name,
    ...texts,
    required: false,
    ...rest,
  } as APIApplicationCommandBasicOption;
}

/** An option with fixed choices, whose names stand in the catalogues. */
export function choiceOption(
  command: Holder,
  name: string,
  values: readonly string[],
): APIApplicationCommandBasicOption {
  const nameIn = (catalogue: Catalogue, value: string) =>
    holderIn(catalogue, command).choices?.[value]?.name ?? value;
  const choices = values.map((value) => {
    const names = Object.entries(CATALOGUES).map(([locale, catalogue]) => [locale, nameIn(catalogue, value)]);
    return { name: nameIn(en, value), value, name_localizations: Object.fromEntries(names) };
  });
  return otherOption(command, name, { type: ApplicationCommandOptionType.String, choices });
}

/** Every language under its own name, and `own` for each member's own. */
export function languageChoices(own: string): { name: string; value: string }[] {
  const named = LANGUAGES.map((value) => ({ name: languageName(value), value }));
  return [{ name: 'Each member’s own', value: own }, ...named];
}

function languageName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

/** Everybody's: in servers, direct messages and, where a member installed it, everywhere. */
const EVERYBODY = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  default_member_permissions: null,
};

/** Moderators': in servers alone, shown to those who may manage the server. */
const MODERATORS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

/** A slash command; contexts, install types and permissions are always stated. */
export function slashCommand(
  name: CommandName,
  audience: 'everyone' | 'moderators',
  options: APIApplicationCommandOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: en.commands[name].description,
    ...localize((catalogue) => catalogue.commands[name]),
    options,
    ...(audience === 'everyone' ? EVERYBODY : MODERATORS),
  };
}

/** One part of a command, with options of its own. */
export function partOf(
  command: CommandName,
  part: string,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  const holder: Holder = `${command} ${part}`;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: part,
    description: holderIn(en, holder).description,
    ...localize((catalogue) => holderIn(catalogue, holder)),
    options,
  };
}

/** An entry in the menu on a message; it has a name and no description. */
export function messageMenu(menu: MenuName): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const names = Object.entries(CATALOGUES).map(([locale, catalogue]) => [locale, catalogue.menus[menu]]);
  return {
    type: ApplicationCommandType.Message,
    name: en.menus[menu],
    name_localizations: Object.fromEntries(names),
    ...EVERYBODY,
  };
}
