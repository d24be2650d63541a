// How often questions were answered, abstained from, slow and judged, by server and day, in one small JSON file.
// Counted in memory and written a moment later, so that nobody waits; a crash loses that moment at most.
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { COUNTED, type Counted, type UsageCounts, type UsageStore } from '../../service/members.ts';
import { writeDurably } from '../durable.ts';

/** Days that are kept. */
const MAX_DAYS = 90;
const DAY_MS = 86_400_000;
/** Milliseconds from a count to its place on the disk. */
const SAVE_MS = 5_000;

/** By ISO day. */
type Days = Map<string, Record<Counted, number>>;

const amount = z.number().int().min(0);
const countsSchema = z.object({
  answered: amount,
  abstained: amount,
  slow: amount,
  helpful: amount,
  unhelpful: amount,
} satisfies Record<Counted, typeof amount>);
const fileSchema = z.object({
  version: z.literal(1),
  guilds: z.record(z.string(), z.record(z.iso.date(), countsSchema)),
});

const nothing = (): Record<Counted, number> => ({
  answered: 0,
  abstained: 0,
  slow: 0,
  helpful: 0,
  unhelpful: 0,
});

/** The first of the latest `days` days. */
function firstDay(now: number, days: number): string {
  return new Date(now - (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

export interface UsageOptions {
  /** Told in one line where the counts cannot be written; they are tried again with the next. */
  onTrouble(reason: string): void;
  /** Milliseconds since the epoch. */
  now?(): number;
}

/** Counts in memory, written to `usage.json`. */
export class JsonUsageStore implements UsageStore {
  readonly #path: string;
  readonly #guilds: Map<string, Days>;
  readonly #options: UsageOptions;
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, guilds: Map<string, Days>, options: UsageOptions) {
    this.#path = path;
    this.#guilds = guilds;
    this.#options = options;
  }

  count(guildId: string, what: Counted): void {
    const days = this.#guilds.get(guildId) ?? new Map();
    const today = firstDay(this.#now(), 1);
    const counts = days.get(today) ?? nothing();
    counts[what] += 1;
    days.set(today, counts);
    this.#guilds.set(guildId, days);
    this.#timer ??= setTimeout(() => void this.save(), SAVE_MS).unref();
  }

  sum(guildId: string, days: number): UsageCounts {
    const since = firstDay(this.#now(), days);
    const sums = nothing();
    for (const [day, counts] of this.#guilds.get(guildId) ?? []) {
      if (day >= since) for (const what of COUNTED) sums[what] += counts[what];
    }
    return sums;
  }

  async keepOnly(guildIds: readonly string[]): Promise<void> {
    const gone = [...this.#guilds.keys()].filter((id) => !guildIds.includes(id));
    for (const id of gone) this.#guilds.delete(id);
    if (gone.length > 0) await this.save();
  }

  /** Resolves when everything counted so far is on the disk, or has been reported as not to be written. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#dropOld();
    const guilds = Object.fromEntries(
      [...this.#guilds].map(([id, days]) => [id, Object.fromEntries(days)] as const),
    );
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await writeDurably(this.#path, `${JSON.stringify({ version: 1, guilds })}\n`);
    } catch (error) {
      this.#options.onTrouble(`Expected to write ${this.#path}, got ${codeOf(error)}`);
    }
  }

  #dropOld(): void {
    const since = firstDay(this.#now(), MAX_DAYS);
    for (const days of this.#guilds.values())
      for (const day of days.keys()) if (day < since) days.delete(day);
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Reads `usage.json` of the data folder; a file that cannot be read is set aside, never overwritten. */
export async function openUsage(dataDir: string, options: UsageOptions): Promise<JsonUsageStore> {
  const path = join(dataDir, 'usage.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  const guilds = new Map<string, Days>();
  if (text === null) return new JsonUsageStore(path, guilds, options);
  try {
    const kept = fileSchema.parse(JSON.parse(text)).guilds;
    for (const [id, days] of Object.entries(kept)) guilds.set(id, new Map(Object.entries(days)));
  } catch {
    await rename(path, `${path}.unusable`).catch(() => undefined);
    options.onTrouble(`Expected ${path} to hold counts; it is set aside as ${path}.unusable`);
  }
  return new JsonUsageStore(path, guilds, options);
}
