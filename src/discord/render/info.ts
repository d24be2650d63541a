// What is in the archive, and what the bot can do: one message each.
import type { CorpusOverview } from '../../model.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { formatDate } from './text/dates.ts';
import type { Reply } from './view.ts';

/** Discord draws this as “3 days ago” in the reader's own language and keeps it right. */
export function sayInstant(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / 1_000);
  return Number.isFinite(seconds) ? `<t:${seconds}:f> (<t:${seconds}:R>)` : '?';
}

function sayPeriod({ since, until }: CorpusOverview, catalogue: Catalogue): string {
  const from = since === null ? null : formatDate(since, catalogue);
  const to = until === null ? null : formatDate(until, catalogue);
  return from === null || to === null ? catalogue.info.noPeriod : catalogue.info.period(from, to);
}

/** Documents, period, freshness, counts, undated ones. */
export function renderCorpus(overview: CorpusOverview, catalogue: Catalogue): Reply {
  const { info } = catalogue;
  const lines = [
    `**${info.corpusTitle}**`,
    info.counts(overview),
    info.names(overview.speakers, overview.outlets),
    sayPeriod(overview, catalogue),
    info.undated(overview.undated),
    info.built(sayInstant(overview.builtAt)),
  ];
  return () => ({ parts: [{ text: lines.join('\n') }] });
}

/** What the bot does and what it does not, and for how many days it keeps questions, on one screen. */
export function renderHelp({ info }: Catalogue, keptDays: number): Reply {
  const kept = keptDays === 0 ? [] : [info.kept(keptDays)];
  const lines = [`**${info.helpTitle}**`, ...[...info.help, ...kept].map((line) => `- ${line}`)];
  return () => ({ parts: [{ text: lines.join('\n') }] });
}
