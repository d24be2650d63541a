// A name of which no quotation is known -> what the articles have of it all the same: remarks of others that they
// credit to it, else sentences that name it. Gives up on names of one letter and on words without a capital.
import type { Abstained, Filters, Hit, Span } from '../../model.ts';
import { foldWords } from '../../text.ts';
import { citeHit } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { factsOf } from '../evidence/facts.ts';
import { stripTitles } from '../speakers/titles.ts';

/** Sentences that are offered. */
const MOST = 3;
/** Passages that are looked at for a name. */
const PASSAGES = 24;

type Elsewhere = Pick<Abstained, 'closest' | 'namedAs'>;

interface Place extends Span {
  readonly documentIndex: number;
}

/** What to offer in place of somebody's quotations; `closest` is empty where the articles do not know the name. */
export async function findElsewhere(
  typed: string,
  filters: Filters,
  context: AnswerContext,
): Promise<Elsewhere> {
  const name = foldWords(stripTitles(typed.trim())).trim();
  if (name.length < 2) return { closest: [] };
  const credited = listCredited(name, context);
  if (credited.length > 0) return { closest: cite(credited, context), namedAs: 'credited' };
  const named = await listNaming(name, typed, filters, context);
  return named.length > 0 ? { closest: cite(named, context), namedAs: 'named' } : { closest: [] };
}

/** Whole words, in their order: "Poe" and "Bruno Poe" in "Bruno Poe". */
const holds = (words: string, name: string): boolean => ` ${words.trim()} `.includes(` ${name} `);

/** Sentences with words that their article credits to the name. */
function listCredited(name: string, context: AnswerContext): readonly Place[] {
  return context.quotations.flatMap((quotations, documentIndex) => {
    const credited = quotations.filter(({ via }) => via !== null && holds(foldWords(via), name));
    const units = credited.length > 0 ? (factsOf(context, documentIndex)?.units ?? []) : [];
    return credited.flatMap(({ start, end }) => {
      const around = units.filter((unit) => unit.start <= start && unit.end >= end);
      return around.toSorted((a, b) => a.end - a.start - (b.end - b.start)).slice(0, 1);
    });
  });
}

/** Sentences, of the passages that fit the name best, in which it stands with a capital. */
async function listNaming(
  name: string,
  typed: string,
  filters: Filters,
  context: AnswerContext,
): Promise<readonly Place[]> {
  const { outlet, since, until } = filters;
  const question = {
    text: typed,
    kind: 'fact' as const,
    terms: context.readTerms(typed),
    phrases: [],
    speakers: [],
    outlets: [],
    period: null,
    asked: null,
  };
  const wanted = {
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const passages = await context.retrieve(question, wanted, PASSAGES);
  return passages.flatMap(({ passage }) =>
    (context.sentences[passage.documentIndex] ?? [])
      .filter(({ start, end }) => start >= passage.start && end <= passage.end)
      .map(({ start, end }) => ({ start, end, documentIndex: passage.documentIndex }))
      .filter((place) => isNamedAt(place, name, context)),
  );
}

/** The words stand in the sentence and begin with a capital there, as a name does. */
function isNamedAt({ documentIndex, start, end }: Place, name: string, context: AnswerContext): boolean {
  const text = context.documents[documentIndex]?.text.slice(start, end) ?? '';
  if (!holds(foldWords(text), name)) return false;
  const capitals =
    text.match(/\p{Lu}[\p{L}\p{M}’'-]*|\p{Lo}+/gu)?.map((word) => foldWords(word).trim()) ?? [];
  return name.split(' ').every((word) => capitals.some((each) => holds(each, word)));
}

function cite(places: readonly Place[], context: AnswerContext): readonly Hit[] {
  const apart = new Map(places.map((place) => [`${place.documentIndex}:${place.start}`, place]));
  return [...apart.values()].slice(0, MOST).flatMap((place, at) => {
    const document = context.documents[place.documentIndex];
    return document === undefined ? [] : [citeHit(document, place, at + 1, 1 / (at + 1))];
  });
}
