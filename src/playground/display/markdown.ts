// Discord's markdown as rows for a terminal: quotes behind a bar, links with their address beside them,
// since nobody can click on words there.

import { type Block, type Inline, type Mark, parseMarkdown, sayChip } from './parse-markdown.ts';
import { type Row, type Run, run, type Style, wrap } from './runs.ts';

interface Lines {
  /** Stands before the first row. */
  readonly lead: Run;
  /** Stands before every further row. */
  readonly hang: string;
  readonly runs: readonly Run[];
}

/** Rows of at most `width` columns for a reader of `locale`; an empty text is one empty row. */
export function markdownRows(text: string, width: number, locale?: string): readonly Row[] {
  return parseMarkdown(text)
    .map((block) => linesOf(block, locale))
    .flatMap(({ lead, hang, runs }) => {
      const rows = wrap(runs, Math.max(10, width - hang.length));
      const further = run(hang, lead.style);
      return rows.map((row, index) => [index === 0 ? lead : further, ...row]);
    });
}

function linesOf(block: Block, locale: string | undefined): Lines {
  const within = (inside: readonly Inline[], style?: Style) => runsOf(inside, locale, style);
  switch (block.kind) {
    case 'code':
      return lines('  ', '  ', [run(block.text, { dim: true })]);
    case 'quote':
      return lines('▎ ', '▎ ', within(block.inside));
    case 'subtext':
      return lines('', '', within(block.inside, { dim: true }));
    case 'heading':
      return lines('', '', within(block.inside, { bold: true }));
    case 'bullet': {
      const indent = ' '.repeat(block.indent);
      return lines(`${indent}• `, `${indent}  `, within(block.inside));
    }
    default:
      return lines('', '', within(block.inside));
  }
}

function lines(lead: string, hang: string, runs: readonly Run[]): Lines {
  return { lead: run(lead, { dim: true }), hang, runs };
}

const STYLES: Readonly<Record<Mark, Style>> = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { underline: true },
  strike: { strike: true },
  spoiler: { dim: true },
};

function runsOf(inside: readonly Inline[], locale: string | undefined, style: Style = {}): readonly Run[] {
  return inside.flatMap((each) => runsOfOne(each, locale, style));
}

function runsOfOne(inline: Inline, locale: string | undefined, style: Style): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [run(inline.text, style)];
    case 'code':
      return [run(inline.text, { ...style, dim: true })];
    case 'mark': {
      const within = runsOf(inline.inside, locale, { ...style, ...STYLES[inline.mark] });
      return inline.mark === 'spoiler' ? [run('‹spoiler: '), ...within, run('›')] : within;
    }
    case 'link': {
      const address = run(inline.url, { ...style, accent: true });
      return [...runsOf(inline.inside, locale, style), run(' (', style), address, run(')', style)];
    }
    case 'address':
      return [run(inline.url, { ...style, accent: true })];
    case 'chip':
      return [run(sayChip(inline, locale), { ...style, accent: true })];
  }
}
