// The corpus's quotations in, the same with names that hold over the whole corpus out: surnames become
// full names where the corpus gives evidence, nominals the names of those who hold the office.
import type { Document, Quotation, Speaker } from '../model.ts';
import { aliasOf, type SpeakerAliases } from './aliases.ts';
import { type DocumentNames, readDocumentNames, splitLines } from './names/document-names.ts';
import {
  gatherOffices,
  holdsOffice,
  holdsOfficeAt,
  isCalled,
  nameOfficeHolder,
  type Offices,
} from './names/offices.ts';
import { findFullName, readShortNames, type ShortNames } from './names/short-names.ts';
import { joinVariants } from './names/variants.ts';

interface Corpus {
  readonly documents: readonly Document[];
  readonly aliases: SpeakerAliases;
  readonly names: ShortNames;
  readonly offices: Offices;
}

const FULL_NAME = /^\p{Lu}\S* (?:\S+ ){0,2}\p{Lu}\S*$/u;
const NOMINAL = /^(?:the|a|an|his|her|their) |\p{Ll}[^\s\p{Ll}]*$/u;

/** Words before the mention too: "China’s" in "China’s president". */
function nominalOf(document: Document, speaker: Speaker): string {
  const lead = document.text.slice(Math.max(0, speaker.span.start - 24), speaker.span.start);
  const owner = /(\p{Lu}[\p{L}.]+['’]s)[\s\u00a0]$/u.exec(lead)?.[1];
  return owner ? `${owner} ${speaker.mention}` : speaker.mention;
}

/** "The president" after a quotation of somebody whom the corpus calls president. */
function bareOffice(
  { offices, documents }: Corpus,
  at: number,
  speaker: Speaker,
  recent: readonly string[],
): string | undefined {
  const office = /^the (president|premier|chancellor|prime minister|foreign minister)$/i.exec(
    speaker.mention,
  )?.[1];
  if (!office) return undefined;
  const low = office.toLowerCase();
  const text = documents[at]?.text ?? '';
  return (
    recent.findLast((name) => holdsOfficeAt(offices, documents, at, { name, office: low })) ??
    recent.findLast((name) => holdsOffice(offices, name, low) && isCalled(text, name, low))
  );
}

function canonicalName(corpus: Corpus, at: number, speaker: Speaker, recent: readonly string[]): string {
  const { aliases, names, documents, offices } = corpus;
  const document = documents[at];
  const given = aliasOf(aliases, speaker.name, speaker.mention) ?? findFullName(names, at, speaker);
  if (given || !document) return given ?? speaker.name;
  if (!NOMINAL.test(speaker.mention) || FULL_NAME.test(speaker.name)) return speaker.name;
  const nominal = nominalOf(document, speaker);
  return (
    nameOfficeHolder(offices, documents, at, nominal) ??
    bareOffice(corpus, at, speaker, recent) ??
    speaker.name
  );
}

/** What is left of a mention behind which nobody is known; no name for anybody. */
const PRONOUN =
  /^(?:i|we|you|he|she|it|they|who|him|her|them|this|that|these|himself|herself|itself|themselves|one|whose)$/i;

function resolveDocument(corpus: Corpus, at: number, quotations: readonly Quotation[]): Quotation[] {
  const recent: string[] = [];
  return quotations.map((quotation) => {
    const { speaker } = quotation;
    if (!speaker) return quotation;
    const name = canonicalName(corpus, at, speaker, recent);
    if (PRONOUN.test(name)) return { ...quotation, speaker: null };
    recent.push(name);
    return name === speaker.name ? quotation : { ...quotation, speaker: { ...speaker, name } };
  });
}

/**
 * `quotations[i]` belong to `documents[i]`; the result has the same shape and order. A speaker known by
 * one word takes the full name that the corpus gives evidence for; "the Kremlin
 * chief" takes the name of the one whom the corpus calls Russia's president, nearest in time where it
 * names several; of several ways to write a name the commonest holds; a pronoun behind which nobody is known is no speaker. An alias given by the deployer wins. `named` is what `readDocumentNames` gives for each document.
 */
export function resolveSpeakers(
  documents: readonly Document[],
  quotations: readonly (readonly Quotation[])[],
  aliases: SpeakerAliases = {},
  named: readonly DocumentNames[] = documents.map(({ text }) => readDocumentNames(text)),
): readonly (readonly Quotation[])[] {
  const offices = gatherOffices(named.map((names) => splitLines(names.offices)));
  const pairs = named.map((names) => splitLines(names.pairs));
  const names = readShortNames(documents, quotations, offices, pairs);
  const corpus: Corpus = { documents, aliases, names, offices };
  const resolved = documents.map((_, at) => resolveDocument(corpus, at, quotations[at] ?? []));
  return joinNames(corpus, resolved);
}

/** One name for the several ways to write it; what the deployer has named stays. */
function joinNames(
  { aliases, names }: Corpus,
  quotations: readonly (readonly Quotation[])[],
): readonly (readonly Quotation[])[] {
  const joined = joinVariants(quotations, names.companies);
  const given = new Set(Object.values(aliases));
  return quotations.map((list) =>
    list.map((quotation) => {
      const { speaker } = quotation;
      const name = speaker && !given.has(speaker.name) ? joined.get(speaker.name) : undefined;
      return speaker && name !== undefined ? { ...quotation, speaker: { ...speaker, name } } : quotation;
    }),
  );
}
