// “Check against the corpus”, on any message: the sentences of the articles nearest to its own,
// each with how it stands to the message.
import { type Command, refusal } from '../src/discord/command.ts';
import { plainQuery, showQuery } from '../src/discord/lookup/show.ts';
import { plainLabel } from '../src/discord/render/text/limits.ts';
import { MAX_QUESTION, messageMenu } from './define.ts';

export const check = {
  data: messageMenu('check'),
  audience: 'everyone',
  privacy: 'always',
  async execute(request, tools) {
    const { text: message, files } = request.message ?? { text: '', files: 0 };
    const text = plainLabel(message, MAX_QUESTION);
    const { match, lookup } = request.catalogue;
    if (text === '')
      return refusal([match.noWords, ...(files > 0 ? [lookup.filesNotRead(files)] : [])].join('\n'));
    return showQuery(plainQuery('check', request.userId, text), 0, request, tools);
  },
} satisfies Command;
