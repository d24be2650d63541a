// /quote: what one speaker said, page by page; or who said the words that stand in quotation marks.

import type { Command } from '../src/discord/command.ts';
import { answerQuery } from '../src/discord/lookup/answer-query.ts';
import { quotedFragments } from '../src/discord/lookup/match.ts';
import { nameFrom, suggestNames } from '../src/discord/lookup/suggest.ts';
import { showWhoSaid } from '../src/discord/lookup/who-said.ts';
import { choiceOption, commonOptions, MAX_NAME, MAX_QUESTION, slashCommand, textOption } from './define.ts';

/** Nobody's name stands in quotation marks: these are words whose speaker is looked for. */
const MARKED = /^\s*["“„«]/u;

export const quote = {
  data: slashCommand('quote', 'everyone', [
    textOption('quote', { name: 'speaker', required: true, autocomplete: true, maxLength: MAX_NAME }),
    textOption('quote', { name: 'about', maxLength: MAX_QUESTION }),
    choiceOption('quote', 'order', ['relevance', 'date', 'random']),
    ...commonOptions('quote'),
  ]),
  audience: 'everyone',
  privacy: 'option',
  execute(request, tools) {
    const speaker = request.text('speaker') ?? '';
    const fragments = MARKED.test(speaker) ? quotedFragments(speaker) : [];
    if (fragments.length > 0) return showWhoSaid(fragments, tools.service, request.catalogue);
    return answerQuery(request, tools, 'quote', nameFrom(speaker));
  },
  autocomplete: suggestNames,
} satisfies Command;
