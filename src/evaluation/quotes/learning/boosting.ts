// Groups of rows of small whole numbers in, each row right or wrong, a boosted forest out that chooses
// one row of a group (Friedman 2001; softmax over the group, Newton leaves). Deterministic:
// features are sampled by a fixed scramble (random subspaces, Ho 1998), ties go to the lower feature and threshold.
import { type Forest, scoreRow, type Tree } from '../../../attribution/sieves/trees.ts';

export interface Rows {
  /** Row-major, `width` numbers a row, each from -64 to 63. */
  readonly features: Int8Array;
  readonly width: number;
  readonly labels: Uint8Array;
  /** Row at which each group begins, ascending, and the number of rows as its last entry. */
  readonly groups: Int32Array;
  /** What each group counts; 1 where absent. */
  readonly weights?: Float64Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minWeight: number;
  /** Each split looks at one feature in so many, in turn; 1 looks at all. */
  readonly stride: number;
  /** Each tree is grown on one group in so many (Friedman 2002); all where absent. */
  readonly sample?: number;
}

const BINS = 128;
const OFFSET = 64;
const LAMBDA = 1;
/** Wrong rows less likely than this, and groups as good as settled, teach a tree nothing (Friedman et al. 2000). */
const SETTLED = 0.003;

interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly gain: number;
}

interface Growing {
  readonly feature: number[];
  readonly value: number[];
  readonly left: number[];
}

