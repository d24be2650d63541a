// A gold article in, its marked quotations out as choices: the candidates the ranker would see, and which
// of them the gold calls the speaker.
import { analyseDocument } from '../../../attribution/analysis.ts';
import { decideAlone, decideSpeaker } from '../../../attribution/sieves/decide.ts';
import { listCandidates } from '../../../attribution/sieves/ranker.ts';
import { attributeBySieves, type Target } from '../../../attribution/sieves/sieves.ts';
import type { SpeakerModel } from '../../../attribution/sieves/speaker-model.ts';
import type { Document, Span } from '../../../model.ts';
import { splitSentences } from '../../../segment/sentences.ts';
import { type GoldQuote, type GoldRecord, trimMarks } from '../gold-quotes.ts';
import { goldMentions } from '../quote-scores.ts';
import type { Rows } from './boosting.ts';

/** The candidates of one quotation and which of them are right. */
export interface Choice {
  /** The article's place in its file: articles are never split between folds. */
  readonly article: number;
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** What it counts in training; 1 where absent. */
  readonly weight?: number;
}

/** A gold article as the stages know it. */
export function documentOf(gold: GoldRecord): Document {
  const { id, text } = gold;
  const origin = { title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null };
  const dates = { published: null, eventDate: null };
  return { id, ...origin, ...dates, url: null, path: id, kind: 'article', language: 'en', text };
}

function findGold(gold: GoldRecord, marked: Span): GoldQuote | undefined {
  const span = trimMarks(gold.text, marked);
  return gold.quotes.find((quote) => {
    const other = trimMarks(gold.text, quote);
    return other.start === span.start && other.end === span.end && quote.open_ended !== true;
  });
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const POSSESSIVE = /^(?:['’]s|(?<=s)['’])\s+\S/;

/** "Lang" in "Lang's lawyer" touches who speaks, but is somebody else. */
function names(text: string, spans: readonly Span[], mention: Span): boolean {
  return spans.some((span) => touches(span, mention) && !POSSESSIVE.test(text.slice(mention.end, span.end)));
}

/**
 * Every marked quotation of an article that the gold has and no sieve decides alone, with its candidates. `model` decides the
 * quotations before, on which some features rest; without one the sieves do.
 */
export function collectChoices(gold: GoldRecord, article: number, model?: SpeakerModel): Choice[] {
  const { parsed, people, spoken } = analyseDocument(documentOf(gold), splitSentences(gold.text));
  const choices: Choice[] = [];
  let previous: Target['previous'] = null;
  for (const [at, { line }] of parsed.entries()) {
    if (spoken.has(line.paragraph)) continue;
    for (const [item, { marked }] of line.items.entries()) {
      if (!marked) continue;
      const target: Target = { lines: parsed, at, item, text: gold.text, previous };
      const quote = decideAlone(target) ? undefined : findGold(gold, marked);
      if (quote) {
        const spans = goldMentions(quote);
        const candidates = listCandidates(target, people);
        const right = candidates.map(({ mention }) =>
          mention ? names(gold.text, spans, mention) : spans.length === 0,
        );
        choices.push({ article, rows: candidates.map((each) => each.features), right });
      }
      const attribution = model ? decideSpeaker(target, people, model) : attributeBySieves(target);
      previous = { line: at, attribution };
    }
  }
  return choices;
}

/** Choices as the rows and groups that a forest is grown on. */
export function packChoices(choices: readonly Choice[]): Rows {
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
  const weights = Float64Array.from(choices, ({ weight = 1 }) => weight);
  return { features, width, labels, groups, weights };
}
