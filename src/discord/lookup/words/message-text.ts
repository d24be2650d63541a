// Somebody's message, of a member or of a bot -> everything that can be read in it: its content, embeds, the
// text displays of its components and what it forwards. Attached files are counted, never opened.
import type { APIEmbed } from 'discord.js';

/** What discord.js gives of a message on which a menu was opened, or of one that it forwards. */
export interface ReadableMessage {
  readonly content: string | null;
  readonly embeds: readonly { readonly data: APIEmbed }[];
  readonly components: readonly { toJSON(): unknown }[];
  readonly attachments: { readonly size: number };
  readonly messageSnapshots?: { values(): Iterable<ReadableMessage> } | null;
}

export interface MessageText {
  /** The parts in the order they are shown, a line or more each; empty where it says nothing. */
  readonly text: string;
  /** How many files hang on it or on what it forwards. */
  readonly files: number;
}

/** Units read of one message: Discord shows 4,000 of components and 6,000 of embeds. */
const MAX_UNITS = 12_000;
/** Components lie in one another three deep; what claims to lie deeper is no message of Discord's. */
const MAX_DEPTH = 6;

function textsOfEmbed({ author, title, description, fields = [], footer }: APIEmbed): (string | undefined)[] {
  const told = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...told, footer?.text];
}

/** Text displays wherever they lie: in containers, in sections, beside an accessory. */
function textsOfComponent(component: unknown, depth = 0): string[] {
  if (typeof component !== 'object' || component === null || depth > MAX_DEPTH) return [];
  const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
  const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inside.flatMap((each: unknown) => textsOfComponent(each, depth + 1))];
}

function partsOf(message: ReadableMessage): string[] {
  const embedded = message.embeds.flatMap(({ data }) => textsOfEmbed(data));
  const displayed = message.components.flatMap((component) => textsOfComponent(component.toJSON()));
  const forwarded = [...(message.messageSnapshots?.values() ?? [])].flatMap(partsOf);
  const parts = [message.content, ...embedded, ...displayed, ...forwarded];
  return parts.filter((part) => part !== null && part !== undefined).filter((part) => part.trim() !== '');
}

function countFiles(message: ReadableMessage): number {
  const forwarded = [...(message.messageSnapshots?.values() ?? [])];
  return forwarded.reduce((sum, each) => sum + countFiles(each), message.attachments.size);
}

/** Reads a message; what stands twice, as in a link and its preview, is read once. */
export function readMessage(message: ReadableMessage): MessageText {
  const text = [...new Set(partsOf(message))].join('\n').slice(0, MAX_UNITS);
  return { text, files: countFiles(message) };
}
