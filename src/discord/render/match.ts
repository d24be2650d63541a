// What became of a message's quotations -> a private message that shows the words of the articles beside them,
// and lists what is not in the articles.

import type { Finding, Span } from '../../model.ts';
import { encodePlace } from '../custom-id.ts';
import { findDifferences, findLeftOut } from '../lookup/words/differences.ts';
import type { Match } from '../lookup/words/match.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { drawHit } from './answer.ts';
import { type DrawnFinding, drawFinding, placeOf } from './finding.ts';
import { cost, label } from './text/limits.ts';
import { cutWords } from './text/quote.ts';
import type { Button, Part, Surface, View } from './view.ts';

/** Units a fragment of the message may take, and one in the list of those that were not found. */
const FRAGMENT = 300;
const LISTED = 100;
/** Stretches shown with their evidence; each takes up to nine of the 40 components. */
const SHOWN = { v2: 3, plain: 1 } as const;
const JOINT = 10;

type Lost = Extract<Match, { kind: 'not-found' | 'too-short' }>;
type Held = Exclude<Match, Lost>;

export interface Matches {
  readonly matches: readonly Match[];
  /** Stands above them; escaped. */
  readonly heading: string | null;
  /** What was not read or not looked up; escaped. */
  readonly notes: readonly string[];
}

function isHeld(match: Match): match is Held {
  return match.kind !== 'not-found' && match.kind !== 'too-short';
}

/** The finding with what the message left out of it in bold: a dropped “not” is a difference like any other. */
function markLeftOut(finding: Finding, fragment: string): Finding {
  const left = findLeftOut(finding.text, fragment);
  const from = finding.span.start;
  return { ...finding, emphasis: left.map(({ start, end }) => ({ start: from + start, end: from + end })) };
}

function drawEvidence(match: Held, catalogue: Catalogue): DrawnFinding {
  if (match.kind === 'unquoted') return drawHit(match.hit, catalogue);
  const { kind, finding, fragment } = match;
  return drawFinding(kind === 'altered' ? markLeftOut(finding, fragment) : finding, null, catalogue);
}

/** The stretches before and behind the words that an article has; without those that hold no word. */
function spansAround({ start, end }: Span, fragment: string): readonly Span[] {
  const around = [
    { start: 0, end: start },
    { start: end, end: fragment.length },
  ];
  return around.filter((span) => /[\p{L}\p{N}]/u.test(fragment.slice(span.start, span.end)));
}

/** The verdict, what differs in bold as everywhere; with it the words of the message where they are not all those of the article. */
function sayVerdict(match: Held, catalogue: Catalogue): string {
  const { exact, altered, unquoted } = catalogue.match;
  if (match.kind === 'exact') return `**${exact}**`;
  if (match.kind === 'unquoted') return `**${unquoted}**`;
  if (match.kind === 'part') {
    const around = spansAround(match.run, match.fragment);
    return `**${catalogue.lookup.part}**\n${cutWords(match.fragment, null, FRAGMENT, around).shown}`;
  }
  const { spans } = findDifferences(match.fragment, match.finding.text);
  return `**${altered}**\n${cutWords(match.fragment, null, FRAGMENT, spans).shown}`;
}

function shareButton(match: Held, catalogue: Catalogue): Button[] {
  if (match.kind === 'unquoted') return [];
  const { document, span, text } = match.finding;
  const id = encodePlace('share', placeOf(document, span, text));
  return [{ label: catalogue.buttons.share, id }];
}

function drawMatch(match: Held, room: number, catalogue: Catalogue): Part[] {
  const verdict = sayVerdict(match, catalogue);
  const evidence = drawEvidence(match, catalogue);
  const part = evidence.draw(room - cost(verdict) - cost(evidence.fixed) - JOINT);
  return [
    { text: verdict },
    { ...part, buttons: [...(part.buttons ?? []), ...shareButton(match, catalogue)] },
  ];
}

function drawLost(lost: readonly Lost[], catalogue: Catalogue): string | null {
  const [first] = lost;
  if (first === undefined) return null;
  const title = `**${catalogue.match.notFound}**`;
  if (lost.length === 1) return `${title}\n${cutWords(first.fragment, null, FRAGMENT).shown}`;
  return [title, ...lost.map(({ fragment }) => `- ${label(fragment, LISTED)}`)].join('\n');
}

/** Each stretch that was found gets an equal share of the message; plain content has room for one. */
export function renderMatches(found: Matches, surface: Surface, catalogue: Catalogue): View {
  const held = found.matches.filter(isHeld);
  const shown = held.slice(0, SHOWN[surface.kind]);
  const lost = found.matches.filter((match) => !isHeld(match)).slice(0, surface.kind === 'v2' ? 12 : 4);
  const left = held.length - shown.length;
  const notes = [...(left > 0 ? [catalogue.lookup.alsoFound(left)] : []), ...found.notes];
  const tail = [drawLost(lost, catalogue), ...notes.map((note) => `-# ${note}`)].filter(
    (part) => part !== null,
  );
  const end = tail.length === 0 ? [] : [{ text: tail.join('\n') }];
  const heading = found.heading === null ? [] : [{ text: found.heading }];
  const taken = [...heading, ...end].reduce((sum, { text }) => sum + cost(text) + JOINT, 0);
  const room = Math.floor((surface.budget - taken) / Math.max(1, shown.length)) - JOINT;
  return { parts: [...heading, ...shown.flatMap((match) => drawMatch(match, room, catalogue)), ...end] };
}
