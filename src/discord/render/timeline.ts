// A timeline -> the picture with its words for those who do not see it, and the findings as a numbered list.

import type { Timeline } from '../lookup/timeline.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { sayHeading } from './answer.ts';
import { listRows } from './controls.ts';
import { drawFinding } from './finding.ts';
import { cost, shareBudget } from './text/limits.ts';
import type { Picture, Surface, View } from './view.ts';

const JOINT = 6;

export interface ShownTimeline extends Timeline {
  /** `null` where it could not be drawn. */
  readonly picture: Picture | null;
  /** Number of findings before this page of the list. */
  readonly offset: number;
  readonly isPrivate: boolean;
}

function sayNotes({ findings, total, picture }: ShownTimeline, catalogue: Catalogue): string {
  const { legend, newest, noPicture } = catalogue.timeline;
  const notes = [legend];
  if (findings.length < total) notes.push(newest(findings.length, total));
  if (picture === null) notes.push(noPicture);
  return notes.map((note) => `-# ${note}`).join('\n');
}

/** The message for one page of a timeline of at least one finding; its first page where there are fewer by now. */
export function renderTimeline(timeline: ShownTimeline, surface: Surface, catalogue: Catalogue): View {
  const { findings, picture } = timeline;
  const offset = timeline.offset < findings.length ? timeline.offset : 0;
  const page = findings.slice(offset, offset + surface.pageSize);
  const heading = `${sayHeading(timeline.query, catalogue)}\n${sayNotes(timeline, catalogue)}`;
  const footer = `-# ${catalogue.shown(offset + 1, offset + page.length, findings.length)}`;
  const drawn = page.map((finding, at) => drawFinding(finding, offset + at + 1, catalogue));
  const fixed = drawn.reduce(
    (sum, finding) => sum + cost(finding.fixed) + JOINT,
    cost(heading) + cost(footer) + 2 * JOINT,
  );
  const wants = drawn.map((finding) => finding.wants);
  const shares = shareBudget(wants, surface.budget - fixed);
  const parts = drawn.map((finding, at) => finding.draw(shares[at] ?? 0));
  const extent = { total: findings.length, shown: page.length, surface };
  return {
    parts: [{ text: heading }, ...parts, { text: footer }],
    rows: listRows({ ...timeline, offset }, extent, surface.pageSize, catalogue),
    ...(picture === null ? {} : { picture }),
  };
}
