/**
 * What lies over a colour to say how a value is known, in screen pixels: the map, pictures and the page's swatches all
 * take it from here. Lines are `width` wide, one every `pitch`, and turned clockwise from level by `turn` degrees.
 */
export const STATUS_PATTERNS = {
  /** A veil in lines, which leaves strokes of the colour that rise to the right: on an estimate. */
  strokes: { pitch: 5, width: 2.4, turn: -36 },
  /** Thin lines that fall to the right: nothing is known. */
  hatch: { pitch: 5.66, width: 1.1, turn: 45 },
  /** Dashes in the middle of boxes: not verified. */
  dashes: { box: [12, 6], length: 7.2, width: 1.44 },
} as const;

export type StatusPattern = keyof typeof STATUS_PATTERNS;

/** Parallel lines as `STATUS_PATTERNS` has them. */
export type StatusLines = (typeof STATUS_PATTERNS)['strokes' | 'hatch'];

/** The patterns as CSS backgrounds, by custom property; a colour goes below them. Of dashes there are two rows. */
export function patternDeclarations(colors: {
  readonly veil: string;
  readonly hatch: string;
}): Readonly<Record<string, string>> {
  const { strokes, hatch, dashes } = STATUS_PATTERNS;
  const px = (length: number) => `${Number(length.toFixed(2))}px`;
  const lines = ({ pitch, width, turn }: StatusLines, color: string) =>
    `repeating-linear-gradient(${180 + turn}deg,${color} 0 ${px(width)},transparent ${px(width)} ${px(pitch)})`;
  const [wide, high] = dashes.box;
  const dash = `linear-gradient(90deg,${colors.veil} ${px(dashes.length)},transparent 0)`;
  const row = (y: number) => `${dash} 2px ${px(y)}/${px(wide)} ${px(dashes.width)} repeat-x`;
  return {
    '--strokes-pattern': lines(strokes, colors.veil),
    '--hatch-pattern': lines(hatch, colors.hatch),
    '--dashes-pattern': `${row(high / 2)},${row(high * 1.5)}`,
  };
}
