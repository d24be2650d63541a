// Random answers as no corpus would hold them: any characters, any length, every kind of finding.
import fc from 'fast-check';
import type { Query } from '../../src/discord/custom-id.ts';
import type { Answer, Dated, DocumentInfo, Finding, Hit } from '../../src/model.ts';

const HARMFUL = [
  '@everyone ',
  '<@123456789012345678> ',
  '||hidden||',
  '```\ncode',
  '[click](https://bad.example)',
  '\u202Eesrever\u202C ',
  '\u200B\u200B',
  '\n\n# heading\n- item\n1. one\n> quote\n',
  'https://bad.example/x?y=z ',
  '😀👩‍👩‍👧 ',
  'всё хорошо ',
  '港口六月开放',
  'นายกเทศมนตรีกล่าวว่า',
  'e\u0301\u0302\u0303 ',
  '🏳️‍🌈👨‍👩‍👧‍👦🇩🇪 ',
  'می‌خواهم ',
  '<:wave:123456789012345678> <t:1700000000:R> <#123456789012345678> ',
  'x'.repeat(5_000),
  '*_~`|\\<>[]#@ ',
];

/** Words, signs, other scripts and what could do harm, up to some 20,000 units. */
export const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.constantFrom(...HARMFUL)), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));
const shortText = fc.oneof(fc.constant('Northport Courier'), anyText);

const dated: fc.Arbitrary<Dated | null> = fc.option(
  fc.record({
    date: fc.constantFrom('2023-05-04', '--05-04', '2023-05', '2023', 'never', '0044-03-15'),
    basis: fc.constantFrom('given', 'dateline', 'text', 'inferred'),
  }),
);

const document: fc.Arbitrary<DocumentInfo> = fc.record({
  id: shortText,
  title: fc.option(shortText),
  outlet: fc.option(shortText),
  outletAliases: fc.constant([]),
  alsoCredited: fc.constant([]),
  author: fc.constant(null),
  published: dated,
  eventDate: dated,
  url: fc.option(fc.oneof(fc.webUrl({ withFragments: true }), anyText)),
  path: fc.constant('a.md'),
  kind: fc.constantFrom('article', 'wire', 'transcript', 'digest'),
  language: fc.constantFrom('en', 'en-GB', 'ru', 'pt-BR', 'no tag'),
});

const placed = anyText.chain((text) =>
  fc.nat({ max: 1_000_000 }).map((start) => ({ text, span: { start, end: start + text.length + 1 } })),
);

const also = fc.array(
  fc.tuple(document, placed).map(([info, place]) => ({ document: info, ...place })),
  { maxLength: 8 },
);

export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    kind: fc.constantFrom('direct', 'mixed', 'indirect', 'turn', 'report'),
    speaker: fc.option(shortText.map((name) => ({ name, mention: name, span: { start: 0, end: 1 } }))),
    cue: fc.constant('said'),
    via: fc.option(shortText),
    saidOn: dated,
    document,
    alsoReportedBy: also,
    confidence: fc.constant(0.5),
  })
  .chain((rest) => placed.map((place) => ({ ...rest, ...place })))
  .chain((finding) => withSpans(finding));

/** Some of its words in bold, and findings that state otherwise, of which some are not on the page. */
function withSpans(finding: Omit<Finding, 'emphasis' | 'contradicts' | 'versions'>): fc.Arbitrary<Finding> {
  const { start, end } = finding.span;
  const bound = fc.integer({ min: Math.max(0, start - 2), max: end + 2 });
  const emphasis = fc
    .array(fc.tuple(bound, bound), { maxLength: 3 })
    .map((pairs) => pairs.map(([a, b]) => ({ start: a, end: b })).sort((a, b) => a.start - b.start));
  const other = fc.record({
    finding: fc.nat(3_000),
    on: fc.constantFrom('figure' as const, 'day' as const, 'denial' as const),
  });
  const contradicts = fc.array(other, { maxLength: 4 });
  const versions = fc.array(
    fc
      .tuple(document, placed, fc.constantFrom('earlier' as const, 'later' as const))
      .map(([info, place, is]) => ({ document: info, ...place, is })),
    { maxLength: 2 },
  );
  return fc.record({ emphasis, contradicts, versions }).map((rest) => ({ ...finding, ...rest }));
}

const hit: fc.Arbitrary<Hit> = fc
  .tuple(document, placed)
  .map(([info, place]) => ({ rank: 1, score: 1, document: info, ...place }));

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    question: anyText,
    kind: fc.constant('answered' as const),
    findings: fc.array(anyFinding, { minLength: 1, maxLength: 6 }),
    total: fc.integer({ min: 1, max: 100_000 }),
    overruled: fc.subarray(['speaker', 'outlet', 'date'] as const),
  }),
  fc.record({
    question: anyText,
    kind: fc.constant('abstained' as const),
    reason: fc.constantFrom(
      'empty-corpus',
      'empty-question',
      'nothing-on-topic',
      'not-this-speaker',
      'not-this-outlet',
      'not-this-date',
      'detail-not-stated',
    ),
    closest: fc.array(hit, { maxLength: 5 }),
    languages: fc.array(fc.constantFrom('en', 'zh', 'pt-BR', 'no-such-language', ''), { maxLength: 6 }),
  }),
);

const wish = fc.option(fc.string({ maxLength: 100, unit: 'grapheme' }));

export const anyQuery: fc.Arbitrary<Query> = fc.record({
  view: fc.constantFrom('ask', 'quote'),
  owner: fc.constant('123456789012345678'),
  text: fc
    .tuple(fc.string({ maxLength: 240, unit: 'grapheme' }), fc.boolean())
    .map(([text, isMarked]) => (isMarked ? `“${text.slice(0, 240)}”` : text.slice(0, 250))),
  speaker: wish,
  about: wish,
  outlet: wish,
  since: fc.option(fc.constant('2021-06-28')),
  until: fc.option(fc.constant('2022-06-28')),
  order: fc.option(fc.constantFrom('relevance', 'date', 'random')),
});
