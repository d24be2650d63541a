import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, runOnRecord } from './run-onrecord.ts';

const FERRY = `---
title: Ferry line to close
outlet: Coast Courier
published: 2024-03-05
---

The ferry line to Oster Island will close in May, the harbour office announced.

"We have run out of spare parts," said Ines Falk, the mayor of Oster. She said the last boat leaves on May 31.
`;

let corpusDir = '';
let dataDir = '';
let environment: Record<string, string> = {};
beforeAll(async () => {
  corpusDir = await makeFolder({ 'ferry.md': FERRY });
  dataDir = await makeFolder();
  environment = { CORPUS_DIR: corpusDir, DATA_DIR: dataDir };
});
afterAll(async () => {
  await removeFolder(corpusDir);
  await removeFolder(dataDir);
});

describe('onrecord on the command line', () => {
  it('reports what is in the index', async () => {
    const run = await runOnRecord(['index'], environment);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^1 document, 1 passage, \d quotations/);
    expect(run.stdout).toMatch(
      /^\d added, 0 changed, 0 removed, \d unchanged; 0 failed, 0 warnings, \d+\.\d s$/m,
    );
  });

  it('answers with words that stand in the article, their speaker and outlet', async () => {
    const run = await runOnRecord(['ask', 'What did Falk say about spare parts?', '--json'], environment);
    expect(run.status).toBe(0);
    const answer = JSON.parse(run.stdout);
    expect(answer).toMatchObject({
      kind: 'answered',
      findings: [
        {
          speaker: { name: 'Ines Falk' },
          document: { outlet: 'Coast Courier', published: { date: '2024-03-05' } },
        },
      ],
    });
    expect(FERRY).toContain(answer.findings[0].text);
  });

  it('answers with one line of warning where the data folder cannot be written', async () => {
    await writeFile(`${dataDir}/file`, '');
    const DATA_DIR = `${dataDir}/file/data`;
    const run = await runOnRecord(['ask', 'What did Falk say about spare parts?'], {
      ...environment,
      DATA_DIR,
    });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('Ines Falk');
    expect(run.stderr).toMatch(/^onrecord: Expected to keep the archive in .+\(DATA_DIR\), got ENOTDIR.+\n$/);
  });

  it('ends with status 1 and says so when the corpus does not answer', async () => {
    const run = await runOnRecord(['ask', 'Who won the chess olympiad in Budapest?'], environment);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/^The corpus does not answer this/);
  });

  it('gives the quotations of a speaker by surname', async () => {
    const run = await runOnRecord(['quote', 'falk', '--json'], environment);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).findings.length).toBeGreaterThan(0);
  });

  it('says that nobody of a name is quoted, and nothing of a topic that none gave', async () => {
    const run = await runOnRecord(['quote', 'Nobody Holm'], environment);
    expect(run).toMatchObject({
      status: 1,
      stdout: 'The corpus quotes no speaker of this name: Nobody Holm.\n',
    });
  });

  it('ranks passages', async () => {
    const run = await runOnRecord(['search', 'ferry closing', '--json'], environment);
    expect(run.status).toBe(0);
    const [hit] = JSON.parse(run.stdout);
    expect(hit).toMatchObject({ rank: 1, document: { id: 'ferry' } });
  });

  it('extracts the quotations of a raw file', async () => {
    const run = await runOnRecord(['extract', `${corpusDir}/ferry.md`, '--json'], environment);
    expect(run.status).toBe(0);
    const { document, quotations } = JSON.parse(run.stdout);
    for (const { text, start, end } of quotations) expect(document.text.slice(start, end)).toBe(text);
    expect(quotations).toContainEqual(expect.objectContaining({ text: 'We have run out of spare parts,' }));
  });

  it('answers lines in their order and goes on after one it cannot read', async () => {
    const lines = [
      '{"id": 7, "question": "When does the ferry line close?"}',
      '{"id": 8',
      '{"id": "x"}',
      '{"id": 9, "question": "ferry"}',
    ];
    const run = await runOnRecord(['search', '--jsonl'], environment, lines.join('\n'));
    expect(run.status).toBe(2);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([7, null, 'x', 9]);
    expect(run.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^onrecord: line 2: /),
      expect.stringMatching(/^onrecord: line 3: /),
    ]);
  });

  it('holds every line to the filters given for all', async () => {
    const line = '{"id": 1, "question": "What did Falk say about spare parts?", "asked": null}';
    const kinds = [];
    for (const outlet of ['Coast Courier', 'Night Post']) {
      const run = await runOnRecord(['ask', '--jsonl', '--outlet', outlet], environment, `\uFEFF${line}\r\n`);
      expect(run).toMatchObject({ status: 0, stderr: '' });
      kinds.push(JSON.parse(run.stdout).kind);
    }
    expect(kinds).toEqual(['answered', 'abstained']);
  });

  it('tells its version', async () => {
    expect(await runOnRecord(['--version'], {})).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('takes the text of extract --jsonl as it is', async () => {
    const text = 'Menu\r\n\r\n“It is late,”\u00a0said Bo Lund.';
    const run = await runOnRecord(['extract', '--jsonl'], environment, JSON.stringify({ id: 'a', text }));
    expect(run.status).toBe(0);
    const { id, quotations } = JSON.parse(run.stdout);
    expect(id).toBe('a');
    expect(quotations).toHaveLength(1);
    expect(text.slice(quotations[0].start, quotations[0].end)).toBe('It is late,');
  });
});

