import { describe, expect, it } from 'vitest';
import { createFactors, planTerms } from '../../src/retrieval/index/candidates.ts';
import { createPruner } from '../../src/retrieval/index/pruning.ts';
import { TermIndexBuilder } from '../../src/retrieval/index/term-index.ts';
import { PARAMETERS } from '../../src/retrieval/ranking/parameters.ts';
import { ask, listUnits } from './units.ts';

/** One article a text, or several passages of one where a list is given. */
function buildIndex(articles: readonly (readonly string[])[]) {
  const [unit] = listUnits();
  if (unit === undefined) throw new Error('Expected units');
  const builder = new TermIndexBuilder();
  articles.forEach((texts, documentIndex) => {
    const units = texts.map((text, place) => ({
      ...unit,
      title: `Notice ${documentIndex}`,
      text,
      passage: { ...unit.passage, id: `${documentIndex}:${place}`, documentIndex },
    }));
    builder.add(units);
  });
  return builder.finish();
}

describe('planTerms', () => {
  const index = buildIndex([['herring ferry'], ['ferry'], ['ferry lighthouse'], ['lighthouse']]);

  it.each([
    ['lets rare terms open and common ones only add', 2, 9, ['her', 'lighthous', 'ferri'], ['her']],
    ['reads no more postings than it may', 2, 3, ['her', 'lighthous'], ['her']],
    ['always reads one term', 0, 0, ['her'], ['her']],
  ])('%s', (_, openingPostings, maxPostings, terms, opening) => {
    const limits = { ...PARAMETERS, openingPostings, maxPostings };
    const plan = planTerms(index, ['ferri', 'her', 'lighthous', 'zeppelin'], limits);
    expect(plan.terms).toEqual(terms);
    expect([...plan.opening]).toEqual(opening);
  });
});

describe('createFactors', () => {
  it('counts only opened documents, and none from before the question', () => {
    const index = buildIndex([['ferry'], ['ferry']]);
    const readFactors = createFactors(index, PARAMETERS);
    const first = readFactors(ask('ferry'), {});
    expect([first.of(0), first.open(0), first.of(0), first.of(1)]).toEqual([0, 1, 1, 0]);
    const second = readFactors(ask('ferry'), { outlet: 'Another Paper' });
    expect([second.of(0), second.open(0), second.open(1)]).toEqual([0, 0, 0]);
  });
});

describe('createPruner', () => {
  const passing = ['The pier opened on time.', 'A ferry waited beside the crane.'];
  const repeating = ['The pier opened on time.', 'A ferry and another ferry.'];
  const index = buildIndex([...Array.from({ length: 200 }, () => passing), repeating, ['Crabs.', 'A crab']]);
  const prune = createPruner(index);
  const termsOf = (at: number) => prune(index.documents[at]!).map((id) => index.terms[id]);

  it('leaves out a common word in passing, keeps what opens or repeats', () => {
    expect(termsOf(0)).toEqual(['notic', '0', 'pier', 'open', 'time']);
    expect(termsOf(200)).toEqual(['notic', '200', 'pier', 'open', 'time', 'ferri', 'ferri']);
  });

  it('keeps every rare word', () => {
    expect(termsOf(201)).toEqual(['notic', '201', 'crab', 'crab']);
  });
});
