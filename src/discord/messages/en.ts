// English.
import type { Catalogue } from './catalogue.ts';
import { counted } from './plural.ts';

const n = counted('en');

export const en: Catalogue = {
  locale: 'en-GB',
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask who said what, when and where; answered word for word from the articles',
      options: {
        question: { name: 'question', description: 'Your question, in your own words' },
        speaker: { name: 'speaker', description: 'Only the words of this speaker' },
        outlet: { name: 'outlet', description: 'Only articles of this outlet' },
        since: { name: 'since', description: 'From this day, month or year on: 2021-06-28, 2021-06 or 2021' },
        until: { name: 'until', description: 'Up to this day, month or year: 2021-06-28, 2021-06 or 2021' },
        private: { name: 'private', description: 'Show the answer to you alone' },
      },
    },
    quote: {
      name: 'quote',
      description: 'Quotations of one speaker, with outlet and date',
      options: {
        speaker: { name: 'speaker', description: 'Whose words: a name, a surname, a body' },
        about: { name: 'about', description: 'Only on this topic' },
        outlet: { name: 'outlet', description: 'Only from articles of this outlet' },
        since: { name: 'since', description: 'From this day, month or year on: 2021-06-28, 2021-06 or 2021' },
        until: { name: 'until', description: 'Up to this day, month or year: 2021-06-28, 2021-06 or 2021' },
        private: { name: 'private', description: 'Show the quotations to you alone' },
      },
    },
    reindex: {
      name: 'reindex',
      description: 'Read all articles anew (moderators); the old archive answers until the new one is ready',
      options: {},
    },
  },

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
  digest: 'a digest: a summary in other words than the original article',
  outletNotGiven: 'outlet not given',
  titleNotGiven: 'untitled',
  saidOn: (date) => `said on ${date}`,
  eventOn: (date) => `at an event of ${date}`,
  publishedOn: (date) => `published ${date}`,
  dayNotSaid: 'the article does not give the day',
  dateNotGiven: 'no date given',
  yearNotGiven: '(year not given)',
  dayNotGiven: '(day not given)',
  inferred: '(inferred, not stated)',
  via: (name) => `via ${name}`,
  alsoIn: (outlets) => `also in ${outlets}`,
  andMore: (count) => `and ${n(count, { one: '# more', other: '# more' })}`,

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
    total === 1 ? 'One result' : `Results ${n.format(first)} to ${n.format(last)} of ${n.format(total)}`,
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

  buttons: {
    read: 'Read the article',
    surroundings: 'Show in the article',
    wordings: 'Other wordings',
    previous: 'Previous',
    next: 'More',
  },
  page: (number, of) => `Page ${n.format(number)} of ${n.format(of)}`,
  surroundingsTitle: 'As it stands in the article',
  wordingsTitle: 'The same remark, as each outlet has it',

  badDate: (given) => `“${given}” is not a date I can read. Please write it as 2021-06-28, 2021-06 or 2021.`,
  datesReversed: 'The first day lies after the last one, so nothing can match. Please swap the two dates.',
  moderatorsOnly: 'Only members who may manage this server can do that.',
  homeOnly: 'The archive is looked after on another server; this command works there only.',
  stale: 'These buttons belong to an older version of this message. Please ask again.',
  stopping: 'I am just being restarted. Please try again in a minute.',
  busyRestart: 'I was restarted before this was done. Please try again.',
  failed: (id) =>
    `Something went wrong, and this could not be done. If it happens again, tell a moderator this number: ${id}`,

  reindex: {
    started: 'Reading the articles anew. The old archive goes on answering meanwhile.',
    stage: ({ stage, done, total }) => {
      const what = { read: 'Reading', attribute: 'Finding speakers', index: 'Indexing', check: 'Checking' };
      return `${what[stage]}: ${n.format(done)} of ${n.format(total)} articles`;
    },
    done: 'Done: the new archive answers from now on.',
    kept: (reason) =>
      `The new archive could not be built, so the old one goes on answering. Reason: ${reason}`,
    counts: ({ documents, passages, quotations }) =>
      [
        n(documents, { one: '# article', other: '# articles' }),
        n(passages, { one: '# passage', other: '# passages' }),
        n(quotations, { one: '# quotation', other: '# quotations' }),
      ].join(', '),
    before: (documents) => `Before: ${n(documents, { one: '# article', other: '# articles' })}.`,
    problems: (warnings, failed) =>
      warnings + failed === 0
        ? 'No warnings.'
        : `${n(warnings, { one: '# warning', other: '# warnings' })}, ${n(failed, { one: '# article left out', other: '# articles left out' })}:`,
    took: (seconds) => `It took ${n(seconds, { one: '# second', other: '# seconds' })}.`,
    moreProblems: (count) => `… and ${n(count, { one: '# more line', other: '# more lines' })} in the log.`,
  },
};
