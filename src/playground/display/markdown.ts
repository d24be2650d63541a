// Discord's markdown as rows for a terminal: quotes behind a bar, links with their address beside them,
// since nobody can click on words there.

import { type Block, type Inline, type Mark, parseMarkdown } from './parse-markdown.ts';
import { type Row, type Run, run, type Style, wrap } from './runs.ts';

interface Lines {
  /** Stands before the first row. */
  readonly lead: Run;
  /** Stands before every further row. */
  readonly hang: string;
  readonly runs: readonly Run[];
}

/** Rows of at most `width` columns; an empty text is one empty row. */
export function markdownRows(text: string, width: number): readonly Row[] {
  return parseMarkdown(text)
    .map(linesOf)
    .flatMap(({ lead, hang, runs }) => {
      const rows = wrap(runs, Math.max(10, width - hang.length));
      const further = run(hang, lead.style);
      return rows.map((row, index) => [index === 0 ? lead : further, ...row]);
    });
}

function linesOf(block: Block): Lines {
  switch (block.kind) {
    case 'code':
      return lines('  ', '  ', [run(block.text, { dim: true })]);
    case 'quote':
      return lines('▎ ', '▎ ', runsOf(block.inside));
    case 'subtext':
      return lines('', '', runsOf(block.inside, { dim: true }));
    case 'heading':
      return lines('', '', runsOf(block.inside, { bold: true }));
    case 'bullet': {
      const indent = ' '.repeat(block.indent);
      return lines(`${indent}• `, `${indent}  `, runsOf(block.inside));
    }
    default:
      return lines('', '', runsOf(block.inside));
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

function runsOf(inside: readonly Inline[], style: Style = {}): readonly Run[] {
  return inside.flatMap((each) => runsOfOne(each, style));
}

function runsOfOne(inline: Inline, style: Style): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [run(inline.text, style)];
    case 'code':
      return [run(inline.text, { ...style, dim: true })];
    case 'mark': {
      const within = runsOf(inline.inside, { ...style, ...STYLES[inline.mark] });
      return inline.mark === 'spoiler' ? [run('‹spoiler: '), ...within, run('›')] : within;
    }
    case 'link': {
      const address = run(inline.url, { ...style, accent: true });
      return [...runsOf(inline.inside, style), run(' (', style), address, run(')', style)];
    }
    case 'address':
      return [run(inline.url, { ...style, accent: true })];
    case 'chip':
      return [run(inline.text, { ...style, accent: true })];
  }
}
