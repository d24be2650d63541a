import type { Interaction, RepliableInteraction } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { deferReply } from '../../src/discord/interaction/acknowledge.ts';
import { createDispatcher } from '../../src/discord/interaction/dispatch.ts';
import { createReindexDesk } from '../../src/discord/keeping/reindex-desk.ts';
import {
  createMemoryFeedback,
  createMemorySettings,
  createMemoryUsage,
  NO_QUESTIONS,
} from '../../src/discord/memory-stores.ts';
import { FakeService } from './fake-service.ts';

/** A service none of whose calls is ever answered, and a list of the calls. */
function silentService(calls: string[]): FakeService {
  return new Proxy(new FakeService(), {
    get(target, name) {
      if (typeof Reflect.get(target, name) !== 'function') return Reflect.get(target, name);
      return () => {
        calls.push(`service.${String(name)}`);
        return new Promise(() => {});
      };
    },
  });
}

/** An interaction that only notes which of its methods are called. */
function interactionOf(kind: string, calls: string[], more: object = {}): Interaction {
  const noted = (name: string) => () => {
    calls.push(name);
    return new Promise(() => {});
  };
  const known: Record<string, unknown> = {
    user: { id: '123456789012345678' },
    guildId: '123456789012345679',
    locale: 'en-US',
    memberPermissions: { has: () => true },
    options: { get: () => undefined, getSubcommand: () => 'status' },
    targetMessage: { content: 'The harbour will open in June' },
    message: { components: [], flags: { has: () => false } },
    customId: 'x',
    isRepliable: () => true,
    deferReply: noted('deferReply'),
    deferUpdate: noted('deferUpdate'),
    showModal: noted('showModal'),
    ...more,
  };
  const asked = new Proxy(known, {
    get: (target, name) => {
      if (name in target) return target[String(name)];
      return String(name).startsWith('is') ? () => name === kind : undefined;
    },
  });
  return asked as unknown as Interaction;
}

function callsOf(kind: string, more: object = {}): string[] {
  const calls: string[] = [];
  const service = silentService(calls);
  const tools = {
    service,
    homeGuildId: null,
    settings: createMemorySettings(),
    feedback: createMemoryFeedback(),
    keeper: null,
    usage: createMemoryUsage(),
    questions: NO_QUESTIONS,
    desk: createReindexDesk(),
    fetchFile: async () => ({ kind: 'failed', reason: 'never asked' }) as const,
    log: pino({ level: 'silent' }),
  };
  const dispatcher = createDispatcher({ commands, tools, log: pino({ level: 'silent' }), clock: () => 0 });
  void dispatcher.handle(interactionOf(kind, calls, more));
  return calls;
}

describe('the first answer', () => {
  it.each(
    commands.map(({ data }) => [
      data.name,
      data.type === 3 ? 'isMessageContextMenuCommand' : 'isChatInputCommand',
    ]),
  )('to %s leaves before anything is awaited and before the archive is asked', (commandName, kind) => {
    expect(callsOf(kind, { commandName })).toEqual(['deferReply']);
  });

  it('to a form and to an unknown button does, too', () => {
    expect(callsOf('isModalSubmit')).toEqual(['deferReply']);
    expect(callsOf('isButton')).toEqual(['deferReply']);
  });

  it.each([
    ['p', 'deferUpdate'],
    ['c', 'deferReply'],
    ['d', 'showModal'],
  ])('to the button %s is %s at once', (letter, first) => {
    const customId = `1.a.${letter}.0.01.["123456789012345678","harbour",0,0,0,0,0,0].`;
    expect(callsOf('isButton', { customId })).toEqual([first]);
  });

  it('is refused to nobody where its handler fails before it has waited for it', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', note);
    const refused = { deferReply: async () => Promise.reject(new Error('refused')) } as unknown;
    await expect(deferReply(refused as RepliableInteraction, true)).rejects.toThrow('refused');
    void deferReply(refused as RepliableInteraction, true);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
