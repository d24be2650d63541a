// A document and its sentences in, its quotations with their speakers out. One document alone: what
// only the rest of the corpus can tell is left to speakers.ts.
import type { Dated, Document, Quotation, QuotationKind, Sentence, Span, Speaker } from '../model.ts';
import { aliasOf, type SpeakerAliases } from './aliases.ts';
import { type Analysis, analyseDocument } from './analysis.ts';
import { CLAUSE_MODEL, type ClauseModel } from './clauses/clause-model.ts';
import { findReportedClauses, type ReportedClause } from './clauses/indirect.ts';
import type { ClauseCue } from './clauses/learned-cues.ts';
import type { MarkedSpan } from './marks/marks.ts';
import type { Item, Line } from './marks/reading.ts';
import { isSpoken } from './marks/unspoken.ts';
import type { Mention } from './mentions/mentions.ts';
import { decideSpeaker } from './sieves/decide.ts';
import type { Attribution, Parsed, Target } from './sieves/sieves.ts';
import { SPEAKER_MODEL, type SpeakerModel } from './sieves/speaker-model.ts';
import { quoteTurns } from './transcript/quote-turns.ts';
import { goesOn, type Piece, type Uttered } from './utterances.ts';
import { findVia } from './via.ts';
import { dateRemark } from './when.ts';

export type { SpeakerAliases } from './aliases.ts';

/** Other models than the shipped ones, for their training. */
export interface Models {
  /** Confidences of the mentions alone, whoever they stand for. */
  readonly ofMentions?: boolean;
  readonly speaker?: SpeakerModel;
  readonly clauses?: ClauseModel;
}

/** From this confidence on a reported clause is taken for one. */
const SURE = 0.5;

interface Work extends Analysis {
  readonly aliases: SpeakerAliases;
  readonly model: SpeakerModel;
  readonly ofMentions: boolean;
  readonly clauses: ClauseModel;
  readonly quotations: Quotation[];
  /** The marked stretches that somebody says out. */
  readonly said: Set<Item>;
  /** Names of those of whose death the document tells. */
  readonly dead: ReadonlySet<string>;
  /** The marked quotation before, for what goes on with it. */
  last: Uttered | null;
}

function speakerOf(work: Work, attribution: Attribution): Speaker | null {
  const { mention } = attribution;
  if (!mention) return null;
  const name = work.resolver.nameOf(mention);
  const span = { start: mention.start, end: mention.end };
  const printed = work.text.slice(span.start, span.end);
  return { name: aliasOf(work.aliases, name, printed) ?? name, mention: printed, span };
}

/** That the mention speaks, and that the name is that of whom it means. */
function confidenceOf(work: Work, { mention, confidence }: Attribution): number {
  if (!mention || work.ofMentions) return confidence;
  return Number((confidence * work.resolver.certaintyOf(mention)).toFixed(3));
}

