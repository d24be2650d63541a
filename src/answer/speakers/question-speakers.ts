// Names that a question mentions in, those whose words it asks for out: the subject of a verb of speech, the
// owner of remarks, and, failing these, whom the question says "according to".
import type { NameMention, Word } from '../question/question-names.ts';
import { SPEECH_NOUNS, SPEECH_VERBS } from '../question/question-words.ts';

const AUXILIARIES: ReadonlySet<string> = new Set(
  'did does do has have had was is were are will would can could should might must'.split(' '),
);
/** Words that may stand between an auxiliary and its subject. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  'the a both president presidents minister premier prime foreign secretary senator governor chief mr mrs ms dr'.split(
    ' ',
  ),
);
/** Behind these stands whose words an outlet has. */
const QUOTING = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/u;
/** How many words after a name its verb may follow: "Okafor has repeatedly said". */
const VERB_REACH = 4;

function wordBefore(words: readonly Word[], mention: NameMention): readonly string[] {
  const at = words.findIndex(({ start }) => start >= mention.start);
  const before = words.slice(Math.max(0, at - 6), Math.max(0, at)).map(({ folded }) => folded);
  while (before.length > 0 && BEFORE_NAME.has(before.at(-1) ?? '')) before.pop();
  return before;
}

function wordsAfter(words: readonly Word[], mention: NameMention, count: number): readonly string[] {
  return words
    .filter(({ start }) => start >= mention.end)
    .slice(0, count)
    .map(({ folded }) => folded);
}

function isSubject(words: readonly Word[], mention: NameMention, isFirst: boolean): boolean {
  const before = wordBefore(words, mention).at(-1) ?? '';
  const after = wordsAfter(words, mention, VERB_REACH);
  const owns = words.some(({ isPossessive, end }) => isPossessive && end === mention.end);
  if (owns) return after.some((word) => SPEECH_NOUNS.has(word));
  if (AUXILIARIES.has(before) || QUOTING.test(before)) return true;
  if (after[0] === 'on' && (isFirst || before === 'wording')) return true;
  return isFirst && after.some((word) => SPEECH_VERBS.has(word));
}

/** Whether two mentions are joined by "and": they share a role. */
function isJoined(words: readonly Word[], first: NameMention, second: NameMention): boolean {
  const between = words.filter(({ start, end }) => start >= first.end && end <= second.start);
  return between.length === 1 && between[0]?.folded === 'and';
}

function isCredited(words: readonly Word[], mention: NameMention): boolean {
  const before = wordBefore(words, mention);
  const last = before.at(-1) ?? '';
  return (
    ['per', 'by', 'from', 'quote', 'quotes'].includes(last) ||
    (last === 'to' && before.at(-2) === 'according')
  );
}

/** Canonical names, in the order of the question, each once. */
export function findAskedSpeakers(
  words: readonly Word[],
  mentions: readonly NameMention[],
): readonly string[] {
  const free = mentions.filter((mention) => !isCredited(words, mention));
  const asked: NameMention[] = [];
  free.forEach((mention, index) => {
    const previous = free[index - 1];
    const shares = previous !== undefined && asked.includes(previous) && isJoined(words, previous, mention);
    if (shares || isSubject(words, mention, index === 0)) asked.push(mention);
  });
  const chosen = asked.length > 0 ? asked : mentions.filter((mention) => isCredited(words, mention));
  return [...new Set(chosen.map(({ name }) => name))];
}
