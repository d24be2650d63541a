// A document and its sentences in, everything that attribution reads off it before it decides: lines with
// their mentions and cues, the people named, the turns of a transcript.
import type { Document, Sentence } from '../model.ts';
import { readDocument } from './marks/reading.ts';
import { buildResolver, type Resolver } from './mentions/coreference.ts';
import { findMentions, type Mention } from './mentions/mentions.ts';
import { type People, registerPeople } from './mentions/people.ts';
import { isDateline } from './mentions/persons.ts';
import { settleGivenNames } from './proper/given-names.ts';
import { findCues } from './sieves/cues.ts';
import type { Parsed } from './sieves/sieves.ts';
import { findTurns, type Turn } from './transcript/turns.ts';
import { type Days, readDays } from './when.ts';

export interface Analysis {
  readonly document: Document;
  readonly text: string;
  readonly parsed: readonly Parsed[];
  readonly people: People;
  readonly resolver: Resolver;
  readonly turns: readonly Turn[];
  readonly days: Days;
  /** Paragraphs that are turns of a transcript. */
  readonly spoken: ReadonlySet<number>;
}

function countSayings(parsed: readonly Parsed[], people: People): void {
  for (const { cues } of parsed) {
    for (const { verb, subject } of cues) {
      const entity = verb?.says && subject ? people.of.get(subject) : undefined;
      if (entity) entity.says++;
    }
  }
}

/** Reads a document once for all that follows. Linear in the length of its text. */
export function analyseDocument(document: Document, sentences: readonly Sentence[]): Analysis {
  const { text } = document;
  const { lines: read, paragraphs } = readDocument(document, sentences);
  const lines = settleGivenNames(read);
  const parsed = lines.map((line, at) => {
    const opens = lines[at - 1]?.paragraph !== line.paragraph;
    const found = findMentions(line);
    const mentions = opens ? found.filter((mention) => !isDateline(line, mention, opens)) : found;
    return { line, mentions, cues: findCues(line, mentions) };
  });
  const mentions: Mention[] = [];
  for (const each of parsed) mentions.push(...each.mentions);
  const people = registerPeople(text, lines, mentions);
  countSayings(parsed, people);
  const turns = findTurns(text, paragraphs, document.kind === 'transcript');
  const spoken = new Set(turns.map((turn) => turn.paragraph));
  const resolver = buildResolver(text, parsed, people);
  return { document, text, parsed, people, resolver, turns, days: readDays(document, lines), spoken };
}
