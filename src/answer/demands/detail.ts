// The detail a question asks for ("how long", "what price", "which number", "exact date") -> where a text
// states such a detail. It judges the type of the value, not its truth; it reads figures and number words.
import type { Question, Span } from '../../model.ts';
import { foldText } from '../../text.ts';
import { SOFT_WORDS } from '../question/question-words.ts';
import { findCountries, isCountryName } from './countries.ts';
import { findIdentity, readIdentity } from './identity.ts';
import { findPlaces } from './places.ts';
import { FIGURE, MONTH, NUMBER, VALUES, WEEKDAY } from './values.ts';

export type DetailKind =
  | 'duration'
  | 'money'
  | 'identifier'
  | 'exact-date'
  | 'clock'
  | 'percent'
  | 'count'
  | 'amount'
  | 'when'
  | 'age'
  | 'measure'
  | 'place'
  | 'country'
  | 'identity'
  | 'body'
  | 'name';

export interface Detail {
  readonly kind: DetailKind;
  /** The counted or numbered thing ("commission" of "how many commissions"), lower case, `null` if open. */
  readonly head: string | null;
  /** Folded words of the question: a name made of them answers nothing. */
  readonly asked: ReadonlySet<string>;
}

/** What kind of detail is asked, `null` when the question asks for none. */
export function readDetail(question: Question): Detail | null {
  const identity = readIdentity(question);
  const text = question.text.toLowerCase();
  const asked = new Set(foldText(question.text).match(/[\p{L}\p{N}]+/gu) ?? []);
  if (identity !== null) return { kind: 'identity', head: identity, asked };
  for (const [pattern, kind] of ASKED) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, head: match[1] ?? null, asked };
  }
  if (question.kind === 'when') return { kind: 'when', head: null, asked };
  const named = question.kind === 'fact' || question.kind === 'say' ? readNamed(text) : null;
  if (named === null || (named === 'name' && question.kind === 'say')) return null;
  return { kind: named, head: null, asked };
}

/** What sort of name answers the question: a place, a country, a thing that is no country, any. */
function readNamed(text: string): 'place' | 'country' | 'body' | 'name' | null {
  if (PLACE.test(text)) return 'place';
  if (COUNTRY.test(text)) return 'country';
  if (BODY.test(text)) return 'body';
  return NAMED.test(text) ? 'name' : null;
}

const PLACE =
  /\bwhere\b|\b(?:in|at|to|from|near|on|which|what) (?:which|what)? ?(?:city|town|village|stadium|airport|street|island|river|harbou?r|park|district|region|province|neighbou?rhood|building|venue)\b/u;
const COUNTRY = /\b(?:which|what)(?: \p{L}+)? (?:country|countries|nation|nations)\b/u;
/** Things with names of their own that are not countries'. */
const BODY =
  /\b(?:which|what) (?:\p{L}+ ){0,2}(?:company|companies|firm|bank|hotel|newspaper|magazine|airline|brand|carmaker|retailer|university|school|hospital|club|ship|vessel|song|album|film|movie|book|museum|restaurant|newspaper|agency)\b|\bname of the (?:\p{L}+ ){0,2}(?:company|firm|bank|hotel|ship|vessel|song|album|film|movie|book|dog|cat|horse|club|school|hospital)\b/u;

/** Questions that a name answers: of a person, a place, a body, a thing with a name of its own. */
const NAMED =
  /\bwho(?:m|se)?\b|\bwhere\b|\bwhich\b(?! of the following)|\bwhat (?:\p{L}+ )?(?:company|country|city|state|team|nation|city|town|place|person|actor|actress|singer|group|organi[sz]ation|agency|airline|brand|carmaker|retailer|platform|app|movie|film|show|series|book|song|album|event|language|animal|ship|vessel|river|island|continent)\b/u;

