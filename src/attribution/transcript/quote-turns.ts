// The turns of a read document in, each as a quotation of whom its label names out.
import type { Quotation } from '../../model.ts';
import { foldName, type SpeakerAliases } from '../aliases.ts';
import type { Analysis } from '../analysis.ts';
import type { Mention } from '../mentions/mentions.ts';
import { isLetter } from './labels.ts';
import type { Turn } from './turns.ts';

/** A label is as sure as anything that is read; a wrong one would be the transcriber's. */
const LABEL_CONFIDENCE = 0.99;

/** The names of a document by where they end. */
function namesByEnd({ parsed }: Analysis): ReadonlyMap<number, Mention> {
  const names = parsed.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'name'));
  return new Map(names.map((mention) => [mention.end, mention]));
}

function labelName(
  { text, resolver }: Analysis,
  { label }: Turn,
  names: ReadonlyMap<number, Mention>,
): string {
  const words = text.slice(label.start, label.end).replace(/\s+/gu, ' ');
  const mention = isLetter(words) ? undefined : names.get(label.end);
  return mention && mention.start >= label.start ? resolver.nameOf(mention) : words;
}

/** One quotation a turn, in text order, said on the day of the event. Linear. */
export function quoteTurns(analysis: Analysis, aliases: SpeakerAliases): Quotation[] {
  const { text, turns, document } = analysis;
  if (turns.length === 0) return [];
  const names = namesByEnd(analysis);
  return turns.map((turn) => {
    const { start, end, label, number, via } = turn;
    const name = labelName(analysis, turn, names);
    const mention = text.slice(label.start, label.end);
    return {
      start,
      end,
      text: text.slice(start, end),
      kind: 'turn',
      utterance: `t${number}`,
      speaker: { name: aliases[foldName(name)] ?? name, mention, span: label },
      cue: null,
      via,
      saidOn: document.eventDate,
      sieve: 'label',
      confidence: LABEL_CONFIDENCE,
    };
  });
}
