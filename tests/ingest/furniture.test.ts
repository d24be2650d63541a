// What sites set between the paragraphs of an article, in invented pages: it goes, the article's words stay.
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/ingest/parse-article.ts';

const FIRST = 'The harbour bridge of Norda has been closed after a crack was found in its northern pier.';
const LAST = 'The works will cost 40 million crowns and last until the spring of next year.';

const textOf = (...lines: string[]): readonly string[] =>
  parseArticle({
    text: [FIRST, ...lines, LAST].join('\n\n'),
    path: 'a.txt',
    fallbackId: 'a',
    given: { title: 'Bridge' },
  })
    .text.split('\n')
    .filter((line) => line !== '');

describe('furniture between paragraphs', () => {
  it.each([
    'Video Ad Feedback See the crack in the bridge 02:46 - Source: NRD',
    'Video Ad Feedback 01:10 - Source: NRD See the crack in the bridge',
    'JUST WATCHED See the crack Replay More Videos ... MUST WATCH See the crack 03:07',
    "Get Norda Health's weekly newsletter Sign up here to get The Pulse with Dr. Ada Brook every Tuesday.",
    'Sign up for Norda’s science newsletter. Explore the world with news of discoveries and more.',
    'Want more? Sign up for our evening newsletter.',
    'A version of this story appeared in Norda’s Tides newsletter. To get it in your inbox, sign up for free here.',
    'The Norda Week See both sides. SUBSCRIBE & SAVE Sign up for free letters.',
    'Follow Ada Brook on Twitter: @adabrook.',
    'Reach the reporter at abrook@example.org or 555-0101. Follow her on Twitter @adabrook.',
    'Support local journalism. Subscribe to example.org today.',
    'More:Ferries to run all night while the bridge is closed',
    'READ MORE: Ferries to run all night while the bridge is closed',
    'Read more here.',
    'Ada Brook/Norda Press/Getty Images',
    'Skip advert',
  ])('takes off %j', (line) => {
    expect(textOf(line)).toEqual([FIRST, LAST]);
  });

  it.each([
    'Sign up at the town hall, the mayor said, and the ferry will cost nothing.',
    'Get to the ferry early: it leaves at noon.',
    'More: the fare is $30, and children travel free.',
    'More than one newsletter has asked the mayor: why now?',
    'Follow the signs to the ferry, a reporter for the Norda Courier was told.',
    'Contact tracing has found 12 people, a reporter was told.',
    '“Follow Ada on Twitter,” the mayor said.',
    'Mayor Lena Quist Ada Brook/AP',
    'The video showed the crack at 02:46 on Monday.',
  ])('keeps %j', (line) => {
    expect(textOf(line)).toEqual([FIRST, line, LAST]);
  });

  it('takes a contact below the text off, full stop or not', () => {
    const line = 'Contact Ada Brook at abrook@example.org. Follow her on Twitter @adabrook.';
    const document = parseArticle({
      text: `${FIRST}\n\n${LAST}\n\n${line}`,
      path: 'a',
      fallbackId: 'a',
      given: {},
    });
    expect(document.text.endsWith(LAST)).toBe(true);
  });
});

describe('furniture within a line', () => {
  it('sets the captions of a gallery apart and leaves their words', () => {
    const gallery =
      'Photos: The old bridge Cranes lift a beam. Hide Caption 1 of 3 Photos: The old bridge Masons at work. Hide Caption 2 of 3 Photos: The old bridge The mayor, left, thanks them. Hide Caption 3 of 3';
    expect(textOf(gallery)).toEqual([
      FIRST,
      'Cranes lift a beam.',
      'Masons at work.',
      'The mayor, left, thanks them.',
      LAST,
    ]);
  });

  it('parts captions at the credits between them', () => {
    const captions =
      'Homes are flooded on Monday. Ada Brook/Getty Images A boat brings bread. Tom van Reed/Norda Press/AP The mayor speaks.';
    expect(textOf(captions)).toEqual([
      FIRST,
      'Homes are flooded on Monday.',
      'A boat brings bread.',
      'The mayor speaks.',
      LAST,
    ]);
  });

  it('takes a credit off the end of a caption in the text', () => {
    expect(textOf('Homes are flooded on Monday. Ada Brook/Norda Press/AP')[1]).toBe(
      'Homes are flooded on Monday.',
    );
  });

  it('parts the text at an advertisement’s button', () => {
    expect(
      textOf('The pier is old, said the paper. Skip advert The mayor had it built.').slice(1, 3),
    ).toEqual(['The pier is old, said the paper.', 'The mayor had it built.']);
  });

  it('leaves words with a bar that are no credit', () => {
    const line = 'It costs much. The Norda/Lund line and the AP exams are old. “No and/or,” he said.';
    expect(textOf(line)[1]).toBe(line);
  });
});
