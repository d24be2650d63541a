// /ask: a question, answered from the articles word for word, or an abstention that says why.

import type { Command } from '../src/discord/command.ts';
import { answerQuery } from '../src/discord/lookup/answer-query.ts';
import { suggestNames } from '../src/discord/lookup/suggest.ts';
import { commonOptions, MAX_NAME, MAX_QUESTION, slashCommand, textOption } from './define.ts';

export const ask = {
  data: slashCommand('ask', 'everyone', [
    textOption('ask', { name: 'question', required: true, maxLength: MAX_QUESTION }),
    textOption('ask', { name: 'speaker', autocomplete: true, maxLength: MAX_NAME }),
    ...commonOptions('ask'),
  ]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) => answerQuery(request, tools, 'ask', request.text('question') ?? ''),
  autocomplete: suggestNames,
} satisfies Command;
