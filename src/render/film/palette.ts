import { quantize } from 'gifenc';

/** Colours as three bytes, at most 256. */
export type Palette = [red: number, green: number, blue: number][];

/** The most colours that a GIF can have. */
const MOST = 256;
/** How many of the most frequent colours are kept as they are where there are more: those of a map's fills. */
const EXACT = 128;

/** How often each colour stands in pixels of four bytes, by `red << 16 | green << 8 | blue`; added to `counts`. */
export function countColors(pixels: Uint8ClampedArray, counts: Map<number, number>): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const color = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
}

/**
 * Chooses a palette: all colours where there are no more than a GIF can have, else the most frequent as they are, and
 * for the rest colours in between. Frequent colours come first.
 */
export function choosePalette(counts: ReadonlyMap<number, number>): Palette {
  const colors = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  if (colors.length <= MOST) return colors.map(toRgb);
  const rest = new Uint8ClampedArray(
    colors.slice(EXACT).flatMap((color) => [...toRgb(color), 255]),
  );
  return [...colors.slice(0, EXACT).map(toRgb), ...quantize(rest, MOST - EXACT)];
}

/** Turns pixels into places of a palette, the nearest colour each; no dithering, so flat areas stay flat. */
export class PaletteIndex {
  readonly #palette: Palette;
  readonly #known = new Map<number, number>();

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  /** The place of each pixel of four bytes. */
  indexOf(pixels: Uint8ClampedArray): Uint8Array {
    const index = new Uint8Array(pixels.length / 4);
    let [last, place] = [-1, 0];
    for (let at = 0; at < index.length; at += 1) {
      const [red, green, blue] = [pixels[at * 4]!, pixels[at * 4 + 1]!, pixels[at * 4 + 2]!];
      const color = (red << 16) | (green << 8) | blue;
      // Most pixels of a map are like the one before.
      if (color !== last) place = this.#placeOf(color, red, green, blue);
      last = color;
      index[at] = place;
    }
    return index;
  }

  #placeOf(color: number, red: number, green: number, blue: number): number {
    const known = this.#known.get(color);
    if (known !== undefined) return known;
    const place = this.#nearest(red, green, blue);
    this.#known.set(color, place);
    return place;
  }

  #nearest(red: number, green: number, blue: number): number {
    let [best, least] = [0, Infinity];
    this.#palette.forEach(([r, g, b], index) => {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < least) [best, least] = [index, distance];
    });
    return best;
  }
}

const toRgb = (color: number): Palette[number] => [color >> 16, (color >> 8) & 255, color & 255];
