import type { View } from '../../core/view/view.ts';
import { channels, type Theme } from '../../core/theme/theme.ts';
import { printLines, type Lines } from '../../core/theme/print-theme.ts';
import { num } from './text.ts';

/** What the patterns of a picture are made for. */
interface PatternInput {
  readonly view: View;
  readonly theme: Theme;
  readonly isPrint: boolean;
  /** Units a pixel where the patterns are used. */
  readonly pixel: number;
}

/** The id of the lines over a class of a printed sheet. */
const linesId = (name: string): string => `lines-${name}`;

/**
 * The patterns of a picture as SVG definitions: those of statuses, as dense as on the page, and on a printed sheet
 * the lines of its classes. Each is a tile of rectangles and circles.
 */
export function patternDefs({ view, theme, isPrint, pixel }: PatternInput): string {
  const length = (pixels: number) => num(pixels * pixel);
  const dot = paint(theme.dots);
  const bar = (x: number, y: number, width: number, height: number, fill: string) =>
    `<rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}" ${fill}/>`;
  const disc = (at: number, radius: number, fill: string) =>
    `<circle cx="${length(at)}" cy="${length(at)}" r="${length(radius)}" ${fill}/>`;
  const tile = (id: string, size: readonly [number, number], turn: number, marks: string) =>
    `<pattern id="${id}" width="${length(size[0])}" height="${length(size[1])}" patternUnits="userSpaceOnUse"` +
    `${turn === 0 ? '' : ` patternTransform="rotate(${turn})"`}>${marks}</pattern>`;
  // A printed dot or dash has a white rim, so that it is seen on any lines.
  const white = 'fill="#FFFFFF"';
  const dots = isPrint
    ? tile('dots', [9, 9], 45, disc(4.5, 2, white) + disc(4.5, 1.1, dot))
    : tile('dots', [3.94, 3.94], 45, disc(1.97, 0.84, dot));
  const dashes = isPrint
    ? tile('dashes', [12, 8], 0, bar(1, 2.4, 9, 3.2, white) + bar(2, 3.4, 7, 1.2, dot))
    : tile('dashes', [9, 4.5], 0, bar(1.1, 1.7, 5.6, 0.84, dot));
  const hatch = tile('hatch', [5.6, 5.6], 45, bar(0, 0, 1.1, 5.6, paint(theme.hatch)));
  const lined = isPrint ? [...printLines(view)] : [];
  const lines = lined.map(([name, { turns, pitch, width }]: [string, Lines]) => {
    const marks = [bar(0, 0, width, pitch, 'fill="#000000"')];
    if (turns.length > 1) marks.push(bar(0, 0, pitch, width, 'fill="#000000"'));
    return width > 0 ? tile(linesId(name), [pitch, pitch], turns[0]!, marks.join('')) : '';
  });
  return dots + hatch + dashes + lines.join('');
}

/** The patterns over the fill of a class of a printed sheet. */
export function printPatterns(view: View): (name: string) => readonly string[] {
  const lines = printLines(view);
  return (name) => ((lines.get(name)?.width ?? 0) > 0 ? [linesId(name)] : []);
}

function paint(color: string): string {
  const opacity = Number(channels(color)[3].toFixed(2));
  return `fill="${color.slice(0, 7)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}
