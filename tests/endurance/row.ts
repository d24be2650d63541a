// What a measure comes to: one row of figures, and each reach that was missed. Printed as a row of a table and as JSON.
export type Figure = number | string;

export interface Row {
  readonly measure: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** One line for each reach that was missed; empty: all were reached. */
  readonly missed: readonly string[];
}

/** A figure and what it should be: `[name, value, isReached]`. */
export type Reach = readonly [name: string, value: Figure, isReached: boolean];

export function buildRow(measure: string, reaches: readonly Reach[], rest: Row['figures'] = {}): Row {
  const reached = Object.fromEntries(reaches.map(([name, value]) => [name, value]));
  const missed = reaches.flatMap(([name, value, isReached]) => (isReached ? [] : [`${name}: ${value}`]));
  return { measure, figures: { ...reached, ...rest }, missed };
}

/** `| load | lost 0 · p99 ack 41 ms | reached |` */
export function renderRow({ measure, figures, missed }: Row): string {
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  const verdict = missed.length === 0 ? 'reached' : `missed: ${missed.join(', ')}`;
  return `| ${measure} | ${shown.join(' · ')} | ${verdict} |`;
}

/** The nearest-rank quantile of numbers in any order, rounded to a tenth; 0 of none. */
export function quantileOf(values: Iterable<number>, quantile: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = Math.min(sorted.length - 1, Math.ceil(quantile * sorted.length) - 1);
  return Math.round((sorted[Math.max(0, at)] ?? 0) * 10) / 10;
}
