// Waits until the bot has registered a command.

import type { World } from './world.ts';

/** Resolves once a global or guild command of that name is there; rejects after `timeoutMs`. */
export function whenRegistered(world: World, name: string, timeoutMs: number): Promise<void> {
  const isThere = () =>
    ['', ...world.guilds.map((guild) => guild.id)].some((scope) =>
      world.commands(scope).some((command) => command.name === name),
    );
  if (isThere()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Expected a command "${name}" to be registered within ${timeoutMs} ms`));
    }, timeoutMs);
    const stop = world.onCommands(() => {
      if (!isThere()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
  });
}
