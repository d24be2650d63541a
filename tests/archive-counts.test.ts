import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveData } from '../src/archive/data.ts';
import type { Archive } from '../src/archive/queries.ts';
import { analyseCorpus, indexArchive } from '../src/archive.ts';
import type { Quotation } from '../src/model.ts';
import { makeFolder, removeFolder } from './run-onrecord.ts';

const ARTICLES = {
  'harbour.txt':
    'The harbour reopens\n\n"We are ready," said Ines Falk, the mayor of Oster, on Monday. "The ferries leave at noon," ' +
    'Falk said. She said that the pier would stay closed.\n\nBo Lund said that the bridge needs paint.\n',
  'bridge.txt':
    'The bridge closes\n\n"We close the bridge in May," Bo Lund said. "It is not safe," he added.\n\n' +
    'Police said that nobody was hurt.\n',
  'statement.txt':
    'A joint statement\n\n"We shall build a second bridge," Ines Falk and Bo Lund said in a joint statement.\n',
};

let folder = '';
let data: ArchiveData;
beforeAll(async () => {
  folder = await makeFolder(ARTICLES);
  data = await analyseCorpus(folder, { earlier: undefined, limits: {} }, () => undefined);
});
afterAll(() => removeFolder(folder));

/** The archive with every quotation as `change` leaves it. */
async function archiveOf(change: (quotation: Quotation) => Quotation): Promise<Archive> {
  const quotations = data.quotations.map((list) => list.map(change));
  return (await indexArchive({ ...data, quotations }, () => undefined)).archive;
}

async function totalOf(archive: Archive, speaker: string): Promise<number> {
  const answer = await archive.quote(speaker, { limit: 1 });
  return answer.kind === 'answered' ? answer.total : 0;
}

async function placesOf(archive: Archive, speaker: string): Promise<string[]> {
  const answer = await archive.quote(speaker, { limit: 1_000 });
  const findings = answer.kind === 'answered' ? answer.findings : [];
  return findings.map(({ document, span }) => `${document.id} ${span.start}-${span.end}`);
}

const doubtful = (quotation: Quotation): Quotation =>
  quotation.kind === 'indirect' ? { ...quotation, confidence: 0.2 } : quotation;
const nameless = (quotation: Quotation): Quotation => {
  const { speaker } = quotation;
  return speaker?.name === 'Bo Lund' ? { ...quotation, speaker: { ...speaker, name: 'He' } } : quotation;
};

describe('the counts of quotations', () => {
  it.each([
    ['as they are read', (quotation: Quotation) => quotation],
    ['with doubtful clauses among them', doubtful],
    ['with a speaker who has no name', nameless],
  ])('are the same in every list, %s', async (_, change) => {
    const archive = await archiveOf(change);
    const speakers = await archive.suggestSpeakers('', 1_000);
    expect(speakers.length).toBeGreaterThan(0);
    for (const { name, count } of speakers)
      expect([name, await totalOf(archive, name)]).toEqual([name, count]);
    const places = (await Promise.all(speakers.map(({ name }) => placesOf(archive, name)))).flat();
    expect(await archive.overview()).toMatchObject({
      speakers: speakers.length,
      quotations: new Set(places).size,
    });
  });

  it('leave out what is not shown', async () => {
    const [all, fewer] = [await archiveOf((quotation) => quotation), await archiveOf(doubtful)];
    expect(fewer.summary.quotations).toBeLessThan(all.summary.quotations);
    const without = await (await archiveOf(nameless)).suggestSpeakers('', 1_000);
    expect(without.map(({ name }) => name)).not.toContain('He');
  });
});
