// A question's text -> the outlets it names that the corpus does not hold. "A Bloomberg article", "reported
// by CNET", a well-known name in lower case; a name the corpus knows in any form is never returned.
import { foldText } from '../../text.ts';
import type { KnownName } from '../context.ts';
import { foldName, formsOf } from '../matching/names.ts';
import { EVERYDAY_OUTLETS, KNOWN_OUTLETS, OUTLET_TAILS } from './known-outlets.ts';

const PIECE =
  '(?:articles?|reports?|reporting|story|stories|pieces?|coverage|dispatch|column|editorial|interview|review)';
const NAME = "(?:[A-Z0-9][\\w&.'’-]{0,30})(?: (?:of |and |the |& )?[A-Z0-9][\\w&.'’-]{0,30}){0,4}";
/** "a Bloomberg article", "the New York Times report". */
const BEFORE_PIECE = new RegExp(`\\b(?:a|an|the|another|both|from|in) (${NAME}) (?:News )?${PIECE}\\b`, 'gu');
/** "an article by The Hindu", "another by CNET", "coverage from Forbes". */
const AFTER_PIECE = new RegExp(`\\b(?:${PIECE}|another|separate report) (?:by|from|in) (${NAME})`, 'gu');
/** "as reported by Al Jazeera", "per Forbes", "discussed by The Wall Street Journal". */
const AFTER_VERB = new RegExp(
  `\\b(?:reported|discussed|highlighted|published|covered|mentioned|featured) (?:by|in) (${NAME})`,
  'gu',
);

/**
 * Outlets named by the question that no document has, as typed or as generally known. `credited`: folded
 * names of those whom an outlet of the corpus credits for words; they may be asked for.
 */
export function findAbsentOutlets(
  question: string,
  outlets: readonly KnownName[],
  credited: ReadonlySet<string>,
): readonly string[] {
  const named = [BEFORE_PIECE, AFTER_PIECE, AFTER_VERB].flatMap((pattern) =>
    [...question.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  const likely = named.filter(looksLikeOutlet).map(foldOutlet);
  const folded = ` ${foldName(question)} `;
  const famous = KNOWN_OUTLETS.filter(
    (name) =>
      folded.includes(` ${name} `) &&
      citesName(folded, name) &&
      (!EVERYDAY_OUTLETS.has(name) || isMeantAsName(question, folded, name)),
  );
  const absent = [...likely, ...famous].filter(
    (name) => name !== '' && !credited.has(name) && !isHeld(name, outlets),
  );
  return [...new Set(absent)];
}

/** True when some form of some outlet and the name share their telling words. */
function isHeld(name: string, outlets: readonly KnownName[]): boolean {
  const wanted = tellingWords(name);
  return outlets.some((outlet) =>
    formsOf(outlet).some((form) => {
      const words = tellingWords(form);
      return wanted.every((word) => words.includes(word)) || words.every((word) => wanted.includes(word));
    }),
  );
}

function tellingWords(name: string): readonly string[] {
  const words = name.split(' ').filter((word) => word !== 'the' && word !== 'com');
  return words.length > 0 ? words : [name];
}

function foldOutlet(name: string): string {
  return foldName(name).replace(/^the /u, '');
}

/** A capitalised name before "article" may be a person or a topic; only outlets' own shapes count. */
function looksLikeOutlet(name: string): boolean {
  const words = foldOutlet(name).split(' ');
  const last = words.at(-1) ?? '';
  const known = KNOWN_OUTLETS.some((outlet) => foldOutlet(outlet) === words.join(' '));
  return known || (words.length > 1 && OUTLET_TAILS.has(last));
}

const CITING =
  /(?:according to|per|by|from|in|on|at|via|a|an|the|does|did|do|has|of|and|what|how|compare|s)$/u;
const CITED =
  /^(?:s|article|articles|report|reports|reported|reporting|story|say|says|said|write|wrote|coverage|piece|transcript|version|put|word|quote|quotes|quoted|describe|tell|and|claim|claims)\b/u;

/** True where the question cites the name as an outlet and does not merely speak about it. */
function citesName(folded: string, name: string): boolean {
  const at = folded.indexOf(` ${name} `);
  const before = folded.slice(0, at).trimEnd();
  const after = folded.slice(at + name.length + 2);
  return (
    CITED.test(after) || (CITING.test(before) && (after === '' || /^(?:and|or|about|on)\b/u.test(after)))
  );
}

/** "According to the times", "what did the sun report": plainly an outlet, however it is written. */
const PLAINLY_CITED =
  /\b(?:according to|(?:reported|published|written|quoted|printed|covered) (?:by|in)|per|via)$/u;
const ASKED_TO_TELL = /\b(?:did|does|do|has)$/u;
const TELLS = /^(?:say|report|reported|write|written|claim|quote|describe|tell|put)\b/u;

/** Everyday words are an outlet's name with a capital ("of The Times") or behind words that cite. */
function isMeantAsName(question: string, folded: string, name: string): boolean {
  const [, last = name] = name.split(' ');
  const written = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  const hasCapital = written.some((word, at) => at > 0 && /^\p{Lu}/u.test(word) && foldText(word) === last);
  const at = folded.indexOf(` ${name} `);
  const before = folded.slice(0, at).trimEnd();
  const isAsked = ASKED_TO_TELL.test(before) && TELLS.test(folded.slice(at + name.length + 2));
  return hasCapital || isAsked || PLAINLY_CITED.test(before);
}

/** True when the question names the outlet without citing it: it may be the topic, and is no demand. */
export function namesOutletOnly(question: string, outlet: KnownName): boolean {
  const folded = ` ${foldName(foldText(question))} `;
  const named = formsOf(outlet).filter((form) => folded.includes(` ${form} `));
  return named.length > 0 && !named.some((form) => citesName(folded, form));
}
