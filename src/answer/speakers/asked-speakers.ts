// A question and its options -> whose words it asks for: speakers of the corpus, somebody it does not know, or
// whom outlets credit for passing words on.
import type { AskOptions, Question } from '../../model.ts';
import type { AnswerContext } from '../context.ts';
import { isCountryName } from '../demands/countries.ts';
import { isCountryTerm } from '../matching/match.ts';
import { findKnown, foldName, formsOf, resolveName } from '../matching/names.ts';
import { asksForWords, findAskedSubject, namesNobody, namesPiece } from './asked-subject.ts';
import { resolvePerson, stripTitles } from './titles.ts';

const creditedOfContext = new WeakMap<AnswerContext, ReadonlySet<string>>();

/** Folded names of those whom some outlet credits for words. */
export function readCredited(context: AnswerContext): ReadonlySet<string> {
  const known = creditedOfContext.get(context);
  if (known !== undefined) return known;
  const names = context.quotations.flat().flatMap((each) => (each.via === null ? [] : [foldName(each.via)]));
  const credited = new Set(names.map((name) => name.replace(/^the /u, '')));
  creditedOfContext.set(context, credited);
  return credited;
}

/** Whose words are asked for. */
export interface AskedSpeakers {
  readonly known: readonly string[];
  /** The asked speaker as typed, when the corpus knows nobody of that name. */
  readonly strange: string | null;
  /** Folded name of whom outlets credit for words, where that is the asked one. */
  readonly teller: string | null;
}

const NOBODY: AskedSpeakers = { known: [], strange: null, teller: null };

/** Whose words the question asks for; an option counts before the question's own words. */
export function readSpeakers(question: Question, options: AskOptions, context: AnswerContext): AskedSpeakers {
  if (options.speaker !== undefined) {
    const known = resolvePerson(options.speaker, context.speakerNames);
    return { known, strange: known.length === 0 ? options.speaker : null, teller: null };
  }
  if (question.terms.length > LONGEST_SPOKEN) return NOBODY;
  const subject = findAskedSubject(question.text);
  if (subject === null || namesNobody(subject)) {
    if (!asksForWords(question.text)) return NOBODY;
    return { ...NOBODY, known: question.speakers.filter((name) => isPlainVoice(name, context)) };
  }
  if (namesPiece(subject)) return NOBODY;
  return readSubject(subject, question, context);
}

/** Pronouns are nobody, and a country is a voice only as the subject of a verb of saying. */
function isPlainVoice(name: string, context: AnswerContext): boolean {
  const terms = foldName(name)
    .split(' ')
    .flatMap((word) => context.readTerms(word));
  return (
    terms.length > 0 && !namesNobody(name) && !terms.every((term) => isCountryTerm(term, context.readTerms))
  );
}

/** Questions of more terms join facts of several articles; no one voice need say them all. */
const LONGEST_SPOKEN = 14;

function readSubject(subject: string, question: Question, context: AnswerContext): AskedSpeakers {
  const words = ` ${foldName(subject)} `;
  const isNamed = (name: string) =>
    formsOf(findKnown(name, context.speakerNames) ?? { name, aliases: [] }).some((form) =>
      form.split(' ').some((word) => word.length > 1 && words.includes(` ${word} `)),
    );
  const teller = nameTeller(subject, context);
  const named = question.speakers.filter(isNamed);
  const asked = named.filter((name) => !isNamesake(subject, name, context));
  if (asked.length < named.length && asked.length === 0) return { ...NOBODY, strange: subject };
  if (asked.length > 0) return { known: asked, strange: null, teller: sameAs(teller, asked) };
  const known = resolvePerson(subject, context.speakerNames);
  if (known.length > 0) return { known, strange: null, teller: sameAs(teller, known) };
  // "What did the Ledger quote Quill as saying": the words are Quill's.
  if (teller !== null) return { known: question.speakers, strange: null, teller };
  const isOutlet = resolveName(stripTitles(subject), context.outletNames).length > 0;
  return { ...NOBODY, strange: isOutlet ? null : subject };
}

/** "Tim Poole" where the corpus has Ann Poole: of another given name, which nobody of that surname has. */
function isNamesake(subject: string, name: string, { speakerNames }: AnswerContext): boolean {
  const typed = stripTitles(subject);
  const [given = '', surname, ...more] = foldName(typed).split(' ');
  const own = foldName(name).split(' ');
  // "Norvia's Poole" and "Norvian Poole" say where he is from; an initial or "Tom" for Thomas may be his.
  if (surname === undefined || more.length > 0 || /['’]s\b/u.test(typed) || isCountryName(given))
    return false;
  if (own.length < 2 || own.at(-1) !== surname || given.length < 2 || given[0] === own[0]?.[0]) return false;
  const forms = formsOf(findKnown(name, speakerNames) ?? { name, aliases: [] });
  return /^\p{Lu}\S* \p{Lu}/u.test(typed) && !forms.some((form) => form.split(' ').includes(given));
}

/** A speaker may have passed on another's words; a namesake of his is not asked for. */
function sameAs(teller: string | null, names: readonly string[]): string | null {
  return names.some((name) => foldName(name) === teller) ? teller : null;
}

function nameTeller(subject: string, context: AnswerContext): string | null {
  const credited = readCredited(context);
  const name = foldName(stripTitles(subject)).replace(/^the /u, '');
  if (credited.has(name)) return name;
  const named = [...credited].filter((each) => each.endsWith(` ${name}`));
  return named.length === 1 ? (named[0] ?? null) : null;
}
