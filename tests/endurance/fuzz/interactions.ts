// One valid interaction of every command, menu, option, button and form there is, as the gateway would send it.
import { WebSocket } from 'ws';
import { MODERATOR, type OptionValue, type StandIn } from '../../../src/playground/stand-in.ts';
import { FakeKeeper } from '../../discord/fake-keeper.ts';
import { FakeService } from '../../discord/fake-service.ts';
import { controlsOf, startSetting } from '../../wire/bot.ts';

export type Json = Record<string, unknown>;

const FILE = { filename: 'a.md', contentType: 'text/markdown', data: Buffer.from('The bridge is open.') };

/** A fit value for every option, by its type. */
const VALUES: Readonly<Record<number, OptionValue>> = { 3: 'harbour', 4: 7, 5: true, 11: FILE };

interface Part {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Part[];
  readonly choices?: readonly { readonly value: OptionValue }[];
  readonly autocomplete?: boolean;
  readonly min_value?: number;
}

function fitValue(
  { name, type, choices, min_value: least }: Part,
  standIn: StandIn,
): OptionValue | undefined {
  if (choices?.[0] !== undefined) return choices[0].value;
  if (/since|until/u.test(name)) return '2023-05-01';
  if (type === 4) return least ?? 1;
  if (type === 7) return standIn.guilds[0]?.channels[0]?.id;
  if (type === 8) return undefined;
  return VALUES[type];
}

function callsOf(command: Part, standIn: StandIn) {
  const parts = (command.options ?? []).filter(({ type }) => type === 1);
  const leaves = parts.length > 0 ? parts : [command];
  return leaves.map((leaf) => {
    const options = (leaf.options ?? []).flatMap((option): [Part, OptionValue][] => {
      const value = fitValue(option, standIn);
      return value === undefined ? [] : [[option, value]];
    });
    const subcommand = leaf === command ? {} : { subcommand: leaf.name };
    const values = Object.fromEntries(options.map(([{ name }, value]) => [name, value]));
    const typed = options.filter(([{ autocomplete }]) => autocomplete === true).map(([{ name }]) => name);
    return { call: { name: command.name, ...subcommand, options: values, by: MODERATOR }, typed };
  });
}

/** Does everything once that a moderator can do; what the bot says to it does not matter. */
async function doEverything(standIn: StandIn): Promise<void> {
  for (const command of standIn.commands() as unknown as readonly Part[]) {
    if (command.type !== 1) continue;
    for (const { call, typed } of callsOf(command, standIn)) {
      const done = await standIn.invoke(call).catch(() => undefined);
      for (const focused of typed) await standIn.autocomplete({ ...call, focused }).catch(() => undefined);
      const [message] = done?.messages ?? [];
      for (const { id, disabled } of controlsOf(message)) {
        if (message === undefined || disabled) continue;
        const pressed = await standIn.press(message, id, MODERATOR).catch(() => undefined);
        if (pressed?.modal !== undefined)
          await standIn.submitModal(pressed.modal, { reason: 'It is wrong' }, MODERATOR);
      }
    }
  }
  const targetMessage = standIn.say('“The new harbour will open in June” she said');
  for (const name of ['Find who said this', 'Check against the corpus'])
    await standIn.menu({ name, targetMessage }).catch(() => undefined);
  for (const place of [{ guildId: null }, { privateChannel: true }])
    await standIn.invoke({ name: 'ask', options: { question: 'When?' }, ...place }).catch(() => undefined);
}

/** Listens in on the gateway of a stand-in as a second session of the bot would. */
async function overhear(standIn: StandIn, heard: Json[]): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${new URL(standIn.apiUrl).host}`);
  const ready = new Promise<void>((resolve) => {
    socket.on('message', (text) => {
      const { op, t, d } = JSON.parse(String(text)) as { op: number; t: string; d: Json };
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: 'overhear', intents: 0 } }));
      if (t === 'READY') resolve();
      if (t === 'INTERACTION_CREATE') heard.push(d);
    });
  });
  await ready;
  return socket;
}

export async function makeValidInteractions(): Promise<readonly Json[]> {
  const service = new FakeService();
  const setting = await startSetting({ answerMs: 3_000 }, { service, keeper: new FakeKeeper(service) });
  const heard: Json[] = [];
  const socket = await overhear(setting.standIn, heard);
  await doEverything(setting.standIn);
  socket.terminate();
  await setting.bot.stop();
  await setting.standIn.close();
  return heard;
}
