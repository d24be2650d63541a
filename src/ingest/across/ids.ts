// Articles of one corpus with the ids they wish for -> the same articles, each with an id of its own. The article of a
// plain file comes first; any further one of the same id is named after its own path or text, whatever else there is.
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Document, Problem } from '../../model.ts';

/** By what an article has the id it wishes for. */
export interface IdClaim {
  /** `part`: a line, an item, an entry. */
  readonly by: 'file' | 'part';
  /** Whether a record states it; else it is the path without its extension. */
  readonly isStated: boolean;
}

interface Claimant {
  readonly document: Document;
  readonly claim: IdClaim;
}

/** Of files that differ by their extension alone, those written for a corpus come first; the others by their names. */
const FORMAT_ORDER = ['.txt', '.md', '.html', '.json'];

function rankOf({ document: { path }, claim }: Claimant): number {
  if (claim.by === 'part') return FORMAT_ORDER.length + 2;
  if (claim.isStated) return FORMAT_ORDER.length + 1;
  const order = FORMAT_ORDER.indexOf(extname(path).toLowerCase());
  return order < 0 ? FORMAT_ORDER.length : order;
}

const FURTHER = /~[\da-f]{8}$/u;

/** True for an id that `settleIds` may have given: in another corpus the article may have another. */
export function isFurtherId({ id, path }: Document): boolean {
  return id === path || FURTHER.test(id);
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** An id that nobody has: the path of an article named after it, else the id it wished for with a hash of its text. */
function findFree({ document, claim }: Claimant, taken: ReadonlySet<string>): string {
  const { id, path, text } = document;
  if (!claim.isStated && !taken.has(path)) return path;
  for (let salt = '', round = 0; ; round += 1, salt = `\0${path}\0${round}`) {
    const free = `${id}~${shortHash(text + salt)}`;
    if (!taken.has(free)) return free;
  }
}

function groupById(claimants: readonly Claimant[]): ReadonlyMap<string, readonly Claimant[]> {
  const groups = new Map<string, Claimant[]>();
  for (const claimant of claimants) {
    const group = groups.get(claimant.document.id);
    if (group === undefined) groups.set(claimant.document.id, [claimant]);
    else group.push(claimant);
  }
  return groups;
}

/** An article under another id than it wished for, with a remark where a record states the one it wished for. */
export interface Renamed {
  readonly id: string;
  readonly problem: Problem | null;
}

function rename(claimant: Claimant, id: string, first: Document): Renamed {
  const { document, claim } = claimant;
  const message = `Expected an id of its own, got ${JSON.stringify(document.id)}, which ${first.path} has; it is called ${JSON.stringify(id)}`;
  const path = document.path.replace(/#(?=\d+$)/u, ':');
  return { id, problem: claim.isStated ? { path, severity: 'warning', message } : null };
}

/**
 * The articles that get another id than they wish for. `claimants` in the order of the corpus. An id depends on the
 * article and on those that wish for the same id, on no others. Linear.
 */
export function settleIds(claimants: readonly Claimant[]): ReadonlyMap<Document, Renamed> {
  const groups = groupById(claimants);
  const taken = new Set(groups.keys());
  const renamed = new Map<Document, Renamed>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const [first, ...others] = [...group].sort((a, b) => rankOf(a) - rankOf(b));
    for (const other of others) {
      const id = findFree(other, taken);
      taken.add(id);
      if (first !== undefined) renamed.set(other.document, rename(other, id, first.document));
    }
  }
  return renamed;
}
