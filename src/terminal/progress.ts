// Progress of a build as a bar on a terminal; silent where standard error is not one.
import cliProgress from 'cli-progress';
import type { IndexProgress } from '../model.ts';

const LABELS: Readonly<Record<IndexProgress['stage'], string>> = {
  read: 'reading',
  attribute: 'attributing',
  index: 'indexing',
  check: 'checking',
};

/** A listener that draws one bar a stage; the bar is gone when the last stage is complete. */
export function drawProgress(): (progress: IndexProgress) => void {
  const bar = new cliProgress.SingleBar({
    format: '{stage} {bar} {value}/{total}',
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
    stream: process.stderr,
  });
  let stage: IndexProgress['stage'] | undefined;
  return (progress) => {
    if (progress.stage !== stage) bar.start(progress.total, 0, { stage: LABELS[progress.stage] });
    stage = progress.stage;
    bar.update(progress.done, { stage: LABELS[progress.stage] });
    if (progress.done >= progress.total) bar.stop();
  };
}
