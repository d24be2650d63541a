import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/attribution/extract.ts';
import type { Dated, Document } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';
import { documentOf, extracted } from './said.ts';

function dated(text: string, published: Dated, eventDate: string | null = null): Dated | null | undefined {
  const document: Document = {
    ...{ id: 'd', title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null },
    ...{ url: null, path: 'd', eventDate: eventDate === null ? null : { date: eventDate, basis: 'text' } },
    ...{ kind: 'article', language: 'en', text, published },
  };
  return extractQuotations(document, splitSentences(text))[0]?.saidOn;
}

/** Published on a Wednesday, unless another day is named. */
const saidOn = (text: string, published = '2023-05-10', eventDate: string | null = null) =>
  dated(text, { date: published, basis: 'given' }, eventDate)?.date;

describe('the day of a remark', () => {
  it.each([
    ['“The bridge holds,” Ortiz said on Monday.', '2023-05-08'],
    ['“The bridge holds,” Ortiz said yesterday.', '2023-05-09'],
    ['“The bridge holds,” Ortiz said on April 3.', '2023-04-03'],
    ['“The bridge holds,” Ortiz said on August 3.', '2022-08-03'],
    ['“The bridge holds,” Ortiz said on June 3.', undefined],
    ['“The bridge holds,” said Ortiz, who will leave on August 3.', undefined],
    ['“The bridge holds,” Ortiz said on June 3, 2021.', '2021-06-03'],
    ['“The bridge holds,” Ortiz said in March.', '2023-03'],
    ['“The bridge holds,” Ortiz said in August.', '2022-08'],
    ['“The bridge holds,” Ortiz said last month.', '2023-04'],
    ['“The bridge holds,” Ortiz said last year.', '2022'],
    ['“The bridge holds,” Ortiz said in 2019.', '2019'],
    ['“The bridge holds,” Ortiz said two days ago.', '2023-05-08'],
    ['“The bridge holds,” Ortiz said earlier on Friday.', '2023-05-05'],
    ['“The bridge holds,” Ortiz said on Thursday.', undefined],
    ['“The bridge holds,” Ortiz told LUND TODAY.', undefined],
    ['Today, Ortiz called the bridge “safe and sound”.', '2023-05-10'],
    ['“The bridge holds,” Ortiz said of the January 6 flood.', undefined],
    ['“The bridge holds,” Ortiz wrote in an April 6 letter.', '2023-04-06'],
    ['“The bridge holds,” Ortiz said of Sunday’s fair.', undefined],
    ['“The bridge holds,” said Ortiz, who left on Monday.', undefined],
    ['Ortiz said that in 2019 the bridge was “as good as new”.', undefined],
    ['“The bridge holds,” Ortiz said on Tuesday, April 4.', '2023-04-04'],
    ['“The bridge holds,” Ortiz said on the 3rd of April.', '2023-04-03'],
    ['“The bridge holds,” Ortiz said in May.', '2023-05'],
    ['“The bridge holds,” Ortiz said in mid-April.', '2023-04'],
    ['“The bridge holds,” Ortiz said last June.', '2022-06'],
    ['“The bridge holds,” Ortiz said this morning.', '2023-05-10'],
    ['“The bridge holds,” Ortiz said last night.', '2023-05-09'],
    ['“The bridge holds,” Ortiz said earlier this month.', '2023-05'],
    ['“The bridge holds,” Ortiz said two years ago.', '2021'],
    ['“The bridge holds,” Ortiz said three months ago.', '2023-02'],
    ['“The bridge holds,” Ortiz said six months ago.', '2022-11'],
    ['“The bridge holds,” Ortiz said three weeks ago.', undefined],
    ['“The bridge holds,” Ortiz said, and will stay until Monday.', undefined],
    ['“The bridge holds,” Ortiz said, and leaves next Monday.', undefined],
    ['“The bridge holds,” Ortiz said, and leaves by March.', undefined],
    ['“The bridge holds,” Ortiz said last week.', undefined],
    ['“The bridge holds for the first time in two years,” Ortiz said.', undefined],
    ['“The bridge fell on Monday,” Ortiz said.', undefined],
    ['Ortiz said that the bridge would open on Monday.', undefined],
    ['“The bridge may hold,” said Ortiz, who may stay.', undefined],
  ])('reads %j as %s', (text, date) => {
    expect(saidOn(text)).toBe(date);
  });

  it.each(['on the eve of the vote', 'a day earlier', 'the day before', 'three weeks ago', 'last week'])(
    'does not take the article’s day for %j',
    (words) => {
      expect(saidOn(`“The bridge holds,” Ortiz said ${words}.`, '2023-05-10', '2023-05-09')).toBeUndefined();
    },
  );

  it.each([
    ['“The bridge holds,” Ortiz wrote.', undefined],
    ['“The bridge holds,” Ortiz wrote on Twitter.', '2023-05-09'],
    ['“The bridge holds,” Ortiz recalled.', '2023-05-09'],
    ['Ortiz used to say: “The bridge holds.”', undefined],
    ['The letter said, “The bridge holds.”', undefined],
    ['“The bridge holds,” the late Alma Ortiz said.', undefined],
    ['“The bridge holds,” Ortiz said. Alma Ortiz, a mason, died on Tuesday.', undefined],
    ['“The bridge holds,” Ortiz said. Paul Lang, a mason, died on Tuesday.', '2023-05-09'],
    ['“The bridge holds,” Ortiz has said.', undefined],
    ['The bridge is “sound and safe”, according to city records.', undefined],
    ['The bridge is “sound and safe”, according to the mayor.', '2023-05-09'],
    ['“The bridge holds,” Ortiz repeatedly said.', undefined],
  ])('takes the event’s day only where nothing speaks against it: %s', (text, date) => {
    expect(saidOn(text, '2023-05-10', '2023-05-09')).toBe(date);
  });

  const lastOf = (text: string, title: string | null = null): string | undefined => {
    const published = { date: '2023-05-10', basis: 'given' } as const;
    const eventDate = { date: '2023-05-09', basis: 'text' } as const;
    return extractQuotations({ ...documentOf(text), title, published, eventDate }, splitSentences(text)).at(
      -1,
    )?.saidOn?.date;
  };

  it.each([
    ['The council met on Tuesday.\n“The bridge holds,” Ortiz said.', '2023-05-09'],
    ['The council met on Tuesday.\nThe mayor spoke on Sunday.\n“The bridge holds,” Ortiz said.', undefined],
    [
      'It met on Tuesday.\nThe river rose on Sunday. It fell on Tuesday.\n“It holds,” Ortiz said.',
      '2023-05-09',
    ],
    ['It met on Tuesday.\nIn 2019 the river rose. “It holds,” Ortiz said.', undefined],
    ['It met on Tuesday.\nIn 2019 the river rose.\n“It holds,” Ortiz said.', '2023-05-09'],
    [`It met on Tuesday.\n${'The river runs on and on. '.repeat(300)}\n“It holds,” Ortiz said.`, undefined],
  ])('takes the event’s day only while the text tells of it: %j', (text, date) => {
    expect(lastOf(text)).toBe(date);
  });

  it.each(['Fact check: is the bridge safe?', 'Timeline: the flood', 'What to know about the bridge'])(
    'takes no event’s day for what the page %j gathers',
    (title) => {
      expect(lastOf('It met on Tuesday.\n“It holds,” Ortiz said.', title)).toBeUndefined();
    },
  );

  it('reckons from no day on a page that was told on after it', () => {
    const days = ['May 12, 2023', 'May 14, 2023', 'May 20, 2023'].map((each) => `It fell on ${each}.`);
    const text = (own: string): string => `${days.join('\n')}\n“It holds,” Ortiz said on ${own}.`;
    expect([lastOf(text('Monday')), lastOf(text('May 18, 2023'))]).toEqual([undefined, '2023-05-18']);
  });

  /** Every remark of a text by its words; published on a Wednesday, and nothing said of an event. */
  const dayOf = (text: string, words: string, eventDate: string | null = null): string | undefined => {
    const published = { date: '2023-05-10', basis: 'given' } as const;
    const event = eventDate === null ? null : ({ date: eventDate, basis: 'text' } as const);
    const document = { ...documentOf(text), published, eventDate: event };
    const found = extractQuotations(document, splitSentences(text)).find((each) => each.text.includes(words));
    return found?.saidOn?.date;
  };

  it.each([
    ['“It holds,” said Alma Ortiz, the mayor, on Monday.', '2023-05-08'],
    ['“It holds,” Ortiz told reporters in Lund on Monday.', '2023-05-08'],
    ['“It holds,” Ortiz said in a statement released on Monday.', '2023-05-08'],
    ['Speaking to reporters on Monday, Ortiz said “it holds”.', '2023-05-08'],
    ['In an interview on Monday, Ortiz said the bridge had to go, but “it holds”.', '2023-05-08'],
    ['Ortiz, in a speech on Monday, said “it holds”.', '2023-05-08'],
    ['Ortiz, who left on Saturday, said on Monday that “it holds”.', '2023-05-08'],
    ['The ferry sank on Saturday and Ortiz said on Monday that “it holds”.', '2023-05-08'],
    ['At Monday’s hearing, Ortiz said “it holds”.', '2023-05-08'],
    ['Ortiz wrote in a Monday tweet that “it holds”.', '2023-05-08'],
    ['Ortiz said on Monday that the bridge was old, but added that “it holds”.', '2023-05-08'],
    ['Ortiz on Monday visited the bridge and said “it holds”.', '2023-05-08'],
    ['The council voted on Monday to keep the bridge, saying “it holds”.', '2023-05-08'],
    ['The ferry stopped on Monday, when Ortiz said “it holds”.', '2023-05-08'],
    ['Ortiz sent a letter on Monday in which she said “it holds”.', '2023-05-08'],
    ['Lund: As of Monday evening, Ortiz said “it holds”.', '2023-05-08'],
    ['Ortiz posted a film on Monday saying “it holds”.', '2023-05-08'],
    ['When the flood came in 2019, Ortiz said “it holds”.', '2019'],
    ['A report released on Monday by the council said “it holds”.', '2023-05-08'],
    ['Ortiz said last Thursday that “it holds”.', '2023-05-04'],
    ['Ortiz said the day before yesterday that “it holds”.', '2023-05-08'],
    ['Ortiz said in late 2019 that “it holds”.', '2019'],
    ['Ortiz said in the summer of 2019 that “it holds”.', '2019'],
  ])('takes the time that is tied to the cue: %s', (text, date) => {
    expect(dayOf(text, 'it holds') ?? dayOf(text, 'It holds')).toBe(date);
  });

  it.each([
    'Ortiz said Monday’s flood was “a lesson”.',
    'Ortiz called Monday’s flood “a lesson”.',
    'After Monday’s flood, Ortiz said it was “a lesson”.',
    'Ortiz said the boat sunk on Monday was “a lesson”.',
    'Ortiz said the mason hurt on Monday was “a lesson”.',
    'Ortiz said the boat that sank on Monday was “a lesson”.',
    'Ortiz said the May 8 flood was “a lesson”.',
    'Ortiz said she had learned on Monday that it was “a lesson”.',
    'Ortiz, elected on May 8, said it was “a lesson”.',
    'Masons, who rebuilt the wall on Monday, said it was “a lesson”.',
    'Ortiz told the Monday Club it was “a lesson”.',
    'The Monday Courier’s editor, Alma Ortiz, said it was “a lesson”.',
    'Ortiz said that from Monday it would be “a lesson”.',
    'Ortiz said it would be “a lesson” on Monday.',
    'Ortiz said the vote due on Monday was “a lesson”.',
    'It was “a lesson”, Ortiz said, ahead of a meeting on Monday.',
    'It was “a lesson”, said Ortiz of Monday’s flood.',
    'Ortiz will say on Monday that it was “a lesson”.',
  ])('takes no time of another thing, nor where it was taken for the event’s: %s', (text) => {
    expect([dayOf(text, 'a lesson'), dayOf(text, 'a lesson', '2023-05-08')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['Ortiz said the club, founded in 1911, was “a lesson”.', '2023-05-09'],
    ['Ortiz, who took office in 2018, said it was “a lesson”.', '2023-05-09'],
    ['Ortiz said the treaty signed in 1999 was “a lesson”.', '2023-05-09'],
    ['Ortiz said the vote would be on Monday and called it “a lesson”.', '2023-05-09'],
    ['In 2019, Ortiz said, it was “a lesson”.', undefined],
    ['The ferry sank on Monday and Ortiz called it “a lesson”.', undefined],
    ['Ortiz said in 2030 it would be “a lesson”.', undefined],
  ])(
    'keeps the event’s day beside the time of a thing, not beside one that may be its own: %s',
    (text, date) => {
      expect(dayOf(text, 'a lesson', '2023-05-09')).toBe(date);
    },
  );

  it('is one for all pieces of an utterance', () => {
    const text = '“The bridge holds,” Alma Ortiz said in 1988. “It has to.”';
    expect(extracted(text).map((each) => each.saidOn?.date)).toEqual(['1988', '1988']);
  });

  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

  it.each([
    ['“The bridge holds,” Ortiz said on Monday.', 'inferred', '2023-05-08', 'inferred'],
    ['“The bridge holds,” Ortiz said today.', 'inferred', '2023-05-10', 'inferred'],
    ['“The bridge holds,” Ortiz said on June 3, 2021.', 'inferred', '2021-06-03', 'text'],
    ['“The bridge holds,” Ortiz said on Monday.', 'dateline', '2023-05-08', 'text'],
  ] as const)('%s of an article whose day is %s', (text, of, date, basis) => {
    expect(dated(text, { date: '2023-05-10', basis: of })).toEqual({ date, basis });
  });

  it('reads a weekday as one of the last six days', () => {
    const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(day, fc.nat(6), (published, weekday) => {
        fc.pre((new Date(published).getUTCDay() + 1) % 7 !== weekday);
        const found = saidOn(`“It holds,” Ortiz said on ${weekdays[weekday]}.`, published) ?? '';
        expect(new Date(found).getUTCDay()).toBe(weekday);
        expect(daysBetween(found, published)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(found, published)).toBeLessThan(6);
      }),
    );
  });

  it('reads a month, with or without a day, as the last one that was, ten months back at most', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(day, fc.nat(11), fc.option(fc.integer({ min: 1, max: 28 })), (published, month, date) => {
        const words = date === null ? `in ${months[month]}` : `on ${months[month]} ${date}`;
        const found = saidOn(`“It holds,” Ortiz said ${words}.`, published);
        if (found === undefined) return;
        const rest = date === null ? '' : `-${String(date).padStart(2, '0')}`;
        expect(found.slice(4)).toBe(`-${String(month + 1).padStart(2, '0')}${rest}`);
        expect(found <= published).toBe(true);
        if (found.slice(0, 4) === published.slice(0, 4)) return;
        expect(daysBetween(found, published)).toBeLessThanOrEqual(300);
      }),
    );
  });
});
