// A corpus whose every word, name, title, outlet, path and reason tries to do harm, shown by everything that
// shows any of them; what arrives is parsed as Discord would parse it.
import { expect, it } from 'vitest';
import type { Finding, FoundWords } from '../../src/model.ts';
import { type Block, type Inline, parseMarkdown } from '../../src/playground/display/parse-markdown.ts';
import { type Exchange, MODERATOR, type StoredMessage } from '../../src/playground/stand-in.ts';
import { renderForTerminal } from '../../src/playground/terminal.ts';
import { FakeKeeper } from '../discord/fake-keeper.ts';
import { FakeService, fakeDocument, fakeFinding, overview } from '../discord/fake-service.ts';
import { controlsOf, leapingClock, nodesOf, type Setting, startSetting } from './bot.ts';

const LONG = 'Name'.repeat(1_250);

const HARM: readonly (readonly [string, string])[] = [
  [
    'pings',
    '@everyone @here <@1100000000000000001> <@!1100000000000000001> <@&1000000000000000050> <#1000000000000000010>',
  ],
  ['spoilers', '||the harbour|| ||'],
  ['code', '```js\nrm()\n``` and `inline` and ``two``'],
  ['disguised links', '[harbour](https://bad.example) [x](<https://bad.example>) <https://bad.example>'],
  ['addresses', 'https://bad.example/a_b_c and http://bad.example'],
  ['headings and lists', '# Big\n## Less\n- item\n* item\n1. one\n> quote\n>>> all'],
  ['subtext', '-# small print\n-# more'],
  ['emphasis', '**bold** __under__ ~~gone~~ *it* _it_ ***all*** \\**not'],
  ['turns of direction', 'abc \u202Efed\u202C \u2066x\u2069 \u200Fy \u061Cz'],
  ['zero-width characters', 'har\u200Bbour @\u200Beveryone \u2060 \uFEFF'],
  ['emoji, times and commands', '<:x:1> <a:y:2> <t:1:R> </ask:3> <id:home>'],
  ['broken characters', '\uD800 half \uDC00 \u0000 \u0007 tail'],
  ['length', `${LONG} ${'港口'.repeat(1_500)}`],
];

function harmfulFindings(words: string): Finding[] {
  const outlets = [`${words} ${LONG}`, `Second ${words}`];
  return outlets.map((outlet, at) => {
    const document = fakeDocument(`${words}${at}`, words, {
      title: `${words} ${LONG}`,
      outlet,
      published: null,
    });
    const speaker = { name: `${words} ${LONG}`, mention: words, span: { start: 0, end: 1 } };
    const { text: _, ...info } = document;
    const alsoReportedBy = [
      { document: { ...info, outlet: `Third ${words}` }, span: { start: 0, end: words.length }, text: words },
    ];
    return fakeFinding(document, words, { speaker, via: words, alsoReportedBy });
  });
}

/** Every way in which words are found: as they stand, nearly so, and as nobody's. */
function foundIn(findings: readonly Finding[], typed: string): FoundWords {
  const none = { question: typed, kind: 'abstained', reason: 'nothing-on-topic', closest: [] } as const;
  const [first] = findings;
  if (first === undefined) throw new Error('Expected findings');
  const { document, span, text } = first;
  const empty = { isTooShort: false, exact: none, near: [], unquoted: null };
  if (typed.includes('nearly')) return { ...empty, near: findings };
  if (typed.includes('nobody')) return { ...empty, unquoted: { rank: 1, score: 1, document, span, text } };
  const exact = { question: typed, kind: 'answered', findings, total: 9, overruled: [] } as const;
  return typed.includes('lost') ? empty : { ...empty, exact };
}

function harmfulService(words: string): FakeService {
  const service = new FakeService();
  const findings = harmfulFindings(words);
  const answer = async (question: string) =>
    ({ question, kind: 'answered', findings, total: 2, overruled: [] }) as const;
  service.ask = answer;
  service.quote = answer;
  service.suggestSpeakers = async () => [{ name: `${words} ${LONG}`, count: 3 }];
  service.suggestOutlets = async () => [{ name: words, count: 3 }];
  service.wordings = async () => findings[0] ?? null;
  service.findWords = async (typed) => foundIn(findings, typed);
  service.surroundings = async (place) => {
    const { document } = findings[0]!;
    const text = `${words} before. ${words} after.`;
    const span = { start: 0, end: text.length };
    return { document, text, span, focus: place.span.end <= text.length ? place.span : span };
  };
  const problem = { path: words, severity: 'failed', message: `${words} ${LONG}` } as const;
  const changes = { added: [words], changed: [], removed: [], unchanged: 0 };
  const report = { overview, problems: [problem], changes, durationMs: 1 };
  service.outcome = { kind: 'swapped', before: overview, report };
  return service;
}

/** Everything on a line that is more than words: what could ping, hide, mislead or shout. */
function effectsOf(inline: readonly Inline[]): string[] {
  return inline.flatMap((piece) => {
    if (piece.kind === 'text') return [];
    if (piece.kind !== 'mark') return [`${piece.kind} ${'text' in piece ? piece.text : piece.url}`];
    const own = piece.mark === 'bold' || piece.mark === 'italic' ? [] : [piece.mark];
    return [...own, ...effectsOf(piece.inside)];
  });
}

