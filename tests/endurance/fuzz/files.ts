// Every reader of the corpus, and every file of the data folder that is read at a start, against spoilt bytes.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { collectAliases } from '../../../src/attribution/aliases.ts';
import { readEntries } from '../../../src/ingest/beside/entries.ts';
import { decodeText } from '../../../src/ingest/formats/decode.ts';
import { parseBytes } from '../../../src/ingest/formats/formats.ts';
import { DEFAULT_LIMITS, LimitError } from '../../../src/ingest/limits.ts';
import { readCorpus } from '../../../src/ingest/read.ts';
import { openAuditLog } from '../../../src/store/audit-log.ts';
import { cleanFileName, fitsExtension } from '../../../src/store/keeping/file-names.ts';
import { readPin } from '../../../src/store/pin.ts';
import { openSettings } from '../../../src/store/settings.ts';
import { listSnapshotHeads, readNewestSnapshot, writeSnapshot } from '../../../src/store/snapshot.ts';
import { anyBytes, mutated, VALID_FILES } from '../../ingest/mutations.ts';
import { makeZip, SENTENCE } from '../../ingest/sample-files.ts';
import { openSpoiltReader } from '../../ingest/spoilt-reader.ts';
import { makeFolder, removeFolder } from '../../run-onrecord.ts';
import { type Suite, type Target, target } from './target.ts';

/** Readers that wait for a thread or for the disk are slower by a factor of ten. */
const SLOW: ReadonlySet<string> = new Set(['.pdf', '.zip', '.jsonl', '.docx']);

const METADATA = Buffer.from(
  'a.txt:\n  title: The bridge\n  published: 2024-03-03\n  outlet: &o Northport Courier\nb.txt: {outlet: *o}\n',
);
const ALIASES = Buffer.from('Ines Falk: [Falk, the mayor of Oster]\nBo Lund:\n  - Lund\n');
const SETTINGS = Buffer.from(
  '{"version":1,"guilds":{"100000000000000002":{"privateByDefault":true,"channels":["1"],"moderatorRole":null,"locale":"de","cooldownSeconds":7}}}',
);
const ACTS = Buffer.from(
  [1, 2, 3]
    .map(
      (number) =>
        `{"number":${number},"at":"2026-01-01T00:00:00.000Z","by":{"id":"1","name":"ines"},"kind":"add","path":"a.txt","undoes":null,"snapshot":null,"before":null,"after":"ab"}\n`,
    )
    .join(''),
);

function ofFormats(read: (extension: string, bytes: Uint8Array) => Promise<void>): Target<never>[] {
  return VALID_FILES.flatMap(([extension, valid]) => {
    const weight = SLOW.has(extension) ? 2 : 6;
    const attempt = (bytes: Uint8Array) => read(extension, bytes);
    return [
      target(`${extension}, changed`, 2 * weight, mutated(valid), attempt),
      target(`${extension}, any bytes`, weight, anyBytes, attempt),
    ];
  });
}

/** Limits so tight that every one of them is met. */
const TIGHT = { ...DEFAULT_LIMITS, maxArticleChars: 30, maxMarkupBytes: 600, maxNesting: 6, maxFeedItems: 1 };

async function readTightly([extension, bytes]: readonly [string, Uint8Array]): Promise<void> {
  await parseBytes(extension, bytes, TIGHT).catch((error: unknown) => {
    if (extension === '.docx') assert.match(String(error), /^(?:Zip|Limit)Error: Expected /u);
    else assert.ok(error instanceof LimitError, String(error));
  });
}

const insideZip = fc
  .constantFrom(...VALID_FILES.filter(([extension]) => extension !== '.pdf'))
  .chain(([extension, file]) =>
    mutated(file).map((content) => makeZip([{ name: `b${extension}`, content }])),
  );

const inMemory = fc
  .constantFrom(...VALID_FILES.filter(([extension]) => !['.pdf', '.zip'].includes(extension)))
  .chain(([extension, valid]) => fc.tuple(fc.constant(extension), mutated(valid)));

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('..', '/', '\\', 'a', '.txt', '\0', 'C:', '\u202e', 'é', '.', 'CON', ' '), {
      maxLength: 9,
    })
    .map((parts) => parts.join('')),
);

