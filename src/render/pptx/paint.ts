import { channels } from '../../core/theme/theme.ts';

/** What an area is filled with: a colour, or a pattern of one colour on another. Colours are CSS hex. */
export type Fill =
  | { readonly color: string; readonly alpha?: number }
  | { readonly pattern: keyof typeof PATTERNS; readonly front: string; readonly ground: string };

/** A line along an edge or a path. */
export interface Line {
  readonly color: string;
  /** In points. */
  readonly width: number;
  readonly dashed?: boolean;
  /** Whether its end has an arrowhead. */
  readonly arrow?: boolean;
  /** 0 to 1, on top of that of the colour. */
  readonly alpha?: number;
}

/** What estimates, missing and unverified values are marked with, as presets of DrawingML. */
export const PATTERNS = { strokes: 'wdUpDiag', hatch: 'ltDnDiag', dashes: 'dashHorz' } as const;

/** Writes a fill as DrawingML. */
export function fillXml(fill: Fill | null): string {
  if (!fill) return '<a:noFill/>';
  if (!('pattern' in fill)) return `<a:solidFill>${colorXml(fill.color, fill.alpha)}</a:solidFill>`;
  const front = colorXml(over(fill.front, fill.ground));
  return `<a:pattFill prst="${PATTERNS[fill.pattern]}"><a:fgClr>${front}</a:fgClr><a:bgClr>${colorXml(fill.ground)}</a:bgClr></a:pattFill>`;
}

/** Writes a line as DrawingML. */
export function lineXml(line: Line | null): string {
  if (!line) return '<a:ln><a:noFill/></a:ln>';
  const dash = line.dashed ? '<a:prstDash val="dash"/>' : '';
  const end = line.arrow ? '<a:tailEnd type="triangle"/>' : '';
  return `<a:ln w="${Math.round(line.width * 12700)}"><a:solidFill>${colorXml(line.color, line.alpha)}</a:solidFill>${dash}<a:round/>${end}</a:ln>`;
}

/** Writes a colour as DrawingML; `alpha` comes on top of the colour's own. */
export function colorXml(color: string, alpha = 1): string {
  const opacity = Math.round(channels(color)[3] * alpha * 100_000);
  const value = color.slice(1, 7).toUpperCase();
  return opacity === 100_000
    ? `<a:srgbClr val="${value}"/>`
    : `<a:srgbClr val="${value}"><a:alpha val="${opacity}"/></a:srgbClr>`;
}

/** The opaque colour that a see-through one has on a ground: not every program paints patterns see-through. */
function over(color: string, ground: string): string {
  const [front, back] = [channels(color), channels(ground)];
  const mixed = [0, 1, 2].map((at) => front[at]! * front[3] + back[at]! * (1 - front[3]));
  return `#${mixed
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
