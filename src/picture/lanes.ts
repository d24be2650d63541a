// The marks of one row sorted into lanes, one above the other, so that none covers another; those for which no
// lane is left are counted on the last that stands there.

import { MARK_HEIGHT, type Measure, PLOT_LEFT, PLOT_RIGHT, TextSize, type TextStyle } from './sheet.ts';

const markStyle: TextStyle = { sizePx: TextSize.mark, bold: true };

/** A mark on its way: `day` is `null` where it is no day of the calendar. */
export interface Dot {
  readonly day: number | null;
  readonly label: string;
}

export interface Lane {
  readonly marks: LaneMark[];
}

export interface LaneMark {
  readonly x: number;
  width: number;
  label: string;
  /** Marks it stands for. */
  count: number;
}

/** What the rows are placed by. */
export interface Scale {
  /** Lanes a row may have. */
  readonly lanes: number;
  /** Where the days end and the column of what has none begins. */
  readonly plotRight: number;
  xOf(day: number): number;
}

/** Each mark in the topmost lane where it touches none; where there is none, the last lane's end counts it. */
export function lanesOf(dots: readonly Dot[], scale: Scale, measure: Measure): readonly Lane[] {
  const lanes: Lane[] = [];
  const dated = dots.filter(({ day }) => day !== null);
  for (const { day, label } of dated) {
    const width = markWidth(label, measure);
    const middle = scale.xOf(day ?? 0);
    const x = Math.min(Math.max(middle, PLOT_LEFT + width / 2), scale.plotRight - width / 2);
    put(lanes, { x, width, label, count: 1 }, scale.lanes, measure);
  }
  const undated: Lane[] = [];
  for (const { label } of dots.filter(({ day }) => day === null)) {
    putUndated(undated, label, scale, measure);
  }
  const count = Math.max(lanes.length, undated.length);
  return Array.from({ length: count }, (_, index) => ({
    marks: [...(lanes[index]?.marks ?? []), ...(undated[index]?.marks ?? [])],
  }));
}

function markWidth(label: string, measure: Measure): number {
  return Math.max(MARK_HEIGHT, Math.ceil(measure(label, markStyle)) + 12);
}

function put(lanes: Lane[], mark: LaneMark, maxLanes: number, measure: Measure): void {
  const free = lanes.find(({ marks }) => isBehind(marks.at(-1), mark));
  if (free !== undefined) free.marks.push(mark);
  else if (lanes.length < maxLanes) lanes.push({ marks: [mark] });
  else count(lanes.at(-1)?.marks.at(-1), measure);
}

function isBehind(before: LaneMark | undefined, mark: LaneMark): boolean {
  return before === undefined || mark.x - mark.width / 2 >= before.x + before.width / 2 + 2;
}

/** One more mark that has no place of its own. */
function count(mark: LaneMark | undefined, measure: Measure): void {
  if (mark === undefined) return;
  mark.count += 1;
  mark.label = `+${mark.count}`;
  mark.width = markWidth(mark.label, measure);
}

/** Side by side from the left of the column, then in the next lane. */
function putUndated(lanes: Lane[], label: string, scale: Scale, measure: Measure): void {
  const width = markWidth(label, measure);
  const before = lanes.at(-1)?.marks.at(-1);
  const left = before === undefined ? scale.plotRight + 4 : before.x + before.width / 2 + 3;
  const fits = left + width <= PLOT_RIGHT;
  if (before !== undefined && fits) {
    lanes.at(-1)?.marks.push({ x: left + width / 2, width, label, count: 1 });
  } else if (lanes.length < scale.lanes) {
    lanes.push({ marks: [{ x: scale.plotRight + 4 + width / 2, width, label, count: 1 }] });
  } else count(before, measure);
}
