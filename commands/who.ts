// “Find who said this”, on any message: its quotations, matched against the articles.
import { type Command, refusal } from '../src/discord/command.ts';
import { matchFragment, quotedFragments } from '../src/discord/match.ts';
import { renderMatches } from '../src/discord/render/match.ts';
import { messageMenu } from './define.ts';

export const who = {
  data: messageMenu('who'),
  audience: 'everyone',
  privacy: 'always',
  async execute(request, tools) {
    const { catalogue } = request;
    const fragments = quotedFragments(request.message ?? '');
    if (fragments.length === 0) return refusal(catalogue.match.noWords);
    const matches = await Promise.all(fragments.map((fragment) => matchFragment(tools.service, fragment)));
    const found = matches.some(({ kind }) => kind !== 'not-found');
    return {
      outcome: found ? 'answered' : 'abstained',
      reply: (surface) => renderMatches(matches, surface, catalogue),
    };
  },
} satisfies Command;
