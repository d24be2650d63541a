// Where everything of a timeline stands, in pixels of a picture 550 wide: rows of outlets, marks on their
// days, dates below, what has no day in a column at the right. Pure; text is measured by a function given.
// Marks beyond what there is room for become one `+n`, outlets beyond it are counted.

import { chooseTicks, dayNumber, type Tick } from './calendar.ts';
import type { TimelineInput, TimelineRow } from './input.ts';
import { type Dot, type Lane, lanesOf, type Scale } from './lanes.ts';
import { cutToWidth, inTwoLines, plainLine } from './plain-text.ts';
import {
  LABEL_WIDTH,
  MARGIN,
  MARK_HEIGHT,
  type Measure,
  PLOT_LEFT,
  PLOT_RIGHT,
  TextSize,
  type TextStyle,
  WIDTH,
} from './sheet.ts';

const UNDATED_WIDTH = 88;
const HEADER_HEIGHT = 72;
const AXIS_HEIGHT = 30;
const MARK_GAP = 3;
const ROW_PADDING = 9;
const MAX_ROWS = 12;
const MAX_LANES = 6;
/** The picture is drawn at twice this and must stay below 2,000 pixels. */
const MAX_HEIGHT = 960;

/** Centre and width; every mark is `MARK_HEIGHT` high. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
}

export interface PlacedRow {
  /** One or two lines. */
  readonly label: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
}

export interface Layout {
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly PlacedRow[];
  /** `x` is where the day is, `labelX` the middle of its label. */
  readonly ticks: readonly { readonly x: number; readonly labelX: number; readonly label: string }[];
  /** The column of what has no day, `null` where everything has one. */
  readonly undated: { readonly left: number; readonly label: string } | null;
  /** Bottom of the rows, where the dates begin. */
  readonly axisTop: number;
}

/** Any input, any length; the height never exceeds 1,000. */
export function layOut(input: TimelineInput, measure: Measure): Layout {
  const rows = input.rows.slice(0, MAX_ROWS).map(dotsOf);
  const days = rows.flat().flatMap(({ day }) => day ?? []);
  const hasUndated = rows.some((dots) => dots.some(({ day }) => day === null));
  const hasDays = days.length > 0;
  const plotRight = !hasUndated ? PLOT_RIGHT : hasDays ? PLOT_RIGHT - UNDATED_WIDTH : PLOT_LEFT;
  const first = lowest(days);
  const last = -lowest(days.map((day) => -day));
  const scale = { plotRight, xOf: (day: number) => xOnAxis(day, { first, last }, plotRight) };
  const placed = placeRows(input.rows, rows, scale, measure);
  const axisTop = (placed.at(-1)?.top ?? HEADER_HEIGHT) + (placed.at(-1)?.height ?? 0);
  const clip = (text: string, style: TextStyle, width: number) =>
    cutToWidth(plainLine(text), width, (each) => measure(each, style));
  return {
    height: axisTop + AXIS_HEIGHT + 6,
    title: clip(input.title, { sizePx: TextSize.title, bold: true }, WIDTH - 2 * MARGIN),
    subtitle: clip(input.subtitle, { sizePx: TextSize.subtitle, bold: false }, WIDTH - 2 * MARGIN),
    rows: placed,
    ticks: hasDays ? placeTicks({ first, last }, input.locale, scale, measure) : [],
    undated: hasUndated
      ? { left: plotRight, label: clip(input.undatedLabel, dateStyle, PLOT_RIGHT - plotRight - 4) }
      : null,
    axisTop,
  };
}

const dateStyle: TextStyle = { sizePx: TextSize.date, bold: false };

function lowest(days: readonly number[]): number {
  return days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
}

function dotsOf({ marks }: TimelineRow): readonly Dot[] {
  const dots = marks.map(({ day, number }) => ({ day: dayNumber(day), label: String(number).slice(0, 6) }));
  return dots.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function xOnAxis(day: number, { first, last }: Span, plotRight: number): number {
  const inner = MARK_HEIGHT / 2 + 4;
  const [left, right] = [PLOT_LEFT + inner, plotRight - inner];
  return first === last ? (left + right) / 2 : left + ((day - first) / (last - first)) * (right - left);
}

function placeRows(
  given: readonly TimelineRow[],
  rows: readonly (readonly Dot[])[],
  scale: Omit<Scale, 'lanes'>,
  measure: Measure,
): readonly PlacedRow[] {
  const style: TextStyle = { sizePx: TextSize.outlet, bold: true };
  const label = (text: string) =>
    inTwoLines(plainLine(text), LABEL_WIDTH - 22, (each) => measure(each, style));
  const hidden = given.length - rows.length;
  const room = MAX_HEIGHT - HEADER_HEIGHT - AXIS_HEIGHT - (hidden > 0 ? rowHeight(1) : 0);
  let laned: (readonly Lane[])[] = [];
  for (let lanes = MAX_LANES; lanes > 0; lanes -= 1) {
    laned = rows.map((dots) => lanesOf(dots, { ...scale, lanes }, measure));
    if (laned.reduce((sum, each) => sum + rowHeight(each.length), 0) <= room) break;
  }
  let top = HEADER_HEIGHT;
  const placed = laned.map((lanes, index): PlacedRow => {
    const height = rowHeight(lanes.length);
    const row = { label: label(given[index]?.outlet ?? ''), top, height, marks: marksOf(lanes, top) };
    top += height;
    return row;
  });
  return hidden > 0 ? [...placed, { label: [`+${hidden} …`], top, height: rowHeight(1), marks: [] }] : placed;
}

function rowHeight(lanes: number): number {
  return Math.max(1, lanes) * (MARK_HEIGHT + MARK_GAP) - MARK_GAP + 2 * ROW_PADDING;
}

function marksOf(lanes: readonly Lane[], top: number): readonly PlacedMark[] {
  return lanes.flatMap(({ marks }, index) => {
    const y = top + ROW_PADDING + index * (MARK_HEIGHT + MARK_GAP) + MARK_HEIGHT / 2;
    return marks.map(({ x, width, label }) => ({ x, y, width, label }));
  });
}

function placeTicks(span: Span, locale: string, scale: Omit<Scale, 'lanes'>, measure: Measure) {
  const place = ({ day, label }: Tick) => {
    const x = scale.xOf(day);
    const half = measure(label, dateStyle) / 2;
    const labelX = Math.max(PLOT_LEFT + half, Math.min(x, scale.plotRight - half));
    return { x, labelX, label, half };
  };
  const fits = (ticks: readonly Tick[]) => {
    const places = ticks.map(place);
    return places.every(({ labelX, half }, index) => {
      const before = places[index - 1];
      return before === undefined || labelX - half >= before.labelX + before.half + 12;
    });
  };
  return chooseTicks(span.first, span.last, locale, fits).map(place);
}
