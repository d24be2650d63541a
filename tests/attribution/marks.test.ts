import { describe, expect, it } from 'vitest';
import { extracted, said } from './said.ts';

const kinds = (text: string): [string, string, string | undefined][] =>
  extracted(text).map(({ kind, text: words, speaker }) => [kind, words, speaker?.name]);

describe('speech without quotation marks', () => {
  it('reads dashes that open paragraphs, and tellings between dashes', () => {
    const text =
      'Alma Ortiz looked at the river.\n\n— The bridge will hold, — said Ortiz, — and the road too.\n\n— Who pays? — asked Peter Lang.';
    expect(kinds(text)).toEqual([
      ['direct', 'The bridge will hold,', 'Alma Ortiz'],
      ['mixed', 'and the road too.', 'Alma Ortiz'],
      ['direct', 'Who pays?', 'Peter Lang'],
    ]);
  });

  it('reads dashes glued to their words, as printed in Spanish', () => {
    const text = '—The bridge will hold —said Ortiz—. And the road too.\n\n—Who pays? —asked Peter Lang.';
    expect(kinds(text).map(([, words]) => words)).toEqual([
      'The bridge will hold',
      'And the road too.',
      'Who pays?',
    ]);
  });

  it.each([
    ['a list', 'To buy:\n\n— bread and butter\n\n— milk'],
    ['datelines', 'LONDON — The bridge opened on Monday.\n\nPARIS — The road closed.'],
    ['one dash', 'It was late.\n\n— The bridge will hold.'],
  ])('takes %s for no speech', (_, text) => {
    expect(kinds(text).filter(([kind]) => kind !== 'indirect')).toEqual([]);
  });

  it('reads block quotations and who introduces them', () => {
    const text = 'Alma Ortiz said in a letter:\n\n> The bridge will hold.\n\nThe council met on Monday.';
    expect(kinds(text)[0]).toEqual(['direct', 'The bridge will hold.', 'Alma Ortiz']);
    const indented = 'Alma Ortiz wrote in her letter:\n\n    The bridge will hold.\n\nThe council met.';
    expect(kinds(indented)[0]).toEqual(['direct', 'The bridge will hold.', 'Alma Ortiz']);
  });

  it('takes set-in paragraphs without an introduction for prose', () => {
    expect(kinds('    The council met.\n\n    It rained.')).toEqual([]);
  });
});

describe('marks of other kinds', () => {
  it('takes 《…》 for a title and 「…」 for speech', () => {
    expect(said('Mayor Ortiz praised 《The Long Road》 on Monday.')).toEqual([]);
    expect(said('Mayor Ortiz said: 「The bridge will hold.」')).toEqual([['The bridge will hold.', 'Ortiz']]);
  });

  it('reads marks that are glued or spaced wrongly', () => {
    expect(said('“The bridge will hold ,”Ortiz said.“ We know it .”')).toEqual([
      ['The bridge will hold ,', 'Ortiz'],
      ['We know it .', 'Ortiz'],
    ]);
    expect(said('” We built the bridge,” Ortiz said.')).toEqual([['We built the bridge,', 'Ortiz']]);
  });

  it('ends speech whose closing mark is lost before whoever tells of it', () => {
    expect(said('“The bridge will hold, Ortiz said. The road is fine too.')[0]?.[0]).toBe(
      'The bridge will hold,',
    );
  });

  it('keeps a speech open that the next paragraph goes on with', () => {
    const text = '“The bridge, Ortiz said, will hold.\n\n“And the road too,” Peter Lang said.';
    expect(said(text)[0]?.[0]).toBe('The bridge, Ortiz said, will hold.');
  });
});
