// Every command, menu, button, form and page, in each kind of place, by a member and a moderator, in each
// language; whatever Discord's published schemas or its rules forbid fails the run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
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

type Options = Readonly<Record<string, OptionValue>>;

/** Calls of each slash command that together use every option it has. */
const CALLS: Readonly<Record<string, readonly Options[]>> = {
  ask: [
    { question: 'When will the harbour open?' },
    { question: 'the regatta' },
    {
      question: 'harbour',
      speaker: 'Ilse Brandt',
      outlet: 'Northport Courier',
      since: '2023',
      until: '2023-06',
      private: true,
    },
  ],
  quote: [
    { speaker: 'the pier repair' },
    { speaker: 'the pier repair', order: 'random' },
    {
      speaker: 'the pier repair',
      about: 'repair',
      order: 'date',
      outlet: 'Tidewater Post',
      since: '2020',
      until: '2024',
      private: true,
    },
  ],
  compare: [
    { topic: 'the new harbour' },
    { topic: 'the new harbour', speaker: 'Ilse Brandt', since: '2023', until: '2024', private: true },
  ],
  speakers: [{ private: true }],
  outlets: [{ private: true }],
  timeline: [
    { speaker: 'the pier repair' },
    { speaker: 'nobody' },
    { speaker: 'Ilse Brandt', about: 'harbour', since: '2020', until: '2024', private: true },
  ],
  help: [{}],
  settings: [
    {
      private: true,
      channel: '1000000000000000010',
      moderators: '1000000000000000001',
      language: 'own',
      cooldown: 0,
    },
    { reset: true, cooldown: 0 },
  ],
  stats: [{}, { period: 'week' }],
  reindex: [{}, { dry_run: true }],
};

const ARTICLE = { filename: 'ferry.md', contentType: 'text/markdown', data: Buffer.from('The ferry stays.') };

/** Each part of /corpus with all its options. */
const PARTS: readonly (readonly [string, Options])[] = [
  ['about', { private: true }],
  ['add', { file: ARTICLE }],
  ['remove', { path: 'harbour.md' }],
  ['undo', {}],
  ['log', {}],
  ['rollback', { archive: 'snap-1' }],
  ['status', {}],
];

const PLACES: readonly (readonly [string, Place])[] = [
  ['a server', {}],
  ['a thread', { channelId: '1000000000000000011' }],
  ['a direct message', { guildId: null }],
];
const PEOPLE = [
  ['a member', MEMBER],
  ['a moderator', MODERATOR],
] as const;

let setting: Setting;

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
  const { next, previous } = catalogueFor(place.locale ?? '').buttons;
  const open = controlsOf(message).filter(({ disabled }) => !disabled);
  for (const { id } of open.filter(({ label }) => label !== next && label !== previous)) {
    const pressed = await standIn.press(message as StoredMessage, id, place.by, place);
    expectAnswered(pressed);
    if (pressed.modal) expectAnswered(await standIn.submitModal(pressed.modal, { reason: 'No' }, place.by));
  }
  for (const label of [next, previous]) await pageThrough(message, label, place);
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

const rows = LANGUAGES.flatMap((locale) =>
  PLACES.flatMap(([where, place]) =>
    PEOPLE.map(([who, by]) => [locale, where, who, { ...place, by, locale }] as const),
  ),
);

describe.each(rows)('in %s, in %s, %s', (locale, _where, _who, place) => {
  beforeAll(async () => {
    const service = new FakeService();
    setting = await startSetting({}, { service, keeper: new FakeKeeper(service), clock: leapingClock() });
  });
  // Closing fails where anything that was sent broke a rule.
  afterAll(() => setting.close());

  const slash = commands.filter(({ data }) => data.type === 1).map(({ data }) => data.name);

  it.each(slash.filter((name) => name !== 'settings' && name !== 'corpus'))(
    'is answered by /%s and all its buttons',
    async (name) => {
      if (!isOffered(name, place)) return expect(place.guildId).toBeNull();
      for (const options of CALLS[name] ?? []) {
        const exchange = await setting.standIn.invoke({ name, options, ...place });
        expectAnswered(exchange);
        await pressAll(exchange.messages[0], place);
      }
    },
  );

  it('finds settings where a server has them', async () => {
    if (!isOffered('settings', place)) return expect(place.guildId).toBeNull();
    for (const options of CALLS['settings'] ?? [])
      expectAnswered(await setting.standIn.invoke({ name: 'settings', options, ...place }));
  });

  it.each(PARTS)('is answered by /corpus %s', async (subcommand, options) => {
    expectAnswered(await setting.standIn.invoke({ name: 'corpus', subcommand, options, ...place }));
  });

  it('is answered by the menus of a message, in its language', async () => {
    const targetMessage = setting.standIn.say('I read “the new harbour will open in June”.', place);
    const english = catalogueFor('en-GB').menus;
    for (const name of [english.who, english.check]) {
      const exchange = await setting.standIn.menu({ name, targetMessage, ...place });
      expectAnswered(exchange);
      await pressAll(exchange.messages[0], place);
    }
    const [found] = (await setting.standIn.menu({ name: english.who, targetMessage, ...place })).messages;
    expect(textOf(found)).toContain(catalogueFor(locale).match.exact);
  });

  it.each([
    ['ask', 'speaker', { question: 'x', speaker: 'ils' }],
    ['ask', 'outlet', { question: 'x', outlet: 'nor' }],
    ['quote', 'speaker', { speaker: 'ils' }],
    ['quote', 'outlet', { speaker: 'x', outlet: 'nor' }],
    ['compare', 'speaker', { topic: 'x', speaker: 'ils' }],
  ])('is offered names by /%s %s', async (name, focused, options) => {
    const offered = await setting.standIn.autocomplete({ name, options, focused, ...place });
    expect(offered.choices.length).toBeGreaterThan(0);
    expect(offered.refusals).toEqual([]);
  });
});

it('the calls use every option there is', () => {
  for (const { data } of commands) {
    if (data.type !== 1 || data.name === 'corpus') continue;
    const used = new Set((CALLS[data.name] ?? []).flatMap((options) => Object.keys(options)));
    expect([data.name, ...used].sort()).toEqual(
      [data.name, ...(data.options ?? []).map(({ name }) => name)].sort(),
    );
  }
});
