// A prompt at which the bot is talked to through the stand-in: slash commands are typed, numbers press
// buttons, the rendered answer is read. Works on a terminal and with a script on standard input.
// An attachment is given as the path of a file.

import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Locale } from 'discord.js';
import type { Exchange, FakeMember, OpenModal, Place, StandIn, StoredMessage } from './contract.ts';
import { flattenComponents } from './member/actions.ts';
import { parseLine } from './prompt/command-line.ts';
import { completeLine } from './prompt/completion.ts';
import { openFile } from './prompt/files.ts';
import { helpText } from './prompt/help.ts';
import { type LineReader, openLines } from './prompt/lines.ts';
import { withRegisteredNames } from './prompt/own-names.ts';
import { MEMBER, MODERATOR } from './stand-in.ts';
import { type Control, controlsOf, renderForTerminal } from './terminal.ts';
import { asList } from './wire.ts';

const PROMPT = '> ';
/** Languages of Discord's client. */
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
/** How long a message without buttons has to stay as it is before a script goes on, milliseconds. */
const QUIET_MS = 1200;
/** The same once it was edited more than once: a report of progress. */
const PROGRESS_QUIET_MS = 3000;

interface Session {
  readonly standIn: StandIn;
  readonly lines: LineReader;
  readonly colour: boolean;
  readonly signal: AbortSignal;
  place: Place;
  controls: readonly Control[];
  /** The one shown last: what it still brings is shown as it comes. */
  exchange: Exchange | undefined;
  /** Text last shown of each message. */
  readonly shown: Map<string, string>;
}

/** The prompt's own commands. */
const LOCAL: Readonly<Record<string, (session: Session, argument: string) => void>> = {
  '/commands': (session) => {
    session.lines.print(helpText(session.standIn.visibleCommands(session.place)));
  },
  '/as': (session, argument) => become(session, argument),
  '/in': (session, argument) => move(session, argument),
  '/locale': (session, argument) => speak(session, argument),
};

/**
 * Reads until `/quit`, the end of the input or the signal; resolves without an error in each case, with how many
 * lines there were, or `null` where nobody could have typed one: no terminal, and an input without a line.
 */
export async function runPrompt(
  standIn: StandIn,
  io: { readonly input: Readable; readonly output: Writable },
  signal: AbortSignal,
): Promise<number | null> {
  const place: Place = { by: MODERATOR };
  const local = [...Object.keys(LOCAL), '/help', '/quit'];
  const lines = openLines(io.input, io.output, (line) => completeLine(standIn, line, session.place, local));
  const colour = lines.isTerminal;
  const nothing = { controls: [], exchange: undefined, shown: new Map<string, string>() };
  const session: Session = { standIn, lines, colour, signal, place, ...nothing };
  const leave = () => lines.close();
  signal.addEventListener('abort', leave, { once: true });
  const stopWatching = standIn.onMessage(({ kind, message }) => {
    const isOurs = session.exchange?.messages.some((each) => each.id === message.id) === true;
    if (kind !== 'deleted' && isOurs) show(session, session.exchange?.messages ?? []);
  });
  try {
    await standIn.whenReady();
    if (lines.isTerminal)
      lines.print('Type /help for what the bot offers, /commands for every command and key, /quit to leave.');
    const read = await readCommands(session);
    return read === 0 && !lines.isTerminal ? null : read;
  } finally {
    stopWatching();
    signal.removeEventListener('abort', leave);
    lines.close();
  }
}

/** How many lines were read, the one that leaves among them. */
async function readCommands(session: Session): Promise<number> {
  for (let read = 0; ; read++) {
    const line = session.signal.aborted ? null : await session.lines.next(PROMPT);
    if (line === null) return read;
    if (/^\/(?:quit|exit)\s*$/.test(line)) return read + 1;
    if (line.trim() === '') continue;
    try {
      await obey(session, line.trim());
    } catch (error) {
      // What Discord's client would not let a member do; said, and the session goes on.
      session.lines.print(error instanceof Error ? error.message : String(error));
    }
  }
}

async function obey(session: Session, line: string): Promise<void> {
  const [word = ''] = line.split(' ', 1);
  const local = LOCAL[word];
  if (local !== undefined) return local(session, line.slice(word.length).trim());
  if (/^\d{1,4}$/.test(line)) return pressNumber(session, Number(line));
  if (!line.startsWith('/')) {
    return session.lines.print('Commands start with a slash, /help lists them; a number presses a button.');
  }
  await obeySlash(session, line, word);
}

async function obeySlash(session: Session, line: string, word: string): Promise<void> {
  const { standIn, place } = session;
  await registered(session);
  const commands = standIn.visibleCommands(place);
  const ownHelp = commands.some((command) => command.name === 'help');
  if (word === '/help' && !ownHelp) return session.lines.print(helpText(commands));
  const parsed = parseLine(withRegisteredNames(line, commands, place.locale), commands, openFile);
  if (parsed.kind === 'unknown') return session.lines.print(parsed.reason);
  if (parsed.kind === 'command') return present(session, await standIn.invoke({ ...place, ...parsed.call }));
  const targetMessage = standIn.say(parsed.text, { ...place, by: MEMBER });
  await present(session, await standIn.menu({ ...place, name: parsed.name, targetMessage }));
}

