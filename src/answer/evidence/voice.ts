// A unit and the asked speakers -> whether it is theirs. Words of another are never theirs, however often he
// is named; only a question about deeds takes what is said about a speaker for an answer.
import type { Document, Quotation } from '../../model.ts';
import { foldName } from '../matching/names.ts';
import type { Focus } from '../question/focus.ts';
import { namesBody } from '../speakers/asked-subject.ts';
import type { Unit } from './units.ts';

/** True when the unit carries the words of an asked speaker, or nobody in particular is asked. */
export function isOfSpeaker(
  quotation: Quotation | null,
  unit: Unit,
  focus: Focus,
  document: Document,
): boolean {
  if (focus.strangeSpeaker !== null) return isOfStranger(quotation, unit, focus.strangeSpeaker, document);
  const isPassedOn = focus.teller !== null && passes(quotation, focus.teller);
  const speaker = quotation?.speaker?.name ?? null;
  if (focus.teller !== null && !focus.speakers.some((name) => isSamePerson(name, focus.teller)))
    return (
      isPassedOn && (focus.speakers.length === 0 || (speaker !== null && speaks(speaker, focus.speakers)))
    );
  if (isPassedOn || focus.speakers.length === 0) return true;
  if (quotation?.speaker != null && speaks(quotation.speaker.name, focus.speakers)) return true;
  const text = document.text.slice(unit.start, unit.end);
  if (quotation?.speaker == null && focus.speakers.some((name) => namesBody(name) && holdsName(text, name)))
    return true;
  return focus.mentionSuffices && mentionsAny(text, focus.speakers);
}

function isSamePerson(name: string, teller: string | null): boolean {
  const folded = ` ${foldName(name)}`;
  return teller !== null && (folded.endsWith(` ${teller}`) || ` ${teller}`.endsWith(folded));
}

/** True when the outlet has the words from the one asked for. */
function passes(quotation: Quotation | null, teller: string): boolean {
  return quotation?.via != null && foldName(quotation.via).replace(/^the /u, '') === teller;
}

function holdsName(text: string, name: string): boolean {
  return ` ${foldName(text)} `.includes(` ${foldName(name)} `);
}

function mentionsAny(text: string, names: readonly string[]): boolean {
  const folded = ` ${foldName(text)} `;
  return names.some((name) =>
    foldName(name)
      .split(' ')
      .some((word) => word.length > 1 && folded.includes(` ${word} `)),
  );
}

/** True when the speaker is one of the asked, or a joint voice that includes one of them. */
export function speaks(name: string, asked: readonly string[]): boolean {
  return asked.some((each) => name === each || name.split(/,\s+|\s+and\s+/u).includes(each));
}

/** True when the question names whom the outlet credits for the words ("according to …"). */
export function isVia(quotation: Quotation | null, focus: Focus): boolean {
  if (quotation?.via == null) return false;
  const surname = quotation.via.split(' ').at(-1) ?? quotation.via;
  return ` ${foldName(focus.question.text)} `.includes(` ${foldName(surname)} `);
}

function isOfStranger(
  quotation: Quotation | null,
  unit: Unit,
  stranger: string,
  document: Document,
): boolean {
  if (quotation === null) return false;
  const named = quotation.speaker;
  const words = foldName(stranger)
    .split(' ')
    .filter((word) => word.length > 1 && word !== 'the');
  const place = named === null ? document.text.slice(unit.start, unit.end) : `${named.name} ${named.mention}`;
  const folded = ` ${foldName(place)} `;
  return words.length > 0 && words.every((word) => folded.includes(` ${word} `));
}
