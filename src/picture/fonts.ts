// Fonts for a text: DejaVu Sans (Latin, Cyrillic, Greek, Arabic, Hebrew …), and of the Noto fonts for Chinese,
// Japanese and Korean, which come in a hundred pieces each, only the pieces that hold its characters. They
// lie in packages: a server has no fonts of its own. Other scripts are left to what the machine has.

import { createRequire } from 'node:module';
import type { GlobalFonts } from '@napi-rs/canvas';

type FontRegistry = Pick<typeof GlobalFonts, 'registerFromPath'>;

const require = createRequire(import.meta.url);

const BASE_FAMILY = 'On Record';
const BASE_FILES: readonly string[] = [
  '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
  '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2',
];
/** In order of preference for a character both have. */
const FURTHER: readonly string[] = ['noto-sans-sc', 'noto-sans-kr'];
/** Where the scripts of East Asia begin; below, the base font is asked alone. */
const FIRST_EAST_ASIAN = 0x2e80;

/** A piece of a font with the characters it has. */
interface Piece {
  readonly family: string;
  /** Resolved when it is needed: looking up a hundred files takes a while. */
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export class Fonts {
  readonly #registry: FontRegistry;
  readonly #registered = new Set<string>();
  #packages: readonly (readonly Piece[])[] | undefined;

  constructor(registry: FontRegistry) {
    this.#registry = registry;
    for (const file of BASE_FILES) registry.registerFromPath(require.resolve(file), BASE_FAMILY);
  }

  /** What the canvas wants: `bold 24px "On Record", …`, with every piece the text needs registered. */
  fontFor(text: string, sizePx: number, bold: boolean): string {
    const families = [BASE_FAMILY, ...this.#piecesFor(text)].map((family) => `"${family}"`);
    return `${bold ? 'bold' : 'normal'} ${sizePx}px ${families.join(', ')}, sans-serif`;
  }

  #piecesFor(text: string): readonly string[] {
    const families = new Set<string>();
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (code < FIRST_EAST_ASIAN) continue;
      for (const piece of this.#piecesWith(code)) {
        this.#register(piece);
        families.add(piece.family);
      }
    }
    return [...families];
  }

  /** At most one of each package. A package may claim a character it lacks; then the other's is taken. */
  #piecesWith(code: number): readonly Piece[] {
    this.#packages ??= FURTHER.map(piecesOf);
    return this.#packages.flatMap((pieces) => {
      const holds = ({ ranges }: Piece) => ranges.some(([first, last]) => code >= first && code <= last);
      return pieces.find(holds) ?? [];
    });
  }

  #register({ file, family }: Piece): void {
    if (this.#registered.has(family)) return;
    this.#registry.registerFromPath(require.resolve(file), family);
    this.#registered.add(family);
  }
}

/** The pieces of one package: its `unicode.json` says which characters each file has. */
function piecesOf(name: string): readonly Piece[] {
  const unicode: Readonly<Record<string, string>> = require(`@fontsource-variable/${name}/unicode.json`);
  return Object.entries(unicode).map(([key, ranges]) => {
    const family = `${name}-${key.replace(/[[\]]/g, '')}`;
    return {
      family,
      file: `@fontsource-variable/${name}/files/${family}-wght-normal.woff2`,
      ranges: ranges.split(',').map(rangeOf),
    };
  });
}

/** `U+4e00-4e2d` or `U+4e00`. */
function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