/** First match decides; a capture is the counted or numbered thing. */
const ASKED: readonly (readonly [RegExp, DetailKind])[] = [
  [
    /\bhow long\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades)\b|\bwhat duration\b/u,
    'duration',
  ],
  [
    /\b(?:what|whats|which)\b[^?]{0,24}\b(?:price|cost|fee)\b|\bhow much (?:does|do|did|will|would|is|was|are) [^?]{0,60}\b(?:cost|pay|paid|worth|charge|spend|spent|earn|invest)\b|\bhow expensive\b|\bprice (?:of|per|for)\b|\bhow much money\b/u,
    'money',
  ],
  [
    /\bexact(?:ly)? (?:date|day|when)\b|\b(?:what|which) (?:exact |precise )?(?:date|day)\b|\bdate of\b/u,
    'exact-date',
  ],
  [/\b(?:what|which|exact) (?:exact )?time\b|\bat what hour\b/u, 'clock'],
  [/\b(?:what|which) (\p{L}{3,20}) number\b|\bnumber of the (\p{L}{3,20})\b|\bwhat number\b/u, 'identifier'],
  [/\bhow (?:tall|heavy|deep|wide|thick|hot|cold)\b/u, 'measure'],
  [/\bhow old\b|\bat what age\b|\bwhat age\b/u, 'age'],
  [/\bwhat per ?cent\b|\bpercentage\b|\bhow many per ?cent\b/u, 'percent'],
  [
    /\bhow many (?:[\p{L}-]{2,20} ){0,2}?([\p{L}]{3,20})(?=\s+(?:do|does|did|are|were|was|is|have|has|had|will|would|of|in|on|at|for|that|which|to|by|there|from)\b|\s*\?|\s*$)/u,
    'count',
  ],
  [/\bhow many (\p{L}{3,20})\b/u, 'count'],
  [/\bhow many\b/u, 'amount'],
  [
    /\bwhat(?:'?s| is| was| are| were)? (?:the )?(?:\p{L}+ ){0,2}(?:capacity|population|length|height|weight|size|speed|temperature|distance|budget|salary|score|age)\b/u,
    'amount',
  ],
  [
    /\bhow much\b|\bhow (?:big|large|high|low|far|fast|strong)\b|\bby how much\b|\b(?:what|whats|what's|which) (?:\p{L}+ ){0,3}(?:figure|amount|volume|value|total|sum|number)\b/u,
    'amount',
  ],
  [/\bwhen (?:was|were|is|are|did|do|does|will|would|had|has|can)\b|\bsince when\b|\bwhen\?$/u, 'when'],
];

/** Kinds whose value must stand in the evidence; without it the answer is not stated. */
export function isStrict({ kind }: Detail): boolean {
  return !LOOSE.has(kind);
}

const LOOSE: ReadonlySet<DetailKind> = new Set([
  'when',
  'name',
  'age',
  'place',
  'country',
  'body',
  'identity',
]);

/** Kinds whose value must stand in the answer to a short question; a longer one may have it in another sentence. */
export function isStrictWhenShort({ kind }: Detail): boolean {
  return kind !== 'name';
}

const NAMED_KINDS: ReadonlySet<DetailKind> = new Set(['name', 'place', 'country', 'body', 'identity']);

/** Kinds that a name states: nothing of them is marked in the answer. */
export function isNamed({ kind }: Detail): boolean {
  return NAMED_KINDS.has(kind);
}

/** Where the text states such a detail, in order; empty when it does not. */
export function findDetails(text: string, detail: Detail): readonly Span[] {
  const { kind } = detail;
  if (kind === 'identity') return findIdentity(text, detail.head ?? '');
  if (kind === 'name' || kind === 'place' || kind === 'country' || kind === 'body')
    return findNamed(text, detail);
  const pattern = patternOf({ ...detail, kind });
  const matches = [...text.matchAll(pattern)];
  const amounts = detail.kind === 'amount' ? matches.filter((match) => !isTime(text, match)) : matches;
  const figures = amounts.filter((match) => /\d/u.test(match[0]));
  // "the two leaders agreed on 40 billion": beside figures, number words are seldom the asked amount.
  const telling = detail.kind === 'amount' && figures.length > 0 ? figures : amounts;
  return telling.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A day, a year or a stretch of time is no amount: "on May 11", "in 2031", "for four weeks". */
function isTime(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const after = text.slice(start + match[0].length, start + match[0].length + 16);
  if (AFTER_MONTH.test(text.slice(Math.max(0, start - 14), start)) || TIME_BEHIND.test(after)) return true;
  return /^(?:1[5-9]|20)\d\d$/u.test(match[0]);
}

const AFTER_MONTH = new RegExp(`\\b${MONTH} $`, 'iu');
const TIME_BEHIND = new RegExp(
  `^(?: ?[ap]\\.?m\\b|:\\d|[ -](?:more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\\b| (?:of )?${MONTH}(?![\\p{L}]))`,
  'iu',
);

function findNamed(text: string, { kind, asked }: Detail): readonly Span[] {
  const isNew = ({ start, end }: Span) =>
    !(foldText(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => asked.has(word));
  if (kind === 'place') return findPlaces(text).filter(isNew);
  if (kind === 'country') return findCountries(text).filter(isNew);
  const names = findNewNames(text, asked);
  if (kind === 'name') return names;
  return names.filter(({ start, end }) => !isCountryName(text.slice(start, end)));
}

const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'iu');

/** Inside a sentence; at its head only where its letters or the next word show that it is a name. */
const NEW_NAME =
  /(?<=[\p{L}\p{N},;:)’'”"] ["“‘(]?)\p{Lu}[\p{L}\p{N}’'-]*|(?<!\p{L})(?:\p{Lu}{2,}(?![\p{L}])|\p{Lu}[\p{L}\p{N}-]*(?= \p{Lu}\p{Ll}|['’]s | (?:will|would|has|had|is|was|and|plans|said) ))/gu;

/** Words with a capital that open no sentence, name no day and do not stand in the question. */
function findNewNames(text: string, asked: ReadonlySet<string>): readonly Span[] {
  const names = [...text.matchAll(NEW_NAME)];
  const isNew = (word: string) => {
    const folded = foldText(word).replace(/['’]s$/u, '');
    return !asked.has(folded) && !SOFT_WORDS.has(folded) && !CALENDAR.test(word);
  };
  return names
    .filter(([word]) => isNew(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function patternOf(detail: Detail & { readonly kind: keyof typeof VALUES | 'identifier' | 'count' }): RegExp {
  if (detail.kind === 'identifier') return identifierPattern(detail.head);
  if (detail.kind === 'count') return countPattern(detail.head);
  return VALUES[detail.kind];
}

function identifierPattern(head: string | null): RegExp {
  const value = '(?:no\\.? ?|number ?|# ?)?\\d[\\w.-]{0,12}';
  if (head === null) return new RegExp(`\\b${value}`, 'giu');
  return new RegExp(`\\b${stemOf(head)}\\p{L}{0,4} ${value}|\\b${FIGURE} ${stemOf(head)}`, 'giu');
}

/** A number within three words before the counted thing: "five new regional offices". */
function countPattern(head: string | null): RegExp {
  if (head === null) return VALUES.amount;
  return new RegExp(
    `\\b(?:${NUMBER}|no)[ -](?:of the )?(?:(?!(?:the|an?|of) )[\\p{L}’'-]{1,20} ){0,3}${stemOf(head)}`,
    'giu',
  );
}

/** Plural and singular share it: "countries" and "country", "offices" and "office". */
function stemOf(word: string): string {
  return word.replace(/(?:ies|y|es|s)$/u, '');
}

/** Words that set one clause against another; a value in the one does not answer for the other. */
const CONTRAST = /;|,? (?:while|whereas|but|although)\b/giu;

/** The clauses of a text between contrast marks, as spans. */
export function splitClauses(text: string): readonly Span[] {
  const cuts = [...text.matchAll(CONTRAST)].map((match) => match.index);
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
