/**
 * What lies over a colour to say how a value is known, in screen pixels: the map, pictures and the page's swatches all
 * take it from here.
 */
export const STATUS_PATTERNS = {
  /** Dots in the corners and the middles of squares: on an estimate. */
  dots: { square: 5.6, radius: 0.64, softness: 0.28 },
  /** Lines that fall from the right, `pitch` apart: nothing is known. */
  hatch: { pitch: 5.66, width: 1.1 },
  /** Dashes in the middle of boxes: not verified. */
  dashes: { box: [12, 6], length: 7.2, width: 1.44 },
} as const;

export type StatusPattern = keyof typeof STATUS_PATTERNS;

/** The patterns as CSS backgrounds, by custom property; a colour goes below them. Of dashes there are two rows. */
export function patternDeclarations(colors: {
  readonly dots: string;
  readonly hatch: string;
}): Readonly<Record<string, string>> {
  const { dots, hatch, dashes } = STATUS_PATTERNS;
  const px = (length: number) => `${Number(length.toFixed(2))}px`;
  const [inner, outer] = [dots.radius - dots.softness, dots.radius + dots.softness].map(px);
  const dot = `radial-gradient(circle,${colors.dots} ${inner},transparent ${outer})`;
  const [square, half] = [px(dots.square), px(dots.square / 2)];
  const [wide, high] = dashes.box;
  const dash = `linear-gradient(90deg,${colors.dots} ${px(dashes.length)},transparent 0)`;
  const row = (y: number) => `${dash} 2px ${px(y)}/${px(wide)} ${px(dashes.width)} repeat-x`;
  const line = `${colors.hatch} 0 ${px(hatch.width)},transparent ${px(hatch.width)} ${px(hatch.pitch)}`;
  return {
    '--dots-pattern': `${dot} 0 0/${square} ${square},${dot} ${half} ${half}/${square} ${square}`,
    '--hatch-pattern': `repeating-linear-gradient(135deg,${line})`,
    '--dashes-pattern': `${row(high / 2)},${row(high * 1.5)}`,
  };
}
