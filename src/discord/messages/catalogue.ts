// What a language has to say: every sentence a member reads stands in a catalogue, none in the code.
// Values that come from the corpus or from members are escaped before they are handed in.
import type { AbstainReason, FindingKind, IndexProgress, Overruled } from '../../model.ts';

export interface NamedText {
  readonly name: string;
  readonly description: string;
}

export interface CommandText extends NamedText {
  readonly options: Readonly<Record<string, NamedText>>;
}

/** Counts are formatted by the language's rules before they are handed in; `n` decides the plural. */
export interface Catalogue {
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly commands: Readonly<Record<'ask' | 'quote' | 'reindex', CommandText>>;

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
  andMore(n: number): string;

  filters: Readonly<Record<'speaker' | 'outlet' | 'about' | 'since' | 'until', (value: string) => string>>;
  overruled: Readonly<Record<Overruled, string>>;
  quotationsOf(name: string): string;
  shown(first: number, last: number, total: number): string;
  abstain: Readonly<Record<AbstainReason, string>>;
  readonly nothingOfSpeaker: string;
  readonly closest: string;

  buttons: Readonly<Record<'read' | 'surroundings' | 'wordings' | 'previous' | 'next', string>>;
  page(number: number, of: number): string;
  readonly surroundingsTitle: string;
  readonly wordingsTitle: string;

  badDate(given: string): string;
  readonly datesReversed: string;
  readonly moderatorsOnly: string;
  readonly homeOnly: string;
  readonly stale: string;
  readonly stopping: string;
  readonly busyRestart: string;
  failed(id: string): string;

  reindex: {
    readonly started: string;
    stage(progress: IndexProgress): string;
    readonly done: string;
    kept(reason: string): string;
    counts(counts: { documents: number; passages: number; quotations: number }): string;
    before(documents: number): string;
    problems(warnings: number, failed: number): string;
    took(seconds: number): string;
    moreProblems(n: number): string;
  };
}
