// A number in, an invented corpus of so many articles out, with questions about them: headlines, bylines,
// datelines, paragraphs with and without reported speech, and the lines a scraper takes along. For measuring
// speed where there are no articles; its quality figures would mean nothing.
import { type Chance, createChance, inventNames, inventWords } from './words.ts';

export interface InventedArticle {
  /** File name; one in four is a web page. */
  readonly name: string;
  readonly content: string;
  readonly question: string;
}

/** What the words of one corpus are drawn from. */
interface Lexicon {
  readonly words: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly outlets: readonly string[];
}

/** Sizes at which the posting lists of a few thousand articles look like those of news. */
const WORDS = 12_000;
const PEOPLE = 800;
const PLACES = 150;
const OUTLETS = 12;
/** Paragraphs of an article: at least so many, and less than twice. */
const PARAGRAPHS = 8;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const LINKS = 'of in for with against after over to from on about under'.split(' ');
const HEADS = 'the a its their this another every'.split(' ');

function inventLexicon(chance: Chance): Lexicon {
  const first = inventNames(chance, 200);
  const last = inventNames(chance, PEOPLE);
  return {
    words: inventWords(chance, WORDS),
    people: last.map((name) => `${chance.pick(first)} ${name}`),
    places: inventNames(chance, PLACES),
    outlets: inventNames(chance, OUTLETS).map((name) => `${name} Courier`),
  };
}

/** Three to seven groups of words without a stop. */
function inventClause(chance: Chance, { words, places }: Lexicon): string {
  const groups = Array.from({ length: 3 + chance.integer(5) }, () => {
    const noun = chance.integer(9) === 0 ? chance.pick(places) : chance.pickCommon(words);
    return `${chance.pick(HEADS)} ${chance.pickCommon(words)} ${noun} ${chance.pick(LINKS)}`;
  });
  const figure = chance.integer(4) === 0 ? ` ${2 + chance.integer(900)} million` : '';
  return `${groups.join(' ')}${figure} ${chance.pick(words)}`;
}

const open = (clause: string): string => `${clause[0]?.toUpperCase() ?? ''}${clause.slice(1)}`;

type Sentence = (clause: () => string, person: string) => string;

/** Ways in which news reports speech, then ways in which it tells. */
const SENTENCES: readonly Sentence[] = [
  (clause, person) => `“${open(clause())},” ${person} said on Monday. “${open(clause())}.”`,
  (clause, person) => `“${open(clause())},” said ${person}, who leads ${clause()}.`,
  (clause, person) => `According to ${person}, ${clause()}. ${open(clause())}.`,
  (clause, person) => `${person} told reporters that ${clause()}, and that it was “${clause()}”.`,
  (clause) => `${open(clause())}. ${open(clause())}, while ${clause()}.`,
  (clause, person) => `${open(clause())}. ${person} met ${clause()}. ${open(clause())}.`,
  (clause) => `${open(clause())}, but ${clause()}. ${open(clause())}. ${open(clause())}.`,
];

interface Story {
  readonly title: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

function layOut({ title, byline, paragraphs }: Story, isPage: boolean): string {
  if (!isPage)
    return [title, byline, 'Share this', ...paragraphs, 'Read more', 'All rights reserved'].join('\n\n');
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const menu = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>';
  return `<!doctype html><html><head><title>${title}</title></head><body>${menu}<article><h1>${title}</h1>
<p>${byline}</p>${body}</article><footer>All rights reserved</footer></body></html>`;
}

function inventArticle(chance: Chance, lexicon: Lexicon, number: number): InventedArticle {
  const clause = (): string => inventClause(chance, lexicon);
  const cast = Array.from({ length: 3 }, () => chance.pick(lexicon.people));
  const subject = `${chance.pick(lexicon.words)} ${chance.pick(lexicon.words)}`;
  const place = chance.pick(lexicon.places);
  const day = `${MONTHS[chance.integer(12)]} ${1 + chance.integer(28)}, 2031`;
  const lead = `${place.toUpperCase()}, ${day} - The ${subject} of ${place} ${clause()}.`;
  const rest = Array.from({ length: PARAGRAPHS + chance.integer(PARAGRAPHS) }, () =>
    chance.pick(SENTENCES)(clause, chance.pick(cast)),
  );
  const story = {
    title: open(`${subject} in ${place} ${chance.pickCommon(lexicon.words)}`),
    byline: `${chance.pick(lexicon.outlets)} | ${day}`,
    paragraphs: [lead, ...rest],
  };
  const isPage = number % 4 === 3;
  return {
    name: `${String(number).padStart(6, '0')}.${isPage ? 'html' : 'txt'}`,
    content: layOut(story, isPage),
    question: `What did ${cast[0]} say about the ${subject} that they have in ${place}?`,
  };
}

/** So many articles of about 3,500 characters, always the same ones. */
export function inventCorpus(articles: number): readonly InventedArticle[] {
  const chance = createChance(articles);
  const lexicon = inventLexicon(chance);
  return Array.from({ length: articles }, (_, number) => inventArticle(chance, lexicon, number));
}
