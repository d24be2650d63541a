// /help: what the bot can do, on one screen, to the asker alone.
import type { Command } from '../src/discord/command.ts';
import { renderHelp } from '../src/discord/render/info.ts';
import { slashCommand } from './define.ts';

export const help = {
  data: slashCommand('help', 'everyone'),
  audience: 'everyone',
  privacy: 'always',
  async execute({ catalogue }, { questions }) {
    return { outcome: 'shown', reply: renderHelp(catalogue, questions.days) };
  },
} satisfies Command;
