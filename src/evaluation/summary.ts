// All tables of quality in, one table out that two versions can be compared by: a figure a line, rounded, in
// a fixed order, without times, with the cases that went wrong by name below it.
import type { Evaluation } from './evaluation.ts';
import { nameRun, type RetrievalRow } from './retrieval/retrieval.ts';
import type { RetrievalScores } from './retrieval/retrieval-scores.ts';

/** One figure as it is shown. */
export interface SummaryLine {
  readonly set: string;
  readonly figure: string;
  readonly ours: string;
  /** MiniSearch's defaults in the same run, empty where they have none. */
  readonly theirs: string;
}

/** Cases that did not come out as the gold has them. */
export interface SummaryFaults {
  readonly what: string;
  readonly cases: readonly string[];
}

const share = (value: number): string => value.toFixed(3);
const ofAll = (right: number, count: number): string => `${right} of ${count}`;
const line = (set: string, figure: string, ours: string, theirs = ''): SummaryLine => ({
  ...{ set, figure, ours, theirs },
});

/** Scores in the order of the table; `null` where a set cannot tell. */
const SCORES: readonly (readonly [string, (scores: RetrievalScores) => number | null])[] = [
  ['MRR@10', ({ mrr10 }) => mrr10],
  ['Hits@1', ({ hits1 }) => hits1],
  ['Hits@4', ({ hits4 }) => hits4],
  ['Hits@10', ({ hits10 }) => hits10],
  ['Recall@10', ({ recall10 }) => recall10],
  ['AllGold@10', ({ allGold10 }) => allGold10],
  ['answer in the first 4 passages', ({ answer4 }) => answer4],
];

function listRetrieval({ retrieval }: Evaluation): readonly SummaryLine[] {
  const rows = retrieval?.rows ?? [];
  const peerOf = (row: RetrievalRow): RetrievalRow | undefined =>
    rows.find((other) => other.engine !== row.engine && nameRun(other) === nameRun(row));
  return rows
    .filter(({ engine }) => engine === 'On Record')
    .flatMap((row) =>
      SCORES.flatMap(([figure, read]) => {
        const [ours, peer] = [read(row.scores), peerOf(row)];
        const theirs = peer === undefined ? null : read(peer.scores);
        if (ours === null) return [];
        return [line(nameRun(row), figure, share(ours), theirs === null ? '' : share(theirs))];
      }),
    );
}

function listArticles({ documents, questions, remarks }: Evaluation): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  if (documents)
    lines.push(line('articles', 'fields as in the gold', ofAll(documents.right, documents.fields)));
  if (questions) {
    const open = questions.scores.filter(({ answerable }) => answerable);
    const silent = questions.scores.filter(({ answerable }) => !answerable);
    const count = (level: 'shown' | 'speaker' | 'date') =>
      ofAll(open.filter((score) => score[level]).length, open.length);
    lines.push(
      line('gold questions', 'evidence shown with its outlet', count('shown')),
      line('gold questions', '… and its speaker', count('speaker')),
      line('gold questions', '… and its date', count('date')),
      line(
        'gold questions',
        'abstained rightly',
        ofAll(silent.filter((each) => each.abstained).length, silent.length),
      ),
    );
  }
  if (remarks) {
    const right = remarks.scores.filter((score) => score.right).length;
    lines.push(
      line('same remark', 'groups as in the gold', ofAll(right, remarks.scores.length)),
      line('same remark', 'wrongly merged', String(remarks.wronglyMerged)),
    );
  }
  return lines;
}

