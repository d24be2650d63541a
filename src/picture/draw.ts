// A timeline's data becomes a PNG, here and now: loading fonts and measuring text may hold the thread for
// half a second. Runs in the worker; the bot's own thread calls `drawTimeline`.

import * as canvas from '@napi-rs/canvas';
import { Fonts } from './fonts.ts';
import type { TimelineInput } from './input.ts';
import { layOut } from './layout.ts';
import { paint, SCALE } from './paint.ts';
import { type Measure, WIDTH } from './sheet.ts';

const fonts = new Fonts(canvas.GlobalFonts);

/** A PNG 1,100 pixels wide and at most 2,000 high. Any input gives a picture. */
export function drawNow(input: TimelineInput): Promise<Uint8Array> {
  const measure = measurer();
  const layout = layOut(input, measure);
  const sheet = canvas.createCanvas(WIDTH * SCALE, Math.ceil(layout.height) * SCALE);
  paint(sheet.getContext('2d'), layout, fonts);
  return sheet.encode('png');
}

/** Remembers what it measured: the same numbers are tried in many places. */
function measurer(): Measure {
  const probe = canvas.createCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return (text, { sizePx, bold }) => {
    const key = `${sizePx} ${bold} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    probe.font = fonts.fontFor(text, sizePx, bold);
    const measured = probe.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
