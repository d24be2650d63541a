// "the statement" in its line in, the paper of that kind that the document has spoken of out: "joint statement". Gives up
// on "a statement", and where several papers of that kind come into question.
import { bare, type GroupContext } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mentions.ts';

/** Lines back in which the paper must have been spoken of. */
const REACH_PAPER = 12;

/** The longer name of a paper; `words` of its mention in lower case, with their determiner. */
export function fullDocument(
  { text, lines }: GroupContext,
  mention: Mention,
  words: readonly string[],
): string | undefined {
  if (words.length !== 2 || !/^(?:the|this|that)$/.test(words[0] ?? '')) return undefined;
  const names = new Set<string>();
  for (const { line, mentions } of lines.slice(Math.max(0, mention.line - REACH_PAPER), mention.line + 1)) {
    for (const { kind, start, from, to } of mentions) {
      if (kind !== 'nominal' || start >= mention.start || to - from < 3) continue;
      if (line.items[to - 1]?.low !== words[1]) continue;
      const [first, last] = [line.items[from], line.items[to - 1]];
      if (first && last) names.add(bare(text.slice(first.start, last.end).replace(/\s+/gu, ' ')));
    }
  }
  return names.size === 1 ? [...names][0] : undefined;
}
