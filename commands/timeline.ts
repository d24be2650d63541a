// /timeline: what one speaker said over time, as a picture and a list.

import type { Command } from '../src/discord/command.ts';
import { answerQuery } from '../src/discord/lookup/answer-query.ts';
import { nameFrom, suggestNames } from '../src/discord/lookup/suggest.ts';
import { flagOption, MAX_NAME, MAX_QUESTION, periodOptions, slashCommand, textOption } from './define.ts';

export const timeline = {
  data: slashCommand('timeline', 'everyone', [
    textOption('timeline', { name: 'speaker', required: true, autocomplete: true, maxLength: MAX_NAME }),
    textOption('timeline', { name: 'about', maxLength: MAX_QUESTION }),
    ...periodOptions('timeline'),
    flagOption('timeline', 'private'),
  ]),
  audience: 'everyone',
  privacy: 'option',
  execute: (request, tools) =>
    answerQuery(request, tools, 'timeline', nameFrom(request.text('speaker') ?? '')),
  autocomplete: suggestNames,
} satisfies Command;
