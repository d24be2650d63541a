// How figures, dates, times and amounts are written: one pattern for each kind of asked value. Data for
// `detail.ts`. Every pattern is bounded, none backtracks over long text.

const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|both|several|couple)';
export const FIGURE = '\\d[\\d,.]{0,14}(?:st|nd|rd|th)?';
const CARDINAL = `(?:\\d[\\d,.]{0,14}|${NUMBER_WORD}|one|single)`;
export const NUMBER = `(?:${FIGURE}|${NUMBER_WORD}|one|single)`;
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
export const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const UNIT = '(?:second|minute|hour|day|week|fortnight|month|year|decade|centur)(?:s|y|ies)?';
const CURRENCY =
  '(?:dollars?|euros?|pounds?|rubles?|roubles?|yuan|yen|rupees?|francs?|cents?|pence|crowns?|kron(?:a|or|er|e|ur)|zlot(?:y|ys)|liras?|pesos?|reais|won|rands?|shekels?|dirhams?|riyals?|baht|rupiahs?|forints?|hryvnias?|tenge|usd|eur|gbp|rmb)';
const MEASURE =
  '(?:met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|mm|m|km|kilomet(?:er|re)s?|miles?|yards?|tons?|tonnes?|kg|kilo(?:gram)?s?|pounds?|lbs?|ounces?|grams?|hectares?|acres?|degrees?|°c|°f|mph|kph|knots?|lit(?:er|re)s?|gallons?|stor(?:eys?|ies)|floors?)';

export const VALUES = {
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
  measure: new RegExp(
    `\\b${NUMBER}(?: ${NUMBER_WORD})?(?:-| )?(?:square |cubic )?${MEASURE}\\b|\\d['’′]\\s?\\d`,
    'giu',
  ),
  amount: new RegExp(`\\b${NUMBER}\\b|\\b(?:doubled|tripled|quadrupled|halved)\\b`, 'giu'),
  when: new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4}\\b)?|${MONTH} \\d{1,2}\\b(?:, \\d{4}\\b)?|${MONTH} \\d{4}\\b|${MONTH}\\b|${WEEKDAY}s?\\b|\\d{4}\\b|today|tomorrow|yesterday|tonight|overnight|(?:last|next|this|early|late|mid|that|every|previous|following) (?:week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|morning|night|evening|\\w+day|${MONTH})|${NUMBER} ${UNIT} (?:ago|later|earlier|before|after)|(?:a|an|few) ${UNIT} (?:ago|later|earlier|before|after)|(?:within|in|after|by) (?:\\w+ ){0,3}${UNIT}|(?:in|since|during) the \\d0s|soon|\\d{1,2}th century)`,
    'giu',
  ),
} as const;
