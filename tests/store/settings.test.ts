import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/service/members.ts';
import { JsonLinesFeedbackStore } from '../../src/store/members/feedback.ts';
import { openSettings } from '../../src/store/settings.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-settings-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('settings', () => {
  it('gives the defaults where a server has none, and what was set after a restart', async () => {
    const first = await openSettings(dataDir);
    expect(first.store.get('1')).toEqual(DEFAULT_SETTINGS);
    await first.store.set('1', { ...DEFAULT_SETTINGS, cooldownSeconds: 30 });
    const second = await openSettings(dataDir);
    expect(second.store.get('1').cooldownSeconds).toBe(30);
    expect(second.store.get('2')).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps every server when many are set at once', async () => {
    const { store } = await openSettings(dataDir);
    const ids = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(ids.map((id) => store.set(id, { ...DEFAULT_SETTINGS, cooldownSeconds: Number(id) })));
    const again = await openSettings(dataDir);
    expect(ids.map((id) => again.store.get(id).cooldownSeconds)).toEqual(ids.map(Number));
  });

  it.each(['{"version": 1, "guilds"', '{"version": 9, "guilds": {}}', '[]'])(
    'sets the unreadable file %s aside with one line',
    async (text) => {
      await writeFile(join(dataDir, 'settings.json'), text);
      const { store, warning } = await openSettings(dataDir);
      expect(store.get('1')).toEqual(DEFAULT_SETTINGS);
      expect(warning).toMatch(/settings\.json\.unusable$/);
      expect(await readdir(dataDir)).toEqual(['settings.json.unusable']);
    },
  );

  it('keeps the old settings in force when the new ones cannot be written', async () => {
    const { store } = await openSettings(join(dataDir, 'missing'));
    await expect(store.set('1', { ...DEFAULT_SETTINGS, cooldownSeconds: 9 })).rejects.toThrow();
    expect(store.get('1')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('feedback', () => {
  it('appends one line a verdict, in order', async () => {
    const store = new JsonLinesFeedbackStore(join(dataDir, 'new'));
    await Promise.all(
      ['1', '2', '3'].map((at) => store.add({ at, verdict: 'helpful', asked: 'x', reason: null })),
    );
    const lines = (await readFile(join(dataDir, 'new/feedback.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).at)).toEqual(['1', '2', '3']);
  });
});
