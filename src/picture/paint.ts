// A laid out timeline on a canvas, at twice its size: a dark card with its own border and round corners, so
// that it can be read on Discord's dark and light background alike. Outlets differ by row, shape and colour.

import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Fonts } from './fonts.ts';
import type { Layout, PlacedMark, PlacedRow } from './layout.ts';
import { MARK_HEIGHT, TextSize, WIDTH } from './sheet.ts';

/** Pixels of the picture for one of the layout: Discord shows pictures about 550 wide. */
export const SCALE = 2;

const INK = '#f2f3f5';
const SOFT_INK = '#c4c9d2';
const CARD = '#232428';
const LINE = '#41434a';
const BORDER = '#5a5d66';
/** Light enough for dark numbers on them: contrast with `MARK_INK` at least 9 : 1. */
const COLOURS = ['#8ecbff', '#ffd166', '#8fe3a5', '#ffb0b8', '#d3c2ff', '#f2f3f5'] as const;
const MARK_INK = '#16171a';
const LEFT = 16;
const LABEL_LEFT = 38;
/** From one line of an outlet's name to the next. */
const LABEL_LEADING = 17;

type Outline = (context: SKRSContext2D, box: Box) => void;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Wide enough shapes for a number of any length; four and six, so that twelve rows are twelve pairs. */
const SHAPES: readonly Outline[] = [
  (context, { left, top, right, bottom }) => context.roundRect(left, top, right - left, bottom - top, 12),
  (context, { left, top, right, bottom }) => context.roundRect(left, top, right - left, bottom - top, 2),
  (context, box) => polygon(context, box),
  (context, box) => slanted(context, box),
];

export function paint(context: SKRSContext2D, layout: Layout, fonts: Fonts): void {
  context.scale(SCALE, SCALE);
  context.textBaseline = 'middle';
  paintCard(context, layout);
  const write = writer(context, fonts);
  write(layout.title, { x: LEFT, y: 28, sizePx: TextSize.title, bold: true, ink: INK });
  write(layout.subtitle, { x: LEFT, y: 53, sizePx: TextSize.subtitle, ink: SOFT_INK });
  paintAxis(context, layout, write);
  for (const [index, row] of layout.rows.entries()) paintRow(context, row, index, write);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly ink: string;
  readonly bold?: boolean;
  readonly centred?: boolean;
}

type Write = (text: string, place: Place) => void;

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function writer(context: SKRSContext2D, fonts: Fonts): Write {
  return (text, { x, y, sizePx, ink, bold = false, centred = false }) => {
    context.font = fonts.fontFor(text, sizePx, bold);
    context.fillStyle = ink;
    context.textAlign = centred ? 'center' : 'left';
    context.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
    context.fillText(text, x, y);
  };
}

function paintCard(context: SKRSContext2D, { height }: Layout): void {
  context.beginPath();
  context.roundRect(0.5, 0.5, WIDTH - 1, height - 1, 10);
  context.fillStyle = CARD;
  context.fill();
  context.strokeStyle = BORDER;
  context.lineWidth = 1;
  context.stroke();
}

function paintAxis(context: SKRSContext2D, layout: Layout, write: Write): void {
  const { rows, ticks, undated, axisTop } = layout;
  const top = rows[0]?.top ?? axisTop;
  for (const { x, labelX, label } of ticks) {
    line(context, [x, top], [x, axisTop + 5]);
    write(label, { x: labelX, y: axisTop + 17, sizePx: TextSize.date, ink: SOFT_INK, centred: true });
  }
  if (undated !== null) {
    context.fillStyle = '#2c2d33';
    context.fillRect(undated.left, top, WIDTH - LEFT - undated.left, axisTop - top);
    write(undated.label, { x: undated.left + 4, y: axisTop + 17, sizePx: TextSize.date, ink: SOFT_INK });
  }
  for (const row of rows) line(context, [LEFT, row.top], [WIDTH - LEFT, row.top]);
  if (rows.length > 0) line(context, [LEFT, axisTop], [WIDTH - LEFT, axisTop]);
}

function line(context: SKRSContext2D, from: readonly [number, number], to: readonly [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.strokeStyle = LINE;
  context.lineWidth = 1;
  context.stroke();
}

function paintRow(context: SKRSContext2D, row: PlacedRow, index: number, write: Write): void {
  const middle = row.top + row.height / 2;
  const fill = COLOURS[index % COLOURS.length] ?? INK;
  if (row.marks.length > 0) {
    shape(context, index, { left: LEFT, right: LEFT + 14, top: middle - 7, bottom: middle + 7 }, fill);
  }
  for (const [at, text] of row.label.entries()) {
    const y = middle + (at - (row.label.length - 1) / 2) * LABEL_LEADING;
    write(text, { x: LABEL_LEFT, y, sizePx: TextSize.outlet, bold: true, ink: INK });
  }
  for (const mark of row.marks) paintMark(context, mark, { index, fill }, write);
}

function paintMark(
  context: SKRSContext2D,
  { x, y, width, label }: PlacedMark,
  { index, fill }: { readonly index: number; readonly fill: string },
  write: Write,
): void {
  const half = MARK_HEIGHT / 2;
  shape(context, index, { left: x - width / 2, right: x + width / 2, top: y - half, bottom: y + half }, fill);
  write(label, { x, y: y + 0.5, sizePx: TextSize.mark, bold: true, ink: MARK_INK, centred: true });
}

function shape(context: SKRSContext2D, index: number, box: Box, fill: string): void {
  context.beginPath();
  SHAPES[index % SHAPES.length]?.(context, box);
  context.fillStyle = fill;
  context.fill();
  // Keeps neighbours apart where a row is crowded.
  context.strokeStyle = CARD;
  context.lineWidth = 1.5;
  context.stroke();
}

/** A box with pointed ends, six-sided however narrow it is. */
function polygon(context: SKRSContext2D, { left, right, top, bottom }: Box): void {
  const tip = Math.min(6, (right - left) / 4);
  const middle = (top + bottom) / 2;
  context.moveTo(left, middle);
  context.lineTo(left + tip, top);
  context.lineTo(right - tip, top);
  context.lineTo(right, middle);
  context.lineTo(right - tip, bottom);
  context.lineTo(left + tip, bottom);
  context.closePath();
}

function slanted(context: SKRSContext2D, { left, right, top, bottom }: Box): void {
  const lean = (bottom - top) / 5;
  context.moveTo(left + lean, top);
  context.lineTo(right, top);
  context.lineTo(right - lean, bottom);
  context.lineTo(left, bottom);
  context.closePath();
}
