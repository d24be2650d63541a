// The words of questions, by server and without who asked, one line of JSON each; only where a deployer has
// switched that on, and for so many days. What has expired is gone from the disk too.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { KeptQuestion, QuestionStore } from '../../service/members.ts';
import { appendDurably, syncFolder, writeDurably } from '../durable.ts';

const DAY_MS = 86_400_000;
/** Questions kept at most; beyond that the oldest go, whatever their age. */
const MAX_KEPT = 20_000;
/** Kept after that, so that the file is not written anew for every further question. */
const KEPT_AFTER_CUT = 18_000;

interface Line extends KeptQuestion {
  readonly guild: string;
}

const lineSchema = z.object({
  at: z.iso.datetime(),
  guild: z.string(),
  text: z.string(),
  answered: z.boolean(),
});

export interface QuestionOptions {
  /** 0: nothing is kept, and what was kept is removed. */
  readonly days: number;
  /** Told in one line, which holds no question, where the disk refuses. */
  onTrouble(reason: string): void;
  /** Milliseconds since the epoch. */
  now?(): number;
}

/** Questions in memory and in `questions.jsonl`; what is done to the file is done in the order of the calls. */
class JsonLinesQuestionStore implements QuestionStore {
  readonly days: number;
  readonly #path: string;
  readonly #options: QuestionOptions;
  #kept: readonly Line[];
  /** Whether the disk still holds what is forgotten, because it refused to be written. */
  #isBehind = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, kept: readonly Line[], options: QuestionOptions) {
    this.days = options.days;
    this.#path = path;
    this.#kept = kept;
    this.#options = options;
  }

  add(guildId: string, { at, text, answered }: KeptQuestion): Promise<void> {
    if (this.days === 0) return Promise.resolve();
    const line: Line = { at, guild: guildId, text, answered };
    return this.#inTurn(async () => {
      await mkdir(dirname(this.#path), { recursive: true });
      await appendDurably(this.#path, `${JSON.stringify(line)}\n`);
      this.#kept = [...this.#kept, line];
      if (this.#kept.length > MAX_KEPT) await this.#keep(this.#kept.slice(-KEPT_AFTER_CUT));
    });
  }

  list(guildId: string): readonly KeptQuestion[] {
    return this.#kept.filter((line) => line.guild === guildId && this.#isYoung(line));
  }

  expire(): Promise<void> {
    return this.#inTurn(async () => {
      const young = this.#kept.filter((line) => this.#isYoung(line));
      if (this.#isBehind || young.length < this.#kept.length) await this.#keep(young);
    });
  }

  keepOnly(guildIds: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const known = this.#kept.filter(({ guild }) => guildIds.includes(guild));
      if (this.#isBehind || known.length < this.#kept.length) await this.#keep(known);
    });
  }

  /** The file holds exactly what is kept. */
  rewrite(): Promise<void> {
    return this.#inTurn(() => this.#keep(this.#kept.filter((line) => this.#isYoung(line))));
  }

  #isYoung({ at }: Line): boolean {
    const now = this.#options.now?.() ?? Date.now();
    return Date.parse(at) > now - this.days * DAY_MS;
  }

  async #keep(lines: readonly Line[]): Promise<void> {
    // Forgotten first: what the disk still holds is not shown any more.
    this.#kept = lines;
    this.#isBehind = true;
    if (lines.length === 0) {
      await rm(this.#path, { force: true });
      await syncFolder(dirname(this.#path));
    } else await writeDurably(this.#path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    this.#isBehind = false;
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(act).catch((error: unknown) => {
      const found = error instanceof Error && 'code' in error ? String(error.code) : 'a failure';
      this.#options.onTrouble(`Expected to write ${this.#path}, got ${found}`);
    });
    return this.#writing;
  }
}

function parseLine(line: string): readonly Line[] {
  try {
    return [lineSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/**
 * Reads `questions.jsonl` of the data folder and writes it anew without what has expired and without lines that
 * a crash cut short; where nothing is to be kept the file is removed.
 */
export async function openQuestions(dataDir: string, options: QuestionOptions): Promise<QuestionStore> {
  const path = join(dataDir, 'questions.jsonl');
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = options.days === 0 ? [] : text.split('\n').flatMap(parseLine);
  const store = new JsonLinesQuestionStore(path, lines, options);
  if (text !== '') await store.rewrite();
  return store;
}
