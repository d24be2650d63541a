// What a member does, turned into interactions: a slash command, a menu, a button, a select, a form. Refuses
// (throws) what Discord's client would not let a member do.

import type { APIApplicationCommand } from 'discord.js';
import type {
  AutocompleteCall,
  FakeMember,
  MenuCall,
  OpenModal,
  Place,
  SlashCall,
  StoredMessage,
} from '../contract.ts';
import {
  asList,
  asObject,
  ButtonStyle,
  CommandType,
  ComponentType,
  InteractionType,
  type JsonObject,
} from '../wire.ts';
import { memberPayload, messagePayload, userPayload } from '../world/payloads.ts';
import type { Request, Setting } from '../world/pending.ts';
import type { World } from '../world/world.ts';
import { buildOptions, buildPartialOptions, type OptionsPayload } from './options.ts';
import { commonPayload, offeredCommands, settingOf } from './setting.ts';

/** A slash command; throws when it is not offered there or an option is missing or unfit. */
export function slashRequest(world: World, call: SlashCall): Request {
  const setting = settingOf(world, call);
  const command = commandNamed(world, setting, { name: call.name, type: CommandType.chatInput });
  return commandRequest(world, setting, command, buildOptions(world, command, call));
}

/** What is sent while an option is typed. */
export function autocompleteRequest(world: World, call: AutocompleteCall): Request {
  const setting = settingOf(world, call);
  const command = commandNamed(world, setting, { name: call.name, type: CommandType.chatInput });
  const request = commandRequest(world, setting, command, buildPartialOptions(world, command, call));
  return { ...request, type: InteractionType.autocomplete };
}

/** A command of the context menu of a message or of a member. */
export function menuRequest(world: World, call: MenuCall): Request {
  const setting = settingOf(world, placeOfMenu(call));
  const { targetMessage, targetUser } = call;
  const type = targetMessage === undefined ? CommandType.user : CommandType.message;
  const command = commandNamed(world, setting, { name: call.name, type });
  const target = targetMessage?.id ?? targetUser?.id;
  if (target === undefined) throw new Error(`Expected a target for the menu command "${call.name}"`);
  const resolved = { ...resolvedMessage(world, targetMessage), ...resolvedUser(world, targetUser) };
  const request = commandRequest(world, setting, command, { options: [], resolved });
  const data = { ...asObject(request.payload['data']), target_id: target };
  return { ...request, payload: { ...request.payload, data } };
}

/** The menu of a message opens where the message is. */
function placeOfMenu(call: MenuCall): Place {
  const channelId = call.channelId ?? call.targetMessage?.channelId;
  return channelId === undefined ? call : { ...call, channelId };
}

function resolvedMessage(world: World, message: StoredMessage | undefined): JsonObject {
  return message === undefined ? {} : { messages: { [message.id]: messagePayload(message, world) } };
}

function resolvedUser(world: World, user: FakeMember | undefined): JsonObject {
  if (user === undefined) return {};
  world.meet(user);
  return { users: { [user.id]: userPayload(user) }, members: { [user.id]: memberPayload(user) } };
}

function commandNamed(
  world: World,
  setting: Setting,
  wanted: { readonly name: string; readonly type: number },
): APIApplicationCommand {
  const offered = offeredCommands(world, setting);
  const found = offered.find((each) => each.name === wanted.name && each.type === wanted.type);
  if (found !== undefined) return found;
  const names = offered.map((command) => command.name).join(', ') || 'none';
  throw new Error(`Expected a command that is offered here, got "${wanted.name}" (offered: ${names})`);
}

function commandRequest(
  world: World,
  setting: Setting,
  command: APIApplicationCommand,
  { options, resolved }: OptionsPayload,
): Request {
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options }),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
  const payload = { ...commonPayload(world, setting), data };
  return { type: InteractionType.command, setting, messageId: null, payload };
}

/** A component pressed or chosen from; `values` is `null` for a button. */
export interface ComponentUse {
  readonly messageId: string;
  readonly customId: string;
  readonly values: readonly string[] | null;
  readonly place: Place;
}

