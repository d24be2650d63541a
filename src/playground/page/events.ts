// What happens to messages, as a stream the page listens to: each message that its visitor may see in the
// channel they are in, first those there are, then every change.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StandIn, StoredMessage } from '../contract.ts';
import { MEMBER, MODERATOR } from '../world/world.ts';
import { messageFragment } from './render-html.ts';
import { placeOf } from './visitor.ts';

/** Messages shown of a channel that was there before. */
const SHOWN = 50;

/** Answers with `text/event-stream` until either side leaves. */
export function streamMessages(
  standIn: StandIn,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const place = placeOf(Object.fromEntries(url.searchParams));
  const channelId = standIn.channelOf(place).id;
  const concerns = ({ channelId: where, visibleTo }: StoredMessage) =>
    where === channelId && (visibleTo === null || visibleTo === place.by?.id);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (kind: string, message: StoredMessage) => {
    const html = kind === 'deleted' ? '' : messageFragment(message, authorOf(message), place.locale);
    response.write(`data: ${JSON.stringify({ kind, id: message.id, html })}\n\n`);
  };
  for (const message of standIn.messagesIn(channelId).filter(concerns).slice(-SHOWN)) {
    tell('created', message);
  }
  const stop = standIn.onMessage(({ kind, message }) => {
    if (concerns(message)) tell(kind, message);
  });
  request.on('close', stop);
}

function authorOf({ authorId }: StoredMessage): string {
  const person = [MEMBER, MODERATOR].find(({ id }) => id === authorId);
  return person?.displayName ?? 'On Record';
}
