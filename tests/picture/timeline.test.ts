import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNow } from '../../src/picture/draw.ts';
import { layOut } from '../../src/picture/layout.ts';
import type { Measure } from '../../src/picture/sheet.ts';
import { describeTimeline, drawTimeline, type TimelineInput } from '../../src/picture/timeline.ts';

const INPUT: TimelineInput = {
  title: 'Ana Belić',
  subtitle: 'the harbour bridge',
  locale: 'en-GB',
  undatedLabel: 'no date',
  rows: [
    {
      outlet: 'Coast Daily',
      marks: [
        { day: '2023-05-02', number: 1 },
        { day: '2023-05-02', number: 2 },
        { day: '2023-11-20', number: 3 },
      ],
    },
    {
      outlet: 'Inland Post',
      marks: [
        { day: '2023-07-01', number: 4 },
        { day: '2023-07', number: 5 },
      ],
    },
  ],
};

/** Seven pixels a character, so that places can be worked out by hand. */
const measure: Measure = (text) => 7 * text.length;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

function expectPicture(png: Uint8Array): void {
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(String.fromCharCode(...png.slice(-8, -4))).toBe('IEND');
  expect(png.length).toBeLessThan(2 * 1024 * 1024);
  expect(sizeOf(png).width).toBe(1100);
  expect(sizeOf(png).height).toBeLessThanOrEqual(2000);
}

it('gives the third outlet six-sided marks and the same shape beside its name', async () => {
  const rows = ['Coast Daily', 'Inland Post', 'Tidewater Post'].map((outlet, number) => ({
    outlet,
    marks: [{ day: '2023-05-02', number }],
  }));
  const { top, height } = layOut({ ...INPUT, rows }, measure).rows[2] ?? { top: 0, height: 0 };
  const image = await loadImage(Buffer.from(await drawNow({ ...INPUT, rows })));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  // Near the left end of its upper edge, where a diamond has nothing.
  const [x, y] = [20.5, top + height / 2 - 5.5];
  const pixel = context.getImageData(2 * x, Math.round(2 * y), 1, 1).data;
  expect([...pixel]).toEqual([0x8f, 0xe3, 0xa5, 0xff]);
});

