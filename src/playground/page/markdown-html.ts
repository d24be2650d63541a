// Discord's markdown as HTML: neighbouring lines of a quote in one block, of a fence in one box. A spoiler
// shows on focus, without a script.

import { type Block, type Inline, parseMarkdown } from '../display/parse-markdown.ts';
import { element, type Html, join, link, text } from './html.ts';

/** One text as blocks, in order. */
export function markdownHtml(markdown: string): Html {
  const groups: Block[][] = [];
  for (const block of parseMarkdown(markdown)) {
    const open = groups.at(-1);
    if (open?.[0]?.kind === block.kind) open.push(block);
    else groups.push([block]);
  }
  return element('div', { class: 'text', dir: 'auto' }, groups.map(groupHtml));
}

function groupHtml(blocks: readonly Block[]): Html {
  switch (blocks[0]?.kind) {
    case 'quote':
      return element('blockquote', {}, [lined(blocks)]);
    case 'code':
      return element('pre', {}, [element('code', {}, [lined(blocks)])]);
    case 'bullet':
      return element('ul', {}, blocks.map(bulletHtml));
    case 'heading':
      return join(blocks.map((block) => element(headingName(block), { dir: 'auto' }, [lineHtml(block)])));
    case 'subtext':
      return join(blocks.map((block) => element('small', { dir: 'auto' }, [lineHtml(block)])));
    default:
      return join(blocks.map((block) => element('p', { dir: 'auto' }, [lineHtml(block)])));
  }
}

function lined(blocks: readonly Block[]): Html {
  return join(blocks.map((block) => element('div', { dir: 'auto' }, [lineHtml(block)])));
}

function bulletHtml(block: Block): Html {
  const deeper = block.kind === 'bullet' && block.indent > 1;
  return element('li', { class: deeper ? 'deeper' : undefined, dir: 'auto' }, [lineHtml(block)]);
}

function headingName(block: Block): string {
  return block.kind === 'heading' ? `h${block.level}` : 'h3';
}

/** An empty line keeps its height. */
function lineHtml(block: Block): Html {
  if (block.kind === 'code') return block.text === '' ? element('br', {}) : text(block.text);
  return block.inside.length === 0 ? element('br', {}) : inlineHtml(block.inside);
}

function inlineHtml(inside: readonly Inline[]): Html {
  return join(inside.map(oneHtml));
}

const ELEMENTS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function oneHtml(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return linked(inline.text);
    case 'code':
      return element('code', { class: 'code' }, [text(inline.text)]);
    case 'link':
      return link(inline.url, undefined, [inlineHtml(inline.inside)]);
    case 'address':
      return link(inline.url, undefined, [text(inline.url)]);
    case 'chip':
      return element('span', { class: 'chip' }, [text(inline.text)]);
    case 'mark': {
      const within = [inlineHtml(inline.inside)];
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
