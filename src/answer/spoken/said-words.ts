// Every reliable quotation of the corpus as folded words, so that a fragment of one is found wherever it
// stands in it, even where the outlet put its own words between two pieces. Made once, on first use.
import type { Quotation } from '../../model.ts';
import { foldWords } from '../../text.ts';
import type { AnswerContext } from '../context.ts';

/** The pieces of one utterance, in order, of one speaker, or of nobody who is known. */
export interface Said {
  readonly documentIndex: number;
  readonly pieces: readonly Quotation[];
  /** As `foldWords` gives them. */
  readonly words: string;
}

const saidOfContext = new WeakMap<AnswerContext, readonly Said[]>();

/** What was said, by whom is known or not; linear in the corpus at the first call, then kept. */
export function listSaid(context: AnswerContext): readonly Said[] {
  const known = saidOfContext.get(context);
  if (known !== undefined) return known;
  const said = context.quotations.flatMap(joinPieces);
  saidOfContext.set(context, said);
  return said;
}

function joinPieces(quotations: readonly Quotation[], documentIndex: number): readonly Said[] {
  const utterances = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    const key = `${quotation.utterance} ${quotation.speaker?.name ?? ''}`;
    const pieces = utterances.get(key) ?? [];
    utterances.set(key, pieces);
    pieces.push(quotation);
  }
  return [...utterances.values()].map((pieces) => {
    return { documentIndex, pieces, words: foldWords(pieces.map(({ text }) => text).join(' ')) };
  });
}