function effectsOfBlock(block: Block): string[] {
  if (block.kind === 'code') return [`fence ${block.text}`];
  return [...(block.kind === 'heading' ? ['heading'] : []), ...effectsOf(block.inside)];
}

function expectHarmless(message: StoredMessage): void {
  expect(message.pings).toEqual({ everyone: false, users: [], roles: [] });
  for (const { content, label } of nodesOf(message)) {
    const effects = parseMarkdown(content ?? '').flatMap(effectsOfBlock);
    expect(effects).toEqual([]);
    expect(`${content}${label}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u);
    expect(label ?? '').not.toContain('bad.example');
  }
  expect(renderForTerminal(message, 100, false)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
}

/** Everything that shows words of the corpus, and what each of its buttons leads to. */
async function showAll({ standIn }: Setting, words: string): Promise<Exchange[]> {
  const asked = words.replace(/\p{Cc}/gu, ' ').slice(0, 90);
  const slash = [
    { name: 'ask', options: { question: asked, speaker: asked, outlet: asked, private: true } },
    { name: 'quote', options: { speaker: asked, about: asked } },
    { name: 'quote', options: { speaker: asked, order: 'random' } },
    { name: 'quote', options: { speaker: `“${asked.slice(0, 60)}”`, about: asked, outlet: asked } },
    { name: 'quote', options: { speaker: `“${asked.slice(0, 60)} nearly”` } },
    { name: 'compare', options: { topic: asked } },
    { name: 'timeline', options: { speaker: asked, about: asked } },
    { name: 'ask', options: { question: 'x', since: asked.slice(0, 20) } },
    { name: 'speakers', options: {} },
    { name: 'outlets', options: {} },
    { name: 'reindex', options: {} },
  ];
  const shown: Exchange[] = [];
  for (const call of slash) shown.push(await standIn.invoke({ ...call, by: MODERATOR }));
  const plain = standIn.say(`“${words}” the harbour opened`);
  const mixed = standIn.say(`“${words} nearly”\n“${words} nobody”\n“${words} lost”`);
  const embedded = { ...standIn.say(''), embeds: [{ title: words.slice(0, 200), description: words }] };
  const displays = [{ type: 17 as const, components: [{ type: 10 as const, content: words }] }];
  const displayed = { ...standIn.say(''), flags: 32_768, components: displays };
  for (const targetMessage of [plain, mixed, embedded, displayed])
    for (const name of ['Find who said this', 'Check against the corpus'])
      shown.push(await standIn.menu({ name, targetMessage, by: MODERATOR }));
  for (const { messages } of [...shown]) {
    const [message] = messages;
    for (const { id, disabled } of controlsOf(message)) {
      if (disabled || message === undefined) continue;
      const pressed = await standIn.press(message, id, MODERATOR).catch(() => null);
      if (pressed !== null) shown.push(pressed);
    }
  }
  return shown;
}

it.each(HARM)('%s do nothing, wherever they stand', { timeout: 30_000 }, async (_, words) => {
  const setting = await startSetting({}, { service: harmfulService(words), clock: leapingClock() });
  const shown = await showAll(setting, words);
  expect(shown.length).toBeGreaterThan(20);
  for (const { messages, refusals } of shown) {
    expect(refusals).toEqual([]);
    for (const message of messages) expectHarmless(message);
  }
  await setting.close();
});

it.each(HARM)('%s do nothing in what moderators read of the files', async (_, words) => {
  const service = harmfulService(words);
  const keeper = new FakeKeeper(service);
  const by = { id: MODERATOR.id, name: words };
  keeper.add = async () => ({ kind: 'refused', reason: 'unreadable', detail: `${words} ${LONG}` });
  keeper.files.set(words, words);
  await keeper.remove(words, by);
  const { standIn, close } = await startSetting({}, { service, keeper });
  const file = { filename: 'a.md', contentType: 'text/markdown', data: Buffer.from('x') };
  const act = (subcommand: string, options = {}) =>
    standIn.invoke({ name: 'corpus', subcommand, options, by: MODERATOR });
  const shown = [await act('add', { file }), await act('undo')];
  for (const { messages } of shown) for (const message of messages) expectHarmless(message);
  for (const part of ['log', 'status']) {
    const [message] = (await act(part)).messages;
    expect(message?.pings).toEqual({ everyone: false, users: [], roles: [] });
    const effects = nodesOf(message).flatMap(({ content }) =>
      parseMarkdown(content ?? '').flatMap(effectsOfBlock),
    );
    expect(effects.filter((effect) => !/^(?:chip|code \/corpus)/u.test(effect))).toEqual([]);
    expect(
      nodesOf(message)
        .map(({ content }) => content)
        .join(''),
    ).not.toMatch(/(?<!\\)<[@#:a/i]/u);
  }
  await close();
});
