// The language of a text by its script and, in Latin and Cyrillic script, by its commonest function words.
// Gives up ("en") where neither decides: short texts, other languages in Latin script.

const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'that',
    'is',
    'was',
    'for',
    'on',
    'with',
    'said',
    'by',
    'as',
    'from',
    'has',
  ],
  es: [
    'el',
    'la',
    'de',
    'que',
    'los',
    'las',
    'en',
    'una',
    'del',
    'por',
    'con',
    'para',
    'su',
    'al',
    'y',
    'ha',
  ],
  de: [
    'der',
    'die',
    'und',
    'das',
    'den',
    'von',
    'mit',
    'ist',
    'des',
    'im',
    'für',
    'auf',
    'nicht',
    'dem',
    'ein',
    'zu',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'du',
    'est',
    'une',
    'dans',
    'pour',
    'que',
    'qui',
    'sur',
    'au',
    'par',
    'a',
  ],
  it: [
    'il',
    'di',
    'che',
    'la',
    'per',
    'del',
    'della',
    'con',
    'una',
    'sono',
    'nel',
    'gli',
    'le',
    'dei',
    'ha',
    'è',
  ],
  pt: ['o', 'de', 'que', 'do', 'da', 'em', 'um', 'uma', 'para', 'com', 'não', 'os', 'dos', 'no', 'na', 'ao'],
  nl: [
    'de',
    'het',
    'een',
    'van',
    'en',
    'is',
    'dat',
    'op',
    'te',
    'voor',
    'met',
    'zijn',
    'niet',
    'aan',
    'bij',
    'ook',
  ],
  ru: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'о', 'из', 'как', 'это', 'за', 'для', 'к', 'его', 'был'],
  uk: ['і', 'в', 'не', 'на', 'що', 'з', 'до', 'про', 'та', 'як', 'це', 'за', 'для', 'від', 'його', 'є'],
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Characters looked at: enough for two hundred function words. */
const SAMPLE_CHARS = 3000;
/** Share of the sample's letters that a script must have; Japanese mixes kana with Han, so a fifth decides. */
const SCRIPT_SHARE = 0.2;
/** Function words a language needs, and its lead over English, before English is given up. */
const MIN_STOP_WORDS = 5;
const MIN_LEAD = 1.5;

function buildStopIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
}

const languagesOfWord = buildStopIndex();

function languageByScript(sample: string): string | undefined {
  const foreign = sample.match(/[\u0370-\u200F\u2070-\uFFFF]/g)?.length ?? 0;
  if (foreign < sample.length * SCRIPT_SHARE * 0.5) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) / letters >= SCRIPT_SHARE)?.[0];
}

/** Cyrillic text too short for its function words: Russian, or Ukrainian by its own letters. */
function languageByCyrillic(sample: string): string | undefined {
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic === 0 || cyrillic < sample.length / 2) return undefined;
  return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
}

/** BCP 47 tag of the language `text` is written in, `en` where it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  const byScript = languageByScript(sample);
  if (byScript !== undefined) return byScript;
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const language of languagesOfWord.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const cyrillic = languageByCyrillic(sample);
  const [best, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['en', 0]);
  const english = counts.get('en') ?? 0;
  return count >= MIN_STOP_WORDS && count >= english * MIN_LEAD ? best : (cyrillic ?? 'en');
}
