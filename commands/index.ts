// Every command there is. A static list: a malformed command fails the type check, none is skipped.
import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { quote } from './quote.ts';
import { reindex } from './reindex.ts';

export const commands: readonly Command[] = [ask, quote, reindex];
