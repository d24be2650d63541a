import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAmong, type Forest, scoreRow, type Tree } from '../../../src/attribution/sieves/trees.ts';

const WIDTH = 3;
const wholeNumber = fc.integer({ min: -64, max: 63 });
const rowOf = fc.array(wholeNumber, { minLength: WIDTH, maxLength: WIDTH });

/** A tree grown split by split: each split turns a leaf into a node with two leaves behind all others. */
const treeOf: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(), fc.nat(WIDTH - 1), wholeNumber), { maxLength: 12 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 25, maxLength: 25 }),
  )
  .map(([splits, leaves]) => {
    const [feature, value, left] = [[-1], [leaves[0] ?? 0], [0]];
    for (const [choice, by, at] of splits) {
      const open = [...feature.keys()].filter((node) => feature[node] === -1);
      const node = open[choice % open.length] ?? 0;
      left[node] = feature.length;
      feature[node] = by;
      value[node] = at;
      for (const _ of [0, 1]) {
        value.push(leaves[feature.length] ?? 0);
        left.push(0);
        feature.push(-1);
      }
    }
    return { feature, value, left };
  });

/** Where a row ends in a tree, told step by step. */
function descend(tree: Tree, row: readonly number[], node = 0): number {
  const by = tree.feature[node] ?? -1;
  const value = tree.value[node] ?? 0;
  if (by < 0) return value;
  return descend(tree, row, (tree.left[node] ?? 0) + ((row[by] ?? 0) > value ? 1 : 0));
}

describe('scoreRow', () => {
  it('sums what each tree gives, however uneven the trees are', () => {
    const forestOf = fc.array(treeOf, { maxLength: 5 });
    fc.assert(
      fc.property(forestOf, rowOf, (trees, row) => {
        const sum = trees.reduce((total, tree) => total + descend(tree, row), 0);
        expect(scoreRow({ trees }, row)).toBe(sum);
      }),
    );
  });
});

describe('chooseAmong', () => {
  const split: Tree = { feature: [0, -1, -1], value: [4, -1, 1], left: [1, 0, 0] };
  const forest: Forest = { trees: [split, split] };

  it('sends what equals the value of a split to the left', () => {
    const [low = 0, edge = 0, high = 0] = chooseAmong(forest, [[3], [4], [5]]);
    expect(low).toBe(edge);
    expect(high / edge).toBeCloseTo(Math.exp(4));
  });

  it('gives nothing for an empty group', () => {
    expect(chooseAmong(forest, [])).toEqual([]);
  });

  it('leaves nothing to a row that the first trees put far behind', () => {
    const trees = new Array<Tree>(100).fill(split);
    expect(chooseAmong({ trees }, [[0], [9]])).toEqual([0, 1]);
  });
});
