// `node --import tsx src/evaluation/train-quotes.ts SHARED_DIR [--write]`: the dev articles in, the weights
// of the speaker ranker out, with the share it gets right on articles it was not trained on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseDocument } from '../attribution/analysis.ts';
import { listCandidates } from '../attribution/ranker.ts';
import { attributeBySieves, type Target } from '../attribution/sieves.ts';
import { chooseAmong, type Forest } from '../attribution/trees.ts';
import type { Document, Span } from '../model.ts';
import { splitSentences } from '../segment/sentences.ts';
import { type BoostingOptions, growForest } from './boosting.ts';
import { type GoldQuote, type GoldRecord, readGold, trimMarks } from './gold-quotes.ts';

/** Set by cross-validation over trees 60 to 200 and depths 4 to 6 on the dev articles. */
const OPTIONS: BoostingOptions = { trees: 100, depth: 5, rate: 0.15, minWeight: 3 };
const FOLDS = 5;
const WEIGHTS = fileURLToPath(new URL('../attribution/speaker-weights.json', import.meta.url));

/** The candidates of one quotation and which of them are right. */
export interface Choice {
  /** The article's place in its file: articles are never split between folds. */
  readonly article: number;
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

function goldMentions(quote: GoldQuote): readonly Span[] {
  if (quote.speaker_spans) return quote.speaker_spans.map(([start, end]) => ({ start, end }));
  const { speaker_start: start, speaker_end: end } = quote;
  return start === null || end === null ? [] : [{ start, end }];
}

function documentOf(gold: GoldRecord): Document {
  return {
    ...{
      id: gold.id,
      title: null,
      outlet: null,
      outletAliases: [],
      alsoCredited: [],
      author: null,
      published: null,
    },
    ...{ eventDate: null, url: null, path: gold.id, kind: 'article', language: 'en', text: gold.text },
  };
}

function choiceAt(
  target: Target,
  marked: Span,
  gold: GoldRecord,
  article: number,
  people: Parameters<typeof listCandidates>[1],
): Choice | undefined {
  const span = trimMarks(gold.text, marked);
  const quote = gold.quotes.find((each) => {
    const other = trimMarks(gold.text, each);
    return other.start === span.start && other.end === span.end && !each.open_ended;
  });
  if (!quote) return undefined;
  const spans = goldMentions(quote);
  const candidates = listCandidates(target, people);
  const right = candidates.map(({ mention }) =>
    mention ? spans.some((each) => each.start < mention.end && mention.start < each.end) : spans.length === 0,
  );
  return { article, rows: candidates.map((each) => each.features), right };
}

/** Every marked quotation of an article that the gold has, with its candidates. */
export function collectChoices(gold: GoldRecord, article: number): Choice[] {
  const analysis = analyseDocument(documentOf(gold), splitSentences(gold.text));
  const choices: Choice[] = [];
  let previous: Target['previous'] = null;
  for (const [at, { line }] of analysis.parsed.entries()) {
    if (analysis.spoken.has(line.paragraph)) continue;
    for (const [item, each] of line.items.entries()) {
      if (!each.marked) continue;
      const target: Target = { lines: analysis.parsed, at, item, text: gold.text, previous };
      const choice = choiceAt(target, each.marked, gold, article, analysis.people);
      if (choice) choices.push(choice);
      previous = { line: at, attribution: attributeBySieves(target) };
    }
  }
  return choices;
}

/** Trains on choices; the same choices give the same forest. */
export function trainForest(choices: readonly Choice[]): Forest {
  const rows = choices.flatMap((choice) => choice.rows);
  const width = rows[0]?.length ?? 0;
  const features = new Int8Array(rows.length * width);
  rows.forEach((row, index) => {
    features.set(row, index * width);
  });
  const labels = Uint8Array.from(choices.flatMap((choice) => choice.right.map(Number)));
  const groups = new Int32Array(choices.length + 1);
  choices.forEach((choice, index) => {
    groups[index + 1] = (groups[index] ?? 0) + choice.rows.length;
  });
  return growForest({ features, width, labels, groups }, OPTIONS);
}

function isRight(forest: Forest, choice: Choice): boolean {
  const chances = chooseAmong(forest, choice.rows);
  return choice.right[chances.indexOf(Math.max(...chances))] ?? false;
}

/** Share of choices decided rightly, each by a forest that has not seen its article; 0 to 1. */
export function crossValidate(choices: readonly Choice[]): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = trainForest(choices.filter((choice) => choice.article % FOLDS !== fold));
    right += choices.filter((choice) => choice.article % FOLDS === fold && isRight(forest, choice)).length;
  }
  return right / choices.length;
}

function main(sharedDir: string, write: boolean): void {
  const gold = readGold(readFileSync(join(sharedDir, 'bench/quotes/polnear-dev.jsonl'), 'utf8'));
  const choices = gold.flatMap(collectChoices);
  if (write) writeFileSync(WEIGHTS, `${JSON.stringify(trainForest(choices))}\n`);
  else
    process.stdout.write(
      `${choices.length} choices, ${(100 * crossValidate(choices)).toFixed(1)} % right when held out\n`,
    );
}

const [script, sharedDir, flag] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && sharedDir) main(sharedDir, flag === '--write');
