import { fakeLngLatToSquare, projectToSquare, type Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import { outline } from '../../core/geography/outline.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import { FONTS } from '../../scene/label-style.ts';
import { frameOf, type MapFrame } from '../../core/view/map-frame.ts';
import { calloutsOf } from '../../scene/callouts.ts';
import { placeCallouts } from '../../scene/place-callouts.ts';
import { calloutsSvg } from './callouts.ts';
import { labelsSvg } from './labels.ts';
import { patternDefs, printPatterns } from './patterns.ts';
import { pathData } from './path-data.ts';
import { staticMapStyle } from './static-map-style.ts';
import { staticMapParts, SVG_NAMES } from './static-map.ts';
import { landRings } from '../../core/geography/topojson-rings.ts';
import { num } from './text.ts';
import type { Scene } from '../../scene/scene.ts';

/** Units of path data a pixel: as fine as the largest picture. */
export const GRID = 10;
/** The type of what is written on a map besides names, in pixels. */
const CALLOUT_SIZE = 13;
/** How many times as wide the lines of `staticMapStyle` are in these units as in those of a static map. */
const LINE_SCALE = GRID / 1.6;

/** What a map is drawn from: what a view shows, on boundaries of the level of `levelOf`. */
export interface MapInput {
  readonly scene: Scene;
  readonly boundaries: BoundaryTopology;
  readonly land: LandTopology;
  /** Whether classes have lines in place of colours; the theme is then `PRINT`. */
  readonly isPrint?: boolean;
}

/** How a map is drawn apart from what it shows. */
export interface MapLook {
  /** What words keep clear of, in pixels. */
  readonly taken: readonly Box[];
  /** How many times their usual size names and marks have. */
  readonly textScale: number;
  readonly markScale: number;
  /** Whether names are written, and values and notes, and whether counties that recede are drawn faintly. */
  readonly hasNames: boolean;
  readonly hasCallouts: boolean;
  readonly hasReceding: boolean;
}

const USUAL: MapLook = {
  taken: [],
  textScale: 1,
  markScale: 1,
  hasNames: true,
  hasCallouts: true,
  hasReceding: false,
};

/** The font families of a picture, as an attribute. */
export const FONT_FAMILY = `font-family="${[...FONTS.slice(0, -1), 'Noto Sans SC', FONTS.at(-1)].join(', ')}"`;

/**
 * Draws the map of a view alone, as an SVG document of so many CSS pixels: land and sea, fill, lines, symbols, names,
 * the pinned counties. It has style rules and ids of its own: show it as an image, not in a page.
 */
export function renderMap(input: MapInput, width: number, height: number): string {
  const frame = frameOf(input.scene.view, input.scene.geometry, width, height);
  return (
    `<svg ${SVG_NAMES} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT_FAMILY}>` +
    `${mapDefs(input)}${mapSvg(input, frame)}</svg>`
  );
}

/** Draws the map of a view just as a map on the page has it, in a frame, as an SVG document; see `renderMap`. */
export function renderStill(input: MapInput, frame: MapFrame, look: MapLook): string {
  const { width, height } = frame;
  return (
    `<svg ${SVG_NAMES} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT_FAMILY}>` +
    `${mapDefs(input, look)}${mapSvg(input, frame, look)}</svg>`
  );
}

/** How many times their usual size lines and patterns have. */
type MarkScale = Pick<MapLook, 'markScale'>;

/** The style and the patterns that `mapSvg` and legends use, in units of `GRID`. */
export function mapDefs(input: MapInput, scale: MarkScale = USUAL): string {
  return `<style>${mapStyle(input, scale)}</style>${mapPatterns(input, scale)}`;
}

/** The rules of style for `mapSvg`. */
export function mapStyle(
  { scene: { theme, fill } }: MapInput,
  { markScale }: MarkScale = USUAL,
): string {
  return staticMapStyle(theme, fill.classes?.colors ?? [], LINE_SCALE * markScale);
}

/** The patterns that `mapSvg` and legends use. */
export function mapPatterns(
  { scene, isPrint = false }: MapInput,
  { markScale }: MarkScale = USUAL,
): string {
  const print = isPrint ? scene : undefined;
  return `<defs>${patternDefs({ theme: scene.theme, print, pixel: GRID * markScale })}</defs>`;
}

/** Draws the map of a view into a frame whose corner is 0, 0. */
export function mapSvg(input: MapInput, frame: MapFrame, look: Partial<MapLook> = {}): string {
  const { scene, boundaries, land, isPrint = false } = input;
  const { theme } = scene;
  const { taken, textScale, markScale, hasNames, hasCallouts, hasReceding } = { ...USUAL, ...look };
  const toGrid = (square: Point): Point => {
    const [x, y] = frame.toPixels(square);
    return [x * GRID, y * GRID];
  };
  const seen: Box = [0, 0, frame.width * GRID, frame.height * GRID];
  const ground = {
    toGrid,
    pixel: GRID * markScale,
    frame: seen,
    ...(isPrint && { hatching: printPatterns(scene) }),
  };
  const { fill, lines, symbols } = staticMapParts({ scene, boundaries, ground, hasReceding });
  const callouts = hasCallouts
    ? placeCallouts(scene, calloutsOf(scene), frame, CALLOUT_SIZE, taken)
    : [];
  const landPath = pathData(landRings(land), (place) => toGrid(projectToSquare(place)), true, seen);
  return (
    `<rect width="${num(frame.width)}" height="${num(frame.height)}" fill="${theme.sea}"/>` +
    `<g transform="scale(${1 / GRID})"><path d="${landPath}" fill="${theme.land}"/>` +
    `${fill}${lines}${outlines(scene, toGrid)}${symbols}</g>` +
    (hasNames
      ? labelsSvg(scene, frame, [...taken, ...callouts.map(({ box }) => box)], textScale)
      : '') +
    calloutsSvg(callouts, theme)
  );
}

/** The outline that the reader has drawn, and those of the pinned counties. */
function outlines(
  { view, pinned, geometry, theme }: Scene,
  toGrid: (square: Point) => Point,
): string {
  const line = (d: string, width: number, color: string, more = '') =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width * GRID}" stroke-linejoin="round"${more}/>`;
  const drawn = pathData([view.filter.outline], (place) => toGrid(projectToSquare(place)), true);
  const around = pinned.flatMap((row) => (row < 0 ? [] : outline(geometry.mesh, row)));
  const border = pathData(around, (lngLat) => toGrid(fakeLngLatToSquare(lngLat)), true);
  const dashes = ` stroke-dasharray="${4.5 * GRID} ${3 * GRID}"`;
  return (
    (drawn ? line(drawn, 1.5, theme.accent, dashes) : '') +
    // Set off from whatever classes lie around it.
    (border ? line(border, 6, theme.paper) + line(border, 2.5, theme.accent) : '')
  );
}
