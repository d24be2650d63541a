// HTML out of texts that may hold anything: every text and attribute is escaped here and nowhere else.

/** Markup that is known to be safe. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML knows no such characters
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** A text as markup; control characters and halves of surrogate pairs are dropped. */
export function text(value: string): Html {
  return { html: value.replace(UNWANTED, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') };
}

/** `true` is an attribute without a value; `false` and `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const VOID: ReadonlySet<string> = new Set(['hr', 'img', 'br', 'input']);

/** An element; names of elements and attributes are the program's own, values may be anybody's. */
export function element(name: string, attributes: Attributes, inside: readonly Html[] = []): Html {
  const given = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${text(value).html}"`;
  });
  const opening = `<${name}${given.join('')}>`;
  if (VOID.has(name)) return { html: opening };
  return { html: `${opening}${join(inside).html}</${name}>` };
}

export function join(parts: readonly Html[]): Html {
  return { html: parts.map(({ html }) => html).join('') };
}

/** An address a reader may be led to: `http` and `https` alone, `undefined` for all else. */
export function webAddress(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

/** A link that tells its target nothing and opens beside the page; plain markup where it leads nowhere. */
export function link(url: unknown, classes: string | undefined, inside: readonly Html[]): Html {
  const href = webAddress(url);
  if (href === undefined) return element('span', { class: classes }, inside);
  return element('a', { class: classes, href, target: '_blank', rel: 'noopener noreferrer' }, inside);
}
