// /quote: what one speaker said, page by page; or who said the words that stand in quotation marks.

import type { Command } from '../src/discord/command.ts';
import { answerQuery } from '../src/discord/lookup/answer-query.ts';
import { nameFrom, suggestNames } from '../src/discord/lookup/suggest.ts';
import { markedWords } from '../src/discord/lookup/words/fragments.ts';
import { cutHead } from '../src/discord/render/text/limits.ts';
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
  execute(request, tools) {
    const typed = request.text('speaker') ?? '';
    // Nobody's name stands in quotation marks: these are words whose speaker is looked for.
    const words = markedWords(typed);
    return answerQuery(request, tools, 'quote', words === null ? nameFrom(typed) : `“${words}”`);
  },
  async autocomplete(option, typed, tools, asker) {
    const words = option === 'speaker' ? markedWords(typed) : null;
    if (words === null) return suggestNames(option, typed, tools, asker);
    const choice = `“${cutHead(words, MAX_NAME - 2)}”`;
    return [{ name: choice, value: choice }];
  },
} satisfies Command;
