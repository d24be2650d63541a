// A stored message as HTML that looks like Discord, near enough to judge its layout: as a fragment for the
// playground's page, and as a document of its own for pictures. Whatever the message holds is shown as text.

import { readFileSync } from 'node:fs';
import type { StoredAttachment, StoredMessage } from '../contract.ts';
import { asList, asObject, Flag, type JsonObject } from '../wire.ts';
import { componentsHtml, type Reader } from './components-html.ts';
import { element, type Html, join, link, text } from './html.ts';
import { markdownHtml } from './markdown-html.ts';

/** The look of messages, for a page's own style sheet. */
export const MESSAGE_STYLE = readFileSync(new URL('./assets/discord.css', import.meta.url), 'utf8');

export interface RenderOptions {
  readonly theme: 'dark' | 'light';
  /** Pixels of the whole document; below 500 it looks like a phone. */
  readonly width: number;
  /** Who is shown to have written it. */
  readonly author?: string;
  /** What was typed to get it, shown above as Discord shows "Ana used /ask". */
  readonly asked?: string;
  /** The reader's language, for times. */
  readonly locale?: string | undefined;
}

/** A whole document that needs nothing else: styles and pictures are inside. */
export function renderMessageHtml(message: StoredMessage, options: RenderOptions): string {
  const { theme, width, author = 'On Record', asked, locale } = options;
  const body = element('body', { class: `${theme}${width < 500 ? ' phone' : ''}` }, [
    element('main', {}, [
      ...(asked === undefined ? [] : [element('div', { class: 'asked' }, [text(asked)])]),
      messageHtml(message, { author, locale }, dataUrl),
    ]),
  ]);
  const style = { html: `<style>${MESSAGE_STYLE}\nbody{width:${Math.trunc(width)}px}</style>` };
  const head = element('head', {}, [{ html: '<meta charset="utf-8">' }, style]);
  return `<!doctype html>${element('html', { lang: 'en' }, [head, body]).html}`;
}

/** The message alone, its files linked to where the stand-in serves them. */
export function messageFragment(message: StoredMessage, author = 'On Record', locale?: string): string {
  return messageHtml(message, { author, locale }, (file) => file.url).html;
}

function messageHtml(
  message: StoredMessage,
  { author, locale }: { readonly author: string; readonly locale: string | undefined },
  urlOf: (file: StoredAttachment) => string,
): Html {
  const fileUrl: Reader['fileUrl'] = (name) => {
    const file = message.attachments.find((each) => each.filename === name);
    return file === undefined ? undefined : urlOf(file);
  };
  const initials = author.split(' ').map((word) => [...word][0] ?? '');
  return element('article', { class: 'message', 'data-message-id': message.id }, [
    element('div', { class: 'avatar', 'aria-hidden': 'true' }, [text(initials.slice(0, 2).join(''))]),
    element('div', { class: 'body' }, [
      element('header', {}, [
        element('span', { class: 'author' }, [text(author)]),
        element('span', { class: 'badge' }, [text('APP')]),
      ]),
      contentHtml(message, { fileUrl, locale }, urlOf),
      ...(message.ephemeral ? [element('footer', {}, [text('👁 Only you can see this')])] : []),
    ]),
  ]);
}

function contentHtml(
  message: StoredMessage,
  reader: Reader,
  urlOf: (file: StoredAttachment) => string,
): Html {
  if (message.loading) return element('p', { class: 'thinking' }, [text('is thinking …')]);
  const isV2 = (message.flags & Flag.v2) !== 0;
  return join([
    ...(message.content === '' ? [] : [markdownHtml(message.content, reader.locale)]),
    ...message.embeds.map((embed) => embedHtml(asObject(embed), reader.locale)),
    ...(isV2 ? [] : message.attachments.map((file) => attachmentHtml(file, urlOf(file)))),
    componentsHtml(message.components, reader),
  ]);
}

function embedHtml(embed: JsonObject, locale: string | undefined): Html {
  const parts = asList(embed['fields'])
    .map(asObject)
    .flatMap(({ name, value }) => [`**${String(name)}**`, value]);
  const footer = asObject(embed['footer'])['text'];
  const texts = [embed['description'], ...parts, footer === undefined ? footer : `-# ${String(footer)}`];
  const title =
    typeof embed['title'] === 'string' ? [link(embed['url'], 'title', [text(embed['title'])])] : [];
  const shown = texts.filter((each) => typeof each === 'string').map((each) => markdownHtml(each, locale));
  return element('div', { class: 'container' }, [...title, ...shown]);
}

function attachmentHtml(file: StoredAttachment, url: string): Html {
  if (isPicture(file)) return element('img', { class: 'media', src: url, alt: file.description ?? '' });
  return link(url, 'file', [text(`📄 ${file.filename}`)]);
}

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

function isPicture({ contentType }: StoredAttachment): boolean {
  return PICTURES.has(contentType);
}

function dataUrl(file: StoredAttachment): string {
  const type = isPicture(file) ? file.contentType : 'application/octet-stream';
  return `data:${type};base64,${file.data.toString('base64')}`;
}
