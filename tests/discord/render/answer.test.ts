import { describe, expect, it } from 'vitest';
import type { Query } from '../../../src/discord/custom-id.ts';
import { en } from '../../../src/discord/messages/en/replies.ts';
import { renderAnswer } from '../../../src/discord/render/answer.ts';
import { toBody, V2 } from '../../../src/discord/render/view.ts';
import { abstained, fakeDocument, fakeFinding, findings } from '../fake-service.ts';
import { buttonsOf, textsOf } from '../limits-check.ts';

const query: Query = {
  view: 'ask',
  owner: '123456789012345678',
  text: 'When will the harbour open?',
  speaker: null,
  about: null,
  outlet: null,
  since: null,
  until: null,
  order: null,
};

function textOf(answer: Parameters<typeof renderAnswer>[0]['answer'], asked: Query = query): string {
  return textsOf(
    toBody(renderAnswer({ query: asked, answer, offset: 0, isPrivate: false }, V2, en), V2),
  ).join('\n');
}

function answered(...shown: typeof findings) {
  return {
    question: query.text,
    kind: 'answered' as const,
    findings: shown,
    total: shown.length,
    overruled: [],
  };
}

describe('renderAnswer', () => {
  it('shows the words in a blockquote with marks, and who, when and where beneath', () => {
    const text = textOf(answered(findings[0]!));
    expect(text).toContain('> “The new harbour will open in June,”');
    expect(text).toContain('**Ilse Brandt** · direct quotation · said: 3 May 2023');
    expect(text).toContain('Northport Courier · published 4 May 2023 · *Report harbour*');
    expect(text).toContain('also in Tidewater Post');
  });

  it('names no second witness where the outlet itself printed it twice', () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('Expected a finding');
    const { document, span, text: words } = finding;
    const twice = { ...finding, alsoReportedBy: [{ document, span, text: words }] };
    expect(textOf(answered(twice))).not.toContain('also in');
  });

  it('says that an earlier version said otherwise, with its link', () => {
    const { text: _, ...info } = fakeDocument('old', 'The harbour cost 40 million.');
    const url = 'https://courier.example/old_(1)';
    const version = { document: { ...info, url }, span: { start: 0, end: 28 }, is: 'earlier' as const };
    const words = 'The harbour cost 40 million.';
    const [finding] = findings;
    if (finding === undefined) throw new Error('Expected a finding');
    const shown = { ...finding, alsoReportedBy: [], versions: [{ ...version, text: words }] };
    expect(textOf(answered(shown))).toContain(
      `-# [Corrected: an earlier version of this article (4 May 2023) said otherwise.](<${url}>)`,
    );
    const labels = buttonsOf(
      toBody(renderAnswer({ query, answer: answered(shown), offset: 0, isPrivate: false }, V2, en), V2),
    ).map(({ label }) => label);
    expect(labels).toContain('Other wordings');
  });

  it.each([
    ['ru', 'direct', true],
    ['ru', 'turn', false],
    ['ru', 'report', false],
    ['en-GB', 'direct', false],
  ] as const)('says of an article in %s that its speaker (%s) is less sure: %s', (language, kind, isSaid) => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('Expected a finding');
    const text = textOf(answered({ ...finding, kind, document: { ...finding.document, language } }));
    const said = 'The article is in Russian: who speaks is recognised less surely there';
    expect(text.includes(said)).toBe(isSaid);
  });

  it('never shows reported speech between quotation marks', () => {
    const text = textOf(answered(findings[1]!));
    expect(text).toContain('> the ferries would stay\n');
    expect(text).toContain('reported speech, not a direct quotation');
  });

  it('marks a report as the outlet’s own words and a digest as a digest', () => {
    const text = textOf(answered(findings[2]!));
    expect(text).toContain('**The outlet’s own words**');
    expect(text).toContain('a digest');
  });

  it('calls a speaker it does not know unattributed and a date it does not know not given', () => {
    const text = textOf(answered(findings[3]!));
    expect(text).toContain('**Unattributed** · from a transcript · the article does not give the day');
    expect(text).toContain('outlet not given · no date given · untitled');
  });

  it('leaves words that already hold marks as they are', () => {
    const document = fakeDocument('hall', 'She said “yes” and “no” at once.');
    const text = textOf(answered(fakeFinding(document, 'said “yes” and “no”', { kind: 'mixed' })));
    expect(text).toContain('> said “yes” and “no”\n');
  });

  it('falls back from the day of the words to the day of the event', () => {
    const document = fakeDocument('fair', 'It works, she said.', {
      eventDate: { date: '2022-03', basis: 'inferred' },
    });
    const text = textOf(answered(fakeFinding(document, 'It works', { saidOn: null })));
    expect(text).toContain('in an article about March 2022 (day not given) (inferred, not stated)');
  });

  it('renders words that would ping, hide, link or format as they stand', () => {
    const words = '@everyone <@&99> ||x|| ```y``` [z](https://bad.example) <https://bad.example>';
    const text = textOf(answered(fakeFinding(fakeDocument('bad', words), words)));
    expect(text).toContain('\\@everyone \\<\\@&99\\> \\|\\|x\\|\\|');
    expect(text).toContain('\\`\\`\\`y\\`\\`\\` \\[z\\](https\\://bad.example) \\<https\\://bad.example\\>');
  });

  it.each([
    ['nothing-on-topic', 'nothing in them is on that topic'],
    ['not-this-speaker', 'no words of that speaker'],
    ['detail-not-stated', 'do not state what you ask for'],
  ] as const)('says why it abstains: %s', (reason, sentence) => {
    const text = textOf(abstained(query.text, { reason }));
    expect(text).toContain(sentence);
    expect(text).toContain('which do **not** answer the question');
    expect(text).toContain('> The hall was full.');
  });

  it('says which wishes it followed', () => {
    const text = textOf(answered(findings[0]!), { ...query, outlet: 'Tidewater_Post', since: '2021-06-28' });
    expect(text).toContain('outlet: Tidewater\\_Post · since 28 June 2021');
  });

  it('calls reported speech partly quoted where words of it stand in marks', () => {
    const document = fakeDocument('hall', 'She said that the hall was “far too small” for the fair.');
    const words = 'the hall was “far too small” for the fair';
    expect(textOf(answered(fakeFinding(document, words, { kind: 'indirect' })))).toContain('partly quoted');
    const film = fakeDocument('film', 'She said that “Piers” was a good film.');
    const indirect = fakeFinding(film, '“Piers” was a good film', { kind: 'indirect' });
    expect(textOf(answered(indirect))).toContain('reported speech, not a direct quotation');
  });

  it.each([
    ['‘We are ready,’ said the mayor.', 'direct'],
    ["'We are ready,' said the mayor.", 'direct'],
    ["''We are ready,'' said the mayor.", 'direct'],
    ['市长说：「我们准备好了。」', 'direct'],
    ['the mayor was ready, she said', 'mixed'],
  ] as const)('puts no marks around %s', (words, kind) => {
    expect(textOf(answered(fakeFinding(fakeDocument('a', words), words, { kind })))).toContain(
      `> ${words}\n`,
    );
  });

  it('says which results state otherwise, with their days', () => {
    const june = fakeFinding(fakeDocument('june', 'It cost 40 crowns.'), 'It cost 40 crowns.', {
      contradicts: [{ finding: 1, on: 'figure' }],
    });
    const july = fakeFinding(
      fakeDocument('july', 'It did not cost 40 crowns.'),
      'It did not cost 40 crowns.',
      {
        saidOn: { date: '2023-07-01', basis: 'text' },
        contradicts: [
          { finding: 0, on: 'denial' },
          { finding: 7, on: 'day' },
        ],
      },
    );
    const text = textOf(answered(june, july));
    expect(text).toContain('-# Result 2 (1 July 2023) gives another figure.');
    expect(text).toContain('-# Result 1 (3 May 2023) says the opposite.\n-# Result 8 gives another day.');
  });

  it('knows the day of a result on an earlier page that states otherwise', () => {
    const later = { ...findings[0]!, contradicts: [{ finding: 0, on: 'day' as const }] };
    const answer = { ...answered(later), total: 2 };
    const page = { query, answer, offset: 1, before: [findings[0]!], isPrivate: false };
    const text = textsOf(toBody(renderAnswer(page, V2, en), V2)).join('\n');
    expect(text).toContain('Result 1 (3 May 2023) gives another day.');
  });

  it('names the languages of the articles where the question is in another', () => {
    const text = textOf(abstained(query.text, { languages: ['en', 'zh'] }));
    expect(text).toContain('No article is in the language of the question. Please ask in: English, Chinese');
  });

  it.each([
    ['credited', 'The articles name that source for words of others:'],
    ['named', 'That name stands here, but nobody quotes it:'],
  ] as const)('says that somebody without words of their own is %s', (namedAs, sentence) => {
    const text = textOf(abstained('Ivo Brandt', { reason: 'not-this-speaker', namedAs }));
    expect(text).toContain(sentence);
    expect(text).not.toContain(en.closest);
    expect(text).toContain('> The hall was full.');
  });

  it('marks a cut outside the words and offers the whole of them', () => {
    const long = 'The harbour will open in June. '.repeat(300).trim();
    const finding = fakeFinding(fakeDocument('long', long, { url: 'https://oster.example/long' }), long);
    const body = toBody(
      renderAnswer({ query, answer: answered(finding), offset: 0, isPrivate: false }, V2, en),
      V2,
    );
    expect(textsOf(body).join('\n')).toMatch(/> “The harbour.*[a-zJ.]” \[…\]\n/u);
    expect(buttonsOf(body).map(({ label }) => label)).toContain('Show in the article');
  });
});
