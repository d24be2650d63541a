import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/archive.ts';
import { parseArticle } from '../../src/ingest/parse-article.ts';

const read = (text: string, language: string) =>
  extractDocument(parseArticle({ text, path: 'a.txt', fallbackId: 'a', given: { language } })).quotations;

const SAID = '“We are ready,” said Ines Falk, the mayor of Oster.';
const FRENCH =
  '« Nous sommes prêts », a déclaré Ines Falk, la maire d’Oster, lundi. Le conseil a attendu, a-t-elle ajouté.';

describe('a document in another language than English', () => {
  it('has the same quotations with less confidence', () => {
    const [english, other] = [read(SAID, 'en-GB'), read(SAID, 'nl')];
    expect(other.map(({ text }) => text)).toEqual(english.map(({ text }) => text));
    expect(english[0]?.confidence).toBeGreaterThan(0.9);
    expect(other[0]?.confidence).toBeLessThan(0.6);
    expect(other[0]?.confidence).toBeGreaterThan(0);
  });

  it('leaves a speaker open rather than name a doubtful one', () => {
    for (const { speaker, sieve, confidence } of read(FRENCH, 'fr'))
      if (confidence < 0.5)
        expect([speaker, sieve]).toEqual([null, expect.stringMatching(/^(language|unsure|none)$/u)]);
    expect(read(FRENCH, 'fr').length).toBeGreaterThan(0);
  });

  it('keeps what the labels of a transcript say', () => {
    const talk =
      'Falk: Good evening to all of you.\n\nLund: The quay is ours.\n\nFalk: We shall see about that.';
    expect(read(talk, 'nl')).toEqual(read(talk, 'en'));
  });
});
