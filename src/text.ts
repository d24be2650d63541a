// Pure string helpers that two or more stages share. Imports nothing.

/** Lower case without diacritics or compatibility forms: "Érdoğan" and "erdogan" fold alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** One space for every run of white space (no-break and zero-width included), trimmed. For look-ups, never for text that is shown. */
export function squeezeSpace(text: string): string {
  return text.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').trim();
}

/**
 * A short name for a text, 13 characters of base 36 (64-bit FNV-1a over UTF-16 code units): the same text
 * always gets the same name, and two texts of one corpus practically never share one. Not a secret.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(13, '0');
}
