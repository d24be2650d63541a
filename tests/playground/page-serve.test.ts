import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './client.ts';

let scene: Scene;
let base = '';
beforeAll(async () => {
  scene = await openScene({ page: true });
  base = new URL(scene.standIn.apiUrl).origin;
  scene.handle(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const content = `You asked: ${interaction.options.getString('question')}`;
      const more = { type: 2, style: 1, label: 'More', custom_id: 'more' } as const;
      await interaction.reply({
        content,
        components: [{ type: 1, components: [more] }],
        flags: interaction.options.getBoolean('private') ? 64 : undefined,
      } as never);
    } else if (interaction.isButton()) {
      await interaction.showModal({
        custom_id: 'form',
        title: 'Why?',
        components: [{ type: 1, components: [{ type: 4, custom_id: 'reason', label: 'Reason', style: 2 }] }],
      });
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(`Because ${interaction.fields.getTextInputValue('reason')}`);
    }
  });
});
afterAll(() => scene.close());

const post = async (name: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${base}/page/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

interface Told {
  readonly kind: string;
  readonly id: string;
  readonly html: string;
}

/** What the stream tells this visitor until `enough`. */
async function told(visitor: string, enough: (events: readonly Told[]) => boolean): Promise<readonly Told[]> {
  const leave = new AbortController();
  const response = await fetch(`${base}/page/events?${visitor}`, { signal: leave.signal });
  let text = '';
  const events = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .map((each): Told => JSON.parse(each.replace(/^data: /, '')));
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    if (enough(events())) break;
  }
  leave.abort();
  return events();
}

describe('the page', () => {
  it('is served under a policy that lets it fetch nothing but its own', async () => {
    const response = await fetch(base);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self';/);
    const html = await response.text();
    expect(html).not.toMatch(/https?:\/\/|<script>|style=|\son\w+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await fetch(base + path)).status).toBe(200);
    }
  });

  it('is not there unless asked for', async () => {
    const plain = await openScene();
    expect((await fetch(new URL(plain.standIn.apiUrl).origin)).status).toBe(404);
    await plain.close();
  });

  it.each([
    ['another host', { host: 'rebound.example' }],
    ['another page', { origin: 'https://elsewhere.example' }],
  ])('turns away a request of %s', async (_name, headers) => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${base}/page/type`, { method: 'POST', headers }, (got) =>
        resolve(got.statusCode),
      );
      sent.on('error', reject);
      sent.end('{}');
    });
    expect(status).toBe(403);
  });

  it('brings an answer to what was typed, with a button that opens a form that can be sent', async () => {
    const typed = await post('type', { line: '/ask Where is <b>the bridge</b>?' });
    expect(typed).toEqual({ status: 200, body: {} });
    const [answer] = await told('who=moderator&where=server', (events) => events.length > 0);
    expect(answer?.html).toContain('You asked: Where is &lt;b&gt;the bridge&lt;/b&gt;?');
    const pressed = await post('press', { messageId: answer?.id, customId: 'more' });
    expect(pressed.body['title']).toBe('Why?');
    expect(pressed.body['fields']).toEqual([{ name: 'reason', label: 'Reason', long: true, options: [] }]);
    const sent = await post('form', { form: pressed.body['form'], values: { reason: 'it is late' } });
    expect(sent.body).toEqual({});
    const events = await told('who=moderator&where=server', (all) => all.length > 1);
    expect(events.at(-1)?.html).toContain('Because it is late');
    expect((await post('form', { form: pressed.body['form'], values: {} })).status).toBe(400);
  });

  it('shows a private answer to nobody else', async () => {
    await post('type', { line: '/ask Who? private:true', who: 'member' });
    await post('type', { line: '/ask Last one?', who: 'member' });
    const isLast = ({ html }: Told) => html.includes('Last one?');
    const others = await told('who=moderator', (events) => events.some(isLast));
    expect(others.some(({ html }) => html.includes('Who?'))).toBe(false);
    const own = await told('who=member', (events) => events.some(isLast));
    expect(own.some(({ html }) => html.includes('Who?') && html.includes('Only you can see this'))).toBe(
      true,
    );
  });

  it('keeps direct messages apart from the server', async () => {
    await post('type', { line: '/ask In private?', where: 'dm' });
    const [direct] = await told('where=dm', (events) => events.length > 0);
    expect(direct?.html).toContain('In private?');
  });

  it('completes what is typed', async () => {
    const { body } = await post('complete', { line: '/as' });
    expect(body).toMatchObject({ candidates: ['/ask '], replaced: '/as' });
    expect(body['notes']).toHaveProperty('/ask');
  });

  it.each([
    ['an unknown command', 'type', { line: '/fly' }, 200],
    ['a button that is not there', 'press', { messageId: '1', customId: 'x' }, 400],
    ['an unknown call', 'constructor', {}, 400],
  ])('says what is wrong with %s', async (_name, call, sent, status) => {
    const { status: got, body } = await post(call, sent);
    expect(got).toBe(status);
    expect(body['problem']).toMatch(/\w+ \w+/);
  });
});
