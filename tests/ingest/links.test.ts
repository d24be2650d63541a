import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ArticleOutcome, readCorpus } from '../../src/ingest/read.ts';
import { makeFolder, removeFolder } from '../run-onrecord.ts';

it('says that a symbolic link is not read, and reads the rest', async () => {
  const folder = await makeFolder({ 'a.txt': 'The harbour of Oster reopened on Monday, the mayor said.\n' });
  const elsewhere = await makeFolder({ 'b.txt': 'The bridge is closed, the council said.\n' });
  await symlink(join(elsewhere, 'b.txt'), join(folder, 'b.txt'));
  await symlink(elsewhere, join(folder, 'more'));
  const outcomes: ArticleOutcome[] = [];
  for await (const outcome of readCorpus(folder)) outcomes.push(outcome);
  const remarks = outcomes.flatMap((each) => (each.kind === 'failed' ? [each.problem] : []));
  expect(outcomes.flatMap((each) => (each.kind === 'document' ? [each.document.id] : []))).toEqual(['a']);
  expect(remarks).toEqual(
    ['b.txt', 'more'].map((path) => ({
      path,
      severity: 'warning',
      message: 'Expected a file, found a symbolic link; it is not read',
    })),
  );
  await removeFolder(folder);
  await removeFolder(elsewhere);
});
