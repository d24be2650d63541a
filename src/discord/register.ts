// Registers commands with Discord only where they differ from what it holds: read, compare, write.
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Command } from './command.ts';

type Json = Record<string, unknown>;

export interface Registration {
  /** Whether each place had to be written. */
  readonly written: boolean;
}

/** Fields that Discord adds, with the value that means the same as leaving them out. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  description: '',
  name_localizations: null,
  description_localizations: null,
  default_member_permissions: null,
  nsfw: false,
  required: false,
  autocomplete: false,
};
/** What Discord alone decides. */
const FOREIGN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
  'name_localized',
  'description_localized',
  'handler',
]);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function normalizeValue(key: string, value: unknown): unknown {
  if (key === 'contexts' || key === 'integration_types')
    return Array.isArray(value) ? value.toSorted() : value;
  if (Array.isArray(value)) return value.map((item: unknown) => normalizeCommand(item));
  return normalizeCommand(value);
}

/**
 * One form for everything that means the same to Discord: keys sorted, what it adds left out, defaults and
 * empty values left out. Other values pass as they are.
 */
export function normalizeCommand(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Json)
    .filter(([key, field]) => !FOREIGN.has(key) && !isEmpty(field) && DEFAULTS[key] !== field)
    .map(([key, field]) => [key, normalizeValue(key, field)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function fingerprintOf(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(normalizeCommand(command))).sort());
}

/** Whether Discord's list and ours mean the same, in whatever order. */
export function sameCommands(held: readonly unknown[], ours: readonly unknown[]): boolean {
  return fingerprintOf(held) === fingerprintOf(ours);
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

async function registerAt(rest: REST, path: `/${string}`, commands: readonly Body[]): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const held = await rest.get(path, { query });
  if (Array.isArray(held) && sameCommands(held, commands)) return false;
  await rest.put(path, { body: commands });
  return true;
}

/** Contexts and install types belong to global commands: Discord keeps neither for a server's own. */
function asGuildCommand(command: Body): Body {
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
}

/** What is registered for every server, and what for the home server alone. */
function placeCommands(commands: readonly Command[], hasHome: boolean): { global: Body[]; home: Body[] } {
  if (!hasHome) return { global: commands.map(({ data }) => data), home: [] };
  const isAtHome = (command: Command) => command.audience === 'moderators' || command.dataAway !== undefined;
  const away = commands.map(({ data, dataAway, audience }) =>
    audience === 'moderators' ? dataAway : (dataAway ?? data),
  );
  return {
    global: away.filter((command) => command !== undefined),
    home: commands.filter(isAtHome).map(({ data }) => asGuildCommand(data)),
  };
}

/**
 * Brings Discord's commands in line with ours: moderators' commands in the home server alone where there
 * is one, everything else global.
 * @throws what Discord answers where it refuses
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  homeGuildId: string | null,
): Promise<Registration> {
  const { global, home } = placeCommands(commands, homeGuildId !== null);
  const written = await registerAt(rest, Routes.applicationCommands(applicationId), global);
  if (homeGuildId === null) return { written };
  const path = Routes.applicationGuildCommands(applicationId, homeGuildId);
  return { written: (await registerAt(rest, path, home)) || written };
}
