// "Who built it", "why did A sue B" and a sentence -> whether the sentence tells it of others: nobody named as
// the doer, or doer and sufferer exchanged. Looks at the words right around the verb; where the sentence is put
// in any other way it passes.
import { foldText } from '../../text.ts';

/** The doing that a question asks about. */
export interface AskedDeed {
  /** Index term of the verb. */
  readonly verb: string;
  /** Folded words of the doer's name; empty where the doer is asked for. */
  readonly doer: ReadonlySet<string>;
  /** Names stand behind the verb. */
  readonly hasSufferer: boolean;
}

/** What the text is read with. */
export interface RoleReader {
  readonly readTerms: (text: string) => readonly string[];
  /** Whether a word of the text stands for some word of the question. */
  readonly isAsked: (word: string) => boolean;
}

type ReadTerms = (text: string) => readonly string[];

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*(?:['’]s?(?![\p{L}]))?|[.;!?]/gu;
const BE = /^(?:is|are|was|were|be|been|being|gets?|got)$/u;
const LINK = /^(?:not|also|first|later|since|already|\p{L}+ly)$/u;
const LOCATIVE = /^(?:in|on|of|over|against|from|with|at|near|for|between|by|to)$/u;
const NOUN = /(?:tion|sion|ment|ance|ence|ure|al)s?$/u;
/** Behind these "opening" is a noun. */
const BEFORE_NOUN = /^(?:the|an?|of|its|their|his|her|this|for|at|in)$/u;
const AUXILIARY = /^(?:did|does|do|will|would|has|have|had|can|could)$/u;
/** Words that never are the verb that is asked about. */
const NO_VERB =
  /^(?:is|are|was|were|be|been|did|does|do|has|have|had|will|would|can|could|of|in|on|at|for|to|from|by|with|that|who|and|or|the|a|an)$/u;
/** Words behind a passive within which its doer is named. */
const BY_REACH = 14;

interface Token {
  readonly text: string;
  readonly folded: string;
}

function readTokens(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map(([word]) => ({
    text: word,
    folded: foldText(word).replace(/['’]s?$/u, ''),
  }));
}

const isName = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** The deed a question asks about, `null` where it is not put as "who did" or "did Name do". */
export function readDeed(question: string, readTerms: ReadTerms): AskedDeed | null {
  const tokens = readTokens(question);
  const first = tokens[0]?.folded;
  if (first === 'who') return readAskedDoer(tokens, 1, readTerms);
  const auxiliary = tokens.findIndex(({ folded }) => AUXILIARY.test(folded));
  return auxiliary < 0 || auxiliary > 5 ? null : readNamedDoer(tokens, auxiliary + 1, readTerms);
}

function readAskedDoer(tokens: readonly Token[], at: number, readTerms: ReadTerms): AskedDeed | null {
  const verb = tokens[at];
  if (verb === undefined || NO_VERB.test(verb.folded)) return null;
  return buildDeed(verb, [], tokens.slice(at + 1), readTerms);
}

function readNamedDoer(tokens: readonly Token[], from: number, readTerms: ReadTerms): AskedDeed | null {
  let at = from;
  while (at < tokens.length && isName(tokens[at] ?? { text: '', folded: '' })) at += 1;
  const verb = tokens[at];
  if (at === from || verb === undefined || NO_VERB.test(verb.folded)) return null;
  return buildDeed(verb, tokens.slice(from, at), tokens.slice(at + 1), readTerms);
}

function buildDeed(
  verb: Token,
  doer: readonly Token[],
  rest: readonly Token[],
  readTerms: ReadTerms,
): AskedDeed | null {
  const [term] = readTerms(verb.folded);
  if (term === undefined) return null;
  return {
    verb: term,
    doer: new Set(doer.map(({ folded }) => folded)),
    hasSufferer: rest.some(isName),
  };
}

/** True when every mention of the deed in the text is of another doer, or of none where one is asked for. */
export function tellsOfOthers(text: string, deed: AskedDeed, reader: RoleReader): boolean {
  const tokens = readTokens(text);
  const places = [...tokens.keys()].filter((at) =>
    reader.readTerms(tokens[at]?.folded ?? '').some((term) => isSameStem(term, deed.verb)),
  );
  if (places.length === 0) return false;
  if (deed.doer.size === 0) return places.every((at) => lacksDoer(tokens, at));
  return places.every((at) => isOtherDeed(tokens, at, deed, reader));
}

/** Stems of forms of one verb may differ by a letter: "sue" and "sued", "boycott" and "boycotted". */
function isSameStem(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(short) && long.length - short.length <= 1;
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (LINK.test(tokens[before]?.folded ?? '')) before -= 1;
  return BE.test(tokens[before]?.folded ?? '') && !(tokens[at]?.folded ?? '').endsWith('ing');
}

function namesAgent(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 1 + BY_REACH);
  const stop = after.findIndex(({ folded }) => /^[.;!?]$/u.test(folded));
  return (stop < 0 ? after : after.slice(0, stop)).some(({ folded }) => folded === 'by');
}

/** "The treaty was signed in May", "in a translation": nobody is named as the doer. */
function lacksDoer(tokens: readonly Token[], at: number): boolean {
  const { folded = '' } = tokens[at] ?? {};
  const isGerund = folded.endsWith('ing') && BEFORE_NOUN.test(tokens[at - 1]?.folded ?? '');
  const isNoun = NOUN.test(folded) || isGerund;
  const isOwned = /['’]s?$/u.test(tokens[at - 1]?.text ?? '');
  return (isPassive(tokens, at) || (isNoun && !isOwned)) && !namesAgent(tokens, at);
}

/**
 * Another name right before the verb, another right behind it where one was asked, or the asked doer behind it
 * in a place that no doer has.
 */
function isOtherDeed(
  tokens: readonly Token[],
  at: number,
  { doer, hasSufferer }: AskedDeed,
  { isAsked }: RoleReader,
): boolean {
  if (isPassive(tokens, at) || namesAgent(tokens, at)) return false;
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const isOther = (token: Token | undefined) =>
    token !== undefined && isName(token) && !isAsked(token.folded);
  const sufferer = after[0]?.folded === 'the' ? after[1] : after[0];
  const namesSufferer = tokens.some(
    (token) => isName(token) && !doer.has(token.folded) && isAsked(token.folded),
  );
  if (hasSufferer && !namesSufferer && isOther(sufferer)) return true;
  if (before.some(({ folded }) => doer.has(folded))) return false;
  const place = after.findIndex(({ folded }) => doer.has(folded));
  if (place < 0) return at > 1 && isOther(tokens[at - 1]);
  const isSwapped = hasSufferer && before.some((token) => isName(token) && isAsked(token.folded));
  return isSwapped || LOCATIVE.test(after[place - 1]?.folded ?? '');
}
