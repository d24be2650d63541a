// A marked quotation in its line in, whether its words were never said by the one they are told of out: denied,
// refused, avoided, rejected, hoped for, supposed, falsely ascribed. Word patterns before the marks; no parse.
import type { Item } from '../marks/reading.ts';
import type { Target } from '../sieves/sieves.ts';

/** Items before the marks that are looked at, and letters of each: what keeps every pattern short. */
const MOST_ITEMS = 30;
const MOST_LETTERS = 24;

/** "use the word", not "use the dam as". */
const OF_WORDS = '(?= (?:\\S+ ){0,3}(?:word|term|label|phrase|expression|name|language)s?\\b)';
const BASE = `(?:say|call|describe|label|brand|term|characteri[sz]e|refer|use${OF_WORDS}|utter|declare|deem|dub|tell|mention|class|classify|admit)`;
const ING = `(?:saying|calling|describing|label?ling|labeling|branding|terming|characteri[sz]ing|referring|using${OF_WORDS}|uttering|declaring|deeming|dubbing|telling|mentioning)`;
const ED = `(?:said|called|described|labell?ed|branded|termed|characteri[sz]ed|referred|used${OF_WORDS}|uttered|declared|deemed|dubbed|told|written|mentioned)`;
/** "call for", "call into question", "use up": another meaning. */
const NOT_PARTICLE = '(?! (?:for|on|into|off|up|out)\\b)';
const ADVERBS = '(?:(?:\\S+ly|ever|even|once|also|yet|again|then|now|outright|having|been) ){0,2}';
const WORDS = '(?:word|term|label|phrase|tag|expression|epithet|nickname|moniker|adjective)s?';
const CHARGES =
  '(?:accusation|allegation|claim|charge|suggestion|idea|notion|report|rumou?r|criticism|assertion|insinuation|speculation|complaint|argument|characteri[sz]ation|perception)s?';
const REJECTS =
  '(?:reject|dismiss|dispute|refute|rebut|rebuff|counter|contest|deny|denie|denied|denying|rubbishe|scoff at|laugh off|shrug off|brush off|brush aside|play down|push back (?:at|on|against)|bristle at)(?:e?d|s|ing)?';
const DENIES = '(?:deny|denies|denied|denying)';

/** What governs the marks up to their start: one space between the words. */
const DENIALS: readonly RegExp[] = [
  // "refused to call", "declined to say whether"
  new RegExp(
    `\\b(?:(?:declin|refus)(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unwilling|reluctant) ${ADVERBS}to ${ADVERBS}${BASE}\\b`,
  ),
  // "stopped short of calling", "denied ever having called", "without using"
  new RegExp(
    `\\b(?:(?:stop|stops|stopped|stopping|fell|fall|falls) (?:\\w+ )?short of|avoid(?:s|ed|ing)?|(?:refrain|shied|shy|backed|held)(?:s|ed|ing)?(?: away| off| back)? from|steer(?:s|ed|ing)? clear of|without|resist(?:s|ed|ing)?|${DENIES}) ${ADVERBS}(?:${ING}|naming|having ${ED})\\b${NOT_PARTICLE}`,
  ),
  // "avoided the word", "rejected the label"
  new RegExp(
    `\\b(?:avoid|reject|eschew|shun|refuse|dismiss|disown|dispute|resent|dislike|resist)(?:e?d|s|es|ing)? (?:using |the use of )?(?:the|that|any|such|this) (?:\\S+ ){0,2}${WORDS}(?: of)?$`,
  ),
  // "denied that she was", "denied the bank had been"
  new RegExp(`\\b${DENIES} (?:that |(?:\\S+ ){1,5}(?:had|has|have|was|were|is|are|would|ever) )`),
  // "rejected accusations that", "dismissed the idea of"
  new RegExp(`\\b${REJECTS} (?:\\S+ ){0,3}${CHARGES} (?:that|of being|of having|he|she|it|they)\\b`),
  // "did not call", "has yet to say", "never to use", "would not describe"
  new RegExp(
    `(?:\\b(?:not|never|nor|cannot|yet)|n't) ${ADVERBS}(?:to |be |have )?${ADVERBS}(?:${BASE}|${ED}|${ING})\\b${NOT_PARTICLE}`,
  ),
  // "hoped that she would call"
  /\b(?:hop|fear|expect|wish)(?:e|es|s|ed|ing) (?:that )?(?:\S+ ){1,5}(?:would|will) (?:\S+ly )?(?:say|call|describe|label|brand|declare)\b/,
  // "might call", "should have said"
  new RegExp(
    `\\b(?:might|may|could|should|ought to|must) ${ADVERBS}(?:(?:say|call|describe|label|brand)\\b${NOT_PARTICLE}|have ${ADVERBS}${ED}\\b)`,
  ),
  // "it is unclear whether she called"
  new RegExp(
    `\\b(?:unclear|unknown|clear|sure|known|disputed?|doubt|doubtful|unsure|uncertain) (?:if|whether) (?:\\S+ ){1,6}(?:${ED}|says?|calls)\\b`,
  ),
  // "nobody in the cabinet called it"
  /\b(?:nobody|no-one|no one|none of \S+) (?:\S+ ){0,5}(?:said|called|described|labell?ed|branded|says|calls|wrote)\b/,
  // "falsely quotes her as saying", "a doctored video shows her saying"
  /\b(?:(?:falsely|wrongly|erroneously|incorrectly|mistakenly) (?:quot|cit|attribut|credit)|misquot)(?:e[sd]?|s|ed|ing)\b/,
  /\b(?:fake|false|fabricated|doctored|bogus|forged|phon(?:e)?y|manipulated|spoof|ai-generated) (?:\S+ ){0,3}(?:videos?|clips?|audio|posts?|tweets?|quotes?|letters?|images?|recordings?|screenshots?) (?:\S+ ){0,3}(?:show(?:s|ed|ing|n)?|purport(?:s|ed|ing)|quot(?:e|es|ed|ing)|in which|has|had)\b/,
];

