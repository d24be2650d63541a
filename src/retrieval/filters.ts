// Hard filters against what is known of a document or passage. What is not known does not pass.
import type { Filters } from '../model.ts';
import { foldText } from '../text.ts';
import type { TermIndex } from './index/term-index.ts';

/** Whether a date lies wholly in the stretch of days; a day without a year is in no stretch. */
export function isWithin(date: string | null, since: string | undefined, until: string | undefined): boolean {
  if (date === null || date.startsWith('--')) return false;
  const isAfter = since === undefined || date.slice(0, 10) >= since.slice(0, date.length);
  return isAfter && (until === undefined || date.slice(0, 10) <= until.slice(0, date.length));
}

/** Whether one of the names is the other or a word of it ("Putin", "Vladimir Putin"). */
export function namesAgree(wanted: string, known: string): boolean {
  const a = foldText(wanted);
  const b = foldText(known);
  return a === b || ` ${b} `.includes(` ${a} `) || ` ${a} `.includes(` ${b} `);
}

/** Whether a document satisfies the outlet and the days asked for: day of publication or of the event. */
export function keepsDocument(index: TermIndex, id: number, filters: Filters): boolean {
  const { outlet, since, until } = filters;
  const document = index.documents[id];
  if (document === undefined) return false;
  const names = index.outlets[document.outlet] ?? [];
  if (outlet !== undefined && !names.some((known) => namesAgree(outlet, known))) return false;
  if (since === undefined && until === undefined) return true;
  return isWithin(document.published, since, until) || isWithin(document.eventDate, since, until);
}

/** Whether the speaker asked for is quoted in a passage. */
export function keepsPassage(index: TermIndex, passage: number, filters: Filters): boolean {
  const { speaker } = filters;
  if (speaker === undefined) return true;
  return (index.speakers[passage] ?? []).some((known) => namesAgree(speaker, known));
}
