// A topic -> how each outlet words it: the same remark where several report one, else each outlet's best
// finding, and the outlets that have nothing on it.
import type { Answer, DocumentInfo, Finding, Span } from '../../model.ts';
import type { ArchiveService } from '../../service/archive.ts';
import type { Query } from '../custom-id.ts';
import { placeOf } from '../render/finding.ts';
import { filtersOf } from './query.ts';

/** Outlets asked one by one, the largest first. */
const OUTLETS = 6;
/** Findings of the whole corpus among which a remark of several outlets is looked for. */
const FINDINGS = 10;

/** One outlet's words. `finding`: `null` where the archive no longer knows who said them, and how. */
export interface Wording {
  readonly document: DocumentInfo;
  readonly span: Span;
  readonly text: string;
  readonly finding: Finding | null;
}

export interface Comparison {
  readonly query: Query;
  /** The first is what the others are compared with; one an outlet. */
  readonly wordings: readonly Wording[];
  /** Names of outlets asked that have nothing on the topic. */
  readonly silent: readonly string[];
  /** What the whole corpus answers; shown where there is nothing to compare. */
  readonly answer: Answer;
}

function wordingOf(finding: Finding): Wording {
  const { document, span, text } = finding;
  return { document, span, text, finding };
}

/** The remark that most outlets report, with one wording an outlet; none where there is no such remark. */
function sharedRemark(answer: Answer): Wording[] {
  if (answer.kind === 'abstained') return [];
  const groups = answer.findings.map((finding) => {
    const others = finding.alsoReportedBy.map((other) => ({ ...other, finding: null }));
    return onePerOutlet([wordingOf(finding), ...others]);
  });
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best), []);
  return largest.length > 1 ? largest : [];
}

function onePerOutlet(wordings: readonly Wording[]): Wording[] {
  const seen = new Set<string | null>();
  return wordings.filter(({ document }) => {
    if (seen.has(document.outlet)) return false;
    seen.add(document.outlet);
    return true;
  });
}

async function askOutlet(service: ArchiveService, query: Query, outlet: string): Promise<Finding | null> {
  const answer = await service.ask(query.text, { ...filtersOf(query), outlet, limit: 1 });
  return answer.kind === 'answered' ? (answer.findings[0] ?? null) : null;
}

/** The wording with what the archive knows of it at that very place: who said it, and whether word for word. */
async function lookUp(service: ArchiveService, wording: Wording): Promise<Wording> {
  if (wording.finding !== null) return wording;
  const { document, span, text } = wording;
  const found = await service.wordings(placeOf(document, span, text));
  return found?.text === text ? { ...wording, finding: found } : wording;
}

/** Compares the outlets on the text of a query, within its period and speaker. */
export async function compareOutlets(service: ArchiveService, query: Query): Promise<Comparison> {
  const [answer, outlets] = await Promise.all([
    service.ask(query.text, { ...filtersOf(query), limit: FINDINGS }),
    service.suggestOutlets('', OUTLETS),
  ]);
  const shared = await Promise.all(sharedRemark(answer).map((wording) => lookUp(service, wording)));
  const heard = new Set(shared.map(({ document }) => document.outlet));
  const open = outlets.map(({ name }) => name).filter((name) => !heard.has(name));
  const found = await Promise.all(open.map((outlet) => askOutlet(service, query, outlet)));
  const own = found.filter((finding) => finding !== null).map(wordingOf);
  const silent = open.filter((_, at) => found[at] === null);
  return { query, wordings: onePerOutlet([...shared, ...own]), silent, answer };
}
