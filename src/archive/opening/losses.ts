// An archive and the one read after it -> what was lost between them by failures rather than by anybody's decision, where
// that is too much to be believed. A file that was removed is no loss.
import type { Problem } from '../../model.ts';
import type { ArchiveData } from '../data.ts';

/** Fewer broken articles than this are a slip that the report names file by file. */
const MIN_ARTICLES = 5;
/** Below this the quotations of a few articles may go with a few sentences. */
const MIN_QUOTATIONS = 20;
/** Of the articles before, how many may have become unreadable. */
const MAX_UNREADABLE_SHARE = 0.5;
/** Of the quotations in articles that stayed, how many must have stayed. */
const MIN_QUOTED_SHARE = 0.1;

const WHAT_TO_DO =
  'Mend or delete these files; to take them as they are: stop, move DATA_DIR/archive-*.snapshot away, start';

/** The path of an article as problems have it, and those of all that it stands in: line, entry, file. */
function listPlaces(path: string): readonly string[] {
  const places = [path, path.replace(/#(?=\d+$)/u, ':')];
  for (let at = path.indexOf('#'); at >= 0; at = path.indexOf('#', at + 1)) places.push(path.slice(0, at));
  return places;
}

/** The failures behind articles that were there before, one for each that is there no more. */
function findUnreadable(before: ArchiveData, after: ArchiveData): readonly Problem[] {
  const failures = new Map(
    after.problems
      .filter(({ severity }) => severity === 'failed')
      .map((problem) => [problem.path, problem] as const),
  );
  const still = new Set(after.documents.map(({ path }) => path));
  return before.documents
    .filter(({ path }) => !still.has(path))
    .flatMap(({ path }) => {
      const place = listPlaces(path).find((each) => failures.has(each));
      return place === undefined ? [] : (failures.get(place) ?? []);
    });
}

/** Quotations of the articles at paths that both archives have. */
function countStaying(before: ArchiveData, after: ArchiveData) {
  const counts = new Map(before.documents.map(({ path }, index) => [path, before.quotations[index]?.length]));
  const sum = { articles: 0, before: 0, after: 0 };
  for (const [index, { path }] of after.documents.entries()) {
    const were = counts.get(path);
    if (were === undefined) continue;
    sum.articles += 1;
    sum.before += were;
    sum.after += after.quotations[index]?.length ?? 0;
  }
  return sum;
}

/**
 * One line that says what cannot be right and what to do, `undefined` where nothing speaks against the new archive: more
 * than half of the articles cannot be read any more, or nine tenths of the quotations have gone from articles that stay.
 * Linear.
 */
export function findLosses(before: ArchiveData, after: ArchiveData): string | undefined {
  const unreadable = findUnreadable(before, after);
  const [first] = unreadable;
  const articles = before.documents.length;
  const isMost = unreadable.length >= MIN_ARTICLES && unreadable.length > articles * MAX_UNREADABLE_SHARE;
  if (first !== undefined && isMost)
    return `Expected to read most of the ${articles} articles of before, ${unreadable.length} cannot be read any more. ${WHAT_TO_DO}. The first: ${first.path}: ${first.message}`;
  const staying = countStaying(before, after);
  const isEnough = staying.articles >= MIN_ARTICLES && staying.before >= MIN_QUOTATIONS;
  if (isEnough && staying.after < staying.before * MIN_QUOTED_SHARE)
    return `Expected most of the ${staying.before} quotations in ${staying.articles} articles that are still there, found ${staying.after}: other texts may have taken their place. ${WHAT_TO_DO}`;
  return undefined;
}
