import { Client, type Interaction } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ heartbeatMs: 300, token: 'any-token', answerMs: 8000 });
});
afterEach(() => scene.close());

const ask = () => scene.standIn.invoke({ name: 'ask', options: { question: 'When?' } });

async function deferAndEdit(interaction: Interaction) {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply();
  await interaction.editReply('In May.');
}

const identifies = () => scene.standIn.requests.filter(({ path }) => path === '/gateway/bot').length;

describe('faults on REST', () => {
  it('answers 429, and the client comes back after the time it is told', async () => {
    scene.standIn.faults.rateLimit('@original', { times: 1, retryAfterS: 0.3 });
    scene.handle(deferAndEdit);

    const exchange = await ask();

    expect(exchange.messages).toMatchObject([{ content: 'In May.' }]);
    const edits = scene.standIn.requests.filter(({ path }) => path.endsWith('@original'));
    expect(edits.map(({ status }) => status)).toEqual([429, 200]);
    expect(edits[1]!.at - edits[0]!.at).toBeGreaterThanOrEqual(290);
  });

  it('fails as often as asked for, and the client tries again', async () => {
    scene.standIn.faults.failNext(/PATCH .*@original/, 502, 2);
    scene.handle(deferAndEdit);

    const exchange = await ask();

    expect(exchange.messages).toMatchObject([{ content: 'In May.' }]);
    expect(exchange.refusals.map(({ status }) => status)).toEqual([502, 502]);
  });

  it('holds requests back', async () => {
    scene.standIn.faults.delay('/callback', 200);
    scene.handle(deferAndEdit);
    expect((await ask()).ackMs).toBeGreaterThanOrEqual(199);
  });

  it('takes back what was planned', async () => {
    scene.standIn.faults.failNext('/callback', 500, 5);
    scene.standIn.faults.clear();
    scene.handle(deferAndEdit);
    expect((await ask()).refusals).toEqual([]);
  });

  it('refuses a wrong token', async () => {
    const stranger = new Client({ intents: [], rest: { api: scene.standIn.apiUrl } });
    await expect(stranger.login('another-token')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it('asks for no token where interactions are answered', async () => {
    scene.handle(deferAndEdit);
    await ask();
    const answers = scene.standIn.requests.filter(({ path }) => /^\/(?:interactions|webhooks)\//.test(path));
    expect(answers.map(({ authorized }) => authorized)).toEqual([false, false]);
  });
});

describe('faults on the gateway', () => {
  it('replays to a client that resumes what it missed', async () => {
    scene.handle(deferAndEdit);
    scene.standIn.faults.dropSocket();

    // Sent while the socket is down.
    const exchange = await ask();

    expect(exchange.messages).toMatchObject([{ content: 'In May.' }]);
    expect(identifies()).toBe(1);
  });

  it('lets a client that is asked to reconnect resume', async () => {
    scene.handle(deferAndEdit);
    scene.standIn.faults.reconnect();
    expect((await ask()).messages).toMatchObject([{ content: 'In May.' }]);
  });

  it('lets a client with an invalid but resumable session resume', async () => {
    scene.handle(deferAndEdit);
    scene.standIn.faults.invalidSession(true);
    expect((await ask()).messages).toMatchObject([{ content: 'In May.' }]);
  });

  it('makes a client whose heartbeats go unanswered come back', async () => {
    scene.handle(deferAndEdit);
    const resumed = new Promise((resolve) => scene.client.once('shardResume', resolve));
    scene.standIn.faults.muteHeartbeats();
    await resumed;
    expect((await ask()).messages).toMatchObject([{ content: 'In May.' }]);
  });

  it.each([
    ['unknown intents', 1 << 30, 'Used invalid intents'],
    ['privileged intents that were not granted', 1 << 15, 'Used disallowed intents'],
  ])('turns away a client with %s', async (_name, intents, message) => {
    const stranger = new Client({ intents, rest: { api: scene.standIn.apiUrl } });
    await expect(stranger.login('any-token')).rejects.toThrow(message);
    await stranger.destroy();
  });
});

describe('shards', () => {
  it('get the interactions of their own guilds alone', async () => {
    await scene.close();
    const guild = (id: bigint) => ({
      id: String(id),
      name: `Guild ${id}`,
      channels: [{ id: String(id + 1n), name: 'general', type: 0 }],
    });
    const guilds = [guild(2n << 22n), guild(3n << 22n)];
    scene = await openScene({ guilds, answerMs: 4000 }, { shards: [0, 1], shardCount: 2 });
    scene.handle(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`shard ${interaction.guild?.shardId}`);
    });

    const answers = await Promise.all(
      guilds.map(({ id }) =>
        scene.standIn.invoke({ name: 'ask', options: { question: 'When?' }, guildId: id }),
      ),
    );

    expect(answers.map(({ messages }) => messages[0]?.content)).toEqual(['shard 0', 'shard 1']);
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});
