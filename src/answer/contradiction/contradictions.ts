// The findings of one answer -> which of them cannot both hold: the same is said of the same, but for the
// figure, the day or a denial. Silent wherever another subject, another time or a rounding may explain it.
import type { Contradiction, Finding } from '../../model.ts';
import { foldText } from '../../text.ts';
import { type Figure, readStated, type Stated } from './stated.ts';

type ReadTerms = (text: string) => readonly string[];

/** Least share of the shorter statement's words that both have, and of all their words. */
const SHARED_OF_SHORTER = 0.65;
const SHARED_OF_ALL = 0.45;
/** Fewest words that both have: two bare figures are not yet about one matter. */
const MIN_SHARED = 3;

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** The findings with what each is contradicted by. Quadratic in their number, which is small. */
export function markContradictions(findings: readonly Finding[], readTerms: ReadTerms): readonly Finding[] {
  if (findings.length < 2) return findings;
  const stated = findings.map((finding) => readOwn(finding, readTerms));
  return findings.map((finding, at) => {
    const contradicts = findings.flatMap((other, place): readonly Contradiction[] => {
      const [left, right] = [stated[at], stated[place]];
      if (place === at || finding.document.id === other.document.id || !left || !right) return [];
      const on = compareStated(left, right);
      return on === null ? [] : [{ finding: place, on }];
    });
    return contradicts.length === 0 ? finding : { ...finding, contradicts };
  });
}

/** Whoever says a thing, and the day on which it is said, are no part of what is said. */
export function readOwn(finding: Finding, readTerms: ReadTerms): Stated {
  const stated = readStated(finding.text, readTerms);
  const speaker = foldText(`${finding.speaker?.name ?? ''} ${finding.speaker?.mention ?? ''}`).split(/\s+/u);
  const names = [...stated.names].filter((name) => !speaker.includes(name) && !CALENDAR.test(name));
  return { ...stated, names: new Set(names) };
}

/** On what two statements disagree; `null` where they do not, or where it is not certain. */
export function compareStated(left: Stated, right: Stated): Contradiction['on'] | null {
  if (!isSameMatter(left, right)) return null;
  if (isDenied(left, right) || isDenied(right, left)) return 'denial';
  if (left.denied.size !== right.denied.size) return null;
  if (findApart(left, right) !== null) return 'figure';
  const [one, other] = [[...left.days], [...right.days]];
  return one.length === 1 && other.length === 1 && one[0] !== other[0] ? 'day' : null;
}

function isSameMatter(left: Stated, right: Stated): boolean {
  if (differ(left.names, right.names) || differ(left.times, right.times)) return false;
  const shared = [...left.words].filter((word) => right.words.has(word)).length;
  const shorter = Math.min(left.words.size, right.words.size);
  const all = left.words.size + right.words.size - shared;
  return shared >= MIN_SHARED && shared >= SHARED_OF_SHORTER * shorter && shared >= SHARED_OF_ALL * all;
}

/** True where each has something the other lacks. */
function differ(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((each) => !right.has(each)) && [...right].some((each) => !left.has(each));
}

/** True when the one denies a word that the other affirms. */
function isDenied(denying: Stated, stating: Stated): boolean {
  const isComparable = !stating.hasDenial && stating.isOpen === denying.isOpen;
  return isComparable && [...denying.denied].some((word) => stating.words.has(word));
}

/** The first figures that cannot be one, where all that is counted in both is given otherwise; else `null`. */
export function findApart(left: Stated, right: Stated): readonly [Figure, Figure] | null {
  if (differ(left.days, right.days)) return null;
  const kinds = [...new Set(left.figures.map((figure) => figure.of))].filter((kind) =>
    right.figures.some((figure) => figure.of === kind),
  );
  const apart = kinds.filter((kind) => areApart(pick(left, kind), pick(right, kind)));
  if (apart.length !== kinds.length) return null;
  const [one, other] = [pick(left, apart[0] ?? '')[0], pick(right, apart[0] ?? '')[0]];
  return one === undefined || other === undefined ? null : [one, other];
}

function pick({ figures }: Stated, kind: string): readonly Figure[] {
  return figures.filter(({ of }) => of === kind);
}

function areApart(left: readonly Figure[], right: readonly Figure[]): boolean {
  return left.every((one) => right.every((other) => one.most < other.least || other.most < one.least));
}
