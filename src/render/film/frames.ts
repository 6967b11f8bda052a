import { IssueError } from '../../core/issue.ts';

/** A canvas that frames are drawn on. */
export type FrameContext = OffscreenCanvasRenderingContext2D;

/** Pictures that follow each other at an even pace; the same place always gives the same picture. */
export interface Frames {
  /** In pixels, whole. */
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly rate: number;
  readonly count: number;
  /** Draws the frame at a place, 0 to `count - 1`, over all of the canvas. */
  draw(index: number, context: FrameContext): Promise<void>;
  /** Whether a frame is the very picture of the one before it; without it none is taken to be. */
  repeats?(index: number): boolean;
}

/** The place after a frame and those that repeat it, at most `most` on. */
export function endOfRun(frames: Frames, index: number, most = Infinity): number {
  let end = index + 1;
  while (end < frames.count && end - index < most && frames.repeats?.(end)) end += 1;
  return end;
}

/** How a film is watched while it is made. */
export interface FilmOptions {
  /** Is told how much is done, from 0 up to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work; what was made so far is let go. */
  readonly signal?: AbortSignal;
}

/** What a format can hold. */
export interface FrameLimits {
  /** Sides in pixels are a multiple of this. */
  readonly step: number;
  readonly longest: number;
  readonly fastest: number;
  readonly most: number;
}

/** Refuses frames that a format cannot hold. @throws IssueError */
export function checkFrames({ width, height, rate, count }: Frames, limits: FrameLimits): void {
  const { step, longest, fastest, most } = limits;
  const bad = (got: string, expected: string) =>
    new IssueError({ code: 'bad-frames', got, expected });
  const isSide = (side: number) => side >= step && side <= longest && side % step === 0;
  if (!isSide(width) || !isSide(height)) {
    const expected = `sides from ${step} to ${longest} pixels, each a multiple of ${step}`;
    throw bad(`${width} × ${height}`, expected);
  }
  if (!(rate > 0 && rate <= fastest)) {
    const expected = `above 0 and up to ${fastest} frames a second`;
    throw bad(`a rate of ${rate}`, expected);
  }
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw bad(`${count} frames`, `1 to ${most}`);
  }
}
