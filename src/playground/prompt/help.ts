// The registered commands as a list a person reads, and the prompt's own keys below it.

import type { APIApplicationCommand } from 'discord.js';
import { asList, asObject, CommandType, type JsonObject, OptionType } from '../wire.ts';

/** One line a command, its options in brackets where they may be left out. */
export function helpText(commands: readonly APIApplicationCommand[]): string {
  const lines = commands.flatMap((command) => usage(command as unknown as JsonObject, '/'));
  return [
    ...(lines.length === 0 ? ['The bot has registered no command yet.'] : lines),
    '',
    'A number presses a button, a path gives a file, TAB completes. /commands lists this.',
    '/as member|moderator, /in server|dm and /locale de change who asks, where, and in which language.',
    '/quit leaves.',
  ].join('\n');
}

function usage(command: JsonObject, prefix: string): readonly string[] {
  const name = `${prefix}${String(command['name'])}`;
  const isMenu = prefix === '/' && (command['type'] ?? CommandType.chatInput) !== CommandType.chatInput;
  if (isMenu) return [`${name}: TEXT`, '    on a message with that text'];
  const options = asList(command['options']).map(asObject);
  const nested = options.filter((option) => Number(option['type']) <= OptionType.subcommandGroup);
  if (nested.length > 0) return nested.flatMap((option) => usage(option, `${name} `));
  const shown = options.map((option) => {
    const text = `${String(option['name'])}:`;
    return option['required'] === true ? text : `[${text}]`;
  });
  return [[name, ...shown].join(' '), `    ${String(command['description'])}`];
}
