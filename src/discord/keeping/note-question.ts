// A question that was answered or not -> what is counted and, where that is switched on, kept of it: for the
// server that has the bot, without the member. Words of others (menus on a message) are never kept.
import type { Request, Tools } from '../command.ts';

/** Slower than this an answer counts as slow, in milliseconds: as long as Discord waits for a first sign. */
export const SLOW_MS = 3_000;

interface Course {
  readonly outcome: 'answered' | 'abstained';
  /** From the interaction to the answer on Discord. */
  readonly ms: number;
}

/** The words a member typed to be answered, as one line; empty where none were typed. */
function wordsOf(request: Request): string {
  const question = request.text('question') ?? request.text('topic');
  const words = question ?? [request.text('speaker'), request.text('about')].filter(Boolean).join(': ');
  return words.replace(/\s+/gu, ' ').trim();
}

/** Counts a question and keeps its words unless the member asked in private. Never rejects. */
export async function noteQuestion(request: Request, { outcome, ms }: Course, tools: Tools): Promise<void> {
  const { hostId } = request;
  if (hostId === null) return;
  tools.usage.count(hostId, outcome);
  if (ms > SLOW_MS) tools.usage.count(hostId, 'slow');
  const text = wordsOf(request);
  if (text === '' || request.flag('private') === true) return;
  const at = new Date().toISOString();
  await tools.questions.add(hostId, { at, text, answered: outcome === 'answered' });
}
