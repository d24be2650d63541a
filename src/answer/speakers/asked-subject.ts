// A question's text -> whose words it asks for, when it says so plainly ("what did X say about …"). Catches
// names the corpus never quotes, which the reading of known names must overlook.
import { countSlips, foldText } from '../../text.ts';
import { foldName } from '../matching/names.ts';
import { SPEECH_NOUNS, SPEECH_VERBS } from '../question/question-words.ts';

const SAY_VERBS = (
  'say said tell told think claim state announce promise call describe mention respond reply ' +
  'warn demand ask declare stress emphasize insist deny admit propose suggest argue comment remark write tweet ' +
  'quote cite explain vow pledge praise criticize condemn thank congratulate express recall add highlight'
).split(' ');
/** Subjects that name nobody in particular. */
const NOBODY = new Set(
  (
    'he she it they we you i anyone anybody someone somebody everyone everybody people person who them him her both two ' +
    'the a an of all each other leaders leader presidents president sides side countries country parties heads head ' +
    'state states article articles outlet outlets paper papers newspaper media press site story text corpus speakers ' +
    'and or officials experts this that these those either report reports information story stories news'
  ).split(' '),
);
const AUXILIARIES = new Set(['did', 'does', 'do', 'has', 'have', 'had', 'didnt', 'would']);
/** Most words a subject may have. */
const MAX_WORDS = 7;

/** The words that name the asked speaker, as typed; `null` where the question is not put that way. */
export function findAskedSubject(question: string): string | null {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const auxiliary = words.findIndex((word) => AUXILIARIES.has(foldText(word)));
  if (auxiliary < 0) return null;
  const rest = words.slice(auxiliary + 1, auxiliary + 2 + MAX_WORDS);
  const verb = rest.findIndex((word, index) => index > 0 && isSayVerb(word));
  return verb < 1 ? null : rest.slice(0, verb).join(' ');
}

/** True for subjects such as "they" or "both leaders", which name nobody in particular. */
export function namesNobody(subject: string): boolean {
  return foldName(subject)
    .split(' ')
    .every((word) => NOBODY.has(word) || word === '');
}

/** True for subjects such as "the second article", which stand for an outlet and not for a voice. */
export function namesPiece(subject: string): boolean {
  return /\b(?:article|articles|report|reports|story|stories|coverage|transcript|outlet|outlets|newspaper|press|news)\b/u.test(
    foldName(subject),
  );
}

/** "What did the president say": words are asked for, of somebody who is not named. */
export function asksWordsOfSomebody(question: string): boolean {
  const subject = findAskedSubject(question);
  return subject !== null && namesNobody(subject) && !namesPiece(subject);
}

const BODIES =
  /\b(?:statement|declaration|document|treaty|communique|agreement|report|ministry|government|agency|officials?|police|court|committee|council|commission|company|party|union|bank|spokes\w+|study|survey|poll|letter|book|deal|law|bill)\b/u;

/** True for subjects that are papers or bodies ("the joint statement"), which need no name of a person. */
export function namesBody(subject: string): boolean {
  return BODIES.test(foldName(subject));
}

/** "What did X seek": the auxiliary's verb is none of saying, so the outlet's words about X will do. */
export function asksForDeeds(question: string): boolean {
  const words = (question.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => foldText(word));
  return words.some((word) => AUXILIARIES.has(word)) && !words.some((word) => isSayVerb(word));
}

/** "states" behind an auxiliary is a noun, and so is what is written with a capital; "fall" is no "call". */
function isSayVerb(word: string): boolean {
  const lower = foldText(word);
  if (/^\p{Lu}/u.test(word) || lower.endsWith('s')) return lower === 'discuss';
  const folded = lower.replace(/(?:ed|ing)$/u, '');
  return SAY_VERBS.some(
    (verb) =>
      verb === folded ||
      (folded.length >= 3 && verb.length > 3 && verb[0] === folded[0] && countSlips(verb, folded, 1) <= 1),
  );
}

const INTERROGATIVE =
  /\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does|did|do|has|have|can|will)\b/u;

/**
 * True when a question that names a speaker wants that speaker's words: it has a verb or noun of speech, it
 * is put as "X on the treaty", or it is no sentence at all. "How many games was X banned for" only is about X.
 */
export function asksForWords(question: string): boolean {
  if (asksForSpeech(question)) return true;
  const words = foldText(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return !INTERROGATIVE.test(words.join(' '));
}

/** True when the question has a verb or a noun of speech. */
export function asksForSpeech(question: string): boolean {
  const words = foldText(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => SPEECH_VERBS.has(word) || SPEECH_NOUNS.has(word));
}
