// What a language has to say: every sentence a member reads stands in a catalogue, none in the code.
// Values that come from the corpus or from members are escaped before they are handed in.
import type { AbstainReason, Contradiction, FindingKind, OtherVersion, Overruled } from '../../model.ts';
import type { AddRefusal, CorpusAct } from '../../service/corpus.ts';
import type { ReindexTexts } from './reindex-texts.ts';

export interface NamedText {
  readonly name: string;
  readonly description: string;
}

export interface CommandText extends NamedText {
  readonly options: Readonly<Record<string, NamedText>>;
  /** Its parts, each with options of its own, by name. */
  readonly parts?: Readonly<Record<string, CommandText>>;
  /** Choices of its options, by value. */
  readonly choices?: Readonly<Record<string, { readonly name: string }>>;
}

export const COMMAND_NAMES = [
  'ask',
  'quote',
  'compare',
  'speakers',
  'outlets',
  'corpus',
  'timeline',
  'help',
  'settings',
  'stats',
  'reindex',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Entries of the menu on a message; `who`: find who said this, `check`: check against the corpus. */
export type MenuName = 'who' | 'check';

export type ButtonName =
  | 'read'
  | 'surroundings'
  | 'wordings'
  | 'previous'
  | 'next'
  | 'again'
  | 'goOn'
  | 'compare'
  | 'timeline'
  | 'cancel'
  | 'helpful'
  | 'unhelpful'
  | 'share';

/** Counts and dates in words; each function formats numbers by the language's own rules. */
export interface Catalogue {
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly commands: Readonly<Record<CommandName, CommandText>>;
  /** Names of the menu entries, 32 characters at most. */
  readonly menus: Readonly<Record<MenuName, string>>;

  /** Marks around words that are quoted directly. */
  readonly quotationMarks: readonly [string, string];
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly unattributed: string;
  readonly ownWords: string;
  readonly digest: string;
  readonly outletNotGiven: string;
  readonly titleNotGiven: string;
  saidOn(date: string): string;
  eventOn(date: string): string;
  publishedOn(date: string): string;
  readonly dayNotSaid: string;
  readonly dateNotGiven: string;
  readonly yearNotGiven: string;
  readonly dayNotGiven: string;
  readonly inferred: string;
  via(name: string): string;
  alsoIn(outlets: string): string;
  andMore(count: number): string;

  readonly filters: Readonly<
    Record<'speaker' | 'outlet' | 'about' | 'since' | 'until', (value: string) => string>
  >;
  readonly overruled: Readonly<Record<Overruled, string>>;
  quotationsOf(name: string): string;
  shown(first: number, last: number, total: number): string;
  readonly abstain: Readonly<Record<AbstainReason, string>>;
  readonly nothingOfSpeaker: string;
  readonly closest: string;
  /** Before passages about somebody of whom no words are known: words of others that are credited to them, or naming them. */
  readonly namedElsewhere: Readonly<Record<'credited' | 'named', string>>;

  readonly buttons: Readonly<Record<ButtonName, string>>;
  page(number: number, of: number): string;
  readonly surroundingsTitle: string;
  readonly wordingsTitle: string;

  readonly compare: {
    title(outlets: number): string;
    readonly legend: string;
    /** Where nothing is marked. */
    readonly apart: string;
    silent(outlets: string): string;
  };
  readonly info: {
    readonly speakersTitle: string;
    readonly outletsTitle: string;
    speakerLine(name: string, quotations: number): string;
    outletLine(name: string, documents: number): string;
    readonly nobody: string;
    readonly corpusTitle: string;
    counts(counts: { documents: number; passages: number; quotations: number }): string;
    names(speakers: number, outlets: number): string;
    period(since: string, until: string): string;
    readonly noPeriod: string;
    undated(documents: number): string;
    built(when: string): string;
    readonly helpTitle: string;
    /** Lines of what each thing does, and last what the bot does not do. */
    readonly help: readonly string[];
    /** Where questions are kept, for so many days. */
    kept(days: number): string;
  };
  /** Between the names of a list that stands in a line. */
  readonly comma: string;
  /** Pages of quotations, of who said given words, and of one drawn by lot. `date` is in words. */
  readonly lookup: {
    whoSaid(words: string): string;
    overTime(name: string): string;
    readonly orders: Readonly<Record<'relevance' | 'date', string>>;
    drawn(total: number): string;
    readonly tooShort: string;
    /** Above a sentence of a message of which all but the bold words stand in an article. */
    readonly part: string;
    alsoFound(count: number): string;
    notLookedUp(count: number): string;
    filesNotRead(count: number): string;
    /** Another finding of the same answer, by its number and its day, that cannot hold beside this one. */
    readonly otherwise: Readonly<
      Record<Contradiction['on'], (number: number, date: string | null) => string>
    >;
    /** Another version of the finding's article has its words otherwise. */
    readonly versions: Readonly<Record<OtherVersion['is'], (date: string | null) => string>>;
    /** Beneath words of an article that is not in English. */
    lessSure(language: string): string;
    /** The question is in a language that no article is in. */
    askIn(languages: string): string;
  };
  readonly match: {
    readonly exact: string;
    readonly altered: string;
    readonly notFound: string;
    readonly unquoted: string;
    readonly noWords: string;
  };
  /** How a finding stands to a message that was checked. `stated` are the article's words, `given` the message's. */
  readonly check: {
    /** Beneath the message: what the comparison is not. */
    readonly noVerdict: string;
    readonly same: string;
    figure(stated: string, given: string): string;
    day(stated: string, given: string): string;
    readonly denial: string;
    readonly topic: string;
  };
  readonly feedback: {
    readonly thanks: string;
    /** At most 45 characters. */
    readonly formTitle: string;
    /** At most 45 characters. */
    readonly formLabel: string;
    readonly formHint: string;
  };
  readonly settings: {
    readonly title: string;
    readonly saved: string;
    readonly private: string;
    readonly public: string;
    channels(mentions: string): string;
    readonly allChannels: string;
    moderators(mention: string): string;
    readonly noModerators: string;
    language(name: string): string;
    readonly ownLanguage: string;
    cooldown(seconds: number): string;
    readonly serverOnly: string;
  };

  readonly timeline: {
    readonly title: string;
    /** Heads the findings of a picture that have no day. */
    readonly undated: string;
    /** Which day a finding stands at. */
    readonly legend: string;
    newest(shown: number, total: number): string;
    readonly noPicture: string;
  };
  /** Looking after the corpus. `what`, `act`, `path` and `detail` come escaped, `when` as Discord draws it. */
  readonly keeping: {
    readonly serverOnly: string;
    readonly closed: string;
    readonly download: string;
    limits(types: string, size: string): string;
    readonly refused: Readonly<Record<AddRefusal, string>>;
    added(path: string): string;
    replaced(path: string): string;
    removed(path: string): string;
    undone(act: string): string;
    readonly unknownPath: string;
    readonly nothingToUndo: string;
    changedSince(path: string): string;
    failed(detail: string): string;
    readonly logTitle: string;
    readonly logEmpty: string;
    readonly acts: Readonly<Record<CorpusAct['kind'], (what: string) => string>>;
    rolledBack(when: string): string;
    readonly unknownSnapshot: string;
    readonly liveSnapshot: string;
    unfitSnapshot(detail: string): string;
    readonly statusTitle: string;
    files(files: number, size: string): string;
    readonly idle: string;
    readonly snapshots: string;
    snapshotLine(when: string, articles: number): string;
    readonly live: string;
    undoable(act: string): string;
    timeLeft(seconds: number): string;
    readonly cancelling: string;
    readonly nothingToCancel: string;
    /** What to do where a message can no longer be updated. */
    readonly whenSilent: string;
  };

  /** What was asked on a server. `words` come escaped, `when` as Discord draws it. */
  readonly stats: {
    title(days: number): string;
    readonly nothing: string;
    questions(answered: number, abstained: number): string;
    slow(count: number): string;
    feedback(helpful: number, unhelpful: number): string;
    readonly gapsTitle: string;
    gap(words: string, times: number, when: string): string;
    readonly noGaps: string;
    /** Where no questions are kept. */
    readonly notKept: string;
  };

  badDate(given: string): string;
  readonly datesReversed: string;
  readonly moderatorsOnly: string;
  readonly homeOnly: string;
  readonly stale: string;
  readonly stopping: string;
  /** `when`: “in 10 minutes”, as the language's own rules say it. */
  tooSoon(when: string): string;
  failed(id: string): string;

  readonly reindex: ReindexTexts;
}
