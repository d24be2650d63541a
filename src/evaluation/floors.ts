// What a change must not fall below: a few figures of each suite with their floors, a little under what was
// last measured. `onrecord eval --check` fails with the figures that are lower.
import type { Evaluation } from './evaluation.ts';

export interface Floor {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
}

const share = (right: number, count: number): number => (count === 0 ? 0 : (100 * right) / count);

function documentFloors({ documents }: Evaluation): readonly Floor[] {
  if (documents === undefined) return [];
  return [{ name: 'metadata fields right, %', value: share(documents.right, documents.fields), floor: 100 }];
}

function questionFloors({ questions }: Evaluation): readonly Floor[] {
  if (questions === undefined) return [];
  const { scores, shownTexts, verbatimTexts } = questions;
  const silent = scores.filter(({ answerable }) => !answerable);
  return [
    {
      name: 'gold questions, evidence shown',
      value: scores.filter(({ answerable, shown }) => answerable && shown).length,
      floor: 26,
    },
    {
      name: 'gold questions, abstained',
      value: silent.filter(({ abstained }) => abstained).length,
      floor: 7,
    },
    { name: 'shown texts verbatim, %', value: share(verbatimTexts, shownTexts), floor: 100 },
  ];
}

function quoteFloors({ quotes }: Evaluation): readonly Floor[] {
  if (quotes === undefined) return [];
  const marked = quotes.kinds.find(({ name }) => name === 'direct + mixed');
  const seeds = quotes.seeds.filter(({ kind }) => kind === 'direct' || kind === 'mixed' || kind === 'turn');
  const [named, rows] = [
    seeds.reduce((sum, each) => sum + each.named, 0),
    seeds.reduce((sum, each) => sum + each.rows, 0),
  ];
  return [
    { name: 'direct + mixed, exact F1', value: marked?.exactF1 ?? 0, floor: 97 },
    { name: 'direct + mixed, speaker %', value: marked?.speaker ?? 0, floor: 93 },
    { name: 'seed rows rightly named, %', value: share(named, rows), floor: 96 },
  ];
}

/** Every figure that has a floor, of the suites that were run. */
export function listFloors(evaluation: Evaluation): readonly Floor[] {
  return [...documentFloors(evaluation), ...questionFloors(evaluation), ...quoteFloors(evaluation)];
}
