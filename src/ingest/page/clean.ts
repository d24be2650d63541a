// Characters and white space of a raw text -> the plain form in which offsets may exist: LF, plain spaces,
// no invisible characters, one blank line at most. Words are never touched.

/** Spaces of other widths and tabs; each becomes one plain space so that line structure stays. */
const EXOTIC_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Zero-width and byte-order marks, soft hyphens, marks of writing direction, control characters. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** A terminal's colours and cursor moves (ECMA-48, control sequences). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a control sequence begins with.
const TERMINAL = /\u001B\[[\d;]{0,20}[A-Za-z]/g;
/** Joiners shape Arabic, Indic and emoji; between Latin letters they are a scraper's dirt. */
const JOINER = /(?<=[\p{Script=Latin}\p{P}\s])[\u200C\u200D]+(?=[\p{Script=Latin}\p{P}\s])/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Any character that one of the above may touch; most texts have no-break spaces at most. */
const UNCLEAN = /[^\n -~\u00A1-\u00AC\u00AE-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF]/;
const BEYOND_SPACES = /[^\n -~\u00A0-\u00AC\u00AE-\u200A\u2010-\u2027\u202F-\u205F\u2070-\uD7FF]/;

/** Plain characters in the same lines; idempotent, linear. */
export function cleanCharacters(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  const spaced = text.replace(EXOTIC_SPACE, ' ');
  if (!BEYOND_SPACES.test(spaced)) return spaced;
  return spaced
    .replace(TERMINAL, '')
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(JOINER, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** Lines without leading and trailing spaces, one blank line for a run of them, none at either end. */
export function tidyLines(lines: readonly string[]): readonly string[] {
  const tidy: string[] = [];
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed !== '' || (tidy.length > 0 && tidy.at(-1) !== '')) tidy.push(trimmed);
  }
  while (tidy.at(-1) === '') tidy.pop();
  return tidy;
}

/** Lines of a raw text in plain characters. */
export function cleanLines(text: string): readonly string[] {
  return tidyLines(cleanCharacters(text).split('\n'));
}

/** Column at which mail programs and wire printers break lines, with what they leave free. */
const WRAP_MIN = 50;
const WRAP_MAX = 100;
/** Share of a paragraph's inner lines that must reach the column. */
const WRAP_SHARE = 0.75;

function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '');
  if (inner.length < 4) return false;
  const full = inner.filter((line) => line.length >= WRAP_MIN && line.length <= WRAP_MAX);
  const open = inner.filter((line) => !/[.!?:]["”’)]*$/u.test(line));
  return full.length >= inner.length * WRAP_SHARE && open.length >= inner.length / 2;
}

/**
 * Joins the lines of paragraphs that were broken at a fixed column (mail, old wire printers), so that a
 * sentence does not end where a line does. Texts with a paragraph a line stay as they are.
 */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  return isWrapped(lines) ? joinParagraphs(lines, WRAP_MIN) : lines;
}

/** One line for every run of lines without a blank line between them. */
export function joinParagraphs(lines: readonly string[], minChars = 0): readonly string[] {
  const joined: string[] = [];
  let previousChars = 0;
  for (const line of lines) {
    const previous = joined.at(-1);
    if (line === '' || previous === undefined || previous === '' || previousChars < minChars)
      joined.push(line);
    else joined[joined.length - 1] = `${previous} ${line}`;
    previousChars = line.length;
  }
  return joined;
}

/** Who took a picture, behind the last sentence of its caption: "… on Monday. Ada Brook/Norda Press/Getty Images". */
const CREDIT = String.raw`(?<=[.!?]["”’)]{0,2}) \p{Lu}[\p{L}.’'-]{0,20}(?: \p{L}[\p{L}.’'-]{0,20}){0,4}(?:/[^/.!?]{2,40}?){0,3}(?:/| via )(?:AFP via Getty Images|AFP|AP|EPA|Getty Images|Reuters|Shutterstock)`;
const INNER_CREDIT = new RegExp(String.raw`${CREDIT}(?= [\p{Lu}"“‘])`, 'gu');
const LAST_CREDIT = new RegExp(`${CREDIT}$`, 'u');
/** Buttons of a gallery and of an advertisement that a scraper ran into the text. */
const BUTTON = / ?\b(?:Hide Caption \d{1,3} of \d{1,3}|Skip advert)(?= |$)/gu;

/** "Photos: The harbour Cranes at work …": the title that stands before every caption of a gallery. */
function galleryTitle(lines: readonly string[]): string | undefined {
  const [first = [], ...others] = lines
    .filter((line) => line.startsWith('Photos: '))
    .map((line) => line.split(' '));
  const shared = others.map((words) => {
    const differs = words.findIndex((word, at) => word !== first[at]);
    return differs < 0 ? words.length : differs;
  });
  const length = Math.min(...shared);
  return others.length > 0 && length > 1 ? first.slice(0, length).join(' ') : undefined;
}

/**
 * Sets apart what a scraper ran together: captions of a gallery with their buttons and credits, text about an
 * advertisement. Buttons and credits go, the captions stay, each in a paragraph of its own. A credit that ends
 * its line stays: it tells that the line is a caption.
 */
export function cutFurniture(lines: readonly string[]): readonly string[] {
  const pieces = lines.flatMap((line) => {
    const cut = line.replace(BUTTON, '\n').replace(INNER_CREDIT, '\n');
    return cut === line ? [line] : cut.split('\n').flatMap((piece) => [piece, '']);
  });
  if (pieces.length === lines.length) return lines;
  const title = galleryTitle(pieces.map((piece) => piece.trim()));
  return tidyLines(
    pieces.map((piece) =>
      title && piece.trim().startsWith(title) ? piece.trim().slice(title.length) : piece,
    ),
  );
}

/** A caption without the credit at its end. */
export function withoutCredit(line: string): string {
  return line.replace(LAST_CREDIT, '');
}
