import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/client.ts';
import { MODERATOR, PLAYGROUND_GUILD } from '../../src/playground/stand-in.ts';
import { holdBack, startSetting, TOKEN, textOf } from './bot.ts';

const ELSEWHERE = '1000000000000000099';

describe('/reindex', () => {
  it('reports documents, passages, quotations, problems and time to a moderator, privately', async () => {
    const { standIn, close } = await startSetting();
    const done = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    await done.until(({ messages }) => textOf(messages[0]).includes('Done'));
    const text = textOf(done.messages[0]);
    expect(text).toContain('3 articles, 9 passages, 14 quotations');
    expect(text).toContain('New: 1, changed: 0, gone: 0.');
    expect(text).toContain('1 article or file left out:');
    expect(text).toContain('notes/bad.jsonl:3: Expected a JSON object, got \\`\\@everyone\\`');
    expect(text).toContain('It took 1.2 seconds');
    expect(done.messages[0]?.visibleTo).toBe(MODERATOR.id);
    await close();
  });

  it('is refused to a member, even one whom the client let through', async () => {
    const { standIn, logged, close } = await startSetting();
    const refused = await standIn.invoke({ name: 'reindex' });
    expect(textOf(refused.messages[0])).toContain('Only members who may manage this server');
    expect(refused.ephemeral).toBe(true);
    expect(await logged('refused')).toMatchObject({ command: 'reindex' });
    await close();
  });

  it('says that the old archive goes on answering where the new one cannot be built', async () => {
    const { standIn, service, close } = await startSetting();
    const { before } = service.outcome;
    service.outcome = { kind: 'kept', reason: 'Expected a folder at `corpus`, got none', before };
    const kept = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    await kept.until(({ messages }) => textOf(messages[0]).includes('goes on answering. Reason'));
    await close();
  });

  it('edits its progress at most once a second', async () => {
    const { standIn, service, close } = await startSetting();
    service.steps = Array.from({ length: 500 }, (_, done) => ({ stage: 'read', done, total: 500 }) as const);
    const done = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    await done.until(({ messages }) => textOf(messages[0]).includes('Done'));
    expect(done.edits).toBeLessThanOrEqual(3);
    await close();
  });

  it('posts nothing and lives on where the token has expired meanwhile', async () => {
    const { standIn, service, logged, close } = await startSetting();
    const finish = holdBack(service);
    const started = standIn.invoke({ name: 'reindex', by: MODERATOR });
    await finish.begun;
    standIn.faults.expireTokens();
    finish.release();
    await logged('expired');
    const asked = await standIn.invoke({ name: 'ask', options: { question: 'harbour' } });
    expect(textOf(asked.messages[0])).toContain('harbour');
    await close();
    await started.catch(() => undefined);
  });
});

describe('registration', () => {
  it('keeps moderators’ commands at home where there is a home', async () => {
    const home = PLAYGROUND_GUILD.id;
    const { standIn, close } = await startSetting({}, { homeGuildId: home });
    expect(standIn.commands().map(({ name }) => name)).not.toContain('reindex');
    expect(standIn.commands(home).map(({ name }) => name)).toContain('reindex');
    const done = await standIn.invoke({ name: 'reindex', by: MODERATOR });
    await done.until(({ messages }) => textOf(messages[0]).includes('Done'));
    await close();
  });

  it('does not exist on other servers then', async () => {
    const { standIn, close } = await startSetting({}, { homeGuildId: ELSEWHERE });
    expect(standIn.commands(PLAYGROUND_GUILD.id)).toEqual([]);
    expect(standIn.commands().map(({ name }) => name)).not.toContain('reindex');
    await close();
  });

  it.each([
    ['everywhere', null, 1],
    ['with a home, where Discord keeps neither contexts nor install types', PLAYGROUND_GUILD.id, 2],
  ])('writes nothing on a second start %s', async (_, homeGuildId, places) => {
    const first = await startSetting({}, { homeGuildId });
    await first.bot.stop();
    const again = await startBot({
      token: TOKEN,
      apiUrl: first.standIn.apiUrl,
      homeGuildId,
      publicUrl: null,
      service: first.service,
      log: pino({ level: 'silent' }),
    });
    const written = first.standIn.requests.filter(({ method }) => method === 'PUT');
    expect(written).toHaveLength(places);
    await again.stop();
    await first.close();
  });

  it('sends a server’s own commands without contexts and install types', async () => {
    const { standIn, close } = await startSetting({}, { homeGuildId: PLAYGROUND_GUILD.id });
    const sent = standIn.requests.find(({ method, path }) => method === 'PUT' && path.includes('/guilds/'));
    expect(sent?.body).not.toEqual([]);
    for (const command of (sent?.body ?? []) as object[]) {
      expect(command).not.toHaveProperty('contexts');
      expect(command).not.toHaveProperty('integration_types');
    }
    await close();
  });

  it('states permission, contexts and install types of every command', async () => {
    const { standIn, close } = await startSetting();
    for (const command of standIn.commands()) {
      expect(command.contexts?.length).toBeGreaterThan(0);
      expect(command.integration_types?.length).toBeGreaterThan(0);
    }
    const reindex = standIn.commands().find(({ name }) => name === 'reindex');
    expect(reindex).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
    await close();
  });
});
