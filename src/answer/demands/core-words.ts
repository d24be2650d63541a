// A question's words -> those that say what happened: not the names, not the kind of thing that is asked for
// ("which popular singer"), not words that only colour. Evidence without them is about something else.
import { foldText } from '../../text.ts';
import { SOFT_WORDS } from '../question/question-words.ts';

const AUXILIARY =
  /^(?:is|are|was|were|be|been|did|do|does|has|have|had|will|would|can|could|should|may|might|must|of|in|on|at|for|to|from|by|with|that|who)$/u;
/** An article or a name shows that the verb went before: "which yard built the ferry to". */
const BEHIND_VERB = /^(?:the|an?|its|his|her|their|this|that|\p{Lu}.*)$/u;
/** Words of the asked kind of thing at most, before an auxiliary or a preposition. */
const MAX_HEAD = 4;

/** The words of the question, in order, that evidence must carry: lower case, folded. */
export function listCoreWords(question: string): readonly string[] {
  const core: string[] = [];
  const words = question.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const word = foldText(words[at] ?? '').replace(/['’]s$/u, '');
    if (asksKind(word, words, at)) at += countHead(words.slice(at + 1));
    else if (!SOFT_WORDS.has(word) && !/\d/u.test(word) && !isAside(words, at)) core.push(word);
  }
  return core;
}

/** "which", "what", "how many" and "how much", behind which the asked kind of thing stands. */
function asksKind(word: string, words: readonly string[], at: number): boolean {
  if (/^(?:which|what|whose|whats|wat)$/u.test(word)) return true;
  return /^(?:many|much)$/u.test(word) && foldText(words[at - 1] ?? '') === 'how';
}

/** "The harbour opened by Quill": only says which one is meant. */
function isAside(words: readonly string[], at: number): boolean {
  const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? ''];
  return (
    next === 'by' && /ed$/u.test(words[at] ?? '') && !/^(?:is|are|was|were|be|been|being)$/iu.test(before)
  );
}

/** Words of the asked kind of thing: up to an auxiliary where one follows soon, else one noun. */
function countHead(after: readonly string[]): number {
  const stop = after.slice(0, MAX_HEAD + 1).findIndex((word) => AUXILIARY.test(foldText(word)));
  const hasVerb = after.slice(0, stop).some((word) => BEHIND_VERB.test(word));
  if (stop >= 0 && !hasVerb) return stop;
  const noun = after.findIndex((word) => !SOFT_WORDS.has(foldText(word)));
  return noun < 0 ? 0 : noun + 1;
}

/** The verb of "who opened it" and "which bank financed it", folded; `null` where the question is put otherwise. */
export function findPredicate(question: string): string | null {
  const words = (question.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    foldText(word),
  );
  const isWho = words[0] === 'who';
  if (!isWho && words[0] !== 'which') return null;
  const verb = words[isWho ? 1 : 2];
  const isVerb = verb !== undefined && !SOFT_WORDS.has(verb) && (isWho || /(?:ed|es|s|t|d)$/u.test(verb));
  return isVerb ? verb : null;
}
