import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCallback,
  checkChoices,
  checkCommands,
  checkMessage,
  checkModal,
} from '../../src/playground/rules.ts';

const LEGACY = { isV2: false, fileNames: [] };
const V2 = { isV2: true, fileNames: ['map.png'] };

const text = (content: string) => ({ type: 10, content });
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (fields: object = {}) => ({ type: 2, style: 1, label: 'More', custom_id: 'more', ...fields });
const link = (fields: object = {}) => ({
  type: 2,
  style: 5,
  label: 'Open',
  url: 'https://a.example',
  ...fields,
});
const select = (fields: object = {}) => ({
  type: 3,
  custom_id: 'outlet',
  options: [{ label: 'Coast Daily', value: 'coast' }],
  ...fields,
});
const repeat = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** Paths of the problems, `components.0.label`. */
const paths = (problems: readonly { readonly path: readonly (string | number)[] }[]) =>
  problems.map((problem) => problem.path.join('.'));

describe('a message without Components V2', () => {
  it.each([
    ['content of 2,000 characters', { content: 'x'.repeat(2000) }],
    ['content of 2,000 emoji', { content: '🌊'.repeat(2000) }],
    ['five rows of five buttons', { components: repeat(5, (i) => row(...buttons(5, i))) }],
    ['a link', { components: [row(link())] }],
    ['a select alone', { components: [row(select())] }],
    ['closed mentions', { content: 'x', allowed_mentions: { parse: [] } }],
    ['cleared fields', { content: null, embeds: null, components: null }],
    [
      'embeds of 6,000 characters together',
      { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000) }] },
    ],
  ])('passes with %s', (_name, body) => {
    expect(checkMessage(body, LEGACY)).toEqual([]);
  });

  it.each([
    ['content of 2,001 characters', { content: 'x'.repeat(2001) }, 'content'],
    ['a number as content', { content: 7 }, 'content'],
    ['11 embeds', { embeds: repeat(11, () => ({ title: 'x' })) }, 'embeds'],
    ['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
    ['a description of 4,097', { embeds: [{ description: 'x'.repeat(4097) }] }, 'embeds.0.description'],
    [
      'embeds of 6,001 together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds',
    ],
    ['an empty field name', { embeds: [{ fields: [{ name: '', value: 'x' }] }] }, 'embeds.0.fields.0.name'],
    ['an empty field value', { embeds: [{ fields: [{ name: 'x', value: '' }] }] }, 'embeds.0.fields.0.value'],
    ['26 fields', { embeds: [{ fields: repeat(26, () => ({ name: 'x', value: 'x' })) }] }, 'embeds.0.fields'],
    [
      'an ftp link',
      { components: [row(link({ url: 'ftp://a.example/x' }))] },
      'components.0.components.0.url',
    ],
    ['six rows', { components: repeat(6, (i) => row(button({ custom_id: `b${i}` }))) }, 'components'],
    ['six buttons in a row', { components: [row(...buttons(6, 0))] }, 'components.0.components'],
    ['a select beside a button', { components: [row(select(), button())] }, 'components.0.components'],
    ['a button outside a row', { components: [button()] }, 'components.0.type'],
    ['V2 components without the flag', { components: [text('x')] }, 'components.0.type'],
    [
      'a button with url and custom_id',
      { components: [row(link({ custom_id: 'x' }))] },
      'components.0.components.0.custom_id',
    ],
    [
      'a button with neither',
      { components: [row(button({ custom_id: undefined }))] },
      'components.0.components.0.custom_id',
    ],
    [
      'a button without a face',
      { components: [row(button({ label: undefined }))] },
      'components.0.components.0.label',
    ],
    [
      'a label of 81',
      { components: [row(button({ label: 'x'.repeat(81) }))] },
      'components.0.components.0.label',
    ],
    [
      'a custom_id of 101',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      'components.0.components.0.custom_id',
    ],
    ['one custom_id twice', { components: [row(button(), button())] }, 'components.0.components.1.custom_id'],
    [
      '26 options',
      { components: [row(select({ options: repeat(26, (i) => ({ label: 'x', value: `${i}` })) }))] },
      'components.0.components.0.options',
    ],
    [
      'one option twice',
      { components: [row(select({ options: repeat(2, () => ({ label: 'x', value: 'x' })) }))] },
      'components.0.components.0.options.1.value',
    ],
    [
      'a list of users beside parse',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
    ],
    [
      'an unknown kind of mention',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0',
    ],
  ])('is refused with %s', (_name, body, path) => {
    expect(paths(checkMessage(body, LEGACY))).toContain(path);
  });
});

function buttons(count: number, rowIndex: number) {
  return repeat(count, (index) => button({ custom_id: `${rowIndex}-${index}` }));
}

