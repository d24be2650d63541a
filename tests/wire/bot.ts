// A bot on the stand-in with an invented archive, its log kept, and every request it sends checked.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect } from 'vitest';
import { type Bot, type BotOptions, startBot } from '../../src/discord/client.ts';
import {
  type StandIn,
  type StandInOptions,
  type StoredMessage,
  startStandIn,
} from '../../src/playground/stand-in.ts';
import { FakeService } from '../discord/fake-service.ts';
import { checkRequest } from './schemas.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly interaction?: string;
  readonly command?: string;
  readonly outcome?: string;
}

export interface Setting {
  readonly standIn: StandIn;
  readonly service: FakeService;
  readonly bot: Bot;
  readonly log: LogLine[];
  /** The line of the interaction that ended so, as soon as it is written. */
  logged(outcome: string): Promise<LogLine>;
  /** Stops everything; fails where a request broke a rule of Discord's, or was refused otherwise than `but`. */
  close(but?: RegExp): Promise<void>;
}

function collectLog(lines: LogLine[]) {
  const stream = new Writable({
    write(line, _, done) {
      lines.push(JSON.parse(String(line)) as LogLine);
      done();
    },
  });
  return pino({ level: 'debug' }, stream);
}

/** Each rule that a recorded request broke, with the request it broke. */
export function violationsOf(standIn: StandIn): string[] {
  return standIn.requests.flatMap((request) =>
    checkRequest(request).map((problem) => `${request.method} ${request.path}: ${problem}`),
  );
}

async function waitForLine(log: readonly LogLine[], outcome: string): Promise<LogLine> {
  for (;;) {
    const line = log.find((written) => written.outcome === outcome);
    if (line !== undefined) return line;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Log in with `token`, so that the tests can look for it in the log. */
export const TOKEN = 'not-a-real-token';

/** Starts a bot that knows the invented archive. */
export async function startSetting(
  standInOptions: StandInOptions = {},
  botOptions: Partial<BotOptions> = {},
): Promise<Setting> {
  const standIn = await startStandIn({ port: 0, ...standInOptions });
  const service = botOptions.service instanceof FakeService ? botOptions.service : new FakeService();
  const log: LogLine[] = [];
  const bot = await startBot({
    token: TOKEN,
    apiUrl: standIn.apiUrl,
    homeGuildId: null,
    publicUrl: null,
    log: collectLog(log),
    ...botOptions,
    service: botOptions.service ?? service,
  });
  const close = async (but?: RegExp) => {
    await bot.stop();
    await standIn.close();
    expect(violationsOf(standIn).filter((line) => but?.test(line) !== true)).toEqual([]);
  };
  return { standIn, service, bot, log, logged: (outcome) => waitForLine(log, outcome), close };
}

/** A clock on which a day lies between any two interactions, so that nobody is ever held up. */
export function leapingClock(): () => number {
  let now = 0;
  return () => {
    now += 86_400_000;
    return now;
  };
}

interface Node {
  readonly content?: string;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly items?: readonly { readonly description?: string }[];
  readonly components?: readonly Node[];
}

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.components ?? [])]);
}

/** Every component of a message, nested ones included. */
export function nodesOf(message: StoredMessage | undefined): Node[] {
  return flatten((message?.components ?? []) as readonly Node[]);
}

/** All text of a message, whichever way it was sent. */
export function textOf(message: StoredMessage | undefined): string {
  const texts = nodesOf(message).flatMap(({ content }) => (content === undefined ? [] : [content]));
  return [message?.content ?? '', ...texts].filter((text) => text !== '').join('\n');
}

/** The id of the first button with that label. */
export function buttonOf(message: StoredMessage | undefined, label: string): string {
  const id = nodesOf(message).find((node) => node.label === label)?.custom_id;
  if (id === undefined) throw new Error(`Expected a button "${label}" on ${textOf(message)}`);
  return id;
}

export interface Control {
  readonly id: string;
  readonly label: string;
  readonly disabled: boolean;
}

/** The buttons of a message that come back to the bot, in order. */
export function controlsOf(message: StoredMessage | undefined): Control[] {
  return nodesOf(message).flatMap(({ custom_id: id, label = '', disabled = false }) =>
    id === undefined ? [] : [{ id, label, disabled }],
  );
}

/** Makes a reindex last until it is released. */
export function holdBack(service: FakeService) {
  let release = (): void => {};
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  service.reindex = async () => {
    begin();
    await released;
    return service.outcome;
  };
  return { begun, release: () => release() };
}
