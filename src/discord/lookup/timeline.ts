// A speaker and a topic -> what was said in the order of days, and the picture of it.

import type { Answer, Finding } from '../../model.ts';
import { describeTimeline, drawTimeline, type TimelineInput } from '../../picture/timeline.ts';
import type { Tools } from '../command.ts';
import type { Query } from '../custom-id.ts';
import { describeError } from '../interaction/errors.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { plainLabel } from '../render/text/limits.ts';
import type { Picture } from '../render/view.ts';
import { filtersOf } from './query.ts';

/** Findings of one timeline; more would be no picture any more. */
const FINDINGS = 60;
/** Units of a name in the picture, which cuts them again to its own width. */
const NAME = 120;

export interface Timeline {
  readonly query: Query;
  /** What the archive answers; shown where there is nothing to draw. */
  readonly answer: Answer;
  /** The earliest first; those without a day last. */
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly total: number;
}

/** The day a finding stands at: of the words, else of the event, else of publication; partial days pass as they are. */
export function dayOf({ saidOn, document }: Finding): string | null {
  return (saidOn ?? document.eventDate ?? document.published)?.date ?? null;
}

/** Sorts behind every day. */
const UNDATED = '9999';

function isWholeDay(day: string | null): day is string {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day);
}

function byDay(a: Finding, b: Finding): number {
  const [first = UNDATED, second = UNDATED] = [dayOf(a), dayOf(b)].map((day) =>
    isWholeDay(day) ? day : UNDATED,
  );
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Everything a speaker said about a topic, the newest 60 where there is more; not about it where that is nothing. */
export async function readTimeline({ service }: Tools, query: Query): Promise<Timeline> {
  const about = query.about === null ? {} : { about: query.about };
  const options = { ...filtersOf({ ...query, speaker: null }), sort: 'date', limit: FINDINGS } as const;
  const answer = await service.quote(query.text, { ...options, ...about });
  if (answer.kind === 'abstained') return { query, answer, findings: [], total: 0 };
  return { query, answer, findings: answer.findings.toSorted(byDay), total: answer.total };
}

/** An outlet's name without the remark in brackets behind it: a row of the picture has room for some 25 letters. */
function shortName(outlet: string): string {
  return /^(\S.*\S)\s*\([^()]{1,100}\)$/u.exec(outlet)?.[1] ?? outlet;
}

/** The plain data of the picture: one row an outlet, the one with the most findings first. */
export function timelineInput({ query, findings }: Timeline, catalogue: Catalogue): TimelineInput {
  const rows = new Map<string, { day: string | null; number: number }[]>();
  findings.forEach((finding, at) => {
    const outlet = plainLabel(finding.document.outlet ?? '', NAME) || catalogue.outletNotGiven;
    const marks = rows.get(outlet) ?? [];
    marks.push({ day: dayOf(finding), number: at + 1 });
    rows.set(outlet, marks);
  });
  return {
    title: plainLabel(query.text, NAME),
    subtitle: plainLabel(query.about ?? catalogue.timeline.legend, NAME),
    locale: catalogue.locale,
    undatedLabel: catalogue.timeline.undated,
    rows: [...rows]
      .map(([outlet, marks]) => ({ outlet: shortName(outlet), marks }))
      .toSorted((a, b) => b.marks.length - a.marks.length),
  };
}

/** Draws it on a thread of its own; `null`, and a line in the log, where that cannot be done. */
export async function drawPicture(
  timeline: Timeline,
  tools: Tools,
  catalogue: Catalogue,
): Promise<Picture | null> {
  const input = timelineInput(timeline, catalogue);
  try {
    const png = await drawTimeline(input);
    return { png, alt: describeTimeline(input, { timeline: catalogue.timeline.title }) };
  } catch (error) {
    tools.log.error({ err: describeError(error) }, 'timeline not drawn');
    return null;
  }
}
