// The nouns of the program as readonly types: every stage speaks in these, from a raw article to a
// shown finding. Nothing here has behaviour, and nothing here imports anything.

/** Half-open `[start, end)` in UTF-16 code units of one `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How a date is known. `given`: stated in front matter, JSON, a date line or a publication line that
 * names day, month and year. `dateline`: from a wire dateline ("BEIJING, June 28"). `text`: from the
 * running text ("on Monday" against the article's own date). `inferred`: from other documents of the
 * corpus or from a scraper's trace; right as far as we can see, but not stated by the article.
 */
export type DateBasis = 'given' | 'dateline' | 'text' | 'inferred';

/** `date` is `2021-06-28`, `--06-28` (a day without a year), `2021-06` or `2021`. */
export interface Dated {
  readonly date: string;
  readonly basis: DateBasis;
}

/** `wire`: agency copy. `transcript`: turns with speaker labels. `digest`: a summary in other words. */
export type DocumentKind = 'article' | 'wire' | 'transcript' | 'digest';

/** What is known about one article, without its text. What the article does not say is `null`. */
export interface DocumentInfo {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Other names of the same outlet, for look-ups: `["Kremlin", "kremlin.ru"]`. */
  readonly outletAliases: readonly string[];
  /** Agencies credited beside the outlet, upper case as printed: `["EFE", "AFP", "AP"]`. */
  readonly alsoCredited: readonly string[];
  readonly author: string | null;
  readonly published: Dated | null;
  /** The day of what the article is about, which need not be the day it was published. */
  readonly eventDate: Dated | null;
  readonly url: string | null;
  /** Path under `CORPUS_DIR`, with `#line` behind it for one line of a `.jsonl` file. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** BCP 47 tag, `en` where nothing else is stated or detected. */
  readonly language: string;
}

/** One cleaned article. `text` never changes once offsets into it exist. */
export interface Document extends DocumentInfo {
  readonly text: string;
}

/** One sentence; `paragraph` counts the document's paragraphs from 0. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** A run of whole sentences, the unit that is ranked and shown as a hit. */
export interface Passage extends Span {
  /** `documentIndex:number of the passage in its document`. */
  readonly id: string;
  readonly documentIndex: number;
}

/** The person or body that is quoted, and the words in the text that name them. */
export interface Speaker {
  /** Canonical name over the corpus ("Vladimir Putin", "joint statement"). */
  readonly name: string;
  /** The words that name the speaker here ("he", "the Kremlin chief"). */
  readonly mention: string;
  readonly span: Span;
}

/**
 * `direct`: wholly inside marks and a sentence of its own. `mixed`: marked words built into a
 * reporting sentence. `indirect`: reported without marks. `turn`: one paragraph of a transcript.
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect' | 'turn';

/** Reported speech. Marks stand outside the span. */
export interface Quotation extends Span {
  readonly text: string;
  readonly kind: QuotationKind;
  /** Joins the pieces of one utterance; unique within the document. */
  readonly utterance: string;
  readonly speaker: Speaker | null;
  /** The reporting verb or phrase as it stands ("said", "according to"), `null` where there is none. */
  readonly cue: string | null;
  /** Whom the outlet itself credits for the words ("Global Times"), else `null`. */
  readonly via: string | null;
  readonly saidOn: Dated | null;
  /** The rule that decided the speaker, or that left it open. */
  readonly sieve: string;
  /** Calibrated probability that the speaker is right, 0 to 1. */
  readonly confidence: number;
}

/** One ranked passage. */
export interface Hit {
  /** From 1. */
  readonly rank: number;
  /** Above 0, comparable within one search only. */
  readonly score: number;
  readonly document: DocumentInfo;
  readonly span: Span;
  readonly text: string;
}

/** Another outlet's, or the same article's, wording of a finding. */
export interface AlsoReported {
  readonly document: DocumentInfo;
  readonly span: Span;
  readonly text: string;
}

/** The words of a finding as they read otherwise in another version of its article; the newest is shown where it may be. */
export interface OtherVersion extends AlsoReported {
  readonly is: 'earlier' | 'later';
}