function checkName(name: string): void {
  const clean = cleanFileName(name);
  if (clean === null) return;
  assert.doesNotMatch(clean, /[/\\]|\p{Cc}|^\./u);
  assert.ok(Buffer.byteLength(clean) <= 255, clean);
}

/** Files beside articles: they are read or said to be unreadable, and the article is there all the same. */
async function readBeside(corpusDir: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(join(corpusDir, name), bytes);
  let documents = 0;
  for await (const outcome of readCorpus(corpusDir)) {
    if (outcome.kind === 'document') documents += 1;
    else assert.match(outcome.problem.message, /^Expected [^\n]*$/u);
  }
  await rm(join(corpusDir, name));
  assert.ok(documents >= 1, 'the article beside it is gone');
}

/** Names by their aliases, and one line for each entry that gives none. */
function checkAliases(bytes: Uint8Array): void {
  const { entries, problems } = readEntries(Buffer.from(bytes).toString('utf8'), 1000);
  for (const problem of [...problems, ...collectAliases(entries).problems])
    assert.match(problem, /^Expected [^\n]*$/u);
}

async function emptied(folder: string): Promise<string> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  return folder;
}

function ofData(folder: string, snapshot: Uint8Array): Target<never>[] {
  const inside = (name: string, read: () => Promise<unknown>) => async (bytes: Uint8Array) => {
    await emptied(folder);
    await writeFile(join(folder, name), bytes);
    await read();
  };
  return [
    target(
      'settings.json',
      4,
      mutated(SETTINGS),
      inside('settings.json', () => openSettings(folder)),
    ),
    target(
      'audit.jsonl',
      4,
      mutated(ACTS),
      inside('audit.jsonl', () => openAuditLog(folder)),
    ),
    target(
      'rollback.json',
      2,
      fc.oneof(anyBytes, mutated(Buffer.from('{"snapshot":"archive-1"}'))),
      inside('rollback.json', () => readPin(folder)),
    ),
    target(
      'snapshot',
      3,
      fc.oneof({ weight: 5, arbitrary: mutated(snapshot) }, anyBytes),
      inside('archive-1.snapshot', async () => {
        await listSnapshotHeads(folder);
        await readNewestSnapshot(folder);
      }),
    ),
  ];
}

async function makeSnapshot(folder: string): Promise<Uint8Array> {
  const data = { archive: [{ text: SENTENCE, at: 1 }], index: new Map([['bridge', [1, 2]]]) };
  const counts = { builtAt: '2026-01-01T00:00:00.000Z', documents: 1, quotations: 0 };
  return readFile(await writeSnapshot(folder, 'program corpus', data, counts));
}

export async function openFileSuite(): Promise<Suite> {
  const root = await makeFolder();
  const [splitDir, corpusDir, dataDir] = [join(root, 'split'), join(root, 'corpus'), join(root, 'data')];
  for (const folder of [splitDir, corpusDir, dataDir]) await mkdir(folder);
  await writeFile(join(corpusDir, 'a.txt'), SENTENCE);
  const reader = openSpoiltReader(() => splitDir);
  const targets = [
    ...ofFormats(reader.read),
    target('.zip of changed files', 2, insideZip, (zip) => reader.read('.zip', zip)),
    target('tight limits', 12, inMemory, readTightly),
    target('encodings', 30, fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodeText(bytes);
      if (decoded.kind === 'text') assert.doesNotMatch(decoded.text, /\p{Surrogate}/u);
    }),
    target('metadata.yml', 3, mutated(METADATA), (bytes) => readBeside(corpusDir, 'metadata.yml', bytes)),
    target('aliases.yml', 3, mutated(ALIASES), checkAliases),
    target('file names', 10, anyName, checkName),
    target(
      'types of files',
      10,
      fc.tuple(anyBytes, fc.constantFrom('.txt', '.pdf', '.zip')),
      ([bytes, type]) => {
        fitsExtension(bytes, type);
      },
    ),
    ...ofData(dataDir, await makeSnapshot(dataDir)),
  ];
  return {
    targets,
    async close() {
      await reader.close();
      await removeFolder(root);
    },
  };
}
