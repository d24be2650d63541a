import { describe, expect, it } from 'vitest';
import { collectAliases } from '../../src/attribution/aliases.ts';
import { extractQuotations } from '../../src/attribution/extract.ts';
import { resolveSpeakers } from '../../src/attribution/speakers.ts';
import type { Document } from '../../src/model.ts';
import { splitSentences } from '../../src/segment/sentences.ts';

function documentOf(id: string, text: string, date: string): Document {
  return {
    ...{ id, title: null, outlet: null, outletAliases: [], alsoCredited: [], author: null, eventDate: null },
    ...{ published: { date, basis: 'given' }, url: null, path: id, kind: 'article', language: 'en', text },
  };
}

function namesOf(texts: readonly string[], aliases = {}): (string | undefined)[][] {
  const documents = texts.map((text, index) => documentOf(`d${index}`, text, `2024-03-0${index + 1}`));
  const quotations = documents.map((each) => extractQuotations(each, splitSentences(each.text)));
  return resolveSpeakers(documents, quotations, aliases).map((list) =>
    list.map((each) => each.speaker?.name),
  );
}

describe('resolveSpeakers', () => {
  const known = [
    'The ferry to Lund stopped when Corveld closed. “It holds,” said Alma Ortiz.',
    'In Corveld the ferry to Lund ran again. “It floats,” said Alma Ortiz.',
  ];

  it('joins a surname to the full name that several like articles have', () => {
    const names = namesOf([
      ...known,
      'The ferry from Lund reached Corveld. “It fell,” Ortiz said of her ferry.',
    ]);
    expect(names[2]).toEqual(['Alma Ortiz']);
  });

  it.each([
    ['of another field', [...known, 'The striker missed twice. “It fell,” Ortiz said.'], 'Ortiz'],
    ['known from one article', [known[0] ?? '', 'From Lund to Corveld. “It fell,” Ortiz said.'], 'Ortiz'],
    [
      'known by the given name',
      [...known, 'The ferry from Lund reached Corveld. “It fell,” Alma said.'],
      'Alma',
    ],
    [
      'with a namesake who does not speak',
      [...known, 'Bruno Ortiz went home.', 'The ferry from Lund reached Corveld. “It fell,” Ortiz said.'],
      'Ortiz',
    ],
    [
      'with a namesake who speaks',
      [...known, '“No,” said Bruno Ortiz.', 'The ferry from Lund reached Corveld. “It fell,” Ortiz said.'],
      'Ortiz',
    ],
  ])('leaves a speaker %s alone', (_, texts, name) => {
    expect(namesOf(texts).at(-1)).toEqual([name]);
  });

  it('keeps two unrelated people of one surname apart', () => {
    const texts = ['“The pitch was wet,” Smith said.', '“The budget is balanced,” said Jordan Smith.'];
    expect(namesOf(texts)).toEqual([['Smith'], ['Jordan Smith']]);
  });

  it('names the holder of an office that the corpus names', () => {
    const texts = [
      'Chilean President Alma Ortiz came. “It holds,” Ortiz said.',
      'The ferry of Chilean President Alma Ortiz left.',
      '“It fell,” the Chilean president said.',
    ];
    expect(namesOf(texts)[2]).toEqual(['Alma Ortiz']);
  });

  it('lets an alias win', () => {
    const { aliases } = collectAliases([{ name: 'Alma Ortiz', value: ['Ortiz'], line: 1 }]);
    expect(namesOf(['“It holds,” Ortiz said.'], aliases)).toEqual([['Alma Ortiz']]);
  });

  it('meets an alias with its article, but not the same word without', () => {
    const { aliases } = collectAliases([
      { name: 'Alma Ortiz', value: ['The Heron', 'the bridge office'], line: 1 },
    ]);
    const texts = [
      '“It holds,” The Heron said.',
      '“It bends,” the bridge office said.',
      '“It fell,” Heron said.',
    ];
    expect(namesOf(texts, aliases)).toEqual([['Alma Ortiz'], ['Alma Ortiz'], ['Heron']]);
  });
});

describe('collectAliases', () => {
  it.each([
    [
      'what is no name',
      [['Alma Ortiz', ['Ortiz', 3]]],
      'Expected the aliases of "Alma Ortiz" to be names, got 3',
    ],
    [
      'an alias of two',
      [
        ['Alma Ortiz', 'x'],
        ['C D', 'x'],
      ],
      'Expected the alias "x" to belong to one name',
    ],
    ['no alias', [['Alma Ortiz', null]], 'Expected the aliases of "Alma Ortiz" to be names, got null'],
  ] as const)('says in which line %s stands, and keeps the rest', (_, entries, message) => {
    const numbered = entries.map(([name, value], index) => ({ name, value, line: index + 1 }));
    const { aliases, problems } = collectAliases([...numbered, { name: 'E F', value: 'Eff', line: 9 }]);
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toContain(`(line ${entries.length})`);
    expect(aliases).toMatchObject({ 'alma ortiz': 'Alma Ortiz', 'e f': 'E F', eff: 'E F' });
  });

  it('takes an empty file as no aliases', () => {
    expect(collectAliases([])).toEqual({ aliases: {}, problems: [] });
  });
});
