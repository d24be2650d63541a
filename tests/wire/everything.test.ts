// Every command, option, choice, menu, button, form and page, in each kind of place, by a member and a moderator,
// in each language; whatever Discord's published schemas or its rules forbid fails the run. What there is comes
// from the registered commands and the tables of ids: a new one that is not driven fails as well.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERY_ACTIONS } from '../../src/discord/custom-id.ts';
import { catalogueFor, LANGUAGES } from '../../src/discord/messages/languages.ts';
import {
  type Exchange,
  MEMBER,
  MODERATOR,
  type OptionValue,
  type Place,
  type StoredMessage,
} from '../../src/playground/stand-in.ts';
import { FakeKeeper } from '../discord/fake-keeper.ts';
import { FakeService } from '../discord/fake-service.ts';
import { controlsOf, leapingClock, type Setting, startSetting, textOf } from './bot.ts';
import { callsFor, linesOfButtons, linesOfCommands, noteDriven, type Slash, slashesOf } from './inventory.ts';

/** Calls beside those that follow from the options: an answer with a speaker, abstentions. */
const FURTHER: Readonly<Record<string, readonly Readonly<Record<string, OptionValue>>[]>> = {
  ask: [{ question: 'When will the harbour open?' }, { question: 'the regatta' }],
  quote: [
    { speaker: 'the pier repair', order: 'random' },
    { speaker: 'nobody' },
    { speaker: '“the new harbour will open in June”' },
  ],
  compare: [{ topic: 'the new harbour', private: true }, { topic: 'the regatta' }],
  timeline: [{ speaker: 'Ilse Brandt' }, { speaker: 'nobody' }],
};

const PLACES: readonly (readonly [string, Place])[] = [
  ['a server', {}],
  ['a thread', { channelId: '1000000000000000011' }],
  ['a forum post', { channelId: '1000000000000000013' }],
  ['a direct message', { guildId: null }],
];
const PEOPLE = [
  ['a member', MEMBER],
  ['a moderator', MODERATOR],
] as const;

/** An archive whose lists of names have more than one page, and whose reindex lasts until it is stopped. */
class LongService extends FakeService {
  override async suggestSpeakers(typed: string) {
    return typed === '' ? this.#many('Speaker') : super.suggestSpeakers(typed);
  }

  override async suggestOutlets(typed: string) {
    return typed === '' ? this.#many('Gazette') : super.suggestOutlets(typed);
  }

  #many(name: string) {
    return Array.from({ length: 20 }, (_, at) => ({ name: `${name} ${at + 1}`, count: 20 - at }));
  }
}

let setting: Setting;
let service: FakeService;
let driven: ReadonlySet<string>;
/** Ids of buttons that were shown and cannot be pressed. */
const disabledIds = new Set<string>();

/** Whether Discord's client has the command there at all. */
function isOffered(name: string, place: Place): boolean {
  const { standIn } = setting;
  return standIn.visibleCommands({ ...place, by: MODERATOR }).some((command) => command.name === name);
}

function expectAnswered({ acked, refusals, messages, modal }: Exchange): void {
  expect(acked).toBe(true);
  expect(refusals).toEqual([]);
  if (modal === undefined) expect(textOf(messages.at(-1))).not.toBe('');
}

/** Presses every button of a message that can be pressed, sends the form that one opens, and pages to the end. */
async function pressAll(message: StoredMessage | undefined, place: Place): Promise<void> {
  const { standIn } = setting;
  const { next, previous, again } = catalogueFor(place.locale ?? '').buttons;
  const controls = controlsOf(message);
  for (const { id, disabled } of controls) if (disabled) disabledIds.add(id);
  const open = controls.filter(({ disabled }) => !disabled);
  // What changes the message, and with it the ids of its buttons, comes last.
  for (const { id } of open.filter(({ label }) => ![next, previous, again].includes(label))) {
    const pressed = await standIn.press(message as StoredMessage, id, place.by, place);
    expectAnswered(pressed);
    if (pressed.modal) expectAnswered(await standIn.submitModal(pressed.modal, { reason: 'No' }, place.by));
  }
  for (const label of [next, previous]) await pageThrough(message, label, place);
  const lot = open.find(({ label }) => label === again);
  if (lot !== undefined)
    expectAnswered(await standIn.press(message as StoredMessage, lot.id, place.by, place));
}

/** Presses the button of that label as long as it can be pressed, ten times at most. */
async function pageThrough(message: StoredMessage | undefined, label: string, place: Place): Promise<void> {
  for (let page = 0; page < 10; page += 1) {
    const shown = message && setting.standIn.message(message.id);
    const button = controlsOf(shown).find((control) => control.label === label && !control.disabled);
    if (shown === undefined || button === undefined) return;
    expectAnswered(await setting.standIn.press(shown, button.id, place.by, place));
  }
  throw new Error(`Expected “${label}” to come to an end`);
}

