// Bodies of messages, new or edited: content, embeds, mentions, and what Components V2 excludes.

import { z } from 'zod';
import { asList, asObject, type JsonObject, Limit } from '../wire.ts';
import { checkComponents } from './components.ts';
import {
  address,
  bits,
  type FieldProblem,
  lengthOf,
  list,
  optional,
  problemsOf,
  repeated,
  snowflake,
  text,
} from './problems.ts';
import { checkMediaNames } from './totals.ts';

const webLink = address(['http', 'https']);
const imageLink = z.object({ url: address(['http', 'https', 'attachment']) });

const embed = z.object({
  title: optional(text(0, Limit.embedTitle)),
  description: optional(text(0, Limit.embedDescription)),
  url: optional(webLink),
  timestamp: optional(z.string().refine((value) => !Number.isNaN(Date.parse(value)))),
  color: optional(bits.max(0xffffff)),
  footer: optional(z.object({ text: text(1, Limit.embedFooter), icon_url: optional(imageLink.shape.url) })),
  image: optional(imageLink),
  thumbnail: optional(imageLink),
  author: optional(
    z.object({
      name: text(1, Limit.embedAuthor),
      url: optional(webLink),
      icon_url: optional(imageLink.shape.url),
    }),
  ),
  fields: optional(
    list(
      z.object({
        name: text(1, Limit.embedFieldName),
        value: text(1, Limit.embedFieldValue),
        inline: optional(z.boolean()),
      }),
      0,
      Limit.embedFields,
    ),
  ),
});

const allowedMentions = z.object({
  parse: optional(z.array(z.enum(['roles', 'users', 'everyone']))),
  users: optional(list(snowflake, 0, 100)),
  roles: optional(list(snowflake, 0, 100)),
  replied_user: optional(z.boolean()),
});

const message = z.object({
  content: optional(text(0, Limit.content)),
  embeds: optional(list(embed, 0, Limit.embeds)),
  flags: optional(bits),
  tts: optional(z.boolean()),
  allowed_mentions: optional(allowedMentions),
  attachments: optional(
    list(
      z.object({
        id: z.union([snowflake, z.number().int()]),
        filename: optional(text(1, 1024)),
        description: optional(text(0, Limit.altText)),
      }),
      0,
      Limit.files,
    ),
  ),
  components: optional(z.array(z.unknown())),
});

/** What the body is to be judged against. */
export interface MessageContext {
  /** Whether the message has, or gets, the Components V2 flag. */
  readonly isV2: boolean;
  /** Files it will have: kept ones and new ones. */
  readonly fileNames: readonly string[];
  /** What an edit leaves in place where it says nothing. */
  readonly kept?: { readonly content: string; readonly embeds: number; readonly components: unknown };
}

/** Problems of a message's body, paths relative to it; none when the live API would take it. */
export function checkMessage(body: unknown, context: MessageContext): readonly FieldProblem[] {
  const shape = problemsOf(message, body);
  if (shape.some((problem) => problem.path.length === 0)) return shape;
  const given = asObject(body);
  const components = given['components'] ?? [];
  return [
    ...shape,
    ...checkEmbedTotal(given['embeds']),
    ...checkMentions(asObject(given['allowed_mentions'])),
    ...checkComponents(components, context.isV2),
    ...checkMediaNames(components, context.fileNames),
    ...(context.isV2 ? checkLegacyFields(given, context) : []),
  ];
}

/** 6,000 characters over all embeds of a message. */
function checkEmbedTotal(embeds: unknown): readonly FieldProblem[] {
  const total = asList(embeds).reduce((sum: number, each) => sum + embedLength(asObject(each)), 0);
  if (total <= Limit.embedTotal) return [];
  const message = `Embed size exceeds maximum size of ${Limit.embedTotal}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function embedLength(embed: JsonObject): number {
  const fields = asList(embed['fields']).map(asObject);
  const texts = [
    embed['title'],
    embed['description'],
    asObject(embed['footer'])['text'],
    asObject(embed['author'])['name'],
    ...fields.flatMap((field) => [field['name'], field['value']]),
  ];
  return texts.reduce((sum: number, each) => sum + (typeof each === 'string' ? lengthOf(each) : 0), 0);
}

/** `parse: ["users"]` and a list of users exclude each other; so do roles. */
function checkMentions(rule: JsonObject): readonly FieldProblem[] {
  const parse = asList(rule['parse']);
  const exclusive = ['users', 'roles']
    .filter((kind) => parse.includes(kind) && asList(rule[kind]).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
  const twice = ['parse', 'users', 'roles'].flatMap((kind) =>
    repeated(asList(rule[kind]), (entry) => entry).map((index) => ({
      path: ['allowed_mentions', kind, index],
      code: 'SET_TYPE_ALREADY_CONTAINS_VALUE',
      message: 'The set already contains this value',
    })),
  );
  return [...exclusive, ...twice];
}

/** A V2 message has neither content nor embeds, polls or stickers, given now or left from before. */
function checkLegacyFields(body: JsonObject, { kept }: MessageContext): readonly FieldProblem[] {
  const content = body['content'] === undefined ? kept?.content : body['content'];
  const embeds = body['embeds'] === undefined ? kept?.embeds : asList(body['embeds']).length;
  const present = {
    content: typeof content === 'string' && content !== '',
    embeds: embeds !== undefined && embeds > 0,
    poll: body['poll'] !== undefined && body['poll'] !== null,
    sticker_ids: asList(body['sticker_ids']).length > 0,
  };
  return Object.entries(present)
    .filter(([, isPresent]) => isPresent)
    .map(([field]) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}
