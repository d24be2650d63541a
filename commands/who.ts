// “Find who said this”, on any message: its quotations, matched against the articles.
import { type Command, refusal } from '../src/discord/command.ts';
import { quotedFragments } from '../src/discord/lookup/match.ts';
import { showWhoSaid } from '../src/discord/lookup/who-said.ts';
import { messageMenu } from './define.ts';

export const who = {
  data: messageMenu('who'),
  audience: 'everyone',
  privacy: 'always',
  async execute(request, tools) {
    const { catalogue } = request;
    const fragments = quotedFragments(request.message ?? '');
    if (fragments.length === 0) return refusal(catalogue.match.noWords);
    return showWhoSaid(fragments, tools.service, catalogue);
  },
} satisfies Command;
