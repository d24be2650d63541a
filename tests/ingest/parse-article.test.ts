// Invented pages of invented outlets: what comes off, what stays, what is read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeArticle, type GivenFields, parseArticle } from '../../src/ingest/parse-article.ts';
import type { Document } from '../../src/model.ts';

function read(text: string, given: GivenFields = {}): Document {
  return parseArticle({ text, path: 'a.txt', fallbackId: 'a', given });
}

const NEWSPAPER = `Skip to main content
Menu
Norda Courier
Home | News | Politics | Sport

Harbour bridge to reopen after two years, mayor says
By Ada Brook, Norda Courier
Published: 3 March 2024, 10:15 GMT | Updated 4 March 2024
Share on Facebook Twitter WhatsApp

The bridge as it stood on Saturday. Photo: Tom Reed/Norda Courier

The harbour bridge will reopen in April, Mayor Lena Quist said on Saturday.

"We have waited long enough," she told reporters.

Advertisement

The works cost 40 million crowns.

Tags: bridge, harbour
Copyright © 2024 Norda Courier. All rights reserved.
3 Comments
Peter says: I do not believe a word of it. They said the same last year, and nothing came.
Leave a comment`;

describe('a newspaper page', () => {
  it('gives headline, outlet, author and both dates', () => {
    expect(read(NEWSPAPER)).toMatchObject({
      title: 'Harbour bridge to reopen after two years, mayor says',
      outlet: 'Norda Courier',
      author: 'Ada Brook',
      published: { date: '2024-03-03', basis: 'given' },
      eventDate: { date: '2024-03-02', basis: 'text' },
      kind: 'article',
      language: 'en',
    });
  });

  it('keeps the article and nothing else', () => {
    expect(read(NEWSPAPER).text.split('\n\n')).toEqual([
      'Harbour bridge to reopen after two years, mayor says',
      'The bridge as it stood on Saturday. Photo: Tom Reed/Norda Courier',
      'The harbour bridge will reopen in April, Mayor Lena Quist said on Saturday.',
      '"We have waited long enough," she told reporters.',
      'The works cost 40 million crowns.',
    ]);
  });

  it('is left as it came where the text is the caller’s own', () => {
    const document = describeArticle({ text: NEWSPAPER, path: 'a', fallbackId: 'a', given: {} });
    expect(document.text).toBe(NEWSPAPER);
    expect(document.outlet).toBe('Norda Courier');
  });

  it('lets what is given win', () => {
    const given = {
      title: 'A bridge',
      outlet: 'Sudra Post',
      author: 'Tom Reed',
      published: '2023-01-02',
      event_date: '2023-01',
      kind: 'digest',
    } as const;
    expect(read(NEWSPAPER, given)).toMatchObject({
      title: 'A bridge',
      outlet: 'Sudra Post',
      author: 'Tom Reed',
      published: { date: '2023-01-02', basis: 'given' },
      eventDate: { date: '2023-01', basis: 'given' },
      kind: 'digest',
    });
  });
});

describe('wire copy', () => {
  it('reads an unknown agency by its dateline and its sign-off', () => {
    const document = read(`date 2024-03-06 Parliament of Norda passes budget
(NNA) 08:20, March 6, 2024

NORDA CITY, March 5 (NNA) — The parliament of Norda on Tuesday passed a budget, the speaker said.

"It is a good budget," said Speaker Ole Brandt of the vote that took until midnight. NNA

(Reporting by Jane Roe in Norda City; Editing by Max Lund)
NNA/jr/ml`);
    expect(document).toMatchObject({
      title: 'Parliament of Norda passes budget',
      outlet: 'NNA',
      author: 'Jane Roe',
      kind: 'wire',
      published: { date: '2024-03-06', basis: 'given' },
      eventDate: { date: '2024-03-05', basis: 'dateline' },
    });
    expect(document.text).not.toContain('NNA');
    expect(document.text.endsWith('until midnight.')).toBe(true);
  });

  it('credits the agency beside the newspaper that prints it', () => {
    const document = read(`Die Brücke ist wieder auf | Welt | Norda Zeitung
Stand: 05.03.2024 12:30 Uhr
Von Anna Berg

Norda (dpa) - Die Brücke im Hafen von Norda ist wieder auf. Das sagte die Bürgermeisterin am Montag der Presse.

"Wir haben lange gewartet", sagte sie.

dpa/afp`);
    expect(document).toMatchObject({
      title: 'Die Brücke ist wieder auf',
      outlet: 'Norda Zeitung',
      alsoCredited: ['DPA', 'AFP'],
      author: 'Anna Berg',
      published: { date: '2024-03-05', basis: 'given' },
      eventDate: { date: '2024-03-04', basis: 'text' },
      language: 'de',
    });
  });

  it('keeps a day without a year as it is', () => {
    const document = read(
      'Norda, Mar 5 (EFE).- The bridge opened on Tuesday, the mayor said to the press.\n\n“At last,” she said.',
    );
    expect(document).toMatchObject({ title: null, outlet: 'EFE', kind: 'wire' });
    expect(document.published).toEqual({ date: '--03-05', basis: 'dateline' });
    expect(document.eventDate).toEqual({ date: '--03-05', basis: 'dateline' });
  });
});

