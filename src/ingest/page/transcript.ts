// Lines -> whether they are a transcript: turns that open with a speaker's label ("Ada Brook: Good morning.").

/** Longest label: an office and a name; stops stand behind a title and behind initials. */
const TURN = /^((?:\p{Lu}\p{L}{0,3}\.\s?){0,3}\p{Lu}[^:.!?"“”]{1,90}?)(?:\s*\([^()]{1,40}\))?\s?:\s+\S/u;
/** Labels of notices, not of speakers. */
const NO_SPEAKER =
  /^(?:photo|image|video|picture|source|read|also|more|note|update|updated|related|watch|listen|see|poll|fact|correction|contributing|credit|file|follow|tags|location|date|time|where|when|who|what|why|how|price|cost|rating|claim|ruling|details|tip|key|breaking)\b/iu;

/** "President of Norda Ada Brook" and "Ada Brook" are one label: the last two words decide. */
function labelKey(label: string): string {
  return label.toLowerCase().split(/\s+/u).slice(-2).join(' ');
}

const SMALL_WORD = /^(?:of|the|and|for|in|on|to|de|la|del|der|von|van|bin|al|du|des|et|y|и)$/iu;

function looksLikeLabel(label: string): boolean {
  const words = label.split(/\s+/u);
  const named = words.every((word) => /^[\p{Lu}\p{Lo}(“"«]/u.test(word) || SMALL_WORD.test(word));
  return (
    words.length <= 14 && named && /^[\p{Lu}\p{Lo}]/u.test(words.at(-1) ?? '') && !NO_SPEAKER.test(label)
  );
}

/** The label of a line's speaker ("Ada Brook"), or `undefined` where the line opens no turn. */
export function findTurnLabel(line: string): string | undefined {
  const label = TURN.exec(line.slice(0, 160))?.[1]?.trim();
  return label !== undefined && looksLikeLabel(label) ? label : undefined;
}

/** Words by which people speak of themselves and to each other; a list of places with colons has none. */
const SPOKEN =
  /(?<![\p{L}’'])(?:I|I['’]m|we|you|my|our|your|me|us|thank|thanks|yo|nosotros|usted|gracias|ich|wir|Sie|danke|je|nous|vous|merci|я|мы|вы|спасибо|我|我们|谢谢)(?![\p{L}])/u;
/** Share of a transcript's paragraphs that must sound spoken. */
const SPOKEN_SHARE = 0.4;
/** Turns are found in this share of the paragraphs at least: long turns run over many. */
const TURN_SHARE = 0.05;

/** Labels of the parts of a page ("Pro:", "Answer:"), which name nobody. */
const PART_LABEL = /^(?:pros?|cons?|q|a|questions?|answers?|yes|no|for|against|verdict|bottom line)$/iu;

/** Words with a capital inside a line, where only names have one. */
const INNER_CAPITAL = /(?<=[\p{L}\d,;”"’)] )\p{Lu}[\p{L}’'-]*/gu;
const SMALL = /(?<!\p{L})\p{Ll}[\p{Ll}’'-]*/gu;

/**
 * Labels that name somebody. "Security: …" names a topic: the text has the word in small letters too, or nowhere
 * else, while it introduces the people who speak. Capitals ("HOST") and scripts without them are kept for speakers.
 */
function findNames(labels: ReadonlySet<string>, lines: readonly string[]): ReadonlySet<string> {
  const small = new Set(lines.flatMap((line) => line.match(SMALL) ?? []));
  const capital = new Set(lines.flatMap((line) => line.match(INNER_CAPITAL) ?? []));
  const isName = (label: string): boolean => {
    if (PART_LABEL.test(label)) return false;
    if (/^[^\p{Ll}]{2,}$/u.test(label)) return true;
    const words = label.split(/\s+/u);
    if (words.every((word) => small.has(word.toLowerCase()))) return false;
    return words.length > 1 || capital.has(label);
  };
  return new Set([...labels].filter(isName).map(labelKey));
}

/** Somebody named speaks twice, or several people are named: else the labels are parts of a page. */
function hasNamedSpeakers(turns: ReadonlyMap<string, number>, names: ReadonlySet<string>): boolean {
  return names.size >= 2 || [...names].some((name) => (turns.get(name) ?? 0) >= 2);
}

/** Turns of at least two speakers, three in all, who come back or fill the page, in a text that sounds spoken. */
export function isTranscript(lines: readonly string[]): boolean {
  const labels = lines.map(findTurnLabel).filter((label) => label !== undefined);
  const turns = new Map<string, number>();
  for (const label of labels) turns.set(labelKey(label), (turns.get(labelKey(label)) ?? 0) + 1);
  if (labels.length < 3 || turns.size < 2) return false;
  const paragraphs = lines.filter((line) => line !== '');
  const spoken = paragraphs.filter((line) => SPOKEN.test(line)).length;
  const returning = [...turns.values()].filter((count) => count >= 2).length;
  const settled =
    returning >= 2 ||
    (returning === 1 && labels.length >= paragraphs.length / 4) ||
    labels.length > paragraphs.length / 2;
  return (
    settled &&
    labels.length >= paragraphs.length * TURN_SHARE &&
    spoken >= paragraphs.length * SPOKEN_SHARE &&
    hasNamedSpeakers(turns, findNames(new Set(labels), lines))
  );
}
