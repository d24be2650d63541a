// The custom ids of a message that Discord handed back with a press: only strings are taken from it.
import type { Message } from 'discord.js';

function collect(component: unknown, ids: string[]): void {
  if (typeof component !== 'object' || component === null) return;
  if ('custom_id' in component && typeof component.custom_id === 'string') ids.push(component.custom_id);
  if ('components' in component && Array.isArray(component.components)) {
    for (const inner of component.components) collect(inner, ids);
  }
}

/** Every `custom_id` on the message, in the order of its components, nested ones included. */
export function idsOfMessage(message: Pick<Message, 'components'>): string[] {
  const ids: string[] = [];
  for (const component of message.components) collect(component.toJSON(), ids);
  return ids;
}
