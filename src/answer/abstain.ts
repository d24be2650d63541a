// Evidence that does not answer -> why not, from the closed list, by asking which single demand, dropped,
// would have left an answer; and the nearest passages.
import type { Abstained, AbstainReason } from '../model.ts';
import { citeHit } from './cite.ts';
import type { AnswerContext } from './context.ts';
import { type Demand, keepEligible, needsDetail, needsPhrase } from './demands/eligible.ts';
import type { Gathered } from './evidence/gather.ts';
import { asksForNews } from './evidence/leads.ts';
import { estimateSupport, readSupport } from './evidence/support.ts';
import { ANSWER_THRESHOLD } from './evidence/support-weights.ts';
import type { Focus } from './question/focus.ts';
import { detectAskedLanguage } from './question/languages.ts';

/** How many of the nearest passages are offered. */
const CLOSEST = 3;
/** Best coverage from which the topic counts as present although the answer is not. */
const ON_TOPIC = 0.45;

const REASONS: readonly (readonly [Demand, AbstainReason])[] = [
  ['speaker', 'not-this-speaker'],
  ['voice', 'not-this-speaker'],
  ['outlet', 'not-this-outlet'],
  ['date', 'not-this-date'],
  ['bounds', 'not-this-date'],
  ['phrase', 'detail-not-stated'],
  ['detail', 'detail-not-stated'],
  ['relation', 'detail-not-stated'],
];

/** An abstention with its reason and the nearest passages. */
export function abstain(
  reason: AbstainReason,
  focus: Focus,
  gathered: Gathered,
  context: AnswerContext,
): Abstained {
  const closest = gathered.passages.slice(0, CLOSEST).flatMap(({ passage, score }, index) => {
    const document = context.documents[passage.documentIndex];
    return document === undefined ? [] : [citeHit(document, passage, index + 1, score)];
  });
  const languages = listOtherLanguages(focus.question.text, context);
  return {
    question: focus.question.text,
    kind: 'abstained',
    reason,
    closest,
    ...(languages.length === 0 ? {} : { languages }),
  };
}

/** Why the gathered evidence does not answer. */
export function findReason(focus: Focus, gathered: Gathered): AbstainReason {
  if (focus.absentOutlets.length > 0) return 'not-this-outlet';
  if (asksForNews(focus)) return focus.period === null ? 'nothing-on-topic' : 'not-this-date';
  for (const [demand, reason] of REASONS) {
    const pool = keepEligible(gathered.scored, focus, [demand]);
    const features = readSupport(pool, gathered.scored, focus);
    if (features !== null && estimateSupport(features) >= ANSWER_THRESHOLD) return reason;
  }
  if (focus.strangeSpeaker !== null) return 'not-this-speaker';
  const lacksPhrase = needsPhrase(focus) && gathered.scored.every((each) => each.phraseFit < 1);
  if (lacksPhrase && gathered.scored.length > 0) return 'detail-not-stated';
  const all = keepEligible(
    gathered.scored,
    focus,
    REASONS.map(([demand]) => demand),
  );
  const onTopic = (all[0]?.wideCoverage ?? 0) >= ON_TOPIC;
  return onTopic || (needsDetail(focus) && all.length > 0) ? 'detail-not-stated' : 'nothing-on-topic';
}

const languagesOfContext = new WeakMap<AnswerContext, readonly string[]>();

/** The articles' languages, commonest first, where the question is in another; else empty. */
function listOtherLanguages(question: string, context: AnswerContext): readonly string[] {
  const asked = detectAskedLanguage(question);
  if (asked === null) return [];
  const known = languagesOfContext.get(context) ?? countLanguages(context);
  languagesOfContext.set(context, known);
  return known.includes(asked) ? [] : known;
}

function countLanguages({ documents }: AnswerContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const { language } of documents) {
    const [tag = language] = language.split('-');
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}
