/** The size of a frame or picture in pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The sizes of frames that documents and slides usually have. */
export const FRAME_SIZES: readonly FrameSize[] = [
  { width: 640, height: 360 },
  { width: 960, height: 540 },
  { width: 800, height: 600 },
  { width: 360, height: 640 },
];

/** The least and the most of a side, in pixels: from a thumbnail to a wall of 8K. */
export const SIDES = { width: [320, 7680], height: [180, 4320] } as const;

/** Reads a side of a frame, a whole number of pixels within `SIDES`; `undefined` for anything else. */
export function readSide(text: string, side: keyof typeof SIDES): number | undefined {
  const [least, most] = SIDES[side];
  const pixels = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : NaN;
  return pixels >= least && pixels <= most ? pixels : undefined;
}
