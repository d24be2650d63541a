// Discord's markdown as HTML: neighbouring lines of a quote in one block, of a fence in one box. A spoiler
// shows on focus, without a script.

import { type Block, type Inline, parseMarkdown, sayChip } from '../display/parse-markdown.ts';
import { element, type Html, join, link, text } from './html.ts';

/** One text as blocks, in order, for a reader of `locale`. */
export function markdownHtml(markdown: string, locale?: string): Html {
  const groups: Block[][] = [];
  for (const block of parseMarkdown(markdown)) {
    const open = groups.at(-1);
    if (open?.[0]?.kind === block.kind) open.push(block);
    else groups.push([block]);
  }
  return element(
    'div',
    { class: 'text', dir: 'auto' },
    groups.map((blocks) => groupHtml(blocks, (block) => lineHtml(block, locale))),
  );
}

type Line = (block: Block) => Html;

function groupHtml(blocks: readonly Block[], line: Line): Html {
  switch (blocks[0]?.kind) {
    case 'quote':
      return element('blockquote', {}, [lined(blocks, line)]);
    case 'code':
      return element('pre', {}, [element('code', {}, [lined(blocks, line)])]);
    case 'bullet':
      return element(
        'ul',
        {},
        blocks.map((block) => bulletHtml(block, line)),
      );
    case 'heading':
      return join(blocks.map((block) => element(headingName(block), { dir: 'auto' }, [line(block)])));
    case 'subtext':
      return join(blocks.map((block) => element('small', { dir: 'auto' }, [line(block)])));
    default:
      return join(blocks.map((block) => element('p', { dir: 'auto' }, [line(block)])));
  }
}

function lined(blocks: readonly Block[], line: Line): Html {
  return join(blocks.map((block) => element('div', { dir: 'auto' }, [line(block)])));
}

function bulletHtml(block: Block, line: Line): Html {
  const deeper = block.kind === 'bullet' && block.indent > 1;
  return element('li', { class: deeper ? 'deeper' : undefined, dir: 'auto' }, [line(block)]);
}

function headingName(block: Block): string {
  return block.kind === 'heading' ? `h${block.level}` : 'h3';
}

/** An empty line keeps its height. */
function lineHtml(block: Block, locale: string | undefined): Html {
  if (block.kind === 'code') return block.text === '' ? element('br', {}) : text(block.text);
  return block.inside.length === 0 ? element('br', {}) : inlineHtml(block.inside, locale);
}

function inlineHtml(inside: readonly Inline[], locale: string | undefined): Html {
  return join(inside.map((each) => oneHtml(each, locale)));
}

const ELEMENTS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function oneHtml(inline: Inline, locale: string | undefined): Html {
  switch (inline.kind) {
    case 'text':
      return linked(inline.text);
    case 'code':
      return element('code', { class: 'code' }, [text(inline.text)]);
    case 'link':
      return link(inline.url, undefined, [inlineHtml(inline.inside, locale)]);
    case 'address':
      return link(inline.url, undefined, [text(inline.url)]);
    case 'chip':
      return element('span', { class: 'chip' }, [text(sayChip(inline, locale))]);
    case 'mark': {
      const within = [inlineHtml(inline.inside, locale)];
      if (inline.mark === 'spoiler') return element('span', { class: 'spoiler', tabindex: '0' }, within);
      return element(ELEMENTS[inline.mark], {}, within);
    }
  }
}

/** Discord makes links of bare addresses. */
function linked(plain: string): Html {
  const parts = plain.split(/(https?:\/\/[^\s<>]+)/);
  return join(
    parts.map((part, index) => (index % 2 === 1 ? link(part, undefined, [text(part)]) : text(part))),
  );
}
