// Registered commands, global and per guild: list, overwrite in bulk, add, change, remove; and who the bot is.

import type { APIApplicationCommand } from 'discord.js';
import { checkCommand, checkCommands } from '../rules.ts';
import { asList, asObject, CommandType, Context, ErrorCode, type JsonObject } from '../wire.ts';
import { ApiError, refuseProblems, unknownGuild } from '../world/api-error.ts';
import { userPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './faults.ts';
import type { Call, Route } from './rest.ts';

/** Where commands live: `''` for the global ones, else a guild's id. */
type Scope = string;

/** The routes of one stand-in. */
export function commandRoutes(world: World): readonly Route[] {
  const applications = '/applications/:application';
  return [
    { method: 'GET', pattern: '/applications/@me', handle: () => ok(applicationPayload(world)) },
    { method: 'GET', pattern: '/oauth2/applications/@me', handle: () => ok(applicationPayload(world)) },
    { method: 'GET', pattern: '/users/@me', handle: () => ok(userPayload(world.bot, true)) },
    ...scopedRoutes(world, `${applications}/commands`, () => ''),
    ...scopedRoutes(world, `${applications}/guilds/:guild/commands`, (segments) => {
      const guild = world.guild(segments[1] ?? '');
      if (guild === undefined) throw unknownGuild();
      return guild.id;
    }),
  ];
}

function scopedRoutes(
  world: World,
  base: string,
  scopeOf: (segments: readonly string[]) => Scope,
): readonly Route[] {
  const on =
    (act: (scope: Scope, call: Call, id: string) => Answer): Route['handle'] =>
    (call, ...segments) => {
      checkApplication(world, segments[0]);
      return act(scopeOf(segments), call, segments.at(-1) ?? '');
    };
  const one = `${base}/:command`;
  return [
    { method: 'GET', pattern: base, handle: on((scope, call) => ok(listed(world, scope, call))) },
    { method: 'PUT', pattern: base, handle: on((scope, call) => overwrite(world, scope, call)) },
    { method: 'POST', pattern: base, handle: on((scope, call) => create(world, scope, call)) },
    { method: 'GET', pattern: one, handle: on((scope, _call, id) => ok(find(world, scope, id))) },
    { method: 'PATCH', pattern: one, handle: on((scope, call, id) => change(world, { scope, id }, call)) },
    { method: 'DELETE', pattern: one, handle: on((scope, _call, id) => remove(world, { scope, id })) },
  ];
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function checkApplication(world: World, id: string | undefined): void {
  if (id !== world.bot.id) throw new ApiError(404, ErrorCode.unknownApplication, 'Unknown Application');
}

function applicationPayload(world: World): JsonObject {
  return {
    id: world.bot.id,
    name: world.bot.displayName,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    flags: 0,
    owner: userPayload(world.bot),
    team: null,
  };
}

/** Without `with_localizations=true` the dictionaries of translations stay behind. */
function listed(world: World, scope: Scope, call: Call): readonly JsonObject[] {
  const commands = world.commands(scope).map(asObject);
  return call.query['with_localizations'] === 'true' ? commands : commands.map(withoutLocalizations);
}

function withoutLocalizations(entry: JsonObject): JsonObject {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = entry;
  const nested = ['options', 'choices'].filter((key) => Array.isArray(rest[key]));
  const inside = nested.map((key) => [
    key,
    asList(rest[key]).map((each) => withoutLocalizations(asObject(each))),
  ]);
  return { ...rest, ...Object.fromEntries(inside) };
}

function overwrite(world: World, scope: Scope, call: Call): Answer {
  refuseProblems(checkCommands(call.body));
  const before = world.commands(scope);
  const commands = asList(call.body).map((body) => {
    const same = before.find((each) => isSame(each, asObject(body)));
    return registered(world, scope, { body: asObject(body), id: same?.id ?? world.newId() });
  });
  world.setCommands(scope, commands);
  return ok(commands);
}

function create(world: World, scope: Scope, call: Call): Answer {
  refuseProblems(checkCommand(call.body));
  const before = world.commands(scope);
  const body = asObject(call.body);
  const same = before.find((each) => isSame(each, body));
  const command = registered(world, scope, { body, id: same?.id ?? world.newId() });
  const next = [...before.filter((each) => each !== same), command];
  refuseProblems(checkCommands(next));
  world.setCommands(scope, next);
  return { status: same === undefined ? 201 : 200, body: command };
}

interface Target {
  readonly scope: Scope;
  readonly id: string;
}

function change(world: World, { scope, id }: Target, call: Call): Answer {
  const present = find(world, scope, id);
  const body = { ...present, ...asObject(call.body) };
  refuseProblems(checkCommand(body));
  const command = registered(world, scope, { body, id });
  world.setCommands(
    scope,
    world.commands(scope).map((each) => (each.id === id ? command : each)),
  );
  return ok(command);
}

function remove(world: World, { scope, id }: Target): Answer {
  find(world, scope, id);
  world.setCommands(
    scope,
    world.commands(scope).filter((each) => each.id !== id),
  );
  return { status: 204 };
}

function find(world: World, scope: Scope, id: string): APIApplicationCommand {
  const command = world.commands(scope).find((each) => each.id === id);
  if (command !== undefined) return command;
  throw new ApiError(404, ErrorCode.unknownCommand, 'Unknown application command');
}

function isSame(command: APIApplicationCommand, body: JsonObject): boolean {
  return command.name === body['name'] && command.type === (body['type'] ?? CommandType.chatInput);
}

/** A command as Discord gives it back: defaults filled in, identity added. */
function registered(
  world: World,
  scope: Scope,
  { body, id }: { readonly body: JsonObject; readonly id: string },
): APIApplicationCommand {
  const permissions = body['default_member_permissions'] ?? null;
  const command = {
    description: '',
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    type: CommandType.chatInput,
    default_permission: true,
    ...body,
    ...(scope === '' ? globalFields(body) : guildFields(scope)),
    default_member_permissions: permissions === null ? null : String(permissions),
    id,
    application_id: world.bot.id,
    version: world.newId(),
  };
  // Checked field by field just before; the published type wants enums where the wire has numbers.
  return command as unknown as APIApplicationCommand;
}

function globalFields(body: JsonObject): JsonObject {
  const contexts = asList(body['contexts'] ?? Object.values(Context));
  const dmPermission = contexts.includes(Context.botDirect);
  return { contexts, integration_types: body['integration_types'] ?? [0], dm_permission: dmPermission };
}

/** Contexts and kinds of install belong to global commands: a guild's command does not keep them. */
function guildFields(scope: Scope): JsonObject {
  return { guild_id: scope, contexts: null, integration_types: undefined };
}
