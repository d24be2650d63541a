// A question -> the language it is asked in, where its script or its question words say so. A question is too
// short for the statistics that tell an article's language; in doubt it is in none.

/** Question words and the short words around them, in forms that no English question has. */
const ASKING: Readonly<Record<string, string>> = {
  es: 'qué que quién quien quiénes cuándo cuando dónde donde cómo cuánto cuánta cuántos cuántas dijo según sobre por',
  fr: "qui quand où comment combien pourquoi quel quelle quels quelles qu'est-ce qu'a dit selon sur quoi",
  de: 'wer was wann wo wie warum welche welcher welches wieviel sagte hat über gesagt der die das',
  it: 'chi cosa quando dove come quanto quanti quante perché quale quali detto secondo',
  pt: 'quem quando onde como quanto quantos quantas porque qual quais disse segundo sobre',
  nl: 'wie wat wanneer waar hoe hoeveel waarom welke zei volgens over',
  ru: 'что кто когда где как почему сколько какой какая какие сказал о про',
  uk: 'що хто коли де як чому скільки який яка які сказав про',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
];
const ENGLISH =
  /\b(?:what|who|whom|whose|when|where|which|why|how|the|of|did|does|were|has|have|say|said|and|about|for|with)\b/iu;
/** Question words of one language that a question needs. */
const LEAST = 2;

/** BCP 47 tag of a question that is not in English; `null` where it is, or where it cannot be told. */
export function detectAskedLanguage(question: string): string | null {
  const byScript = SCRIPTS.find(([, letter]) => letter.test(question))?.[0];
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (byScript !== undefined) return latin > question.length / 2 ? null : byScript;
  if (ENGLISH.test(question)) return null;
  const words = new Set(question.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []);
  const counts = Object.entries(ASKING).map(([language, list]) => ({
    language,
    count: list.split(' ').filter((word) => words.has(word)).length,
  }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  if (best !== undefined && best.count >= LEAST) return best.language;
  return /\p{Script=Cyrillic}/u.test(question) ? (/[іїєґ]/iu.test(question) ? 'uk' : 'ru') : null;
}