/** Behind a denial these lead to words that somebody did say, or turn it round. */
const SAID_AFTER_ALL =
  /\b(?:what|whom|(?:he|she|they|who) (?:says?|calls?)|when|because|since|after|while|although|until|once|as (?:he|she|they|it) )\b|\b(?:not|n't) (?:only|just|merely|simply)\b/;
/** "did not deny calling"; "attacked her for not calling": whoever wants it said uses the words. */
const TURNED_ROUND = /(?:\b(?:not|never|cannot|without|for)|n't) $/;
/** "said a city cannot declare": one who speaks of others, whose words they may be. */
const TELLS =
  /\b(?:said|says|saying|told|added|wrote|argues|argued|warns|warned|claims|claimed|notes|insists|ruled|concluded|found|believes?)\b/;
/** What another is denied to be called is still not said of anybody. */
const NAMING = /\b(?:call|describ|label|brand|character|word|term|phrase|den[iy]|reject|dismiss)/;
/** "rejected claims that it failed as": what stands behind is the reply. */
const REPLIES_AS = /\bas$/;
const NAMES_AS =
  /\b(?:describ|refer|characteri|brand|label|depict|portray|class|quot|cit)\w*(?: \S+){0,12} as$/;

/** "Rumours that she called … are false", and the like behind the marks. */
const RUMOUR = /\b(?:rumou?r|claim|report|allegation|post|suggestion)s? (?:\S+ ){0,3}that\b/;
const IS_FALSE =
  /^(?:is|are|was|were|has been|have been|proved|turned out)(?: to be)? (?:\S+ly )?(?:false|untrue|baseless|fake|unfounded|wrong|fabricated|bogus|invented|groundless|nonsense|a hoax|a lie|lies|made up)\b/;

/** "If she wins, she will call", "Had she said": what stands in a line that supposes. */
const SUPPOSED = /\b(?:will|would|'ll) (?:\S+ly )?(?:say|call|describe|label|brand|declare)\b/;
const OPENS_SUPPOSED = /^(?:if|unless|should|were)$/;

const SPEAKING_LAST = new RegExp(`\\b(?:${BASE}|${ED}|${ING})(?: (?:him|her|me|us|them|reporters))? ?$`);

/** A verb that another begins with: "denied it and called him". */
function goesOn(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next === undefined || /ed$|^(?:said|told|wrote|says|he|she|they|then|instead)$/.test(next.low);
}

/** True where the clause of the marks begins behind this item. */
function isBorder(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind === 'quote' || item.kind === 'mark') return true;
  if (item.kind === 'punctuation') return item.low !== '.';
  if (item.low === 'but') return true;
  return /^(?:and|or)$/.test(item.low) && goesOn(items, at);
}

const join = (items: readonly Item[]): string =>
  items
    .map(({ low }) => low.slice(0, MOST_LETTERS))
    .join(' ')
    .replace(/ n't/g, "n't");

/** The words that lead to the marks within their clause; none behind a colon, which opens a reply. */
function leadOf(items: readonly Item[], item: number): string {
  const isComma = items[item - 1]?.low === ',';
  const end = isComma ? item - 1 : item;
  let from = end;
  while (from > 0 && end - from < MOST_ITEMS && !isBorder(items, from - 1)) from--;
  const lead = join(items.slice(from, end));
  return isComma && !SPEAKING_LAST.test(lead) ? '' : lead;
}

function isDenial(lead: string, pattern: RegExp): boolean {
  const match = pattern.exec(lead);
  if (!match) return false;
  const ahead = lead.slice(0, match.index);
  if (TURNED_ROUND.test(ahead) || (TELLS.test(ahead) && !NAMING.test(match[0]))) return false;
  const behind = lead.slice(match.index);
  return !SAID_AFTER_ALL.test(behind) && (!REPLIES_AS.test(behind) || NAMES_AS.test(behind));
}

/** "If she wins, she will call it", "Had she said". */
function isSupposed(items: readonly Item[], item: number, lead: string): boolean {
  const opener = items[0]?.low ?? '';
  const comma = items.findIndex(({ low }) => low === ',');
  if (OPENS_SUPPOSED.test(opener) && comma > 0 && comma < item && SUPPOSED.test(lead)) return true;
  return lead.startsWith('had ') && opener === 'had' && new RegExp(`\\b${ED}$`).test(lead);
}

/** True where the line says that these words were not said, or only might be. Linear in the line. */
export function isNeverSaid({ lines, at, item }: Target): boolean {
  const items = lines[at]?.line.items ?? [];
  const lead = leadOf(items, item);
  if (lead === '') return false;
  if (isSupposed(items, item, lead) || DENIALS.some((pattern) => isDenial(lead, pattern))) return true;
  return RUMOUR.test(lead) && IS_FALSE.test(join(items.slice(item + 1, item + 8)));
}