describe('a message with Components V2', () => {
  it.each([
    ['text of 4,000 characters', { components: [text('x'.repeat(4000))] }],
    ['a container with everything', { components: [container()] }],
    ['40 components', { components: repeat(40, () => text('x')) }],
    ['a picture that was uploaded', { components: [gallery('attachment://map.png')] }],
  ])('passes with %s', (_name, body) => {
    expect(checkMessage(body, V2)).toEqual([]);
  });

  it.each([
    ['content beside it', { content: 'x', components: [text('x')] }, 'content'],
    ['an embed beside it', { embeds: [{ title: 'x' }], components: [text('x')] }, 'embeds'],
    [
      'text of 4,001 characters in two displays',
      { components: [text('x'.repeat(4000)), text('x')] },
      'components',
    ],
    [
      '41 components, the nested ones counted',
      { components: [{ type: 17, components: repeat(40, () => text('x')) }] },
      'components',
    ],
    ['an empty text', { components: [text('')] }, 'components.0.content'],
    ['an empty container', { components: [{ type: 17, components: [] }] }, 'components.0.components'],
    [
      'a container in a container',
      { components: [{ type: 17, components: [container()] }] },
      'components.0.components.0.type',
    ],
    [
      'a section without an accessory',
      { components: [{ type: 9, components: [text('x')] }] },
      'components.0.accessory',
    ],
    [
      'four texts in a section',
      { components: [{ type: 9, components: repeat(4, () => text('x')), accessory: button() }] },
      'components.0.components',
    ],
    [
      'one custom_id in two places',
      { components: [row(button()), { type: 9, components: [text('x')], accessory: button() }] },
      'components.1.accessory.custom_id',
    ],
    [
      'one id twice',
      {
        components: [
          { ...text('x'), id: 3 },
          { ...text('y'), id: 3 },
        ],
      },
      'components.1.id',
    ],
    ['a picture that was not uploaded', { components: [gallery('attachment://other.png')] }, 'components.0'],
    ['an unknown kind of component', { components: [{ type: 99 }] }, 'components.0.type'],
  ])('is refused with %s', (_name, body, path) => {
    expect(paths(checkMessage(body, V2))).toContain(path);
  });

  it('may not keep the content it had before', () => {
    const kept = { content: 'The ferry is late.', embeds: 0, components: [] };
    expect(paths(checkMessage({ components: [text('x')] }, { ...V2, kept }))).toEqual(['content']);
    expect(checkMessage({ content: null, components: [text('x')] }, { ...V2, kept })).toEqual([]);
  });
});

function gallery(url: string) {
  return { type: 12, items: [{ media: { url }, description: 'A map of the coast' }] };
}

function container() {
  return {
    type: 17,
    accent_color: 0x336699,
    components: [
      text('# The harbour'),
      { type: 14, divider: true, spacing: 2 },
      { type: 9, components: [text('x')], accessory: link() },
      {
        type: 9,
        components: [text('x')],
        accessory: { type: 11, media: { url: 'https://a.example/x.png' } },
      },
      gallery('https://a.example/map.png'),
      { type: 13, file: { url: 'attachment://map.png' } },
      row(button()),
      row(select()),
    ],
  };
}

