import { describe, expect, it } from 'vitest';
import { extracted } from './said.ts';

const turns = (text: string, kind?: 'transcript'): [string | undefined, string][] =>
  extracted(text, kind)
    .filter((each) => each.kind === 'turn')
    .map(({ speaker, text: words }) => [speaker?.mention, words]);

describe('turns', () => {
  it.each([
    ['**Ann Lee:** Good day.', '**Bo Smith:** Good day to you.'],
    ['**Ann Lee**: Good day.', '**Bo Smith**: Good day to you.'],
    ['__Ann Lee:__ Good day.', '__Bo Smith:__ Good day to you.'],
    ['Ann Lee (mayor): Good day.', 'Bo Smith (host): Good day to you.'],
    ['Ann Lee: Good day.', 'Peter Smith: Good day to you.'],
  ])('reads labels as in %j', (one, two) => {
    const found = turns([one, two, one, two].join('\n\n'));
    expect(found.map(([, words]) => words)).toEqual([
      'Good day.',
      'Good day to you.',
      'Good day.',
      'Good day to you.',
    ]);
    expect(found[0]?.[0]).toBe('Ann Lee');
  });

  it.each(['Q.', 'Q:', '**Q:**', '**Q.**', 'Q —'])('reads questions and answers behind %j', (label) => {
    const text = [`${label} Will it hold?`, `${label.replace('Q', 'A')} It will.`].join('\n\n');
    expect(turns(`${text}\n\n${text}`).map(([, words]) => words)).toEqual([
      'Will it hold?',
      'It will.',
      'Will it hold?',
      'It will.',
    ]);
  });

  it.each([
    ['A. Morel: Good day.', 'N. Osei (retranslated): Good day to you.', ['A. Morel', 'N. Osei']],
    ['A.Morel: Good day.', 'N.Osei: Good day to you.', ['A.Morel', 'N.Osei']],
    ['Mr. LANG. Good day.', 'The CHAIRWOMAN. Good day to you.', ['Mr. LANG', 'The CHAIRWOMAN']],
    ['ANN LEE, HOST: Good day.', 'BO SMITH, BYLINE: Good day to you.', ['ANN LEE', 'BO SMITH']],
    ['MR. LANG: Good day.', 'Q    Good day to you.', ['MR. LANG', 'Q']],
    ['MR. LANG: Good day.', 'Q Good day to you.', ['MR. LANG', 'Q']],
  ])('names those who speak behind %j and %j', (one, two, names) => {
    expect(turns([one, two, one, two].join('\n\n'))).toEqual([
      [names[0], 'Good day.'],
      [names[1], 'Good day to you.'],
      [names[0], 'Good day.'],
      [names[1], 'Good day to you.'],
    ]);
  });

  it('reads a script whose reporter says what others say', () => {
    const text =
      'ANCHOR: Our reporter Tess Lang has the story.\n\nLang: The crews sleep here. Alma Ortiz is one of them.\n\nOrtiz: I have tomatoes inside.\n\nLang: The port says it made its offer.\n\nANCHOR: Thank you, Tess.';
    expect(turns(text).map(([name]) => name)).toEqual(['ANCHOR', 'Lang', 'Ortiz', 'Lang', 'ANCHOR']);
  });

  it('gives what an article says behind a piece of a transcript to nobody', () => {
    const text =
      'Ann Lee spoke with Peter Smith.\n\nAnn Lee: Will it hold?\n\nPeter Smith: It will, for a year.\n\nAnn Lee: And then?\n\nPeter Smith: We go on.\n\nThe bridge was built in 1954.\n\nIts piers are of oak.\n\nNobody knows what it will cost.';
    expect(turns(text).map(([, words]) => words)).toEqual([
      'Will it hold?',
      'It will, for a year.',
      'And then?',
      'We go on.',
    ]);
  });

  it('takes no article for an answer', () => {
    const text = 'A Good day it was.\n\nQ It is.\n\nA New day it was.\n\nA Third day came.';
    expect(turns(text)).toEqual([]);
  });

  it('gives stage directions to nobody', () => {
    const text =
      'MR. SMITH: Good day. [applause]\n\n(Laughter.)\n\nMS. LEE: Good day to you.\n\n[Applause]\n\nMR. SMITH: Thank you.\n\nMS. LEE: We go on.';
    expect(turns(text).map(([, words]) => words)).toEqual([
      'Good day. [applause]',
      'Good day to you.',
      'Thank you.',
      'We go on.',
    ]);
  });

  it('gives headings between paragraphs of one speaker to nobody', () => {
    const text =
      'Ann Lee: Good day.\n\nWhat the mayor wants\n\nThe bridge is open.\n\nBo Smith: Good day to you.\n\nAnn Lee: We go on.';
    expect(turns(text, 'transcript').map(([, words]) => words)).toEqual([
      'Good day.',
      'The bridge is open.',
      'Good day to you.',
      'We go on.',
    ]);
  });

  it.each([
    'Group C: Norway 2\n\nGroup D: Spain 1\n\nGroup C: Peru 0\n\nGroup D: Chile 2',
    'Weather: rain\n\nTraffic: heavy\n\nWeather: sun\n\nTraffic: light',
    'Team A: 12\n\nTeam B: 14\n\nTeam A: 20\n\nTeam B: 9',
  ])('finds no turns in %j', (text) => {
    expect(turns(text)).toEqual([]);
  });
});
