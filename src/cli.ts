// `onrecord VERB`: the archive from a terminal. Values on standard output, one line of trouble on standard
// error; exit status as grep's: 0 found, 1 nothing found, 2 trouble. Entry only; nobody imports it.
import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import packageInfo from '../package.json' with { type: 'json' };
import { openArchive } from './archive/open.ts';
import { ImplausibleError } from './archive/opening/checks.ts';
import { loadConfig } from './config.ts';
import { SUITES } from './evaluation/evaluation.ts';
import type { Answer, AskOptions, Filters, QuoteOptions } from './model.ts';
import { answerLines, extractFiles, extractLines, searchLines } from './terminal/lines.ts';
import { bench, evaluate } from './terminal/measuring.ts';
import { drawProgress } from './terminal/progress.ts';
import {
  renderAnswerText,
  renderExtractionText,
  renderHitsText,
  renderQuotedText,
  renderReportText,
} from './terminal/text.ts';
import { squeezeSpace } from './text.ts';

interface Output {
  readonly json?: true;
  readonly jsonl?: true;
}

const print = (value: string): void => void process.stdout.write(`${value}\n`);
const DAY_EXPECTED = 'Expected a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY.';
const printJson = (value: unknown): void => print(JSON.stringify(value));

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('Expected a whole number from 1.');
  return count;
}

/** A day as it is, a month or a year as its first or its last day. */
function parseBound(end: 'first' | 'last') {
  return (value: string): string => {
    const [year = '', month, day] = value.split('-');
    if (!/^\d{4}(-\d{2}){0,2}$/.test(value)) throw new InvalidArgumentError(DAY_EXPECTED);
    const lastMonth = month ?? (end === 'first' ? '01' : '12');
    const lastDay = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate();
    const bound = `${year}-${lastMonth}-${day ?? (end === 'first' ? '01' : String(lastDay).padStart(2, '0'))}`;
    if (!z.iso.date().safeParse(bound).success) throw new InvalidArgumentError(DAY_EXPECTED);
    return bound;
  };
}

async function openFromConfig() {
  const { corpusDir, dataDir, ingestLimits: limits } = loadConfig();
  const opened = await openArchive({ corpusDir, dataDir, limits }, 'reuse', drawProgress());
  for (const { message } of opened.trouble) process.stderr.write(`onrecord: ${message}\n`);
  return opened;
}

function showAnswer(answer: Answer, output: Output, render = renderAnswerText): void {
  if (output.json) printJson(answer);
  else print(render(answer));
  process.exitCode = answer.kind === 'answered' ? 0 : 1;
}

/** A question on the command line or questions on standard input; either, not both or neither. */
function checkQuestion(question: string | undefined, { jsonl }: Output): void {
  if (question === undefined && !jsonl) throw new Error('Expected a question, got none');
  if (question !== undefined && jsonl)
    throw new Error(
      `Expected questions on standard input alone, got ${JSON.stringify(question)} beside --jsonl`,
    );
}

function checkPeriod({ since, until }: Filters): void {
  if (since !== undefined && until !== undefined && since > until)
    throw new Error(`Expected --since not to be after --until, got ${since} and ${until}`);
}

async function ask(question: string | undefined, given: AskOptions & Output): Promise<void> {
  const { json, jsonl, ...options } = given;
  checkQuestion(question, given);
  checkPeriod(options);
  const { archive } = await openFromConfig();
  if (question === undefined)
    return answerLines(archive, { input: process.stdin, options, print: printJson });
  showAnswer(await archive.ask(question, options), given);
}

async function quote(speaker: string, options: QuoteOptions & Output): Promise<void> {
  checkPeriod(options);
  const { archive } = await openFromConfig();
  showAnswer(await archive.quote(speaker, options), options, renderQuotedText);
}

async function search(question: string | undefined, output: Output & { k: number; asked?: string }) {
  checkQuestion(question, output);
  const { archive } = await openFromConfig();
  const options = { limit: output.k, ...(output.asked === undefined ? {} : { asked: output.asked }) };
  if (question === undefined)
    return searchLines(archive, { input: process.stdin, options, print: printJson });
  const hits = await archive.search(question, options);
  if (output.json) printJson(hits);
  else print(renderHitsText(hits));
  process.exitCode = hits.length > 0 ? 0 : 1;
}

