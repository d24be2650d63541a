import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Catalogue } from '../../src/discord/messages/catalogue.ts';
import { en } from '../../src/discord/messages/en/replies.ts';
import { CATALOGUES, catalogueFor, LANGUAGES } from '../../src/discord/messages/languages.ts';
import { formatDate } from '../../src/discord/render/text/dates.ts';

/** Paths of everything in a catalogue: `reindex.kept`, `commands.ask.options.speaker.name`. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

function valueAt(catalogue: Catalogue, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], catalogue);
}

const languages = LANGUAGES.map((locale) => [locale, catalogueFor(locale)] as const);

describe.each(languages)('the catalogue %s', (locale, catalogue) => {
  it('lacks nothing that English has, and has nothing besides', () => {
    const own = (paths: string[]) => paths.filter((path) => !path.startsWith('info.help.')).sort();
    expect(own(pathsOf(catalogue))).toEqual(own(pathsOf(en)));
    for (const path of pathsOf(catalogue)) expect(valueAt(catalogue, path)).not.toBe('');
  });

  it('says something of its own rather than repeat the English', () => {
    if (catalogue === en) return;
    const texts = pathsOf(en).filter(
      (path) => /\s/u.test(String(valueAt(en, path))) && typeof valueAt(en, path) === 'string',
    );
    const same = texts
      .filter((path) => path !== 'comma')
      .filter((path) => valueAt(en, path) === valueAt(catalogue, path));
    expect(same).toEqual([]);
  });

  it('names commands and options as Discord allows, none twice', () => {
    const names = Object.values(catalogue.commands).map(({ name }) => name);
    const parts = Object.values(catalogue.commands).map((command) => Object.values(command.parts ?? {}));
    const holders = [...Object.values(catalogue.commands), ...parts.flat()];
    const options = holders.map((command) => Object.values(command.options));
    for (const group of [
      names,
      ...parts.map((texts) => texts.map(({ name }) => name)),
      ...options.map((texts) => texts.map(({ name }) => name)),
    ]) {
      expect(new Set(group).size).toBe(group.length);
      for (const name of group) expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      for (const name of group) expect(name).toBe(name.toLowerCase());
    }
    const all = [...holders, ...options.flat()];
    for (const { description } of all) expect(description.length).toBeLessThanOrEqual(100);
    for (const menu of Object.values(catalogue.menus)) expect(menu.length).toBeLessThanOrEqual(32);
    for (const button of Object.values(catalogue.buttons)) expect(button.length).toBeLessThanOrEqual(80);
    expect(catalogue.feedback.formTitle.length).toBeLessThanOrEqual(45);
    expect(catalogue.feedback.formLabel.length).toBeLessThanOrEqual(45);
  });

  it('counts by the rules of its language', () => {
    const said = [1, 2, 5, 1_234].map((count) => catalogue.info.outletLine('X', count));
    expect(new Set(said).size).toBe(4);
    for (const text of said) expect(text).not.toContain('#');
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toHaveLength(1);
  });
});

it('texts name commands as the member’s own client shows them', () => {
  const { info, keeping } = catalogueFor('de');
  expect(keeping.removed('a.md')).toBe('Entfernt: a.md. `/bestand rückgängig` holt es zurück.');
  expect(keeping.removed('\\`/ask\\`')).toContain('\\`/ask\\`');
  expect(info.help.join(' ')).not.toMatch(/`\/(?:ask|quote|corpus)/u);
});

it('French sets no-break spaces where French does', () => {
  const french = catalogueFor('fr');
  const { lookup, info, compare } = french;
  const counted = [1, 2].flatMap((count) => [
    ...Object.values(lookup.otherwise).map((say) => say(count, '3 mai 2023')),
    lookup.alsoFound(count),
    lookup.filesNotRead(count),
    lookup.notLookedUp(count),
    info.speakerLine('X', count),
    compare.title(count),
    french.saidOn('x'),
    lookup.whoSaid('x'),
  ]);
  const texts = pathsOf(french)
    .map((path) => valueAt(french, path))
    .filter((value) => typeof value === 'string');
  for (const text of [...texts, ...counted]) expect(text).not.toMatch(/ [:;?!»]|« /u);
});

it('dates stand in sentences as the language has them', () => {
  const day = (locale: string) => formatDate('2021-05-01', catalogueFor(locale)) ?? '';
  const said = LANGUAGES.map((locale) => catalogueFor(locale).filters.since(day(locale)));
  expect(said).toEqual([
    'since 1 May 2021',
    'desde el 1 de mayo de 2021',
    'seit dem 1. Mai 2021',
    'depuis le 1er mai 2021',
    'с 1 мая 2021 г.',
    '自 2021年5月1日 起',
  ]);
});

it('Russian has three plurals', () => {
  const line = (count: number) => catalogueFor('ru').info.outletLine('X', count);
  expect([line(1), line(3), line(5)]).toEqual(['X: 1 статья', 'X: 3 статьи', 'X: 5 статей']);
});

it('a cooldown of one second is said without its number', () => {
  const said = LANGUAGES.map((locale) => catalogueFor(locale).settings.cooldown(1).split(/: |：/u)[1]);
  expect(said).toEqual([
    'one every second.',
    'una cada segundo.',
    'eine pro Sekunde.',
    'une par seconde.',
    'один раз в секунду.',
    '每秒一个问题。',
  ]);
  expect(catalogueFor('de').settings.cooldown(30)).toContain('eine alle 30 Sekunden.');
  expect(catalogueFor('fr').settings.cooldown(30)).toContain('une toutes les 30 secondes.');
  expect(catalogueFor('ru').settings.cooldown(21)).toContain('один раз в 21 секунду.');
});

it('an unknown language is answered in English', () => {
  expect(catalogueFor('pt-BR')).toBe(en);
});

it('every command and option carries every language', () => {
  const locales = Object.keys(CATALOGUES).sort();
  for (const { data } of commands) {
    expect(Object.keys(data.name_localizations ?? {}).sort()).toEqual(locales);
    const options = 'options' in data ? (data.options ?? []) : [];
    for (const option of options) {
      expect(Object.keys(option.name_localizations ?? {}).sort()).toEqual(locales);
      expect(Object.keys(option.description_localizations ?? {}).sort()).toEqual(locales);
    }
  }
});

it.each(['constructor', '__proto__', 'toString', ''])(
  'answers in English where the locale is “%s”',
  (locale) => {
    expect(catalogueFor(locale)).toBe(en);
  },
);
