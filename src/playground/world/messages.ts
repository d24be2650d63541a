// A checked message body, with its files, becomes a stored message; a checked edit becomes its next state.
// Also works out whom a message pings. Refuses (50006) what would be an empty message.

import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { Pings, StoredAttachment, StoredMessage, UploadedFile } from '../contract.ts';
import { checkMessage } from '../rules.ts';
import { asList, asObject, ErrorCode, Flag, type JsonObject, Limit } from '../wire.ts';
import { ApiError, refuseProblems } from './api-error.ts';

/** A body with the files that came with it. */
export interface Upload {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Where a new message stands and who may see it. */
export interface Slot {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  readonly visibleTo: string | null;
  readonly interactionId: string | null;
  readonly referenceId: string | null;
  /** Regular messages ping whom they name; answers to interactions ping users alone. */
  readonly pingsByDefault: readonly string[];
  /** Puts an uploaded file where it is served. */
  keepFile(file: UploadedFile): { readonly id: string; readonly url: string };
}

/** A message not yet written: the "… is thinking" of a deferral. */
export function blankMessage(slot: Slot, flags: number): StoredMessage {
  const { id, channelId, guildId, authorId, visibleTo, interactionId, referenceId } = slot;
  return {
    ...{ id, channelId, guildId, authorId, visibleTo, interactionId, referenceId },
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags,
    ephemeral: (flags & Flag.ephemeral) !== 0,
    loading: (flags & Flag.loading) !== 0,
    pings: { everyone: false, users: [], roles: [] },
    edits: 0,
    editedAt: null,
  };
}

/** A new message; throws 50035 or 50006. `prefix` is where the message stands in the request's body. */
export function createMessage(slot: Slot, upload: Upload, prefix: readonly string[] = []): StoredMessage {
  const body = asObject(upload.body);
  const flags = Number(body['flags'] ?? 0) & ~Flag.loading;
  return applyBody(blankMessage(slot, flags), slot, upload, prefix);
}

/** The message after an edit: fields that are not named stay, `null` clears. */
export function editMessage(message: StoredMessage, slot: Slot, upload: Upload): StoredMessage {
  const given = Number(asObject(upload.body)['flags'] ?? 0);
  const settable = given & (Flag.v2 | Flag.suppressEmbeds);
  const flags = (message.flags & ~Flag.loading) | settable;
  const next = applyBody({ ...message, flags, loading: false }, slot, upload, []);
  return { ...next, edits: message.edits + 1, editedAt: new Date().toISOString() };
}

function applyBody(
  base: StoredMessage,
  slot: Slot,
  upload: Upload,
  prefix: readonly string[],
): StoredMessage {
  const body = asObject(upload.body);
  const attachments = nextAttachments(base, slot, upload);
  const problems = checkMessage(upload.body, {
    isV2: (base.flags & Flag.v2) !== 0,
    fileNames: attachments.map((attachment) => attachment.filename),
    kept: { content: base.content, embeds: base.embeds.length, components: base.components },
  });
  refuseProblems(problems.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] })));
  const next: StoredMessage = {
    ...base,
    content: body['content'] === undefined ? base.content : String(body['content'] ?? '').trim(),
    embeds: body['embeds'] === undefined ? base.embeds : (asList(body['embeds']) as APIEmbed[]),
    components: body['components'] === undefined ? base.components : numbered(body['components']),
    attachments,
  };
  if (isEmpty(next)) throw new ApiError(400, ErrorCode.emptyMessage, 'Cannot send an empty message');
  return { ...next, pings: pingsOf(next, body['allowed_mentions'], slot.pingsByDefault) };
}

/** Files kept from before (an edit lists them by id) and those uploaded now. */
function nextAttachments(base: StoredMessage, slot: Slot, upload: Upload): readonly StoredAttachment[] {
  const listed = asObject(upload.body)['attachments'];
  const notes = asList(listed).map(asObject);
  const kept =
    listed === undefined
      ? base.attachments
      : base.attachments.filter((attachment) => notes.some((note) => note['id'] === attachment.id));
  if (upload.files.some((file) => file.data.length > Limit.fileBytes)) {
    throw new ApiError(413, ErrorCode.requestTooLarge, 'Request entity too large');
  }
  const added = upload.files.map((file) => {
    const note = notes.find((each) => `files[${each['id']}]` === file.field) ?? {};
    return attach(file, note, slot);
  });
  return [...kept, ...added];
}

function attach(file: UploadedFile, note: JsonObject, slot: Slot): StoredAttachment {
  const filename = typeof note['filename'] === 'string' ? note['filename'] : file.filename;
  return {
    ...slot.keepFile({ ...file, filename }),
    filename,
    description: typeof note['description'] === 'string' ? note['description'] : null,
    contentType: file.contentType,
    data: file.data,
  };
}

/** The server gives each component that has none an `id`, counting from 1 in document order. */
function numbered(components: unknown): readonly APIMessageTopLevelComponent[] {
  let last = 0;
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number);
    if (typeof value !== 'object' || value === null) return value;
    const entry = value as JsonObject;
    if (typeof entry['type'] !== 'number') return entry;
    last += 1;
    const id = entry['id'] ?? last;
    const inside = ['components', 'accessory', 'component'].filter((key) => key in entry);
    return { ...entry, id, ...Object.fromEntries(inside.map((key) => [key, number(entry[key])])) };
  };
  return number(asList(components)) as readonly APIMessageTopLevelComponent[];
}

function isEmpty(message: StoredMessage): boolean {
  const { content, embeds, components, attachments } = message;
  return content === '' && embeds.length + components.length + attachments.length === 0;
}

/** All text a reader would see outside embeds: content and text displays, however deep. */
export function visibleText(message: Pick<StoredMessage, 'content' | 'components'>): string {
  const texts: string[] = message.content === '' ? [] : [message.content];
  const walk = (value: unknown): void => {
    for (const each of asList(value)) {
      const entry = asObject(each);
      if (typeof entry['content'] === 'string') texts.push(entry['content']);
      walk(entry['components']);
    }
  };
  walk(message.components);
  return texts.join('\n');
}

/** Whom the text pings under these `allowed_mentions`; `byDefault` holds where none are given. */
export function pingsOf(
  message: Pick<StoredMessage, 'content' | 'components'>,
  allowed: unknown,
  byDefault: readonly string[],
): Pings {
  const text = visibleText(message);
  const rule = asObject(allowed);
  const parse = allowed === undefined || allowed === null ? byDefault : asList(rule['parse']);
  const may = (kind: 'users' | 'roles', id: string) =>
    parse.includes(kind) || asList(rule[kind]).includes(id);
  return {
    everyone: parse.includes('everyone') && /@(?:everyone|here)\b/.test(text),
    users: idsIn(text, /<@!?(\d{1,20})>/g).filter((id) => may('users', id)),
    roles: idsIn(text, /<@&(\d{1,20})>/g).filter((id) => may('roles', id)),
  };
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
