// `npm run pictures`: starts the bot over the bundled corpus, on the stand-in, asks it what a reader might
// ask, and takes pictures of the answers into `docs/`. Needs Chromium (`CHROMIUM` names another program).
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OptionValue, StoredMessage } from '../../src/playground/contract.ts';
import { controlsOf } from '../../src/playground/display/controls.ts';
import { type RenderOptions, renderMessageHtml } from '../../src/playground/page/render-html.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in.ts';
import { makeFolder, removeFolder, startOnRecord } from '../run-onrecord.ts';
import { toIndexedPng } from './indexed-png.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCS = join(ROOT, 'docs');
const TOKEN = 'pictures';
/** Of a desktop client's column of messages, and of a small phone; pixels. */
const [WIDE, PHONE] = [720, 390];
/** Taller than any message. */
const SHEET_HEIGHT = 2400;
const SHOT_MS = 60_000;

interface Command {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

const ANSWER: Command = {
  name: 'ask',
  options: { question: 'What did Xi Jinping say about the treaty?' },
};
const ABSTENTION: Command = {
  name: 'ask',
  options: { question: 'What did Putin say about the price of wheat?' },
};
const QUOTATIONS: Command = { name: 'quote', options: { speaker: 'Vladimir Putin' } };
/** Asked of the invented articles beside this file, of which three report one remark in their own ways. */
const COMPARISON: Command = {
  name: 'compare',
  options: { topic: 'the new harbour and the ferries' },
};
const TIMELINE: Command = {
  name: 'timeline',
  options: { speaker: 'Vladimir Putin', about: 'relations with China' },
};

type Look = Pick<RenderOptions, 'theme' | 'width'>;

const DARK: Look = { theme: 'dark', width: WIDE };

async function main(): Promise<void> {
  const work = await makeFolder();
  try {
    await withBot(join(ROOT, 'corpus'), work, (standIn) => takeAll(standIn, work));
    await withBot(join(ROOT, 'tests/picture/articles'), work, async (standIn) => {
      await shoot('comparison', COMPARISON, await ask(standIn, COMPARISON), DARK, work);
    });
  } finally {
    await removeFolder(work);
  }
}

/** Lets the bot answer from a corpus on a stand-in while `use` asks it. */
async function withBot(
  corpusDir: string,
  work: string,
  use: (standIn: StandIn) => Promise<void>,
): Promise<void> {
  const standIn = await startStandIn({ token: TOKEN });
  const child = startOnRecord(['start'], {
    CORPUS_DIR: corpusDir,
    DATA_DIR: join(work, basename(corpusDir)),
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: standIn.apiUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  child.stderr.pipe(process.stderr);
  try {
    await standIn.whenRegistered('ask', SHOT_MS);
    await use(standIn);
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    await standIn.close();
  }
}

async function shoot(
  name: string,
  command: Command,
  message: StoredMessage,
  look: Look,
  work: string,
): Promise<void> {
  const html = renderMessageHtml(message, { ...look, asked: typed(command) });
  await takePicture(html, { work, width: look.width, file: join(DOCS, `${name}.png`) });
  process.stdout.write(`docs/${name}.png\n`);
}

async function takeAll(standIn: StandIn, work: string): Promise<void> {
  const take = (name: string, command: Command, message: StoredMessage, look: Look): Promise<void> =>
    shoot(name, command, message, look, work);
  const answer = await ask(standIn, ANSWER);
  await take('answer-dark', ANSWER, answer, DARK);
  await take('answer-light', ANSWER, answer, { theme: 'light', width: WIDE });
  await take('answer-phone', ANSWER, answer, { theme: 'dark', width: PHONE });
  await take('abstention', ABSTENTION, await ask(standIn, ABSTENTION), DARK);
  const first = await ask(standIn, QUOTATIONS);
  await take('quotations', QUOTATIONS, first, DARK);
  const second = await nextPage(standIn, first);
  if (second !== undefined) await take('quotations-page-2', QUOTATIONS, second, DARK);
  await take('timeline', TIMELINE, await ask(standIn, TIMELINE), DARK);
}

function typed({ name, options }: Command): string {
  const given = Object.entries(options).map(([key, value]) => `${key}: ${String(value)}`);
  return `Ines used /${name} ${given.join(' ')}`;
}

async function ask(standIn: StandIn, command: Command): Promise<StoredMessage> {
  const { messages, refusals } = await standIn.invoke(command);
  const [message] = messages;
  if (message === undefined || refusals.length > 0) {
    throw new Error(`Expected /${command.name} to be answered, got ${JSON.stringify(refusals)}`);
  }
  return message;
}

/** The message after its last button, "next", was pressed; `undefined` where it has one page. */
async function nextPage(standIn: StandIn, message: StoredMessage): Promise<StoredMessage | undefined> {
  const next = controlsOf(message).find(({ label }) => /▶|next|more/i.test(label));
  if (next === undefined) return undefined;
  const exchange = await standIn.press(message, next.customId);
  return exchange.messages.at(-1);
}

interface Shot {
  readonly work: string;
  readonly width: number;
  readonly file: string;
}

/** Two runs of the browser: one tells how high the document is, one takes the picture of exactly that. */
async function takePicture(html: string, { work, width, file }: Shot): Promise<void> {
  const page = join(work, 'message.html');
  const measured = html.replace(
    '</body>',
    '<script>document.title=String(Math.ceil(document.querySelector("main").getBoundingClientRect().height))</script></body>',
  );
  await writeFile(page, measured);
  const dom = await browse(work, width, SHEET_HEIGHT, ['--dump-dom', `file://${page}`]);
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1] ?? SHEET_HEIGHT);
  await writeFile(page, html);
  const shot = join(work, 'shot.png');
  await browse(work, width, height, [`--screenshot=${shot}`, `file://${page}`]);
  await writeFile(file, await toIndexedPng(await readFile(shot)));
}

async function browse(work: string, width: number, height: number, rest: readonly string[]): Promise<string> {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--hide-scrollbars',
    // Grey edges compress to half the size of coloured ones.
    '--disable-lcd-text',
    `--user-data-dir=${join(work, 'chromium')}`,
    `--window-size=${width},${height}`,
  ];
  const child = spawn(process.env['CHROMIUM'] ?? 'chromium', [...flags, ...rest], { timeout: SHOT_MS });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.resume();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`Expected Chromium to take the picture, it ended with ${status}`);
  return output;
}

await main();
