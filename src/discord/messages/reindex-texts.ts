// What a language has to say of a reading of the articles. Names, titles and reasons come escaped, days in words.
import type { IndexProgress } from '../../model.ts';

/** What may be new in an archive, or gone from it. */
export type Noticed = 'speakers' | 'outlets' | 'days';

export interface ReindexTexts {
  readonly started: string;
  /** It was under way before it was asked for. */
  readonly joined: string;
  /** It begins when another has ended. */
  readonly waits: string;
  readonly stages: Readonly<Record<IndexProgress['stage'], string>>;
  stage(what: string, done: number, total: number, of: 'files' | 'articles'): string;
  readonly done: string;
  /** Above the report of a dry run. */
  readonly dryRun: string;
  readonly cancelled: string;
  kept(reason: string): string;
  /** A file was changed, and then the reading was stopped. */
  readonly stopped: string;
  /** A file was changed, and the archive that answers does not know of it; what to do. */
  readonly unread: string;
  before(documents: number): string;
  changes(added: number, changed: number, removed: number): string;
  readonly listed: Readonly<Record<'added' | 'changed' | 'removed', string>>;
  andMore(count: number): string;
  readonly notices: {
    readonly title: string;
    readonly nothing: string;
    /** Articles differ, and nothing else that is counted here. */
    readonly wordsOnly: string;
    moreQuotations(count: number): string;
    fewerQuotations(count: number): string;
    readonly came: Readonly<Record<Noticed, (names: string) => string>>;
    readonly went: Readonly<Record<Noticed, (names: string) => string>>;
    period(since: string, until: string): string;
  };
  readonly noProblems: string;
  /** At least one of them is above 0. */
  problems(warnings: number, failed: number): string;
  took(seconds: number): string;
  moreProblems(count: number): string;
}
