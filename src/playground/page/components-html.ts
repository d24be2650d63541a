// Components V2, buttons and selects as HTML. What can be pressed carries `data-custom-id`; pictures are shown
// from the message's own files alone, others as a link with their description, so that nothing is fetched.

import { isLink, labelOf } from '../display/controls.ts';
import { asList, asObject, ButtonStyle, ComponentType, type JsonObject } from '../wire.ts';
import { element, type Html, join, link, text } from './html.ts';
import { markdownHtml } from './markdown-html.ts';

/** Whoever a message is drawn for. */
export interface Reader {
  /** Where the file of this name can be had, `undefined` where the message has none. */
  fileUrl(filename: string): string | undefined;
  /** For times. */
  readonly locale: string | undefined;
}

/** Components in order. */
export function componentsHtml(components: unknown, reader: Reader): Html {
  return join(asList(components).map((each) => componentHtml(asObject(each), reader)));
}

function componentHtml(component: JsonObject, reader: Reader): Html {
  switch (component['type']) {
    case ComponentType.textDisplay:
      return markdownHtml(String(component['content']), reader.locale);
    case ComponentType.container:
      return containerHtml(component, reader);
    case ComponentType.section:
      return element('div', { class: 'section' }, [
        element('div', { class: 'section-text' }, [componentsHtml(component['components'], reader)]),
        componentHtml(asObject(component['accessory']), reader),
      ]);
    case ComponentType.actionRow:
      return element('div', { class: 'row' }, [componentsHtml(component['components'], reader)]);
    case ComponentType.button:
      return buttonHtml(component);
    case ComponentType.separator:
      return separatorHtml(component);
    case ComponentType.mediaGallery: {
      const items = asList(component['items']).map((item) => mediaHtml(asObject(item), reader, 'media'));
      return element('div', { class: items.length > 1 ? 'gallery many' : 'gallery' }, items);
    }
    case ComponentType.thumbnail:
      return mediaHtml(component, reader, 'thumbnail');
    case ComponentType.file:
      return fileHtml(String(asObject(component['file'])['url']), reader);
    default:
      return isSelect(component) ? selectHtml(component) : text('');
  }
}

function isSelect(component: JsonObject): boolean {
  const type = Number(component['type']);
  return type === ComponentType.stringSelect || (type >= ComponentType.userSelect && type <= 8);
}

/** The bar at the side is drawn, not styled: pages that allow no inline styles show its colour too. */
function containerHtml(container: JsonObject, reader: Reader): Html {
  const colour = container['accent_color'];
  const fill = `#${Number(colour).toString(16).padStart(6, '0')}`;
  const bar = element('svg', { class: 'bar', 'aria-hidden': 'true' }, [
    element('rect', { width: '100%', height: '100%', fill }),
  ]);
  const inside = componentsHtml(container['components'], reader);
  const isSpoiler = container['spoiler'] === true;
  return element('div', { class: 'container' }, [
    ...(Number.isInteger(colour) ? [bar] : []),
    isSpoiler ? element('div', { class: 'spoiler', tabindex: '0' }, [inside]) : inside,
  ]);
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.primary]: 'primary',
  [ButtonStyle.success]: 'success',
  [ButtonStyle.danger]: 'danger',
};

function buttonHtml(button: JsonObject): Html {
  const label = [text(labelOf(button))];
  if (isLink(button)) {
    const arrow = element('span', { class: 'outward', 'aria-hidden': 'true' }, [text(' ↗')]);
    return link(button['url'], 'button secondary', [...label, arrow]);
  }
  const customId = button['custom_id'];
  const attributes = {
    type: 'button',
    class: `button ${STYLES[Number(button['style'])] ?? 'secondary'}`,
    disabled: button['disabled'] === true,
    'data-custom-id': typeof customId === 'string' ? customId : undefined,
  };
  return element('button', attributes, label);
}

function selectHtml(select: JsonObject): Html {
  const placeholder = String(select['placeholder'] ?? 'Choose');
  const options = asList(select['options']).map((each) => {
    const option = asObject(each);
    const note = typeof option['description'] === 'string' ? ` · ${option['description']}` : '';
    const attributes = { value: String(option['value']), selected: option['default'] === true };
    return element('option', attributes, [text(`${labelOf(option)}${note}`)]);
  });
  const several = Number(select['max_values'] ?? 1) > 1;
  const attributes = {
    class: 'select',
    'aria-label': placeholder,
    'data-custom-id': String(select['custom_id']),
    // Members, roles and channels cannot be chosen here: there is no list of them.
    disabled: select['disabled'] === true || options.length === 0,
    multiple: several,
  };
  const first = element('option', { value: '', disabled: true, selected: true }, [text(placeholder)]);
  return element('select', attributes, several ? options : [first, ...options]);
}

function separatorHtml(separator: JsonObject): Html {
  const wide = separator['spacing'] === 2 ? ' wide' : '';
  return element('hr', { class: `${separator['divider'] === false ? 'blank' : 'line'}${wide}` });
}

function mediaHtml(item: JsonObject, reader: Reader, className: string): Html {
  const url = String(asObject(item['media'])['url']);
  const alt = typeof item['description'] === 'string' ? item['description'] : '';
  const known = attachedUrl(url, reader);
  if (known === undefined) return link(url, 'file', [text(`🖼 ${alt === '' ? url : alt}`)]);
  return element('img', { class: className, src: known, alt });
}

function attachedUrl(url: string, reader: Reader): string | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  return name === undefined ? undefined : reader.fileUrl(name);
}

function fileHtml(url: string, reader: Reader): Html {
  const name = url.replace(/^attachment:\/\//, '');
  return link(attachedUrl(url, reader) ?? url, 'file', [text(`📄 ${name}`)]);
}
