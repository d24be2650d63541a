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

/**
 * All trees of a forest, each filled up to a full one of the same depth, level by level: the children of the
 * split at `i` stand at `2 i + 1` and `2 i + 2`, so that a descent takes as many steps in every tree and none of
 * them has to be guessed ahead by the processor.
 */
interface Packed {
  readonly depth: number;
  /** Features a row must have. */
  readonly width: number;
  /** Splits tree by tree: the feature above the low 16 bits, in these the greatest value that goes to the left. */
  readonly splits: Int32Array;
  /** Leaves tree by tree, left to right. */
  readonly leaves: Float64Array;
}

const PACKED = new WeakMap<Forest, Packed>();

function depthOf(tree: Tree, node = 0): number {
  if ((tree.feature[node] ?? -1) < 0) return 0;
  const left = tree.left[node] ?? 0;
  return 1 + Math.max(depthOf(tree, left), depthOf(tree, left + 1));
}

/** Enters the part of a tree under `node` at `at`; a leaf that stands too high is entered under both ways. */
function enter(packed: Packed, index: number, tree: Tree, node: number, at: number): void {
  const inner = 2 ** packed.depth - 1;
  const value = tree.value[node] ?? 0;
  if (at >= inner) {
    packed.leaves[index * (inner + 1) + at - inner] = value;
    return;
  }
  const feature = tree.feature[node] ?? -1;
  const isLeaf = feature < 0;
  const left = tree.left[node] ?? 0;
  packed.splits[index * inner + at] = isLeaf ? 0 : (feature << 16) | (Math.floor(value) & 0xffff);
  enter(packed, index, tree, isLeaf ? node : left, 2 * at + 1);
  enter(packed, index, tree, isLeaf ? node : left + 1, 2 * at + 2);
}

function pack(forest: Forest): Packed {
  const known = PACKED.get(forest);
  if (known) return known;
  const { trees } = forest;
  const depth = trees.reduce((most, tree) => Math.max(most, depthOf(tree)), 0);
  const width = 1 + trees.reduce((most, tree) => tree.feature.reduce((a, b) => Math.max(a, b), most), 0);
  const packed: Packed = {
    depth,
    width,
    splits: new Int32Array(trees.length * (2 ** depth - 1)),
    leaves: new Float64Array(trees.length * 2 ** depth),
  };
  for (const [index, tree] of trees.entries()) enter(packed, index, tree, 0, 0);
  PACKED.set(forest, packed);
  return packed;
}

/** The rows of a group one after the other, cut to the features that the forest asks about. */
function packRows({ width }: Packed, rows: readonly ArrayLike<number>[]): Int16Array {
  const packed = new Int16Array(rows.length * width);
  let at = 0;
  for (const row of rows) {
    for (let feature = 0; feature < width; feature++) packed[at + feature] = row[feature] ?? 0;
    at += width;
  }
  return packed;
}

/** What the trees from `from` to `to` give the row that begins at `row`. */
function scoreTrees(packed: Packed, rows: Int16Array, row: number, from: number, to: number): number {
  const { depth, splits, leaves } = packed;
  const inner = 2 ** depth - 1;
  let score = 0;
  for (let tree = from; tree < to; tree++) {
    const root = tree * inner;
    let at = 0;
    for (let level = 0; level < depth; level++) {
      const split = splits[root + at] ?? 0;
      // The sign bit of what is left of the split's value: 1 where the feature is greater.
      const goesRight = (((split << 16) >> 16) - (rows[row + (split >> 16)] ?? 0)) >>> 31;
      at = 2 * at + 1 + goesRight;
    }
    score += leaves[root + tree + at - inner] ?? 0;
  }
  return score;
}

/** What the forest gives one row of features: a log-weight, comparable within one group of rows only. */
export function scoreRow(forest: Forest, row: ArrayLike<number>): number {
  const packed = pack(forest);
  return scoreTrees(packed, packRows(packed, [row]), 0, 0, forest.trees.length);
}

/** Trees asked about every row before hopeless ones are dropped, and how far behind the best they are. */
const FIRST_TREES = 60;
const HOPELESS = 4;

/**
 * Probabilities over a group, in its order, summing to 1; empty for an empty group. Rows that the first
 * trees put far behind the best get 0 without the others being asked.
 */
export function chooseAmong(forest: Forest, rows: readonly ArrayLike<number>[]): number[] {
  const packed = pack(forest);
  const all = forest.trees.length;
  const first = Math.min(FIRST_TREES, all);
  const read = packRows(packed, rows);
  const early = rows.map((_, index) => scoreTrees(packed, read, index * packed.width, 0, first));
  const best = Math.max(...early);
  const scores = early.map((score, index) =>
    score < best - HOPELESS
      ? Number.NEGATIVE_INFINITY
      : score + scoreTrees(packed, read, index * packed.width, first, all),
  );
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
