// A process that does to one corpus what moderators do, over and over, and prints a line of JSON for each act that was
// confirmed. It is killed from outside at a random moment. Arguments: corpus folder, data folder, seed, and `files` for
// acts without an archive, hundreds a second, or `all`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { ArchiveClient } from '../../src/archive/client.ts';
import type { CorpusOverview } from '../../src/model.ts';
import { DEFAULT_SETTINGS } from '../../src/service/members.ts';
import { type KeptArchive, openCorpusKeeper } from '../../src/store/corpus-keeper.ts';
import { openSettings } from '../../src/store/settings.ts';

const [corpusDir = '', dataDir = '', seed = '0', mode = 'all'] = process.argv.slice(2);
const BY = { id: '100000000000000001', name: 'ines' };
const LIMITS = { maxFileBytes: 100_000, maxUnpackedBytes: 100_000, extensions: ['.txt'] };

const confirm = (act: object): void => {
  process.stdout.write(`${JSON.stringify(act)}\n`);
};

const archive = new ArchiveClient({ corpusDir, dataDir }, pino({ level: 'silent' }));
const nothing = {} as CorpusOverview;
const noArchive: KeptArchive = {
  snapshot: null,
  problems: [],
  reindexProgress: null,
  overview: async () => nothing,
  inspect: async () => ({ articles: 1, problem: null, isTooLarge: false }),
  reindexAnew: async () => ({ kind: 'cancelled', before: nothing }),
  switchTo: async (_, beforeSwitch) => {
    await beforeSwitch();
    return { kind: 'switched' };
  },
};
const kept = mode === 'files' ? noArchive : archive;
const { keeper } = await openCorpusKeeper({ corpusDir, dataDir }, LIMITS, kept);
confirm({ kind: 'begun' });
if (mode !== 'files') await archive.open();
confirm({ kind: 'opened' });
const { store: settings } = await openSettings(dataDir);

const acts = [
  async (round: number) => {
    const content = `The tower number ${round} was sold, the council of Oster said.\n`;
    const outcome = await keeper.add(`tower-${round % 3}.txt`, new TextEncoder().encode(content), BY);
    if (outcome.kind !== 'refused')
      confirm({ kind: 'file', path: outcome.change.act.path, content, number: outcome.change.act.number });
  },
  async (round: number) => {
    const outcome = await keeper.remove(`tower-${round % 3}.txt`, BY);
    if (outcome.kind === 'removed')
      confirm({
        kind: 'file',
        path: outcome.change.act.path,
        content: null,
        number: outcome.change.act.number,
      });
  },
  async (round: number) => {
    const value = round % 3600;
    await settings.set('100000000000000002', { ...DEFAULT_SETTINGS, cooldownSeconds: value });
    confirm({ kind: 'settings', value });
  },
  async () => {
    const older = (await keeper.listSnapshots()).find(({ isLive }) => !isLive);
    const outcome = older === undefined ? undefined : await keeper.rollback(older.id, BY);
    if (outcome?.kind === 'rolled-back') confirm({ kind: 'rollback', number: outcome.act.number });
  },
  async (round: number) => {
    await writeFile(join(corpusDir, 'own.txt'), `The ferry number ${round} will stay, Bo Lund said.\n`);
    if (mode !== 'files') await archive.reindex();
  },
];

for (let round = Number(seed); ; round += 1)
  await acts[(round * 7 + Math.floor(round / 5)) % acts.length]?.(round);
