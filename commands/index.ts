// Every command there is. A static list: a malformed command fails the type check, none is skipped.
import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { corpus } from './corpus.ts';
import { help } from './help.ts';
import { outlets } from './outlets.ts';
import { quote } from './quote.ts';
import { reindex } from './reindex.ts';
import { settings } from './settings.ts';
import { speakers } from './speakers.ts';
import { stats } from './stats.ts';
import { timeline } from './timeline.ts';
import { who } from './who.ts';

export const commands: readonly Command[] = [
  ask,
  quote,
  compare,
  timeline,
  speakers,
  outlets,
  corpus,
  help,
  who,
  check,
  settings,
  stats,
  reindex,
];