function kindOf(parsed: Parsed, at: number, text: string): QuotationKind {
  const item = parsed.line.items[at];
  const before = parsed.line.items[at - 1];
  const opens = !before || /^[,:.?!]$/.test(before.low) || before.kind === 'quote';
  const first = item?.marked ? text.slice(item.marked.start).trimStart()[0] : undefined;
  const sentence = first !== undefined && /[\p{Lu}\p{N}[…]/u.test(first);
  return opens && (sentence || !before) ? 'direct' : 'mixed';
}

function quotationAt(
  work: Work,
  parsed: Parsed,
  at: number,
  attribution: Attribution,
): Quotation | undefined {
  const marked = parsed.line.items[at]?.marked;
  if (!marked) return undefined;
  const { start, end } = marked;
  return {
    start,
    end,
    text: work.text.slice(start, end),
    kind: marked.doubled ? 'indirect' : kindOf(parsed, at, work.text),
    utterance: `u${work.quotations.length}`,
    speaker: speakerOf(work, attribution),
    cue: attribution.cue,
    via: findVia(work.text, parsed, attribution.mention, attribution.sieve === 'told-by'),
    saidOn: dateOf(work, parsed, attribution.mention, cueIndex(parsed, attribution)),
    sieve: attribution.sieve,
    confidence: confidenceOf(work, attribution),
  };
}

/** Joins a quotation to the one before it where both are one utterance, and remembers it for the next one. */
function joinUtterance(
  work: Work,
  parsed: Parsed,
  marked: MarkedSpan,
  { mention, cue, sieve }: Attribution,
  fresh: Quotation,
): Quotation {
  const { last } = work;
  const { paragraph, index: line, start } = parsed.line;
  const piece: Piece = {
    paragraph,
    line,
    kind: fresh.kind,
    mention,
    speaker: fresh.speaker?.name ?? null,
    // A mark may stand before the span.
    opens: fresh.start <= start + 2,
    unclosed: marked.unclosed,
  };
  const joins = last !== null && goesOn(last, piece, sieve === 'carried');
  // A later piece without a cue has nothing of its own to be dated by.
  const saidOn = joins && (cue === null || sieve === 'carried') ? last.saidOn : fresh.saidOn;
  const quotation = joins ? { ...fresh, utterance: last.utterance, saidOn } : fresh;
  work.last = { ...piece, utterance: quotation.utterance, saidOn };
  return quotation;
}

/** Experts comment at a time of their own, the dead have spoken before: only a stated day dates them. */
function dateOf(
  work: Work,
  parsed: Parsed,
  mention: Mention | null,
  cueAt: number | null,
  reported: Span | null = null,
): Dated | null {
  const dated = dateRemark(work.days, parsed.line, cueAt, reported);
  if (mention === null || dated !== work.document.eventDate) return dated;
  const isExpert = work.people.of.get(mention)?.isExpert === true;
  return isExpert || work.dead.has(work.resolver.nameOf(mention)) ? null : dated;
}

function cueIndex(parsed: Parsed, attribution: Attribution): number | null {
  return parsed.cues.find((cue) => cue.subject !== null && cue.subject === attribution.mention)?.from ?? null;
}

/** Decides who speaks the marked quotation of `target` and adds it. */
function attributeMark(work: Work, target: Target, parsed: Parsed): Attribution {
  const attribution = decideSpeaker(target, work.people, work.model);
  const fresh = quotationAt(work, parsed, target.item, attribution);
  const marked = parsed.line.items[target.item]?.marked;
  if (fresh && marked) work.quotations.push(joinUtterance(work, parsed, marked, attribution, fresh));
  return attribution;
}

function attributeMarked(work: Work): void {
  const { parsed: lines, text } = work;
  let previous: Target['previous'] = null;
  for (const [at, parsed] of lines.entries()) {
    if (work.spoken.has(parsed.line.paragraph)) continue;
    for (let item = 0; item < parsed.line.items.length; item++) {
      const each = parsed.line.items[item];
      if (each?.kind !== 'quote' || !isSpoken(text, parsed, item)) continue;
      work.said.add(each);
      const attribution = attributeMark(work, { lines, at, item, text, previous }, parsed);
      // A name between two pieces of a speech does not part them.
      if (attribution.sieve !== 'name') previous = { line: at, attribution };
    }
  }
}

/** Words in doubled apostrophes inside a reported clause are that clause's own: mixed, as with other marks. */
function mixDoubled(work: Work, doubled: ReadonlyMap<number, number>, line: Line, clause: Span): void {
  for (const { marked } of line.items) {
    const index = marked?.doubled ? doubled.get(marked.start) : undefined;
    const each = index === undefined ? undefined : work.quotations[index];
    if (!each || index === undefined || each.start <= clause.start || each.start >= clause.end) continue;
    work.quotations[index] = { ...each, kind: 'mixed' };
  }
}

const isSaid = ({ said }: Work, item: Item | undefined): boolean => item !== undefined && said.has(item);

function attributeIndirect(work: Work): void {
  const doubled = new Map(work.quotations.map(({ start }, index) => [start, index]));
  for (const parsed of work.parsed) {
    if (work.spoken.has(parsed.line.paragraph)) continue;
    const { items } = parsed.line;
    const clauses = findReportedClauses(parsed, (at) => isSaid(work, items[at]), work.clauses);
    for (const clause of clauses) {
      if (clause.confidence >= SURE) mixDoubled(work, doubled, parsed.line, clause);
      work.quotations.push(indirectAt(work, parsed, clause));
    }
  }
}

function indirectAt(work: Work, parsed: Parsed, clause: ReportedClause): Quotation {
  const { start, end, mention, confidence } = clause;
  const cue = cueWords(work.text, parsed, clause.cue);
  const attribution: Attribution = { mention, cue, sieve: `clause-${clause.cue.shape}`, confidence };
  return {
    start,
    end,
    text: work.text.slice(start, end),
    kind: 'indirect',
    utterance: `u${work.quotations.length}`,
    speaker: speakerOf(work, attribution),
    cue,
    via: findVia(work.text, parsed, mention, false, clause),
    saidOn: dateOf(work, parsed, mention, clause.cue.from, clause),
    sieve: attribution.sieve,
    confidence: confidenceOf(work, attribution),
  };
}

function cueWords(text: string, parsed: Parsed, cue: ClauseCue): string {
  return text.slice(parsed.line.items[cue.from]?.start ?? 0, parsed.line.items[cue.to - 1]?.end ?? 0);
}

/**
 * The quotations of one document in text order, each with its speaker as far as this document tells.
 * `sentences` are those of `document.text`. Linear in the length of the text.
 */
export function extractQuotations(
  document: Document,
  sentences: readonly Sentence[],
  aliases: SpeakerAliases = {},
  models: Models = {},
): readonly Quotation[] {
  const { speaker: model = SPEAKER_MODEL, clauses = CLAUSE_MODEL, ofMentions = false } = models;
  const analysis = analyseDocument(document, sentences);
  const dead = new Set(analysis.people.entities.filter(({ isDead }) => isDead).map(({ name }) => name));
  const work: Work = {
    ...analysis,
    aliases,
    model,
    clauses,
    ofMentions,
    dead,
    said: new Set(),
    quotations: quoteTurns(analysis, aliases),
    last: null,
  };
  attributeMarked(work);
  attributeIndirect(work);
  return work.quotations.sort((a, b) => a.start - b.start || b.end - a.end);
}
