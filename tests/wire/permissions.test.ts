// Everything that only moderators may do, read from the commands and the buttons there are, tried by those who
// may not: none of it may do anything. And what everybody may do changes nothing.
import { MessageFlags, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { CANCEL_ID } from '../../src/discord/custom-id.ts';
import { catalogueFor } from '../../src/discord/messages/languages.ts';
import {
  type Exchange,
  MEMBER,
  MODERATOR,
  PLAYGROUND_GUILD,
  type Place,
  type SlashCall,
} from '../../src/playground/stand-in.ts';
import { DEFAULT_SETTINGS, type GuildSettings, type SettingsStore } from '../../src/service/members.ts';
import { FakeKeeper } from '../discord/fake-keeper.ts';
import { FakeService } from '../discord/fake-service.ts';
import { controlsOf, leapingClock, type Setting, startSetting, textOf } from './bot.ts';
import { callsFor, type Slash, slashesOf } from './inventory.ts';

const HOME = PLAYGROUND_GUILD.id;
const ELSEWHERE = '1000000000000000002';
const GUILDS = [
  PLAYGROUND_GUILD,
  { id: ELSEWHERE, name: 'Elsewhere', channels: [{ id: '1000000000000000020', name: 'general', type: 0 }] },
];
const { keeping, moderatorsOnly, homeOnly } = catalogueFor('en-GB');

/** Parts of a command that exist at home alone: those that change or show what members are not to know. */
function isForModerators({ name, subcommand }: Slash): boolean {
  const command = commands.find(({ data }) => data.name === name);
  if (command === undefined || command.audience !== 'everyone') return true;
  const away =
    'options' in (command.dataAway ?? {}) ? (command.dataAway as { options: { name: string }[] }) : null;
  return subcommand !== undefined && away !== null && !away.options.some((part) => part.name === subcommand);
}

/** Settings that note each change. */
class NotingSettings implements SettingsStore {
  readonly changes: string[] = [];

  get(): GuildSettings {
    return DEFAULT_SETTINGS;
  }

  async set(guildId: string): Promise<void> {
    this.changes.push(guildId);
  }
}

/** A bot, and everything that was done to what only moderators may touch. */
async function startWatched(homeGuildId: string | null) {
  const effects: string[] = [];
  const service = new FakeService();
  service.reindex = async () => {
    effects.push('reindex');
    return service.outcome;
  };
  const keeper = new FakeKeeper(service);
  const watched = new Proxy(keeper, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        effects.push(String(key));
        return Reflect.apply(value, target, given);
      };
    },
  });
  const settings = new NotingSettings();
  const setting = await startSetting(
    { guilds: GUILDS },
    { homeGuildId, service, keeper: watched, settings, clock: leapingClock() },
  );
  return { setting, effects, settings };
}

type Watched = Awaited<ReturnType<typeof startWatched>>;

const REFUSALS = [moderatorsOnly, homeOnly, keeping.serverOnly, catalogueFor('en-GB').settings.serverOnly];

function succeeded({ messages, modal }: Exchange): boolean {
  return modal !== undefined || !REFUSALS.includes(textOf(messages.at(-1)));
}

/** Discord offers everything to everybody everywhere, as if an earlier version had registered it so. */
async function offerEverywhere({ standIn, bot }: Setting): Promise<void> {
  const body = commands.map(({ data }) => ({
    ...data,
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    default_member_permissions: null,
  }));
  await bot.client.rest.put(Routes.applicationCommands(bot.client.application.id), { body });
  expect(standIn.commands()).toHaveLength(commands.length);
}

/** Each act with all its options, tried in that place. The paths of those that succeeded. */
async function tryAll({ standIn }: Setting, acts: readonly Slash[], place: Place): Promise<string[]> {
  const done: string[] = [];
  for (const slash of acts) {
    const part = slash.subcommand === undefined ? {} : { subcommand: slash.subcommand };
    for (const options of callsFor(slash)) {
      const call: SlashCall = { name: slash.name, ...part, options, ...place };
      if (succeeded(await standIn.invoke(call))) done.push(slash.path);
    }
  }
  return done;
}

const STRANGERS: readonly (readonly [string, string | null, Place])[] = [
  ['a member at home', HOME, { by: MEMBER }],
  ['a member where there is no home', null, { by: MEMBER }],
  ['a moderator in a direct message', null, { by: MODERATOR, guildId: null }],
  ['a moderator in a conversation of others', null, { by: MODERATOR, guildId: null, privateChannel: true }],
  ['a moderator by an install of their own', null, { by: MODERATOR, install: 'user' }],
];

/** What is a moderator's at the home server alone: settings and counts are every server's own. */
const isOfHome = ({ name }: Slash) =>
  commands.find(({ data }) => data.name === name)?.audience !== 'server-moderators';

async function postForged({ bot, standIn }: Setting, guildId: string, id: string) {
  const channelId = GUILDS.find((guild) => guild.id === guildId)?.channels[0]?.id ?? '';
  const channel = bot.client.channels.cache.get(channelId);
  if (!channel?.isSendable()) throw new Error('Expected a channel to post in');
  const button = { type: 2, style: 2, label: 'x', custom_id: id } as const;
  const row = { type: 1, components: [button] } as const;
  await channel.send({ components: [row], flags: MessageFlags.IsComponentsV2 });
  const posted = standIn.messagesIn(channelId).at(-1);
  if (posted === undefined) throw new Error('Expected the forged message');
  return posted;
}

