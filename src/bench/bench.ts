// The table of speed: an invented corpus that anybody can run it on, and the shared articles where they are.
// Raw figures of this machine beside ratios to a peer in the same run; no figure is a limit.
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { benchCollection, type Collection } from './collection.ts';
import { inventCorpus } from './corpus.ts';
import { benchLinearity, type LinearitySizes, SMALLER } from './extraction.ts';
import type { SpeedRow } from './measure.ts';

export interface Bench {
  readonly node: string;
  readonly rows: readonly SpeedRow[];
}

export interface BenchOptions {
  /** Articles of the invented corpus. */
  readonly articles: number;
  /** Where the shared articles may be. */
  readonly sharedDir: string;
  /** Told what is measured next. */
  readonly onStep: (step: string) => void;
  readonly linearity?: LinearitySizes;
}

/** Questions asked of the invented corpus. */
const QUESTIONS = 200;
const questionSchema = z.object({ question: z.string() });

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The shared articles alone in a folder: their questions lie beside them and are no articles. */
async function openShared(sharedSet: string, corpusDir: string): Promise<Collection> {
  await copyFile(join(sharedSet, 'corpus.jsonl'), join(corpusDir, 'corpus.jsonl'));
  const articles = (await readFile(join(corpusDir, 'corpus.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const lines = (await readFile(join(sharedSet, 'queries-dev.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const questions = lines.map((line) => questionSchema.parse(JSON.parse(line)).question);
  return { name: `${articles.length.toLocaleString('en')} news articles`, corpusDir, questions };
}

/** Runs everything; minutes for thousands of articles. */
export async function runBench({ articles, sharedDir, onStep, linearity = SMALLER }: BenchOptions) {
  const invented = inventCorpus(articles);
  const name = `${articles.toLocaleString('en')} invented articles`;
  onStep(name);
  const rows = await withFolder(async (corpusDir) => {
    for (const { name: file, content } of invented) await writeFile(join(corpusDir, file), content);
    const questions = invented.slice(0, QUESTIONS).map(({ question }) => question);
    return benchCollection({ name, corpusDir, questions });
  });
  onStep('linearity');
  const prose = invented.slice(0, 50).map(({ content }) => content.replace(/<[^>]*>/gu, ' '));
  const linear = await benchLinearity(prose.join(' '), linearity);
  const sharedSet = join(sharedDir, 'bench/retrieval/realtimeqa');
  if (!existsSync(sharedSet)) return { node: process.version, rows: [...rows, ...linear] };
  onStep('the shared articles');
  const shared = await withFolder(async (folder) => benchCollection(await openShared(sharedSet, folder)));
  return { node: process.version, rows: [...rows, ...linear, ...shared] };
}

/** Three significant figures, thousands apart. */
const show = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

function renderRow({ corpus, measure, value, unit, peer }: SpeedRow): string {
  const compared = peer === null ? ['-', '-', '-'] : [peer.name, show(peer.value), show(value / peer.value)];
  return `| ${[corpus, measure, show(value), unit, ...compared].join(' | ')} |`;
}

/** A Markdown table. */
export function renderBench({ node, rows }: Bench): string {
  return [
    `Node ${node}. Raw figures are of one machine at one time; ratios are to the peer in the same run.`,
    '',
    '| on | measure | On Record | unit | peer | the peer takes or does | ratio |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(renderRow),
  ].join('\n');
}
