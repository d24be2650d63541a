// A quotation in its line in, small whole numbers out: how it looks and what stands right beside it, the same for
// every candidate.
import { clip, itemCode, LINKS } from '../marks/codes.ts';
import type { Line } from '../marks/reading.ts';
import type { Target } from '../sieves/sieves.ts';

/** The quoted words, cut where they are long. */
export function bodyOf(target: Target, line: Line): string {
  const marked = line.items[target.item]?.marked;
  return marked ? target.text.slice(marked.start, Math.min(marked.end, marked.start + 400)) : '';
}

/** Length and first and last letters of the quoted words, and what stands beside and before them. */
export function quotationFeatures(target: Target, line: Line): number[] {
  const { items } = line;
  const marked = items[target.item]?.marked;
  const body = bodyOf(target, line);
  const last = marked ? target.text.slice(marked.end - 1, marked.end) : '';
  return [
    clip(body.split(' ').length, 40),
    /^\P{L}*\p{Lu}/u.test(body) ? 1 : 0,
    ',.?!'.indexOf(last),
    itemCode(items[target.item - 1]),
    itemCode(items[target.item + 1]),
    LINKS.get(items[target.item - 1]?.low ?? '') ?? 0,
    LINKS.get(items[target.item - 2]?.low ?? '') ?? 0,
    LINKS.get(items[target.item + 1]?.low ?? '') ?? 0,
    itemCode(items[target.item - 2]),
    itemCode(items[target.item + 2]),
    marked && marked.end - marked.start > 400 ? 1 : 0,
    clip(items.filter((item) => item.kind === 'quote').length, 9),
    clip(items.findLast((item, at) => at < target.item && item.low === 'that') ? 1 : 0),
    clip(target.item),
    clip(items.length - target.item),
    target.previous ? clip(target.at - target.previous.line, 10) : 11,
  ];
}