async function use({ name, subcommand, ...slash }: Slash, place: Place): Promise<void> {
  const part = subcommand === undefined ? {} : { subcommand };
  const [least, most, ...choices] = callsFor({ name, ...slash });
  const call = (options = {}) => setting.standIn.invoke({ name, ...part, options, ...place });
  for (const options of [least, most, ...(FURTHER[slash.path] ?? [])]) {
    const exchange = await call(options);
    expectAnswered(exchange);
    await pressAll(exchange.messages[0], place);
  }
  for (const options of choices) expectAnswered(await call(options));
}

const rows = LANGUAGES.flatMap((locale) =>
  PLACES.flatMap(([where, place]) =>
    PEOPLE.map(([who, by]) => [locale, where, who, { ...place, by, locale }] as const),
  ),
);

describe.each(rows)('in %s, in %s, %s', (locale, _where, _who, place) => {
  beforeAll(async () => {
    service = new LongService();
    setting = await startSetting({}, { service, keeper: new FakeKeeper(service), clock: leapingClock() });
    driven = noteDriven(setting);
  });
  // Closing fails where anything that was sent broke a rule.
  afterAll(() => setting.close());

  const slashesHere = () =>
    slashesOf(setting.standIn.commands()).filter(({ name }) => isOffered(name, place));

  it('is answered by every command with all its options, choices, buttons, forms and pages', async () => {
    // The settings come last and are taken back: they decide in which language the rest is answered.
    const isSettings = ({ name }: Slash) => name === 'settings';
    for (const slash of slashesHere().filter((each) => !isSettings(each))) await use(slash, place);
    for (const slash of slashesHere().filter(isSettings)) {
      await use(slash, place);
      await setting.standIn.invoke({ name: slash.name, options: { reset: true }, ...place });
    }
  });

  it('is answered by the menus of a message, in its language', async () => {
    const targetMessage = setting.standIn.say('I read “the new harbour will open in June”.', place);
    const english = catalogueFor('en-GB').menus;
    for (const name of [english.who, english.check]) {
      const exchange = await setting.standIn.menu({ name, targetMessage, ...place });
      expectAnswered(exchange);
      await pressAll(exchange.messages[0], place);
    }
    // Of many pages.
    const long = setting.standIn.say('The pier needs repair.', place);
    const checked = await setting.standIn.menu({ name: english.check, targetMessage: long, ...place });
    expectAnswered(checked);
    await pressAll(checked.messages[0], place);
    const [found] = (await setting.standIn.menu({ name: english.who, targetMessage, ...place })).messages;
    expect(textOf(found)).toContain(catalogueFor(locale).match.exact);
  });

  it('is offered choices by every option that has them, or is not to know them', async () => {
    const mayKnow = place.by === MODERATOR && place.guildId !== null;
    for (const { name, subcommand, options } of slashesHere()) {
      const part = subcommand === undefined ? {} : { subcommand };
      const completed = options.filter((option) => 'autocomplete' in option && option.autocomplete === true);
      for (const { name: focused } of completed) {
        const call = { name, ...part, options: { [focused]: '' }, focused, ...place };
        const { choices, refusals } = await setting.standIn.autocomplete(call);
        expect([focused, choices.length > 0]).toEqual([focused, name !== 'corpus' || mayKnow]);
        expect(refusals).toEqual([]);
      }
    }
  });

  it('can stop a reindex, where it may start one', async () => {
    if (!isOffered('reindex', place)) return expect(place.guildId).toBeNull();
    const { before } = service.outcome;
    service.reindex = (onProgress, options) => {
      onProgress?.({ stage: 'read', done: 50, total: 100 });
      return new Promise((resolve) =>
        options?.signal?.addEventListener('abort', () => resolve({ kind: 'cancelled', before })),
      );
    };
    const running = await setting.standIn.invoke({ name: 'reindex', ...place });
    const [stop] = controlsOf(running.messages[0]);
    expect(stop !== undefined).toBe(place.by === MODERATOR);
    if (stop === undefined) return;
    expectAnswered(await setting.standIn.press(running.messages[0]!, stop.id, place.by, place));
    const { cancelled } = catalogueFor(locale).reindex;
    await running.until(({ messages }) => textOf(messages[0]).includes(cancelled));
    expect(driven).toContain('button cancel');
  });

  it('has left nothing out that is registered or has a button', () => {
    const commands = setting.standIn.commands().filter(({ name }) => isOffered(name, place));
    const wanted = [...linesOfCommands(commands), ...linesOfButtons()];
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((line) => !driven.has(line))).toEqual([]);
    expect([...driven].filter((line) => line.startsWith('unknown'))).toEqual([]);
    expect([...disabledIds].some((id) => id.split('.')[2] === QUERY_ACTIONS.here)).toBe(true);
  });
});
