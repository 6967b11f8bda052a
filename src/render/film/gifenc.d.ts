/** The parts of gifenc that are used; it comes without types. */
declare module 'gifenc' {
  /** A colour as three bytes. */
  type Rgb = [red: number, green: number, blue: number];

  interface Encoder {
    /** `delay` is in milliseconds, rounded to hundredths; the first palette holds for all frames. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette?: readonly Rgb[]; delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;

  /** Finds at most `colors` colours for pixels of four bytes. */
  export function quantize(pixels: Uint8ClampedArray, colors: number): Rgb[];
}
