// What became of a message's quotations -> a private message that shows the words of the articles beside them.
import { encodePlace } from '../custom-id.ts';
import { findDifferences } from '../lookup/differences.ts';
import type { Match } from '../lookup/match.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { drawHit } from './answer.ts';
import { type DrawnFinding, drawFinding, placeOf } from './finding.ts';
import { cost } from './limits.ts';
import { quoteBoldWithin, quoteWords } from './quote.ts';
import type { Button, Part, Surface, View } from './view.ts';

/** Units a fragment of the message may take. */
const FRAGMENT = 300;
const JOINT = 6;

function drawEvidence(match: Match, catalogue: Catalogue): DrawnFinding | null {
  if (match.kind === 'not-found') return null;
  return match.kind === 'unquoted' ? drawHit(match.hit, catalogue) : drawFinding(match.finding, 1, catalogue);
}

/** The verdict; with it the words of the message where they are not those of the article. */
function sayVerdict(match: Match, catalogue: Catalogue): string {
  const { exact, altered, notFound, unquoted } = catalogue.match;
  if (match.kind === 'exact') return `**${exact}**`;
  if (match.kind === 'unquoted') return `**${unquoted}**`;
  if (match.kind === 'not-found') return `**${notFound}**\n${quoteWords(match.fragment, null, FRAGMENT)}`;
  const { spans } = findDifferences(match.fragment, match.finding.text);
  return `**${altered}**\n${quoteBoldWithin(match.fragment, spans, FRAGMENT)}`;
}

function shareButton(match: Match, catalogue: Catalogue): Button[] {
  if (match.kind !== 'exact' && match.kind !== 'altered') return [];
  const { document, span, text } = match.finding;
  const id = encodePlace('share', placeOf(document, span, text));
  return [{ label: catalogue.buttons.share, id }];
}

function drawMatch(match: Match, room: number, catalogue: Catalogue): Part[] {
  const verdict = sayVerdict(match, catalogue);
  const evidence = drawEvidence(match, catalogue);
  if (evidence === null) return [{ text: verdict }];
  const part = evidence.draw(room - cost(verdict) - cost(evidence.fixed) - JOINT);
  return [
    { text: verdict },
    { ...part, buttons: [...(part.buttons ?? []), ...shareButton(match, catalogue)] },
  ];
}

/** Each match gets an equal share of the message; plain content has room for one. */
export function renderMatches(matches: readonly Match[], surface: Surface, catalogue: Catalogue): View {
  const shown = matches.slice(0, surface.kind === 'v2' ? matches.length : 1);
  const room = Math.floor(surface.budget / Math.max(1, shown.length)) - JOINT;
  return { parts: shown.flatMap((match) => drawMatch(match, room, catalogue)) };
}
