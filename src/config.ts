// Environment (and `.env`) in, a checked Config out. The only reader of process.env; a wrong value stops
// the start with one line that names the variable, what was expected and what was given.
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { DEFAULT_LIMITS, type IngestLimits } from './ingest/limits.ts';

/** A variable whose value cannot be used. The message never holds the value of the token. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly variable: string;

  constructor(variable: string, expected: string, given: string) {
    super(`Expected ${variable} to be ${expected}, got ${JSON.stringify(given)}`);
    this.variable = variable;
  }
}

export interface Config {
  /** Empty: no login, the playground opens instead. */
  readonly discordToken: string;
  readonly discordApiUrl: string;
  /** The server whose moderators look after the corpus; `null`: every server's. */
  readonly homeGuildId: string | null;
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Address of a search cluster; `null`: the embedded index. */
  readonly searchUrl: string | null;
  /** Where readers reach the reader pages, without a trailing slash; `null`: nowhere. */
  readonly publicUrl: string | null;
  /** 0 to 65535; 0 lets the system choose. */
  readonly port: number;
  /** Address on which reader pages, health and metrics are served. */
  readonly host: string;
  /** Whether a change in the corpus folder starts a reindex by itself. */
  readonly watchCorpus: boolean;
  /** Bytes of a file that a moderator adds from Discord. */
  readonly maxUploadBytes: number;
  /** Days for which the words of questions are kept; 0: not at all. */
  readonly keepQuestionsDays: number;
  readonly ingestLimits: IngestLimits;
  readonly logLevel: string;
  /** Started by `npm start`, whose shell does not pass signals on. */
  readonly isUnderNpm: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const withoutSlash = (value: string): string => value.replace(/\/$/, '');
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .transform(withoutSlash)
  .describe('an http or https address');
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), schema]).describe(schema.description ?? '');

const count = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).describe('a whole number from 1');

/** The variable of every limit of the reader. */
const LIMIT_VARIABLES = {
  MAX_FILE_BYTES: 'maxFileBytes',
  MAX_LINE_BYTES: 'maxLineBytes',
  MAX_ARTICLES: 'maxArticles',
  MAX_ARTICLE_CHARS: 'maxArticleChars',
  MAX_MARKUP_BYTES: 'maxMarkupBytes',
  MAX_NESTING: 'maxNesting',
  MAX_FEED_ITEMS: 'maxFeedItems',
  MAX_PDF_PAGES: 'maxPdfPages',
  MAX_ZIP_DEPTH: 'maxZipDepth',
  MAX_ZIP_ENTRIES: 'maxZipEntries',
  MAX_ZIP_RATIO: 'maxZipRatio',
  MAX_ZIP_BYTES: 'maxZipBytes',
  MAX_PARSE_MS: 'maxParseMs',
} as const satisfies Readonly<Record<string, keyof IngestLimits>>;

/** Discord's own limit where a server has no more, in bytes. */
const DEFAULT_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Longer than this nobody's questions are kept, in days. */
const MAX_KEEP_DAYS = 90;

/** One entry a variable: its default, and a schema whose description finishes "Expected NAME to be …". */
const VARIABLES = {
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_API_URL: httpUrl.default('https://discord.com/api'),
  HOME_GUILD_ID: optional(
    z
      .string()
      .regex(/^\d{17,20}$/)
      .describe('a server id of 17 to 20 digits'),
  ).default(null),
  CORPUS_DIR: z.string().min(1).describe('a folder').default('corpus'),
  DATA_DIR: z.string().min(1).describe('a folder').default('data'),
  SEARCH_URL: optional(httpUrl).default(null),
  PUBLIC_URL: optional(httpUrl).default(null),
  PORT: z.coerce.number().int().min(0).max(65_535).describe('a port from 0 to 65535').default(3000),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')])
    .describe('an IP address of this machine')
    .default('127.0.0.1'),
  WATCH_CORPUS: z
    .enum(['true', 'false'])
    .describe('true or false')
    .default('false')
    .transform((value) => value === 'true'),
  MAX_UPLOAD_BYTES: count.default(DEFAULT_UPLOAD_BYTES),
  KEEP_QUESTIONS_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_KEEP_DAYS)
    .describe(`a number of days from 0 to ${MAX_KEEP_DAYS}`)
    .default(0),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .describe(`one of ${LOG_LEVELS.join(', ')}`)
    .default('info'),
};

function descriptionOf(schema: z.ZodType): string {
  if (schema.description) return schema.description;
  if (schema instanceof z.ZodPipe) return descriptionOf(schema.in as z.ZodType);
  return schema instanceof z.ZodDefault ? descriptionOf(schema.unwrap() as z.ZodType) : 'a text';
}

function readVariable<K extends keyof typeof VARIABLES>(
  environment: NodeJS.ProcessEnv,
  name: K,
): z.output<(typeof VARIABLES)[K]> {
  const given = environment[name]?.trim();
  const schema: z.ZodType = VARIABLES[name];
  // An empty value is an unset one: `.env` files list every variable with nothing behind it.
  const result = schema.safeParse(given === '' ? undefined : given);
  if (!result.success) throw new ConfigError(name, descriptionOf(schema), given ?? '');
  return result.data as z.output<(typeof VARIABLES)[K]>;
}

function readLimits(environment: NodeJS.ProcessEnv): IngestLimits {
  const limits: { -readonly [K in keyof IngestLimits]: number } = { ...DEFAULT_LIMITS };
  for (const [name, limit] of Object.entries(LIMIT_VARIABLES)) {
    const given = environment[name]?.trim() ?? '';
    if (given === '') continue;
    const result = count.safeParse(given);
    if (!result.success) throw new ConfigError(name, descriptionOf(count), given);
    limits[limit] = result.data;
  }
  return limits;
}

/**
 * Checks every variable of `environment`; unset and empty ones take their defaults.
 * @throws ConfigError for the first value that cannot be used
 */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  return {
    discordToken: readVariable(environment, 'DISCORD_TOKEN'),
    discordApiUrl: readVariable(environment, 'DISCORD_API_URL'),
    homeGuildId: readVariable(environment, 'HOME_GUILD_ID'),
    corpusDir: readVariable(environment, 'CORPUS_DIR'),
    dataDir: readVariable(environment, 'DATA_DIR'),
    searchUrl: readVariable(environment, 'SEARCH_URL'),
    publicUrl: readVariable(environment, 'PUBLIC_URL'),
    port: readVariable(environment, 'PORT'),
    host: readVariable(environment, 'HOST'),
    watchCorpus: readVariable(environment, 'WATCH_CORPUS'),
    maxUploadBytes: readVariable(environment, 'MAX_UPLOAD_BYTES'),
    keepQuestionsDays: readVariable(environment, 'KEEP_QUESTIONS_DAYS'),
    ingestLimits: readLimits(environment),
    logLevel: readVariable(environment, 'LOG_LEVEL'),
    isUnderNpm: environment['npm_lifecycle_event'] === 'start',
  };
}

/** Reads `.env` in the working folder, where there is one, and then the environment, which wins. */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  return parseConfig(process.env);
}

/** The folder of the shared articles and gold, for `eval` and `bench`: `SHARED_DIR`, default `../shared`. */
export function sharedDirectory(): string {
  return process.env['SHARED_DIR'] ?? '../shared';
}
