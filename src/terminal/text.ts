// Answers, hits and quotations -> the text a person reads in a terminal.
import type {
  Answer,
  Dated,
  Document,
  DocumentInfo,
  Few,
  Finding,
  Hit,
  IndexNews,
  IndexReport,
  Problem,
  Quotation,
} from '../model.ts';

const REASONS: Readonly<Record<Extract<Answer, { kind: 'abstained' }>['reason'], string>> = {
  'empty-corpus': 'The corpus is empty.',
  'empty-question': 'The question holds no word to look for.',
  'nothing-on-topic': 'The corpus does not answer this: nothing in it is about the question.',
  'not-this-speaker':
    'The corpus does not answer this: the topic is there, but not in words of this speaker.',
  'not-this-outlet': 'The corpus does not answer this: the topic is there, but not in this outlet.',
  'not-this-date': 'The corpus does not answer this: the topic is there, but not at this time.',
  'detail-not-stated':
    'The corpus does not answer this: the topic is there, but the detail asked for is not.',
};

const day = (dated: Dated): string => (dated.basis === 'inferred' ? `${dated.date} (inferred)` : dated.date);

/** "Xinhua, 2021-06-29 · Headline" with what is missing left out. */
function citation(document: DocumentInfo): string {
  const published = document.published ? day(document.published) : 'no date given';
  const outlet = document.outlet ?? 'outlet not stated';
  const digest = document.kind === 'digest' ? ' · digest, not the original' : '';
  return [`${outlet}, ${published}${digest}`, document.title, document.url ?? document.path]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "Marta Quill (reported speech, said on 2021-06-28, via X)". */
function attribution(finding: Finding): string {
  if (finding.kind === 'report') return "The outlet's own words";
  const remarks = [
    finding.kind === 'indirect' ? 'reported speech' : null,
    finding.saidOn ? `said on ${day(finding.saidOn)}` : null,
    finding.via ? `via ${finding.via}` : null,
  ].filter((remark) => remark !== null);
  const speaker = finding.speaker?.name ?? 'Unattributed';
  return remarks.length > 0 ? `${speaker} (${remarks.join(', ')})` : speaker;
}

const DIFFERENCES = {
  figure: 'figure',
  day: 'day',
  denial: 'statement, the one denies the other',
} as const;

function renderFinding(finding: Finding, number: number): string {
  const also = finding.alsoReportedBy.map(
    (other) => `   also in ${citation(other.document)}\n     > ${other.text.replaceAll('\n', '\n     > ')}`,
  );
  const otherwise = (finding.contradicts ?? []).map(
    (other) => `   contradicted by ${other.finding + 1}: another ${DIFFERENCES[other.on]}`,
  );
  const versions = (finding.versions ?? []).map(
    (other) =>
      `   otherwise in the ${other.is} version: ${citation(other.document)}\n     > ${other.text.replaceAll('\n', '\n     > ')}`,
  );
  return [
    `${number}. ${attribution(finding)}`,
    `   > ${finding.text.replaceAll('\n', '\n   > ')}`,
    `   ${citation(finding.document)}`,
    ...also,
    ...versions,
    ...otherwise,
  ].join('\n');
}

const renderHit = (hit: Hit): string =>
  `${hit.rank}. ${citation(hit.document)} [${hit.span.start}-${hit.span.end}]\n   ${hit.text.replaceAll('\n', '\n   ')}`;

/** One finding a block with speaker, words and citation; an abstention with its reason and what comes close. */
export function renderAnswerText(answer: Answer): string {
  if (answer.kind === 'abstained') {
    const closest = answer.closest.map(renderHit).join('\n\n');
    const inWhat = answer.languages?.join(', ');
    const reason = `${REASONS[answer.reason]}${inWhat ? ` The articles are in another language: ${inWhat}.` : ''}`;
    return closest === ''
      ? reason
      : `${reason}\n\nThe closest passages, which do not answer it:\n\n${closest}`;
  }
  const notes = answer.overruled.map((wish) => `Nothing fits the ${wish} in the question; shown without it.`);
  const rest = answer.total - answer.findings.length;
  return [
    ...notes,
    ...answer.findings.map((finding, index) => renderFinding(finding, index + 1)),
    ...(rest > 0 ? [`${rest} more; raise --limit to see them.`] : []),
  ].join('\n\n');
}

/** The quotations of one speaker; where there are none, that nobody of the name is quoted. */
export function renderQuotedText(answer: Answer): string {
  const isUnknown = answer.kind === 'abstained' && answer.reason === 'not-this-speaker';
  if (!isUnknown) return renderAnswerText(answer);
  const unknown = `The corpus quotes no speaker of this name: ${answer.question}.`;
  if (answer.namedAs === undefined) return unknown;
  const lead =
    answer.namedAs === 'credited' ? 'It is credited for these words of others:' : 'It is named here:';
  return `${unknown} ${lead}\n\n${answer.closest.map(renderHit).join('\n\n')}`;
}

/** Ranked passages, one block each. */
export function renderHitsText(hits: readonly Hit[]): string {
  return hits.length === 0 ? 'No passage matches.' : hits.map(renderHit).join('\n\n');
}

function renderQuotation(quotation: Quotation): string {
  const speaker = quotation.speaker
    ? `${quotation.speaker.name} ("${quotation.speaker.mention}")`
    : 'Unattributed';
  const remarks = [
    quotation.kind,
    quotation.cue,
    quotation.via ? `via ${quotation.via}` : null,
    quotation.saidOn ? day(quotation.saidOn) : null,
    `${quotation.sieve} ${quotation.confidence.toFixed(2)}`,
  ].filter((remark) => remark !== null);
  return `${speaker} · ${remarks.join(' · ')}\n   > ${quotation.text.replaceAll('\n', '\n   > ')}`;
}

/** The quotations of one document under its citation. */
export function renderExtractionText(document: Document, quotations: readonly Quotation[]): string {
  const heading = citation(document);
  const body = quotations.length === 0 ? 'No quotation found.' : quotations.map(renderQuotation).join('\n\n');
  return `${heading}\n\n${body}`;
}

/** Problems shown one by one; more are counted. */
const MAX_PROBLEMS = 20;

const NUMBERS = new Intl.PluralRules('en');

/** "1 document", "2 documents". */
const count = (number: number, one: string): string =>
  `${number} ${one}${NUMBERS.select(number) === 'one' ? '' : 's'}`;

/** How many failed and how many have remarks, and the first of them, failures before remarks. */
function renderProblems(problems: readonly Problem[]): readonly string[] {
  const failures = problems.filter(({ severity }) => severity === 'failed');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const shown = [...failures, ...warnings].slice(0, MAX_PROBLEMS);
  const lines = shown.map(({ path, severity, message }) => `  ${severity}: ${path}: ${message}`);
  const rest = problems.length - shown.length;
  const failed = Math.max(0, failures.length - shown.length);
  const more = `  and ${rest} more${failed > 0 ? `, ${failed} of them failed` : ''}: \`onrecord index --json\` lists all`;
  return rest > 0 ? [...lines, more] : lines;
}

/** "2 speakers (Bo Lund, Mira Sten)", with how many are not named here. */
function renderFew(what: string, { first, count: all }: Few<string>): string {
  const rest = all - first.length;
  return `${count(all, what)} (${first.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}

/** What readers will notice: names and days that came and went. */
function renderNews(news: IndexNews | undefined): readonly string[] {
  if (news === undefined) return [];
  return (['came', 'went'] as const).flatMap((way) => {
    const { speakers, outlets, days } = news[way];
    const told = [
      ...(speakers.count > 0 ? [renderFew('speaker', speakers)] : []),
      ...(outlets.count > 0 ? [renderFew('outlet', outlets)] : []),
      ...(days.count > 0 ? [renderFew('day', days)] : []),
    ];
    return told.length === 0 ? [] : [`${way === 'came' ? 'new' : 'gone'}: ${told.join('; ')}`];
  });
}

/** What is in the archive, how long it took, and what went wrong with which article. */
export function renderReportText({ overview, changes, news, problems, durationMs }: IndexReport): string {
  const { added, changed, removed, unchanged } = changes;
  const period = overview.since === null ? 'no full date' : `${overview.since} to ${overview.until}`;
  const failed = problems.filter(({ severity }) => severity === 'failed').length;
  return [
    ...(overview.documents === 0 ? ['The corpus folder holds no article.'] : []),
    `${count(overview.documents, 'document')}, ${count(overview.passages, 'passage')}, ` +
      `${count(overview.quotations, 'quotation')} by ${count(overview.speakers, 'speaker')}, ` +
      `${count(overview.outlets, 'outlet')}, ${period}, ${overview.undated} undated`,
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged; ` +
      `${failed} failed, ${count(problems.length - failed, 'warning')}, ${(durationMs / 1000).toFixed(1)} s`,
    ...renderNews(news),
    ...renderProblems(problems),
  ].join('\n');
}
