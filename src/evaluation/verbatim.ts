// An archive in, the same archive out with a count of every text it shows: how many there were, and how many
// stand word for word at their span.
import type { Archive } from '../archive.ts';
import type { AlsoReported, Answer } from '../model.ts';

export interface VerbatimCount {
  readonly set: string;
  readonly shown: number;
  readonly verbatim: number;
}

/** Every text that an answer shows, with its place. */
function listShown(answer: Answer): readonly AlsoReported[] {
  if (answer.kind === 'abstained') return answer.closest;
  return answer.findings.flatMap((finding) => [finding, ...finding.alsoReportedBy]);
}

/** Watches what `ask` shows. The count is that of the moment when it is read. */
export function watchShown(
  set: string,
  archive: Archive,
): { readonly ask: Archive['ask']; readonly count: () => VerbatimCount } {
  const texts = new Map(archive.data.documents.map(({ id, text }) => [id, text]));
  let shown = 0;
  let verbatim = 0;
  const ask: Archive['ask'] = async (question, options) => {
    const answer = await archive.ask(question, options);
    for (const { document, span, text } of listShown(answer)) {
      shown += 1;
      if (texts.get(document.id)?.slice(span.start, span.end) === text) verbatim += 1;
    }
    return answer;
  };
  return { ask, count: () => ({ set, shown, verbatim }) };
}