describe('an official site', () => {
  it('gives the body that publishes, the day and a transcript', () => {
    const document = read(`Official website of the Ministry of Works of Norda
Font size: A A A
Press releases / 2023
Meeting with Minister of Trade Ada Brook

12 October 2023, Norda City

Lena Quist: Good morning. I am glad to see you.

Ada Brook: Good morning, Mayor. We have much to do.

Let me begin with the harbour.

Lena Quist: Please.

* * *

12 October 2023, Norda City
Print`);
    expect(document).toMatchObject({
      title: 'Meeting with Minister of Trade Ada Brook',
      outlet: 'Ministry of Works of Norda',
      kind: 'transcript',
      published: { date: '2023-10-12', basis: 'given' },
      eventDate: { date: '2023-10-12', basis: 'given' },
    });
    expect(document.text.endsWith('Lena Quist: Please.')).toBe(true);
  });
});

describe('pages of other shapes', () => {
  it.each([
    [
      'a summary above the date line',
      'Norda opens bridge\nLeaders of the council praise the works as a model for others.\n\nPublished On 5 Mar 2024\n5 Mar 2024\n\nThe bridge of Norda opened on Tuesday with a fair.\n\nSource: Al Jazeera and news agencies',
      {
        title: 'Norda opens bridge',
        outlet: 'Al Jazeera',
        published: { date: '2024-03-05', basis: 'given' },
        eventDate: { date: '2024-03-05', basis: 'text' },
      },
    ],
    [
      'agency, editor and second in one line',
      'Norda opens bridge to the north\nSource: Xinhua   Editor: abc   2024-03-06 08:54:11\n\nNORDA, March 5 (Xinhua) -- The bridge opened Tuesday, the mayor told reporters.\n\n"At last," she said.  ■',
      {
        outlet: 'Xinhua',
        author: null,
        published: { date: '2024-03-06', basis: 'given' },
        eventDate: { date: '2024-03-05', basis: 'dateline' },
      },
    ],
    [
      'a byline in capitals over the agency and the day',
      'Norda opens bridge to the north\nBy ADA BROOK\nAssociated Press\nMarch 5, 2024 GMT\n\nNORDA (AP) — The bridge opened Tuesday, the mayor told reporters.\n\n“At last,” she said.\n\nTom Reed in Sudra contributed to this report.\n\nCopyright 2024 The Associated Press. All rights reserved.',
      {
        outlet: 'AP',
        author: 'Ada Brook',
        alsoCredited: [],
        kind: 'wire',
        published: { date: '2024-03-05', basis: 'given' },
      },
    ],
    [
      'a Chinese dateline',
      '诺尔达大桥通车\n\n新华社北京3月5日电 诺尔达大桥今天通车,市长对记者说。\n\n“终于等到了。”她说。',
      {
        title: '诺尔达大桥通车',
        outlet: 'Xinhua',
        kind: 'wire',
        language: 'zh',
        eventDate: { date: '--03-05', basis: 'dateline' },
      },
    ],
    [
      'credits, a stray name and a comment form under a reprint',
      'date 2024-03-06 Norda opens bridge | World | DW\nThe bridge opened on Tuesday, the mayor told reporters.\n\nIt is long.\nabc (dpa, Reuters)\n\nJohn Miller\n\nLeave a Reply Cancel reply\n\nComment *\n\nSave my name, email, and website in this browser for the next time I comment.',
      {
        title: 'Norda opens bridge',
        outlet: 'DW',
        author: null,
        alsoCredited: ['DPA', 'Reuters'],
        published: { date: '2024-03-06', basis: 'inferred' },
        eventDate: { date: '2024-03-05', basis: 'inferred' },
      },
    ],
  ])('reads %s', (_, page, expected) => {
    const document = read(page);
    expect(document).toMatchObject(expected);
    expect(document.text).not.toMatch(/Source|Published|2024|Reed|Miller|Copyright|■|dpa|电/u);
  });

  it('keeps the times that head the entries of a live report', () => {
    const text =
      'The latest from the harbour of Norda (all times local):\n\n1:50 a.m.\n\nThe ferry has come in, the harbour master said.';
    expect(read(text).text).toBe(text);
  });
});

