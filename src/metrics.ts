// What is counted while the bot runs, for Prometheus: the archive and the feedback store are wrapped, so that
// neither Discord's side nor the archive knows of it. Holds no words, names or ids.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer, CorpusOverview, Problem } from './model.ts';
import type { ArchiveService, ReindexOutcome } from './service/archive.ts';
import type { Feedback, FeedbackStore } from './service/members.ts';

/** Upper bounds in seconds: an answer takes milliseconds, on a large corpus a second. */
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** How finely the delay of the event loop is sampled, in milliseconds. */
const DELAY_RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/** How long members wait, in seconds from an interaction's arrival. */
export interface WaitingMeter {
  acknowledged(seconds: number): void;
  ended(command: string, outcome: string, seconds: number): void;
}

/** An archive that tells what the reading behind it met with. */
export interface WatchedService extends ArchiveService {
  readonly problems?: readonly Problem[];
}

export interface Metrics {
  readonly registry: Registry;
  readonly meter: WaitingMeter;
  /** The same archive, counted and timed. */
  watchArchive(service: WatchedService): ArchiveService;
  watchFeedback(store: FeedbackStore): FeedbackStore;
  /** Counts a reindex that was not asked for through the watched archive. */
  countReindex(outcome: ReindexOutcome): void;
  /** Lets go of timers. */
  stop(): void;
}

type Counted = 'ask' | 'quote' | 'suggest' | 'surroundings' | 'wordings';

function createInstruments(registry: Registry) {
  const registers = [registry];
  return {
    answers: new Counter({
      name: 'onrecord_answers_total',
      help: 'Questions by command and by how they were answered; reason is empty for an answer.',
      labelNames: ['command', 'kind', 'reason'] as const,
      registers,
    }),
    failures: new Counter({
      name: 'onrecord_archive_failures_total',
      help: 'Calls that the archive could not answer at all.',
      labelNames: ['command'] as const,
      registers,
    }),
    latency: new Histogram({
      name: 'onrecord_archive_seconds',
      help: 'Time until the archive had answered.',
      labelNames: ['command'] as const,
      buckets: LATENCY_BUCKETS,
      registers,
    }),
    acknowledgements: new Histogram({
      name: 'onrecord_acknowledgement_seconds',
      help: 'Time until Discord had taken the acknowledgement of an interaction.',
      buckets: LATENCY_BUCKETS,
      registers,
    }),
    interactions: new Histogram({
      name: 'onrecord_interaction_seconds',
      help: 'Time until an interaction was answered, by command and outcome.',
      labelNames: ['command', 'outcome'] as const,
      buckets: LATENCY_BUCKETS,
      registers,
    }),
    reindexes: new Counter({
      name: 'onrecord_reindexes_total',
      help: 'Reindexes by their result.',
      labelNames: ['result'] as const,
      registers,
    }),
    feedback: new Counter({
      name: 'onrecord_feedback_total',
      help: 'Verdicts of members on answers.',
      labelNames: ['verdict'] as const,
      registers,
    }),
  };
}

type Instruments = ReturnType<typeof createInstruments>;

/** The archive's overview as one scrape needs it: asked for once, `undefined` where the archive does not answer. */
function askOnce(service: ArchiveService): () => Promise<CorpusOverview | undefined> {
  let asked: Promise<CorpusOverview | undefined> | undefined;
  return () => {
    asked ??= service
      .overview()
      .catch(() => undefined)
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
}

/** Gauges of the archive that answers. Each reads its own value, so that no scrape shows that of the one before. */
function watchCorpus(registry: Registry, service: WatchedService): void {
  const overview = askOnce(service);
  const addGauge = (name: string, help: string, read: (overview: CorpusOverview) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const now = await overview();
        // No value is told where none is known.
        if (now === undefined) this.remove();
        else this.set(read(now));
      },
    });
  };
  addGauge('onrecord_documents', 'Documents in the archive.', ({ documents }) => documents);
  addGauge('onrecord_quotations', 'Quotations in it.', ({ quotations }) => quotations);
  addGauge(
    'onrecord_corpus_problems',
    'Articles that the reading behind the archive could not read or had remarks on.',
    () => service.problems?.length ?? 0,
  );
  addGauge(
    'onrecord_index_age_seconds',
    'Seconds since the archive that answers was built.',
    ({ builtAt }) => (Date.now() - Date.parse(builtAt)) / 1000,
  );
}

