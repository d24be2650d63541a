// Somebody's message -> what is quoted in it, and whether the articles have that: word for word, with other
// words, in running text only, or not at all.
import type { Answer, Finding, Hit } from '../../model.ts';
import type { ArchiveService } from '../../service.ts';
import { foldText, squeezeSpace } from '../../text.ts';
import { placeOf } from '../render/finding.ts';
import { cutToFit } from '../render/limits.ts';
import { findDifferences } from './differences.ts';

/** Quotations of a message that are looked up, and units of each: as long as a question may be. */
const MAX_FRAGMENTS = 3;
const MAX_UNITS = 250;
/** Fewer words would be found anywhere. */
const MIN_WORDS = 3;
const CANDIDATES = 5;
/** Share of the words of a fragment that an article must have, in order, to be another wording of it. */
const ALTERED = 0.65;

/** Marked stretches: English, German, French and straight marks, and lines quoted in Discord's way. */
const QUOTED =
  /“([^“”]{1,2000})”|„([^„“”]{1,2000})[“”]|«([^«»]{1,2000})»|"([^"]{1,2000})"|^> ?(.{1,2000})$/gmu;

export type Match =
  | { readonly kind: 'exact' | 'altered'; readonly fragment: string; readonly finding: Finding }
  | { readonly kind: 'unquoted'; readonly fragment: string; readonly hit: Hit }
  | { readonly kind: 'not-found'; readonly fragment: string };

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function cutFragment(text: string): string {
  const squeezed = squeezeSpace(text);
  const cut = cutToFit(squeezed, MAX_UNITS, (shown) => shown.length <= MAX_UNITS);
  return cut === squeezed ? cut : cut.slice(0, -1);
}

/** What a message quotes, in order; the message itself where it quotes nothing; empty where it says nothing. */
export function quotedFragments(message: string): string[] {
  const marked = [...message.matchAll(QUOTED)].map((match) =>
    match.slice(1).find((part) => part !== undefined),
  );
  const long = marked.filter((part) => part !== undefined).map(cutFragment);
  const fragments = long.filter((part) => wordsOf(part).length >= MIN_WORDS);
  if (fragments.length > 0) return [...new Set(fragments)].slice(0, MAX_FRAGMENTS);
  const whole = cutFragment(message);
  return wordsOf(whole).length >= MIN_WORDS ? [whole] : [];
}

function contains(text: string, fragment: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(fragment).join(' ')} `);
}

/**
 * The findings, each with every wording it has, as findings of their own. How another wording was said is not
 * known here: until it is looked up it counts as reported speech, which is never shown as a direct quotation.
 */
function wordingsOf(answer: Answer): Finding[] {
  if (answer.kind === 'abstained') return [];
  return answer.findings.flatMap((finding) => [
    finding,
    ...finding.alsoReportedBy.map((other) => ({
      ...finding,
      ...other,
      kind: 'indirect' as const,
      alsoReportedBy: [],
    })),
  ]);
}

function bestAltered(findings: readonly Finding[], fragment: string): Finding | undefined {
  const scored = findings.map((finding) => ({ finding, ...findDifferences(finding.text, fragment) }));
  const close = scored.filter(({ coverage }) => coverage >= ALTERED);
  return close.toSorted((a, b) => b.coverage + b.similarity - a.coverage - a.similarity)[0]?.finding;
}

function judge(fragment: string, answers: readonly Answer[]): Match {
  const findings = answers.flatMap(wordingsOf);
  const exact = findings.find(({ text }) => contains(text, fragment));
  if (exact !== undefined) return { kind: 'exact', fragment, finding: exact };
  const hits = answers.flatMap((answer) => (answer.kind === 'abstained' ? answer.closest : []));
  const hit = hits.find(({ text }) => contains(text, fragment));
  if (hit !== undefined) return { kind: 'unquoted', fragment, hit };
  const altered = bestAltered(findings, fragment);
  return altered === undefined
    ? { kind: 'not-found', fragment }
    : { kind: 'altered', fragment, finding: altered };
}

/** The match with its finding as the archive has it at that very place. */
async function lookUp(service: ArchiveService, match: Match): Promise<Match> {
  if (match.kind !== 'exact' && match.kind !== 'altered') return match;
  const { document, span, text } = match.finding;
  const found = await service.wordings(placeOf(document, span, text));
  return found === null ? match : { ...match, finding: found };
}

/** Looks one fragment up: as a phrase, and where nobody said just that, as a topic. */
export async function matchFragment(service: ArchiveService, fragment: string): Promise<Match> {
  const inner = fragment.replace(/["“”„«»]/gu, ' ');
  const phrase = await service.ask(`Who said “${inner}”?`, { limit: CANDIDATES });
  const found = judge(fragment, [phrase]);
  if (found.kind === 'exact') return lookUp(service, found);
  const topic = await service.ask(inner, { limit: CANDIDATES });
  return lookUp(service, judge(fragment, [phrase, topic]));
}
