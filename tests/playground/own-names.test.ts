import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { withRegisteredNames } from '../../src/playground/prompt/own-names.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';

const registered = commands.map(({ data }) => data) as unknown as ReturnType<StandIn['commands']>;

it.each([
  ['de', '/frage Wann öffnet der Hafen? privat:true', '/ask Wann öffnet der Hafen? private:true'],
  ['de', '/bestand rückgängig', '/corpus undo'],
  ['de', '/Frage medium:Kurier', '/ask outlet:Kurier'],
  ['de', '/ask private:true', '/ask private:true'],
  ['de', '/Wer hat das gesagt?: der Hafen', '/Find who said this: der Hafen'],
  ['zh-CN', '/统计', '/stats'],
  ['pt-BR', '/ask x', '/ask x'],
  ['de', '/fragen', '/fragen'],
  [undefined, '/frage x', '/frage x'],
])('in %s, %s is %s', (locale, typed, line) => {
  expect(withRegisteredNames(typed, registered, locale)).toBe(line);
});
