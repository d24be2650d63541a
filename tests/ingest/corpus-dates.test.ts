import { describe, expect, it } from 'vitest';
import { resolveCorpusDates } from '../../src/ingest/across/corpus-dates.ts';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import type { Document } from '../../src/model.ts';

const STORY =
  'Mayor Lena Quist and harbour master Tom Reed reopened the Kettle bridge of Norda, two years after the storm that took its middle span.';

function read(id: string, text: string): Document {
  return parseArticle({ text, path: `${id}.txt`, fallbackId: id, given: {} });
}

const partial = read(
  'partial',
  `NORDA, March 5 (EFE).- ${STORY.replace('reopened', 'on Tuesday opened again')}\n\n“At last,” she said.`,
);
const full = (year: string) =>
  read(`full-${year}`, `NORDA, March 5, ${year} (Reuters) - ${STORY}\n\nIt rained.`);
const other = read(
  'other',
  'SUDRA, March 5, 2019 (AP) — The parliament passed a budget for schools and hospitals.\n\nIt rained.',
);

describe('resolveCorpusDates', () => {
  it('completes the day of the event from the same story with a year, not the day of publication', () => {
    const [first] = resolveCorpusDates([partial, full('2024'), other]);
    expect(partial.eventDate).toEqual({ date: '--03-05', basis: 'dateline' });
    expect(first?.eventDate).toEqual({ date: '2024-03-05', basis: 'inferred' });
    expect(first?.published).toEqual({ date: '--03-05', basis: 'dateline' });
  });

  it.each([
    ['another story of that day', [other]],
    ['the same story on a day with another weekday', [full('2023')]],
    ['nothing', []],
  ])('leaves it open beside %s', (_, others) => {
    expect(resolveCorpusDates([partial, ...others])[0]?.eventDate?.date).toBe('--03-05');
  });

  it('leaves it open where two years tell the same story', () => {
    const undated = read('undated', `NORDA, March 5 (EFE).- ${STORY}\n\n“At last,” she said.`);
    expect(resolveCorpusDates([undated, full('2024'), full('2023')])[0]?.eventDate?.date).toBe('--03-05');
  });
});
