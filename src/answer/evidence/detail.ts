// The detail a question asks for ("how long", "what price", "which number", "exact date") -> where a text
// states such a detail. It judges the type of the value, not its truth; it reads figures and number words.
import type { Question, Span } from '../../model.ts';
import { foldText } from '../../text.ts';

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
  | 'name';

export interface Detail {
  readonly kind: DetailKind;
  /** The counted or numbered thing ("commission" of "how many commissions"), lower case, `null` if open. */
  readonly head: string | null;
  /** Folded words of the question: a name made of them answers nothing. */
  readonly asked: ReadonlySet<string>;
}

const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|both|several|couple)';
const FIGURE = '\\d[\\d,.]{0,14}(?:st|nd|rd|th)?';
const CARDINAL = `(?:\\d[\\d,.]{0,14}|${NUMBER_WORD}|one|single)`;
const NUMBER = `(?:${FIGURE}|${NUMBER_WORD}|one|single)`;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const UNIT = '(?:second|minute|hour|day|week|fortnight|month|year|decade|centur)(?:s|y|ies)?';
const CURRENCY =
  '(?:dollars?|euros?|pounds?|rubles?|roubles?|yuan|yen|rupees?|francs?|cents?|pence|crowns?|kron(?:a|or|er|e|ur)|zlot(?:y|ys)|liras?|pesos?|reais|won|rands?|shekels?|dirhams?|riyals?|baht|rupiahs?|forints?|hryvnias?|tenge|usd|eur|gbp|rmb)';

const VALUES: Readonly<Record<Exclude<DetailKind, 'identifier' | 'count' | 'name'>, RegExp>> = {
  duration: new RegExp(
    `\\b(?:${CARDINAL}|an?(?! second\\b))(?:[ -](?:more|full|next|long|half))?[ -]${UNIT}\\b(?! (?:ago|old|later|after|before))|\\b(?:for|over) (?:decades|years|months|weeks|days|hours)\\b`,
    'giu',
  ),
  money: new RegExp(
    `[$€£¥]\\s?\\d[\\d,.]{0,14}|\\b${NUMBER}(?: ${NUMBER_WORD}){0,2} (?:us )?${CURRENCY}\\b`,
    'giu',
  ),
  'exact-date': new RegExp(
    `\\b(?:${MONTH} \\d{1,2}\\b(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|\\d{4}-\\d{2}-\\d{2})`,
    'giu',
  ),
  clock: /\b\d{1,2}(?::\d{2}|\.\d{2})? ?(?:[ap]\.?m\b|o['’]clock)|\b\d{1,2}:\d{2}\b|\b(?:noon|midnight)\b/giu,
  percent: new RegExp(`\\b${NUMBER} ?(?:%|per ?cent\\b|percentage)`, 'giu'),
  age: /\b\d{1,3}[ -]years?[ -]old\b|\baged? (?:of )?\d{1,3}\b|, \d{1,3}(?=,|\.|$)|\b(?:is|was|turns|turned|at) \d{1,3}\b/giu,
  amount: new RegExp(`\\b${NUMBER}\\b|\\b(?:doubled|tripled|quadrupled|halved)\\b`, 'giu'),
  when: new RegExp(
    `\\b(?:${MONTH} \\d|${MONTH}\\b|${WEEKDAY}\\b|\\d{4}\\b|today|tomorrow|yesterday|tonight|(?:last|next|this|early|late|mid) (?:week|month|year|spring|summer|autumn|fall|winter|\\w+day|${MONTH})|${NUMBER} ${UNIT} ago|(?:within|in) (?:\\w+ ){0,3}${UNIT})`,
    'giu',
  ),
};

/** What kind of detail is asked, `null` when the question asks for none. */
export function readDetail(question: Question): Detail | null {
  const text = question.text.toLowerCase();
  const asked = new Set(foldText(question.text).match(/[\p{L}\p{N}]+/gu) ?? []);
  for (const [pattern, kind] of ASKED) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, head: match[1] ?? null, asked };
  }
  if (question.kind === 'when') return { kind: 'when', head: null, asked };
  const wantsName = question.kind === 'fact' && NAMED.test(text);
  return wantsName ? { kind: 'name', head: null, asked } : null;
}

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
export function isStrict(detail: Detail): boolean {
  return detail.kind !== 'when' && detail.kind !== 'name' && detail.kind !== 'age';
}

/** Where the text states such a detail, in order; empty when it does not. */
export function findDetails(text: string, detail: Detail): readonly Span[] {
  if (detail.kind === 'name') return findNewNames(text, detail.asked);
  const pattern = patternOf({ ...detail, kind: detail.kind });
  const matches = [...text.matchAll(pattern)];
  const figures = matches.filter((match) => /\d/u.test(match[0]));
  // "the two leaders agreed on 40 billion": beside figures, number words are seldom the asked amount.
  const telling = detail.kind === 'amount' && figures.length > 0 ? figures : matches;
  return telling.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'iu');

/** Words with a capital that open no sentence, name no day and do not stand in the question. */
function findNewNames(text: string, asked: ReadonlySet<string>): readonly Span[] {
  const names = [...text.matchAll(/(?<=[\p{L}\p{N},;:)’'”"] ["“‘(]?)\p{Lu}[\p{L}\p{N}’'-]*/gu)];
  const isNew = (word: string) => !asked.has(foldText(word).replace(/['’]s$/u, '')) && !CALENDAR.test(word);
  return names
    .filter(([word]) => isNew(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function patternOf(detail: Detail & { readonly kind: Exclude<DetailKind, 'name'> }): RegExp {
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
