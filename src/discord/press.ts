// A pressed button -> what it shows. Everything is looked up anew in the archive that answers now.
import type { Place } from '../service.ts';
import type { Outcome, Result, Tools } from './command.ts';
import { sentence } from './command.ts';
import type { Pressed } from './custom-id.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { fetchPage } from './query.ts';
import { renderAnswer } from './render/answer.ts';
import { renderSurroundings, renderWordings } from './render/place.ts';

/** Text around the words, in UTF-16 units: it fits a message even when most of it has to be escaped. */
const SURROUNDINGS_CHARS = 1_500;

/**
 * Whether a press changes the message it stands on: paging does, for the member who asked. Everything else
 * is shown to the presser alone.
 */
export function changesMessage(pressed: Pressed | null, userId: string): boolean {
  return pressed?.kind === 'query' && pressed.query.owner === userId;
}

function stale(catalogue: Catalogue): Result {
  return { outcome: 'stale', reply: sentence(catalogue.stale) };
}

async function showSurroundings(place: Place, tools: Tools, catalogue: Catalogue): Promise<Result> {
  const found = await tools.service.surroundings(place, SURROUNDINGS_CHARS);
  if (found === null) return stale(catalogue);
  return { outcome: 'shown', reply: (surface) => renderSurroundings(found, surface, catalogue) };
}

async function showWordings(place: Place, tools: Tools, catalogue: Catalogue): Promise<Result> {
  const found = await tools.service.wordings(place);
  if (found === null) return stale(catalogue);
  return { outcome: 'shown', reply: (surface) => renderWordings(found, surface, catalogue) };
}

/** What a press leads to; `null` is a button of another time. */
export async function handlePress(
  pressed: Pressed | null,
  tools: Tools,
  catalogue: Catalogue,
): Promise<Result> {
  if (pressed === null) return stale(catalogue);
  if (pressed.kind === 'place') {
    const show = pressed.action === 'surroundings' ? showSurroundings : showWordings;
    return show(pressed.place, tools, catalogue);
  }
  const page = await fetchPage(tools.service, pressed.query, pressed.control.offset);
  const outcome: Outcome = page.answer.kind;
  return { outcome, reply: (surface) => renderAnswer(page, surface, catalogue) };
}
