// What a button must know to be pressed after a restart, packed into `custom_id`s of at most 100
// characters: a place in an article, or a query. What comes back is parsed as if a stranger had sent it.
import { z } from 'zod';
import type { Place } from '../service/archive.ts';
import { MAX_CUSTOM_ID } from './render/text/limits.ts';

/** Goes up when the packing changes; ids of another version are answered as stale. */
const VERSION = '1';

export const PLACE_ACTIONS = { surroundings: 's', wordings: 'w', share: 'h' } as const;
export type PlaceAction = keyof typeof PLACE_ACTIONS;

export const QUERY_VIEWS = {
  ask: 'a',
  check: 'k',
  quote: 'q',
  compare: 'c',
  timeline: 't',
  speakers: 's',
  outlets: 'o',
} as const;
export type QueryView = keyof typeof QUERY_VIEWS;

/** `here`: the number of the page, a button that is never pressed. `again`: another one by lot. */
export const QUERY_ACTIONS = {
  previous: 'p',
  here: 'h',
  next: 'n',
  again: 'a',
  compare: 'c',
  timeline: 't',
  share: 's',
  helpful: 'u',
  unhelpful: 'd',
} as const;
export type QueryAction = keyof typeof QUERY_ACTIONS;

/** `null` leaves the order to the archive; `random` shows one, drawn by lot. */
export const ORDERS = ['relevance', 'date', 'random'] as const;
export type Order = (typeof ORDERS)[number];

/** What was asked for, as a command's options gave it. `text`: the question, the speaker of a quote, a topic. */
export interface Query {
  readonly view: QueryView;
  /** The member who asked; others' presses are answered privately. */
  readonly owner: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly about: string | null;
  readonly outlet: string | null;
  /** ISO days, both inclusive. */
  readonly since: string | null;
  readonly until: string | null;
  readonly order: Order | null;
}

export interface Control {
  readonly action: QueryAction;
  readonly offset: number;
}

/** The button that stops a reindex. Who may press it is checked when it is pressed. */
export const CANCEL_ID = `${VERSION}.k.cancel`;

/** The id of a button that leads to a page of the audit log. Who may press it is checked when it is pressed. */
export function encodeLog(offset: number): string {
  return `${VERSION}.l.${offset.toString(36)}`;
}

const LOG = /^1\.l\.([0-9a-z]{1,6})$/u;

export type Pressed =
  | { readonly kind: 'cancel' }
  /** `offset`: acts before the page, the newest first. */
  | { readonly kind: 'log'; readonly offset: number }
  | { readonly kind: 'place'; readonly action: PlaceAction; readonly place: Place }
  | { readonly kind: 'query'; readonly control: Control; readonly query: Query };

function keyOf<K extends string>(table: Readonly<Record<K, string>>, letter: string | undefined): K | null {
  for (const key in table) if (table[key] === letter) return key;
  return null;
}

/** The id of a button that leads to a place, about 50 characters. */
export function encodePlace(action: PlaceAction, { document, span, words }: Place): string {
  const range = `${span.start.toString(36)}-${span.end.toString(36)}`;
  return `${VERSION}.${PLACE_ACTIONS[action]}.${document}.${range}.${words}`;
}

const PLACE = /^1\.([a-z])\.([0-9a-z]{13})\.([0-9a-z]{1,8})-([0-9a-z]{1,8})\.([0-9a-z]{13})$/u;

