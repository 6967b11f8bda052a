import { STATUS_PATTERNS as STATUS } from '../../core/theme/status-patterns.ts';
import { channels, type Theme } from '../../core/theme/theme.ts';
import { printLines, type Filled, type Lines } from '../../core/theme/print-theme.ts';
import { num } from './text.ts';

/** What the patterns of a picture are made for. */
interface PatternInput {
  readonly theme: Pick<Theme, 'dots' | 'hatch'>;
  /** Where lines stand for colours. */
  readonly print?: Filled | undefined;
  /** Units a pixel where the patterns are used. */
  readonly pixel: number;
}

/** The id of the lines over a class of a layout in black. */
const linesId = (name: string): string => `lines-${name}`;

/**
 * The patterns of a picture as SVG definitions: those of statuses, as dense as on the page, and on a layout in black
 * the lines of its classes. Each is a tile of rectangles and circles.
 */
export function patternDefs({ theme, print, pixel }: PatternInput): string {
  const length = (pixels: number) => num(pixels * pixel);
  const dot = paint(theme.dots);
  const bar = (x: number, y: number, width: number, height: number, fill: string) =>
    `<rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}" ${fill}/>`;
  const disc = (at: number, radius: number, fill: string) =>
    `<circle cx="${length(at)}" cy="${length(at)}" r="${length(radius)}" ${fill}/>`;
  const tile = (id: string, size: readonly [number, number], turn: number, marks: string) =>
    `<pattern id="${id}" width="${length(size[0])}" height="${length(size[1])}" patternUnits="userSpaceOnUse"` +
    `${turn === 0 ? '' : ` patternTransform="rotate(${turn})"`}>${marks}</pattern>`;
  const pitch = STATUS.dots.square / Math.SQRT2;
  const { pitch: across } = STATUS.hatch;
  const {
    box: [wide, high],
    length: long,
    width: thick,
  } = STATUS.dashes;
  // A printed dot or dash has a white rim, so that it is seen on any lines.
  const white = 'fill="#FFFFFF"';
  const dots = print
    ? tile('dots', [9, 9], 45, disc(4.5, 2, white) + disc(4.5, 1.1, dot))
    : tile('dots', [pitch, pitch], 45, disc(pitch / 2, STATUS.dots.radius, dot));
  const dashes = print
    ? tile('dashes', [12, 8], 0, bar(1, 2.4, 9, 3.2, white) + bar(2, 3.4, 7, 1.2, dot))
    : tile('dashes', [wide, high], 0, bar((wide - long) / 2, (high - thick) / 2, long, thick, dot));
  const hatch = tile(
    'hatch',
    [across, across],
    45,
    bar(0, 0, STATUS.hatch.width, across, paint(theme.hatch)),
  );
  const lined = print ? [...printLines(print)] : [];
  const lines = lined.map(([name, { turns, pitch, width }]: [string, Lines]) => {
    const marks = [bar(0, 0, width, pitch, 'fill="#000000"')];
    if (turns.length > 1) marks.push(bar(0, 0, pitch, width, 'fill="#000000"'));
    return width > 0 ? tile(linesId(name), [pitch, pitch], turns[0]!, marks.join('')) : '';
  });
  return dots + hatch + dashes + lines.join('');
}

/** The patterns over the fill of a class of a layout in black. */
export function printPatterns(filled: Filled): (name: string) => readonly string[] {
  const lines = printLines(filled);
  return (name) => ((lines.get(name)?.width ?? 0) > 0 ? [linesId(name)] : []);
}

function paint(color: string): string {
  const opacity = Number(channels(color)[3].toFixed(2));
  return `fill="${color.slice(0, 7)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}
