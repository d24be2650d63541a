// "Who is Marta Quill?" -> where a text says who she is: words set beside the name ("Quill, head of the council"),
// an office before it ("council head Marta Quill"), or a plain "is".
import type { Question, Span } from '../../model.ts';

const ASKING =
  /^\s*who(?:['’]s|s| is| was| are| were) (?:(?:mr|mrs|ms|dr|sir)\.? )?(?<name>[\p{L}\p{N}.'’ -]{2,60}?)[\s?]*$/iu;
/** Words that no name has: "who is the mayor" asks for a name, not for what is behind one. */
const NO_NAME = /(?:^| )(?:the|a|an|his|her|its|their|this|that|of|in|at|to|for|on|with|by)(?: |$)|['’]s? /iu;
const MOST_WORDS = 4;

/** The last word of the name that is asked about; `null` where the question asks no such thing. */
export function readIdentity({ text, speakers }: Question): string | null {
  const name = ASKING.exec(text)?.groups?.['name']?.trim();
  if (name === undefined || NO_NAME.test(name)) return null;
  const words = name.split(/\s+/u);
  const isName = words.every((word) => /^\p{Lu}/u.test(word)) || speakers.length === 1;
  return isName && words.length <= MOST_WORDS ? (words.at(-1) ?? null) : null;
}

const OFFICE =
  '(?:president|prime minister|minister|secretary|chancellor|king|queen|prince|princess|pope|mayor|governor|senator|sen\\.|rep\\.|congress(?:wo)?man|lawmaker|deputy|chair(?:man|woman|person)?|director|head|chief|ceo|executive|founder|co-founder|owner|manager|coach|captain|player|striker|midfielder|goalkeeper|quarterback|actor|actress|singer|rapper|author|writer|journalist|reporter|editor|host|professor|scientist|researcher|economist|analyst|expert|adviser|advisor|aide|spokes(?:man|woman|person)|ambassador|envoy|general|colonel|admiral|officer|judge|justice|lawyer|attorney|prosecutor|doctor|engineer|activist|leader|strategist|historian|curator|artist|designer|director|ambassador|commissioner|superintendent|sheriff|principal|teacher|student|businessman|businesswoman|billionaire|entrepreneur|investor|astronaut|bishop|archbishop|cardinal|rabbi|imam|member|partner|resident|survivor|victim|father|mother|son|daughter|brother|sister|wife|husband|widow|widower)';
/** Behind a comma these go on with the story and do not say who somebody is. */
const NO_APPOSITION =
  '(?!(?:said|says|told|tells|and|but|or|in|on|at|for|to|he|she|it|they|we|added|adding|while|as|with|which|when|where|after|before|according|citing|if|because|then|not|is|was|has|had|would|will)\\b)';

/** The stretches that say who the bearer of the name is, in no order. */
export function findIdentity(text: string, name: string): readonly Span[] {
  const word = name.replace(/[^\p{L}\p{N}-]/gu, '');
  if (word === '') return [];
  const before = new RegExp(
    `\\b${OFFICE}(?:,)?(?: of (?:the )?(?:[\\p{L}’'-]+ ){1,6}?)? ?(?:\\p{L}[\\p{L}.’'-]* ){0,2}${word}\\b`,
    'giu',
  );
  const beside = new RegExp(
    `(?<![\\p{L}])${word},? (?:\\(|, )?${NO_APPOSITION}(?:(?:an?|the|its|his|her|former|then|who|whose) )?(?:[\\p{L}’'-]+ ){0,6}?${OFFICE}\\b`,
    'giu',
  );
  const plain = new RegExp(
    `(?<![\\p{L}])${word},? (?:who )?(?:is|was|became|remains|serves as|works as|chairs|heads|leads|runs|founded) (?:an? |the |now |also )?[\\p{L}-]{3,}`,
    'giu',
  );
  return [before, beside, plain].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
}
