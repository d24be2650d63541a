// A quotation and the reports of its line in, small whole numbers out: whose report the quotation stands in, how
// reports are nested, and what clause borders stand between.
import { clip, itemCode } from '../marks/codes.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Parsed } from '../sieves/sieves.ts';
import { BORDER, type Report, reportsOf } from './reports.ts';

/** A report before the quotation with the worst border between the two. */
interface Step {
  readonly report: Report;
  readonly border: number;
  /** How many reports, and how many that say, stand between; those behind a new clause left out in `open`. */
  readonly rank: number;
  readonly said: number;
  readonly open: number;
}

/** The reports before a quotation, nearest first, and the code of the quotation's place among them. */
export interface Chain {
  readonly steps: readonly Step[];
  /** The nearest that says, has a holder and stands in no other clause. */
  readonly clear: Step | undefined;
  readonly shared: readonly number[];
}

/** The reports before item `item`, nearest first, each with what stands between. */
function stepsTo(reports: readonly Report[], item: number): Step[] {
  const steps: Step[] = [];
  let [border, rank, said, open, first] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  for (let at = reports.length - 1; at >= 0; at--) {
    const report = reports[at];
    if (!report || report.at >= item) continue;
    const from = report.holder && report.bond < 2 ? report.holder.from : report.at;
    const worst = first < from && report.bond === 1 ? BORDER.crossed : border;
    rank++;
    if (report.says) said++;
    if (worst < BORDER.comma) open++;
    steps.push({ report, border: worst, rank, said, open });
    border = Math.max(border, report.opens);
    if (report.bond < 2) first = Math.min(first, from);
  }
  return steps;
}

const isHeld = ({ report }: Step): boolean => report.says && report.holder !== null;

/** The chain of reports that leads to item `item` of a line. */
export function chainTo(parsed: Parsed, item: number): Chain {
  const steps = stepsTo(reportsOf(parsed), item);
  const near = steps[0];
  const saying = steps.find(isHeld);
  const clear = steps.find((step) => isHeld(step) && step.border < BORDER.comma);
  const shared = [
    near?.report.kind ?? -1,
    near?.report.bond ?? -1,
    saying?.report.kind ?? -1,
    saying?.border ?? -1,
    clear?.report.kind ?? -1,
    clear ? clip(item - clear.report.at, 30) : -1,
    clear ? itemCode(parsed.line.items[clear.report.at + 1]) : -1,
    clip(steps.at(-1)?.said ?? 0, 9),
  ];
  return { steps, clear, shared };
}

/** How many features `reportFeatures` gives. */
export const REPORT_WIDTH = 10;

/** How a mention stands in the chain of reports that leads to the quotation. */
export function reportFeatures({ line }: Parsed, { steps, clear }: Chain, mention: Mention): number[] {
  let [near, says]: [Step | undefined, Step | undefined] = [undefined, undefined];
  for (let at = 0; at < steps.length && !says; at++) {
    const step = steps[at];
    if (step?.report.holder !== mention) continue;
    near ??= step;
    if (step.report.says) says = step;
  }
  return [
    near ? clip(near.rank, 9) : 0,
    near && near.border < BORDER.comma ? clip(near.open, 9) : 0,
    near?.report.kind ?? -1,
    near?.border ?? -1,
    near?.report.bond ?? -1,
    says ? clip(says.said, 9) : 0,
    says?.report.kind ?? -1,
    says?.border ?? -1,
    says ? itemCode(line.items[says.report.at + 1]) : -1,
    clear ? (clear.report.holder === mention ? 2 : 1) : 0,
  ];
}
