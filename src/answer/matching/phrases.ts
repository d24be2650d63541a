// A quoted fragment of the question -> whether a text holds it, with marks, case and small typing slips
// forgiven. Every word must be there, in order, side by side.
import { foldText } from '../../text.ts';
import { isTypingSlip } from './typing-slips.ts';

/** True when the words of the phrase stand side by side in the text; linear for short phrases. */
export function containsPhrase(text: string, phrase: string): boolean {
  const wanted = readWords(phrase);
  const words = readWords(text);
  if (wanted.length === 0) return true;
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((word, offset) => sameWord(word, words[start + offset] ?? ''))) return true;
  }
  return false;
}

function readWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sameWord(wanted: string, word: string): boolean {
  if (wanted === word) return true;
  return wanted.length >= 5 && isTypingSlip(wanted, word);
}
