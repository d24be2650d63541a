// The audit log -> a message for a moderator, page by page. Names of members are escaped and never ping.
import type { CorpusAct, CorpusKeeper } from '../../../service/corpus.ts';
import { encodeLog } from '../../custom-id.ts';
import type { Catalogue } from '../../messages/catalogue.ts';
import { sayInstant } from '../info.ts';
import { label } from '../text/limits.ts';
import type { Button, Reply } from '../view.ts';
import { sayAct } from './keeping.ts';

/** Acts on a page: they fit plain content. */
const ACTS = 8;
/** Units of the budget for a member's name. */
const NAME = 40;

function sayEntry(act: CorpusAct, catalogue: Catalogue): string {
  const who = label(act.by.name, NAME) || label(act.by.id, NAME);
  return `- #${act.number} · ${sayInstant(act.at)} · ${who}: ${sayAct(act, catalogue)}`;
}

/** Through the pages, where there is more than one; the page itself is a button that cannot be pressed. */
function pageButtons(offset: number, total: number, { buttons, page }: Catalogue): Button[] {
  if (offset === 0 && total <= ACTS) return [];
  const here = page(
    Math.ceil(offset / ACTS) + 1,
    Math.ceil(offset / ACTS) + Math.ceil((total - offset) / ACTS),
  );
  return [
    ...(offset > 0 ? [{ label: buttons.previous, id: encodeLog(Math.max(0, offset - ACTS)) }] : []),
    { label: here, id: encodeLog(offset), disabled: true },
    ...(offset + ACTS < total ? [{ label: buttons.next, id: encodeLog(offset + ACTS) }] : []),
  ];
}

/** A page of the log: number, when, who, what; its first page where there are fewer acts by now. */
export async function readLog(
  keeper: Pick<CorpusKeeper, 'log'>,
  offset: number,
  catalogue: Catalogue,
): Promise<Reply> {
  const { logTitle, logEmpty } = catalogue.keeping;
  const acts = await keeper.log(ACTS, offset);
  const [newest] = acts;
  if (newest === undefined && offset > 0) return readLog(keeper, 0, catalogue);
  // Acts are numbered from 1 without gaps.
  const total = newest === undefined ? 0 : newest.number + offset;
  const lines = acts.map((act) => sayEntry(act, catalogue));
  const text = [`**${logTitle}**`, ...(lines.length === 0 ? [logEmpty] : lines)].join('\n');
  return () => ({ parts: [{ text }], rows: [pageButtons(offset, total, catalogue)] });
}
