import { describe, expect, it } from 'vitest';
import { matchFragment, quotedFragments } from '../../src/discord/lookup/match.ts';
import { abstained, FakeService, findings } from './fake-service.ts';

describe('quotedFragments', () => {
  it.each([
    ['He said “the pier will stay open” today', ['the pier will stay open']],
    ['Er sagte „die Brücke bleibt offen“ heute', ['die Brücke bleibt offen']],
    ['> the pier will stay open\nReally?', ['the pier will stay open']],
    ['"the pier stays" and "the hall will close"', ['the pier stays', 'the hall will close']],
    ['The pier will stay', ['The pier will stay']],
    ['“No”, the pier will stay', ['“No”, the pier will stay']],
    ['ok 👍', []],
  ])('%j', (message, expected) => {
    expect(quotedFragments(message)).toEqual(expected);
  });

  it('takes three at most, and cuts long ones at a word', () => {
    const many = Array.from({ length: 9 }, (_, at) => `“the pier number ${at}”`).join(' ');
    expect(quotedFragments(many)).toHaveLength(3);
    const [long = ''] = quotedFragments(`“${'harbour '.repeat(200)}”`);
    expect(long.length).toBeLessThanOrEqual(250);
    expect(long.endsWith('harbour')).toBe(true);
  });
});

describe('matchFragment', () => {
  it.each([
    ['the new harbour will open in June', 'exact'],
    ['THE NEW HARBOUR, will open in june!', 'exact'],
    ['the old harbour will open in June', 'altered'],
    ['the harbour is far too expensive for us', 'not-found'],
  ])('calls %j %s', async (fragment, kind) => {
    expect((await matchFragment(new FakeService(), fragment)).kind).toBe(kind);
  });

  it('finds the other outlet’s wording under that outlet, and calls it direct only if it is known to be', async () => {
    const match = await matchFragment(new FakeService(), 'Our new harbour is going to open in June');
    expect(match.kind === 'exact' && match.finding.document.outlet).toBe('Tidewater Post');
    expect(match.kind === 'exact' && match.finding.kind).toBe('indirect');
  });

  it('says where words stand in an article without being a quotation', async () => {
    const service = new FakeService();
    service.ask = async (question) => abstained(question);
    expect((await matchFragment(service, 'the hall was full')).kind).toBe('unquoted');
  });

  it('never calls it exact because the words stand there in another order', async () => {
    const service = new FakeService();
    const answer = { kind: 'answered', findings: [findings[0]!], total: 1, overruled: [] } as const;
    service.ask = async (question) => ({ ...answer, question });
    expect((await matchFragment(service, 'June will open the new harbour')).kind).not.toBe('exact');
  });
});
