// Pieces of one speech: two marked quotations in, whether the later one goes on with the earlier one.
import type { Dated, QuotationKind } from '../model.ts';
import type { Mention } from './mentions/mentions.ts';

/** What is known of a marked quotation for the sake of the next one. */
export interface Piece {
  readonly paragraph: number;
  readonly line: number;
  readonly kind: QuotationKind;
  readonly mention: Mention | null;
  /** Whom the mention means; `null` where nobody is named. */
  readonly speaker: string | null;
  /** Its marks open the line. */
  readonly opens: boolean;
  /** Without a closing mark: the speech goes on in the next paragraph. */
  readonly unclosed: boolean;
}

/** A marked quotation with its place among the utterances. */
export interface Uttered extends Piece {
  readonly utterance: string;
  readonly saidOn: Dated | null;
}

/** "We came," said Lang, "but late." in one sentence; "We came," said Lang. "It was late." in one paragraph. */
const isSplit = (last: Piece, piece: Piece, isCarried: boolean): boolean =>
  last.mention === piece.mention &&
  last.paragraph === piece.paragraph &&
  (isCarried || (last.line === piece.line && last.kind === 'direct'));

/** The paragraph before was left open, and this one opens with its mark, whoever is named behind it. */
const isContinued = (last: Piece, piece: Piece): boolean =>
  last.unclosed &&
  last.paragraph === piece.paragraph - 1 &&
  piece.opens &&
  (last.mention === piece.mention || last.speaker === piece.speaker);

/** Whether `piece` is one utterance with the marked quotation before it; pieces of nobody never are. */
export function goesOn(last: Piece, piece: Piece, isCarried: boolean): boolean {
  if (last.mention === null || piece.mention === null) return false;
  return isSplit(last, piece, isCarried) || isContinued(last, piece);
}