describe('moderators’ acts', () => {
  it('are known, the new ones among them', async () => {
    const { setting } = await startWatched(null);
    const acts = slashesOf(setting.standIn.commands()).filter(isForModerators);
    expect(acts.map(({ path }) => path).sort()).toEqual([
      'corpus add',
      'corpus log',
      'corpus remove',
      'corpus rollback',
      'corpus status',
      'corpus undo',
      'reindex',
      'settings',
      'stats',
    ]);
    await setting.close();
  });

  it.each(STRANGERS)('are refused to %s, all of them', async (who, home, place) => {
    const { setting, effects, settings } = await startWatched(home);
    const { standIn } = setting;
    await offerEverywhere(setting);
    const acts = slashesOf(standIn.commands()).filter(isForModerators);
    const done = await tryAll(setting, acts, place);
    process.stdout.write(`${who}: ${done.length} of ${acts.length} moderators’ acts done\n`);
    expect(acts.length).toBeGreaterThanOrEqual(9);
    expect({ done, effects, changed: settings.changes }).toEqual({ done: [], effects: [], changed: [] });
    await setting.close();
  });

  it('of the corpus are refused to moderators of another server, though Discord offers them there', async () => {
    const { setting, effects } = await startWatched(HOME);
    const { standIn } = setting;
    await offerEverywhere(setting);
    const acts = slashesOf(standIn.commands()).filter((slash) => isForModerators(slash) && isOfHome(slash));
    const done = await tryAll(setting, acts, { by: MODERATOR, guildId: ELSEWHERE });
    process.stdout.write(`a moderator elsewhere: ${done.length} of ${acts.length} acts on the corpus done\n`);
    expect(acts).toHaveLength(7);
    expect({ done, effects }).toEqual({ done: [], effects: [] });
    await setting.close();
  });

  it.each([
    ['a member', HOME, MEMBER],
    ['a moderator of another server', ELSEWHERE, MODERATOR],
  ])('are refused to %s who forges the button of one', async (_, guildId, by) => {
    const { setting, effects } = await startWatched(HOME);
    let stopped = false;
    let finish = (): void => {};
    setting.service.reindex = (onProgress, options) => {
      options?.signal?.addEventListener('abort', () => {
        stopped = true;
      });
      onProgress?.({ stage: 'read', done: 1, total: 2 });
      return new Promise((resolve) => {
        finish = () => resolve(setting.service.outcome);
      });
    };
    const running = await setting.standIn.invoke({ name: 'reindex', by: MODERATOR });
    const forged = await postForged(setting, guildId, CANCEL_ID);
    const pressed = await setting.standIn.press(forged, CANCEL_ID, by);
    expect(succeeded(pressed)).toBe(false);
    expect({ stopped, effects }).toEqual({ stopped: false, effects: [] });
    finish();
    await running.until(({ messages }) => textOf(messages[0]).includes('Done'));
    await setting.close();
  });
});

describe('what everybody may do', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await startWatched(null);
  });
  afterAll(() => watched.setting.close());

  it('touches nothing that is a moderator’s, with every option and every button', async () => {
    const { setting, effects, settings } = watched;
    const { standIn } = setting;
    const open = slashesOf(standIn.commands()).filter((slash) => !isForModerators(slash));
    expect(open.length).toBeGreaterThanOrEqual(8);
    for (const { name, subcommand, ...slash } of open) {
      const part = subcommand === undefined ? {} : { subcommand };
      for (const options of callsFor({ name, ...slash })) {
        const [message] = (await standIn.invoke({ name, ...part, options })).messages;
        for (const { id, disabled } of controlsOf(message))
          if (!disabled) await standIn.press(message!, id).catch(() => null);
      }
    }
    expect({ effects, changed: settings.changes }).toEqual({ effects: [], changed: [] });
  });

  it.each([
    ['another version', '9.k.cancel'],
    ['another letter', '1.z.cancel'],
    ['a command', '1.k.reindex'],
    ['a path', '../../etc/passwd'],
    ['a query with a stranger’s number', '1.q.n.4.01.["@everyone","x",0,0,0,0,0,0].'],
    ['a query with a broken list', '1.q.n.4.01.[[[.'],
    ['a query from far away', '1.q.n.zzzz.01.["1100000000000000001","pier",0,0,0,0,0,0].'],
    ['a place without words', '1.s.0000000000000.0-zzzzzzzz.0000000000000'],
    ['a form', '1.f.0000000000000'],
  ])('is all that a forged button with %s can do', async (_, id) => {
    const { setting, effects, settings } = watched;
    const forged = await postForged(setting, HOME, id);
    const pressed = await setting.standIn.press(forged, id);
    expect(pressed.acked).toBe(true);
    expect(pressed.refusals).toEqual([]);
    expect({ effects, changed: settings.changes }).toEqual({ effects: [], changed: [] });
  });
});
