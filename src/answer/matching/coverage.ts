// Question terms and how strongly a text matches each -> shares of the question's weight. The weights are laid
// out once a question, so that thousands of sentences are measured without making objects.

/** What of a question term decides its weight in the shares. */
interface Weighed {
  readonly weight: number;
  /** No passage holds it. */
  readonly unknown: boolean;
  /** Likely a name. */
  readonly proper: boolean;
  /** Weight among the words that say what happened, 0 for others: see `core-words.ts`. */
  readonly coreWeight: number;
}

/** The terms' weights by place, as the shares need them. */
export interface TermWeights {
  readonly plain: Float64Array;
  /** Of names, 0 elsewhere. */
  readonly proper: Float64Array;
  /** Of words that say what happened, 0 elsewhere. */
  readonly core: Float64Array;
  /** How many say what happened. */
  readonly coreCount: number;
  /** Places of the rarest terms that the corpus knows. */
  readonly rarest: readonly number[];
}

/** Lays out the weights of a question's terms. */
export function layOutWeights(terms: readonly Weighed[]): TermWeights {
  const known = terms.filter((term) => !term.unknown).map((term) => term.weight);
  const heaviest = Math.max(...known);
  return {
    plain: Float64Array.from(terms, (term) => term.weight),
    proper: Float64Array.from(terms, (term) => (term.proper ? term.weight : 0)),
    core: Float64Array.from(terms, (term) => term.coreWeight),
    coreCount: terms.filter((term) => term.coreWeight > 0).length,
    rarest: terms.flatMap((term, at) => (!term.unknown && term.weight === heaviest ? [at] : [])),
  };
}

/** Weight-share of the matched terms, 0 to 1; 1 when nothing has weight. */
export function shareOf(weights: Float64Array, strengths: ArrayLike<number>): number {
  let total = 0;
  let matched = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    total += weight;
    matched += weight * (strengths[at] ?? 0);
  }
  return total === 0 ? 1 : matched / total;
}

/** Weight-share of the terms whose strength reaches `least`, 0 to 1; 1 when nothing has weight. */
export function shareThere(weights: Float64Array, strengths: ArrayLike<number>, least: number): number {
  let total = 0;
  let there = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    total += weight;
    if ((strengths[at] ?? 0) >= least) there += weight;
  }
  return total === 0 ? 1 : there / total;
}

/** Weight of the heaviest term that is missing, as a part of the heaviest of all; 0 when all are there. */
export function findGravestGap(weights: Float64Array, strengths: ArrayLike<number>): number {
  let heaviest = 0;
  let gap = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    heaviest = Math.max(heaviest, weight);
    gap = Math.max(gap, weight * (1 - (strengths[at] ?? 0)));
  }
  return heaviest === 0 ? 0 : gap / heaviest;
}

/** Best strength among the rarest known terms; 1 when the corpus knows none. */
export function fitRarest({ rarest }: TermWeights, strengths: ArrayLike<number>): number {
  if (rarest.length === 0) return 1;
  return rarest.reduce((best, at) => Math.max(best, strengths[at] ?? 0), 0);
}

/** Least strength at which a term counts as there. */
const THERE = 0.5;

/** Share of neighbouring question terms that are both matched. */
export function fitPairs(strengths: ArrayLike<number>): number {
  if (strengths.length < 2) return 0;
  let both = 0;
  for (let at = 1; at < strengths.length; at++) {
    if ((strengths[at - 1] ?? 0) > THERE && (strengths[at] ?? 0) > THERE) both += 1;
  }
  return both / (strengths.length - 1);
}

/** Raises `best` to `more` times `share` where that is higher; nothing where `more` is `null`. */
export function raise(best: Float64Array, more: ArrayLike<number> | null, share = 1): void {
  if (more === null) return;
  for (let at = 0; at < best.length; at++) {
    const strength = share * (more[at] ?? 0);
    if (strength > (best[at] ?? 0)) best[at] = strength;
  }
}
