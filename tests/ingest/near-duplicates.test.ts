import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '../../src/ingest/across/near-duplicates.ts';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import type { Document } from '../../src/model.ts';

const LEAD =
  'Mayor Lena Quist and harbour master Tom Reed reopened the Kettle bridge of Norda on Tuesday, two years after the storm that took its middle span.';
const BODY =
  'The council had set aside forty million crowns for the work, which began late because no yard in the country could bend steel of that length. Fishing boats blew their horns when the first bus crossed, and the ferry that had carried schoolchildren over the sound made its last trip in the evening. “We waited long enough,” the mayor told reporters on the quay.';
const TAIL =
  'Traders from the old market said they hoped that visitors would come back before the summer, when the boats from Sudra call twice a week. The ministry of transport is still looking into why the warning of the weather office reached the bridge keepers only after the first wave had broken over the railings.';

function read(id: string, text: string, published = '2024-03-05'): Document {
  return parseArticle({ text, path: `${id}.txt`, fallbackId: id, given: { published } });
}

const report = [LEAD, BODY, TAIL].join('\n\n');

describe('findNearDuplicates', () => {
  it.each([
    ['the same report in another outlet', report, '2024-03-06'],
    [
      'a corrected re-issue',
      report.replace('forty million', 'fourteen million').replace('Tuesday', 'Monday'),
      '2024-03-06',
    ],
    ['a report without its last paragraph', [LEAD, BODY].join('\n\n'), '2024-03-05'],
    ['a report under another lead', `The bridge is open again.\n\n${BODY}\n\n${TAIL}`, '2024-03-05'],
  ])('groups %s', (_, text, published) => {
    expect(findNearDuplicates([read('a', report), read('b', text, published)])).toEqual([[0, 1]]);
  });

  it('puts the earliest first, the most complete of one day', () => {
    const documents = [
      read('late', report, '2024-03-07'),
      read('short', [LEAD, BODY].join('\n\n')),
      read('full', report),
      read('other', `${TAIL.split('.')[0]}. It rained.`),
    ];
    expect(findNearDuplicates(documents)).toEqual([[2, 1, 0]]);
  });

  const form = (temperature: string, wind: string, sea: string): string =>
    `Norda will have ${temperature} on Sunday, the weather office said, with ${wind} wind over the sound and ${sea} sea. Boats should ask the harbour before they leave. The ferry runs as usual, and the market opens at eight. Night brings ${wind} wind again, and on Monday ${temperature} is likely in the hills, with ${sea} sea off the cape and some rain towards evening.`;

  it.each([
    [
      'two tellings of one story',
      `${LEAD}\n\n${TAIL}`,
      `${LEAD}\n\nThe ferry captain, who had crossed the sound every day for thirty years, said that he would miss the children and their songs. He will now take freight to the islands, where the new cold store opens in May and the growers have asked for a boat on each Thursday.`,
      '2024-03-05',
    ],
    [
      'two reports of one form',
      form('light frost', 'a strong north-east', 'rough'),
      form('twenty-two degrees', 'hardly any', 'calm'),
      '2024-03-05',
    ],
    [
      'almost the same report weeks later',
      report,
      report.replace('Tuesday', 'Friday').replace('forty', 'fifty').replace('last trip', 'first trip'),
      '2024-04-20',
    ],
    [
      'texts too short to tell',
      'Photo: the Kettle bridge of Norda, seen from the quay.',
      'Photo: the Kettle bridge of Norda, seen from the shore.',
      '2024-03-05',
    ],
  ])('keeps %s apart', (_, one, other, published) => {
    expect(findNearDuplicates([read('a', one), read('b', other, published)])).toEqual([]);
  });

  it('groups equal texts of any length, white space and days aside', () => {
    const documents = [
      read('late', 'The Kettle bridge  of Norda is open.', '2024-05-01'),
      read('other', 'The Kettle bridge of Norda is shut.'),
      read('early', 'The Kettle bridge of Norda is open.'),
    ];
    expect(findNearDuplicates(documents)).toEqual([[2, 0]]);
  });

  it('groups what is like one of several copies', () => {
    const corrected = read('c', report.replace('forty million', 'fourteen million'), '2024-03-06');
    expect(findNearDuplicates([read('a', report), read('b', report), corrected])).toEqual([[0, 1, 2]]);
  });

  it('compares every member with the first: a round-up joins no two reports', () => {
    const second = BODY.replace(/bridge|bus|ferry|mayor/gu, 'school')
      .split(' ')
      .reverse()
      .join(' ');
    const documents = [
      read('a', BODY, '2024-03-05'),
      read('b', second, '2024-03-05'),
      read('both', `${BODY}\n\n${second}`, '2024-03-06'),
    ];
    const together = findNearDuplicates(documents).filter((group) => group.includes(0) && group.includes(1));
    expect(together).toEqual([]);
  });

  it('groups texts in a script without spaces', () => {
    const text =
      '诺尔达市长莉娜·奎斯特星期二宣布凯特尔大桥重新开放，这座大桥两年前在风暴中被毁。市议会为工程拨款四千万克朗，工程因国内没有船厂能够加工如此长度的钢材而推迟开工。市长在码头上对记者说，我们等得够久了。';
    expect(findNearDuplicates([read('a', text), read('b', text.replace('四千万', '五千万'))])).toEqual([
      [0, 1],
    ]);
  });

  it('names each document once at most, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('mayor', 'bridge', 'open', 'sea', '桥', 'é', '1'), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const groups = findNearDuplicates(
          texts.map((text, index) => ({ ...read(String(index), 'x'), text: text.join(' ') })),
        );
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups) expect(group.length).toBeGreaterThan(1);
      }),
    );
  });
});
