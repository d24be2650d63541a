// What a member may type and what an article may say, against everything that reads words: questions, names, ids of
// buttons, sentences, quotations. Whatever is shown must stand in the article at its span.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openArchive } from '../../../src/archive/open.ts';
import { extractDocument } from '../../../src/archive.ts';
import { parsePressed } from '../../../src/discord/custom-id.ts';
import { takeGivenText } from '../../../src/ingest/given-text.ts';
import type { Answer } from '../../../src/model.ts';
import { makeFolder, removeFolder } from '../../run-onrecord.ts';
import { inventCorpus } from '../bot/corpora.ts';
import { type Suite, target } from './target.ts';

const WORDS = (
  'What|Who|When|said|say|says|told|that|the|mayor|president|Ines Falk|Falk|she|he|they|according to|on Monday|' +
  'in March 2024|last week|not|harbour|bridge|Northport Courier|"|“|”|‘|’|«|»|「|」|,|.|?|!|:|;|-|—|…|(|)|\n|\n\n|' +
  'U.S.|Mr.|3 million|@everyone|<@1>|\u202e|\u200b|\ud800|港口|мэр|é|e\u0301|0|9999999999999999|\\|/|*|[x](y)|null'
).split('|');

const scraps = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength }).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 * maxLength }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 20 * maxLength }))
        .map(([word, times]) => word.repeat(times)),
    },
  );

const day = fc.oneof(
  fc.constantFrom('2024-03-01', '2024-13-45', '', 'yesterday'),
  fc.string({ maxLength: 12 }),
);
const optional = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const options = fc
  .record({
    speaker: optional(scraps(4)),
    outlet: optional(scraps(4)),
    since: optional(day),
    until: optional(day),
    about: optional(scraps(6)),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

const customId = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        '1',
        '.',
        'a',
        'q',
        'n',
        's',
        'h',
        'k',
        'cancel',
        '0',
        '02',
        '11',
        '-',
        '["',
        '",0]',
        'zzzzzzzzzzzzz',
        '😀',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

/** The archive itself throws where a finding is not in its document; here the text of each is looked at again. */
function checkAnswer(answer: Answer): void {
  if (answer.kind === 'abstained') return;
  for (const { text, span } of answer.findings) assert.equal(text.length, span.end - span.start);
}

function checkExtraction(text: string): void {
  const document = takeGivenText({ id: 'a', text });
  for (const { start, end, text: words } of extractDocument(document).quotations)
    assert.equal(document.text.slice(start, end), words);
}

export async function openWordSuite(): Promise<Suite> {
  const [corpusDir, dataDir] = [await makeFolder(), await makeFolder()];
  await inventCorpus(corpusDir, 60);
  const { archive } = await openArchive({ corpusDir, dataDir }, 'reuse');
  return {
    targets: [
      target('questions', 14, fc.tuple(scraps(20), options), async ([question, given]) => {
        checkAnswer(await archive.ask(question, given));
      }),
      target('speakers asked for', 8, fc.tuple(scraps(4), options), async ([speaker, given]) => {
        checkAnswer(await archive.quote(speaker, given));
      }),
      target('names being typed', 8, scraps(4), async (typed) => {
        await archive.suggestSpeakers(typed, 25);
        await archive.suggestOutlets(typed, 25);
      }),
      target('words of articles', 14, scraps(60), checkExtraction),
      target(
        'ids of buttons',
        40,
        fc.tuple(customId, fc.array(customId, { maxLength: 4 })),
        ([id, others]) => {
          parsePressed(id, others);
        },
      ),
    ],
    async close() {
      await removeFolder(corpusDir);
      await removeFolder(dataDir);
    },
  };
}
