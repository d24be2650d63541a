// `npm run endurance -- MEASURE [key=value …]`: one measure in full, or as far as the values say. Prints its row as a
// line of a table and as JSON on standard output, progress on standard error; exit status 1 where a reach was missed.
import { measureFaults } from './faults.ts';
import { measureFuzz } from './fuzz/fuzz.ts';
import { measureLoad } from './load.ts';
import { type Row, renderRow } from './row.ts';
import { measureSoak } from './soak.ts';
import { measureDisk, measurePermissions } from './suites.ts';

const [measure = '', ...pairs] = process.argv.slice(2);
const given = new Map(pairs.map((pair) => pair.split('=', 2) as [string, string]));
const number = (name: string, usual: number): number => Number(given.get(name) ?? usual);
const text = (name: string, usual: string): string => given.get(name) ?? usual;
const progress = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
};

const measures: Readonly<Record<string, () => Promise<Row>>> = {
  load: () =>
    measureLoad({
      corpus: text('corpus', 'shared') === 'shared' ? 'shared' : 'invented',
      articles: number('articles', 4_820),
      reindexes: number('reindexes', 10),
      perSecond: number('perSecond', 50),
      minutes: number('minutes', 120),
      progress,
    }),
  faults: () =>
    measureFaults({
      faults: number('faults', 500),
      seed: number('seed', 1),
      perSecond: number('perSecond', 10),
      quietMs: number('quietMs', 15_000),
      progress,
    }),
  fuzz: () =>
    measureFuzz({
      cases: number('cases', 1_000_000),
      seed: number('seed', 1),
      part: text('part', ''),
      progress,
    }),
  soak: () =>
    measureSoak({
      interactions: number('interactions', 200_000),
      minutes: number('minutes', 60),
      articles: number('articles', 300),
      reindexSeconds: number('reindexSeconds', 60),
      progress,
    }),
  permissions: measurePermissions,
  disk: measureDisk,
};

const run = measures[measure];
if (run === undefined) {
  process.stderr.write(`Expected one of ${Object.keys(measures).join(', ')}, got "${measure}"\n`);
  process.exit(2);
}
const row = await run();
process.stdout.write(`${renderRow(row)}\n${JSON.stringify(row)}\n`);
process.exit(row.missed.length === 0 ? 0 : 1);
