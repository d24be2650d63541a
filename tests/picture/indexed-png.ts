// A screenshot as a PNG with a palette of at most 256 colours: a fifth of its size, and nobody sees it.
import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** The commonest colours, kept as they are: grounds and inks. */
const EXACT_COLOURS = 64;
/** The rest of the palette: means of the colours that share the upper bits of each channel. */
const MEAN_COLOURS = 192;
const ALL_BITS = 0xff;
const UPPER_BITS = 0xf0;

interface Bucket {
  readonly sum: [number, number, number];
  count: number;
}

/** Any PNG as an indexed one; transparency is lost. */
export async function toIndexedPng(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const colours = [
    ...commonest(bucketsOf(data, ALL_BITS), EXACT_COLOURS),
    ...commonest(bucketsOf(data, UPPER_BITS), MEAN_COLOURS),
  ];
  const indexes = new Map<number, number>();
  const rows = Buffer.alloc((image.width + 1) * image.height);
  for (let pixel = 0, at = 0; pixel < image.width * image.height; pixel += 1) {
    // Each row begins with its filter: none.
    if (pixel % image.width === 0) at += 1;
    const key = keyAt(data, 4 * pixel, ALL_BITS);
    let index = indexes.get(key);
    if (index === undefined) {
      index = nearest(colours, data, 4 * pixel);
      indexes.set(key, index);
    }
    rows[at] = index;
    at += 1;
  }
  return encode(image.width, image.height, { colours, rows });
}

/** The `most` fullest buckets as their mean colours. */
function commonest(buckets: ReadonlyMap<number, Bucket>, most: number): readonly (readonly number[])[] {
  const fullest = [...buckets.values()].toSorted((a, b) => b.count - a.count).slice(0, most);
  return fullest.map(({ sum, count }) => sum.map((each) => Math.round(each / count)));
}

function keyAt(data: Uint8ClampedArray, at: number, bits: number): number {
  const channel = (offset: number) => (data[at + offset] ?? 0) & bits;
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function bucketsOf(data: Uint8ClampedArray, bits: number): ReadonlyMap<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (let at = 0; at < data.length; at += 4) {
    const key = keyAt(data, at, bits);
    const bucket = buckets.get(key) ?? { sum: [0, 0, 0], count: 0 };
    buckets.set(key, bucket);
    bucket.count += 1;
    for (const channel of [0, 1, 2] as const) bucket.sum[channel] += data[at + channel] ?? 0;
  }
  return buckets;
}

function nearest(colours: readonly (readonly number[])[], data: Uint8ClampedArray, at: number): number {
  const distances = colours.map((colour) =>
    colour.reduce((sum, value, channel) => sum + (value - (data[at + channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

interface Indexed {
  readonly colours: readonly (readonly number[])[];
  readonly rows: Buffer;
}

function encode(width: number, height: number, { colours, rows }: Indexed): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colour type 3: a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
