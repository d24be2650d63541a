// Checks what a bot sent against Discord's published schemas, made strict so that unknown keys are caught.
// In: a recorded request. Out: its violations as lines, none when it is fine or not covered.
// The strict copy of the schema module is written to a temporary folder for as long as it takes to load it.

import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { z } from 'zod';
import type { RecordedRequest } from '../../src/playground/stand-in.ts';

/** The module decides at load time between loose and strict objects: its own switch comes too late. */
const LOOSE = 'let zObject = z.object;';
const STRICT = 'let zObject = z.strictObject;';

type Schemas = Readonly<Record<string, z.core.$ZodType>>;
type Json = Readonly<Record<string, unknown>>;

const { safeParse } = await import('zod/mini');
const schemas = await loadStrict();

async function loadStrict(): Promise<Schemas> {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const published = join(modules, 'discord-api-spec', 'build', 'discord-api-spec.zod.js');
  const text = await readFile(published, 'utf8');
  if (!text.includes(LOOSE)) throw new Error('Expected the published schemas to choose their object type');
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-schemas-'));
  try {
    await symlink(modules, join(folder, 'node_modules'), 'junction');
    const copy = join(folder, 'schemas.mjs');
    await writeFile(copy, text.replace(LOOSE, STRICT));
    return (await import(/* @vite-ignore */ pathToFileURL(copy).href)) as Schemas;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Rule {
  readonly method: string;
  /** Of the recorded path. */
  readonly path: RegExp;
  /** Names of schemas, any of which has to fit; of a list the schema of each entry. */
  schemaNames(body: Json): readonly string[];
  readonly eachEntry?: boolean;
}

const CALLBACKS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

const COMMANDS = /^\/applications\/\d+\/(?:guilds\/\d+\/)?commands$/;

const RULES: readonly Rule[] = [
  {
    method: 'POST',
    path: /^\/interactions\/\d+\/[^/]+\/callback$/,
    schemaNames: (body) => [CALLBACKS[Number(body['type'])] ?? 'no such callback type'],
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/,
    schemaNames: () => ['IncomingWebhookUpdateRequestPartialSchema'],
  },
  {
    method: 'POST',
    path: /^\/webhooks\/\d+\/[^/]+$/,
    schemaNames: () => ['IncomingWebhookRequestPartialSchema'],
  },
  {
    method: 'PUT',
    path: COMMANDS,
    schemaNames: () => ['ApplicationCommandUpdateRequestSchema'],
    eachEntry: true,
  },
  { method: 'POST', path: COMMANDS, schemaNames: () => ['ApplicationCommandCreateRequestSchema'] },
  {
    method: 'PATCH',
    path: /^\/applications\/\d+\/(?:guilds\/\d+\/)?commands\/\d+$/,
    schemaNames: () => ['ApplicationCommandPatchRequestPartialSchema'],
  },
  {
    method: 'POST',
    path: /^\/channels\/\d+\/messages$/,
    schemaNames: () => ['MessageCreateRequestSchema'],
  },
  {
    method: 'PATCH',
    path: /^\/channels\/\d+\/messages\/\d+$/,
    schemaNames: () => ['MessageEditRequestPartialSchema'],
  },
];

/**
 * Violations of the published schemas, and field errors the stand-in itself answered with (the rules the
 * schemas do not know). Lines read `PUT /path [0].name: what is wrong`.
 */
export function checkRequest(request: RecordedRequest): readonly string[] {
  const rule = RULES.find((each) => each.method === request.method && each.path.test(request.path));
  const published = rule === undefined ? [] : checkAgainst(rule, request.body);
  const where = `${request.method} ${request.path}`;
  return [...published.map((line) => `${where} ${line}`), ...refusedFields(request, where)];
}

function checkAgainst(rule: Rule, body: unknown): readonly string[] {
  if (rule.eachEntry !== true) return checkBody(rule, body, '');
  if (!Array.isArray(body)) return ['expected a list'];
  return body.flatMap((entry, index) => checkBody(rule, entry, `[${index}]`));
}

function checkBody(rule: Rule, body: unknown, prefix: string): readonly string[] {
  const known = withoutKnownExtras(asJson(body));
  return rule.schemaNames(known).flatMap((name) => {
    const schema = schemas[name];
    if (schema === undefined) return [`${prefix} no schema: ${name}`];
    const parsed = safeParse(schema, known);
    return parsed.success ? [] : parsed.error.issues.flatMap((issue) => describeIssue(issue, prefix));
  });
}

/**
 * What the client library always sends though the schemas lack it, in its harmless form; and permissions,
 * which the documentation and the library write as a string, the schemas as a number.
 */
function withoutKnownExtras(body: Json): Json {
  const { data, ...rest } = body;
  const kept = Object.entries(rest).filter(([key, value]) => !isKnownExtra(key, value));
  const permissions = rest['default_member_permissions'];
  return {
    ...Object.fromEntries(kept),
    ...(typeof permissions === 'string' ? { default_member_permissions: Number(permissions) } : {}),
    ...(data === undefined
      ? {}
      : { data: typeof data === 'object' ? withoutKnownExtras(asJson(data)) : data }),
  };
}

function isKnownExtra(key: string, value: unknown): boolean {
  return ['tts', 'enforce_nonce', 'nsfw'].includes(key) && value === false;
}

/** Of a union the alternative that comes closest speaks. */
function describeIssue(issue: z.core.$ZodIssue, prefix: string): readonly string[] {
  const at = issue.path.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    prefix,
  );
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [`${at}: ${detailOf(issue)}`];
  const lines = issue.errors.map((issues) => issues.flatMap((inner) => describeIssue(inner, at)));
  return lines.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
}

/** `too_big {"maximum":2000}`: the schemas come without worded messages. */
function detailOf({ code, ...issue }: z.core.$ZodIssue): string {
  const { path: _path, message: _message, input: _input, inst: _inst, ...detail } = issue as Json;
  return `${code} ${JSON.stringify(detail)}`;
}

/** An alternative of another `type`, or one that wants nothing at all, is far away for all its brevity. */
function distance(lines: readonly string[]): number {
  const otherKind = lines.some((line) => /\.type: |"expected":"(?:undefined|null)"/.test(line));
  return lines.length + (otherKind ? 1000 : 0);
}

function refusedFields(request: RecordedRequest, where: string): readonly string[] {
  const reply = asJson(request.reply);
  if (request.status !== 400 || (reply['code'] !== 50_035 && reply['code'] !== 50_006)) return [];
  const tree = reply['errors'] === undefined ? '' : ` ${JSON.stringify(reply['errors'])}`;
  return [`${where} refused: ${reply['code']} ${reply['message']}${tree}`];
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** Whether a message went out that might ping somebody its text happens to name. */
export function leavesMentionsOpen(request: RecordedRequest): boolean {
  const body = asJson(request.body);
  const message = request.path.startsWith('/interactions/') ? asJson(body['data']) : body;
  const carriesText = message['content'] !== undefined || message['components'] !== undefined;
  const isMessage = /\/(?:callback|messages)(?:\/|$)|^\/webhooks\//.test(request.path);
  if (!carriesText || !isMessage || body['type'] === 9) return false;
  const parse = asJson(message['allowed_mentions'])['parse'];
  return !Array.isArray(parse) || parse.length > 0;
}