function parsePlace(id: string): Pressed | null {
  const [, letter, document = '', from = '', to = '', words = ''] = PLACE.exec(id) ?? [];
  const action = keyOf(PLACE_ACTIONS, letter);
  const span = { start: Number.parseInt(from, 36), end: Number.parseInt(to, 36) };
  if (action === null || span.start >= span.end) return null;
  return { kind: 'place', action, place: { document, span, words } };
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .nullable();
const text = z.string().max(400);
const wish = text.nullable();
const QUERY = z.tuple([
  z.string().regex(/^\d{15,21}$/u),
  text,
  wish,
  wish,
  wish,
  day,
  day,
  z.enum(ORDERS).nullable(),
]);

function packQuery(query: Query): string {
  const { owner, text: asked, speaker, about, outlet, since, until, order } = query;
  return JSON.stringify([owner, asked, speaker, about, outlet, since, until, order].map((part) => part ?? 0));
}

function unpackQuery(view: QueryView, packed: string): Query | null {
  const value = parseJson(packed);
  const fields = Array.isArray(value) ? value.map((part: unknown) => (part === 0 ? null : part)) : value;
  const parsed = QUERY.safeParse(fields);
  if (!parsed.success) return null;
  const [owner, asked, speaker, about, outlet, since, until, order] = parsed.data;
  return { view, owner, text: asked, speaker, about, outlet, since, until, order };
}

function parseJson(packed: string): unknown {
  try {
    return JSON.parse(packed);
  } catch {
    return null;
  }
}

/** `1.a.n.8.02.` before a piece of the query and `.` behind it, so that no id ends in white space. */
const HEAD_CHARS = 15;
const PIECE_CHARS = MAX_CUSTOM_ID - HEAD_CHARS - 1;

/** Pieces of at most `size` units, none of which splits a surrogate pair. */
function splitPieces(packed: string, size: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < packed.length; ) {
    let end = Math.min(packed.length, start + size);
    if (/[\uD800-\uDBFF]/u.test(packed.charAt(end - 1)) && end < packed.length) end -= 1;
    pieces.push(packed.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * Ids for the buttons of one message, in order. The query is spread over them: one piece each, from the
 * first on and round again, so that a short query stands whole in every id. `null`: too long for so few.
 */
export function encodeControls(query: Query, controls: readonly Control[]): string[] | null {
  const pieces = splitPieces(packQuery(query), PIECE_CHARS);
  if (pieces.length > controls.length || pieces.length > 9) return null;
  return controls.map(({ action, offset }, at) => {
    const piece = at % pieces.length;
    const head = `${VERSION}.${QUERY_VIEWS[query.view]}.${QUERY_ACTIONS[action]}.${offset.toString(36)}`;
    return `${head}.${piece}${pieces.length}.${pieces[piece]}.`;
  });
}

const CONTROL = /^1\.([a-z])\.([a-z])\.([0-9a-z]{1,4})\.(\d)(\d)\.(.*)\.$/su;

interface Piece {
  readonly view: QueryView;
  readonly control: Control;
  readonly at: number;
  readonly of: number;
  readonly text: string;
}

function parseControl(id: string): Piece | null {
  const [, viewLetter, actionLetter, offset = '', at, of, piece = ''] = CONTROL.exec(id) ?? [];
  const view = keyOf(QUERY_VIEWS, viewLetter);
  const action = keyOf(QUERY_ACTIONS, actionLetter);
  if (view === null || action === null) return null;
  const control = { action, offset: Number.parseInt(offset, 36) };
  return { view, control, at: Number(at), of: Number(of), text: piece };
}

function joinPieces(pressed: Piece, others: readonly string[]): string | null {
  const found = [pressed, ...others.map(parseControl)].filter(
    (piece) => piece !== null && piece.view === pressed.view && piece.of === pressed.of,
  );
  const texts = Array.from({ length: pressed.of }, (_, at) => found.find((piece) => piece?.at === at)?.text);
  return texts.includes(undefined) ? null : texts.join('');
}

/**
 * Reads the id of a pressed button, with the other ids of its message where the query is spread over them.
 * `null`: not one of ours, of another version, or incomplete. Never throws.
 */
export function parsePressed(id: string, idsOfMessage: readonly string[]): Pressed | null {
  if (id === CANCEL_ID) return { kind: 'cancel' };
  const [, offset] = LOG.exec(id) ?? [];
  if (offset !== undefined) return { kind: 'log', offset: Number.parseInt(offset, 36) };
  const place = parsePlace(id);
  if (place !== null) return place;
  const piece = parseControl(id);
  const packed = piece === null ? null : joinPieces(piece, idsOfMessage);
  const query = piece === null || packed === null ? null : unpackQuery(piece.view, packed);
  return piece === null || query === null ? null : { kind: 'query', control: piece.control, query };
}
