// Members' verdicts on answers, one line of JSON each at the end of one file. Holds neither the member nor
// the words of the question.
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feedback, FeedbackStore } from '../../service/members.ts';

/** Appends to `feedback.jsonl` of the data folder, each line flushed before it counts as kept. */
export class JsonLinesFeedbackStore implements FeedbackStore {
  readonly #dataDir: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Resolves when the line is on disk; rejects when it cannot be kept. */
  async add(feedback: Feedback): Promise<void> {
    const write = this.#writing.then(() => this.#append(`${JSON.stringify(feedback)}\n`));
    this.#writing = write.catch(() => undefined);
    await write;
  }

  async #append(line: string): Promise<void> {
    await mkdir(this.#dataDir, { recursive: true });
    const file = await open(join(this.#dataDir, 'feedback.jsonl'), 'a');
    try {
      await file.write(line);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
