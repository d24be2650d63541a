// Files in encodings of the world, made here byte by byte from tables that Node's own decoder gives.
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/formats/decode.ts';
import { documentsOf, remarksOf, useCorpusFolder } from './corpus-folder.ts';

const corpus = useCorpusFolder();

/** Bytes of every character of a multi-byte encoding, by decoding each pair of bytes once. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, bytes);
  };
  for (let high = 0; high < 256; high += 1) add([high]);
  for (let high = 0x81; high < 0xff; high += 1) for (let low = 0x40; low < 0xff; low += 1) add([high, low]);
  return table;
}

function encode(text: string, encoding: string): Buffer {
  const table = tableOf(encoding);
  return Buffer.from([...text].flatMap((char) => table.get(char) ?? [0x3f]));
}

const RUSSIAN =
  'Мэр Норды Лена Квист во вторник открыла мост через пролив. «Мы долго ждали», — сказала она журналистам на набережной. Паром больше не ходит, а рыбаки встретили первый автобус гудками.';
const CHINESE =
  '诺尔达市长莉娜星期二宣布大桥重新开放。这座大桥两年前在风暴中被毁。“我们等得够久了，”她在码头上对记者说。市议会为工程拨款四千万克朗。';
const JAPANESE =
  'ノルダの市長は火曜日、橋の再開を発表した。「私たちは長い間待ちました」と彼女は岸壁で記者団に語った。この橋は二年前の嵐で壊れていた。';
const FRENCH =
  'La maire de Norda a rouvert le pont à la circulation mardi, après deux années de travaux. « Nous avons assez attendu », a-t-elle déclaré à la presse près du marché.';
const POLISH =
  'Burmistrz miasta Norda otworzyła we wtorek most, który został zniszczony podczas burzy. „Czekaliśmy wystarczająco długo”, powiedziała dziennikarzom. Rybacy są zadowoleni, łódź już nie płynie.';
const GREEK =
  'Η δήμαρχος της Νόρντα άνοιξε την Τρίτη τη γέφυρα που είχε καταστραφεί από την καταιγίδα. Περιμέναμε αρκετά, είπε στους δημοσιογράφους στην προκυμαία.';
const ENGLISH =
  'The mayor’s bridge is open. “We waited long enough,” she said – and the café on the quay was full.';

const CASES: readonly (readonly [string, string])[] = [
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN.replace(/[«»—]/gu, '-')],
  ['iso-8859-5', RUSSIAN.replace(/[«»—]/gu, '-')],
  ['gb18030', CHINESE],
  ['shift_jis', JAPANESE],
  ['iso-8859-7', GREEK],
  ['iso-8859-1', FRENCH.replace(/[’]/gu, "'")],
  ['iso-8859-2', POLISH.replace(/[„”]/gu, '"')],
];

describe.each(CASES)('%s', (encoding, text) => {
  it('is read in a text file, with a remark', async () => {
    await corpus.put('a.txt', encode(text, encoding));
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes)[0]?.text).toBe(text);
    expect(remarksOf(outcomes)).toEqual([
      expect.stringMatching(/^warning a\.txt: Expected UTF-8, read as /u),
    ]);
  });

  it('is read in JSON lines, judged by all lines together', async () => {
    const sentences = text.match(/[^.。]+[.。]”?»?」?/gu) ?? [];
    const lines = sentences.map((sentence) => JSON.stringify({ text: sentence.trim() }));
    await corpus.put('a.jsonl', encode([JSON.stringify({ text: 'Plain.' }), ...lines].join('\n'), encoding));
    expect(documentsOf(await corpus.read()).map((document) => document.text)).toEqual([
      'Plain.',
      ...sentences.map((sentence) => sentence.trim()),
    ]);
  });

  it('is read in a page that declares it', async () => {
    const page = `<html><head><meta charset="${encoding}"></head><body><article>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
    await corpus.put('a.html', encode(page, encoding));
    expect(documentsOf(await corpus.read())[0]?.text).toContain(text);
  });
});

describe('windows-1252', () => {
  const bytes = Buffer.from(
    [...ENGLISH].map((char) => ({ '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 })[char] ?? char.charCodeAt(0)),
  );

  it('keeps its quotation marks, which ISO-8859-1 does not have', () => {
    expect(decodeText(bytes)).toMatchObject({ kind: 'text', text: ENGLISH });
    expect(decodeText(bytes, ['iso-8859-1'])).toMatchObject({ kind: 'text', text: ENGLISH });
  });
});

describe('ISO-8859-15', () => {
  it.each([
    ['the euro beside an amount', 'The ferry costs 20 € a day, the mayor told reporters in Norda.'],
    [
      'a letter inside a word',
      'Le cœur de Norda bat encore, a déclaré la maire. Le pont coûte 20 € par jour.',
    ],
    ['a letter that begins a word', 'Œuvre majeure, le pont rouvre. Les pêcheurs étaient là.'],
  ])('is told by %s', async (_, text) => {
    await corpus.put('a.txt', encode(text, 'iso-8859-15'));
    await corpus.put('b.jsonl', encode(JSON.stringify({ text }), 'iso-8859-15'));
    const outcomes = await corpus.read();
    expect(documentsOf(outcomes).map((document) => document.text)).toEqual([text, text]);
    expect(remarksOf(outcomes)[0]).toBe('warning a.txt: Expected UTF-8, read as ISO-8859-15');
  });

  it.each([
    'It takes 2½ hours to the café, she said. Add ½ cup of milk to the crème.',
    'A ¼-mile walk to the café, and 3 ¾ cups of it.',
    'The café ¦ the quay ¦ the bridge are open, the mayor said.',
    'Don´t go to the café, said the mayor. It´s closed.',
    'The café takes ¤ and nothing else, the mayor said.',
  ])('is not seen in %j', (text) => {
    expect(decodeText(Buffer.from(text, 'latin1'))).toMatchObject({ kind: 'text', text });
  });

  it('is not seen in windows-1252, which has its own euro', () => {
    const text = 'Le cœur de Norda : 20 € par jour, a déclaré la maire. ¤ 5, “enfin”.';
    const own: Readonly<Record<string, number>> = { œ: 0x9c, '€': 0x80, '“': 0x93, '”': 0x94 };
    const bytes = Buffer.from([...text].map((char) => own[char] ?? char.charCodeAt(0)));
    expect(decodeText(bytes)).toMatchObject({ kind: 'text', text });
  });
});

describe('UTF-16', () => {
  const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  const jsonl = [ENGLISH, 'It rained.', RUSSIAN].map((text) => JSON.stringify({ text })).join('\n');

  it.each([
    ['little-endian with a mark', Buffer.from(`\uFEFF${jsonl}`, 'utf16le')],
    ['big-endian with a mark', swap(Buffer.from(`\uFEFF${jsonl}`, 'utf16le'))],
    ['little-endian without one', Buffer.from(jsonl, 'utf16le')],
    ['big-endian without one', swap(Buffer.from(jsonl, 'utf16le'))],
  ])('is read in JSON lines, %s', async (_, bytes) => {
    await corpus.put('a.jsonl', bytes);
    expect(documentsOf(await corpus.read()).map((document) => document.text)).toEqual([
      ENGLISH,
      'It rained.',
      RUSSIAN,
    ]);
  });

  it.each([
    ['with a mark', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le'), RUSSIAN],
    ['without one', Buffer.from(ENGLISH, 'utf16le'), ENGLISH],
    ['without one in Cyrillic', Buffer.from(RUSSIAN, 'utf16le'), RUSSIAN],
    ['without one in Cyrillic, big-endian', swap(Buffer.from(RUSSIAN, 'utf16le')), RUSSIAN],
    ['without one in Greek', swap(Buffer.from(GREEK, 'utf16le')), GREEK],
    ['without one in Chinese', Buffer.from(`${CHINESE}\n${CHINESE}`, 'utf16le'), `${CHINESE}\n${CHINESE}`],
  ])('is read in a text file %s', async (_, bytes, text) => {
    await corpus.put('a.txt', bytes);
    expect(documentsOf(await corpus.read())[0]?.text).toBe(text);
  });
});
