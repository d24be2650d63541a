// What a timeline is drawn from: plain data with its words already in the reader's language.

export interface TimelineMark {
  /** ISO day; `null`, and whatever is no day of the calendar (`2021-06`), stands among the undated. */
  readonly day: string | null;
  /** The finding's number in the list beside the picture. */
  readonly number: number;
}

export interface TimelineRow {
  readonly outlet: string;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineInput {
  /** The speaker. */
  readonly title: string;
  /** The topic, and whatever else stands in the second line. */
  readonly subtitle: string;
  /** BCP 47 tag for dates; English where it is unknown. */
  readonly locale: string;
  /** Heads the column of findings without a day: "no date". */
  readonly undatedLabel: string;
  /** In the order they are drawn; beyond the twelfth they are only counted. */
  readonly rows: readonly TimelineRow[];
}
