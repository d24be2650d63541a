// English: what moderators read while they look after the articles, the words of a timeline and of /stats.
import type { Catalogue } from '../catalogue.ts';
import { counted } from '../plural.ts';

const n = counted('en-GB');
const FILES = { one: '# file', other: '# files' };
const SECONDS = { one: '# second', other: '# seconds' };
const ARTICLES = { one: '# article', other: '# articles' };
const DAYS = { one: '# day', other: '# days' };
const QUESTIONS = { one: '# question', other: '# questions' };
const ANSWERS = { one: '# answer', other: '# answers' };

export const timeline: Catalogue['timeline'] = {
  title: 'Timeline',
  undated: 'no date',
  legend: 'By the day it was said, else of the event, else of publication.',
  newest: (shown, total) => `The newest ${n.format(shown)} of ${n.format(total)} are shown.`,
  noPicture: 'The picture could not be drawn; the list is complete without it.',
};

export const keeping: Catalogue['keeping'] = {
  serverOnly: 'This works on a server only, not in direct messages.',
  closed: 'The articles cannot be changed from Discord here.',
  download: 'The file could not be fetched from Discord. Please attach it again.',
  limits: (types, size) => `I take ${types}, up to ${size}.`,
  refused: {
    name: 'That file name cannot be used here. Please rename the file.',
    type: 'I cannot read files of that type.',
    'too-large': 'That file is too large.',
    'too-large-unpacked': 'Unpacked, that file is too large.',
    unreadable: 'No article could be read in that file.',
    disk: 'The file could not be kept on the disk.',
  },
  added: (path) => `Added: ${path}`,
  replaced: (path) => `Replaced: ${path}`,
  removed: (path) => `Removed: ${path}. \`/corpus undo\` brings it back.`,
  undone: (act) => `Taken back: ${act}`,
  unknownPath:
    'There is no such article file. While you type, a list shows up to 25 files that fit: type more of the name.',
  nothingToUndo: 'There is nothing to take back.',
  changedSince: (path) => `${path} has been changed since, so it was left alone.`,
  failed: (detail) => `That could not be done: ${detail}`,
  logTitle: 'What was changed, newest first',
  logEmpty: 'Nothing has been changed from Discord yet.',
  acts: {
    add: (what) => `added ${what}`,
    replace: (what) => `replaced ${what}`,
    remove: (what) => `removed ${what}`,
    undo: (what) => `took back ${what}`,
    rollback: (what) => `went back to the archive ${what}`,
  },
  rolledBack: (when) => `Done: the archive of ${when} answers again until the articles are read anew.`,
  unknownSnapshot: 'That archive is no longer kept. The list that opens while you type shows those that are.',
  liveSnapshot: 'That archive answers already.',
  unfitSnapshot: (detail) =>
    `That archive did not pass its checks, so the present one goes on answering: ${detail}`,
  statusTitle: 'The archive and its files',
  files: (files, size) => `${n(files, FILES)} with ${size}`,
  idle: 'Nothing is being read just now.',
  snapshots: 'Archives that are kept:',
  snapshotLine: (when, articles) => `${when}: ${n(articles, ARTICLES)}`,
  live: 'answers now',
  undoable: (act) => `\`/corpus undo\` would take back: ${act}`,
  timeLeft: (seconds) => `About ${n(seconds, SECONDS)} left in this step.`,
  cancelling: 'It is being stopped. The old archive goes on answering.',
  nothingToCancel: 'You have nothing under way just now, so there is nothing to stop.',
  whenSilent: 'If this message stops changing after 15 minutes, `/corpus status` shows how it went.',
};

export const stats: Catalogue['stats'] = {
  title: (days) => `What was asked on this server in the last ${n(days, DAYS)}`,
  nothing: 'No question was asked.',
  questions: (answered, abstained) =>
    `${n(answered + abstained, QUESTIONS)}: ${n.format(answered)} answered, ${n.format(abstained)} not answered by the articles`,
  slow: (count) => `${n(count, ANSWERS)} took longer than 3 seconds`,
  feedback: (helpful, unhelpful) => `Feedback: 👍 ${n.format(helpful)}, 👎 ${n.format(unhelpful)}`,
  gapsTitle: 'Asked more than once, and never answered',
  gap: (words, times, when) => `“${words}” ${n(times, { one: '# time', other: '# times' })}, last ${when}`,
  noGaps: 'No topic was asked more than once without an answer.',
  notKept:
    'Not known, since questions are not kept here. Whoever runs the bot can switch that on with `KEEP_QUESTIONS_DAYS`.',
};
