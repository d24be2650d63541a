// What a bot may do with an interaction: the first response, then the original message and follow-ups
// through the interaction's token, for as long as it lives.

import type { StoredMessage } from '../contract.ts';
import { checkCallback, checkChoices, checkModal } from '../rules.ts';
import { asList, asObject, CallbackType, ErrorCode, Flag, InteractionType, Limit } from '../wire.ts';
import { ApiError, refuseProblems, unknownMessage } from '../world/api-error.ts';
import type { InteractionDesk } from '../world/interactions.ts';
import { blankMessage, createMessage, editMessage, type Slot } from '../world/messages.ts';
import { messagePayload } from '../world/payloads.ts';
import type { Pending } from '../world/pending.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './faults.ts';
import type { Call, Route } from './rest.ts';

/** What the routes work on. */
export interface Backstage {
  readonly world: World;
  readonly desk: InteractionDesk;
}

/** The routes of one stand-in; none needs a bot token. */
export function interactionRoutes(stage: Backstage): readonly Route[] {
  const message = '/webhooks/:application/:token/messages/:message';
  return [
    {
      method: 'POST',
      pattern: '/interactions/:id/:token/callback',
      open: true,
      handle: (call, id = '', token = '') => respond(stage, call, stage.desk.forCallback(id, token)),
    },
    {
      method: 'POST',
      pattern: '/webhooks/:application/:token',
      open: true,
      handle: (call, _application, token = '') => followUp(stage, call, stage.desk.forWebhook(token)),
    },
    {
      method: 'GET',
      pattern: message,
      open: true,
      handle: (_call, _application, token = '', id = '') =>
        show(stage, findMessage(stage, stage.desk.forWebhook(token), id)),
    },
    {
      method: 'PATCH',
      pattern: message,
      open: true,
      handle: (call, _application, token = '', id = '') =>
        edit(stage, call, { pending: stage.desk.forWebhook(token), id }),
    },
    {
      method: 'DELETE',
      pattern: message,
      open: true,
      handle: (_call, _application, token = '', id = '') => remove(stage, stage.desk.forWebhook(token), id),
    },
  ];
}

function respond(stage: Backstage, call: Call, pending: Pending): Answer {
  const body = asObject(call.body);
  refuseProblems(checkCallback(body, pending.type, pending.messageId !== null));
  const type = Number(body['type']);
  answerAs(stage, call, { pending, type });
  stage.desk.acknowledge(pending, type);
  stage.desk.changed(pending);
  if (call.query['with_response'] !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(stage, pending, type) };
}

interface Response {
  readonly pending: Pending;
  readonly type: number;
}

function answerAs(stage: Backstage, call: Call, { pending, type }: Response): void {
  const data = asObject(asObject(call.body)['data']);
  if (type === CallbackType.reply) reply(stage, call, pending);
  else if (type === CallbackType.deferredReply) defer(stage, pending, Number(data['flags'] ?? 0));
  else if (type === CallbackType.deferredUpdate) pending.originalId = pending.messageId;
  else if (type === CallbackType.update) update(stage, call, pending);
  else if (type === CallbackType.choices) pending.choices = choicesOf(data);
  else if (type === CallbackType.modal) openModal(pending, data);
}

function reply(stage: Backstage, call: Call, pending: Pending): void {
  const data = asObject(asObject(call.body)['data']);
  const ephemeral = (Number(data['flags'] ?? 0) & Flag.ephemeral) !== 0;
  const slot = slotFor(stage, pending, { ephemeral, referenceId: pending.messageId });
  const message = createMessage(slot, { body: data, files: call.files }, ['data']);
  keep(stage, pending, message);
  pending.originalId = message.id;
  pending.ephemeral = ephemeral;
}

function defer(stage: Backstage, pending: Pending, flags: number): void {
  const ephemeral = (flags & Flag.ephemeral) !== 0;
  const slot = slotFor(stage, pending, { ephemeral, referenceId: pending.messageId });
  const message = blankMessage(slot, flags | Flag.loading);
  keep(stage, pending, message);
  pending.originalId = message.id;
  pending.ephemeral = ephemeral;
}

function update(stage: Backstage, call: Call, pending: Pending): void {
  pending.originalId = pending.messageId;
  const message = findMessage(stage, pending, '@original');
  const slot = slotOf(stage, message);
  const upload = { body: asObject(call.body)['data'] ?? {}, files: call.files };
  keep(stage, pending, editMessage(message, slot, upload));
  pending.edits += 1;
}

