// What is new in an archive -> lines for a moderator: which articles came, changed and went, and what readers will
// notice of it. Names are escaped, cut and few; all are counted.
import type { CorpusOverview, Few, IndexNews, IndexReport, NamedArticle } from '../../../model.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { formatDate } from '../text/dates.ts';
import { label } from '../text/limits.ts';

/** Units of the budget for a title or path, and for the name of an outlet or a speaker. */
const TITLE = 80;
const NAME = 40;

const KINDS = ['added', 'changed', 'removed'] as const;
const NOTICED = ['speakers', 'outlets', 'days'] as const;

function sayArticle({ path, title, outlet, date }: NamedArticle, catalogue: Catalogue): string {
  const name = title === null ? label(path, TITLE) : `*${label(title, TITLE)}*`;
  const facts = [
    name,
    outlet === null ? catalogue.outletNotGiven : label(outlet, NAME),
    (date === null ? null : formatDate(date, catalogue)) ?? catalogue.dateNotGiven,
  ];
  return `- ${facts.join(' · ')}`;
}

function sayKind(kind: keyof IndexNews['articles'], news: IndexNews, most: number, catalogue: Catalogue) {
  const { first, count } = news.articles[kind];
  if (count === 0 || most === 0) return [];
  const shown = first.slice(0, most).map((article) => sayArticle(article, catalogue));
  const rest = count - shown.length;
  const { listed, andMore } = catalogue.reindex;
  return [listed[kind], ...shown, ...(rest > 0 ? [`- … ${andMore(rest)}`] : [])];
}

/** The articles that came, changed and went, `most` of each by name. */
export function sayArticles({ news }: IndexReport, most: number, catalogue: Catalogue): string[] {
  return news === undefined ? [] : KINDS.flatMap((kind) => sayKind(kind, news, most, catalogue));
}

/** `A, B and 3 more`; the number alone where none is to be named. */
function sayFew({ first, count }: Few<string>, most: number, catalogue: Catalogue): string {
  const names = first.slice(0, most);
  if (names.length === 0) return String(count);
  const rest = count - names.length;
  const said = names.join(catalogue.comma);
  return rest > 0 ? `${said} ${catalogue.reindex.andMore(rest)}` : said;
}

function sayNames(news: IndexNews, way: 'came' | 'went', most: number, catalogue: Catalogue): string[] {
  return NOTICED.flatMap((what) => {
    const { first, count } = news[way][what];
    if (count === 0) return [];
    const say = (name: string): string =>
      what === 'days' ? (formatDate(name, catalogue) ?? name) : label(name, NAME);
    const names = sayFew({ first: first.slice(0, most).map(say), count }, most, catalogue);
    return [catalogue.reindex.notices[way][what](names)];
  });
}

function sayQuotations(difference: number, { reindex }: Catalogue): string[] {
  if (difference === 0) return [];
  const { moreQuotations, fewerQuotations } = reindex.notices;
  return [difference > 0 ? moreQuotations(difference) : fewerQuotations(-difference)];
}

function sayPeriod(now: CorpusOverview, before: CorpusOverview, catalogue: Catalogue): string[] {
  if (now.since === before.since && now.until === before.until) return [];
  const since = now.since === null ? null : formatDate(now.since, catalogue);
  const until = now.until === null ? null : formatDate(now.until, catalogue);
  return since === null || until === null ? [] : [catalogue.reindex.notices.period(since, until)];
}

/** What readers will notice, in plain words, `most` names of each kind; that it is nothing, where it is. */
export function sayNotices(
  { overview, changes, news }: IndexReport,
  before: CorpusOverview,
  most: number,
  catalogue: Catalogue,
): string[] {
  const { title, nothing, wordsOnly } = catalogue.reindex.notices;
  const lines = [
    ...sayQuotations(overview.quotations - before.quotations, catalogue),
    ...(news === undefined ? [] : sayNames(news, 'came', most, catalogue)),
    ...(news === undefined ? [] : sayNames(news, 'went', most, catalogue)),
    ...sayPeriod(overview, before, catalogue),
  ];
  if (lines.length > 0) return [`**${title}**`, ...lines.map((line) => `- ${line}`)];
  const isSame = KINDS.every((kind) => changes[kind].length === 0);
  return isSame ? [nothing] : [`**${title}**`, `- ${wordsOnly}`];
}