async function extract(files: readonly string[], output: Output): Promise<void> {
  if (output.jsonl && files.length > 0)
    throw new Error(`Expected lines on standard input alone, got ${files[0]} beside --jsonl`);
  if (output.jsonl) return extractLines(process.stdin, printJson);
  if (files.length === 0) throw new Error('Expected one or more files, got none');
  const { extractions, problems } = await extractFiles(files);
  for (const problem of problems) process.stderr.write(`${problem.path}: ${problem.message}\n`);
  const values = extractions.map(({ document, quotations }) => ({ document, quotations }));
  if (output.json) printJson(files.length === 1 && values.length === 1 ? values[0] : values);
  else
    print(
      values.map(({ document, quotations }) => renderExtractionText(document, quotations)).join('\n\n\n'),
    );
  const failed = problems.some((problem) => problem.severity === 'failed');
  process.exitCode = failed ? 2 : values.some(({ quotations }) => quotations.length > 0) ? 0 : 1;
}

async function index(output: Output): Promise<void> {
  const { corpusDir, dataDir, ingestLimits: limits } = loadConfig();
  const opening = openArchive({ corpusDir, dataDir, limits }, 'rebuild', drawProgress());
  const { report } = await opening.catch((error: unknown) => {
    // Which files are to be mended: all of them, since nothing else lists those of an archive that was refused.
    const problems = error instanceof ImplausibleError ? error.problems : [];
    for (const { path, severity, message } of problems)
      if (severity === 'failed') process.stderr.write(`${path}: ${message}\n`);
    throw error;
  });
  if (output.json) printJson(report);
  else print(renderReportText(report));
  process.exitCode = report.overview.documents > 0 ? 0 : 1;
}

const program = new Command('onrecord')
  .description('Answers questions about a corpus of news articles, word for word and with citations.')
  .version(packageInfo.version)
  .exitOverride();

program.command('start').description('start the bot, or the playground where no DISCORD_TOKEN is set');

program
  .command('index')
  .description('build or refresh the index and report what is in it')
  .option('--json', 'print one JSON value')
  .action(index);

program
  .command('ask')
  .description('answer a question as /ask does')
  .argument('[question]')
  .option('--speaker <name>', 'only words of this speaker')
  .option('--outlet <name>', 'only this outlet')
  .option('--since <day>', 'not before this day, month or year', parseBound('first'))
  .option('--until <day>', 'not after this day, month or year', parseBound('last'))
  .option('--asked <day>', 'the day the question is asked, for "last week"', parseBound('first'))
  .option('--limit <n>', 'findings to show', parseCount)
  .option('--json', 'print one JSON value')
  .option('--jsonl', 'read {id, question, asked?} lines, write answer lines')
  .action(ask);

program
  .command('quote')
  .description('quotations of a speaker as /quote gives them')
  .argument('<speaker>')
  .option('--about <topic>', 'only about this')
  .option('--outlet <name>', 'only this outlet')
  .option('--since <day>', 'not before this day, month or year', parseBound('first'))
  .option('--until <day>', 'not after this day, month or year', parseBound('last'))
  .option('--limit <n>', 'quotations to show', parseCount)
  .option('--json', 'print one JSON value')
  .action(quote);

program
  .command('search')
  .description('ranked passages for a question')
  .argument('[question]')
  .option('-k <n>', 'passages to show', parseCount, 10)
  .option('--asked <day>', 'the day the question is asked', parseBound('first'))
  .option('--json', 'print one JSON value')
  .option('--jsonl', 'read {id, question, asked?} lines, write lines of hits')
  .action(search);

program
  .command('extract')
  .description('the quotations of raw files, with their speakers')
  .argument('[files...]')
  .option('--json', 'print one JSON value')
  .option('--jsonl', 'read {id, text, title?, outlet?, published?} lines, write lines of quotations')
  .action(extract);

program
  .command('eval')
  .description('the table of quality, measured on the folder named by SHARED_DIR')
  .addArgument(new Argument('[suites...]', 'all by default').choices(SUITES))
  .option('--check', 'fail where a figure is below its floor')
  .option('--write <file>', 'write every figure but times, rounded and in order, to compare versions by')
  .option(
    '--predictions <folder>',
    "write the benchmark's quotations for its own scorer, marked and indirect",
  )
  .option('--json', 'print one JSON value')
  .action(evaluate);

program
  .command('bench')
  .description('the table of speed, on invented articles, and on those of SHARED_DIR where it is there')
  .option('--articles <n>', 'invented articles', parseCount, 1000)
  .option('--write <file>', 'write the table to a file')
  .option('--json', 'print one JSON value')
  .action(bench);

// A reader that closes the pipe early (`| head`) is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`onrecord: ${squeezeSpace(message)}\n`);
    process.exitCode = 2;
  }
}