/** `report`: the outlet's own words, said by nobody in the article. */
export type FindingKind = QuotationKind | 'report';

/**
 * Where two findings of one answer cannot both hold of the same matter: another figure of the same thing,
 * another day of the same event, or the one denies what the other states. Both sides carry it.
 */
export interface Contradiction {
  /** Place of the other finding among the answer's findings, from 0. */
  readonly finding: number;
  readonly on: 'figure' | 'day' | 'denial';
}

/** One piece of accepted evidence. `text` stands verbatim at `span` of the document. */
export interface Finding {
  readonly text: string;
  readonly span: Span;
  readonly kind: FindingKind;
  readonly speaker: Speaker | null;
  readonly cue: string | null;
  readonly via: string | null;
  readonly saidOn: Dated | null;
  readonly document: DocumentInfo;
  readonly alsoReportedBy: readonly AlsoReported[];
  /** Other versions of the article that say otherwise; absent where none does. */
  readonly versions?: readonly OtherVersion[];
  /** The words that state what was asked for: stretches of the document inside `span`, ascending, apart. */
  readonly emphasis?: readonly Span[];
  /** Findings of the same answer that state otherwise, each once; absent where none does. */
  readonly contradicts?: readonly Contradiction[];
  /** How it stands to a message that was checked; absent otherwise. */
  readonly compared?: Compared;
  /** Attribution confidence of the quotation shown, 1 for a report. */
  readonly confidence: number;
}

/**
 * How a finding stands to a message. `same`: nearly all words of one of its sentences, in order. `figure`, `day`: the
 * same, but for that; `stated` are the finding's words for it, `given` the message's. `topic`: none of these for certain.
 */
export type Compared =
  | { readonly as: 'same' | 'denial' | 'topic' }
  | { readonly as: 'figure' | 'day'; readonly stated: string; readonly given: string };

/** Why the corpus does not answer. A closed list: renderers have a sentence for each. */
export type AbstainReason =
  | 'empty-corpus'
  | 'empty-question'
  | 'nothing-on-topic'
  | 'not-this-speaker'
  | 'not-this-outlet'
  | 'not-this-date'
  | 'detail-not-stated';

/** A wish read from the question's words that had to be dropped to find anything. */
export type Overruled = 'speaker' | 'outlet' | 'date';

export interface Answered {
  readonly question: string;
  readonly kind: 'answered';
  /** Best first, at least one. */
  readonly findings: readonly Finding[];
  /** How many findings there are in all, before `limit` and `offset`. */
  readonly total: number;
  readonly overruled: readonly Overruled[];
  /** The words of the question that say what it is about, without whom it asks; absent where none was read. */
  readonly topic?: string;
}

export interface Abstained {
  readonly question: string;
  readonly kind: 'abstained';
  readonly reason: AbstainReason;
  /** The nearest passages, which do not answer the question; may be empty. */
  readonly closest: readonly Hit[];
  /** The question is in a language that no article is in: those they are in, BCP 47, commonest first. */
  readonly languages?: readonly string[];
  /** Somebody was asked for of whom no words are known: `closest` credits others' words to them, or names them. */
  readonly namedAs?: 'credited' | 'named';
}

export type Answer = Answered | Abstained;

/** Words that somebody is said to have said, as the articles have them. */
export interface FoundWords {
  /** Fewer than two words that are not everyday ones: nothing was looked for. */
  readonly isTooShort: boolean;
  /** A page of the quotations that hold all the words side by side; marks, case and accents aside. */
  readonly exact: Answer;
  /** Where there are none: quotations that share words with them, those that share most first. */
  readonly near: readonly Finding[];
  /** Where there are none: a passage that has the words, but as nobody's. */
  readonly unquoted: Hit | null;
}

