// Articles without an address of their own -> the reader page that shows them, where there are reader pages.
// Everything that renders a link then finds one; an article's own address always wins.
import type { AlsoReported, Answer, DocumentInfo, Finding, Span } from '../model.ts';
import type { ArchiveService } from '../service/archive.ts';
import { fingerprint } from '../text.ts';

type Placed = { readonly document: DocumentInfo; readonly span: Span };

/**
 * The reader page of a document, opened at a span of it, which it marks. `publicUrl` comes without a slash at
 * its end.
 */
export function readerPage(
  publicUrl: string,
  { id }: Pick<DocumentInfo, 'id'>,
  { start, end }: Span,
): string {
  return `${publicUrl}/d/${fingerprint(id)}?s=${start}-${end}#here`;
}

/** The service with a reader page for every document that has no address. */
export function withReaderLinks(service: ArchiveService, publicUrl: string | null): ArchiveService {
  if (publicUrl === null) return service;
  const link = <T extends Placed>(placed: T, span = placed.span): T =>
    placed.document.url === null
      ? { ...placed, document: { ...placed.document, url: readerPage(publicUrl, placed.document, span) } }
      : placed;
  const linkFinding = (finding: Finding): Finding => {
    const alsoReportedBy: AlsoReported[] = finding.alsoReportedBy.map((other) => link(other));
    const { versions } = finding;
    const linked = { ...link(finding), alsoReportedBy };
    return versions === undefined ? linked : { ...linked, versions: versions.map((each) => link(each)) };
  };
  const linkAnswer = (answer: Answer): Answer =>
    answer.kind === 'answered'
      ? { ...answer, findings: answer.findings.map(linkFinding) }
      : { ...answer, closest: answer.closest.map((hit) => link(hit)) };
  return {
    ask: async (question, options) => linkAnswer(await service.ask(question, options)),
    quote: async (speaker, options) => linkAnswer(await service.quote(speaker, options)),
    async findWords(words, options) {
      const found = await service.findWords(words, options);
      const { exact, near, unquoted } = found;
      return {
        ...found,
        exact: linkAnswer(exact),
        near: near.map(linkFinding),
        unquoted: unquoted === null ? null : link(unquoted),
      };
    },
    suggestSpeakers: (typed, limit) => service.suggestSpeakers(typed, limit),
    suggestOutlets: (typed, limit) => service.suggestOutlets(typed, limit),
    overview: () => service.overview(),
    async surroundings(place, maxChars) {
      const found = await service.surroundings(place, maxChars);
      return found === null ? null : link(found, found.focus);
    },
    async wordings(place) {
      const found = await service.wordings(place);
      return found === null ? null : linkFinding(found);
    },
    reindex: (onProgress, options) => service.reindex(onProgress, options),
  };
}
