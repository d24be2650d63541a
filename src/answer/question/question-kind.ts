// A question's words in, the kind of answer it wants out. The first rule that holds decides.
import type { QuestionKind } from '../../model.ts';
import { SPEECH_VERBS } from './question-words.ts';

const VERBS = [...SPEECH_VERBS].join('|');
const RULES: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'compare',
    /\bcompar(?:e|ed|ing|ison)\b|\bword(?:ed|ing)?\b.{0,80}\b(?:each|differ|versus|vs)\b|\b(?:each|both)\b.{0,40}\bword\b|\bhow (?:is|was|are|were) (?:it|this|that) worded\b|\bdiffer(?:s|ent|ently|ence)?\b|\bside by side\b/u,
  ],
  [
    'which-outlet',
    /\b(?:which|what) (?:news )?(?:outlets?|newspapers?|papers?|agenc(?:y|ies)|sites?|websites?|articles?(?! number)|reports?|stor(?:y|ies)) (?!does|did|do)|\bwho (?:reported|published|carried|covered|broke)\b/u,
  ],
  [
    'who-said',
    new RegExp(
      `\\b(?:who(?:'?s| was| is| has| had)?(?: it)?(?: that| who)?) (?:${VERBS})\\b|\\bwhose (?:words|line|quote|remark)|\\bby whom\\b`,
      'u',
    ),
  ],
  [
    'how-much',
    /\bhow (?:much|many|big|long|large|far|high|tall|old|often|fast|soon|low|deep|heavy|strong)\b|\b(?:what|whats|which) (?:(?:is|was|are|were) )?(?:the )?(?:\w+ ){0,3}(?:price|number|figure|share|percentage|percent|amount|sum|cost|value|rate|total|age|length|duration|size)\b/u,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which|whats) (?:(?:is|was) )?(?:the )?(?:exact )?(?:date|day|year|month|time)\b|\bsince when\b/u,
  ],
];

/**
 * What the asker wants to be told. `hasSpeaker`: the question asks for somebody's words. `who said "…"` with
 * a fragment in quotation marks is a completion: the whole remark is wanted.
 */
export function readKind(text: string, hasPhrase: boolean, hasSpeaker: boolean): QuestionKind {
  const folded = text.toLowerCase().replace(/’/gu, "'");
  const kind = RULES.find(([, pattern]) => pattern.test(folded))?.[0];
  const isCompletion =
    kind === 'who-said' || /\b(?:finish|complete|rest of|full quote|continue)\b/u.test(folded);
  if (hasPhrase && isCompletion) return 'completion';
  return kind ?? (hasSpeaker ? 'say' : 'fact');
}
