import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePressed } from '../../../src/discord/custom-id.ts';
import { en } from '../../../src/discord/messages/en/replies.ts';
import { renderSurroundings } from '../../../src/discord/render/place.ts';
import { toBody, V2 } from '../../../src/discord/render/view.ts';
import type { Span } from '../../../src/model.ts';
import { fingerprint } from '../../../src/text.ts';
import { fakeDocument } from '../fake-service.ts';
import { buttonsOf, checkLimits } from '../limits-check.ts';
import { quotationsOf } from '../rendered-words.ts';

/** What a reader sees who presses “Read on” until there is no such button. */
function readOn(text: string, first: Span): string {
  const document = fakeDocument('long', text);
  let focus: Span | null = first;
  let read = '';
  while (focus !== null) {
    const words = text.slice(focus.start, focus.end);
    const body = toBody(renderSurroundings({ document, text: words, span: focus, focus }, V2, en), V2);
    expect(checkLimits(body)).toEqual([]);
    read += quotationsOf(body)[0]?.quoted.replace(/ ?\[…\]$/u, '\n') ?? '';
    const id = buttonsOf(body).find(({ label }) => label === 'Read on')?.custom_id;
    const pressed = id === undefined ? null : parsePressed(id, []);
    const place = pressed?.kind === 'place' ? pressed.place : null;
    if (place !== null) expect(fingerprint(text.slice(place.span.start, place.span.end))).toBe(place.words);
    focus = place?.span ?? null;
  }
  return read;
}

it('leads through the whole of a long speech, a message at a time', () => {
  const sentence = fc.constantFrom(
    'The pier stays. ',
    'Rent is due! ',
    '港口六月开放。',
    'x_y*z ',
    '@everyone\n',
  );
  const speech = fc
    .array(sentence, { minLength: 200, maxLength: 1_500 })
    .map((parts) => parts.join('').trim());
  const squeeze = (text: string): string => text.replace(/\s+/gu, '');
  const property = fc.property(speech, fc.nat(90), (text, start) => {
    const span = { start, end: text.length };
    expect(squeeze(readOn(text, span))).toBe(squeeze(text.slice(start)));
  });
  fc.assert(property, { numRuns: 60 });
});

it('stops at a word that no message can hold', () => {
  const text = `The pier ${'x'.repeat(9_000)} stays.`;
  expect(readOn(text, { start: 0, end: text.length })).toContain('The pier');
});
