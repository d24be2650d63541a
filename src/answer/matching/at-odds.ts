// Two texts in nearly the same words -> are they at odds after all: another figure, day or name, what the one
// denies, the opposite word? A correction differs from what it corrects in one such word. When in doubt they are.
import { foldText } from '../../text.ts';
import { readAmounts, tokensOf } from './amounts.ts';

const NEGATION =
  /^(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$|n['’]t$/u;
/** A name inside a sentence, not at its head. */
const NAME = /(?<=[\p{L}\p{N},;:)’'”"%] ["“‘(]?)\p{Lu}[\p{L}\p{N}]*/gu;

/** Words that turn a statement into its opposite, two kinds of them a line. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:ris(?:e|es|en|ing)|rose|up|increas\w*|grew|grow\w*|gain\w*)$/u,
    /^(?:f[ae]ll\w*|down|decreas\w*|drop\w*|declin\w*|shr[aiu]nk\w*|los[st]\w*)$/u,
  ],
  [/^(?:more|above|over|least|max\w*)$/u, /^(?:less|fewer|below|under|most|min\w*)$/u],
  [
    /^(?:support\w*|back(?:s|ed|ing)|favou?r\w*|accept\w*|approv\w*|allow\w*)$/u,
    /^(?:oppos\w*|against|ban(?:s|ned|ning)?|block\w*|veto\w*|forbid\w*)$/u,
  ],
  [/^(?:wins?|won|winning)$/u, /^(?:lose[sr]?|lost|losing)$/u],
  [/^(?:before|earlier)$/u, /^(?:after|later)$/u],
  [/^(?:open\w*|start\w*|begin\w*|began)$/u, /^(?:clos\w*|stop\w*|end\w*)$/u],
  [/^north\w*$/u, /^south\w*$/u],
  [/^east\w*$/u, /^west\w*$/u],
  [/^(?:m[ae]n|boys?|male)$/u, /^(?:wom[ae]n|girls?|female)$/u],
];

/** True where each names an amount or day that the other does not, or both in another order. */
export function differInAmounts(left: string, right: string): boolean {
  return differ(readAmounts(left), readAmounts(right));
}

/** What both lack is no difference, and what only one adds is none either. */
function differ(left: readonly string[], right: readonly string[]): boolean {
  const one = left.filter((each) => right.includes(each));
  const other = right.filter((each) => left.includes(each));
  return (one.length < left.length && other.length < right.length) || one.join(' ') !== other.join(' ');
}

/**
 * True where two texts in nearly the same words say different things. `voice`: whoever says them, whose name may
 * be put in any way. Linear in their lengths.
 */
export function areAtOdds(left: string, right: string, voice: string | null): boolean {
  if (left === right) return false;
  if (differInAmounts(left, right)) return true;
  const [one, other] = [tokensOf(left), tokensOf(right)];
  if (listDenied(one).join(' ') !== listDenied(other).join(' ')) return true;
  return (
    differInNames({ text: left, words: one }, { text: right, words: other }, voice) || areOpposed(one, other)
  );
}

/** The words that a denial stands before. */
function listDenied(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => (NEGATION.test(word) ? [words[at + 1] ?? ''] : []));
}

interface Read {
  readonly text: string;
  readonly words: readonly string[];
}

function differInNames(left: Read, right: Read, voice: string | null): boolean {
  const said = new Set(tokensOf(voice ?? ''));
  const names = new Set([left, right].flatMap(({ text }) => text.match(NAME) ?? []).map(foldText));
  const named = ({ words }: Read) => [
    ...new Set(
      words.map((word) => word.replace(/['’]s?$/u, '')).filter((word) => names.has(word) && !said.has(word)),
    ),
  ];
  return differ(named(left), named(right));
}

function areOpposed(left: readonly string[], right: readonly string[]): boolean {
  const has = (words: readonly string[], kind: RegExp) => words.some((word) => kind.test(word));
  const turns = (
    one: readonly string[],
    other: readonly string[],
    [kind, contrary]: readonly [RegExp, RegExp],
  ) => has(one, kind) && !has(one, contrary) && has(other, contrary) && !has(other, kind);
  return OPPOSITES.some((pair) => turns(left, right, pair) || turns(right, left, pair));
}
