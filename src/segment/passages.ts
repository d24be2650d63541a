// Sentences in, passages out: runs of whole sentences that are ranked and shown as one hit. A short line
// without a stop is taken for a heading and stays with what follows it.
import type { Passage, Sentence } from '../model.ts';

/** Most words of a passage; a single longer sentence is a passage of its own. */
export const MAX_PASSAGE_WORDS = 120;
/** A line of at most this many words without a stop at its end counts as a heading. */
const MAX_HEADING_WORDS = 12;

interface Sized {
  readonly sentence: Sentence;
  readonly words: number;
  readonly isHeading: boolean;
}

function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = text.charCodeAt(index) <= 32 || text.charCodeAt(index) === 0xa0;
    if (!isSpace && !inWord) words += 1;
    inWord = !isSpace;
  }
  return words;
}

function measure(sentences: readonly Sentence[], text: string): readonly Sized[] {
  return sentences.map((sentence, index) => {
    const shown = text.slice(sentence.start, sentence.end);
    const words = countWords(shown);
    const isAlone =
      sentences[index - 1]?.paragraph !== sentence.paragraph &&
      sentences[index + 1]?.paragraph !== sentence.paragraph;
    const isHeading = isAlone && words <= MAX_HEADING_WORDS && !/[.!?:;,…"”’')]$/u.test(shown);
    return { sentence, words, isHeading };
  });
}

/** Groups sentences greedily; a heading at the end of a full group moves on with what follows. */
function group(sized: readonly Sized[]): readonly (readonly Sized[])[] {
  const groups: Sized[][] = [];
  let current: Sized[] = [];
  let words = 0;
  for (const next of sized) {
    if (current.length > 0 && words + next.words > MAX_PASSAGE_WORDS) {
      const moved = takeTrailingHeadings(current);
      groups.push(current);
      current = moved;
      words = moved.reduce((sum, each) => sum + each.words, 0);
    }
    current.push(next);
    words += next.words;
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

/** Removes and returns the headings at the end of a group; leaves a group of headings only as it is. */
function takeTrailingHeadings(current: Sized[]): Sized[] {
  const lastText = current.findLastIndex((each) => !each.isHeading);
  return lastText < 0 ? [] : current.splice(lastText + 1);
}

/**
 * Passages of at most `MAX_PASSAGE_WORDS` words that cover every sentence once, in order. A passage's span
 * runs from its first sentence to the end of its last. Linear in the length of the text.
 */
export function splitPassages(
  sentences: readonly Sentence[],
  documentIndex: number,
  text: string,
): readonly Passage[] {
  const passages: Passage[] = [];
  for (const members of group(measure(sentences, text))) {
    const first = members[0];
    const last = members.at(-1);
    if (first === undefined || last === undefined) continue;
    const id = `${documentIndex}:${passages.length}`;
    passages.push({ id, documentIndex, start: first.sentence.start, end: last.sentence.end });
  }
  return passages;
}
