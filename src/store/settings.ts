// Settings by server in one small JSON file. Read once, answered from memory, written whole on every change;
// a file that cannot be read is set aside, never overwritten.
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_SETTINGS, type GuildSettings, type SettingsStore } from '../service/members.ts';
import { writeDurably } from './durable.ts';

const guildSchema = z.object({
  privateByDefault: z.boolean(),
  channels: z.array(z.string()),
  moderatorRole: z.string().nullable(),
  locale: z.string().nullable(),
  cooldownSeconds: z.number().int().min(0).max(3600),
});
const fileSchema = z.object({ version: z.literal(1), guilds: z.record(z.string(), guildSchema) });

export interface OpenedSettings {
  readonly store: JsonSettingsStore;
  /** One line where the file was unreadable and has been set aside. */
  readonly warning: string | null;
}

/** Settings in memory and on disk. Writes follow each other, so the last one set is the one kept. */
export class JsonSettingsStore implements SettingsStore {
  readonly #path: string;
  readonly #guilds: Map<string, GuildSettings>;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(path: string, guilds: ReadonlyMap<string, GuildSettings>) {
    this.#path = path;
    this.#guilds = new Map(guilds);
  }

  get(guildId: string): GuildSettings {
    return this.#guilds.get(guildId) ?? DEFAULT_SETTINGS;
  }

  /** Resolves when the settings are on disk; rejects, with the old ones in force, when they cannot be kept. */
  async set(guildId: string, settings: GuildSettings): Promise<void> {
    const write = this.#writing.then(async () => {
      const guilds = { ...Object.fromEntries(this.#guilds), [guildId]: settings };
      await writeDurably(this.#path, `${JSON.stringify({ version: 1, guilds }, null, 2)}\n`);
      this.#guilds.set(guildId, settings);
    });
    // A failed write must not refuse the ones that come after it.
    this.#writing = write.catch(() => undefined);
    await write;
  }
}

/** Reads `settings.json` of the data folder; without one every server has the defaults. */
export async function openSettings(dataDir: string): Promise<OpenedSettings> {
  const path = join(dataDir, 'settings.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { store: new JsonSettingsStore(path, new Map()), warning: null };
  try {
    const { guilds } = fileSchema.parse(JSON.parse(text));
    const kept = new Map(Object.entries(guilds));
    return { store: new JsonSettingsStore(path, kept), warning: null };
  } catch {
    await rename(path, `${path}.unusable`).catch(() => undefined);
    const warning = `Expected ${path} to hold settings; it is set aside as ${path}.unusable`;
    return { store: new JsonSettingsStore(path, new Map()), warning };
  }
}
