import { STATUS_PATTERNS as STATUS, type StatusLines } from '../../core/theme/status-patterns.ts';
import { channels, type Theme } from '../../core/theme/theme.ts';
import { printLines, type Lines, type PrintedFill } from '../../core/theme/print-theme.ts';
import { num } from './text.ts';

/** What the patterns of a picture are made for. */
interface PatternInput {
  readonly theme: Pick<Theme, 'veil' | 'hatch'>;
  /** Where lines stand for colours. */
  readonly print?: PrintedFill | undefined;
  /** Units a pixel where the patterns are used. */
  readonly pixel: number;
}

/** The id of the lines over a class of a layout in black. */
const linesId = (name: string): string => `lines-${name}`;

/**
 * The patterns of a picture as SVG definitions: those of statuses, as dense as on the page, and on a layout in black
 * the lines of its classes. Each is a tile of rectangles.
 */
export function patternDefs({ theme, print, pixel }: PatternInput): string {
  const length = (pixels: number) => num(pixels * pixel);
  const bar = (x: number, y: number, width: number, height: number, fill: string) =>
    `<rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}" ${fill}/>`;
  const tile = (id: string, size: readonly [number, number], turn: number, marks: string) =>
    `<pattern id="${id}" width="${length(size[0])}" height="${length(size[1])}" patternUnits="userSpaceOnUse"` +
    `${turn === 0 ? '' : ` patternTransform="rotate(${turn})"`}>${marks}</pattern>`;
  const lined = (id: string, { pitch, width, turn }: StatusLines, color: string) =>
    tile(id, [pitch, pitch], turn, bar(0, 0, pitch, width, paint(color)));
  const {
    box: [wide, high],
    length: long,
    width: thick,
  } = STATUS.dashes;
  // A printed stroke or dash has a white rim, so that it is seen on any lines.
  const white = 'fill="#FFFFFF"';
  const black = 'fill="#000000"';
  const { turn } = STATUS.strokes;
  const strokes = print
    ? tile('strokes', [10, 10], turn, bar(0, 0, 10, 4, white) + bar(0, 1.3, 10, 1.4, black))
    : lined('strokes', STATUS.strokes, theme.veil);
  const veil = paint(theme.veil);
  const dashes = print
    ? tile('dashes', [12, 8], 0, bar(1, 2.4, 9, 3.2, white) + bar(2, 3.4, 7, 1.2, black))
    : tile(
        'dashes',
        [wide, high],
        0,
        bar((wide - long) / 2, (high - thick) / 2, long, thick, veil),
      );
  const hatch = lined('hatch', STATUS.hatch, theme.hatch);
  const classes = print ? [...printLines(print)] : [];
  const lines = classes.map(([name, { turns, pitch, width }]: [string, Lines]) => {
    const marks = [bar(0, 0, width, pitch, black)];
    if (turns.length > 1) marks.push(bar(0, 0, pitch, width, black));
    return width > 0 ? tile(linesId(name), [pitch, pitch], turns[0]!, marks.join('')) : '';
  });
  return strokes + hatch + dashes + lines.join('');
}

/** The patterns over the fill of a class of a layout in black. */
export function printPatterns(filled: PrintedFill): (name: string) => readonly string[] {
  const lines = printLines(filled);
  return (name) => ((lines.get(name)?.width ?? 0) > 0 ? [linesId(name)] : []);
}

function paint(color: string): string {
  const opacity = Number(channels(color)[3].toFixed(2));
  return `fill="${color.slice(0, 7)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}
