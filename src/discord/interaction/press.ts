// A pressed button -> what it shows. Everything is looked up anew in the archive that answers now.
import type { Place } from '../../service/archive.ts';
import { fingerprint } from '../../text.ts';
import { type Asker, type Result, refusal, sentence, type Tools } from '../command.ts';
import type { Pressed } from '../custom-id.ts';
import { refuseKeeping } from '../keeping/may-keep.ts';
import { showQuery, showRandom, showTimelineOf } from '../lookup/show.ts';
import { readLog } from '../render/moderators/log.ts';
import { renderShared, renderSurroundings, renderWordings } from '../render/place.ts';

/** Text around the words, in UTF-16 units: it fits a message even when most of it has to be escaped. */
const SURROUNDINGS_CHARS = 1_500;

/**
 * What a press does first. `update`: the message it stands on will change. `private`, `public`: a new message,
 * for the presser alone or for everybody. `form`: a form opens.
 */
export type PressMode = 'update' | 'private' | 'public' | 'form';

const PAGING: ReadonlySet<string> = new Set(['previous', 'here', 'next', 'again']);

/**
 * Paging changes the message for the member who asked, and is private for everybody else. `isEphemeral`: the presser
 * alone sees the message.
 */
export function pressMode(pressed: Pressed | null, userId: string, isEphemeral: boolean): PressMode {
  if (pressed === null || pressed.kind === 'cancel') return 'private';
  if (pressed.kind === 'log') return isEphemeral ? 'update' : 'private';
  if (pressed.kind === 'place') return pressed.action === 'share' ? 'public' : 'private';
  const { action } = pressed.control;
  if (action === 'share') return 'public';
  if (action === 'unhelpful') return 'form';
  return PAGING.has(action) && pressed.query.owner === userId ? 'update' : 'private';
}

/** What a feedback remembers of a question: enough to see that two are the same, too little to read it. */
export function askedFingerprint(query: { readonly view: string; readonly text: string }): string {
  return fingerprint(`${query.view} ${query.text}`);
}

function stale({ catalogue }: Asker): Result {
  return { outcome: 'stale', reply: sentence(catalogue.stale) };
}

async function showSurroundings(place: Place, asker: Asker, tools: Tools): Promise<Result> {
  const found = await tools.service.surroundings(place, SURROUNDINGS_CHARS);
  if (found === null) return stale(asker);
  return { outcome: 'shown', reply: (surface) => renderSurroundings(found, surface, asker.catalogue) };
}

async function showFinding(
  place: Place,
  asker: Asker,
  tools: Tools,
  render: typeof renderShared,
): Promise<Result> {
  const found = await tools.service.wordings(place);
  if (found === null) return stale(asker);
  return { outcome: 'shown', reply: (surface) => render(found, surface, asker.catalogue) };
}

async function thank(query: { view: string; text: string }, asker: Asker, tools: Tools): Promise<Result> {
  const at = new Date().toISOString();
  await tools.feedback.add({ at, verdict: 'helpful', asked: askedFingerprint(query), reason: null });
  if (asker.hostId !== null) tools.usage.count(asker.hostId, 'helpful');
  return { outcome: 'shown', reply: sentence(asker.catalogue.feedback.thanks) };
}

/** Stops the reading that the presser began, for whoever may; anybody can send the id of a button. */
function cancelReindex(asker: Asker, tools: Tools): Result {
  const refused = refuseKeeping(asker, tools);
  if (refused !== null) return refusal(refused);
  const { cancelling, nothingToCancel } = asker.catalogue.keeping;
  return {
    outcome: 'shown',
    reply: sentence(tools.desk.cancel(asker.userId) ? cancelling : nothingToCancel),
  };
}

/** A page of the audit log for whoever may see it; anybody can send the id of a button. */
async function showLog(offset: number, asker: Asker, tools: Tools): Promise<Result> {
  const refused = refuseKeeping(asker, tools);
  if (refused !== null) return refusal(refused);
  if (tools.keeper === null) return refusal(asker.catalogue.keeping.closed);
  return { outcome: 'shown', reply: await readLog(tools.keeper, offset, asker.catalogue) };
}

/** What a press leads to; `null` is a button of another time. */
export async function handlePress(pressed: Pressed | null, asker: Asker, tools: Tools): Promise<Result> {
  if (pressed === null) return stale(asker);
  if (pressed.kind === 'cancel') return cancelReindex(asker, tools);
  if (pressed.kind === 'log') return showLog(pressed.offset, asker, tools);
  if (pressed.kind === 'place') {
    const { action, place } = pressed;
    if (action === 'surroundings') return showSurroundings(place, asker, tools);
    return showFinding(place, asker, tools, action === 'share' ? renderShared : renderWordings);
  }
  const { control, query } = pressed;
  if (control.action === 'helpful') return thank(query, asker, tools);
  if (control.action === 'again') {
    return showRandom({ ...query, owner: asker.userId }, asker, tools, control.offset);
  }
  if (control.action === 'timeline') return showTimelineOf(query, asker, tools);
  const view = control.action === 'compare' ? 'compare' : query.view;
  return showQuery({ ...query, view, owner: asker.userId }, control.offset, asker, tools);
}
