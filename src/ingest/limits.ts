// How much of anything one corpus may ask of the reader. Whatever goes beyond is reported with the limit's name
// and passed over; the rest of the corpus goes on.

/** Every limit is inclusive; the defaults are far above real articles and far below what harms a small server. */
export interface IngestLimits {
  /** Bytes of a file that is read as a whole, and of one entry of a `.zip`; `.jsonl` files may be larger. */
  readonly maxFileBytes: number;
  /** Bytes of one line of a `.jsonl` file. */
  readonly maxLineBytes: number;
  /** Articles of the whole corpus. */
  readonly maxArticles: number;
  /** UTF-16 code units of one article's raw text. */
  readonly maxArticleChars: number;
  /** Bytes of a web page, of the XML of a feed or of a word processor's document, and of a mail. */
  readonly maxMarkupBytes: number;
  /** Elements inside one another in a web page, feed or document; parts inside one another in a mail. */
  readonly maxNesting: number;
  /** Articles of one feed. */
  readonly maxFeedItems: number;
  /** Pages of a PDF. */
  readonly maxPdfPages: number;
  /** `.zip` files inside one another: 1 is a `.zip` without another inside. */
  readonly maxZipDepth: number;
  /** Entries of one `.zip`, of every kind. */
  readonly maxZipEntries: number;
  /** Bytes of an entry for each byte it takes in the `.zip`, and of the whole `.zip`; counts above 1 MiB. */
  readonly maxZipRatio: number;
  /** Unpacked bytes of one `.zip` file, with everything inside. */
  readonly maxZipBytes: number;
  /** Milliseconds for one article of a format that cannot be bounded by its size alone (PDF, large markup). */
  readonly maxParseMs: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: IngestLimits = {
  maxFileBytes: 64 * MIB,
  maxLineBytes: 16 * MIB,
  maxArticles: 200_000,
  maxArticleChars: 1_000_000,
  maxMarkupBytes: 8 * MIB,
  // Pages stay below 60, and the reader's time grows with the square.
  maxNesting: 120,
  maxFeedItems: 10_000,
  maxPdfPages: 500,
  maxZipDepth: 2,
  maxZipEntries: 20_000,
  // Repetitive JSON reaches 30; deflate ends at 1,032.
  maxZipRatio: 200,
  maxZipBytes: 512 * MIB,
  maxParseMs: 20_000,
};

/** What each limit counts, in a remark's words. */
const UNITS: Readonly<Record<keyof IngestLimits, string>> = {
  maxFileBytes: 'bytes in a file',
  maxLineBytes: 'bytes in a line',
  maxArticles: 'articles in the corpus',
  maxArticleChars: 'characters in an article',
  maxMarkupBytes: 'bytes of markup',
  maxNesting: 'nested elements',
  maxFeedItems: 'articles in a feed',
  maxPdfPages: 'pages',
  maxZipDepth: 'zip files inside one another',
  maxZipEntries: 'entries in a zip file',
  maxZipRatio: 'bytes unpacked from each byte',
  maxZipBytes: 'bytes unpacked',
  maxParseMs: 'milliseconds for an article',
};

/** One article, or one file of them, asks more than a limit allows. The message is one line for a person. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly limit: keyof IngestLimits;

  constructor(limit: keyof IngestLimits, allowed: number, found: number | 'more') {
    super(`Expected at most ${allowed} ${UNITS[limit]} (${limit}), got ${found}`);
    this.limit = limit;
  }
}

/**
 * Passes where `found` is within the limit.
 * @throws LimitError
 */
export function checkLimit(limits: IngestLimits, limit: keyof IngestLimits, found: number): void {
  if (found > limits[limit]) throw new LimitError(limit, limits[limit], Math.ceil(found));
}

/** Bytes up to this many may be packed as tightly as they like. */
const SMALL_BYTES = MIB;

/**
 * Passes where so many bytes may come of so few.
 * @throws LimitError
 */
export function checkRatio(limits: IngestLimits, unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes > SMALL_BYTES)
    checkLimit(limits, 'maxZipRatio', unpackedBytes / Math.max(1, packedBytes));
}
