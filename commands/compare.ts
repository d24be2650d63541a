// /compare: how each outlet words a remark or a topic.

import type { Command } from '../src/discord/command.ts';
import { answerQuery } from '../src/discord/lookup/answer-query.ts';
import { suggestNames } from '../src/discord/lookup/suggest.ts';
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
