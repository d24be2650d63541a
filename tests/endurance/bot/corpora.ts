// Corpora to run on: invented articles in any number, or the shared 4,820 alone in a folder. Either can be changed, a
// tenth of its articles at a time, so that a reindex has work to do.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedDir } from '../../shared.ts';

const NAMES = 'Ines Falk,Bo Lund,Ada Brook,Ilse Brandt,Tomas Reed,Mira Holt,Jonas Weir,Petra Lang'.split(',');
const PLACES = 'harbour,bridge,tower,ferry,market,museum,station,library,quarry,orchard'.split(',');
const ACTS = 'will open in June,closes on Monday,was sold in May,needs 40 workers,cost 3 million'.split(',');
const OUTLETS = 'Northport Courier,Tidewater Post,Oster Gazette'.split(',');

interface Article {
  readonly id: string;
  readonly text: string;
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

function inventArticle(at: number): Article & Readonly<Record<string, string>> {
  const [name, place, act] = [pick(NAMES, at), pick(PLACES, at + (at >> 3)), pick(ACTS, at + (at >> 5))];
  const day = `2024-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
  return {
    id: `a${at}`,
    title: `The ${place} of district ${at}`,
    outlet: pick(OUTLETS, at),
    published: day,
    text:
      `The ${place} of district ${at} ${act}, the council said on ${day}.\n\n` +
      `“We have looked at the ${place} in district ${at} and it ${act},” said ${name}, the mayor.\n\n` +
      `${pick(NAMES, at + 3)} told reporters that the ${pick(PLACES, at + 5)} would stay as it is.`,
  };
}

export interface Corpus {
  readonly folder: string;
  readonly articles: number;
  /** In turn, over and over; the asker need not know whether the articles answer them. */
  question(number: number): string;
  /** Changes every tenth article, another tenth each time. */
  change(): Promise<void>;
}

async function writeCorpus(folder: string, articles: readonly Article[]): Promise<void> {
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
  // A reading under way keeps the file it has opened. Names with a dot are not read.
  await writeFile(join(folder, '.new'), lines);
  await rename(join(folder, '.new'), join(folder, 'corpus.jsonl'));
}

async function makeCorpus(
  folder: string,
  originals: readonly Article[],
  questions: readonly string[],
): Promise<Corpus> {
  let articles = [...originals];
  let changes = 0;
  await writeCorpus(folder, articles);
  return {
    folder,
    articles: articles.length,
    question: (number) => pick(questions, number),
    async change() {
      changes += 1;
      articles = articles.map((article, at) =>
        at % 10 === changes % 10
          ? { ...article, text: `${originals[at]?.text}\n\nThis article was corrected, edition ${changes}.` }
          : article,
      );
      await writeCorpus(folder, articles);
    },
  };
}

export function inventCorpus(folder: string, articles: number): Promise<Corpus> {
  const all = Array.from({ length: articles }, (_, at) => inventArticle(at));
  const questions = Array.from({ length: 500 }, (_, at) =>
    pick(
      [
        `What did ${pick(NAMES, at)} say about the ${pick(PLACES, at >> 1)}?`,
        `When does the ${pick(PLACES, at)} of district ${at % articles} open?`,
        `What happened to the ${pick(PLACES, at)}?`,
        `Who won the chess game in village ${at}?`,
      ],
      at,
    ),
  );
  return makeCorpus(folder, all, questions);
}

const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** The first `articles` of the shared 4,820, with the questions that belong to them. */
export async function shareCorpus(folder: string, articles: number): Promise<Corpus> {
  const from = join(sharedDir, 'bench', 'retrieval', 'realtimeqa');
  const all = await readLines<Article>(join(from, 'corpus.jsonl'));
  const questions = await readLines<{ question: string }>(join(from, 'queries-dev.jsonl'));
  return makeCorpus(
    folder,
    all.slice(0, articles),
    questions.map(({ question }) => question),
  );
}
