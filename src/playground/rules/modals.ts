// Forms: a title and up to five labelled fields or texts.

import { z } from 'zod';
import { asObject, ComponentType, Limit } from '../wire.ts';
import { common, customId, selects, textDisplay } from './components.ts';
import { type FieldProblem, list, optional, problemsOf, text } from './problems.ts';
import { sharedIds } from './totals.ts';

const textInput = z.object({
  ...common,
  type: z.literal(ComponentType.textInput),
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  label: optional(text(1, Limit.labelText)),
  min_length: optional(z.number().int().min(0).max(Limit.textInput)),
  max_length: optional(z.number().int().min(1).max(Limit.textInput)),
  required: optional(z.boolean()),
  value: optional(text(0, Limit.textInput)),
  placeholder: optional(text(0, Limit.inputPlaceholder)),
});

const fileUpload = z.object({
  ...common,
  type: z.literal(ComponentType.fileUpload),
  custom_id: customId,
  min_values: optional(z.number().int().min(0).max(10)),
  max_values: optional(z.number().int().min(1).max(10)),
  required: optional(z.boolean()),
});

const label = z.object({
  ...common,
  type: z.literal(ComponentType.label),
  label: text(1, Limit.labelText),
  description: optional(text(1, Limit.labelDescription)),
  component: z.discriminatedUnion('type', [textInput, fileUpload, ...selects]),
});

const modalRow = z.object({
  ...common,
  type: z.literal(ComponentType.actionRow),
  components: list(textInput.extend({ label: text(1, Limit.labelText) }), 1, 1),
});

const modal = z.object({
  custom_id: customId,
  title: text(1, Limit.modalTitle),
  components: list(z.discriminatedUnion('type', [label, textDisplay, modalRow]), 1, Limit.modalComponents),
});

/** A form: problems of the `data` of callback type 9. */
export function checkModal(data: unknown): readonly FieldProblem[] {
  return [...problemsOf(modal, data), ...sharedIds(asObject(data)['components'])];
}
