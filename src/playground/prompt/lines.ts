// Lines of an input one at a time, whether somebody types them or they come through a pipe: nothing that
// arrives while an answer is awaited gets lost.

import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface LineReader {
  /** The next line, `null` at the end of the input or once it is closed. */
  next(prompt: string): Promise<string | null>;
  /** Prints above the line being typed. */
  print(text: string): void;
  /** Columns there are. */
  readonly width: number;
  readonly isTerminal: boolean;
  close(): void;
}

/** Columns of what is no terminal. */
const PIPED_WIDTH = 100;
/** Wider text is hard to read. */
const MAX_WIDTH = 110;

type Completer = (line: string) => Promise<[string[], string]>;

export function openLines(input: Readable, output: Writable, completer: Completer): LineReader {
  const isTerminal = 'isTTY' in input && input.isTTY === true && 'isTTY' in output && output.isTTY === true;
  const lines = createInterface({
    input,
    ...(isTerminal ? { output, terminal: true, completer: asCallback(completer) } : { terminal: false }),
  });
  const queue = new LineQueue(lines);
  return {
    isTerminal,
    get width() {
      const columns = 'columns' in output ? Number(output.columns) : PIPED_WIDTH;
      return Math.min(MAX_WIDTH, columns || PIPED_WIDTH);
    },
    next: async (prompt) => {
      if (isTerminal) {
        lines.setPrompt(prompt);
        lines.prompt(true);
      }
      const line = await queue.take();
      // A script reads like a session: each command stands above its answer.
      if (!isTerminal && line !== null) output.write(`${prompt}${line}\n`);
      return line;
    },
    print: (text) => {
      if (isTerminal && queue.isAwaited) {
        output.write(`\r\u001b[K${text}\n`);
        lines.prompt(true);
      } else output.write(`${text}\n`);
    },
    close: () => lines.close(),
  };
}

function asCallback(completer: Completer) {
  return (line: string, callback: (error: null, result: [string[], string]) => void): void => {
    completer(line).then(
      (result) => callback(null, result),
      () => callback(null, [[], line]),
    );
  };
}

class LineQueue {
  readonly #waiting: string[] = [];
  #taker: ((line: string | null) => void) | undefined;
  #ended = false;

  constructor(lines: Interface) {
    lines.on('line', (line) => {
      if (this.#taker === undefined) this.#waiting.push(line);
      else this.#give(line);
    });
    lines.on('close', () => {
      this.#ended = true;
      this.#give(null);
    });
  }

  get isAwaited(): boolean {
    return this.#taker !== undefined;
  }

  take(): Promise<string | null> {
    const line = this.#waiting.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (this.#ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#taker = resolve;
    });
  }

  #give(line: string | null): void {
    const taker = this.#taker;
    this.#taker = undefined;
    taker?.(line);
  }
}
