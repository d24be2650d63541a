// /quote: what one speaker said, page by page.
import { answerQuery } from '../src/discord/answer-query.ts';
import type { Command } from '../src/discord/command.ts';
import { nameFrom, suggestNames } from '../src/discord/suggest.ts';
import { choiceOption, commonOptions, MAX_NAME, MAX_QUESTION, slashCommand, textOption } from './define.ts';

export const quote = {
  data: slashCommand('quote', 'everyone', [
    textOption('quote', { name: 'speaker', required: true, autocomplete: true, maxLength: MAX_NAME }),
    textOption('quote', { name: 'about', maxLength: MAX_QUESTION }),
    choiceOption('quote', 'order', ['relevance', 'date', 'random']),
    ...commonOptions('quote'),
  ]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) => answerQuery(request, tools, 'quote', nameFrom(request.text('speaker') ?? '')),
  autocomplete: suggestNames,
} satisfies Command;
