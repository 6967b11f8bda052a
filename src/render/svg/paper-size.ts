import { IssueError } from '../../core/issue.ts';

/** The size of a picture in CSS pixels. */
export interface OutputSize {
  readonly width: number;
  readonly height: number;
}

/** Formats by their usual names; A4 lies on its side. */
export const PAPER_SIZES = {
  wide: { width: 1920, height: 1080 },
  a4: { width: 1123, height: 794 },
  square: { width: 1080, height: 1080 },
} as const satisfies Readonly<Record<string, OutputSize>>;

/** The least width and height, and the greatest, in CSS pixels. */
const LEAST: OutputSize = { width: 320, height: 180 };
const MOST = 7680;
/** How many times as long as the other a side may be. */
const LONGEST = 4;
/** The area, in pixels, at which text has the size that it has on the page. */
const USUAL_AREA = 1600 * 900;

/** Checks a size, whatever it comes from. @throws IssueError that says what a size may be. */
export function checkSize({ width, height }: OutputSize): void {
  const isWhole = Number.isInteger(width) && Number.isInteger(height);
  const isWithin =
    width >= LEAST.width && height >= LEAST.height && Math.max(width, height) <= MOST;
  const isUsable = Math.max(width / height, height / width) <= LONGEST;
  if (isWhole && isWithin && isUsable) return;
  const least = `${LEAST.width}×${LEAST.height}`;
  const most = `${MOST}×${MOST}`;
  throw new IssueError({ code: 'bad-size', width, height, least, most });
}

/**
 * The size that a print layout has before it is scaled: large ones are the usual one enlarged, and on small
 * ones text shrinks half as fast as the print layout does.
 */
export function layoutSize({ width, height }: OutputSize): OutputSize & { readonly scale: number } {
  const stretch = Math.sqrt((width * height) / USUAL_AREA);
  const scale = stretch > 1 ? stretch : Math.sqrt(stretch);
  return { width: width / scale, height: height / scale, scale };
}
