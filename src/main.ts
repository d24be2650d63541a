// Starts and stops the bot: config, archive, then Discord, or the playground where there is no token.
// Entry only; nobody imports it. Any failure to start is one line on standard error and an exit status that says
// whether a later start may succeed by itself (1) or somebody has to mend something first (2).
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ArchiveClient } from './archive/client.ts';
import { checkFolders } from './archive/opening/folders.ts';
import { type Config, loadConfig } from './config.ts';
import { type Bot, startBot } from './discord/client.ts';
import { describeError } from './discord/interaction/errors.ts';
import { startHttp } from './http.ts';
import { isFormat } from './ingest/formats/formats.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { IndexReport } from './model.ts';
import { runPrompt } from './playground/prompt.ts';
import { type StandIn, startStandIn } from './playground/stand-in.ts';
import { endWithParent, type Shutdown, stopOnSignal } from './shutdown.ts';
import { sayStartError, startStatus } from './start-error.ts';
import { type FileCorpusKeeper, type KeptArchive, openCorpusKeeper } from './store/corpus-keeper.ts';
import { makeFolder } from './store/durable.ts';
import { JsonLinesFeedbackStore } from './store/members/feedback.ts';
import { openQuestions } from './store/members/questions.ts';
import { type JsonUsageStore, openUsage } from './store/members/usage.ts';
import { openSettings } from './store/settings.ts';
import { type FolderWatch, watchFolder } from './store/watch.ts';
import { drawProgress } from './terminal/progress.ts';
import { renderReportText } from './terminal/text.ts';

/** Stands in for a bot token in the playground; opens nothing anywhere. */
const PLAYGROUND_TOKEN = 'playground';

/** What a moderator may add, of what the reader knows. */
const ARTICLE_EXTENSIONS = '.txt .md .html .htm .xhtml .json .jsonl .rss .atom .xml .eml .docx .pdf .zip'
  .split(' ')
  .filter(isFormat);

/** How often questions that have expired are removed from the disk, in milliseconds. */
const EXPIRE_MS = 3_600_000;

interface Running {
  readonly archive: ArchiveClient;
  readonly bot: Bot;
  readonly keeper: FileCorpusKeeper | undefined;
  readonly usage: JsonUsageStore;
}

function createArchive({ corpusDir, dataDir, ingestLimits }: Config, log: Logger): ArchiveClient {
  return new ArchiveClient({ corpusDir, dataDir, limits: ingestLimits }, log);
}

async function openArchive(
  archive: ArchiveClient,
  { corpusDir, searchUrl }: Config,
  log: Logger,
): Promise<IndexReport> {
  if (searchUrl !== null) log.warn('SEARCH_URL is set, but only the embedded index is built in: it answers');
  const report = await archive.open(drawProgress());
  for (const problem of report.problems) log.warn(problem, 'article problem');
  if (report.overview.documents === 0) log.warn({ corpusDir }, 'the corpus holds no article');
  log.info({ ...report.overview, ms: Math.round(report.durationMs) }, 'archive open');
  return report;
}

/** The archive as the keeper asks it, its reindexes counted. */
function watchKept(archive: ArchiveClient, metrics: Metrics): KeptArchive {
  return {
    get snapshot() {
      return archive.snapshot;
    },
    get problems() {
      return archive.problems;
    },
    get reindexProgress() {
      return archive.reindexProgress;
    },
    overview: () => archive.overview(),
    inspect: (path) => archive.inspect(path),
    switchTo: (snapshot, beforeSwitch) => archive.switchTo(snapshot, beforeSwitch),
    async reindexAnew(onProgress, options) {
      const outcome = await archive.reindexAnew(onProgress, options);
      metrics.countReindex(outcome);
      return outcome;
    },
  };
}

/** Ends what a killed process left in the corpus; call it before the corpus is read. */
async function openKeeper(config: Config, log: Logger, archive: ArchiveClient, metrics: Metrics) {
  const { corpusDir, dataDir, maxUploadBytes, ingestLimits } = config;
  const maxUnpackedBytes = ingestLimits.maxZipBytes;
  const limits = { maxFileBytes: maxUploadBytes, maxUnpackedBytes, extensions: ARTICLE_EXTENSIONS };
  try {
    const { keeper, remarks } = await openCorpusKeeper(
      { corpusDir, dataDir },
      limits,
      watchKept(archive, metrics),
    );
    for (const remark of remarks) log.warn(remark);
    return keeper;
  } catch (error) {
    log.error({ err: describeError(error) }, 'the corpus cannot be looked after from Discord');
    return undefined;
  }
}

/** What is counted of servers, and the words of their questions where they are kept. */
async function openMembers({ dataDir, keepQuestionsDays: days }: Config, log: Logger) {
  const onTrouble = (reason: string): void => log.warn(reason);
  const usage = await openUsage(dataDir, { onTrouble });
  const questions = await openQuestions(dataDir, { days, onTrouble });
  setInterval(() => void questions.expire(), EXPIRE_MS).unref();
  return { usage, questions };
}

