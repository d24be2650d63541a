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