/** Throws where the message, the component or the member's right to see it is missing. */
export function componentRequest(world: World, use: ComponentUse): Request {
  const message = world.message(use.messageId);
  if (message === undefined) throw new Error(`Expected a message ${use.messageId}, it is gone`);
  const setting = settingOf(world, { ...use.place, channelId: message.channelId });
  if (message.visibleTo !== null && message.visibleTo !== setting.userId) {
    throw new Error('Expected a message this member can see, got one that is ephemeral for another');
  }
  const component = findComponent(message.components, use.customId);
  checkUse(component, use);
  const data = {
    custom_id: use.customId,
    component_type: component['type'],
    id: component['id'],
    ...(use.values === null ? {} : { values: use.values, resolved: {} }),
  };
  const payload = { ...commonPayload(world, setting), data, message: messagePayload(message, world) };
  return { type: InteractionType.component, setting, messageId: message.id, payload };
}

function checkUse(component: JsonObject, use: ComponentUse): void {
  const isButton = component['type'] === ComponentType.button;
  if (component['disabled'] === true) throw new Error(`Expected "${use.customId}" to be enabled`);
  if (isButton !== (use.values === null))
    throw new Error(`Expected "${use.customId}" to be of the other kind`);
  if (isButton && component['style'] === ButtonStyle.link) throw new Error('Expected no link button');
  if (use.values === null) return;
  const least = Number(component['min_values'] ?? 1);
  const most = Number(component['max_values'] ?? 1);
  if (use.values.length < least || use.values.length > most) {
    throw new Error(`Expected ${least} to ${most} values for "${use.customId}", got ${use.values.length}`);
  }
  const options = asList(component['options']).map((option) => asObject(option)['value']);
  const stray = use.values.find((value) => options.length > 0 && !options.includes(value));
  if (stray !== undefined) throw new Error(`Expected "${use.customId}" to offer "${stray}"`);
}

function findComponent(components: unknown, customId: string): JsonObject {
  const all = flattenComponents(components);
  const found = all.find((component) => component['custom_id'] === customId);
  if (found !== undefined) return found;
  const ids = all.flatMap((component) => component['custom_id'] ?? []).join(', ') || 'none';
  throw new Error(`Expected a component "${customId}" (there are: ${ids})`);
}

/** Components in document order, those within others included. */
export function flattenComponents(components: unknown): readonly JsonObject[] {
  return asList(components).flatMap((value) => {
    const component = asObject(value);
    const inside = [...asList(component['components']), component['accessory'], component['component']];
    return [component, ...flattenComponents(inside.filter((each) => each !== undefined))];
  });
}

/** A form sent off. */
export interface FormUse {
  readonly modal: OpenModal;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly by: FakeMember | undefined;
}

/** Throws where a required field is missing or a text too short or too long. */
export function formRequest(world: World, { modal, values, by }: FormUse): Request {
  const setting = settingOf(world, by === undefined ? modal.place : { ...modal.place, by });
  const message = modal.messageId === null ? undefined : world.message(modal.messageId);
  const components = asList(modal.data.components).map((each) => filledIn(asObject(each), values));
  const data = { custom_id: modal.data.custom_id, components, resolved: {} };
  const payload = {
    ...commonPayload(world, setting),
    data,
    ...(message === undefined ? {} : { message: messagePayload(message, world) }),
  };
  return { type: InteractionType.modal, setting, messageId: message?.id ?? null, payload };
}

function filledIn(component: JsonObject, values: FormUse['values']): JsonObject {
  const { type, id } = component;
  if (Array.isArray(component['components'])) {
    const inside = component['components'].map((each) => filledIn(asObject(each), values));
    return { type, id, components: inside };
  }
  if (component['component'] !== undefined) {
    return { type, id, component: filledIn(asObject(component['component']), values) };
  }
  const customId = component['custom_id'];
  if (typeof customId !== 'string') return { type, id };
  const value = values[customId] ?? component['value'] ?? '';
  checkField(component, value);
  return typeof value === 'string'
    ? { type, id, custom_id: customId, value }
    : { type, id, custom_id: customId, values: value };
}

function checkField(component: JsonObject, value: unknown): void {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  const required = component['required'] !== false;
  const name = `field "${component['custom_id']}"`;
  if (size === 0 && required) throw new Error(`Expected ${name} to be filled in`);
  const least = Number(component['min_length'] ?? 0);
  const most = Number(component['max_length'] ?? 4000);
  if (size > 0 && (size < least || size > most)) {
    throw new Error(`Expected ${name} to have ${least} to ${most} characters, got ${size}`);
  }
}
