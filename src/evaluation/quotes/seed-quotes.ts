// The hand-made gold of the seed articles and their quotations in, shares found and rightly named out.
import type { Quotation, Span } from '../../model.ts';

export interface SeedGold extends Span {
  readonly id: string;
  readonly doc: string;
  readonly kind: 'direct' | 'mixed' | 'turn' | 'indirect' | 'not_a_quote';
  readonly text: string;
  readonly speaker: string | null;
  readonly said_on: string | null;
  readonly via: string | null;
  readonly required: boolean;
}

export interface SeedScore {
  readonly kind: string;
  readonly rows: number;
  readonly found: number;
  readonly named: number;
}

const OVERLAP = 0.8;

/** Reads JSON lines; throws a `SyntaxError` on a line that is no JSON. */
export function readSeedGold(jsonl: string): SeedGold[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SeedGold);
}

const squeezed = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,]+$/u, '')
    .trim();

/** By text, for the cleaned document need not share the raw file's offsets. */
function covers(row: SeedGold, quotation: Quotation): boolean {
  const [gold, found] = [squeezed(row.text), squeezed(quotation.text)];
  if (gold === found || found.includes(gold)) return true;
  return gold.includes(found) && found.length > OVERLAP * gold.length;
}

/** Required rows by kind, and the stretches that nobody says: there `found` counts what should not be. */
export function scoreSeeds(
  gold: readonly SeedGold[],
  seeds: ReadonlyMap<string, readonly Quotation[]>,
): SeedScore[] {
  return (['direct', 'mixed', 'turn', 'indirect', 'not_a_quote'] as const).map((kind) => {
    const rows = gold.filter((row) => row.kind === kind && (row.required || kind === 'not_a_quote'));
    let [found, named] = [0, 0];
    for (const row of rows) {
      const ofKind = (seeds.get(row.doc) ?? []).filter(
        (each) => (each.kind === 'indirect') === (kind === 'indirect'),
      );
      const hits = ofKind.filter((each) => covers(row, each));
      if (hits.length > 0) found++;
      if (hits.some((each) => each.speaker?.name === row.speaker)) named++;
    }
    return { kind, rows: rows.length, found, named };
  });
}
