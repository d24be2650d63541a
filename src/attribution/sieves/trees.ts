// A boosted forest of small trees as stored in a weights file, and its evaluation: numbers in, a
// probability out. Training stands in src/evaluation.

/**
 * One tree as parallel lists, the root first. Node `i` is a leaf with `value[i]` when `feature[i]` is -1;
 * otherwise it goes to `left[i]` when the feature is at most `value[i]`, else to `left[i] + 1`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly left: readonly number[];
}

export interface Forest {
  readonly trees: readonly Tree[];
}

/** All trees of a forest one after the other; `left` counts from the first node of all. */
interface Packed {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
}

const PACKED = new WeakMap<Forest, Packed>();

function pack(forest: Forest): Packed {
  const known = PACKED.get(forest);
  if (known) return known;
  let size = 0;
  const roots = forest.trees.map((tree) => {
    size += tree.feature.length;
    return size - tree.feature.length;
  });
  const lists = forest.trees.map((tree, index) => tree.left.map((node) => node + (roots[index] ?? 0)));
  const packed: Packed = {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(forest.trees.flatMap((tree) => tree.feature)),
    value: Float64Array.from(forest.trees.flatMap((tree) => tree.value)),
    left: Int32Array.from(lists.flat()),
  };
  PACKED.set(forest, packed);
  return packed;
}

/** What the trees from `from` to `to` give one row of features. */
function scoreTrees(packed: Packed, row: ArrayLike<number>, from: number, to: number): number {
  const { roots, feature, value, left } = packed;
  let score = 0;
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree] ?? 0;
    for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1) {
      const goesRight = (row[at] ?? 0) > (value[node] ?? 0);
      node = (left[node] ?? 0) + (goesRight ? 1 : 0);
    }
    score += value[node] ?? 0;
  }
  return score;
}

/** What the forest gives one row of features: a log-weight, comparable within one group of rows only. */
export function scoreRow(forest: Forest, row: ArrayLike<number>): number {
  return scoreTrees(pack(forest), row, 0, forest.trees.length);
}

/** Trees asked about every row before hopeless ones are dropped, and how far behind the best they are. */
const FIRST_TREES = 100;
const HOPELESS = 4;

/**
 * Probabilities over a group, in its order, summing to 1; empty for an empty group. Rows that the first
 * trees put far behind the best get 0 without the others being asked.
 */
export function chooseAmong(forest: Forest, rows: readonly ArrayLike<number>[]): number[] {
  const packed = pack(forest);
  const all = forest.trees.length;
  const first = Math.min(FIRST_TREES, all);
  const early = rows.map((row) => scoreTrees(packed, row, 0, first));
  const best = Math.max(...early);
  const scores = early.map((score, index) =>
    score < best - HOPELESS
      ? Number.NEGATIVE_INFINITY
      : score + scoreTrees(packed, rows[index] ?? [], first, all),
  );
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
