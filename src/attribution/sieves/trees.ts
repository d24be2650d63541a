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

/** What the forest gives one row of features: a log-weight, comparable within one group of rows only. */
export function scoreRow(forest: Forest, row: ArrayLike<number>): number {
  const { roots, feature, value, left } = pack(forest);
  let score = 0;
  for (const root of roots) {
    let node = root;
    for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1) {
      const goesRight = (row[at] ?? 0) > (value[node] ?? 0);
      node = (left[node] ?? 0) + (goesRight ? 1 : 0);
    }
    score += value[node] ?? 0;
  }
  return score;
}

/** Probabilities over a group, in its order, summing to 1; empty for an empty group. */
export function chooseAmong(forest: Forest, rows: readonly ArrayLike<number>[]): number[] {
  const scores = rows.map((row) => scoreRow(forest, row));
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
