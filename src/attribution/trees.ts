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

function leafValue(tree: Tree, features: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    if (feature < 0) return tree.value[node] ?? 0;
    const step = (features[feature] ?? 0) <= (tree.value[node] ?? 0) ? 0 : 1;
    node = (tree.left[node] ?? 0) + step;
  }
}

/** What the forest gives one row of features: a log-weight, comparable within one group of rows only. */
export function scoreRow(forest: Forest, features: ArrayLike<number>): number {
  let score = 0;
  for (const tree of forest.trees) score += leafValue(tree, features);
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
