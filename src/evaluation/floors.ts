// What a change must not fall below: a few figures of each suite with their floors, a little under what was
// last measured. `onrecord eval --check` fails with the figures that are lower.
import type { Evaluation } from './evaluation.ts';
import { nameRun } from './retrieval/retrieval.ts';
import type { RetrievalScores } from './retrieval/retrieval-scores.ts';

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
  const { scores } = questions;
  const silent = scores.filter(({ answerable }) => !answerable);
  return [
    {
      name: 'gold questions, evidence shown',
      value: scores.filter(({ answerable, shown }) => answerable && shown).length,
      floor: 28,
    },
    {
      name: 'gold questions, abstained',
      value: silent.filter(({ abstained }) => abstained).length,
      floor: 8,
    },
  ];
}

function verbatimFloors({ verbatim = [] }: Evaluation): readonly Floor[] {
  return verbatim.map(({ set, shown, verbatim: right }) => ({
    name: `${set}, shown texts verbatim, %`,
    value: share(right, shown),
    floor: 100,
  }));
}

function remarkFloors({ remarks }: Evaluation): readonly Floor[] {
  if (remarks === undefined) return [];
  const { scores, wronglyMerged } = remarks;
  return [
    { name: 'same-remark groups right', value: scores.filter(({ right }) => right).length, floor: 19 },
    { name: 'themes kept apart, one less for each that was merged', value: -wronglyMerged, floor: 0 },
  ];
}

function abstentionFloors({ abstention }: Evaluation): readonly Floor[] {
  if (abstention === undefined) return [];
  const { answered, answerable, abstained, silent } = abstention;
  return [
    { name: 'multihop, answerable questions answered, %', value: share(answered, answerable), floor: 93 },
    { name: 'multihop, null questions abstained, %', value: share(abstained, silent), floor: 85 },
  ];
}

/** By set as the table names it, in hundredths. */
const RETRIEVAL_FLOORS: Readonly<Record<string, Partial<Record<keyof RetrievalScores, number>>>> = {
  multihop: { mrr10: 94, recall10: 93, allGold10: 82 },
  realtimeqa: { mrr10: 70, hits10: 88, answer4: 75 },
  'realtimeqa, asked': { mrr10: 82, hits10: 97, answer4: 79 },
};

function retrievalFloors({ retrieval }: Evaluation): readonly Floor[] {
  return (retrieval?.rows ?? [])
    .filter(({ engine }) => engine === 'On Record')
    .flatMap((row) =>
      Object.entries(RETRIEVAL_FLOORS[nameRun(row)] ?? {}).map(([score, floor]) => ({
        name: `${nameRun(row)}, ${score} in hundredths`,
        value: 100 * (row.scores[score as keyof RetrievalScores] ?? 0),
        floor,
      })),
    );
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
    { name: 'direct + mixed, speaker %', value: marked?.speaker ?? 0, floor: 94 },
    {
      name: 'he and she, per cent named by what may be a person',
      value: share(quotes.pronouns.count - quotes.pronouns.impossible, quotes.pronouns.count),
      floor: 99,
    },
    {
      name: 'he and she, per cent with the family name of the gold',
      value: share(quotes.pronouns.agreed, quotes.pronouns.told),
      floor: 76,
    },
    { name: 'seed rows rightly named, %', value: share(named, rows), floor: 96 },
  ];
}

/** Every figure that has a floor, of the suites that were run. */
export function listFloors(evaluation: Evaluation): readonly Floor[] {
  const lists = [
    documentFloors,
    questionFloors,
    verbatimFloors,
    remarkFloors,
    abstentionFloors,
    quoteFloors,
    retrievalFloors,
  ];
  return lists.flatMap((list) => list(evaluation));
}
