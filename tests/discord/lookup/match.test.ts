import { describe, expect, it } from 'vitest';
import { fragmentsOf, markedWords } from '../../../src/discord/lookup/words/fragments.ts';
import { matchFragment } from '../../../src/discord/lookup/words/match.ts';
import { FakeService } from '../fake-service.ts';

describe('fragmentsOf', () => {
  it.each([
    ['He said “the pier will stay open” today', ['the pier will stay open']],
    ['Er sagte „die Brücke bleibt offen“ heute', ['die Brücke bleibt offen']],
    ['她说「港口六月开放」', ['港口六月开放']],
    ['Er sagte »die Brücke bleibt offen« heute', ['die Brücke bleibt offen']],
    ['»die Brücke« und »der Turm«', ['die Brücke', 'der Turm']],
    ['« le pont » et « la tour »', ['le pont', 'la tour']],
    ['她说『港口六月开放』', ['港口六月开放']],
    ['She said ‘it’s the mayor’s pier’ today', ['it’s the mayor’s pier']],
    ['The mayor’s pier', ['The mayor’s pier']],
    ['> the pier will stay open\nReally?', ['the pier will stay open', 'Really?']],
    ['"the pier stays" and "the hall will close"', ['the pier stays', 'the hall will close']],
    ['The pier will stay', ['The pier will stay']],
    ['The pier stays. The hall will close.', ['The pier stays.', 'The hall will close.']],
    ['Look: “the pier stays”. I doubt it.', ['the pier stays', 'I doubt it.']],
    ['👍', []],
  ])('%j', (message, expected) => {
    expect(fragmentsOf(message).looked).toEqual(expected);
  });

  it('takes twelve at most and counts the rest, and cuts long ones at a word', () => {
    const many = Array.from({ length: 15 }, (_, at) => `“the pier number ${at}”`).join(' ');
    expect(fragmentsOf(many)).toMatchObject({ looked: { length: 12 }, left: 3 });
    const [long = ''] = fragmentsOf(`“${'harbour '.repeat(200)}”`).looked;
    expect(long.length).toBeLessThanOrEqual(500);
    expect(long.endsWith('harbour')).toBe(true);
  });
});

describe('markedWords', () => {
  it.each([
    ['“the pier stays”', 'the pier stays'],
    [' "the pier"', 'the pier'],
    ['«мост открыт»', 'мост открыт'],
    ['»die Brücke bleibt«', 'die Brücke bleibt'],
    ['»die Brücke', 'die Brücke'],
    ['『港口开放』', '港口开放'],
    ['‘the pier’s open’', 'the pier’s open'],
    ['‘Abd al-Karim', null],
    ['Ilse Brandt', null],
    ['Ilse “the mayor” Brandt', null],
    ['“the pier', 'the pier'],
    ['“', null],
  ])('%j', (typed, expected) => {
    expect(markedWords(typed)).toBe(expected);
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

  it('finds the other outlet’s wording under that outlet', async () => {
    const match = await matchFragment(new FakeService(), 'Our new harbour is going to open in June');
    expect(match.kind === 'exact' && match.finding.document.outlet).toBe('Tidewater Post');
  });

  it('says where words stand in an article without being a quotation', async () => {
    expect((await matchFragment(new FakeService(), 'the hall was full')).kind).toBe('unquoted');
  });

  it('never calls it exact because the words stand there in another order', async () => {
    const match = await matchFragment(new FakeService(), 'June will open the new harbour');
    expect(match.kind).not.toBe('exact');
  });

  it('finds words that are quoted without marks inside a longer sentence', async () => {
    const sentence = 'I read somewhere that the new harbour will open in June and I was rather glad of that';
    const match = await matchFragment(new FakeService(), sentence);
    expect(match.kind === 'part' && sentence.slice(match.run.start, match.run.end)).toBe(
      'the new harbour will open in June',
    );
  });

  it('does not look for words that stand everywhere', async () => {
    expect((await matchFragment(new FakeService(), 'the and of')).kind).toBe('too-short');
  });
});
