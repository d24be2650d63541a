// Speakers or outlets with their counts -> a list, page by page.
import type { NameCount } from '../../model.ts';
import type { Query } from '../custom-id.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { listRows, type Shown } from './controls.ts';
import { label } from './text/limits.ts';
import type { Surface, View } from './view.ts';

/** Names on a page, and units each may take: a page stays within both surfaces. */
const LINES = 15;
const NAME = 80;

export interface NameList extends Shown {
  readonly query: Query & { readonly view: 'speakers' | 'outlets' };
  /** All names, the commonest first. */
  readonly names: readonly NameCount[];
}

function sayName({ name, count }: NameCount, view: 'speakers' | 'outlets', catalogue: Catalogue): string {
  const shown = label(name, NAME) || '…';
  const { speakerLine, outletLine } = catalogue.info;
  return `- ${view === 'speakers' ? speakerLine(shown, count) : outletLine(shown, count)}`;
}

/** One page of the list; its first where there are fewer names by now. */
export function renderNames(list: NameList, surface: Surface, catalogue: Catalogue): View {
  const { info } = catalogue;
  const title = list.query.view === 'speakers' ? info.speakersTitle : info.outletsTitle;
  const total = list.names.length;
  if (total === 0) return { parts: [{ text: `**${title}**\n${info.nobody}` }] };
  const offset = list.offset < total ? list.offset : 0;
  const page = list.names.slice(offset, offset + LINES);
  const lines = page.map((name) => sayName(name, list.query.view, catalogue));
  const footer = `-# ${catalogue.shown(offset + 1, offset + page.length, total)}`;
  const extent = { total, shown: page.length, surface };
  return {
    parts: [{ text: [`**${title}**`, ...lines, footer].join('\n') }],
    rows: listRows({ ...list, offset }, extent, LINES, catalogue),
  };
}
