import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
} from 'topojson-specification';
import { fakeLngLatToSquare, projectToSquare, type Point } from '../../core/geography/albers.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import type { StatusPattern } from '../../core/theme/status-patterns.ts';
import { isLineLost } from '../../core/theme/theme.ts';
import { RECEDED } from '../../scene/fill.ts';
import type { Scene } from '../../scene/scene.ts';
import { linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { pathData } from './path-data.ts';
import { patternDefs } from './patterns.ts';
import { symbolsSvg, type SymbolTransform } from './symbols.ts';
import { viewBox } from './view-box.ts';

/** Whole units across the home box: about 3 km each. Lines and patterns are measured in them, too. */
const GRID = 1600;

/** Units a CSS pixel where the static map is 1000 pixels wide. */
const PIXEL = GRID / 1000;

/** The namespaces of a picture; with the one of links, for Inkscape 1.2 draws no `use` without it, and loses patterns. */
export const SVG_NAMES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** How many times the home box the static map is wide and high: lines at its edge have a width. */
export const STATIC_MAP_SCALE = 1.04;

export interface StaticMapInput {
  readonly scene: Scene;
  readonly boundaries: BoundaryTopology;
  /** Whether counties that recede are drawn as faintly as on the page; else they are left out. */
  readonly hasReceding?: boolean;
}

/** Where a static map is drawn. */
export interface SvgTransform extends SymbolTransform {
  /** What is seen, in units of the grid; lines and rings that lie wholly outside it are left out. */
  readonly frame?: Box;
  /** The ids of patterns over the fill of a class of `staticMapStyle`, for pictures without colours. */
  hatching?(name: string): readonly string[];
}

/**
 * Draws a view as an SVG document, on a clear ground. Its parts have the classes that
 * `staticMapStyle` colours.
 */
export function renderStaticMap(input: StaticMapInput): string {
  const home = homeBox(input.scene.geometry.provinces);
  const unit = GRID / (home[2] - home[0]);
  const toGrid = ([x, y]: Point): Point => [(x - home[0]) * unit, (y - home[1]) * unit];
  const { fill, lines, symbols } = staticMapParts({ ...input, ground: { toGrid, pixel: PIXEL } });
  return `<svg ${SVG_NAMES} viewBox="${viewBox(home, unit, STATIC_MAP_SCALE)}" aria-hidden="true"><defs>${patternDefs({ theme: input.scene.theme, pixel: PIXEL })}</defs>${fill}${lines}${symbols}</svg>`;
}

/** The parts of a static map as SVG elements, from the lowest to the topmost. */
export interface StaticMapParts {
  readonly fill: string;
  readonly lines: string;
  readonly symbols: string;
}

/** Draws the parts of a static map on a ground, with the classes that `staticMapStyle` colours. */
export function staticMapParts({
  scene,
  boundaries,
  ground,
  hasReceding = false,
}: StaticMapInput & { readonly ground: SvgTransform }): StaticMapParts {
  const { fill, forests, symbols } = scene;
  const { counties, provinces, nation, tendash } = boundaries.objects;
  const toGrid = (place: Point) => ground.toGrid(projectToSquare(place));
  const area = (of: readonly GeometryObject[]) =>
    pathData(
      ringsOf(merge(boundaries, of as (Polygon | MultiPolygon)[])),
      toGrid,
      true,
      ground.frame,
    );
  const line = (
    of: GeometryCollection<object>,
    filter?: (a: GeometryObject, b: GeometryObject) => boolean,
  ) =>
    pathData(
      linesOf(mesh(boundaries, of as GeometryCollection, filter)),
      toGrid,
      false,
      ground.frame,
    );

  const fills = groupByPaint(scene, boundaries, hasReceding).map(
    ({ name, pattern, shown, members }) => {
      const id = `plate-${name}${pattern === 'dashes' ? '-unverified' : ''}${shown ? '' : '-receding'}`;
      const path = `<g class="${name}"><path id="${id}" d="${area(members)}"/></g>`;
      const over = [...(ground.hatching?.(name) ?? []), ...(pattern ? [pattern] : [])];
      const drawn =
        path + over.map((paint) => `<use xlink:href="#${id}" fill="url(#${paint})"/>`).join('');
      return shown ? drawn : `<g opacity="${RECEDED}">${drawn}</g>`;
    },
  );
  const filled = fills.join('');
  const rows = new Map(scene.geometry.mesh.ids.map((id, row) => [id, row]));
  const shownPaint = ({ id }: GeometryObject) => {
    const row = rows.get(String(id));
    const paint = row === undefined ? undefined : scene.paintOf(row);
    return paint?.shown ? paint : undefined;
  };
  const isLost = (county: GeometryObject) => {
    const paint = shownPaint(county);
    const color = paint?.fill === 'class' && fill.classes?.colors[paint.classIndex];
    return Boolean(color && isLineLost(scene.theme.countyLine, color));
  };
  const isEstimate = (county: GeometryObject) => shownPaint(county)?.pattern === 'strokes';
  const lines = [
    ...(['county-line', 'county-line-over'] as const).map((name) => {
      const isOver = name === 'county-line-over';
      const drawn = line(
        counties,
        (a, b) =>
          a !== b &&
          isDrawn(scene, a, b) &&
          !(isEstimate(a) && isEstimate(b)) &&
          (isLost(a) && isLost(b)) === isOver,
      );
      return drawn || !isOver ? `<path class="${name}" d="${drawn}"/>` : '';
    }),
    `<path class="province-line" d="${line(provinces, (a, b) => a !== b)}"/>`,
    `<path class="nation-line" d="${line(nation)}"/>`,
    `<path class="dash-line" d="${line(tendash)}"/>`,
    ...forests.features.map((forest) => forestPath(forest, ground)),
  ];
  return {
    fill:
      `<path class="outside" d="${area(nation.geometries)}"/>` +
      (fill.opacity < 1 ? `<g opacity="${fill.opacity}">${filled}</g>` : filled),
    lines: lines.join(''),
    symbols: symbolsSvg(symbols, ground),
  };
}

function forestPath(
  { geometry, properties }: GeoJSON.Feature,
  { toGrid, pixel, frame }: SvgTransform,
): string {
  const lines = linesOf(geometry as GeoJSON.MultiLineString);
  const d = pathData(lines, (lngLat) => toGrid(fakeLngLatToSquare(lngLat)), true, frame);
  const [dash, gap] = [3.75, 3.125].map((length) => Number((length * pixel).toFixed(2)));
  const dashes = properties?.dashed ? ` stroke-dasharray="${dash} ${gap}"` : '';
  return `<path class="forest" d="${d}" opacity="${properties?.opacity}"${dashes}/>`;
}

/** County lines are worth their bytes only beside a county of the list. */
function isDrawn({ atlas }: Pick<Scene, 'atlas'>, a: GeometryObject, b: GeometryObject): boolean {
  return atlas.countyById.has(String(a.id)) || atlas.countyById.has(String(b.id));
}

/** Counties of the topology that are painted the same. */
interface PaintGroup {
  /** `bin-0` and on, `listed`, or `missing`. */
  readonly name: string;
  readonly pattern: StatusPattern | null;
  readonly shown: boolean;
  readonly members: GeometryObject[];
}

function groupByPaint(
  { geometry, paintOf }: Scene,
  boundaries: BoundaryTopology,
  hasReceding: boolean,
): PaintGroup[] {
  const rows = new Map(geometry.mesh.ids.map((id, row) => [id, row]));
  const groups = new Map<string, PaintGroup>();
  for (const county of boundaries.objects.counties.geometries) {
    const row = rows.get(String(county.id));
    if (row === undefined) continue;
    const { fill, classIndex, pattern, shown } = paintOf(row);
    if (fill === 'outside' || !(shown || hasReceding)) continue;
    const name = fill === 'class' ? `bin-${classIndex}` : fill;
    const key = `${name} ${pattern}${shown ? '' : ' receding'}`;
    const group = groups.get(key) ?? { name, pattern, shown, members: [] };
    group.members.push(county);
    groups.set(key, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
