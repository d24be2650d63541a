// Names of speakers -> who is meant where two are joined in one name, and the documents that quote them.
import type { AnswerContext } from '../context.ts';
import { splitJointName } from '../matching/names.ts';

/** Whether a name, or one of two that are joined in it, is among the names. */
export function isBy(name: string | undefined, names: readonly string[]): boolean {
  return (
    name !== undefined && (names.includes(name) || splitJointName(name).some((part) => names.includes(part)))
  );
}

const quotingOfContext = new WeakMap<AnswerContext, ReadonlyMap<string, readonly number[]>>();

/** Documents that quote one of the names, in their order. The first look-up reads every quotation of the corpus. */
export function listQuoting(names: readonly string[], context: AnswerContext): readonly number[] {
  const quoting = quotingOfContext.get(context) ?? indexQuoting(context);
  quotingOfContext.set(context, quoting);
  return [...new Set(names.flatMap((name) => quoting.get(name) ?? []))].sort((a, b) => a - b);
}

function indexQuoting({ quotations }: AnswerContext): ReadonlyMap<string, readonly number[]> {
  const quoting = new Map<string, number[]>();
  quotations.forEach((list, index) => {
    const whole = new Set(list.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
    for (const name of new Set([...whole].flatMap((each) => [each, ...splitJointName(each)]))) {
      const there = quoting.get(name);
      if (there === undefined) quoting.set(name, [index]);
      else there.push(index);
    }
  });
  return quoting;
}
