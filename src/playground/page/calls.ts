// What the page asks for: a typed line, a pressed button, a choice, a filled form, a completion. Messages do
// not come back this way but through the stream; here stands only what else the visitor has to be told.

import type { Locale } from 'discord.js';
import type { Exchange, Place, StandIn } from '../contract.ts';
import { flattenComponents } from '../member/actions.ts';
import { parseLine } from '../prompt/command-line.ts';
import { completeLine } from '../prompt/completion.ts';
import { withRegisteredNames } from '../prompt/own-names.ts';
import { asList, asObject, type JsonObject } from '../wire.ts';
import { MEMBER } from '../world/world.ts';
import { type Desk, placeOf } from './visitor.ts';

interface Stage {
  readonly standIn: StandIn;
  readonly desk: Desk;
}

type Call = (stage: Stage, body: JsonObject) => Promise<JsonObject>;

const CALLS: Readonly<Record<string, Call>> = {
  type: async ({ standIn, desk }, body) => {
    const place = placeOf(body);
    const commands = standIn.visibleCommands(place);
    const line = withRegisteredNames(String(body['line']), commands, place.locale);
    const parsed = parseLine(line, commands);
    if (parsed.kind === 'unknown') return { problem: parsed.reason };
    if (parsed.kind === 'command') return outcome(desk, await standIn.invoke({ ...place, ...parsed.call }));
    // In a direct message nobody else writes.
    const author = place.guildId === null ? (place.by ?? MEMBER) : MEMBER;
    const targetMessage = standIn.say(parsed.text, { ...place, by: author });
    return outcome(desk, await standIn.menu({ ...place, name: parsed.name, targetMessage }));
  },
  press: async ({ standIn, desk }, body) => {
    const { message, customId, place } = target(standIn, body);
    return outcome(desk, await standIn.press(message, customId, place.by, place));
  },
  select: async ({ standIn, desk }, body) => {
    const { message, customId, place } = target(standIn, body);
    const values = asList(body['values']).map(String);
    return outcome(desk, await standIn.select(message, customId, values, place.by));
  },
  form: async ({ standIn, desk }, body) => {
    const modal = desk.take(String(body['form']));
    if (modal === undefined) throw new Error('Expected an open form, it was sent already');
    const values = Object.entries(asObject(body['values'])).map(([key, value]) => [key, String(value)]);
    return outcome(desk, await standIn.submitModal(modal, Object.fromEntries(values), placeOf(body).by));
  },
  complete: async ({ standIn }, body) => {
    const place = placeOf(body);
    const [candidates, replaced] = await completeLine(standIn, String(body['line']), place, []);
    return { candidates, replaced, notes: describeCommands(standIn, place) };
  },
};

/** What each command does, by its name with a slash, in the visitor's language. */
function describeCommands(standIn: StandIn, place: Place): JsonObject {
  const said = standIn.visibleCommands(place).map((command) => {
    const own = command.description_localizations?.[place.locale as Locale];
    return [`/${command.name}`, own ?? command.description] as const;
  });
  return Object.fromEntries(said);
}

/** Rejects with a sentence where there is no such call, or the visitor may not do it. */
export async function answerCall(stage: Stage, name: string, body: JsonObject): Promise<JsonObject> {
  const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (call === undefined) throw new Error('Expected one of the calls the page makes');
  return call(stage, body);
}

function target(standIn: StandIn, body: JsonObject) {
  const message = standIn.message(String(body['messageId']));
  if (message === undefined) throw new Error('Expected a message that is still there');
  return { message, customId: String(body['customId']), place: placeOf(body) };
}

function outcome(desk: Desk, exchange: Exchange): JsonObject {
  if (exchange.modal !== undefined) {
    const fields = flattenComponents(asList(exchange.modal.data.components)).flatMap(fieldOf);
    return { form: desk.keep(exchange.modal), title: exchange.modal.data.title, fields };
  }
  if (!exchange.acked) return { problem: 'The application did not respond.' };
  const [refusal] = exchange.refusals;
  return refusal === undefined
    ? {}
    : { problem: `Discord would refuse this: ${JSON.stringify(refusal.body)}` };
}

function fieldOf(component: JsonObject, index: number, all: readonly JsonObject[]): readonly JsonObject[] {
  const name = component['custom_id'];
  if (typeof name !== 'string') return [];
  // The label stands on the field itself or on what holds it.
  const label = component['label'] ?? all[index - 1]?.['label'] ?? name;
  const options = asList(component['options']).map((each) => {
    const { label: shown, value } = asObject(each);
    return { label: String(shown), value: String(value) };
  });
  return [{ name, label: String(label), long: component['style'] === 2, options }];
}
