import type { Interaction } from 'discord.js';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDispatcher } from '../../src/discord/interaction/dispatch.ts';
import { createReindexDesk } from '../../src/discord/keeping/reindex-desk.ts';
import {
  createMemoryFeedback,
  createMemorySettings,
  createMemoryUsage,
  NO_QUESTIONS,
} from '../../src/discord/memory-stores.ts';
import { FakeService } from './fake-service.ts';

/** What was sent for a question of a member of their own. */
function questionOf(member: number, sent: unknown[]): Interaction {
  const known: Record<string, unknown> = {
    user: { id: String(100_000_000_000_000_000n + BigInt(member)), username: 'ines' },
    guildId: null,
    locale: 'en-US',
    commandName: 'ask',
    options: {
      get: (name: string) => (name === 'question' ? { value: 'When will the harbour open?' } : null),
      getSubcommand: () => null,
    },
    isChatInputCommand: () => true,
    isRepliable: () => true,
    deferReply: async () => undefined,
    editReply: async (body: unknown) => sent.push(body),
  };
  const asked = new Proxy(known, {
    get: (target, name) => {
      if (name in target) return target[String(name)];
      return String(name).startsWith('is') ? () => false : undefined;
    },
  });
  return asked as unknown as Interaction;
}

it('asks members to come again where more is under way than can be answered, and answers when it is not', async () => {
  const service = new FakeService();
  const { ask } = FakeService.prototype;
  const release: (() => void)[] = [];
  service.ask = async (question, options) => {
    await new Promise<void>((resolve) => release.push(resolve));
    return ask.call(service, question, options);
  };
  const log = pino({ level: 'silent' });
  const dispatcher = createDispatcher({
    commands,
    log,
    clock: () => 0,
    tools: {
      ...{ service, homeGuildId: null, keeper: null, log, questions: NO_QUESTIONS },
      ...{ settings: createMemorySettings(), feedback: createMemoryFeedback(), usage: createMemoryUsage() },
      desk: createReindexDesk(),
      fetchFile: async () => ({ kind: 'failed', reason: 'never asked' }) as const,
    },
  });
  const answers: unknown[] = [];
  const waiting = Array.from({ length: 1_000 }, (_, at) => dispatcher.handle(questionOf(at, answers)));
  const refusals: unknown[] = [];
  await dispatcher.handle(questionOf(2_000, refusals));
  expect(JSON.stringify(refusals)).toContain('try again in 30 seconds');
  expect(answers).toEqual([]);
  for (const go of release) go();
  await Promise.all(waiting);
  expect(answers).toHaveLength(1_000);
  const last = dispatcher.handle(questionOf(3_000, answers));
  await new Promise((resolve) => setImmediate(resolve));
  release.at(-1)?.();
  await last;
  expect(JSON.stringify(answers.at(-1))).toContain('harbour will open');
});
