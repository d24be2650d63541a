// Raw words -> text that Discord shows as it stands: no markdown, no mention, no masked link, no spoiler.
// Only backslashes are added; invisible controls that turn the direction of writing are left out.

/** Embeddings, overrides, isolates and marks of writing direction: they could turn the line they stand on. */
const DIRECTION_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** What has no glyph and no use in a name; the joiners of Persian words and of emoji stay. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/gu;
const SEPARATORS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** One no-break space, as French sets before its colon. */
const NO_BREAK = /^[\u00A0\u202F]$/u;
const MARKDOWN = /[\\`*_~|<>[\]#@]/gu;
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

function escapeLine(line: string): string {
  return line
    .replace(DIRECTION_CONTROLS, '')
    .replace(MARKDOWN, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/^(\s{0,9})([-+])/u, '$1\\$2')
    .replace(/^(\s{0,9}\d{1,9})([.)])/u, '$1\\$2');
}

/** Text with every character that means something to Discord escaped; line breaks become `\n`. */
export function escapeText(text: string): string {
  return text.split(LINE_BREAK).map(escapeLine).join('\n');
}

/** Every line of a text that is escaped already, quoted. */
export function quoteLines(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A name or title on one line, without invisible characters; may be empty. Not yet escaped. */
export function singleLine(text: string): string {
  const keep = (space: string): string => (NO_BREAK.test(space) ? space : ' ');
  const line = text.replace(INVISIBLE, '').replace(SEPARATORS, keep).trim();
  return /[^\s\u200C\u200D]/u.test(line) ? line : '';
}
