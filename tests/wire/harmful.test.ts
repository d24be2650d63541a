import { expect, it } from 'vitest';
import type { Answer } from '../../src/model.ts';
import { fakeDocument, fakeFinding } from '../discord/fake-service.ts';
import { startSetting, textOf } from './bot.ts';

const HARMFUL: readonly (readonly [string, string, string])[] = [
  ['a ping of everybody', '@everyone come here', '\\@everyone come here'],
  ['a ping of a role', '<@&1000000000000000050> come', '\\<\\@&1000000000000000050\\> come'],
  ['a ping of a member', '<@1100000000000000001> come', '\\<\\@1100000000000000001\\> come'],
  ['a spoiler', '||nobody knows||', '\\|\\|nobody knows\\|\\|'],
  ['a code fence', '```js\nrm()\n```', '> “\\`\\`\\`js\n> rm()'],
  ['a disguised link', '[our site](https://bad.example)', '\\[our site\\](https\\://bad.example)'],
  ['an address', 'see https://bad.example/x', 'see https\\://bad.example/x'],
  ['a heading and a list', '# Big\n- item\n1. one', '> “\\# Big\n> \\- item\n> 1\\. one'],
  ['a turn of the direction of writing', 'abc \u202Efed\u202C ghi', 'abc fed ghi'],
  ['zero-width characters', 'har\u200Bbour', 'har\u200Bbour'],
  ['a custom emoji and a time', '<:x:1> <t:1:R>', '\\<:x:1\\> \\<t:1:R\\>'],
];

it.each(HARMFUL)('%s in an article is shown as it stands', async (_, words, shown) => {
  const { standIn, service, close } = await startSetting();
  const name = `${words} ${'Name'.repeat(1_250)}`;
  const document = fakeDocument(words, words, { title: words, outlet: words });
  const speaker = { name, mention: name, span: { start: 0, end: 1 } };
  const finding = fakeFinding(document, words, { speaker, via: words });
  const answer: Answer = { question: 'x', kind: 'answered', findings: [finding], total: 1, overruled: [] };
  service.ask = async () => answer;
  const asked = await standIn.invoke({ name: 'ask', options: { question: words.replaceAll('\n', ' ') } });
  expect(textOf(asked.messages[0])).toContain(shown);
  expect(asked.messages[0]?.pings).toEqual({ everyone: false, users: [], roles: [] });
  for (const request of standIn.requests) {
    const body = JSON.stringify(request.body ?? {});
    if (body.includes('"components"')) expect(body).toContain('"allowed_mentions":{"parse":[]}');
  }
  await close();
});
