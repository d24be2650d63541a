import { describe, expect, it } from 'vitest';
import { extracted } from '../said.ts';

/** Who is shown under the marks, or under the reported clause where there are none. */
const speakers = (text: string): (string | null)[] => {
  const found = extracted(text).filter(({ confidence }) => confidence >= 0.5);
  const marked = found.filter(({ kind }) => kind !== 'indirect');
  return (marked.length > 0 ? marked : found).map(({ speaker }) => speaker?.name ?? null);
};

describe('the subject behind an insertion', () => {
  it.each([
    [
      '“The dam needs more stone,” Ana Ruiz – senior analyst at the Lund Water Group (LWG) – tells the Post.',
      'Ana Ruiz',
    ],
    ['“The dam will hold,” Paul Lang, spokesman for the Lund Party said in a note.', 'Paul Lang'],
    [
      'It ended as Norda Water Watch (NWW) announced that the dam had been closed for repair.',
      'Norda Water Watch',
    ],
    [
      'The director of Norda’s Water Office, Mehdi Ruiz, said the dam would be closed for repair.',
      'Mehdi Ruiz',
    ],
  ])('is the one that it is about: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it('is not the name that a clause about somebody ends in', () => {
    const text = '“I would have a new chief,” one prominent farmer who speaks regularly with Ortiz said.';
    expect(extracted(text)[0]?.speaker?.mention).not.toBe('Ortiz');
    const told = 'People who work with the Norda council say they are tired of the long wait.';
    expect(extracted(told).find(({ cue }) => cue === 'say')?.speaker?.mention).toBe('People');
  });
});

describe('two who speak', () => {
  it('are both named behind the marks', () => {
    expect(speakers('“We have work to do,” Ruiz and Lang wrote.')).toEqual(['Ruiz and Lang']);
  });

  it('are not one with two offices', () => {
    expect(speakers('“We have work to do,” Corvel CEO and director Alma Ortiz wrote.')).toEqual([
      'Alma Ortiz',
    ]);
  });
});

describe('a noun that looks like a verb of saying', () => {
  it.each([
    'Paul Lang moved into a “modest” house, according to reports.',
    'In a Lund Riot show that toured Norda, Paul Lang tells of “dark” days.',
  ])('says nothing: %s', (text) => {
    expect(extracted(text).map(({ cue }) => cue)).not.toContain('reports');
    expect(extracted(text).map(({ cue }) => cue)).not.toContain('show');
  });

  it('is none where it is one', () => {
    expect(speakers('The Lund Post reports that the dam is closed for good.')).toEqual(['Lund Post']);
  });
});

describe('words in the run of a clause', () => {
  it.each([
    ['Bo Lang said he is “100% certain” the boat will reach Lund, but added that he waits.', 'Bo Lang'],
    ['Asked about it, Ana Ruiz said she was “positive” the world would assert its will.', 'Ana Ruiz'],
  ])('are not those of what goes on behind them: %s', (text, name) => {
    expect(speakers(text)[0]).toBe(name);
  });

  it('are those of the cue behind them where a comma or a stop stands between', () => {
    expect(speakers('The pier is “as good as new,” Ana Ruiz said.')).toEqual(['Ana Ruiz']);
    expect(speakers('“The pier is good” Ana Ruiz said.')).toEqual(['Ana Ruiz']);
  });
});
