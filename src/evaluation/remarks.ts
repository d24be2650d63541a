// How well wordings of one remark are told from recurring themes: the hand-made groups, judged pair by pair.
// A group is merged when its pairs join all its passages; any joined pair of a theme is a wrong merge.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const groupSchema = z.object({
  id: z.string(),
  relation: z.string(),
  passages: z.array(
    z.object({
      doc: z.string(),
      text: z.string(),
      speaker: z.string().nullable(),
      doc_event_date: z.string().nullable(),
    }),
  ),
});
export type GoldGroup = z.infer<typeof groupSchema>;
export type GoldPassage = GoldGroup['passages'][number];

export interface GroupScore {
  readonly id: string;
  readonly relation: string;
  /** `all`: every passage joined; `some`: at least one pair; `none`. */
  readonly merged: 'all' | 'some' | 'none';
  /** Wordings of one remark joined, a theme kept apart; what may be shown together is right either way. */
  readonly right: boolean;
}

export interface RemarkEvaluation {
  readonly scores: readonly GroupScore[];
  readonly wronglyMerged: number;
}

/** Scores every group of `gold/same_remark.jsonl` by a decision on pairs. */
export async function runRemarkEvaluation(
  sharedDir: string,
  isSame: (left: GoldPassage, right: GoldPassage) => boolean,
): Promise<RemarkEvaluation> {
  const lines = (await readFile(join(sharedDir, 'gold/same_remark.jsonl'), 'utf8')).split('\n');
  const groups = lines
    .filter((line) => line.trim() !== '')
    .map((line) => groupSchema.parse(JSON.parse(line)));
  const scores = groups.map((group) => scoreGroup(group, isSame));
  const wrong = scores.filter(({ relation, merged }) => !mayMerge(relation) && merged !== 'none');
  return { scores, wronglyMerged: wrong.length };
}

const mayMerge = (relation: string): boolean => relation.startsWith('same');
const mustMerge = (relation: string): boolean => relation.startsWith('same_remark');

/** Scores one group; pure. */
export function scoreGroup(
  group: GoldGroup,
  isSame: (left: GoldPassage, right: GoldPassage) => boolean,
): GroupScore {
  const clusters = clusterPassages(group.passages, isSame);
  const merged = clusters === 1 ? 'all' : clusters < group.passages.length ? 'some' : 'none';
  const { id, relation } = group;
  const right = mustMerge(relation) ? merged === 'all' : mayMerge(relation) || merged === 'none';
  return { id, relation, merged, right };
}

/** Number of clusters when same pairs are joined. O(passages squared). */
function clusterPassages(
  passages: readonly GoldPassage[],
  isSame: (left: GoldPassage, right: GoldPassage) => boolean,
): number {
  const cluster = passages.map((_, index) => index);
  passages.forEach((left, at) => {
    passages.slice(at + 1).forEach((right, offset) => {
      if (!isSame(left, right)) return;
      const [kept, gone] = [cluster[at], cluster[at + 1 + offset]];
      cluster.forEach((each, index) => {
        if (each === gone && kept !== undefined) cluster[index] = kept;
      });
    });
  });
  return new Set(cluster).size;
}

/** Two lines of counts and one for every group that came out wrong. */
export function renderRemarkTable({ scores, wronglyMerged }: RemarkEvaluation): string {
  return [
    `same-remark groups right: ${scores.filter(({ right }) => right).length} of ${scores.length}`,
    `  wrongly merged: ${wronglyMerged}`,
    ...scores
      .filter(({ right }) => !right)
      .map(({ id, relation, merged }) => `  ${id} ${relation}: merged ${merged}`),
  ].join('\n');
}
