import { expect, it } from 'vitest';
import { MODERATOR } from '../../src/playground/stand-in.ts';
import { renderForTerminal } from '../../src/playground/terminal.ts';
import { controlsOf, leapingClock, nodesOf, startSetting, textOf } from './bot.ts';

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');

it.each([
  ['every control character', `harbour ${CONTROLS} pier`],
  ['the other controls', 'harbour \u007F\u0080\u0085\u009B31m pier'],
  ['a terminal’s colours and title', 'harbour \u001B[31m pier \u001B]0;owned\u0007'],
  ['half of a character', 'harbour \uD83D pier \uDE00'],
  ['turns of direction', '\u202Eharbour\u202C \u2066pier\u2069'],
  ['line breaks', 'harbour\r\n\u2028pier\n\n# heading'],
  ['nothing but controls', `x${CONTROLS}`],
])('a question with %s is answered, and shows none of it', async (_, words) => {
  const { standIn, log, close } = await startSetting({}, { clock: leapingClock() });
  const calls = [
    { name: 'ask', options: { question: words, speaker: words, outlet: words, private: true } },
    { name: 'ask', options: { question: words } },
    { name: 'quote', options: { speaker: words.slice(0, 100), about: words } },
    { name: 'compare', options: { topic: words } },
    { name: 'timeline', options: { speaker: words.slice(0, 100), about: words } },
    { name: 'ask', options: { question: 'harbour', since: words.slice(0, 20) } },
    { name: 'corpus', subcommand: 'remove', options: { path: words }, by: MODERATOR },
  ];
  for (const call of calls) {
    const exchange = await standIn.invoke(call);
    const [message] = exchange.messages;
    expect([call.name, exchange.acked, exchange.refusals]).toEqual([call.name, true, []]);
    expect(textOf(message)).not.toBe('');
    for (const { content = '', label = '' } of nodesOf(message))
      expect(`${content}${label}`.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
      );
    expect(renderForTerminal(message!, 100, false).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    const open = controlsOf(message).filter(({ disabled }) => !disabled);
    // Turning the page changes the ids of all others.
    const inOrder = open.toSorted((a, b) => Number(a.label === 'More') - Number(b.label === 'More'));
    for (const { id } of inOrder) {
      expect(id).not.toMatch(/\p{Cc}/u);
      expect((await standIn.press(message!, id)).refusals).toEqual([]);
    }
  }
  const typing = { name: 'ask', options: { question: 'x', speaker: words }, focused: 'speaker' };
  expect((await standIn.autocomplete(typing)).refusals).toEqual([]);
  expect(log.filter(({ level }) => level >= 50)).toEqual([]);
  await close();
});
