// /outlets: which outlets there are, the largest first.
import type { Command } from '../src/discord/command.ts';
import { plainQuery, showQuery } from '../src/discord/lookup/show.ts';
import { flagOption, slashCommand } from './define.ts';

export const outlets = {
  data: slashCommand('outlets', 'everyone', [flagOption('outlets', 'private')]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) => showQuery(plainQuery('outlets', request.userId, ''), 0, request, tools),
} satisfies Command;
