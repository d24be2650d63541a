// “Check against the corpus”, on any message: what the articles have on what it says.
import { type Command, refusal } from '../src/discord/command.ts';
import { plainQuery, showQuery } from '../src/discord/lookup/show.ts';
import { plainLabel } from '../src/discord/render/limits.ts';
import { MAX_QUESTION, messageMenu } from './define.ts';

export const check = {
  data: messageMenu('check'),
  audience: 'everyone',
  privacy: 'always',
  async execute(request, tools) {
    const text = plainLabel(request.message ?? '', MAX_QUESTION);
    if (text === '') return refusal(request.catalogue.match.noWords);
    return showQuery(plainQuery('ask', request.userId, text), 0, request, tools);
  },
} satisfies Command;