function watchEventLoop(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delay.enable();
  new Gauge({
    name: 'onrecord_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape.',
    labelNames: ['quantile'] as const,
    registers: [registry],
    collect() {
      for (const quantile of [50, 99]) {
        const seconds = delay.percentile(quantile) / NANOSECONDS;
        this.set({ quantile: String(quantile / 100) }, seconds);
      }
      this.set({ quantile: '1' }, delay.max / NANOSECONDS);
      delay.reset();
    },
  });
  return () => delay.disable();
}

/** Times a call; one that fails is counted and fails all the same. */
async function time<T>(instruments: Instruments, command: Counted, call: () => Promise<T>): Promise<T> {
  const end = instruments.latency.startTimer({ command });
  try {
    return await call();
  } catch (error) {
    instruments.failures.inc({ command });
    throw error;
  } finally {
    end();
  }
}

/** Counts a reindex once, however many had joined it: they share its outcome. */
function createReindexCounter({ reindexes }: Instruments): (outcome: ReindexOutcome) => void {
  const counted = new WeakSet<ReindexOutcome>();
  return (outcome) => {
    if (counted.has(outcome)) return;
    counted.add(outcome);
    reindexes.inc({ result: outcome.kind });
  };
}

function createWatched(
  service: ArchiveService,
  instruments: Instruments,
  countReindex: (outcome: ReindexOutcome) => void,
): ArchiveService {
  const count = (command: 'ask' | 'quote', answer: Answer): Answer => {
    const reason = answer.kind === 'abstained' ? answer.reason : '';
    instruments.answers.inc({ command, kind: answer.kind, reason });
    return answer;
  };
  return {
    ask: async (question, options) =>
      count('ask', await time(instruments, 'ask', () => service.ask(question, options))),
    quote: async (speaker, options) =>
      count('quote', await time(instruments, 'quote', () => service.quote(speaker, options))),
    findWords: (words, options) => time(instruments, 'quote', () => service.findWords(words, options)),
    suggestSpeakers: (typed, limit) =>
      time(instruments, 'suggest', () => service.suggestSpeakers(typed, limit)),
    suggestOutlets: (typed, limit) =>
      time(instruments, 'suggest', () => service.suggestOutlets(typed, limit)),
    overview: () => service.overview(),
    surroundings: (place, maxChars) =>
      time(instruments, 'surroundings', () => service.surroundings(place, maxChars)),
    wordings: (place) => time(instruments, 'wordings', () => service.wordings(place)),
    reindex: async (onProgress, options) => {
      const outcome = await service.reindex(onProgress, options);
      countReindex(outcome);
      return outcome;
    },
  };
}

/** Metrics with a registry of their own, so that two bots of one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'onrecord_' });
  const instruments = createInstruments(registry);
  const countReindex = createReindexCounter(instruments);
  const stop = watchEventLoop(registry);
  return {
    registry,
    meter: {
      acknowledged: (seconds) => instruments.acknowledgements.observe(seconds),
      ended: (command, outcome, seconds) => instruments.interactions.observe({ command, outcome }, seconds),
    },
    watchArchive(service) {
      watchCorpus(registry, service);
      return createWatched(service, instruments, countReindex);
    },
    watchFeedback: (store) => ({
      async add(feedback: Feedback) {
        await store.add(feedback);
        instruments.feedback.inc({ verdict: feedback.verdict });
      },
    }),
    countReindex,
    stop,
  };
}