describe('command registration', () => {
  const slash = (fields: object = {}) => ({ name: 'ask', description: 'Ask the corpus', ...fields });
  const option = (fields: object = {}) => ({ type: 3, name: 'speaker', description: 'Who', ...fields });

  it.each([
    ['a plain command', [slash()]],
    ['letters of any script', [slash({ name: 'спросить' }), slash({ name: '提问' })]],
    ['a context menu with spaces and capitals', [{ type: 3, name: 'Find who said this' }]],
    ['one name for two types', [slash({ name: 'ask' }), { type: 3, name: 'ask' }]],
    [
      'localisations',
      [slash({ name_localizations: { de: 'fragen' }, description_localizations: { fr: 'Demander' } })],
    ],
    [
      'required options first',
      [slash({ options: [option({ required: true }), option({ name: 'outlet' })] })],
    ],
    ['subcommands', [slash({ options: [{ type: 1, name: 'list', description: 'x', options: [option()] }] })]],
  ])('passes with %s', (_name, body) => {
    expect(checkCommands(body)).toEqual([]);
  });

  it.each([
    ['capitals', [slash({ name: 'Ask' })], '0.name'],
    ['spaces', [slash({ name: 'ask me' })], '0.name'],
    ['a name of 33', [slash({ name: 'x'.repeat(33) })], '0.name'],
    ['no description', [slash({ description: undefined })], '0.description'],
    ['an empty description', [slash({ description: '' })], '0.description'],
    ['a description of 101', [slash({ description: 'x'.repeat(101) })], '0.description'],
    ['a described context menu', [{ type: 3, name: 'Find', description: 'x' }], '0.description'],
    ['one name twice', [slash(), slash()], '1.name'],
    ['one option twice', [slash({ options: [option(), option()] })], '0.options.1.name'],
    [
      'a required option after an optional one',
      [slash({ options: [option(), option({ name: 'q', required: true })] })],
      '0.options.1',
    ],
    ['an unknown locale', [slash({ name_localizations: { tlh: 'x' } })], '0.name_localizations.tlh'],
    [
      'a localised name with capitals',
      [slash({ name_localizations: { de: 'Fragen' } })],
      '0.name_localizations.de',
    ],
    ['26 options', [slash({ options: repeat(26, (i) => option({ name: `o${i}` })) })], '0.options'],
    [
      '26 choices',
      [slash({ options: [option({ choices: repeat(26, (i) => ({ name: `${i}`, value: 'x' })) })] })],
      '0.options.0.choices',
    ],
    [
      'choices beside autocomplete',
      [slash({ options: [option({ autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
      '0.options.0.autocomplete',
    ],
    [
      'an option beside a subcommand',
      [slash({ options: [{ type: 1, name: 'list', description: 'x' }, option()] })],
      '0.options.1',
    ],
    [
      'more than 8,000 characters',
      [
        slash({
          options: repeat(25, (i) =>
            option({
              name: `o${i}`,
              choices: repeat(25, (j) => ({ name: `${j}${'n'.repeat(20)}`, value: 'v' })),
            }),
          ),
        }),
      ],
      '0',
    ],
    ['16 menus of one type', repeat(16, (i) => ({ type: 3, name: `Menu ${i}` })), ''],
    ['101 slash commands', repeat(101, (i) => slash({ name: `c${i}` })), ''],
  ])('is refused with %s', (_name, body, path) => {
    expect(paths(checkCommands(body))).toContain(path);
  });
});

describe('choices', () => {
  const choice = (name: string, value: unknown) => ({ name, value });

  it.each([
    ['none', []],
    ['25', repeat(25, (i) => choice(`${i}`, i))],
    ['100 characters', [choice('n'.repeat(100), 'v'.repeat(100))]],
  ])('pass with %s', (_name, choices) => {
    expect(checkChoices({ choices })).toEqual([]);
  });

  it.each([
    ['26', repeat(26, (i) => choice(`${i}`, i)), 'data.choices'],
    ['a value of 101', [choice('x', 'v'.repeat(101))], 'data.choices.0.value'],
    ['a name of 101', [choice('n'.repeat(101), 'x')], 'data.choices.0.name'],
    ['an empty name', [choice('', 'x')], 'data.choices.0.name'],
  ])('are refused with %s', (_name, choices, path) => {
    expect(paths(checkChoices({ choices }))[0]).toContain(path);
  });
});

describe('modals', () => {
  const input = { type: 4, custom_id: 'reason', style: 2 };
  const labelled = { type: 18, label: 'What is wrong?', component: input };

  it.each([
    ['a labelled input', [labelled]],
    ['an input in a row', [row({ ...input, label: 'Why' })]],
  ])('pass with %s', (_name, components) => {
    expect(checkModal({ custom_id: 'f', title: 'Feedback', components })).toEqual([]);
  });

  it.each([
    ['a title of 46', { title: 'x'.repeat(46) }, 'data.title'],
    [
      'six components',
      { components: repeat(6, (i) => ({ ...labelled, component: { ...input, custom_id: `${i}` } })) },
      'data.components',
    ],
    ['a bare button', { components: [button()] }, 'data.components.0.type'],
    ['one custom_id twice', { components: [labelled, labelled] }, 'data.components.1.component.custom_id'],
    ['an unlabelled input in a row', { components: [row(input)] }, 'data.components.0.components.0.label'],
  ])('are refused with %s', (_name, fields, path) => {
    const modal = { custom_id: 'f', title: 'Feedback', components: [labelled], ...fields };
    expect(paths(checkModal(modal))).toContain(path);
  });
});

describe('callbacks', () => {
  it.each([
    ['a reply to a command', { type: 4 }, 2, false, true],
    ['an update of a command', { type: 7 }, 2, false, false],
    ['an update of a pressed message', { type: 7 }, 3, true, true],
    ['choices for a command', { type: 8 }, 2, false, false],
    ['a deferral of choices', { type: 5 }, 4, false, false],
    ['a form after a form', { type: 9 }, 5, true, false],
    ['an ephemeral deferral', { type: 5, data: { flags: 64 } }, 2, false, true],
    ['a deferral with the V2 flag', { type: 5, data: { flags: 32_768 } }, 2, false, false],
  ])('%s', (_name, body, type, hasMessage, fits) => {
    expect(checkCallback(body, type, hasMessage).length === 0).toBe(fits);
  });
});

it('judges any JSON without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (body, isV2) => {
      const problems = [
        ...checkMessage(body, { isV2, fileNames: [] }),
        ...checkMessage({ components: body, embeds: body, allowed_mentions: body }, { isV2, fileNames: [] }),
        ...checkCommands(body),
        ...checkCommands([{ options: body }]),
      ];
      expect(problems.every((problem) => problem.message !== '')).toBe(true);
    }),
  );
});
