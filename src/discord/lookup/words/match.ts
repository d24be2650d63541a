// A stretch of somebody's message -> whether the articles have it: word for word, a part of it word for word,
// with other words, in running text only, or not at all.
import type { Finding, FoundWords, Hit, Span } from '../../../model.ts';
import type { ArchiveService } from '../../../service.ts';
import { findDifferences, findSharedRun } from './differences.ts';

/** Share of the words of a fragment that an article must have, in order, to be another wording of it. */
const ALTERED = 0.65;
/** Words in a row that are no chance: of five, hardly ever the same in two unrelated sentences. */
const MIN_RUN = 5;

/** `part`: the words at `run` of the fragment stand in the finding. `too-short`: not looked up. */
export type Match =
  | { readonly kind: 'exact' | 'altered'; readonly fragment: string; readonly finding: Finding }
  | { readonly kind: 'part'; readonly fragment: string; readonly finding: Finding; readonly run: Span }
  | { readonly kind: 'unquoted'; readonly fragment: string; readonly hit: Hit }
  | { readonly kind: 'not-found' | 'too-short'; readonly fragment: string };

function findAltered(near: readonly Finding[], fragment: string): Match | null {
  const scored = near.map((finding) => ({ finding, ...findDifferences(finding.text, fragment) }));
  const close = scored.filter(({ coverage }) => coverage >= ALTERED);
  const best = close.toSorted((a, b) => b.coverage + b.similarity - a.coverage - a.similarity)[0];
  return best === undefined ? null : { kind: 'altered', fragment, finding: best.finding };
}

function findPart(near: readonly Finding[], fragment: string): Match | null {
  const runs = near.flatMap((finding) => {
    const run = findSharedRun(fragment, finding.text);
    return run === null || run.words < MIN_RUN ? [] : [{ finding, run }];
  });
  const best = runs.toSorted((a, b) => b.run.words - a.run.words)[0];
  return best === undefined ? null : { kind: 'part', fragment, ...best };
}

/** What the archive found for a fragment, judged. */
export function judge(fragment: string, { isTooShort, exact, near, unquoted }: FoundWords): Match {
  if (isTooShort) return { kind: 'too-short', fragment };
  const [finding] = exact.kind === 'answered' ? exact.findings : [];
  if (finding !== undefined) return { kind: 'exact', fragment, finding };
  if (unquoted !== null) return { kind: 'unquoted', fragment, hit: unquoted };
  return findAltered(near, fragment) ?? findPart(near, fragment) ?? { kind: 'not-found', fragment };
}

/** Looks one fragment up in the whole corpus. */
export async function matchFragment(service: ArchiveService, fragment: string): Promise<Match> {
  return judge(fragment, await service.findWords(fragment, { limit: 1 }));
}
