import { GIFEncoder } from 'gifenc';
import {
  checkFrames,
  endOfRun,
  type FilmOptions,
  type FrameContext,
  type FrameLimits,
  type Frames,
} from './frames.ts';
import { choosePalette, countColors, PaletteIndex } from './palette.ts';

/** Players slow down anything faster than 50 frames a second; a GIF is held in memory as a whole. */
const LIMITS: FrameLimits = { step: 1, longest: 1920, fastest: 50, most: 1500 };

/** How many frames are looked at for the colours of all. */
const SAMPLES = 12;

/** The share of the work that looking for colours is. */
const LOOKING = 0.2;

/**
 * Encodes frames as a GIF that plays again and again, with one palette for all of them. Delays are in hundredths of
 * a second; they are rounded so that the whole takes its time. A picture that repeats stays instead of being written again.
 * @throws IssueError, or the reason of the signal (an `AbortError`) once it has been aborted.
 */
export async function encodeGif(
  frames: Frames,
  { onProgress, signal }: FilmOptions = {},
): Promise<Blob> {
  const { width, height, rate, count } = frames;
  checkFrames(frames, LIMITS);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  const pixelsOf = async (index: number): Promise<Uint8ClampedArray> => {
    signal?.throwIfAborted();
    await frames.draw(index, context);
    await restOfPage();
    signal?.throwIfAborted();
    return readPixels(context, width, height);
  };

  const counts = new Map<number, number>();
  const samples = sampled(count);
  for (const [at, index] of samples.entries()) {
    countColors(await pixelsOf(index), counts);
    onProgress?.((LOOKING * (at + 1)) / samples.length);
  }
  const palette = choosePalette(counts);
  const places = new PaletteIndex(palette);
  const encoder = GIFEncoder();
  for (let index = 0, next: number; index < count; index = next) {
    next = endOfRun(frames, index);
    const first = index === 0 ? { palette } : {};
    const delay = 10 * (hundredths(next, rate) - hundredths(index, rate));
    encoder.writeFrame(places.indexOf(await pixelsOf(index)), width, height, { ...first, delay });
    onProgress?.(LOOKING + ((1 - LOOKING) * next) / count);
  }
  encoder.finish();
  return new Blob([encoder.bytes()], { type: 'image/gif' });
}

/** When a frame begins, in hundredths of a second. */
const hundredths = (index: number, rate: number) => Math.round((index * 100) / rate);

/** Places spread over all frames, the first and the last among them. */
function sampled(count: number): number[] {
  const most = Math.min(SAMPLES, count);
  const places = Array.from({ length: most }, (_, index) =>
    Math.round((index * (count - 1)) / Math.max(1, most - 1)),
  );
  return [...new Set(places)];
}

/** Lets the page answer its reader between two frames. */
const restOfPage = () => new Promise<void>((done) => setTimeout(done));

function readPixels(context: FrameContext, width: number, height: number): Uint8ClampedArray {
  return context.getImageData(0, 0, width, height).data;
}
