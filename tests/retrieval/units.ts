// Invented articles as retrieval units, for the tests of retrievers and of the ranking.
import type { Question } from '../../src/model.ts';
import type { RetrievalUnit } from '../../src/retrieval/retriever.ts';
import { readTerms } from '../../src/retrieval/terms.ts';

interface Article {
  readonly title: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly passages: readonly string[];
  readonly speakers?: readonly string[];
}

/** Five articles of two outlets; the bridge of Tarnby is in three of them. */
export const ARTICLES: readonly Article[] = [
  {
    title: 'Tarnby bridge closes for repairs',
    outlet: 'Northern Courier',
    published: '2031-03-02',
    passages: [
      'The bridge at Tarnby closed on Sunday after divers found cracks in two pillars.',
      '“We cannot take the risk,” the engineer Ilse Varga said. Repairs will cost 12 million crowns.',
    ],
    speakers: ['Ilse Varga'],
  },
  {
    title: 'Ferries fill in for the bridge',
    outlet: 'Harbour Post',
    published: '2031-03-09',
    passages: ['Ferries carry commuters while the Tarnby bridge is shut, the harbour master said.'],
  },
  {
    title: 'Choir festival draws record crowd',
    outlet: 'Harbour Post',
    published: '2031-06-20',
    passages: ['Nine thousand singers met in Lund for the choir festival, organisers said.'],
  },
  {
    title: 'Herring prices fall',
    outlet: 'Northern Courier',
    published: '2030-11-11',
    passages: [
      'Herring fell to four crowns a kilo, the lowest price in a decade.',
      'Fishermen blamed imports.',
    ],
  },
  {
    title: 'Council debates the Tarnby bridge',
    outlet: 'Northern Courier',
    published: null,
    passages: ['The council debated the bridge at Tarnby until midnight without a vote.'],
  },
];

/** The articles as units, in order. */
export function listUnits(articles: readonly Article[] = ARTICLES): readonly RetrievalUnit[] {
  return articles.flatMap(({ passages, outlet, title, published, speakers = [] }, documentIndex) =>
    passages.map((text, place) => ({
      passage: {
        id: `${documentIndex}:${place}`,
        documentIndex,
        start: place * 1000,
        end: place * 1000 + text.length,
      },
      text,
      title,
      speakers: place === 1 ? speakers : [],
      outlet,
      outletAliases: outlet === 'Harbour Post' ? ['HP'] : [],
      published,
      eventDate: null,
    })),
  );
}

/** A question without any wish, and what is changed in it. */
export function ask(text: string, changed: Partial<Question> = {}): Question {
  const terms = [...new Set(readTerms(text))];
  return {
    text,
    kind: 'fact',
    terms,
    phrases: [],
    speakers: [],
    outlets: [],
    period: null,
    asked: null,
    ...changed,
  };
}
