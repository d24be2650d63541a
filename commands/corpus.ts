// /corpus: how many articles there are, from when, and how fresh.
import type { Command } from '../src/discord/command.ts';
import { renderCorpus } from '../src/discord/render/info.ts';
import { flagOption, slashCommand } from './define.ts';

export const corpus = {
  data: slashCommand('corpus', 'everyone', [flagOption('corpus', 'private')]),
  audience: 'everyone',
  privacy: 'option',
  async execute(request, tools) {
    return { outcome: 'shown', reply: renderCorpus(await tools.service.overview(), request.catalogue) };
  },
} satisfies Command;