/** A whole number scattered over 32 bits (the finaliser of MurmurHash3): the same always, like no pattern. */
function scramble(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

class Booster {
  private readonly gradient: Float64Array;
  private readonly hessian: Float64Array;
  private readonly odds: Float64Array;
  private readonly weights: Float64Array;
  private readonly rows: Rows;
  private readonly options: BoostingOptions;
  /** The features again, feature by feature and moved by `OFFSET`: splitting reads one feature at a time. */
  private readonly bins: readonly Uint8Array[];
  private readonly gradients = new Float64Array(BINS);
  private readonly hessians = new Float64Array(BINS);
  private splits = 0;
  private trees = 0;

  constructor(rows: Rows, options: BoostingOptions, base: Forest) {
    this.rows = rows;
    this.options = options;
    this.gradient = new Float64Array(rows.labels.length);
    this.hessian = new Float64Array(rows.labels.length);
    this.odds = Float64Array.from(rows.labels, (_, row) =>
      scoreRow(base, rows.features.subarray(row * rows.width, (row + 1) * rows.width)),
    );
    this.weights = new Float64Array(rows.labels.length);
    this.bins = Array.from({ length: rows.width }, (_, feature) =>
      rows.labels.map((_label, row) => (rows.features[row * rows.width + feature] ?? 0) + OFFSET),
    );
  }

  addTree(): Tree {
    const members = this.drawSample();
    const tree: Growing = { feature: [-1], value: [0], left: [0] };
    this.grow(tree, 0, members, this.options.depth);
    for (let row = 0; row < this.odds.length; row++)
      this.odds[row] = (this.odds[row] ?? 0) + this.valueOf(tree, row);
    return tree;
  }

  /** What a tree gives a row, whether it was grown on it or not. */
  private valueOf(tree: Growing, row: number): number {
    let node = 0;
    for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
      const isAbove = (this.bins[feature]?.[row] ?? 0) - OFFSET > (tree.value[node] ?? 0);
      node = (tree.left[node] ?? 0) + (isAbove ? 1 : 0);
    }
    return tree.value[node] ?? 0;
  }

  /** The rows of the groups that this tree is grown on, with their gradients. */
  private drawSample(): Int32Array {
    const { groups } = this.rows;
    const { sample = 1 } = this.options;
    const members = new Int32Array(this.odds.length);
    let count = 0;
    this.trees++;
    for (let group = 0; group + 1 < groups.length; group++) {
      if (scramble(this.trees * groups.length + group) % sample !== 0) continue;
      const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
      if (!this.differentiate(from, to, this.rows.weights?.[group] ?? 1)) continue;
      for (let row = from; row < to; row++) if ((this.hessian[row] ?? 0) > 0) members[count++] = row;
    }
    return members.subarray(0, count);
  }

  /**
   * Gradients of the log-probability that one of the right rows of a group is chosen, second derivatives of 0 where
   * a row has nothing to teach; false where none of them has.
   */
  private differentiate(from: number, to: number, weight: number): boolean {
    let [all, right, highest] = [0, 0, Number.NEGATIVE_INFINITY];
    const { odds, weights } = this;
    const { labels } = this.rows;
    for (let row = from; row < to; row++) highest = Math.max(highest, odds[row] ?? 0);
    for (let row = from; row < to; row++) {
      const share = Math.exp((odds[row] ?? 0) - highest);
      weights[row] = share;
      all += share;
      right += (labels[row] ?? 0) * share;
    }
    if (right === 0 || right > (1 - SETTLED) * all) return false;
    for (let row = from; row < to; row++) {
      const chosen = (weights[row] ?? 0) / all;
      const wanted = ((labels[row] ?? 0) * (weights[row] ?? 0)) / right;
      const teaches = chosen >= SETTLED || labels[row] === 1;
      this.gradient[row] = weight * (wanted - chosen);
      this.hessian[row] = teaches ? weight * Math.max(chosen * (1 - chosen), 1e-6) : 0;
    }
    return true;
  }

  private grow(tree: Growing, node: number, members: Int32Array, depth: number): void {
    const split = depth > 0 ? this.bestSplit(members) : undefined;
    if (!split) {
      this.finish(tree, node, members);
      return;
    }
    const [lower, higher] = this.part(members, split);
    const left = tree.feature.length;
    tree.feature[node] = split.feature;
    tree.value[node] = split.threshold;
    tree.left[node] = left;
    tree.feature.push(-1, -1);
    tree.value.push(0, 0);
    tree.left.push(0, 0);
    this.grow(tree, left, lower, depth - 1);
    this.grow(tree, left + 1, higher, depth - 1);
  }

  /** The members at most at the threshold and those above it, each in their order. */
  private part(members: Int32Array, split: Split): [Int32Array, Int32Array] {
    const bins = this.bins[split.feature] ?? this.rows.labels;
    const [lower, higher] = [new Int32Array(members.length), new Int32Array(members.length)];
    let [low, high] = [0, 0];
    for (let at = 0; at < members.length; at++) {
      const row = members[at] ?? 0;
      if ((bins[row] ?? 0) - OFFSET <= split.threshold) lower[low++] = row;
      else higher[high++] = row;
    }
    return [lower.subarray(0, low), higher.subarray(0, high)];
  }

  private finish(tree: Growing, node: number, members: Int32Array): void {
    const [gradient, hessian] = this.sums(members);
    const value = Number(((this.options.rate * gradient) / (hessian + LAMBDA)).toFixed(4));
    tree.value[node] = value;
  }

  private sums(members: Int32Array): [number, number] {
    let [gradient, hessian] = [0, 0];
    for (const row of members) {
      gradient += this.gradient[row] ?? 0;
      hessian += this.hessian[row] ?? 0;
    }
    return [gradient, hessian];
  }

  private bestSplit(members: Int32Array): Split | undefined {
    const totals = this.sums(members);
    let best: Split | undefined;
    const { stride } = this.options;
    this.splits++;
    for (let feature = 0; feature < this.rows.width; feature++) {
      if (scramble(this.splits * this.rows.width + feature) % stride !== 0) continue;
      const split = this.splitOn(feature, members, totals);
      if (split && split.gain > (best?.gain ?? 1e-6)) best = split;
    }
    return best;
  }

  private splitOn(
    feature: number,
    members: Int32Array,
    totals: readonly [number, number],
  ): Split | undefined {
    const { gradient, hessian, gradients, hessians } = this;
    const bins = this.bins[feature] ?? this.rows.labels;
    gradients.fill(0);
    hessians.fill(0);
    for (let at = 0; at < members.length; at++) {
      const row = members[at] ?? 0;
      const bin = bins[row] ?? 0;
      gradients[bin] = (gradients[bin] ?? 0) + (gradient[row] ?? 0);
      hessians[bin] = (hessians[bin] ?? 0) + (hessian[row] ?? 0);
    }
    return this.scan(feature, gradients, hessians, totals);
  }

  private scan(
    feature: number,
    gradients: Float64Array,
    hessians: Float64Array,
    totals: readonly [number, number],
  ): Split | undefined {
    const [allG, allH] = totals;
    const whole = (allG * allG) / (allH + LAMBDA);
    let [g, h] = [0, 0];
    let best: Split | undefined;
    for (let bin = 0; bin < BINS - 1; bin++) {
      if (hessians[bin] === 0) continue;
      g += gradients[bin] ?? 0;
      h += hessians[bin] ?? 0;
      if (h < this.options.minWeight) continue;
      if (allH - h < this.options.minWeight) break;
      const gain = (g * g) / (h + LAMBDA) + (allG - g) ** 2 / (allH - h + LAMBDA) - whole;
      if (gain > (best?.gain ?? 0)) best = { feature, threshold: bin - OFFSET, gain };
    }
    return best;
  }
}

/** Grows a forest on top of `base`, whose trees come first in it; time grows with rows × width × trees × depth. */
export function growForest(rows: Rows, options: BoostingOptions, base: Forest = { trees: [] }): Forest {
  const booster = new Booster(rows, options, base);
  return { trees: [...base.trees, ...Array.from({ length: options.trees }, () => booster.addTree())] };
}
