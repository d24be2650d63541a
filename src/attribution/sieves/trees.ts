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
  /** Trees, filled up with empty ones to a multiple of `ABREAST`. */
  readonly count: number;
  /** Splits tree by tree: the greatest value that goes to the left above the low 16 bits, in these the feature. */
  readonly splits: Int32Array;
  /** Leaves tree by tree, left to right. */
  readonly leaves: Float64Array;
}

const PACKED = new WeakMap<Forest, Packed>();

/** Trees that are descended side by side: each step waits for the one before it, and the others fill the wait. */
const ABREAST = 4;

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
  packed.splits[index * inner + at] = isLeaf ? 0 : (Math.floor(value) << 16) | feature;
  enter(packed, index, tree, isLeaf ? node : left, 2 * at + 1);
  enter(packed, index, tree, isLeaf ? node : left + 1, 2 * at + 2);
}

function pack(forest: Forest): Packed {
  const known = PACKED.get(forest);
  if (known) return known;
  const { trees } = forest;
  const depth = trees.reduce((most, tree) => Math.max(most, depthOf(tree)), 0);
  const width = 1 + trees.reduce((most, tree) => tree.feature.reduce((a, b) => Math.max(a, b), most), 0);
  const count = Math.ceil(trees.length / ABREAST) * ABREAST;
  const packed: Packed = {
    depth,
    width,
    count,
    splits: new Int32Array(count * (2 ** depth - 1)),
    leaves: new Float64Array(count * 2 ** depth),
  };
  for (const [index, tree] of trees.entries()) enter(packed, index, tree, 0, 0);
  PACKED.set(forest, packed);
  return packed;
}

/** The rows of a group one after the other, cut to the features that the forest asks about, as high as the splits have them. */
function packRows({ width }: Packed, rows: readonly ArrayLike<number>[]): Int32Array {
  const packed = new Int32Array(rows.length * width);
  let at = 0;
  for (const row of rows) {
    for (let feature = 0; feature < width; feature++) packed[at + feature] = (row[feature] ?? 0) << 16;
    at += width;
  }
  return packed;
}

/** What the trees from `from` to `to`, both multiples of `ABREAST`, give the row that begins at `row`. */
function scoreTrees(packed: Packed, rows: Int32Array, row: number, from: number, to: number): number {
  const { splits, leaves } = packed;
  const inner = 2 ** packed.depth - 1;
  let score = 0;
  for (let tree = from; tree < to; tree += ABREAST) {
    const root = tree * inner;
    let [a, b, c, d] = [0, 0, 0, 0];
    while (a < inner) {
      a = step(splits[root + a] ?? 0, rows, row, a);
      b = step(splits[root + inner + b] ?? 0, rows, row, b);
      c = step(splits[root + 2 * inner + c] ?? 0, rows, row, c);
      d = step(splits[root + 3 * inner + d] ?? 0, rows, row, d);
    }
    // Leaves of a tree begin behind its `inner` splits, and there is one more of them.
    const leaf = root + tree - inner;
    score += leaves[leaf + a] ?? 0;
    score += leaves[leaf + inner + 1 + b] ?? 0;
    score += leaves[leaf + 2 * (inner + 1) + c] ?? 0;
    score += leaves[leaf + 3 * (inner + 1) + d] ?? 0;
  }
  return score;
}

/** The child of the split at `at`. The feature in the split's low bits does not change which of two values is greater. */
function step(split: number, rows: Int32Array, row: number, at: number): number {
  // The sign bit of what is left of the split's value: 1 where the feature is greater.
  const goesRight = (split - (rows[row + (split & 0xffff)] ?? 0)) >>> 31;
  return 2 * at + 1 + goesRight;
}

/** What the forest gives one row of features: a log-weight, comparable within one group of rows only. */
export function scoreRow(forest: Forest, row: ArrayLike<number>): number {
  const packed = pack(forest);
  return scoreTrees(packed, packRows(packed, [row]), 0, 0, packed.count);
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
  const { count, width } = packed;
  const first = Math.min(FIRST_TREES, count);
  const read = packRows(packed, rows);
  const scores: number[] = [];
  for (let row = 0; row < rows.length; row++) scores.push(scoreTrees(packed, read, row * width, 0, first));
  const best = Math.max(...scores);
  for (const [row, score] of scores.entries()) {
    const isHopeless = score < best - HOPELESS;
    scores[row] = isHopeless
      ? Number.NEGATIVE_INFINITY
      : score + scoreTrees(packed, read, row * width, first, count);
  }
  return sharesOf(scores);
}

/** Log-weights as shares of their whole. */
function sharesOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
