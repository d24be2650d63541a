// Is one word the other, mistyped? Bounded by the word's length, for look-ups of names and terms.
import { countSlips } from '../../text.ts';

/** Slips forgiven in a word of this length: none below 4 letters, one below 8, two from there. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** True when `typed` is `word` but for the slips its length allows; both folded. */
export function isTypingSlip(typed: string, word: string): boolean {
  const allowed = allowedSlips(typed.length);
  return countSlips(typed, word, allowed) <= allowed;
}