describe('the layout of a timeline', () => {
  it('puts one row an outlet, later days further right, one day one above the other', () => {
    const [coast, inland] = layOut(INPUT, measure).rows;
    expect(coast?.label).toEqual(['Coast Daily']);
    const [first, second, third] = ['1', '2', '3'].map((number) =>
      coast?.marks.find(({ label }) => label === number),
    );
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(third?.x).toBeGreaterThan(first?.x ?? 0);
    expect(inland?.marks[0]?.x).toBeGreaterThan(first?.x ?? 0);
    expect(inland?.marks[0]?.x).toBeLessThan(third?.x ?? 0);
  });

  it('keeps what has no full date in a column of its own, right of every day', () => {
    const { rows, undated } = layOut(INPUT, measure);
    expect(undated?.label).toBe('no date');
    const monthOnly = rows[1]?.marks.find(({ label }) => label === '5');
    expect(monthOnly?.x).toBeGreaterThan(undated?.left ?? Number.POSITIVE_INFINITY);
    for (const mark of rows[0]?.marks ?? []) expect(mark.x).toBeLessThan(undated?.left ?? 0);
  });

  it('shows every number once where there is room', () => {
    const labels = layOut(INPUT, measure).rows.flatMap(({ marks }) => marks.map(({ label }) => label));
    expect(labels.toSorted()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('counts what there is no room for instead of dropping it', () => {
    const marks = Array.from({ length: 50 }, (_, index) => ({ day: '2023-05-02', number: index + 1 }));
    const [row] = layOut({ ...INPUT, rows: [{ outlet: 'Coast Daily', marks }] }, measure).rows;
    const shown = row?.marks.filter(({ label }) => !label.startsWith('+')) ?? [];
    const more = row?.marks.find(({ label }) => label.startsWith('+'));
    expect(shown.length + Number(more?.label)).toBe(50);
  });

  it('counts outlets beyond the twelfth', () => {
    const rows = Array.from({ length: 15 }, (_, index) => ({ outlet: `Outlet ${index}`, marks: [] }));
    expect(layOut({ ...INPUT, rows }, measure).rows.at(-1)?.label).toEqual(['+3 …']);
  });

  it.each([
    ['a week', '2023-05-01', '2023-05-08', 'May 2023'],
    ['a year', '2023-01-01', '2023-12-31', '2023'],
    ['thirty years', '1993-02-01', '2023-02-01', '2000'],
    ['one day', '2023-05-01', '2023-05-01', '1 May 2023'],
  ])('prints dates that fit below %s', (_name, from, until, expected) => {
    const marks = [
      { day: from, number: 1 },
      { day: until, number: 2 },
    ];
    const { ticks } = layOut({ ...INPUT, rows: [{ outlet: 'Coast Daily', marks }] }, measure);
    expect(ticks.map(({ label }) => label).join(' ')).toContain(expected);
    for (const [index, tick] of ticks.entries()) {
      const before = ticks[index - 1];
      if (before === undefined) continue;
      const needed = (7 * (tick.label.length + before.label.length)) / 2;
      expect(tick.labelX - before.labelX).toBeGreaterThan(needed);
    }
  });

  it('breaks a long outlet name at a space and cuts it between characters as readers see them', () => {
    const name = `Presidential ${'e\u0301'.repeat(30)}`;
    const [row] = layOut({ ...INPUT, rows: [{ outlet: name, marks: [] }] }, measure).rows;
    expect(row?.label).toHaveLength(2);
    expect(row?.label[0]).toBe('Presidential');
    expect(row?.label[1]).toMatch(/^(e\u0301){3,}…$/);
  });
});

describe('the picture of a timeline', () => {
  it('is drawn on another thread, more than one at a time', async () => {
    const pictures = await Promise.all([drawTimeline(INPUT), drawTimeline({ ...INPUT, rows: [] })]);
    for (const png of pictures) expectPicture(png);
    expect(sizeOf(pictures[0] as Uint8Array).height).toBeGreaterThan(
      sizeOf(pictures[1] as Uint8Array).height,
    );
  });

  it.each(['習近平', '김철수', 'محمد', 'Ёлка', 'Ελένη'])('has the characters of %s', async (title) => {
    // What a font lacks is drawn as the same box whatever the character: other characters, another picture.
    const boxes = '\u{1f8ff}'.repeat([...title].length);
    const [named, boxed] = await Promise.all([
      drawNow({ ...INPUT, title, rows: [] }),
      drawNow({ ...INPUT, title: boxes, rows: [] }),
    ]);
    expect(Buffer.compare(Buffer.from(named), Buffer.from(boxed))).not.toBe(0);
  });

  it('is a PNG of bounded size whatever it is drawn from', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '',
        'a'.repeat(6000),
        '\u202eabc\n\t',
        'x\u0301'.repeat(900),
        '\ud800',
        '平'.repeat(500),
      ),
    );
    const day = fc.oneof(
      fc.constantFrom(null, '', '2023-02-30', '--05-02', '0001-01-01', '9999-12-31', '2023-05'),
      fc
        .date({ min: new Date('1800-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const mark = fc.record({ day, number: fc.oneof(fc.nat(60), fc.double(), fc.maxSafeInteger()) });
    const row = fc.record({ outlet: text, marks: fc.array(mark, { maxLength: 80 }) });
    const input = fc.record({
      title: text,
      subtitle: text,
      locale: fc.constantFrom('en-GB', 'de', 'zh-CN', 'ar-EG', 'not a locale', ''),
      undatedLabel: text,
      rows: fc.array(row, { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        expectPicture(await drawNow(given));
        const alt = describeTimeline(given, { timeline: 'Timeline' });
        expect(alt.length).toBeLessThanOrEqual(1024);
        expect(alt).toMatch(/^Timeline/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a timeline in words', () => {
  it('names each outlet with its numbers and days, partial dates as they are', () => {
    expect(describeTimeline(INPUT, { timeline: 'Timeline' })).toBe(
      'Timeline · Ana Belić · the harbour bridge. ' +
        'Coast Daily: 1 (2 May 2023), 2 (2 May 2023), 3 (20 Nov 2023). ' +
        'Inland Post: 4 (1 Jul 2023), 5 (2023-07).',
    );
  });

  it('counts the rows that no longer fit', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      outlet: `Outlet with a long name ${index}`,
      marks: [{ day: null, number: index }],
    }));
    const alt = describeTimeline({ ...INPUT, rows }, { timeline: 'Timeline' });
    const named = alt.match(/Outlet with/g)?.length ?? 0;
    expect(named).toBeGreaterThan(5);
    expect(alt).toMatch(new RegExp(`\\+${60 - named}$`));
  });
});
