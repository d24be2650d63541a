// Where an archive comes from and where it is kept.
import type { IngestLimits } from '../../ingest/limits.ts';

export interface ArchiveFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Limits that differ from the reader's own. */
  readonly limits?: Partial<IngestLimits>;
}
