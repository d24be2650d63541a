import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAYGROUND_GUILD, type StandIn, startStandIn } from '../../src/playground/stand-in.ts';

const APP = '1200000000000000001';
const COMMANDS = `/applications/${APP}/commands`;
const AT_HOME = `/applications/${APP}/guilds/${PLAYGROUND_GUILD.id}/commands`;
const ASK = { name: 'ask', description: 'Ask the corpus', name_localizations: { de: 'fragen' } };

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

async function call(method: string, path: string, body?: unknown) {
  const headers = { authorization: 'Bot any-token', 'content-type': 'application/json' };
  const payload = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, { method, headers, ...payload });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

describe('commands', () => {
  it('are overwritten in bulk, and keep their ids', async () => {
    const first = await call('PUT', COMMANDS, [ASK]);
    const second = await call('PUT', COMMANDS, [
      { ...ASK, description: 'Ask' },
      { name: 'Find', type: 3 },
    ]);
    expect(second.body.map(({ name }: { name: string }) => name)).toEqual(['ask', 'Find']);
    expect(second.body[0].id).toBe(first.body[0].id);
    expect(second.body[0].version).not.toBe(first.body[0].version);
    expect(standIn.commands()).toMatchObject([{ description: 'Ask' }, { type: 3 }]);
  });

  it('are added, changed and removed one by one', async () => {
    const added = await call('POST', COMMANDS, ASK);
    expect(added.status).toBe(201);
    expect((await call('POST', COMMANDS, ASK)).status).toBe(200);

    const one = `${COMMANDS}/${added.body.id}`;
    expect((await call('PATCH', one, { description: 'Ask' })).body).toMatchObject({
      name: 'ask',
      description: 'Ask',
    });
    expect((await call('DELETE', one)).status).toBe(204);
    expect(await call('GET', one)).toMatchObject({ status: 404, body: { code: 10_063 } });
  });

  it('come without their translations unless these are asked for', async () => {
    await call('PUT', COMMANDS, [ASK]);
    expect((await call('GET', COMMANDS)).body[0]).not.toHaveProperty('name_localizations');
    const full = await call('GET', `${COMMANDS}?with_localizations=true`);
    expect(full.body[0].name_localizations).toEqual({ de: 'fragen' });
  });

  it('have contexts and kinds of install globally, not in a guild', async () => {
    const body = [{ ...ASK, contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: 32 }];
    const [global] = (await call('PUT', COMMANDS, body)).body;
    const [local] = (await call('PUT', AT_HOME, body)).body;
    expect(global).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(global.default_member_permissions).toBe('32');
    expect(local).toMatchObject({ contexts: null, guild_id: PLAYGROUND_GUILD.id });
    expect(local).not.toHaveProperty('integration_types');
  });

  it('are refused as a whole where one does not fit', async () => {
    const reply = await call('PUT', COMMANDS, [ASK, { name: 'Ask Me', description: '' }]);
    expect(reply).toMatchObject({ status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    expect(Object.keys(reply.body.errors['1'])).toEqual(['name', 'description']);
    expect(standIn.commands()).toEqual([]);
  });
});

describe('requests that lead nowhere', () => {
  it.each([
    ['an unknown route', 'GET', '/nothing', 404, 0],
    ['an unknown channel', 'GET', '/channels/1', 404, 10_003],
    ['an unknown guild', 'GET', '/guilds/1', 404, 10_004],
    ['an unknown user', 'GET', '/users/1', 404, 10_013],
    ["another application's commands", 'GET', '/applications/1/commands', 404, 10_002],
    ['an unknown interaction', 'POST', '/interactions/1/token/callback', 404, 10_062],
    ['an unknown webhook', 'GET', `/webhooks/${APP}/token/messages/@original`, 404, 10_015],
    ['a message in a forum', 'POST', `/channels/${PLAYGROUND_GUILD.channels[2]?.id}/messages`, 400, 50_008],
  ])('%s', async (_name, method, path, status, code) => {
    expect(await call(method, path, method === 'POST' ? {} : undefined)).toMatchObject({
      status,
      body: { code },
    });
  });

  it('a body that is no JSON', async () => {
    expect(await call('PUT', COMMANDS, '{"name"')).toMatchObject({ status: 400, body: { code: 50_109 } });
  });

  it('a missing token', async () => {
    const response = await fetch(`${standIn.apiUrl}/v10/gateway/bot`);
    expect(response.status).toBe(401);
  });
});

it('records what arrived and what was answered', async () => {
  await call('PUT', `${COMMANDS}?x=1`, [ASK]);
  expect(standIn.requests).toMatchObject([
    { method: 'PUT', path: COMMANDS, query: { x: '1' }, body: [ASK], status: 200, authorized: true },
  ]);
  expect(standIn.requests[0]?.reply).toHaveLength(1);
});

it('rejects where the port is taken', async () => {
  const port = Number(new URL(standIn.apiUrl).port);
  await expect(startStandIn({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