/** Hard filters: what a finding must satisfy. Dates are ISO days, both ends inclusive. */
export interface Filters {
  readonly speaker?: string;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface AskOptions extends Filters {
  /** ISO day on which the question is asked, for "last week"; today when absent. */
  readonly asked?: string;
  readonly limit?: number;
  /** The question is a statement: what stands nearest to it comes first, and each finding is compared with it. */
  readonly check?: boolean;
}

export interface QuoteOptions extends Filters {
  readonly about?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: 'relevance' | 'date';
}

export interface SearchOptions {
  readonly asked?: string;
  readonly limit?: number;
}

/** A name with the number of quotations (speakers) or documents (outlets) behind it. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** One thing that went wrong with one article; the rest of the batch went on. */
export interface Problem {
  /** Path under `CORPUS_DIR`, `path:line` for a line of a `.jsonl` file. */
  readonly path: string;
  /** `warning`: the article is in, with a remark. `failed`: it is not. */
  readonly severity: 'warning' | 'failed';
  /** One line: what was expected, what was found. */
  readonly message: string;
}

/** A stretch of days, ISO, both ends inclusive; an open end is `null`. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/** What the asker wants to be told. `say`: what somebody said about something. */
export type QuestionKind =
  | 'who-said'
  | 'say'
  | 'when'
  | 'how-much'
  | 'which-outlet'
  | 'compare'
  | 'completion'
  | 'fact';

/** A question as read: what is wished (to be overruled when it leaves nothing) and what is looked for. */
export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Index terms (stemmed, stop words out) of what the question is about, names of speakers included. */
  readonly terms: readonly string[];
  /** The words of these as they stand in the question, without the speakers it asks; may be empty. */
  readonly topic?: string;
  /** Fragments that stood in quotation marks, verbatim. */
  readonly phrases: readonly string[];
  /** Canonical names of the corpus's speakers that the question asks the words of. */
  readonly speakers: readonly string[];
  /** Outlet names, as the corpus has them, that the question names. */
  readonly outlets: readonly string[];
  /** The period the question names, read against the day of asking. */
  readonly period: Period | null;
  /** ISO day on which it is asked. */
  readonly asked: string | null;
}

/** A passage with its score from one retriever; above 0, comparable within one search only. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
}

/** What is in the archive, for the report of a reindex and for `/help`. */
export interface CorpusOverview {
  readonly documents: number;
  readonly passages: number;
  /** Those that are shown: reliable, and of somebody who is listed; as one, what `/quote` lists as one. */
  readonly quotations: number;
  /** Names that are listed. */
  readonly speakers: number;
  readonly outlets: number;
  readonly undated: number;
  /** First and last publication or event day known in full, `null` where none is. */
  readonly since: string | null;
  readonly until: string | null;
  /** ISO instant at which the archive was built. */
  readonly builtAt: string;
}

/** What a (re)index found new against the archive before it, by path under `CORPUS_DIR`. */
export interface IndexChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** An article as a report names it. */
export interface NamedArticle {
  /** Path under `CORPUS_DIR`. */
  readonly path: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Of publication, else of the event; whole or partial as in `Dated`. */
  readonly date: string | null;
}

/** The first few of a list and how many there are in all. */
export interface Few<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/** What may come and go with the articles: names that are listed, and full days, ISO. */
export type NoticedNames = Readonly<Record<'speakers' | 'outlets' | 'days', Few<string>>>;

/** What readers will notice of a new archive against the one before it. */
export interface IndexNews {
  /** The articles of `IndexChanges`, in its order. */
  readonly articles: Readonly<Record<'added' | 'changed' | 'removed', Few<NamedArticle>>>;
  /** Names the most quoted and the commonest first, days in their order. */
  readonly came: NoticedNames;
  readonly went: NoticedNames;
}

/** The report of one (re)index: what is in, what is new, what went wrong, how long it took. */
export interface IndexReport {
  readonly overview: CorpusOverview;
  readonly changes: IndexChanges;
  /** Absent where there was no archive before, and where nothing was read anew. */
  readonly news?: IndexNews;
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}

/** Progress of a build: `done` of `total` documents in this stage, of files in the first, which are read to count them. */
export interface IndexProgress {
  readonly stage: 'read' | 'attribute' | 'index' | 'check';
  readonly done: number;
  readonly total: number;
}