describe('what is not stated', () => {
  it('stays null', () => {
    const document = read(
      'The bridge is closed, and nobody knows for how long.\n\nThe ferry runs as it did last week.',
    );
    expect(document).toMatchObject({
      title: null,
      outlet: null,
      author: null,
      published: null,
      eventDate: null,
      alsoCredited: [],
    });
  });

  it('does not make a name under a credit line the author', () => {
    const document = read(
      'Norda waits for its bridge | Norda Post\n\nThe bridge is closed, the mayor said to reporters.\n\nIt rains here.\nxy(efe, ap)\n\nCliff Hanger\n\nLeave a Reply\n\nRequired fields are marked *',
    );
    expect(document).toMatchObject({ outlet: 'Norda Post', author: null, alsoCredited: ['EFE', 'AP'] });
    expect(document.text.endsWith('It rains here.')).toBe(true);
  });

  it.each([
    [
      'a lead',
      'A fire broke out in the old town of Norda on Monday.\n\nNobody was hurt, the brigade told reporters.',
      null,
    ],
    [
      'a headline that ends in an abbreviation',
      'Norda signs pact with the U.S.\n\nNobody was hurt, the brigade told reporters.',
      'Norda signs pact with the U.S.',
    ],
    [
      'a headline with a question',
      'Who pays for the bridge?\n\nNobody was hurt, the brigade told reporters.',
      'Who pays for the bridge?',
    ],
    [
      'a headline with pictures',
      'Photos: a year of storms in Norda\n\nNobody was hurt, the brigade told reporters.',
      'Photos: a year of storms in Norda',
    ],
  ])('takes the headline or leaves it: %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
    expect(read(text).text).toBe(text);
  });
});

describe('article text', () => {
  it('keeps section headings, lists and short lines between paragraphs', () => {
    const text =
      'Norda rebuilds\n\nThe works began in May, the mayor said to the council.\n\nTHE FERRY\n\nIt stops.\n\nShare\n\nThe ferry of the harbour ends its service in June, after ninety years.';
    expect(read(text).text).toBe(text);
  });

  it('never throws, loses no line that is not furniture, and is stable', () => {
    const pieces = [
      'The mayor of Norda opened the bridge again, two years late.',
      'Share',
      '(',
      '* * *',
      'By Ada Brook',
      'March 5, 2024',
      '\u00A0',
      '',
      'Norda',
      'Q: why?',
      '| x |',
      '— EFE',
      '。',
      '((((((((',
      '/a/a/a/',
    ];
    const body = 'It is the ninth bridge at this place, and it is the longest of them by far.';
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 80 }))), (lines) => {
        const raw = [
          'The first bridge was of wood, and it burned down in the year it was built.',
          body,
          ...lines,
          body,
        ].join('\n');
        const once = read(raw, { title: 'Bridges' });
        expect(once.text.split('\n').filter((line) => line === body).length).toBeGreaterThanOrEqual(1);
        expect(read(once.text, { title: 'Bridges' }).text.length).toBeLessThanOrEqual(once.text.length);
        const words = new Set(raw.match(/[\p{L}\p{N}]+/gu));
        for (const word of once.text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(words.has(word)).toBe(true);
      }),
    );
  });

  it('survives any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const document = read(text);
        expect(document.text).toBe(document.text.trim());
        expect(document.text).not.toMatch(/[\u00A0\u200B\uFEFF\r]|\n{3}/u);
      }),
    );
  });

  it.each([
    ['spaces', ' '.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['a word', 'a'.repeat(200_000)],
    ['words', 'aA '.repeat(70_000)],
    ['dots', '. '.repeat(100_000)],
    ['short lines', 'Norda\n'.repeat(40_000)],
    ['bars', 'x | '.repeat(50_000)],
    ['digits', '12 '.repeat(70_000)],
  ])('is read in linear time: %s', (_, text) => {
    expect(read(`${text}\n\nThe bridge is open.`).text.length).toBeGreaterThan(0);
  });
});

describe('the time a page takes', () => {
  /** Processor time to read a page whose last line holds `count` of a mark, the least of three. */
  function timeOf(mark: string, count: number): number {
    const page = `The mill closes\n\nThe mayor of Lund said the mill will close.\n\n(${mark.repeat(count)}x`;
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      read(page);
      return process.cpuUsage(before).user;
    });
    return Math.min(...times);
  }

  it.each([')', '.', ']', '/'])('does not grow with the square of a run of "%s" in its last line', (mark) => {
    timeOf(mark, 40_000);
    // Eight times as long: 8 where time is linear, 64 where it is quadratic.
    expect(timeOf(mark, 320_000) / Math.max(timeOf(mark, 40_000), 1000)).toBeLessThan(30);
  });
});

describe('the day of a page that tells of many places', () => {
  const item = (place: string): string =>
    `${place}: The council has opened a bridge on Monday after two years of work, and the mayor thanked the masons who had built it in spite of storms and floods.`;
  const dayOf = (places: readonly string[]): string | undefined =>
    read(places.map(item).join('\n\n'), { title: 'Bridges', published: '2024-03-06' }).eventDate?.date;

  it('is not that of its first item', () => {
    expect(dayOf(['Norda'])).toBe('2024-03-04');
    expect(dayOf(['Norda', 'Lund', 'Sorvik', 'Elm Bay', 'St. Ansgar'])).toBeUndefined();
  });
});
