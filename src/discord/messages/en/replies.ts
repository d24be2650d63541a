// English: what a member reads. The texts of the commands stand in `commands.ts`.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';
import { commands } from './commands.ts';
import { keeping, stats, timeline } from './keeping.ts';
import { reindex } from './reindex.ts';

const n = counted('en-GB');

export const en: Catalogue = {
  locale: 'en-GB',
  commands,
  keeping,
  stats,
  timeline,
  menus: { who: 'Find who said this', check: 'Check against the corpus' },

  quotationMarks: ['“', '”'],
  kinds: {
    direct: 'direct quotation',
    mixed: 'partly quoted',
    indirect: 'reported speech, not a direct quotation',
    turn: 'from a transcript',
    report: 'report',
  },
  unattributed: 'Unattributed',
  ownWords: 'The outlet’s own words',
  digest: 'a digest, not the original text',
  outletNotGiven: 'outlet not given',
  titleNotGiven: 'untitled',
  saidOn: (date) => `said: ${date}`,
  eventOn: (date) => `in an article about ${date}`,
  publishedOn: (date) => `published ${date}`,
  dayNotSaid: 'the article does not give the day',
  dateNotGiven: 'no date given',
  yearNotGiven: '(year not given)',
  dayNotGiven: '(day not given)',
  inferred: '(inferred, not stated)',
  via: (name) => `via ${name}`,
  alsoIn: (outlets) => `also in ${outlets}`,
  andMore: (count) => `and ${n.format(count)} more`,

  filters: {
    speaker: (value) => `speaker: ${value}`,
    outlet: (value) => `outlet: ${value}`,
    about: (value) => `about: ${value}`,
    since: (value) => `since ${value}`,
    until: (value) => `until ${value}`,
  },
  overruled: {
    speaker: 'Nothing on this by the person you named; these are the words of others.',
    outlet: 'Nothing on this in the outlet you named; this is from other outlets.',
    date: 'Nothing on this from the time you named; this is from other days.',
  },
  quotationsOf: (name) => `Quotations of ${name}`,
  shown: (first, last, total) =>
    first === last
      ? `Result ${n.format(first)} of ${n.format(total)}`
      : `Results ${n.format(first)} to ${n.format(last)} of ${n.format(total)}`,
  abstain: {
    'empty-corpus': 'There are no articles in the archive yet, so nothing can be answered.',
    'empty-question': 'There is nothing to look for in that question. Try naming a person or a topic.',
    'nothing-on-topic': 'The articles do not answer this: nothing in them is on that topic.',
    'not-this-speaker': 'The articles do not answer this: they hold no words of that speaker on it.',
    'not-this-outlet': 'The articles do not answer this: that outlet has nothing on it here.',
    'not-this-date': 'The articles do not answer this: nothing on it is from that time.',
    'detail-not-stated': 'The articles touch on this, but do not state what you ask for.',
  },
  nothingOfSpeaker: 'The articles hold no words of that speaker that fit.',
  closest: 'The closest passages, which do **not** answer the question:',
  namedElsewhere: {
    credited: 'The articles name that source for words of others:',
    named: 'That name stands here, but nobody quotes it:',
  },

  buttons: {
    read: 'Read the article',
    surroundings: 'Show in the article',
    wordings: 'Other wordings',
    previous: 'Previous',
    next: 'More',
    again: 'Another one',
    goOn: 'Read on',
    timeline: 'Timeline',
    cancel: 'Stop',
    compare: 'Compare outlets',
    helpful: '👍 Helpful',
    unhelpful: '👎 Not helpful',
    share: 'Share with everybody',
  },
  page: (number, of) => `Page ${n.format(number)} of ${n.format(of)}`,
  surroundingsTitle: 'As it stands in the article',
  wordingsTitle: 'The same remark, as each outlet has it',

  compare: {
    title: (outlets) =>
      outlets === 1 ? 'One outlet has something on this.' : `${n.format(outlets)} outlets, side by side:`,
    legend:
      'Bold in the first: words that none of the others has. Bold in the others: words that the first does not have.',
    apart: 'Too little is alike in these wordings to mark single words that differ.',
    silent: (outlets) => `Nothing on this here from: ${outlets}`,
  },
  info: {
    speakersTitle: 'Who is quoted',
    outletsTitle: 'Which outlets there are',
    speakerLine: (name, quotations) =>
      `${name}: ${n(quotations, { one: '# quotation', other: '# quotations' })}`,
    outletLine: (name, documents) => `${name}: ${n(documents, { one: '# article', other: '# articles' })}`,
    nobody: 'There are none in the articles yet.',
    corpusTitle: 'What is in the archive',
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# article', other: '# articles' }),
        n(passages, { one: '# passage', other: '# passages' }),
        n(quotations, { one: '# quotation', other: '# quotations' }),
      ].join(', '),
    names: (speakers, outlets) =>
      `${n(speakers, { one: '# speaker', other: '# speakers' })}, ${n(outlets, { one: '# outlet', other: '# outlets' })}`,
    period: (since, until) => `From ${since} to ${until}`,
    noPeriod: 'No article gives a whole date.',
    undated: (documents) =>
      documents === 0
        ? 'Every article has a date.'
        : `${n(documents, { one: '# article has', other: '# articles have' })} no date.`,
    built: (when) => `Last read anew: ${when}`,
    helpTitle: 'Ask, and read it word for word',
    help: [
      '`/ask` answers a question with the exact words of the articles: who, when, in which outlet.',
      '`/quote` lists what one speaker said, or finds who said “words” in marks. `/compare` sets outlets side by side, `/timeline` shows it over time.',
      '`/speakers`, `/outlets` and `/corpus about` show what there is to ask about.',
      'On any message, under *Apps*: **Find who said this** and **Check against the corpus**.',
      'Add `private: True` to see an answer alone. Dates are written 2021-06-28, 2021-06 or 2021.',
      'I never put anything in my own words. Where the articles do not answer, I say so.',
    ],
    kept: (days) =>
      `The words of questions on servers are kept for ${n(days, { one: '# day', other: '# days' })}, without who asked, so that moderators see what the articles lack. Those asked with \`private: True\` are not.`,
  },
  comma: ', ',
  lookup: {
    whoSaid: (words) => `Who said “${words}”?`,
    overTime: (name) => `What ${name} said over time`,
    orders: { relevance: 'most to the point first', date: 'newest first' },
    drawn: (total) => `One of ${n.format(total)}, drawn at random`,
    tooShort: 'Too few words to look for. Give at least two that are not everyday words.',
    part: 'Word for word in part. In bold, what differs; below it, the words of the article:',
    alsoFound: (count) =>
      `${n(count, { one: '# more passage', other: '# more passages' })} of the message found, not shown here.`,
    notLookedUp: (count) =>
      `${n(count, { one: '# more sentence was', other: '# more sentences were' })} not looked up.`,
    filesNotRead: (count) =>
      `${n(count, { one: '# attached file was', other: '# attached files were' })} not read.`,
    otherwise: {
      figure: (number, date) =>
        `Result ${n.format(number)}${date === null ? '' : ` (${date})`} gives another figure.`,
      day: (number, date) =>
        `Result ${n.format(number)}${date === null ? '' : ` (${date})`} gives another day.`,
      denial: (number, date) =>
        `Result ${n.format(number)}${date === null ? '' : ` (${date})`} says the opposite.`,
    },
    versions: {
      earlier: (date) =>
        `Corrected: an earlier version of this article${date === null ? '' : ` (${date})`} said otherwise.`,
      later: (date) => `A later version of this article${date === null ? '' : ` (${date})`} says otherwise.`,
    },
    lessSure: (language) =>
      `The article is in ${language}: who speaks is recognised less surely there than in English articles.`,
    askIn: (languages) => `No article is in the language of the question. Please ask in: ${languages}`,
  },
  match: {
    exact: 'Word for word in the articles:',
    altered: 'Not word for word. In bold, what differs; below it, the words of the article:',
    notFound: 'Not found in the articles:',
    unquoted: 'It stands in an article, but not as a quotation:',
    noWords: 'There are no words in that message to look for.',
  },
  check: {
    noVerdict: 'This compares words. It is no verdict on what is true.',
    same: 'Says the same.',
    figure: (stated, given) => `States another figure than the message: ${stated} / ${given}`,
    day: (stated, given) => `States another day than the message: ${stated} / ${given}`,
    denial: 'Says the opposite of the message.',
    topic: 'On the same topic; compare the words yourself.',
  },
  feedback: {
    thanks: 'Thank you. That was noted, without your name and without the question.',
    formTitle: 'What was not right?',
    formLabel: 'Your reason (may stay empty)',
    formHint: 'Wrong speaker, wrong date, not what I asked …',
  },
  settings: {
    title: 'Settings of this server',
    saved: 'Saved.',
    private: 'Answers are shown to the asker alone, unless the asker says `private: False`.',
    public: 'Answers are shown to everybody, unless the asker says `private: True`.',
    channels: (mentions) => `Answers for everybody only in ${mentions}; elsewhere to the asker alone.`,
    allChannels: 'In every channel.',
    moderators: (mention) => `Besides those who may manage the server, moderators are: ${mention}`,
    noModerators: 'Moderators are those who may manage the server.',
    language: (name) => `Language of replies: ${name}`,
    ownLanguage: 'Replies are in each member’s own language.',
    cooldown: (seconds) =>
      `After many questions in a row: one every ${seconds === 1 ? 'second' : `${n.format(seconds)} seconds`}.`,
    serverOnly: 'Settings belong to a server; there are none in direct messages.',
  },

  badDate: (given) => `“${given}” is not a date I can read. Please write it as 2021-06-28, 2021-06 or 2021.`,
  datesReversed: 'The first day lies after the last one, so nothing can match. Please swap the two dates.',
  moderatorsOnly: 'Only members who may manage this server can do that.',
  homeOnly: 'The archive is looked after on another server; this command works there only.',
  stale: 'These buttons belong to an older version of this message. Please ask again.',
  stopping: 'I am just being restarted. Please try again in a minute.',
  tooSoon: (when) => `That was a lot in a short time. Please try again ${when}.`,
  failed: (id) =>
    `Something went wrong, and this could not be done. If it happens again, tell a moderator this number: ${id}`,

  reindex,
};
