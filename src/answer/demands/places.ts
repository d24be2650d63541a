// A text -> where it names a place: behind a preposition of place, a name or a noun of place ("in the capital"),
// or a name that ends in one ("Harbour Street"). It judges the wording, not the map.
import type { Span } from '../../model.ts';
import { MONTH, WEEKDAY } from './values.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{N}’'.-]{0,30}";
const NOUN =
  '(?:area|airport|apartment|arena|bank|bay|beach|border|bridge|building|cafe|camp|campus|capital|cathedral|church|city|clinic|coast|colony|court|courthouse|desert|district|embassy|factory|farm|field|forest|gallery|garden|hall|harbou?r|headquarters|hill|home|hospital|hotel|house|island|isle|lab|laboratory|lake|land|library|mountain|museum|neighbou?rhood|office|palace|park|peninsula|plant|port|prison|province|region|restaurant|river|road|room|school|sea|shop|site|soil|square|stadium|state|station|store|street|studio|suburb|temple|territory|theat(?:er|re)|tower|town|university|valley|venue|village|warehouse|zoo)s?';
/** "in Brackwater", "outside 10 Downing Street", "near the old harbour": five words between at most. */
const BEHIND_PREPOSITION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ff]rom|[Tt]o|[Ii]nto|[Aa]cross|[Oo]ff|[Tt]hroughout|[Aa]round) (?:the |a |an |his |her |its |their )?${NAME}(?: ${NAME})*|(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ff]rom|[Tt]o|[Ii]nto|[Aa]cross|[Oo]ff|[Tt]hroughout|[Aa]round|[Oo]n|[Oo]f) (?:[\\p{L}’'-]{1,20} ){0,4}${NOUN}(?![\\p{L}]))`,
  'gu',
);
const NAMED_NOUN = new RegExp(
  `${NAME} (?:${NAME} )?(?:Street|Square|City|Park|Stadium|Island|River|Lake|Airport|Hotel|Hall|Palace|University|County|Province|Bay|Beach|Arena|House)(?![\\p{L}])`,
  'gu',
);
/** "Brackwater, 3 May (Agency) -" before the first sentence. */
const DATELINE =
  /^\p{Lu}[\p{L} ./-]{2,40}, (?:\p{Lu}\p{Ll}{2,9}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)|^[\p{Lu} ./-]{3,40}(?: \([^()]{2,20}\))? ?[–—-]/gu;
const TIME = new RegExp(`^\\p{L}+ (?:the )?(?:${MONTH}|${WEEKDAY})`, 'iu');

/** Stretches that name a place, in no order; a day or month behind the preposition is no place. */
export function findPlaces(text: string): readonly Span[] {
  return [BEHIND_PREPOSITION, NAMED_NOUN, DATELINE].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => !TIME.test(words))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
