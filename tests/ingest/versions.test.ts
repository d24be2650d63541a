import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '../../src/ingest/across/near-duplicates.ts';
import { findVersions } from '../../src/ingest/across/versions.ts';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import type { Document } from '../../src/model.ts';

const STORY =
  'The new harbour of Norda cost 40 million crowns, the council said. The quay was opened by Lena Quist, the mayor.';
const FILLER = Array.from(
  { length: 10 },
  (_, at) => `Ward ${at} of Norda counted ${at * 3 + 2} boats at quay ${at}.`,
).join(' ');

interface Given {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

function read(id: number, text: string, given: Given = {}): Document {
  const { title = 'Harbour of Norda opens', outlet = 'Coast Courier', published = '2031-03-04' } = given;
  return {
    ...parseArticle({ text, path: `${id}.txt`, fallbackId: `${id}`, given: { published } }),
    title,
    outlet,
    text,
  };
}

function newestOf(...documents: Document[]): [number, number][] {
  return [...findVersions(documents, findNearDuplicates(documents)).newest];
}

const corrected = STORY.replace('40', '14');
const next = { published: '2031-03-05' };

describe('a later version', () => {
  it.each([
    'CORRECTED: Harbour of Norda opens',
    'Correction: Harbour of Norda opens',
    'UPDATE 1-Harbour of Norda opens',
    'CORRECTED-UPDATE 2-Harbour of Norda opens',
    'Refile: Harbour of Norda opens',
    'Harbour of Norda opens',
    'Korrektur: Harbour of Norda opens',
    '(Corrected) Harbour of Norda opens',
  ])('is known by the title “%s”, or by a mark at its head', (title) => {
    const isMarked = title !== 'Harbour of Norda opens';
    const text = isMarked ? corrected : `(Corrects cost in first paragraph)\n\n${corrected}`;
    expect(newestOf(read(0, STORY), read(1, text, { title, ...next }))).toEqual([[0, 1]]);
  });

  it('is known by the note beneath it', () => {
    const note = `${corrected}\n\nCorrection: An earlier version of this article gave a wrong cost.`;
    expect(newestOf(read(0, note, next), read(1, STORY))).toEqual([[1, 0]]);
  });

  it('of one day is the marked one, and the higher number of two updates', () => {
    const [first, second, third] = [
      read(0, STORY),
      read(1, corrected, { title: 'UPDATE 1-Harbour of Norda opens' }),
      read(2, corrected.replace('14', '15'), { title: 'UPDATE 2-Harbour of Norda opens' }),
    ];
    expect(newestOf(third, first, second)).toEqual(
      expect.arrayContaining([
        [1, 0],
        [2, 0],
      ]),
    );
  });

  it('needs no mark where it has the title and nearly the text of the day before', () => {
    const documents = [read(0, `${STORY} ${FILLER}`), read(1, `${corrected} ${FILLER}`, next)];
    expect(newestOf(...documents)).toEqual([[0, 1]]);
  });

  it.each([
    ['of another outlet', corrected, { title: 'CORRECTED: Harbour of Norda opens', outlet: 'Bay Bugle' }],
    ['of an outlet that is not known', corrected, { title: 'CORRECTED: Harbour opens', outlet: '' }],
    ['of another story', FILLER, { title: 'CORRECTED: Harbour of Norda opens' }],
    ['under another title', corrected, { title: 'CORRECTED: Old ferry of Sudra is sold' }],
    ['without mark under a title of the day', corrected, { title: 'Harbour of Norda on Tuesday' }],
    ['about an update in its own words', corrected, { title: 'Update of the harbour of Norda' }],
    ['months later', corrected, { title: 'CORRECTED: Harbour of Norda opens', published: '2031-07-05' }],
  ] as const)('is none %s', (_, text, given: Given) => {
    const other = read(1, text, { ...next, ...given });
    const documents = [read(0, STORY), given.outlet === '' ? { ...other, outlet: null } : other];
    expect(newestOf(...documents)).toEqual([]);
  });
});
