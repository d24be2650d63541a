// The drawing thread: one timeline in, one PNG or one reason out.

import { parentPort } from 'node:worker_threads';
import { drawNow } from './draw.ts';
import type { TimelineInput } from './input.ts';

export interface DrawRequest {
  readonly id: number;
  readonly input: TimelineInput;
}

export type DrawReply =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly problem: string };

parentPort?.on('message', ({ id, input }: DrawRequest) => {
  drawNow(input).then(
    (png) => answer({ id, png }),
    (error: unknown) => answer({ id, problem: String(error) }),
  );
});

function answer(reply: DrawReply): void {
  parentPort?.postMessage(reply);
}
