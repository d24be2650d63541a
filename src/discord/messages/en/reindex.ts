// English: what moderators read of a reading of the articles: how it goes, what came of it, what readers will notice.
import { counted } from '../plural.ts';
import type { ReindexTexts } from '../reindex-texts.ts';

const n = counted('en-GB');
const ARTICLES = { one: '# article', other: '# articles' };
const FILES = { one: '# file', other: '# files' };
const QUOTATIONS = { one: '# quotation', other: '# quotations' };
const WARNINGS = { one: '# warning', other: '# warnings' };
const LEFT_OUT = { one: '# article or file left out', other: '# articles or files left out' };

export const reindex: ReindexTexts = {
  started: 'Reading the articles anew. The old archive goes on answering meanwhile.',
  joined:
    'The articles were being read anew already, for somebody else or because files have changed; this is how that goes. Only whoever began it can stop it.',
  waits:
    'Another reading of the articles is under way. Yours begins when that has ended; this is how it goes.',
  stages: {
    read: 'Reading',
    attribute: 'Finding speakers',
    index: 'Putting in order',
    check: 'Checking',
  },
  stage: (what, done, total, of) =>
    `${what}: ${n.format(done)} of ${n(total, of === 'files' ? FILES : ARTICLES)}`,
  done: 'Done: the new archive answers from now on.',
  dryRun:
    'This was a rehearsal: nothing has changed, and the old archive goes on answering. A real reindex would give:',
  cancelled: 'Cancelled. Nothing has changed; the old archive goes on answering.',
  kept: (reason) => `The new archive could not be built, so the old one goes on answering. Reason: ${reason}`,
  stopped: 'Reading the articles anew was stopped before it was done.',
  unread:
    'The change of the file stands, but I do not know of it yet: until the articles are read anew, I go on answering and citing as before. `/reindex` reads them, and so does a restart.',
  before: (documents) => `Before: ${n(documents, ARTICLES)}.`,
  changes: (added, changed, removed) =>
    `New: ${n.format(added)}, changed: ${n.format(changed)}, gone: ${n.format(removed)}.`,
  listed: { added: 'New articles:', changed: 'Changed articles:', removed: 'Articles that are gone:' },
  andMore: (count) => `and ${n.format(count)} more`,
  notices: {
    title: 'What readers will notice:',
    nothing: 'Readers will notice nothing: the articles are as they were.',
    wordsOnly:
      'The speakers, outlets and days are the same as before; what differs is what these articles say.',
    moreQuotations: (count) => `${n(count, QUOTATIONS)} more`,
    fewerQuotations: (count) => `${n(count, QUOTATIONS)} fewer`,
    came: {
      speakers: (names) => `Now quoted as well: ${names}`,
      outlets: (names) => `New outlets: ${names}`,
      days: (days) => `Days that had no article before: ${days}`,
    },
    went: {
      speakers: (names) => `No longer quoted: ${names}`,
      outlets: (names) => `Outlets that are gone: ${names}`,
      days: (days) => `Days that have no article any more: ${days}`,
    },
    period: (since, until) => `The articles now reach from ${since} to ${until}.`,
  },
  noProblems: 'No warnings.',
  problems: (warnings, failed) =>
    `${[warnings > 0 ? n(warnings, WARNINGS) : '', failed > 0 ? n(failed, LEFT_OUT) : ''].filter(Boolean).join(', ')}:`,
  took: (seconds) => `It took ${n(seconds, { one: '# second', other: '# seconds' })}.`,
  moreProblems: (count) => `… and ${n(count, { one: '# more line', other: '# more lines' })} in the log.`,
};
