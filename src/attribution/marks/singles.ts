// A text or one of its paragraphs in, whether single marks quote there out: ’ is an apostrophe more often.
import type { Span } from '../../model.ts';

/** Marks that open a pair, those that close a single one, and the ends of paragraphs. */
const OPENERS_AND_ENDS =
  /\n|''|[“«„]|"(?<![\p{L}\p{N}.,!?]")(?=[\p{L}\p{N}[])|['‘](?<![\p{L}\p{N}]['‘])(?=[\p{L}[])|['’](?<=[.,!?]['’])(?!\p{L})/gu;

/** "replied: ‘I never saw it.’": curly single marks around a sentence, behind what leads to speech. */
const SINGLE_SPEECH = /(?<=^|[,:] )‘\p{Lu}[^‘’\n]{0,400}(?:’\p{L}[^‘’\n]{0,400}){0,20}[.,?!]’(?!\p{L})/u;

/** True for a paragraph without double marks that holds a sentence in single ones, whatever the text quotes in. */
export function speaksInSingles(text: string, { start, end }: Span): boolean {
  const body = text.slice(start, end);
  return body.includes('‘') && !/["“”]/.test(body) && SINGLE_SPEECH.test(body);
}

/** True when a text quotes in single marks: it opens more of them than of any double kind, nested ones left out. */
export function quotesInSingles(text: string): boolean {
  let [doubles, singles, isWithin] = [0, 0, false];
  for (const hit of text.matchAll(OPENERS_AND_ENDS)) {
    const opensSingle =
      /['‘’]/.test(hit[0]) && hit[0].length === 1 && !/[.,!?]/.test(text[hit.index - 1] ?? '');
    if (opensSingle) singles++;
    else if (/^["“«„]|''/.test(hit[0]) && !isWithin) doubles++;
    isWithin = opensSingle || (isWithin && /^["“«„]/.test(hit[0]));
  }
  return singles > 2 * doubles;
}
