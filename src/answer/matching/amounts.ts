// A text -> the amounts and days it names, as values: "40 million", "40,000,000" and "forty million" are one.
import { foldText } from '../../text.ts';

/** Words for zero to nineteen, in order. */
export const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
/** Words for twenty to ninety. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Values of number words below a hundred. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, value): [string, number] => [word, value]),
  ...ORDINALS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, at): [string, number] => [word, 10 * (at + 2)]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Amounts without a number, months and days of the week: told apart as they stand. */
const AMOUNT =
  /^(?:dozens|hundreds|thousands|millions|billions|half|quarter|double[ds]?|twice|triple[ds]?|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday)$/u;
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+(?:['’]\p{L}+)*/gu;

/** The words and numbers of a text, folded. */
export function tokensOf(text: string): readonly string[] {
  return foldText(text).match(TOKEN) ?? [];
}

/**
 * The amounts, days and months of a text in order, each once: "40 million", "40,000,000" and "forty million" are
 * one. Linear in its length.
 */
export function readAmounts(text: string): readonly string[] {
  const found = new Set<string>();
  let run: NumberRun | null = null;
  const endRun = (): void => {
    if (run !== null) found.add(String(run.done + run.open));
    run = null;
  };
  for (const token of tokensOf(text)) {
    const longer: NumberRun | null = extendRun(run, token);
    if (longer === null) endRun();
    run = longer ?? startRun(token);
    if (run === null && AMOUNT.test(token)) found.add(token);
  }
  endRun();
  return [...found];
}

/** A number as far as it is read: "two million three hundred" is 2,000,000 done and 300 open. */
interface NumberRun {
  readonly done: number;
  readonly open: number;
}

function startRun(token: string): NumberRun | null {
  const value = /^\d/u.test(token) ? readDigits(token) : (SMALL.get(token) ?? SCALES.get(token));
  return value === undefined ? null : { done: 0, open: value };
}

function readDigits(token: string): number {
  const value = Number(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(token) ? token.replaceAll(',', '') : token);
  // "3,5" and "1.234.567" are what they are; they only must not be like other figures.
  return Number.isNaN(value) ? Number(token.replace(/[.,]/gu, '')) : value;
}

/** The number with the next word, `null` where the word belongs to it no more. */
function extendRun(run: NumberRun | null, token: string): NumberRun | null {
  if (run === null) return null;
  const scale = SCALES.get(token);
  if (scale !== undefined) {
    const whole = run.open === 0 ? run.done : run.open;
    const before = run.open === 0 ? 0 : run.done;
    return scale <= 100 ? { done: before, open: whole * scale } : { done: before + whole * scale, open: 0 };
  }
  if (token === 'and') return run.open >= 100 || run.done > 0 ? run : null;
  const small = SMALL.get(token);
  if (small === undefined) return null;
  const room = run.open % 100 === 0 ? 100 : run.open % 10 === 0 && run.open % 100 >= 20 ? 10 : 0;
  return small < room && (run.open > 0 || run.done > 0) ? { ...run, open: run.open + small } : null;
}
