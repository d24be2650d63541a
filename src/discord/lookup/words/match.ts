// A stretch of somebody's message -> whether the articles have it: word for word, a part of it word for word,
// with other words, in running text only, or not at all.
import type { Finding, FoundWords, Hit, Span } from '../../../model.ts';
import type { ArchiveService } from '../../../service/archive.ts';
import { wordsOf } from '../../../text.ts';
import { findDifferences, findSharedRun, type SharedRun } from './differences.ts';

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

interface Compared {
  readonly finding: Finding;
  readonly coverage: number;
  readonly similarity: number;
  readonly run: SharedRun | null;
}

function compare(finding: Finding, fragment: string): Compared {
  const { coverage, similarity } = findDifferences(finding.text, fragment);
  return { finding, coverage, similarity, run: findSharedRun(fragment, finding.text) };
}

/** Whether a run holds all words in common: what stands around it is the message's own, and nothing is altered. */
function isWholeRun({ run, coverage }: Compared, fragment: string): boolean {
  return run !== null && run.words >= MIN_RUN && run.words >= Math.round(coverage * wordsOf(fragment).length);
}

function judgeNear(near: readonly Finding[], fragment: string): Match | null {
  const compared = near.map((finding) => compare(finding, fragment));
  const byRun = compared.toSorted((a, b) => (b.run?.words ?? 0) - (a.run?.words ?? 0));
  const close = compared.filter(({ coverage }) => coverage >= ALTERED);
  const best = close.toSorted((a, b) => b.coverage + b.similarity - a.coverage - a.similarity)[0];
  const part =
    byRun.find((each) => isWholeRun(each, fragment)) ?? (best === undefined ? byRun[0] : undefined);
  if (part?.run && part.run.words >= MIN_RUN) {
    return { kind: 'part', fragment, finding: part.finding, run: part.run };
  }
  return best === undefined ? null : { kind: 'altered', fragment, finding: best.finding };
}

/** What the archive found for a fragment, judged. */
export function judge(fragment: string, { isTooShort, exact, near, unquoted }: FoundWords): Match {
  if (isTooShort) return { kind: 'too-short', fragment };
  const [finding] = exact.kind === 'answered' ? exact.findings : [];
  if (finding !== undefined) return { kind: 'exact', fragment, finding };
  if (unquoted !== null) return { kind: 'unquoted', fragment, hit: unquoted };
  return judgeNear(near, fragment) ?? { kind: 'not-found', fragment };
}

/** Looks one fragment up in the whole corpus. */
export async function matchFragment(service: ArchiveService, fragment: string): Promise<Match> {
  return judge(fragment, await service.findWords(fragment, { limit: 1 }));
}
