import { expect, it } from 'vitest';
import { corpus } from '../../../commands/corpus.ts';
import type { Request, Tools } from '../../../src/discord/command.ts';
import { catalogueFor } from '../../../src/discord/messages/languages.ts';
import { PLAIN } from '../../../src/discord/render/view.ts';
import { FakeKeeper } from '../fake-keeper.ts';
import { FakeService } from '../fake-service.ts';

it.each(['constructor', 'toString', '__proto__', 'burn'])(
  'says that the part “%s” is not to be had',
  async (part) => {
    const catalogue = catalogueFor('en-US');
    const keeper = new FakeKeeper(new FakeService());
    const request = { part, catalogue, guildId: '1', mayManage: true } as unknown as Request;
    const { outcome, reply } = await corpus.execute(request, {
      keeper,
      homeGuildId: null,
    } as unknown as Tools);
    expect(outcome).toBe('refused');
    expect(JSON.stringify(reply(PLAIN))).toContain(catalogue.keeping.closed);
  },
);
