// Words that somebody is said to have said -> who said them, in every quotation that holds them side by
// side; else what shares most of them, quotations and the outlets' own sentences, and a passage that has them as
// nobody's.
import type {
  Abstained,
  Answer,
  Finding,
  FoundWords,
  Hit,
  Question,
  QuoteOptions,
  Span,
} from '../../model.ts';
import { foldWords, wordsOf } from '../../text.ts';
import { citeFinding, citeHit } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { factsOf } from '../evidence/facts.ts';
import { overlaps, type Unit } from '../evidence/units.ts';
import { isInPeriod, isOfOutlet, keepTopic, type Spoken, showPage, sortSpoken, spokenOf } from '../quote.ts';
import { resolvePerson } from '../speakers/titles.ts';
import { isBy } from './said-by.ts';
import { listSaid, type Said } from './said-words.ts';

/** Words that are not everyday ones: a single one would be found all over the corpus. */
const MIN_WORDS = 2;
/** Passages that are looked at for what comes close. */
const PASSAGES = 24;
/** Quotations and sentences that come close, at most. */
const NEAR = 8;

/** How many words of a text are worth looking for. */
function countDistinctive(text: string, { readTerms }: AnswerContext): number {
  return wordsOf(text).filter(({ start, end }) => readTerms(text.slice(start, end)).length > 0).length;
}

/** Looks words up within the filters. `question.text`: the words. Linear in the quotations of the corpus. */
export async function findWords(
  question: Question,
  options: QuoteOptions,
  context: AnswerContext,
): Promise<FoundWords> {
  const isTooShort = countDistinctive(question.text, context) < MIN_WORDS;
  const wanted = foldWords(question.text);
  const held = isTooShort ? [] : listHolding(wanted, context);
  const named = held.filter(({ unit }) => isNamed(unit));
  const exact = narrow(named.length > 0 ? named : held, question.text, options, context);
  if (exact.kind === 'answered' || isTooShort) return { isTooShort, exact, near: [], unquoted: null };
  const places = await findPlaces(question, options, context);
  return { isTooShort, exact, ...listNear(places, wanted, context) };
}

function isNamed({ quotations }: Unit): boolean {
  return quotations.some(({ speaker }) => speaker !== null);
}

/** One unit for each quotation that holds the words: the shortest that holds them all. */
function listHolding(wanted: string, context: AnswerContext): readonly Spoken[] {
  const units = new Map<string, Spoken>();
  for (const said of listSaid(context)) {
    if (!said.words.includes(wanted)) continue;
    const unit = findHolder(said, wanted, context);
    if (unit !== undefined) units.set(placeOf(unit), spokenOf(unit, context));
  }
  return [...units.values()];
}

const placeOf = (unit: Unit): string => `${unit.documentIndex}:${unit.start}-${unit.end}`;

function findHolder({ documentIndex, pieces }: Said, wanted: string, context: AnswerContext) {
  const document = context.documents[documentIndex];
  const own = new Set(pieces);
  const units = (factsOf(context, documentIndex)?.units ?? []).filter(({ quotations }) =>
    quotations.some((quotation) => own.has(quotation)),
  );
  const holds = (unit: Unit): boolean =>
    foldWords(pieces.map((piece) => document?.text.slice(...clamp(piece, unit)) ?? '').join(' ')).includes(
      wanted,
    );
  const byLength = units.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return byLength.find(holds) ?? byLength.at(-1);
}

function clamp({ start, end }: Span, bounds: Span): [number, number] {
  const from = Math.max(start, bounds.start);
  return [from, Math.max(from, Math.min(end, bounds.end))];
}

function decline(question: string, reason: Abstained['reason']): Abstained {
  return { question, kind: 'abstained', reason, closest: [] };
}

