// Components of messages: the shape of each kind, and what may stand in what.

import { z } from 'zod';
import { ButtonStyle, ComponentType, type JsonObject, Limit } from '../wire.ts';
import {
  address,
  bits,
  type FieldProblem,
  list,
  optional,
  problemsOf,
  repeated,
  snowflake,
  text,
} from './problems.ts';
import { checkTotals, sharedIds } from './totals.ts';

/** What every component may have. */
export const common = { id: optional(z.number().int().min(0).max(2_147_483_647)) };
export const customId = text(1, Limit.customId);
const emoji = z.object({
  id: optional(snowflake),
  name: optional(text(1, 100)),
  animated: optional(z.boolean()),
});
const media = z.object({ url: address(['http', 'https', 'attachment']) });
const altText = optional(text(1, Limit.altText));

const button = z
  .object({
    ...common,
    type: z.literal(ComponentType.button),
    style: z.number().int().min(ButtonStyle.primary).max(ButtonStyle.premium),
    label: optional(text(1, Limit.buttonLabel)),
    emoji: optional(emoji),
    custom_id: optional(customId),
    url: optional(address(['http', 'https', 'discord'], Limit.linkUrl)),
    sku_id: optional(snowflake),
    disabled: optional(z.boolean()),
  })
  .check(({ value, issues }) => {
    const fault = buttonFault(value);
    if (fault === undefined) return;
    const params = { code: fault.code };
    issues.push({ code: 'custom', input: value, path: [fault.field], message: fault.message, params });
  });

interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A link has a `url` and no `custom_id`, a shop button a `sku_id`, every other one a `custom_id`. */
function buttonFault(value: JsonObject): Fault | undefined {
  const has = (key: string) => value[key] !== undefined && value[key] !== null;
  const required = (field: string): Fault => {
    return { field, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  };
  const style = value['style'];
  const wanted = style === ButtonStyle.link ? 'url' : style === ButtonStyle.premium ? 'sku_id' : 'custom_id';
  if (!has(wanted)) return required(wanted);
  const stray = ['url', 'sku_id', 'custom_id'].find((key) => key !== wanted && has(key));
  if (stray !== undefined) {
    const message = `A button cannot have both ${wanted} and ${stray}`;
    return { field: stray, code: 'COMPONENT_FIELDS_EXCLUSIVE', message };
  }
  return style !== ButtonStyle.premium && !has('label') && !has('emoji') ? required('label') : undefined;
}

const selectFields = {
  ...common,
  custom_id: customId,
  placeholder: optional(text(0, Limit.placeholder)),
  min_values: optional(z.number().int().min(0).max(Limit.selectOptions)),
  max_values: optional(z.number().int().min(1).max(Limit.selectOptions)),
  disabled: optional(z.boolean()),
  required: optional(z.boolean()),
};

const selectOption = z.object({
  label: text(1, Limit.optionText),
  value: text(1, Limit.optionText),
  description: optional(text(1, Limit.optionText)),
  emoji: optional(emoji),
  default: optional(z.boolean()),
});

const stringSelect = z
  .object({
    ...selectFields,
    type: z.literal(ComponentType.stringSelect),
    options: list(selectOption, 1, Limit.selectOptions),
  })
  .check(({ value, issues }) => {
    for (const index of repeated(value.options, (option) => option.value)) {
      issues.push({
        code: 'custom',
        input: value,
        path: ['options', index, 'value'],
        message: 'The specified option value is already used',
        params: { code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED' },
      });
    }
  });

const idSelect = <T extends number>(type: T) =>
  z.object({
    ...selectFields,
    type: z.literal(type),
    default_values: optional(list(z.object({ id: snowflake, type: z.string() }), 0, Limit.selectOptions)),
    channel_types: optional(z.array(z.number().int())),
  });

/** The five kinds of select. */
export const selects = [
  stringSelect,
  idSelect(ComponentType.userSelect),
  idSelect(ComponentType.roleSelect),
  idSelect(ComponentType.mentionableSelect),
  idSelect(ComponentType.channelSelect),
] as const;

export const textDisplay = z.object({
  ...common,
  type: z.literal(ComponentType.textDisplay),
  content: text(1, Limit.textDisplay),
});

const thumbnail = z.object({
  ...common,
  type: z.literal(ComponentType.thumbnail),
  media,
  description: altText,
  spoiler: optional(z.boolean()),
});

const row = <T extends z.ZodType>(type: number, entry: T) =>
  z.object({ ...common, type: z.literal(type), components: list(entry, 1, Limit.rowButtons) });

/** Up to five buttons, or one select alone. */
const actionRow = row(ComponentType.actionRow, z.discriminatedUnion('type', [button, ...selects])).check(
  ({ value, issues }) => {
    const others = value.components.filter((entry) => entry.type !== ComponentType.button).length;
    if (others === 0 || value.components.length === 1) return;
    issues.push({
      code: 'custom',
      input: value,
      path: ['components'],
      message: 'A select has an action row to itself',
      params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
    });
  },
);

const section = z.object({
  ...common,
  type: z.literal(ComponentType.section),
  components: list(textDisplay, 1, Limit.sectionTexts),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  ...common,
  type: z.literal(ComponentType.mediaGallery),
  items: list(
    z.object({ media, description: altText, spoiler: optional(z.boolean()) }),
    1,
    Limit.galleryItems,
  ),
});

const file = z.object({
  ...common,
  type: z.literal(ComponentType.file),
  file: z.object({ url: address(['attachment']) }),
  spoiler: optional(z.boolean()),
});

const separator = z.object({
  ...common,
  type: z.literal(ComponentType.separator),
  divider: optional(z.boolean()),
  spacing: optional(z.union([z.literal(1), z.literal(2)])),
});

const inner = [actionRow, section, textDisplay, mediaGallery, file, separator] as const;

const container = z.object({
  ...common,
  type: z.literal(ComponentType.container),
  components: list(z.discriminatedUnion('type', inner), 1, Limit.components),
  accent_color: optional(bits.max(0xffffff)),
  spoiler: optional(z.boolean()),
});

/** Top level of a message with the Components V2 flag. */
const v2Components = list(z.discriminatedUnion('type', [...inner, container]), 0, Limit.components);

/** Top level of a message without it: action rows alone. */
const legacyComponents = list(z.discriminatedUnion('type', [actionRow]), 0, Limit.actionRows);

/** Components of a message: of the kinds its flag allows, and within the limits over the whole. */
export function checkComponents(components: unknown, isV2: boolean): readonly FieldProblem[] {
  const shape = problemsOf(isV2 ? v2Components : legacyComponents, components);
  const placed = shape.map((problem) => ({ ...problem, path: ['components', ...problem.path] }));
  return [...placed, ...sharedIds(components), ...(isV2 ? checkTotals(components) : [])];
}