function choicesOf(data: Readonly<Record<string, unknown>>): NonNullable<Pending['choices']> {
  refuseProblems(checkChoices(data));
  return asList(data['choices']) as NonNullable<Pending['choices']>;
}

function openModal(pending: Pending, data: Readonly<Record<string, unknown>>): void {
  refuseProblems(checkModal(data));
  const shown = data as unknown as NonNullable<Pending['modal']>['data'];
  pending.modal = { data: shown, place: pending.setting.place, messageId: pending.messageId };
}

function callbackResponse(stage: Backstage, pending: Pending, type: number): Answer['body'] {
  const message = pending.originalId === null ? undefined : stage.world.message(pending.originalId);
  return {
    interaction: {
      id: pending.id,
      type: pending.type,
      ...(message === undefined ? {} : { response_message_id: message.id }),
      response_message_loading: message?.loading ?? false,
      response_message_ephemeral: pending.ephemeral,
    },
    ...(message === undefined ? {} : { resource: { type, message: messagePayload(message, stage.world) } }),
  };
}

/** A follow-up straight after a deferral fills in the waiting message; its own ephemeral flag is ignored. */
function followUp(stage: Backstage, call: Call, pending: Pending): Answer {
  const waiting = pending.originalId === null ? undefined : stage.world.message(pending.originalId);
  if (waiting?.loading) return edit(stage, call, { pending, id: waiting.id });
  countFollowUp(pending);
  const ephemeral = (Number(asObject(call.body)['flags'] ?? 0) & Flag.ephemeral) !== 0;
  const slot = slotFor(stage, pending, { ephemeral, referenceId: pending.originalId });
  const message = createMessage(slot, call);
  keep(stage, pending, message);
  pending.answered = true;
  stage.desk.changed(pending);
  return show(stage, message);
}

function countFollowUp(pending: Pending): void {
  pending.followUps += 1;
  if (!pending.setting.userInstall || pending.followUps <= Limit.userInstallFollowUps) return;
  const message = 'Maximum number of follow up messages have been sent for this interaction';
  throw new ApiError(400, ErrorCode.followUpsExhausted, message);
}

function edit(
  stage: Backstage,
  call: Call,
  target: { readonly pending: Pending; readonly id: string },
): Answer {
  const { pending } = target;
  const message = findMessage(stage, pending, target.id);
  const next = editMessage(message, slotOf(stage, message), call);
  keep(stage, pending, next);
  pending.edits += 1;
  pending.answered = true;
  stage.desk.changed(pending);
  return show(stage, next);
}

function remove(stage: Backstage, pending: Pending, id: string): Answer {
  const message = findMessage(stage, pending, id);
  stage.world.remove(message.id);
  pending.answered = true;
  stage.desk.changed(pending);
  return { status: 204 };
}

function findMessage(stage: Backstage, pending: Pending, id: string): StoredMessage {
  const wanted = id === '@original' ? pending.originalId : id;
  const ours = wanted === pending.originalId || pending.messageIds.includes(wanted ?? '');
  const message = wanted === null || !ours ? undefined : stage.world.message(wanted);
  if (message === undefined) throw unknownMessage();
  return message;
}

function keep(stage: Backstage, pending: Pending, message: StoredMessage): void {
  if (!pending.messageIds.includes(message.id)) pending.messageIds.push(message.id);
  stage.world.put(message);
}

function slotFor(
  stage: Backstage,
  pending: Pending,
  at: { readonly ephemeral: boolean; readonly referenceId: string | null },
): Slot {
  const { channel, userId } = pending.setting;
  return {
    id: stage.world.newId(),
    channelId: channel.id,
    guildId: channel.guildId,
    authorId: stage.world.bot.id,
    visibleTo: at.ephemeral ? userId : null,
    interactionId: pending.id,
    referenceId: pending.type === InteractionType.command ? null : at.referenceId,
    pingsByDefault: ['users'],
    keepFile: (file) => stage.world.keepFile(file),
  };
}

/** The slot an existing message stands in, for its edits. */
export function slotOf(stage: Backstage, message: StoredMessage): Slot {
  return { ...message, pingsByDefault: ['users'], keepFile: (file) => stage.world.keepFile(file) };
}

function show(stage: Backstage, message: StoredMessage): Answer {
  return { status: 200, body: messagePayload(message, stage.world) };
}
