// Text as it may be drawn: one line, no control characters, no marks that turn the direction of writing, no
// towers of accents; and cut to a width at the border of a character as readers see it.

/** Of what is measured at all, UTF-16 code units: longer than any line of the picture. */
const MAX_UNITS = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
/** More than four marks on one letter are no language's. */
const TOWERS = /(\p{M}{4})\p{M}+/gu;

/** One drawable line, at most 120 UTF-16 code units (`…` where more was given). */
export function plainLine(text: string): string {
  const head = text.slice(0, 4 * MAX_UNITS);
  const clean = head
    .replace(/\s+/g, ' ')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(TOWERS, '$1')
    .trim();
  return clean.length <= MAX_UNITS && head.length === text.length ? clean : cutUnits(clean);
}

function cutUnits(text: string): string {
  const kept = graphemesOf(text.slice(0, MAX_UNITS));
  return `${kept.slice(0, -1).join('').trimEnd()}…`;
}

function graphemesOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** The line, or its longest beginning that fits `width` with a `…` behind it; `…` alone where none does. */
export function cutToWidth(line: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(line) <= width) return line;
  const graphemes = graphemesOf(line);
  const shortened = (count: number) => `${graphemes.slice(0, count).join('').trimEnd()}…`;
  let fitting = 0;
  let tooMany = graphemes.length;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (widthOf(shortened(middle)) <= width) fitting = middle;
    else tooMany = middle;
  }
  return shortened(fitting);
}

/** The line in one piece where it fits, else broken at a space, the second line cut to the width. */
export function inTwoLines(
  line: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  if (widthOf(line) <= width) return [line];
  let space = line.lastIndexOf(' ');
  while (space > 0 && widthOf(line.slice(0, space)) > width) space = line.lastIndexOf(' ', space - 1);
  if (space <= 0) return [cutToWidth(line, width, widthOf)];
  return [line.slice(0, space), cutToWidth(line.slice(space + 1), width, widthOf)];
}
