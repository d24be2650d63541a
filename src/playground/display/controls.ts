// What can be pressed on a message: its buttons and the options of its selects, numbered in document order.

import type { StoredMessage } from '../contract.ts';
import { flattenComponents } from '../member/actions.ts';
import { asList, asObject, ButtonStyle, ComponentType, type JsonObject } from '../wire.ts';

export interface Control {
  /** From 1, as it is shown. */
  readonly number: number;
  readonly messageId: string;
  readonly customId: string;
  readonly label: string;
  /** Of a select's option; `null` for a button. */
  readonly value: string | null;
}

/** Enabled buttons and options of a message, numbered from `first`. */
export function controlsOf(message: StoredMessage, first = 1): readonly Control[] {
  return flattenComponents(message.components)
    .filter((component) => component['disabled'] !== true)
    .flatMap(pressables)
    .map((each, index) => ({ ...each, number: first + index, messageId: message.id }));
}

function pressables(component: JsonObject): readonly Omit<Control, 'number' | 'messageId'>[] {
  const customId = component['custom_id'];
  if (typeof customId !== 'string') return [];
  if (component['type'] === ComponentType.button)
    return [{ customId, label: labelOf(component), value: null }];
  return asList(component['options'])
    .map(asObject)
    .map((option) => ({ customId, label: labelOf(option), value: String(option['value']) }));
}

/** Emoji and label, either of which may be missing. */
export function labelOf(component: JsonObject): string {
  const emoji = asObject(component['emoji'])['name'];
  return [emoji, component['label']].filter((part) => typeof part === 'string').join(' ');
}

export function isLink(component: JsonObject): boolean {
  return component['type'] === ComponentType.button && component['style'] === ButtonStyle.link;
}
