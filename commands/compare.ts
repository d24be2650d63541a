// /compare: how each outlet words a remark or a topic.
import { answerQuery } from '../src/discord/answer-query.ts';
import type { Command } from '../src/discord/command.ts';
import { suggestNames } from '../src/discord/suggest.ts';
import { flagOption, MAX_NAME, MAX_QUESTION, periodOptions, slashCommand, textOption } from './define.ts';

export const compare = {
  data: slashCommand('compare', 'everyone', [
    textOption('compare', { name: 'topic', required: true, maxLength: MAX_QUESTION }),
    textOption('compare', { name: 'speaker', autocomplete: true, maxLength: MAX_NAME }),
    ...periodOptions('compare'),
    flagOption('compare', 'private'),
  ]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) => answerQuery(request, tools, 'compare', request.text('topic') ?? ''),
  autocomplete: suggestNames,
} satisfies Command;
