// A name as somebody typed it -> the canonical names of the corpus it may mean. Case, accents, a lone
// surname and small typos are forgiven; what stays ambiguous comes back as several names.
import { foldText, squeezeSpace } from '../text.ts';
import type { KnownName } from './context.ts';
import { isTypingSlip } from './typing-slips.ts';

/** Canonical names that `typed` may mean, from the strictest reading that finds any; empty if none does. */
export function resolveName(typed: string, known: readonly KnownName[]): readonly string[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const readings = [sameName, sameWords, closeName];
  for (const reading of readings) {
    const names = known.filter((entry) => formsOf(entry).some((form) => reading(form, wanted)));
    if (names.length > 0) return names.map((entry) => entry.name);
  }
  return [];
}

/** Lower case, no accents, only letters and digits with single spaces between. */
export function foldName(text: string): string {
  return squeezeSpace(
    foldText(text)
      .replace(/['’]s\b/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

/** Every folded form of a known name. */
export function formsOf(entry: KnownName): readonly string[] {
  return [...new Set([entry.name, ...entry.aliases].map(foldName))].filter((form) => form !== '');
}

/** "Marta Quill and Bo Hansen" is said by both; a single name comes back alone. */
export function splitJointName(name: string): readonly string[] {
  return name.split(/,\s+|\s+and\s+|\s+&\s+/u).filter((part) => part !== '');
}

function sameName(form: string, wanted: string): boolean {
  return form === wanted;
}

function sameWords(form: string, wanted: string): boolean {
  const words = form.split(' ');
  const wantedWords = wanted.split(' ').filter((word) => word.length > 1);
  return wantedWords.length > 0 && wantedWords.every((word) => words.includes(word));
}

function closeName(form: string, wanted: string): boolean {
  const words = form.split(' ');
  const wantedWords = wanted.split(' ').filter((word) => word.length > 1);
  const close = (word: string) => words.some((candidate) => isTypingSlip(word, candidate));
  return wantedWords.length > 0 && wantedWords.every(close);
}
