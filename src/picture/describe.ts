// A timeline in words, for those who do not see the picture: outlet by outlet, number by number.

import { dayLabel, dayNumber } from './calendar.ts';
import type { TimelineInput, TimelineRow } from './input.ts';
import { plainLine } from './plain-text.ts';

/** What Discord allows for the description of an attachment, UTF-16 code units. */
const MAX_CHARS = 1024;

export interface TimelineWords {
  /** What the picture is: "Timeline". */
  readonly timeline: string;
}

/** At most 1,024 characters; rows that no longer fit are counted as `+n`. Never empty. */
export function describeTimeline(input: TimelineInput, words: TimelineWords): string {
  const head = [words.timeline, input.title, input.subtitle].map((text) => plainLine(text)).join(' · ');
  let text = /[.!?。…]$/u.test(head) ? head : `${head}.`;
  for (const [index, row] of input.rows.entries()) {
    const next = `${text} ${rowText(row, input)}.`;
    const rest = ` +${input.rows.length - index}`;
    if (next.length > MAX_CHARS - ' +999999'.length) return `${text}${rest}`;
    text = next;
  }
  return text;
}

function rowText({ outlet, marks }: TimelineRow, input: TimelineInput): string {
  const shown = marks.slice(0, MAX_CHARS).map(({ day, number }) => {
    const dayNo = dayNumber(day);
    const when = dayNo === null ? plainLine(day ?? input.undatedLabel) : dayLabel(dayNo, input.locale);
    return `${number} (${when})`;
  });
  return `${plainLine(outlet)}: ${shown.join(', ')}`;
}
