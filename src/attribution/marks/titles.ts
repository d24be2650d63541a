// A marked stretch in its line in, whether it is the name of a work, a show or a plan out: "her single 'Northern
// Light'", "'Harbour Lights' (LTV)", "'Harbour Lights' star Alma Ortiz". Capitals and neighbours alone.
import { MAKER_NOUNS, NAMED_NOUNS, WORK_NOUNS } from '../lexicon/works.ts';
import type { Item, Line } from './reading.ts';

/** Small words that keep their case in titles. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|vs\.?)$/;
/** Longest title, in words. */
const MOST_WORDS = 9;

/** Every word of weight has its capital: "Global Initiative on Data Security". */
export function isTitleCase(body: string): boolean {
  const words = body.split(/\s+/u).filter(Boolean);
  if (words.length > MOST_WORDS || /[.!?]\s/u.test(body)) return false;
  const weighty = words.filter((word) => !SMALL.test(word.toLowerCase().replace(/[.,]$/, '')));
  return weighty.length > 0 && weighty.every((word) => /^[“‘'"([]*[\p{Lu}\p{N}&#@]/u.test(word));
}

const low = (items: readonly Item[], at: number): string => items[at]?.low ?? '';

/** Most items between two marked stretches of one list: "'Low Tide' (2003) and 'High Tide'". */
const MOST_BETWEEN = 4;
const JOINS = /^(?:,|;|and|or|&|\/|an?|the)$/;

/** The first marked stretch of the list that the one at `at` goes on with; itself where it is in none. */
export function listHead(items: readonly Item[], at: number): number {
  let head = at;
  for (let back = at - 1; back >= Math.max(0, head - MOST_BETWEEN); back--) {
    const item = items[back];
    if (item?.kind === 'quote') head = back;
    else if (!item || !(JOINS.test(item.low) || /^[()]$/.test(item.low) || item.kind === 'number')) break;
  }
  return head;
}

/** Words between a noun for a work and the name of it. */
const LEADS =
  /^(?:,|:|like|including|include|includes|included|such|as|called|titled|entitled|named|of|is|was|are|were|the|—|–|-)$/;
/** How far before its name the noun may stand, in items. */
const REACH = 3;
const NAMING = /^(?:called|titled|entitled|named|nicknamed|dubbed|subtitled|headlined|hashtag)$/;
/** Verbs whose object is a work where its words have capitals. */
const PERFORMS =
  /^(?:sang|sings?|singing|sung|perform(?:s|ed|ing)?|releas(?:e|es|ed|ing)|record(?:s|ed|ing)?|direct(?:s|ed|ing)?|co-?(?:wrote|hosts?|hosted|directed|created)|produc(?:e|es|ed|ing)|publish(?:es|ed|ing)?|host(?:s|ed|ing)?|edit(?:s|ed|ing)?|watch(?:es|ed|ing)?|play(?:s|ed|ing)?|cover(?:s|ed|ing)?|starring|featuring|co-starring)$/;
/** Nouns for what is shouted: "cries of 'Shame!'". */
const SHOUTS = /^(?:chant|shout|cry|crie|call|scream|chorus|choruse|yell|cheer|echoe?)s?$/;

function isBehindWork(items: readonly Item[], head: number): boolean {
  for (let at = head - 1; at >= Math.max(0, head - REACH); at--) {
    const word = low(items, at);
    if (WORK_NOUNS.has(word) || NAMING.test(word)) return true;
    if (!LEADS.test(word)) return false;
  }
  return false;
}

/** "cries of 'Shame!'": the marks hold what is shouted. */
export const isShouted = ({ items }: Line, at: number): boolean =>
  low(items, at - 1) === 'of' && SHOUTS.test(low(items, at - 2));

/** "Ortiz's 'Low Tide'", "in 'Low Tide'", "starring in": what names stand behind and remarks hardly ever. */
function isBehindLink(items: readonly Item[], head: number): boolean {
  const lead = items[head - 1];
  if (!lead || SHOUTS.test(low(items, head - 2))) return false;
  if (/^(?:in|on|of|at|from|for)$/.test(lead.low)) return true;
  if (lead.kind === 'clitic' && /^['’]s?$/.test(lead.low)) return true;
  return PERFORMS.test(lead.low) || (lead.low === 'with' && /^interviews?$/.test(low(items, head - 2)));
}

/** "(LTV)", "(2003)": where and when it is shown. */
function isBracketed(items: readonly Item[], at: number): boolean {
  if (low(items, at - 1) === '(' && low(items, at + 1) === ')') return true;
  if (low(items, at + 1) !== '(') return false;
  const inside = items[at + 2];
  const isShort = [3, 4, 5].some((step) => low(items, at + step) === ')');
  return isShort && (inside?.capital === true || inside?.kind === 'number');
}

/** "'Harbour Lights' star", "the 'Low Tide' tour". */
function isBeforeNoun(items: readonly Item[], at: number): boolean {
  const [next, after] = [low(items, at + 1), low(items, at + 2)];
  return MAKER_NOUNS.has(next) || NAMED_NOUNS.has(next) || MAKER_NOUNS.has(after) || WORK_NOUNS.has(after);
}

/** True where the words around title-case marks show that they name something. */
export function isName({ items }: Line, at: number): boolean {
  const head = listHead(items, at);
  return (
    isBehindWork(items, head) ||
    isBehindLink(items, head) ||
    isBracketed(items, at) ||
    isBeforeNoun(items, at)
  );
}

/** `Carl "Butch" Ortiz`: the marks stand inside a name. */
export function isNickname({ items }: Line, at: number, body: string): boolean {
  const [left, right] = [items[at - 1], items[at + 1]];
  const isInside = left?.kind === 'word' && left.capital && right?.kind === 'word' && right.capital;
  return isInside && body.split(/\s+/u).length <= 2;
}