function listAnswers({ abstention, answering, verbatim = [] }: Evaluation): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  if (abstention) {
    const { answered, answerable, abstained, silent, curve } = abstention;
    lines.push(
      line('multihop', 'answerable questions answered', ofAll(answered, answerable)),
      line('multihop', 'null questions abstained', ofAll(abstained, silent)),
      ...curve.map(({ threshold, coverage, risk }) =>
        line('multihop', `coverage / risk at support ${threshold}`, `${share(coverage)} / ${share(risk)}`),
      ),
    );
  }
  if (answering) {
    const { scores } = answering;
    const count = (holds: (score: (typeof scores)[number]) => boolean) =>
      ofAll(scores.filter(holds).length, scores.length);
    lines.push(
      line(
        'realtimeqa, asked',
        'questions answered',
        count(({ answered }) => answered),
      ),
      line(
        'realtimeqa, asked',
        'right article first',
        count(({ rightFirst }) => rightFirst),
      ),
      line(
        'realtimeqa, asked',
        'right article in the first 4 findings',
        count((score) => score.rightDocument),
      ),
      line(
        'realtimeqa, asked',
        "answer's words in the first 4 findings",
        count((score) => score.holdsAnswer),
      ),
    );
  }
  const counts = verbatim.map(({ set, shown, verbatim: right }) =>
    line(set, 'shown texts verbatim at their span', ofAll(right, shown)),
  );
  return [...lines, ...counts];
}

function listQuotes({ quotes }: Evaluation): readonly SummaryLine[] {
  if (quotes === undefined) return [];
  const set = `${quotes.articles} quoted articles`;
  const kinds = quotes.kinds.flatMap(({ name, gold, exactF1, overlapF1, speaker, wrong, open }) => [
    line(set, `${name} (${gold}): exact / overlap F1`, `${exactF1.toFixed(1)} / ${overlapF1.toFixed(1)}`),
    line(
      set,
      `${name}: speaker right / wrong / open, %`,
      [speaker, wrong, open].map((value) => value.toFixed(1)).join(' / '),
    ),
  ]);
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
  const shares = (title: string, of: typeof quotes.sieves) =>
    [...of].sort(byName).map(({ name, right, count }) => line(set, `${title} ${name}`, ofAll(right, count)));
  return [
    ...kinds,
    ...shares('speaker right, kind', quotes.speakerKinds),
    ...shares('speaker right, sieve', quotes.sieves),
    ...shares('speaker right, confidence from', quotes.calibration),
    ...[...quotes.seeds]
      .sort((a, b) => (a.kind < b.kind ? -1 : 1))
      .map(({ kind, found, named, rows }) =>
        line('gold quotations', `${kind}: found, rightly named`, `${found}, ${named} of ${rows}`),
      ),
  ];
}

/** Every figure of the suites that were run. */
export function listSummary(evaluation: Evaluation): readonly SummaryLine[] {
  return [listArticles, listAnswers, listRetrieval, listQuotes].flatMap((list) => list(evaluation));
}

/** What went wrong, by the ids of the gold; only kinds of fault that occur. */
export function listFaults({
  documents,
  questions,
  remarks,
  abstention,
}: Evaluation): readonly SummaryFaults[] {
  const faults: readonly SummaryFaults[] = [
    {
      what: 'article fields',
      cases: (documents?.mismatches ?? []).map(({ document, field }) => `${document} ${field}`),
    },
    {
      what: 'gold questions without evidence, speaker and date',
      cases: (questions?.scores ?? []).filter((each) => each.answerable && !each.date).map(({ id }) => id),
    },
    {
      what: 'gold questions answered that have no answer',
      cases: (questions?.scores ?? [])
        .filter((each) => !each.answerable && !each.abstained)
        .map(({ id }) => id),
    },
    { what: 'same remark', cases: (remarks?.scores ?? []).filter((each) => !each.right).map(({ id }) => id) },
    { what: 'multihop, answered or declined wrongly', cases: abstention?.wrong ?? [] },
  ];
  return faults
    .filter(({ cases }) => cases.length > 0)
    .map(({ what, cases }) => ({ what, cases: [...cases].sort() }));
}

/** The table as a Markdown file. The same figures always give the same bytes. */
export function renderSummary(evaluation: Evaluation): string {
  const rows = listSummary(evaluation).map(
    ({ set, figure, ours, theirs }) => `| ${set} | ${figure} | ${ours} | ${theirs || '-'} |`,
  );
  const faults = listFaults(evaluation).map(({ what, cases }) => `- ${what}: ${cases.join(', ')}`);
  return [
    '# Evaluation',
    '',
    'Written by `npx onrecord eval --write`: development sets only, no times (`npx onrecord bench` has them).',
    '',
    '| set | figure | On Record | MiniSearch default |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(faults.length > 0 ? ['', '## Not as in the gold', '', ...faults] : []),
    '',
  ].join('\n');
}
