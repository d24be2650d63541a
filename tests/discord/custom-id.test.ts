import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Control,
  encodeControls,
  encodeLog,
  encodePlace,
  parsePressed,
  type Query,
} from '../../src/discord/custom-id.ts';
import { fingerprint } from '../../src/text.ts';
import { anyQuery } from './arbitrary.ts';

const controls: readonly Control[] = (['previous', 'here', 'next', 'next', 'next', 'next'] as const).map(
  (action, at) => ({ action, offset: at * 4 }),
);
const query: Query = {
  view: 'ask',
  owner: '123456789012345678',
  text: 'When will the harbour open?',
  speaker: null,
  about: null,
  outlet: null,
  since: '2021-06-28',
  until: null,
  order: null,
};

describe('the state of a button', () => {
  it('holds a short query whole, so that the pressed id is enough', () => {
    const [, , next = ''] = encodeControls(query, controls) ?? [];
    expect(next.length).toBeLessThanOrEqual(100);
    expect(parsePressed(next, [])).toEqual({ kind: 'query', control: { action: 'next', offset: 8 }, query });
  });

  it('spreads a long query over the ids of the message and reads it back', () => {
    const property = fc.property(anyQuery, (asked) => {
      const ids = encodeControls(asked, controls);
      fc.pre(ids !== null);
      for (const id of ids!) expect(id.length).toBeLessThanOrEqual(100);
      const pressed = parsePressed(ids![2]!, ids!);
      expect(pressed?.kind === 'query' && pressed.query).toEqual(asked);
    });
    fc.assert(property);
  });

  it('does without where the query is too long for the buttons there are', () => {
    expect(encodeControls({ ...query, text: 'harbour '.repeat(30) }, controls.slice(0, 1))).toBeNull();
  });

  it('reads a place back', () => {
    const place = {
      document: fingerprint('harbour'),
      span: { start: 5, end: 77 },
      words: fingerprint('words'),
    };
    expect(parsePressed(encodePlace('wordings', place), [])).toEqual({
      kind: 'place',
      action: 'wordings',
      place,
    });
  });

  it.each([
    ['another version', '2.a.n.4.01.["123456789012345678","x",0,0,0,0,0,0].'],
    ['a missing piece', '1.a.n.4.02.["1234567890123.'],
    ['an owner who is no member', '1.a.n.4.01.["me","x",0,0,0,0,0,0].'],
    ['a date that is none', '1.a.n.4.01.["123456789012345678","x",0,0,0,"soon",0,0].'],
    ['too many fields', '1.a.n.4.01.["123456789012345678","x",0,0,0,0,0,0,0].'],
    ['an empty span', `1.s.${'0'.repeat(13)}.5-5.${'0'.repeat(13)}`],
  ])('refuses %s', (_, id) => {
    expect(parsePressed(id, [])).toBeNull();
  });

  it('never throws, whatever comes back', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (id, others) => {
        expect(() => parsePressed(id, others)).not.toThrow();
        expect(() => parsePressed(`1.a.n.1.01.${id}.`, others)).not.toThrow();
      }),
    );
  });
});

it('packs a page of the audit log, and takes nothing else for one', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (offset) => {
      expect(parsePressed(encodeLog(offset), [])).toEqual({ kind: 'log', offset });
    }),
  );
  for (const id of ['1.l.', '1.l.-1', '1.l.1234567', '2.l.1', '1.l.1.'])
    expect(parsePressed(id, [])).toBeNull();
});
