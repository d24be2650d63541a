import { expect, it } from 'vitest';
import { openArchive } from '../src/archive/open.ts';
import type { IndexProgress } from '../src/model.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

/** What is told while a corpus is read. */
async function readAll(files: Readonly<Record<string, string>>): Promise<readonly IndexProgress[]> {
  const [corpusDir, dataDir] = [await makeFolder(files), await makeFolder()];
  const steps: IndexProgress[] = [];
  await openArchive({ corpusDir, dataDir }, 'rebuild', (step) => steps.push(step));
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
  return steps;
}

it('counts files while it reads, those that cannot be read among them, and articles from then on', async () => {
  const empty = Array.from({ length: 70 }, (_, at) => [`a${String(at + 10)}.txt`, ''] as const);
  const steps = await readAll({ ...Object.fromEntries(empty), 'pier.txt': 'The pier opens, Bo Lund said.' });
  expect(steps.filter(({ stage }) => stage === 'read')).toEqual([
    { stage: 'read', done: 0, total: 71 },
    { stage: 'read', done: 49, total: 71 },
    { stage: 'read', done: 71, total: 71 },
  ]);
  expect(steps.find(({ stage }) => stage === 'attribute')).toMatchObject({ done: 1, total: 1 });
});

it('counts a file of many articles once', async () => {
  const line = (at: number): string =>
    JSON.stringify({ id: `p${at}`, text: `Pier ${at} opens, Bo Lund said.` });
  const lines = Array.from({ length: 100 }, (_, at) => line(at)).join('\n');
  const steps = await readAll({ 'piers.jsonl': lines, 'quay.txt': 'The quay opens, Bo Lund said.' });
  expect(steps.filter(({ stage }) => stage === 'read').map(({ done }) => done)).toEqual([0, 0, 0, 2]);
});
