// A document and its quotations -> one page of HTML on which it is read in its place: every quotation with its speaker
// on hover and for screen readers, one stretch marked. Everything is escaped; there are no scripts.
import type { DateBasis, Dated, Document, Quotation, Span } from '../model.ts';
import { STYLE } from './style.ts';

const BASES: Readonly<Record<DateBasis, string>> = {
  given: 'as stated',
  dateline: 'from the dateline',
  text: 'from the text',
  inferred: 'inferred from other articles',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function describeDate(label: string, dated: Dated | null): string[] {
  if (dated === null) return [];
  const day = dated.date.startsWith('--') ? `${dated.date.slice(2)} (no year)` : dated.date;
  return [`<dt>${label}</dt><dd>${escapeHtml(day)} <small>${BASES[dated.basis]}</small></dd>`];
}

/** Only addresses that a browser opens as a page; anything else is shown as text. */
function linkTo(url: string): string {
  const shown = escapeHtml(url);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return shown;
  return `<a href="${escapeHtml(new URL(url).href)}" rel="noopener noreferrer nofollow">${shown}</a>`;
}

function describeFacts({ outlet, author, published, eventDate, url }: Document): string {
  const facts = [
    ...(outlet === null ? [] : [`<dt>Outlet</dt><dd>${escapeHtml(outlet)}</dd>`]),
    ...(author === null ? [] : [`<dt>Author</dt><dd>${escapeHtml(author)}</dd>`]),
    ...describeDate('Published', published),
    ...describeDate('Event', eventDate),
    ...(url === null ? [] : [`<dt>Original</dt><dd>${linkTo(url)}</dd>`]),
  ];
  return `<dl>${facts.join('')}</dl>`;
}

/** What a stretch of text between two boundaries belongs to. */
interface Stretch extends Span {
  readonly quotation: Quotation | undefined;
  readonly isMarked: boolean;
}

const covers = (outer: Span, { start, end }: Span): boolean => outer.start <= start && end <= outer.end;

/** Cuts a paragraph at every boundary of a quotation and of the mark. Quadratic in its quotations alone. */
function cutStretches(paragraph: Span, quotations: readonly Quotation[], mark: Span | null): Stretch[] {
  const near = quotations.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const spans: readonly Span[] = mark === null ? near : [...near, mark];
  const cuts = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > paragraph.start && at < paragraph.end);
  const bounds = [...new Set([paragraph.start, ...cuts, paragraph.end])].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index): Stretch => {
    const span = { start: bounds[index] ?? paragraph.start, end };
    // Of quotations inside one another the innermost tells who speaks.
    const quotation = near.findLast((candidate) => covers(candidate, span));
    return { ...span, quotation, isMarked: mark !== null && covers(mark, span) };
  });
}

function nameSpeaker({ speaker, kind }: Quotation): string {
  const how = kind === 'indirect' ? 'reported' : 'quoted';
  return speaker === null ? `${how}, speaker not established` : `${how}: ${speaker.name}`;
}

function renderStretch(text: string, { quotation, isMarked }: Stretch, id: string): string {
  const marked = isMarked ? `<mark${id}>${escapeHtml(text)}</mark>` : escapeHtml(text);
  if (quotation === undefined) return marked;
  const label = escapeHtml(nameSpeaker(quotation));
  return `<q class="${quotation.kind}" title="${label}" aria-description="${label}">${marked}</q>`;
}

/** Lines of the text that hold words, as spans of it. */
function* splitParagraphs(text: string): Generator<Span> {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') yield { start, end: start + line.length };
    start += line.length + 1;
  }
}

function renderText({ text }: Document, quotations: readonly Quotation[], mark: Span | null): string {
  let isFirst = true;
  const paragraphs: string[] = [];
  for (const paragraph of splitParagraphs(text)) {
    const html = cutStretches(paragraph, quotations, mark).map((stretch) => {
      const id = stretch.isMarked && isFirst ? ' id="here"' : '';
      if (stretch.isMarked) isFirst = false;
      return renderStretch(text.slice(stretch.start, stretch.end), stretch, id);
    });
    paragraphs.push(`<p>${html.join('')}</p>`);
  }
  return paragraphs.join('\n');
}

/** `null` where the span does not lie in the text or is empty. */
export function readMark(wanted: string | null, length: number): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(wanted ?? '');
  const start = Number(match?.[1]);
  const end = Number(match?.[2]);
  return match !== null && start < end && end <= length ? { start, end } : null;
}

/** The page of one document; `quotations` in the order of the text. */
export function renderDocumentPage(
  document: Document,
  quotations: readonly Quotation[],
  mark: Span | null,
): string {
  const title = document.title ?? document.outlet ?? 'Untitled article';
  const language = escapeHtml(document.language);
  const body = `<article>
<header><h1 lang="${language}" dir="auto">${escapeHtml(title)}</h1>${describeFacts(document)}</header>
<div lang="${language}" dir="auto">
${renderText(document, quotations, mark)}
</div>
<footer>The text as it was read, word for word. Hover over a quotation to see who is quoted.</footer>
</article>`;
  return frame(title, body);
}

/** The page for everything that is not there. */
export function renderNotFound(): string {
  const words = 'The article may have left the archive since the link was made.';
  return frame('Not found', `<article><h1>Not found</h1><p>${words}</p></article>`);
}
