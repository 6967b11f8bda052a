import { LINE, type PlacedCallout } from '../../scene/place-callouts.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { num, textSvg } from './text.ts';

/** Draws callouts as SVG elements: words with a rim, each joined to its place by a line that ends in a dot. */
export function calloutsSvg(placed: readonly PlacedCallout[], { ink, outside }: Theme): string {
  return placed
    .map((one) => `<g>${leader(one, ink, outside)}${words(one, ink, outside)}</g>`)
    .join('');
}

function leader({ at: [x, y], end, size }: PlacedCallout, ink: string, rim: string): string {
  if (!end) return '';
  const d = `M${num(x)} ${num(y)}L${num(end[0])} ${num(end[1])}`;
  const line = (color: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${num(width * size)}"/>`;
  const dot = `<circle cx="${num(x)}" cy="${num(y)}" r="${num(0.16 * size)}" fill="${ink}" stroke="${rim}" stroke-width="${num(0.06 * size)}"/>`;
  return line(rim, 0.17) + line(ink, 0.06) + dot;
}

function words({ box, lines, size }: PlacedCallout, fill: string, halo: string): string {
  return lines
    .map(({ text, bold }, index) => {
      const middle = box[1] + (index + 0.5) * LINE * size;
      const style = { size, fill, halo, bold, anchor: 'middle' } as const;
      return textSvg(text, (box[0] + box[2]) / 2, middle + size * 0.36, style);
    })
    .join('');
}
