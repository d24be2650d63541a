// Held-out votes with whether they were right in, what may be said about the next ones out: an isotonic
// curve from vote to probability and the threshold below which nobody should be named.
import type { Calibration } from '../../../attribution/sieves/speaker-model.ts';

export interface Vote {
  /** 0 to 1. */
  readonly vote: number;
  readonly isRight: boolean;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly count: number;
}

const shareOf = (block: Block): number => block.right / block.count;

/** Pool-adjacent-violators (Ayer et al. 1955): neighbours are joined until shares ascend. */
function poolBlocks(votes: readonly Vote[]): Block[] {
  const blocks: Block[] = [];
  for (const { vote, isRight } of [...votes].sort((a, b) => a.vote - b.vote)) {
    let block: Block = { from: vote, to: vote, right: isRight ? 1 : 0, count: 1 };
    for (let last = blocks.at(-1); last && shareOf(last) >= shareOf(block); last = blocks.at(-1)) {
      blocks.pop();
      const { from, right, count } = last;
      block = { from, to: block.to, right: right + block.right, count: count + block.count };
    }
    blocks.push(block);
  }
  return blocks;
}

/** One knot for each pooled block, at its middle, smoothed by one right and one wrong vote. */
export function fitCalibration(votes: readonly Vote[]): Calibration {
  const knots = poolBlocks(votes)
    .filter((block) => block.count > 4)
    .map((block) => [(block.from + block.to) / 2, (block.right + 1) / (block.count + 2)]);
  return knots.map((knot) => knot.map((each) => Number(each.toFixed(4))));
}

/** Share of right ones, smoothed by one right and one wrong; 0.5 for none. */
export function smoothedShare(votes: readonly Vote[]): number {
  const right = votes.filter((vote) => vote.isRight).length;
  return Number(((right + 1) / (votes.length + 2)).toFixed(3));
}

/**
 * The least confidence at which somebody may be named so that at most `maxWrong` (0 to 1) of `total`
 * decisions name the wrong one; 1 where no confidence is high enough. Votes are calibrated ones.
 */
export function chooseThreshold(votes: readonly Vote[], total: number, maxWrong: number): number {
  let wrong = 0;
  let least = 1;
  for (const { vote, isRight } of [...votes].sort((a, b) => b.vote - a.vote)) {
    if (!isRight) wrong++;
    if (wrong > maxWrong * total) return Number(least.toFixed(3));
    least = vote;
  }
  return 0;
}