/** A script may be faster than the bot's registration: its first command waits for that. */
async function registered({ standIn, place }: Session): Promise<void> {
  const stepMs = 50;
  for (let waited = 0; waited < 10_000 && standIn.visibleCommands(place).length === 0; waited += stepMs) {
    await sleep(stepMs);
  }
}

async function pressNumber(session: Session, number: number): Promise<void> {
  const control = session.controls.find((each) => each.number === number);
  const message = control === undefined ? undefined : session.standIn.message(control.messageId);
  if (control === undefined || message === undefined) {
    return session.lines.print(`There is no button ${number} on the last answer.`);
  }
  await present(session, await pressControl(session, message, control));
}

/** What a press changes in the message last shown is not shown as it comes: it is what comes of the press. */
async function pressControl(session: Session, message: StoredMessage, control: Control): Promise<Exchange> {
  const { standIn, place, exchange } = session;
  const { customId, value } = control;
  session.exchange = undefined;
  try {
    return value === null
      ? await standIn.press(message, customId, place.by, place)
      : await standIn.select(message, customId, [value], place.by);
  } catch (error) {
    session.exchange = exchange;
    throw error;
  }
}

/** Shows what came of it; a form is filled in first. */
async function present(session: Session, exchange: Exchange): Promise<void> {
  if (exchange.modal !== undefined) return fillIn(session, exchange.modal);
  if (!exchange.acked) return session.lines.print('The application did not respond.');
  session.shown.clear();
  session.exchange = undefined;
  if (!session.lines.isTerminal) await awaitRest(exchange);
  for (const refusal of exchange.refusals) {
    session.lines.print(`(refused: ${refusal.status} ${refusal.code} ${JSON.stringify(refusal.body)})`);
  }
  show(session, exchange.messages);
  session.exchange = exchange;
}

/** For a script: waits until an answer that may be a report of progress no longer changes. */
async function awaitRest(exchange: Exchange): Promise<void> {
  for (;;) {
    const { edits, messages } = exchange;
    const hasChanged = (now: Exchange) => now.edits !== edits || now.messages.length !== messages.length;
    const finished = exchange.messages.some((message) => controlsOf(message).length > 0);
    if (finished) return;
    const quietMs = edits > 1 ? PROGRESS_QUIET_MS : QUIET_MS;
    const changed = await exchange.until(hasChanged, quietMs).then(
      () => true,
      () => false,
    );
    if (!changed) return;
  }
}

function show(session: Session, messages: readonly StoredMessage[]): void {
  if (messages.length > 0) session.controls = [];
  for (const message of messages) {
    const first = session.controls.length + 1;
    const reading = { firstNumber: first, locale: session.place.locale };
    const text = renderForTerminal(message, session.lines.width, session.colour, reading);
    session.controls = [...session.controls, ...controlsOf(message, first)];
    if (session.shown.get(message.id) === text) continue;
    session.shown.set(message.id, text);
    session.lines.print(`${text}\n`);
  }
}

async function fillIn(session: Session, modal: OpenModal): Promise<void> {
  session.lines.print(modal.data.title);
  const values: Record<string, string> = {};
  for (const field of flattenComponents(asList(modal.data.components))) {
    const id = field['custom_id'];
    if (typeof id !== 'string') continue;
    const line = await session.lines.next(`${String(field['label'] ?? id)}: `);
    if (line === null) return;
    values[id] = line;
  }
  await present(session, await session.standIn.submitModal(modal, values, session.place.by));
}

function become(session: Session, who: string): void {
  const people: Readonly<Record<string, FakeMember>> = { member: MEMBER, moderator: MODERATOR };
  const by = people[who];
  if (by === undefined) session.lines.print('Type /as member or /as moderator.');
  else settle(session, { ...session.place, by });
}

function move(session: Session, where: string): void {
  const { guildId: _, ...rest } = session.place;
  if (where === 'dm') settle(session, { ...rest, guildId: null });
  else if (where === 'server') settle(session, rest);
  else session.lines.print('Type /in server or /in dm.');
}

function speak(session: Session, locale: string): void {
  if (LOCALES.has(locale)) settle(session, { ...session.place, locale });
  else session.lines.print(`Type /locale and one of Discord's languages: ${[...LOCALES].join(', ')}.`);
}

/** Says who asks from now on, where, and in which language. */
function settle(session: Session, place: Place): void {
  session.place = place;
  const who = place.by === MODERATOR ? 'a moderator' : 'a member';
  const where = place.guildId === null ? 'in a direct message' : 'on the server';
  session.lines.print(`You are ${who}, ${where}, with a client in ${place.locale ?? 'en-US'}.`);
}
