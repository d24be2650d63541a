// Kept questions -> topics that were asked more than once and never answered. Questions are grouped by the
// content words they share; words of one meaning and another stem ("won", "victory") are not brought together.
import { readTerms } from '../../retrieval/terms.ts';
import type { KeptQuestion } from '../../service/members.ts';

export interface CoverageGap {
  /** The wording that was used most, of equals the latest. */
  readonly words: string;
  readonly times: number;
  /** ISO instant of the latest asking. */
  readonly lastAt: string;
}

/** Terms that ask rather than say what about. */
const ASKING: ReadonlySet<string> = new Set(
  ['say', 'tell', 'ask', 'speak', 'talk', 'think', 'state', 'claim', 'happen', 'know', 'quote'].flatMap(
    readTerms,
  ),
);
/** Askings below which a topic is nobody else's business. */
const LEAST_TIMES = 2;
/** Share of all terms of two questions that both must have. */
const LEAST_SHARED = 0.5;

interface Group {
  readonly terms: ReadonlySet<string>;
  readonly questions: KeptQuestion[];
}

function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set(readTerms(text));
  const content = new Set([...terms].filter((term) => !ASKING.has(term)));
  return content.size > 0 ? content : terms;
}

/** Jaccard's index: 0 for nothing in common, 1 for the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** The groups there are, found by any of their terms, so that only those that share one are compared. */
class Groups {
  readonly all: Group[] = [];
  readonly #byTerm = new Map<string, Group[]>();

  add(terms: ReadonlySet<string>, questions: readonly KeptQuestion[]): void {
    const found = this.#nearest(terms);
    if (found !== undefined) {
      found.questions.push(...questions);
      return;
    }
    const made = { terms, questions: [...questions] };
    this.all.push(made);
    for (const term of terms) this.#byTerm.set(term, [...(this.#byTerm.get(term) ?? []), made]);
  }

  #nearest(terms: ReadonlySet<string>): Group | undefined {
    const near = new Set([...terms].flatMap((term) => this.#byTerm.get(term) ?? []));
    let best: { readonly group: Group; readonly score: number } | undefined;
    for (const group of near) {
      const score = likeness(terms, group.terms);
      if (score >= LEAST_SHARED && score > (best?.score ?? 0)) best = { group, score };
    }
    return best?.group;
  }
}

/** Questions of exactly the same terms, the commonest first, so that they head the groups. */
function byTerms(questions: readonly KeptQuestion[]): [ReadonlySet<string>, KeptQuestion[]][] {
  const found = new Map<string, [ReadonlySet<string>, KeptQuestion[]]>();
  for (const question of questions) {
    const terms = termsOf(question.text);
    if (terms.size === 0) continue;
    const key = [...terms].sort().join(' ');
    const same = found.get(key);
    if (same === undefined) found.set(key, [terms, [question]]);
    else same[1].push(question);
  }
  return [...found.values()].sort((a, b) => b[1].length - a[1].length);
}

function toGap(questions: readonly KeptQuestion[]): CoverageGap {
  const wordings = new Map<string, number>();
  for (const { text } of questions) wordings.set(text, (wordings.get(text) ?? 0) + 1);
  const most = Math.max(...wordings.values());
  const newestFirst = questions.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const words = newestFirst.find(({ text }) => wordings.get(text) === most)?.text ?? '';
  return { words, times: questions.length, lastAt: newestFirst[0]?.at ?? '' };
}

/** Topics that were asked twice or more and never answered, the most asked first, `limit` at most. */
export function findCoverageGaps(questions: readonly KeptQuestion[], limit: number): CoverageGap[] {
  const groups = new Groups();
  for (const [terms, same] of byTerms(questions)) groups.add(terms, same);
  const unanswered = groups.all
    .map((group) => group.questions)
    .filter((asked) => asked.length >= LEAST_TIMES && asked.every(({ answered }) => !answered));
  const order = (a: CoverageGap, b: CoverageGap) =>
    b.times - a.times || Date.parse(b.lastAt) - Date.parse(a.lastAt);
  return unanswered.map(toGap).sort(order).slice(0, limit);
}
