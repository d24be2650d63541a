// Starts and stops the bot: config, archive, then Discord, or the playground where there is no token.
// Entry only; nobody imports it. Any failure to start is one line on standard error and exit status 2.
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ArchiveClient } from './archive-client.ts';
import { type Config, loadConfig } from './config.ts';
import { type Bot, startBot } from './discord/client.ts';
import { createLog } from './log.ts';
import type { IndexReport } from './model.ts';
import { runPrompt } from './playground/prompt.ts';
import { type StandIn, startStandIn } from './playground/stand-in.ts';
import { JsonLinesFeedbackStore } from './store/feedback.ts';
import { openSettings } from './store/settings.ts';
import { drawProgress } from './terminal/progress.ts';
import { renderReportText } from './terminal/text.ts';

/** Stands in for a bot token in the playground; opens nothing anywhere. */
const PLAYGROUND_TOKEN = 'playground';

interface Running {
  readonly archive: ArchiveClient;
  readonly bot: Bot;
}

async function openArchive(
  config: Config,
  log: Logger,
): Promise<{ archive: ArchiveClient; report: IndexReport }> {
  const archive = new ArchiveClient({ corpusDir: config.corpusDir, dataDir: config.dataDir }, log);
  const report = await archive.open(drawProgress());
  for (const problem of report.problems) log.warn(problem, 'article problem');
  if (report.overview.documents === 0)
    log.warn({ corpusDir: config.corpusDir }, 'the corpus holds no article');
  log.info({ ...report.overview, ms: Math.round(report.durationMs) }, 'archive open');
  return { archive, report };
}

/** Ends everything once, on the first signal; a second signal ends the process at once. */
function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function startRunning(config: Config, log: Logger, archive: ArchiveClient): Promise<Running> {
  const { store: settings, warning } = await openSettings(config.dataDir);
  if (warning !== null) log.warn(warning);
  const bot = await startBot({
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
    homeGuildId: config.homeGuildId,
    publicUrl: config.publicUrl,
    service: archive,
    log,
    settings,
    feedback: new JsonLinesFeedbackStore(config.dataDir),
  });
  return { archive, bot };
}

async function stopRunning({ archive, bot }: Running): Promise<void> {
  await bot.stop();
  await archive.stop();
}

async function startOnDiscord(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const { archive } = await openArchive(config, log);
  const running = await startRunning(config, log, archive).catch(async (error) => {
    await archive.stop();
    throw error;
  });
  log.info('ready');
  stopOnSignal(() => stopRunning(running), log);
}

async function startPlayground(config: Config): Promise<void> {
  const logFile = join(config.dataDir, 'playground.log');
  const log = createLog(config.logLevel, logFile);
  const standIn: StandIn = await startStandIn({ port: config.port, token: PLAYGROUND_TOKEN });
  const { archive, report } = await openArchive(config, log);
  const running = await startRunning(
    { ...config, discordToken: PLAYGROUND_TOKEN, discordApiUrl: standIn.apiUrl },
    log,
    archive,
  );
  const leave = new AbortController();
  const stop = async (): Promise<void> => {
    leave.abort();
    await stopRunning(running);
    await standIn.close();
  };
  stopOnSignal(stop, log);
  process.stdout.write(
    `${renderReportText(report)}\n\nNo DISCORD_TOKEN: a local stand-in for Discord, log in ${logFile}\n`,
  );
  await runPrompt(standIn, { input: process.stdin, output: process.stdout }, leave.signal);
  if (!leave.signal.aborted) await stop();
  process.exitCode = 0;
}

try {
  const config = loadConfig();
  await (config.discordToken === '' ? startPlayground(config) : startOnDiscord(config));
} catch (error) {
  process.stderr.write(`onrecord: ${error instanceof Error ? error.message : String(error)}\n`);
  // Worker threads and sockets may still be open: a failed start must not hang.
  process.exit(2);
}
