// What the live API refuses, as pure functions from a body to the list of what is wrong with it. Written from
// the developer documentation; it covers what this bot can send, not voice, polls, stickers or monetisation.

import { z } from 'zod';
import { checkModal as modalProblems } from './rules/modals.ts';
import { type FieldProblem, list, optional, problemsOf, text } from './rules/problems.ts';
import { asObject, CallbackType, Flag, InteractionType, type JsonObject, Limit } from './wire.ts';

export { checkCommand, checkCommands } from './rules/commands.ts';
export { checkMessage, type MessageContext } from './rules/messages.ts';
export type { FieldProblem } from './rules/problems.ts';

const choices = z.object({
  choices: list(
    z.object({
      name: text(1, Limit.choiceText),
      name_localizations: optional(z.record(z.string(), text(1, Limit.choiceText))),
      value: z.union([text(1, Limit.choiceText), z.number()]),
    }),
    0,
    Limit.choices,
  ),
});

/** Autocomplete choices: problems of the `data` of callback type 8, paths from the request's body. */
export function checkChoices(data: JsonObject): readonly FieldProblem[] {
  return underData(problemsOf(choices, data));
}

/** A form: problems of the `data` of callback type 9, paths from the request's body. */
export function checkModal(data: JsonObject): readonly FieldProblem[] {
  return underData(modalProblems(data));
}

function underData(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map((problem) => ({ ...problem, path: ['data', ...problem.path] }));
}

/** Callback types each kind of interaction may be answered with; 6 and 7 need a message to update. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.command]: [CallbackType.reply, CallbackType.deferredReply, CallbackType.modal],
  [InteractionType.component]: [
    CallbackType.reply,
    CallbackType.deferredReply,
    CallbackType.deferredUpdate,
    CallbackType.update,
    CallbackType.modal,
  ],
  [InteractionType.autocomplete]: [CallbackType.choices],
  [InteractionType.modal]: [
    CallbackType.reply,
    CallbackType.deferredReply,
    CallbackType.deferredUpdate,
    CallbackType.update,
  ],
};

/** Whether a first response is of a kind its interaction takes, and a deferral has no flag it cannot have. */
export function checkCallback(
  body: JsonObject,
  interactionType: number,
  hasMessage: boolean,
): readonly FieldProblem[] {
  const type = Number(body['type']);
  const updates = type === CallbackType.deferredUpdate || type === CallbackType.update;
  const allowed = (ALLOWED[interactionType] ?? []).includes(type) && (hasMessage || !updates);
  if (!allowed) {
    const message = `Interaction callback type ${String(body['type'])} does not fit this interaction`;
    return [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }];
  }
  if (type !== CallbackType.deferredReply) return [];
  const flags = Number(asObject(body['data'])['flags'] ?? 0);
  if ((flags & ~(Flag.ephemeral | Flag.suppressEmbeds)) === 0) return [];
  const message = 'A deferral takes the ephemeral flag alone';
  return [{ path: ['data', 'flags'], code: 'BASE_TYPE_CHOICES', message }];
}
