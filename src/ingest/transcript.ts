// Lines -> whether they are a transcript: turns that open with a speaker's label ("Ada Brook: Good morning.").

/** Longest label: an office and a name. */
const TURN = /^(\p{Lu}[^:.!?"“”]{1,90}?)(?:\s*\([^()]{1,40}\))?\s?:\s+\S/u;
/** Labels of notices, not of speakers. */
const NO_SPEAKER =
  /^(?:photo|image|video|picture|source|read|also|more|note|update|updated|related|watch|listen|see|poll|fact|correction|contributing|credit|file|follow|tags|location|date|time|where|when|who|what|why|how|price|cost|rating|claim|ruling|details|tip|key|breaking)\b/iu;

/** "President of Norda Ada Brook" and "Ada Brook" are one label: the last two words decide. */
function labelKey(label: string): string {
  return label.toLowerCase().split(/\s+/u).slice(-2).join(' ');
}

function looksLikeLabel(label: string): boolean {
  const words = label.split(/\s+/u);
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return (
    words.length <= 12 &&
    capitals >= words.length / 2 &&
    /^\p{Lu}/u.test(words.at(-1) ?? '') &&
    !NO_SPEAKER.test(label)
  );
}

/** The label of a line's speaker ("Ada Brook"), or `undefined` where the line opens no turn. */
export function findTurnLabel(line: string): string | undefined {
  const label = TURN.exec(line.slice(0, 160))?.[1]?.trim();
  return label !== undefined && looksLikeLabel(label) ? label : undefined;
}

/** Three turns of two speakers, one of whom speaks again; or turns in most paragraphs. */
export function isTranscript(lines: readonly string[]): boolean {
  const labels = lines.map(findTurnLabel).filter((label) => label !== undefined);
  const speakers = new Map<string, number>();
  for (const label of labels) speakers.set(labelKey(label), (speakers.get(labelKey(label)) ?? 0) + 1);
  if (labels.length < 3 || speakers.size < 2) return false;
  const paragraphs = lines.filter((line) => line !== '').length;
  const returning = [...speakers.values()].filter((turns) => turns >= 2).length;
  return (
    returning >= 2 || (returning >= 1 && labels.length >= paragraphs / 4) || labels.length > paragraphs / 2
  );
}
