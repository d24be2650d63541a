// “Find who said this”, on any message: its quotations and sentences, matched against the articles.
import type { Command } from '../src/discord/command.ts';
import { showWhoSaid } from '../src/discord/lookup/words/who-said.ts';
import { messageMenu } from './define.ts';

export const who = {
  data: messageMenu('who'),
  audience: 'everyone',
  privacy: 'always',
  execute: (request, tools) =>
    showWhoSaid(request.message ?? { text: '', files: 0 }, tools.service, request.catalogue),
} satisfies Command;
