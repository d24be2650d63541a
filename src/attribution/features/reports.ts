// A line with its mentions, verbs and cues in, its reports out: what in it may hold a quotation, whose words that
// would be, and at what border its clause opens. No parse: word order and closed classes alone.
import { CONJUNCTION, DOCUMENT, POSSESSIVE, SUBORDINATOR } from '../lexicon/classes.ts';
import type { Item } from '../marks/reading.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { MOOD, type Verb } from '../sieves/verbs.ts';
import { SPEECH_NOUN, verbsOf } from './clause-features.ts';

/** What may hold a quotation: a verb with its subject or agent, or a noun of saying with whose it is. */
export interface Report {
  readonly at: number;
  readonly kind: number;
  /** True for verbs of saying, nouns of saying and credits. */
  readonly says: boolean;
  readonly holder: Mention | null;
  /** 0: taken over from the verb before; 1: its own subject; 2: its agent; 3: an owner. */
  readonly bond: number;
  /** The worst border at which the clause of this report begins. */
  readonly opens: number;
}

/** Kinds of reports behind those of verbs, which are three times the mood and the force. */
const KIND = { owned: 18, from: 19, paper: 20, according: 21 } as const;
/** How a clause opens, the looser the more likely that what stands before it does not reach into it. */
export const BORDER = {
  none: 0,
  that: 1,
  /** "and she", "when she"; behind a comma `joinedAnew` and `hungAnew`. */
  joined: 2,
  hung: 3,
  comma: 4,
  joinedAnew: 5,
  hungAnew: 6,
  dash: 7,
  /** A later verb takes up a subject from before: "Lang, who called it late, left". */
  crossed: 8,
} as const;
/** What leads from a noun of saying to what was said. */
const BEHIND_NOUN: ReadonlySet<string> = new Set(
  'that of to as about on is was : , in the a being having from over for against'.split(' '),
);
/** Items between a passive verb and its agent, at most. */
const REACH_AGENT = 14;
/** Items between an owner and what is owned, at most. */
const WORDS_OWNED = 5;

/** "was asked by Lang", "derided as a fraud by Lang": who does what the subject undergoes. */
function agentOf(
  items: readonly Item[],
  cover: readonly (Mention | undefined)[],
  verb: Verb,
): Mention | null {
  if (verb.mood === MOOD.infinitive || verb.mood === MOOD.participle) return null;
  const reach = verb.mood === MOOD.finite ? 2 : REACH_AGENT;
  for (let at = verb.at + 1; at < verb.at + reach; at++) {
    const item = items[at];
    if (!item || item.low === ',' || item.low === ';') return null;
    if (item.low === 'by') return cover[at + 1] ?? null;
  }
  return null;
}

/** The border at which the clause of a verb opens, read right before its own subject. */
function borderOf(items: readonly Item[], verb: Verb): number {
  const { subject } = verb;
  if (!subject || !verb.isOwn || subject.from > verb.at) return BORDER.none;
  const opener = items[subject.from - 1];
  if (!opener) return BORDER.comma;
  const before = items[subject.from - 2];
  const isAnew = before?.low === ',' || before?.kind === 'quote';
  if (opener.low === 'that' || opener.low === 'whether') return BORDER.that;
  if (/^[;—–-]$/.test(opener.low)) return BORDER.dash;
  if (opener.low === ',' || opener.kind === 'quote') return BORDER.comma;
  if (opener.classes & CONJUNCTION) return isAnew ? BORDER.joinedAnew : BORDER.joined;
  if (opener.classes & SUBORDINATOR) return isAnew ? BORDER.hungAnew : BORDER.hung;
  return BORDER.none;
}

function verbReport(items: readonly Item[], cover: readonly (Mention | undefined)[], verb: Verb): Report {
  const agent = agentOf(items, cover, verb);
  return {
    at: verb.at,
    kind: verb.mood * 3 + verb.force,
    says: verb.force > 0,
    holder: agent ?? verb.subject,
    bond: agent ? 2 : verb.isOwn ? 1 : 0,
    opens: borderOf(items, verb),
  };
}

/** A noun of saying that something said may follow. */
function isSpeechNoun(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.kind !== 'word' || item.capital) return false;
  return (!next || next.kind === 'quote' || BEHIND_NOUN.has(next.low)) && SPEECH_NOUN.test(item.low);
}

/** "Lang's claim that", "her remark", "a statement from Lang", "the report". */
function nounReport(
  items: readonly Item[],
  cover: readonly (Mention | undefined)[],
  at: number,
): Report | undefined {
  const next = items[at + 1];
  const shape = { at, says: true, opens: BORDER.none };
  for (let from = at - 1; from >= 0 && from >= at - WORDS_OWNED; from--) {
    const item = items[from];
    if (item?.kind === 'clitic')
      return { ...shape, kind: KIND.owned, holder: cover[from - 1] ?? null, bond: 3 };
    if (item?.kind !== 'word') break;
    if (item.classes & POSSESSIVE)
      return { ...shape, kind: KIND.owned, holder: cover[from] ?? null, bond: 3 };
  }
  if (next?.low === 'from' && cover[at + 2])
    return { ...shape, kind: KIND.from, holder: cover[at + 2] ?? null, bond: 3 };
  const paper = cover[at];
  return paper && (items[at]?.classes ?? 0) & DOCUMENT
    ? { ...shape, kind: KIND.paper, holder: paper, bond: 1 }
    : undefined;
}

/** "According to Lang". */
function creditsOf({ cues }: Parsed): Report[] {
  const credits = cues.filter(({ shape }) => shape === 'according');
  return credits.map(({ from: at, subject: holder }) => ({
    at,
    kind: KIND.according,
    says: true,
    holder,
    bond: 1,
    opens: BORDER.none,
  }));
}

const READ = new WeakMap<Parsed, readonly Report[]>();

/** The reports of a line, left to right, read once. Linear in its items. */
export function reportsOf(parsed: Parsed): readonly Report[] {
  const known = READ.get(parsed);
  if (known) return known;
  const { items } = parsed.line;
  const cover: (Mention | undefined)[] = new Array(items.length).fill(undefined);
  for (const mention of parsed.mentions) cover.fill(mention, mention.from, mention.to);
  const verbs = verbsOf(parsed).map((verb) => verbReport(items, cover, verb));
  const taken = new Set(verbs.map(({ at }) => at));
  const nouns = items.flatMap((_, at) =>
    isSpeechNoun(items, at) && !taken.has(at) ? (nounReport(items, cover, at) ?? []) : [],
  );
  const reports = [...verbs, ...nouns, ...creditsOf(parsed)].sort((a, b) => a.at - b.at);
  READ.set(parsed, reports);
  return reports;
}