async function startRunning(
  config: Config,
  log: Logger,
  parts: Pick<Running, 'archive' | 'keeper'> & { metrics: Metrics },
): Promise<Running> {
  const { archive, keeper, metrics } = parts;
  const { usage, questions } = await openMembers(config, log);
  const { store: settings, warning } = await openSettings(config.dataDir);
  if (warning !== null) log.warn(warning);
  const bot = await startBot({
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
    homeGuildId: config.homeGuildId,
    publicUrl: config.publicUrl,
    service: metrics.watchArchive(archive),
    meter: metrics.meter,
    log,
    settings,
    feedback: metrics.watchFeedback(new JsonLinesFeedbackStore(config.dataDir)),
    usage,
    questions,
    ...(keeper === undefined ? {} : { keeper }),
  });
  return { archive, bot, keeper, usage };
}

/** A reindex is cancelled, so that nobody waits for it; members are told; then an act under way ends. */
async function stopRunning({ archive, bot, keeper, usage }: Running): Promise<void> {
  archive.endReindexes();
  await bot.stop();
  await usage.save();
  const settled = keeper?.settle();
  await archive.stop();
  await settled;
}

/** Reindexes when the files of the corpus have changed. */
function watchCorpus(config: Config, log: Logger, archive: ArchiveClient, metrics: Metrics): FolderWatch {
  const reindex = async (): Promise<void> => {
    const outcome = await archive.reindexAnew();
    metrics.countReindex(outcome);
    const reason = outcome.kind === 'kept' ? outcome.reason : undefined;
    log.info({ result: outcome.kind, reason }, 'the corpus has changed');
  };
  return watchFolder(config.corpusDir, () => {
    reindex().catch((error: unknown) => log.error({ err: describeError(error) }, 'reindex failed'));
  });
}

/** What is said to a signal that comes before anything could be answered. */
const CUT_SHORT =
  'stopped before the start was complete; nothing that was kept is lost, the next start reads the articles again';

async function startOnDiscord(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const shutdown: Shutdown = stopOnSignal(log, async () => log.warn(CUT_SHORT));
  const metrics = createMetrics();
  const archive = createArchive(config, log);
  let running: Running | undefined;
  const isReady = (): boolean => archive.isOpen && running?.bot.client.isReady() === true;
  const { port, host } = config;
  const http = await startHttp({ port, host, reader: archive, metrics: metrics.registry, isReady, log });
  log.info({ host, port: http.port }, 'reader pages, health and metrics');
  const keeper = await openKeeper(config, log, archive, metrics);
  await openArchive(archive, config, log);
  running = await startRunning(config, log, { archive, keeper, metrics });
  const started = running;
  const watch = config.watchCorpus ? watchCorpus(config, log, archive, metrics) : undefined;
  log.info('ready');
  shutdown.plan(async () => {
    watch?.stop();
    await stopRunning(started);
    await http.stop();
    metrics.stop();
  });
}

async function startPlayground(config: Config): Promise<void> {
  const logFile = join(config.dataDir, 'playground.log');
  const log = createLog(config.logLevel, logFile);
  // A progress bar hides the cursor and leaves it in the middle of a line.
  const showCursor = process.stderr.isTTY ? '\u001b[?25h\n' : '';
  const shutdown = stopOnSignal(log, async () => {
    process.stderr.write(`${showCursor}onrecord: ${CUT_SHORT}\n`);
  });
  const metrics = createMetrics();
  const standIn: StandIn = await startStandIn({
    port: config.port,
    token: PLAYGROUND_TOKEN,
    page: true,
  });
  const archive = createArchive(config, log);
  const keeper = await openKeeper(config, log, archive, metrics);
  const report = await openArchive(archive, config, log);
  const running = await startRunning(
    { ...config, discordToken: PLAYGROUND_TOKEN, discordApiUrl: standIn.apiUrl },
    log,
    { archive, keeper, metrics },
  );
  const leave = new AbortController();
  const stop = async (): Promise<void> => {
    leave.abort();
    await stopRunning(running);
    await standIn.close();
    metrics.stop();
  };
  shutdown.plan(stop);
  const page = new URL(standIn.apiUrl).origin;
  process.stdout.write(
    `${renderReportText(report)}\n\nNo DISCORD_TOKEN: a local stand-in for Discord, here and at ${page} (log in ${logFile})\n`,
  );
  const read = await runPrompt(standIn, { input: process.stdin, output: process.stdout }, leave.signal);
  if (leave.signal.aborted) return;
  // In the background or in a container nobody can type: the page is what is left to ask at.
  if (read === null) {
    process.stdout.write(
      `Nothing to read on standard input: the page answers until it is stopped (Ctrl+C or SIGTERM), ${page}\n`,
    );
    return;
  }
  await stop();
  process.exitCode = 0;
}

let config: Config | null = null;
try {
  config = loadConfig();
  if (config.isUnderNpm) endWithParent();
  await checkFolders(config);
  await makeFolder(config.dataDir);
  await (config.discordToken === '' ? startPlayground(config) : startOnDiscord(config));
} catch (error) {
  process.stderr.write(`onrecord: ${sayStartError(error, config)}\n`);
  // Worker threads and sockets may still be open: a failed start must not hang.
  process.exit(startStatus(error));
}
