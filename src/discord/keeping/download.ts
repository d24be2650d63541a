// The address of an attachment -> its bytes, from Discord's own file servers and from nowhere else, within a
// size and a time. What is named in an article or typed by a member is never fetched.

export type Download =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** `reason`: one line for the log; it holds no address. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Discord's file servers. */
const DISCORD_FILES: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
/** How long one file may take, in milliseconds. */
const FETCH_MS = 30_000;

/** Whether an address is one of the file servers that belong to the API the bot talks to. */
export function isDiscordFile(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const api = new URL(apiUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (api.hostname !== 'discord.com') return url.origin === api.origin;
  return url.protocol === 'https:' && url.port === '' && DISCORD_FILES.has(url.hostname);
}

/** The whole body, or `null` as soon as it is longer than it may be, whatever its header said. */
async function readWithin(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Fetches one file of at most `maxBytes`; redirects are not followed. Never rejects. */
export async function fetchDiscordFile(address: string, apiUrl: string, maxBytes: number): Promise<Download> {
  if (!isDiscordFile(address, apiUrl)) return { kind: 'failed', reason: 'not an address of Discord' };
  try {
    const signal = AbortSignal.timeout(FETCH_MS);
    const response = await fetch(address, { redirect: 'error', signal });
    if (!response.ok || response.body === null)
      return { kind: 'failed', reason: `status ${response.status}` };
    const bytes = await readWithin(response.body, maxBytes);
    return bytes === null ? { kind: 'too-large' } : { kind: 'fetched', bytes };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' };
  }
}
