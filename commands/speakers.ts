// /speakers: who is quoted, the most quoted first.
import type { Command } from '../src/discord/command.ts';
import { plainQuery, showQuery } from '../src/discord/lookup/show.ts';
import { flagOption, slashCommand } from './define.ts';

export const speakers = {
  data: slashCommand('speakers', 'everyone', [flagOption('speakers', 'private')]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) => showQuery(plainQuery('speakers', request.userId, ''), 0, request, tools),
} satisfies Command;