describe('trouble on the command line', () => {
  it.each([
    ['a missing corpus folder', ['ask', 'x'], { CORPUS_DIR: '/nowhere/at/all' }, /nowhere\/at\/all/],
    ['an unknown verb', ['sing'], {}, /unknown command/],
    ['an unknown option', ['ask', 'x', '--loud'], {}, /unknown option/],
    ['a bad day', ['ask', 'x', '--since', 'soon'], {}, /YYYY-MM-DD/],
    ['a missing question', ['ask'], {}, /Expected a question/],
    ['a wrong environment value', ['index'], { LOG_LEVEL: 'loud' }, /Expected LOG_LEVEL/],
    ['a file that is not there', ['extract', '/nowhere/a.txt'], {}, /a\.txt/],
    [
      'a period that ends before it begins',
      ['ask', 'x', '--since', '2025', '--until', '2024'],
      {},
      /not to be after/,
    ],
    ['a question beside lines', ['ask', 'x', '--jsonl'], {}, /standard input alone, got "x"/],
    ['a file beside lines', ['extract', 'x.txt', '--jsonl'], {}, /standard input alone, got x\.txt/],
    [
      'gold that is not there',
      ['eval', 'documents'],
      { SHARED_DIR: '/nowhere/at/all' },
      /nowhere\/at\/all \(SHARED_DIR\)/,
    ],
    ['a bench of nothing', ['bench', '--articles', '0'], {}, /whole number from 1/],
    [
      'a table that cannot be written',
      ['eval', '--write', '/nowhere/t.md'],
      {},
      /--write .*\/nowhere\/t\.md/,
    ],
    ['an unknown suite', ['eval', 'speed'], {}, /'speed' is invalid.*documents, questions/],
  ])('says %s in one line and ends with status 2', async (_, verbs, given, message) => {
    const run = await runOnRecord(verbs, { ...environment, ...given });
    expect(run.status).toBe(2);
    expect(run.stderr.trim()).toMatch(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('abstains on an empty corpus', async () => {
    const empty = await makeFolder();
    const run = await runOnRecord(['ask', 'Who said what?', '--json'], {
      CORPUS_DIR: empty,
      DATA_DIR: dataDir,
    });
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ kind: 'abstained', reason: 'empty-corpus' });
    await removeFolder(empty);
  });

  it('lists the files of a refused index that cannot be read any more, then why it is refused', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `pier-${at + 10}.txt`);
    const article = 'The pier opens\n\n"It is ours," said Bo Lund.\n';
    const piers = await makeFolder(Object.fromEntries(names.map((name) => [name, `${name}: ${article}`])));
    const data = await makeFolder();
    const own = { CORPUS_DIR: piers, DATA_DIR: data };
    expect((await runOnRecord(['index'], own)).status).toBe(0);
    for (const name of names.slice(0, 25)) await writeFile(`${piers}/${name}`, '');
    const run = await runOnRecord(['index'], own);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    const lines = run.stderr.trim().split('\n');
    expect(lines.slice(0, -1)).toEqual(
      names.slice(0, 25).map((name) => `${name}: Expected an article, found no text`),
    );
    expect(lines.at(-1)).toMatch(/^onrecord: .*25 cannot be read any more/u);
    await removeFolder(piers);
    await removeFolder(data);
  });

  it('reports each bad article with its reason and reads the rest', async () => {
    const folder = await makeFolder({
      'good.md': FERRY,
      'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 9]),
      'latin.txt': Buffer.concat([
        Buffer.from('A caf'),
        Buffer.from([0xe9]),
        Buffer.from(' opened in Oster on Monday, the owner said.'),
      ]),
      'lines.jsonl':
        '{"id": "one", "text": "The bridge is open again, the council said."}\n{"id": "two", "text": \n',
      'date.md': '---\npublished: yesterday\n---\n\nThe tower was sold, the council said.\n',
    });
    const run = await runOnRecord(['index', '--json'], { CORPUS_DIR: folder, DATA_DIR: dataDir });
    const { overview, problems } = JSON.parse(run.stdout);
    expect(run.status).toBe(0);
    expect(overview.documents).toBe(4);
    const by = Object.fromEntries(problems.map((problem: { path: string }) => [problem.path, problem]));
    expect(by['binary.txt']).toMatchObject({ severity: 'failed' });
    expect(by['lines.jsonl:2']).toMatchObject({ severity: 'failed' });
    expect(by['latin.txt']).toMatchObject({ severity: 'warning' });
    expect(by['date.md'].message).toMatch(/Expected `published` to be an ISO date, got `?"yesterday"/);
    await removeFolder(folder);
  });
});
