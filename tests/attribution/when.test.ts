import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/attribution/extract.ts';
import type { Document } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

/** Published on a Wednesday. */
function saidOn(text: string): string | undefined {
  const document: Document = {
    ...{ id: 'd', title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null },
    ...{ published: { date: '2023-05-10', basis: 'given' }, eventDate: null, url: null, path: 'd' },
    ...{ kind: 'article', language: 'en', text },
  };
  return extractQuotations(document, splitSentences(text))[0]?.saidOn?.date;
}

describe('the day of a remark', () => {
  it.each([
    ['“The bridge holds,” Ortiz said on Monday.', '2023-05-08'],
    ['“The bridge holds,” Ortiz said yesterday.', '2023-05-09'],
    ['“The bridge holds,” Ortiz said on April 3.', '2023-04-03'],
    ['“The bridge holds,” Ortiz said on June 3.', '2022-06-03'],
    ['“The bridge holds,” Ortiz said on June 3, 2021.', '2021-06-03'],
    ['“The bridge holds,” Ortiz said in March.', '2023-03'],
    ['“The bridge holds,” Ortiz said in August.', '2022-08'],
    ['“The bridge holds,” Ortiz said last month.', '2023-04'],
    ['“The bridge holds,” Ortiz said last year.', '2022'],
    ['“The bridge holds,” Ortiz said in 2019.', '2019'],
    ['“The bridge holds,” Ortiz said two days ago.', '2023-05-08'],
    ['“The bridge holds,” Ortiz said last week.', undefined],
    ['“The bridge holds for the first time in two years,” Ortiz said.', undefined],
    ['“The bridge fell on Monday,” Ortiz said.', undefined],
    ['Ortiz said that the bridge would open on Monday.', undefined],
    ['“The bridge may hold,” said Ortiz, who may stay.', undefined],
  ])('reads %j as %s', (text, date) => {
    expect(saidOn(text)).toBe(date);
  });
});
