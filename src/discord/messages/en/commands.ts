// English: names and descriptions of the commands, as Discord's client shows them while typing.
import type { Catalogue } from '../catalogue.ts';

const since = { name: 'since', description: 'From this day, month or year on: 2021-06-28, 2021-06 or 2021' };
const until = { name: 'until', description: 'Up to this day, month or year: 2021-06-28, 2021-06 or 2021' };
const speaker = { name: 'speaker', description: 'Only the words of this speaker' };
const outlet = { name: 'outlet', description: 'Only articles of this outlet' };
const hidden = { name: 'private', description: 'Show the answer to you alone' };

export const commands: Catalogue['commands'] = {
  ask: {
    name: 'ask',
    description: 'Ask who said what, when and where; answered word for word from the articles',
    options: {
      question: { name: 'question', description: 'Your question, in your own words' },
      speaker,
      outlet,
      since,
      until,
      private: hidden,
    },
  },
  quote: {
    name: 'quote',
    description: 'Quotations of one speaker, with outlet and date',
    options: {
      speaker: {
        name: 'speaker',
        description: 'Whose words: a name, a surname, a body; or “words”, to find who said them',
      },
      about: { name: 'about', description: 'Only on this topic' },
      order: { name: 'order', description: 'Which quotations come first' },
      outlet,
      since,
      until,
      private: hidden,
    },
    choices: {
      relevance: { name: 'the best match' },
      date: { name: 'the newest' },
      random: { name: 'one at random' },
    },
  },
  compare: {
    name: 'compare',
    description: 'How each outlet words a remark or a topic, side by side',
    options: {
      topic: { name: 'topic', description: 'A remark, a topic or a question' },
      speaker,
      since,
      until,
      private: hidden,
    },
  },
  speakers: { name: 'speakers', description: 'Who is quoted in the articles', options: { private: hidden } },
  outlets: {
    name: 'outlets',
    description: 'Which outlets the articles are from',
    options: { private: hidden },
  },
  corpus: {
    name: 'corpus',
    description: 'How many articles there are, from when, and how fresh',
    options: {},
    parts: {
      about: {
        name: 'about',
        description: 'How many articles there are, from when, and how fresh',
        options: { private: hidden },
      },
      add: {
        name: 'add',
        description: 'Add an article, or a zip of articles (moderators)',
        options: {
          file: {
            name: 'file',
            description: 'The article: text, web page, PDF, Word and more, or a zip of them',
          },
        },
      },
      remove: {
        name: 'remove',
        description: 'Take an article file out (moderators)',
        options: { path: { name: 'path', description: 'The file to take out' } },
      },
      undo: { name: 'undo', description: 'Take the latest change back (moderators)', options: {} },
      log: { name: 'log', description: 'Who changed what, and when (moderators)', options: {} },
      rollback: {
        name: 'rollback',
        description: 'Let an earlier archive answer again (moderators)',
        options: { archive: { name: 'archive', description: 'The archive that is to answer' } },
      },
      status: {
        name: 'status',
        description: 'The archive, its files and what is going on (moderators)',
        options: {},
      },
    },
  },
  timeline: {
    name: 'timeline',
    description: 'What a speaker said over time, as a picture and a list',
    options: {
      speaker: { name: speaker.name, description: 'Whose words: a name, a surname, a body' },
      about: { name: 'about', description: 'Only on this topic' },
      since,
      until,
      private: hidden,
    },
  },
  help: { name: 'help', description: 'What I can do, on one screen', options: {} },
  settings: {
    name: 'settings',
    description: 'Show or change how I behave on this server (moderators)',
    options: {
      private: { name: 'private', description: 'Show answers to the asker alone unless asked otherwise' },
      channel: { name: 'channel', description: 'Add or remove a channel where answers are for everybody' },
      moderators: { name: 'moderators', description: 'A role that may do what moderators may' },
      language: { name: 'language', description: 'The language of my replies on this server' },
      cooldown: { name: 'cooldown', description: 'Seconds between questions of one member after a burst' },
      reset: { name: 'reset', description: 'Back to the defaults' },
    },
  },
  stats: {
    name: 'stats',
    description: 'What was asked here, how it went, and what the articles lack (moderators)',
    options: { period: { name: 'period', description: 'How far back to look' } },
    choices: { week: { name: '7 days' }, month: { name: '30 days' }, quarter: { name: '90 days' } },
  },
  reindex: {
    name: 'reindex',
    description: 'Read all articles anew (moderators); the old archive answers until the new one is ready',
    options: {
      dry_run: { name: 'dry_run', description: 'Only rehearse: report what would change and change nothing' },
    },
  },
};
