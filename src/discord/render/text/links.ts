// A document's address -> the address of a link button, with a fragment that highlights the words shown.
import type { DocumentInfo } from '../../../model.ts';
import { MAX_URL } from './limits.ts';

/** Words at each end of the range that a browser searches for. */
const EDGE_WORDS = 6;
/** Half a character, which no address can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** As the text fragment syntax demands: `-`, `,` and `&` have a meaning in it. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD')).replaceAll('-', '%2D');
}

/**
 * The text directive for words: the whole where it is short, else its first and last words.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length <= 2 * EDGE_WORDS) return `:~:text=${encodeFragment(words.join(' '))}`;
  const start = words.slice(0, EDGE_WORDS).join(' ');
  const end = words.slice(-EDGE_WORDS).join(' ');
  return `:~:text=${encodeFragment(start)},${encodeFragment(end)}`;
}

function parseWebAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/**
 * Where the words can be read at the outlet, or `null` where the document has no http(s) address that fits
 * a button. Without the fragment where only that makes it too long.
 */
export function articleLink(document: DocumentInfo, text: string): string | null {
  const url = document.url === null ? null : parseWebAddress(document.url);
  if (url === null) return null;
  const withFragment = `${url.href}${url.hash === '' ? '#' : ''}${textFragment(text)}`;
  if (withFragment.length <= MAX_URL) return withFragment;
  return url.href.length <= MAX_URL ? url.href : null;
}

/** Units that an address within a line of text may take: there is little room for it. */
const MAX_INLINE = 120;

/** Escaped text as a link to the article, or as it is where there is no address, or too long a one. */
export function linkInline(text: string, document: DocumentInfo): string {
  const url = document.url === null ? null : parseWebAddress(document.url);
  return url === null || url.href.length > MAX_INLINE ? text : `[${text}](<${url.href}>)`;
}
