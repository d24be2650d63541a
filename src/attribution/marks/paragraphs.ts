// Text in, spans of its paragraphs out: runs of lines' text between line breaks, trimmed.
import type { Span } from '../../model.ts';

/** Paragraphs in text order, white space trimmed from both ends; blank lines belong to none. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  while (from < text.length) {
    const line = text.indexOf('\n', from);
    const to = line < 0 ? text.length : line;
    let [start, end] = [from, to];
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) paragraphs.push({ start, end });
    from = to + 1;
  }
  return paragraphs;
}

/** True for every white-space character, no-break and zero-width ones included; true outside the text. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || code <= 32) return true;
  return (
    code === 160 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a)
  );
}