/** The page that is asked for of what the filters leave, or which of them leaves nothing. */
function narrow(
  held: readonly Spoken[],
  words: string,
  options: QuoteOptions,
  context: AnswerContext,
): Answer {
  if (held.length === 0) return decline(words, 'nothing-on-topic');
  const ofSpeaker = held.filter((spoken) => isOfSpeaker(spoken, options, context));
  if (ofSpeaker.length === 0) return decline(words, 'not-this-speaker');
  const ofOutlet = ofSpeaker.filter((spoken) => isOfOutlet(spoken, options, context));
  if (ofOutlet.length === 0) return decline(words, 'not-this-outlet');
  const ofPeriod = ofOutlet.filter((spoken) => isInPeriod(spoken, options, context));
  if (ofPeriod.length === 0) return decline(words, 'not-this-date');
  const found = keepTopic(ofPeriod, options.about, context);
  if (found.length === 0) return decline(words, 'nothing-on-topic');
  return showPage(words, sortSpoken(found, options), options, context);
}

function isOfSpeaker({ unit }: Spoken, { speaker }: QuoteOptions, context: AnswerContext): boolean {
  if (speaker === undefined) return true;
  const names = resolvePerson(speaker, context.speakerNames);
  return unit.quotations.some((quotation) => isBy(quotation.speaker?.name, names));
}

/** Units in the passages that share most with the words, best first, within the filters. */
async function findPlaces(
  question: Question,
  options: QuoteOptions,
  context: AnswerContext,
): Promise<readonly Spoken[]> {
  const passages = await context.retrieve(question, {}, PASSAGES);
  const units = passages.flatMap(({ passage }) =>
    (factsOf(context, passage.documentIndex)?.unitsWithin(passage) ?? []).map((unit) =>
      spokenOf(unit, context),
    ),
  );
  const fitting = units.filter(
    (spoken) =>
      isOfSpeaker(spoken, options, context) &&
      isOfOutlet(spoken, options, context) &&
      isInPeriod(spoken, options, context),
  );
  return keepTopic(fitting, options.about, context);
}

function listNear(places: readonly Spoken[], wanted: string, context: AnswerContext) {
  const wantedWords = new Set(wanted.trim().split(' '));
  const scored = places.map(({ unit }) => ({ unit, share: shareOf(unit, wantedWords, context) }));
  const best = scored.toSorted(
    (a, b) =>
      b.share - a.share ||
      Number(isNamed(b.unit)) - Number(isNamed(a.unit)) ||
      a.unit.end - a.unit.start - (b.unit.end - b.unit.start),
  );
  const near: Unit[] = [];
  for (const { unit } of best) {
    if (near.length === NEAR) break;
    if (!near.some((each) => each.documentIndex === unit.documentIndex && overlaps(each, unit)))
      near.push(unit);
  }
  const silent = best.find(({ unit }) => foldWords(textOf(unit, context)).includes(wanted));
  return {
    near: near.flatMap((unit) => cite(unit, context)),
    unquoted: silent === undefined ? null : citeSilent(silent.unit, context),
  };
}

function textOf({ documentIndex, start, end }: Unit, context: AnswerContext): string {
  return context.documents[documentIndex]?.text.slice(start, end) ?? '';
}

/** Share of the wanted words that a unit has, less a little for each that is not wanted. */
function shareOf(unit: Unit, wanted: ReadonlySet<string>, context: AnswerContext): number {
  const own = new Set(foldWords(textOf(unit, context)).trim().split(' '));
  const common = [...wanted].filter((word) => own.has(word)).length;
  return common / Math.max(1, wanted.size) - 0.1 * (1 - common / Math.max(1, own.size));
}

function cite(unit: Unit, context: AnswerContext): readonly Finding[] {
  const document = context.documents[unit.documentIndex];
  const [best = null] = unit.quotations.toSorted(
    (a, b) => Number(b.speaker !== null) - Number(a.speaker !== null) || b.text.length - a.text.length,
  );
  return document === undefined ? [] : [citeFinding(document, unit, best)];
}

function citeSilent(unit: Unit, context: AnswerContext): Hit | null {
  const document = context.documents[unit.documentIndex];
  return document === undefined ? null : citeHit(document, unit, 1, 1);
}
