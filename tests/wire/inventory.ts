// What there is to drive, read from the commands that Discord holds and from the tables of button ids; and what
// was driven, read from the interactions that reached the bot. Both are lines, so that they can be compared.
import { type APIApplicationCommand, type APIApplicationCommandOption, Events } from 'discord.js';
import { PLACE_ACTIONS, parsePressed, QUERY_ACTIONS, QUERY_VIEWS } from '../../src/discord/custom-id.ts';
import type { AttachmentValue, OptionValue } from '../../src/playground/stand-in.ts';
import type { Setting } from './bot.ts';

type Options = Readonly<Record<string, OptionValue>>;

/** One slash command, or one part of it, with its own options. */
export interface Slash {
  /** `corpus add`. */
  readonly path: string;
  readonly name: string;
  readonly subcommand?: string;
  readonly options: readonly APIApplicationCommandOption[];
}

const SUBCOMMAND = 1;
const TYPE = { slash: 1, user: 2, message: 3 } as const;

/** Every slash command with its parts. */
export function slashesOf(commands: readonly APIApplicationCommand[]): Slash[] {
  return commands
    .filter(({ type }) => type === TYPE.slash)
    .flatMap(({ name, options = [] }) => {
      const parts = options.filter(({ type }) => type === SUBCOMMAND);
      if (parts.length === 0) return [{ path: name, name, options }];
      return parts.map((part) => ({
        path: `${name} ${part.name}`,
        name,
        subcommand: part.name,
        options: ('options' in part ? part.options : undefined) ?? [],
      }));
    });
}

const ARTICLE: AttachmentValue = {
  filename: 'ferry.md',
  contentType: 'text/markdown',
  data: Buffer.from('The ferry stays.'),
};

/** Something to type into a text option, by its name. */
const WORDS: Readonly<Record<string, string>> = {
  question: 'the harbour and the pier repair',
  topic: 'the new harbour',
  speaker: 'the pier repair',
  about: 'repair',
  outlet: 'Northport Courier',
  since: '2020',
  until: '2024-06',
  path: 'harbour.md',
  archive: 'snap-1',
};

/** By the wire's type of an option: yes or no, a whole number, a channel, a role, a file. */
const OTHERS: Readonly<Record<number, OptionValue>> = {
  4: 0,
  5: true,
  7: '1000000000000000010',
  8: '1000000000000000001',
  11: ARTICLE,
};

function choicesOf(option: APIApplicationCommandOption): readonly { readonly value: string | number }[] {
  return 'choices' in option ? (option.choices ?? []) : [];
}

function valueFor(option: APIApplicationCommandOption): OptionValue {
  const value = choicesOf(option)[0]?.value ?? WORDS[option.name] ?? OTHERS[option.type];
  if (value === undefined) throw new Error(`Expected to know what to give the new option ${option.name}`);
  return value;
}

function given(options: readonly APIApplicationCommandOption[]): Options {
  return Object.fromEntries(options.map((option) => [option.name, valueFor(option)]));
}

/** Calls that between them leave nothing out: as little as is required, everything, and each fixed choice. */
export function callsFor({ options }: Slash): Options[] {
  const required = given(options.filter((option) => option.required === true));
  const choices = options.flatMap((option) =>
    choicesOf(option).map(({ value }) => ({ ...required, [option.name]: value })),
  );
  return [required, given(options), ...choices];
}

function linesOfSlash({ path, options }: Slash): string[] {
  const own = options.flatMap((option) => {
    const choices = choicesOf(option).map(({ value }) => `/${path} ${option.name}=${value}`);
    const isCompleted = 'autocomplete' in option && option.autocomplete === true;
    return [`/${path} ${option.name}`, ...choices, ...(isCompleted ? [`/${path} ${option.name} …`] : [])];
  });
  return [`/${path}`, ...own];
}

/** Everything that commands offer: each command, part, option, fixed choice, completed option and menu. */
export function linesOfCommands(commands: readonly APIApplicationCommand[]): string[] {
  const menus = commands.filter(({ type }) => type === TYPE.message).map(({ name }) => `menu ${name}`);
  const others = commands.filter(({ type }) => type === TYPE.user).map(({ name }) => `user menu ${name}`);
  return [...slashesOf(commands).flatMap(linesOfSlash), ...menus, ...others];
}

/** Every kind of button and the form. The number of a page is shown and never pressed. */
export function linesOfButtons(): string[] {
  const query = Object.keys(QUERY_ACTIONS).filter((action) => action !== 'here');
  return [
    ...Object.keys(PLACE_ACTIONS).map((action) => `button ${action}`),
    ...query.map((action) => `button ${action}`),
    ...Object.keys(QUERY_VIEWS).map((view) => `page of ${view}`),
    'form',
  ];
}

interface Received {
  readonly type: number;
  readonly data: {
    readonly name?: string;
    readonly type?: number;
    readonly custom_id?: string;
    readonly options?: readonly ReceivedOption[];
  };
  readonly message?: { readonly components?: readonly unknown[] };
}

interface ReceivedOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly ReceivedOption[];
}

function linesOfCall(name: string, options: readonly ReceivedOption[], isTyping: boolean): string[] {
  const [part] = options;
  if (part?.type === SUBCOMMAND) return linesOfCall(`${name} ${part.name}`, part.options ?? [], isTyping);
  if (isTyping) return options.filter(({ focused }) => focused).map((option) => `/${name} ${option.name} …`);
  const own = options.flatMap((option) => [
    `/${name} ${option.name}`,
    `/${name} ${option.name}=${option.value}`,
  ]);
  return [`/${name}`, ...own];
}

function idsIn(component: unknown): string[] {
  const { custom_id: id, components = [] } = component as { custom_id?: string; components?: unknown[] };
  return [...(id === undefined ? [] : [id]), ...components.flatMap(idsIn)];
}

function linesOfPress({ data, message }: Received): string[] {
  const pressed = parsePressed(data.custom_id ?? '', (message?.components ?? []).flatMap(idsIn));
  if (pressed === null) return [`unknown button ${data.custom_id}`];
  if (pressed.kind === 'cancel') return ['button cancel'];
  if (pressed.kind === 'log') return ['button log'];
  if (pressed.kind === 'place') return [`button ${pressed.action}`];
  const { action } = pressed.control;
  const isPage = action === 'next' || action === 'previous';
  // What has no second page is driven by its other buttons.
  return [
    `button ${action}`,
    ...(isPage || pressed.query.view === 'compare' ? [`page of ${pressed.query.view}`] : []),
  ];
}

function linesOf(received: Received): string[] {
  const { type, data } = received;
  if (type === 3) return linesOfPress(received);
  if (type === 5) return ['form'];
  const name = data.name ?? '';
  if (type === 2 && data.type === TYPE.message) return [`menu ${name}`];
  return linesOfCall(name, data.options ?? [], type === 4);
}

/** Notes what reaches the bot from now on. */
export function noteDriven({ bot }: Setting): ReadonlySet<string> {
  const driven = new Set<string>();
  bot.client.on(Events.Raw, (packet: { t?: string; d: Received }) => {
    if (packet.t === 'INTERACTION_CREATE') for (const line of linesOf(packet.d)) driven.add(line);
  });
  return driven;
}
