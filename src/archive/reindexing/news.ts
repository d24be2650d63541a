// Two archives -> what a moderator is told of the difference: the first few articles that came, changed and went, and
// what readers will notice. Counts are of everything, names of the first few.
import type { Document, Few, IndexChanges, IndexNews, NamedArticle, NoticedNames } from '../../model.ts';
import type { ArchiveData } from '../data.ts';
import { isProperName, type QuotationCounts } from '../queries.ts';

/** Articles and names that are told of each kind: more than any message has room for. */
const TOLD = 10;

/** An archive with its counts, where they are known. */
export interface Counted {
  readonly data: ArchiveData;
  readonly counts: QuotationCounts | undefined;
}

function few<T, U>(all: readonly T[], tell: (each: T) => U): Few<U> {
  return { first: all.slice(0, TOLD).map(tell), count: all.length };
}

function nameArticles(paths: readonly string[], documents: readonly Document[]): Few<NamedArticle> {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return few(paths, (path) => {
    const { title = null, outlet = null, published = null, eventDate = null } = byPath.get(path) ?? {};
    return { path, title, outlet, date: published?.date ?? eventDate?.date ?? null };
  });
}

/** Those that a list offers, the most quoted first. */
function listSpeakers({ bySpeaker }: QuotationCounts): readonly string[] {
  const listed = bySpeaker.filter(([name, count]) => count > 0 && isProperName(name));
  return listed.toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}

function listOutlets({ documents }: ArchiveData): readonly string[] {
  const counts = new Map<string, number>();
  for (const { outlet } of documents) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}

function listDays({ documents }: ArchiveData): readonly string[] {
  const dates = documents.flatMap(({ published, eventDate }) => [published?.date, eventDate?.date]);
  const days = dates.filter((date) => date !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date));
  return [...new Set(days.map(String))].sort();
}

const NONE: Few<string> = { first: [], count: 0 };

/** What `there` has and `missing` has not. */
function tellNames(there: Counted, missing: Counted): NoticedNames {
  const only = (list: readonly string[], other: readonly string[]): Few<string> => {
    const known = new Set(other);
    return few(
      list.filter((each) => !known.has(each)),
      String,
    );
  };
  const areCounted = there.counts !== undefined && missing.counts !== undefined;
  return {
    speakers: areCounted ? only(listSpeakers(there.counts), listSpeakers(missing.counts)) : NONE,
    outlets: only(listOutlets(there.data), listOutlets(missing.data)),
    days: only(listDays(there.data), listDays(missing.data)),
  };
}

/** Linear in both archives. Speakers are told only where both were counted. */
export function tellNews(before: Counted, after: Counted, changes: IndexChanges): IndexNews {
  return {
    articles: {
      added: nameArticles(changes.added, after.data.documents),
      changed: nameArticles(changes.changed, after.data.documents),
      removed: nameArticles(changes.removed, before.data.documents),
    },
    came: tellNames(after, before),
    went: tellNames(before, after),
  };
}
