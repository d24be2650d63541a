// A message before it is Discord's: parts of text with their buttons, rows of buttons below; and the two
// surfaces it can be drawn on, Components V2 and plain content.
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { MAX_LABEL, plainLabel } from './text/limits.ts';

export type Button =
  | { readonly label: string; readonly url: string }
  | { readonly label: string; readonly id: string; readonly disabled?: boolean };

/** Escaped markdown with the buttons that belong to it. */
export interface Part {
  readonly text: string;
  readonly buttons?: readonly Button[];
}

/** A PNG and its words for those who do not see it. */
export interface Picture {
  readonly png: Uint8Array;
  /** At most 1,024 characters. */
  readonly alt: string;
}

export interface View {
  readonly parts: readonly Part[];
  /** Stands below the first part. */
  readonly picture?: Picture;
  readonly rows?: readonly (readonly Button[])[];
}

/** Where a view is drawn. `budget`: units of text in all (see `cost`). `pageSize`: findings on a page. */
export interface Surface {
  readonly kind: 'v2' | 'plain';
  readonly budget: number;
  readonly pageSize: number;
}

/** Discord takes 4,000 characters in all text displays together; the rest is reserve. */
export const V2: Surface = { kind: 'v2', budget: 3_800, pageSize: 4 };
/** Discord takes 2,000 characters of content; two findings leave each of them a few sentences. */
export const PLAIN: Surface = { kind: 'plain', budget: 1_900, pageSize: 2 };

/** A reply is drawn when it is known which surface Discord takes. */
export type Reply = (surface: Surface) => View;

/** What goes into a message body. */
export interface Body {
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  readonly files?: readonly {
    readonly attachment: Buffer;
    readonly name: string;
    readonly description: string;
  }[];
}

const PICTURE = 'timeline.png';

const BUTTONS_IN_ROW = 5;
const PLAIN_ROWS = 5;

function toButton(button: Button): APIButtonComponent {
  const text = plainLabel(button.label, MAX_LABEL);
  if ('url' in button) {
    return { type: ComponentType.Button, style: ButtonStyle.Link, label: text, url: button.url };
  }
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: text,
    custom_id: button.id,
    disabled: button.disabled ?? false,
  };
}

type ButtonRow = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

function toRow(buttons: readonly Button[]): ButtonRow {
  return { type: ComponentType.ActionRow, components: buttons.slice(0, BUTTONS_IN_ROW).map(toButton) };
}

function toGallery({ alt }: Picture): APIComponentInContainer {
  const media = { url: `attachment://${PICTURE}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description: alt }] };
}

function toV2(view: View): Body {
  const inside: APIComponentInContainer[] = [];
  for (const [at, part] of view.parts.entries()) {
    if (inside.length > 0) inside.push({ type: ComponentType.Separator });
    inside.push({ type: ComponentType.TextDisplay, content: part.text });
    if (part.buttons?.length) inside.push(toRow(part.buttons));
    if (at === 0 && view.picture) inside.push(toGallery(view.picture));
  }
  const rows = (view.rows ?? []).filter((row) => row.length > 0).map(toRow);
  return {
    components: [{ type: ComponentType.Container, components: inside }, ...rows],
    flags: MessageFlags.IsComponentsV2,
  };
}

function toPlain(view: View): Body {
  const own = view.parts.flatMap((part) => part.buttons ?? []).slice(0, BUTTONS_IN_ROW);
  const rows = [own, ...(view.rows ?? [])].filter((row) => row.length > 0).slice(0, PLAIN_ROWS);
  return {
    content: view.parts.map((part) => part.text).join('\n\n'),
    components: rows.map(toRow),
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** The view without the buttons whose id stands on an earlier one: Discord refuses a second of the same. */
function withoutTwins(view: View): View {
  const seen = new Set<string>();
  const isFirst = (button: Button): boolean => {
    if ('url' in button) return true;
    const first = !seen.has(button.id);
    seen.add(button.id);
    return first;
  };
  const parts = view.parts.map((part) => ({ ...part, buttons: (part.buttons ?? []).filter(isFirst) }));
  return { ...view, parts, rows: (view.rows ?? []).map((row) => row.filter(isFirst)) };
}

/** The body Discord gets for a view on a surface; link previews never show. */
export function toBody(drawn: View, surface: Surface): Body {
  const view = withoutTwins(drawn);
  const body = surface.kind === 'v2' ? toV2(view) : toPlain(view);
  if (view.picture === undefined) return body;
  const { png, alt } = view.picture;
  return { ...body, files: [{ attachment: Buffer.from(png), name: PICTURE, description: alt }] };
}
