import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../src/attribution/analysis.ts';
import { likeliestPhrase } from '../../../src/attribution/sieves/phrases.ts';
import { splitSentences } from '../../../src/segment/sentences.ts';
import { documentOf } from '../said.ts';

/** The phrase chosen when the mentions of a text have these probabilities, and what is left for nobody. */
function choose(text: string, votes: readonly number[]): readonly [string | null, number] {
  const { parsed } = analyseDocument(documentOf(text), splitSentences(text));
  const mentions = parsed.flatMap((each) => each.mentions);
  const nobody = 1 - votes.reduce((sum, vote) => sum + vote, 0);
  const candidates = [...mentions, null].map((mention) => ({ mention, features: [] }));
  const phrase = likeliestPhrase(parsed, candidates, [...votes, nobody]);
  const { mention = null, probability = 0 } = phrase ?? {};
  return [mention && text.slice(mention.start, mention.end), Number(probability.toFixed(3))];
}

describe('likeliestPhrase', () => {
  it.each([
    ['The head of the committee met Lang.', [0.3, 0.25, 0.4], ['The head', 0.55]],
    ['Lang, who met Ortiz, left.', [0.2, 0.3, 0.4], ['who', 0.5]],
    ['Lang’s brother met Ortiz.', [0.2, 0.3, 0.4], ['Lang’s brother', 0.5]],
    ['Lang met Ortiz.', [0.4, 0.5], ['Ortiz', 0.5]],
    ['Lang opened the dam. Ortiz left.', [0.3, 0.25, 0.4], ['Ortiz', 0.4]],
  ])('counts the mentions of one phrase together: %s', (text, votes, wanted) => {
    expect(choose(text, votes)).toEqual(wanted);
  });

  it('names nobody where that is likelier than every phrase', () => {
    expect(choose('The head of the committee left.', [0.2, 0.2])).toEqual([null, 0.6]);
  });
});
