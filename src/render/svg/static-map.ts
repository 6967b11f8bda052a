import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
} from 'topojson-specification';
import { fakeLngLatToSquare, projectToSquare, type Point } from '../../core/geography/albers.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { FilteredCounties } from '../../core/view/filtered.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import type { View } from '../../core/view/view.ts';
import { FILL_KIND, type FillValues } from '../../scene/fill-values.ts';
import type { SymbolLayer } from '../../scene/symbols.ts';
import type { ClassScale } from '../../core/statistics/class-scale.ts';
import { linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { pathData } from './path-data.ts';
import { symbolsSvg, type SymbolTransform } from './symbols.ts';
import { viewBox } from './view-box.ts';

/** Whole units across the home box: about 3 km each. Lines and patterns are measured in them, too. */
const GRID = 1600;

/** Units a CSS pixel where the plate is 1000 pixels wide. */
const PIXEL = GRID / 1000;

/** How many times the home box the plate is wide and high: lines at its edge have a width. */
export const STATIC_MAP_SCALE = 1.04;

export interface StaticMapInput {
  readonly boundaries: BoundaryTopology;
  readonly atlas: Atlas;
  readonly view: View;
  readonly filtered: FilteredCounties;
  /** Classes of the fill; `undefined` where the listed counties are merely tinted. */
  readonly scale: ClassScale | undefined;
  /** Rates for the counties of the topology, in its order. */
  readonly values: FillValues;
  /** The box that the plate is centred on. */
  readonly home: Box;
  /** What lies above the fill, in pixels at 1000 pixels' width. */
  readonly symbols?: readonly SymbolLayer[];
  /** Outlines of forests, in stand-in degrees, with the properties of `forestOutlines`. */
  readonly forests?: GeoJSON.FeatureCollection;
}

/** Where a plate is drawn. */
export interface SvgTransform extends SymbolTransform {
  /** What is seen, in units of the grid; lines and rings that lie wholly outside it are left out. */
  readonly frame?: Box;
  /** The ids of patterns over the fill of a class of `plateStyle`, for pictures without colours. */
  hatching?(name: string): readonly string[];
}

/**
 * Draws a view as an SVG document, on a clear ground. Its parts have the classes that
 * `plateStyle` colours.
 */
export function renderStaticMap(input: StaticMapInput): string {
  const { home } = input;
  const unit = GRID / (home[2] - home[0]);
  const toGrid = ([x, y]: Point): Point => [(x - home[0]) * unit, (y - home[1]) * unit];
  const { fill, lines, symbols } = staticMapParts({ ...input, ground: { toGrid, pixel: PIXEL } });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(home, unit, STATIC_MAP_SCALE)}" aria-hidden="true">${PATTERNS}${fill}${lines}${symbols}</svg>`;
}

/** The parts of a plate as SVG elements, from the lowest to the topmost. */
export interface PlateParts {
  readonly fill: string;
  readonly lines: string;
  readonly symbols: string;
}

/** Draws the parts of a plate on a ground, with the classes that `plateStyle` colours. */
export function staticMapParts(
  input: Omit<StaticMapInput, 'home'> & { ground: SvgTransform },
): PlateParts {
  const { boundaries, ground, view } = input;
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

  const fills = groupByFill(input).map(({ name, pattern, members }) => {
    const id = `plate-${name}${pattern === 'dashes' ? '-unverified' : ''}`;
    const path = `<g class="${name}"><path id="${id}" d="${area(members)}"/></g>`;
    const over = [...(ground.hatching?.(name) ?? []), ...(pattern ? [pattern] : [])];
    return path + over.map((paint) => `<use href="#${id}" fill="url(#${paint})"/>`).join('');
  });
  const filled = fills.join('');
  const lines = [
    `<path class="county-line" d="${line(counties, (a, b) => a !== b && isDrawn(input, a, b))}"/>`,
    `<path class="province-line" d="${line(provinces, (a, b) => a !== b)}"/>`,
    `<path class="nation-line" d="${line(nation)}"/>`,
    `<path class="dash-line" d="${line(tendash)}"/>`,
    ...(input.forests?.features ?? []).map((forest) => forestPath(forest, ground)),
  ];
  return {
    fill:
      `<path class="outside" d="${area(nation.geometries)}"/>` +
      (view.opacity < 100 ? `<g opacity="${view.opacity / 100}">${filled}</g>` : filled),
    lines: lines.join(''),
    symbols: symbolsSvg(input.symbols ?? [], ground),
  };
}

function forestPath(
  { geometry, properties }: GeoJSON.Feature,
  { toGrid, pixel, frame }: SvgTransform,
): string {
  const lines = linesOf(geometry as GeoJSON.MultiLineString);
  const d = pathData(lines, (standIn) => toGrid(fakeLngLatToSquare(standIn)), true, frame);
  const [dash, gap] = [3.75, 3.125].map((length) => Number((length * pixel).toFixed(2)));
  const dashes = properties?.dashed ? ` stroke-dasharray="${dash} ${gap}"` : '';
  return `<path class="forest" d="${d}" opacity="${properties?.opacity}"${dashes}/>`;
}

/** Dots, hatching and dashes as dense as on the live map when the plate is about 900 pixels wide. */
const PATTERNS =
  '<defs>' +
  '<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle class="dot" cx="3.5" cy="3.5" r="1.5"/></pattern>' +
  '<pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-line" d="M0 0V10"/></pattern>' +
  '<pattern id="dashes" width="16" height="8" patternUnits="userSpaceOnUse"><rect class="dot" x="2" y="3" width="10" height="1.5"/></pattern>' +
  '</defs>';

/** County lines are worth their bytes only beside a county of the list. */
function isDrawn(
  { atlas }: Pick<StaticMapInput, 'atlas'>,
  a: GeometryObject,
  b: GeometryObject,
): boolean {
  return atlas.countyById.has(String(a.id)) || atlas.countyById.has(String(b.id));
}

/** Counties of the topology that get the same fill. */
interface FillGroup {
  /** `bin-0` and on, `listed`, or `missing`. */
  readonly name: string;
  readonly pattern: 'dots' | 'hatch' | 'dashes' | null;
  readonly members: GeometryObject[];
}

function groupByFill({
  boundaries,
  atlas,
  view,
  filtered,
  scale,
  values,
}: Omit<StaticMapInput, 'home'>): FillGroup[] {
  const period = atlas.periods.findIndex(({ id }) => id === view.period);
  const groups = new Map<string, FillGroup>();
  boundaries.objects.counties.geometries.forEach((county, row) => {
    const at = row * values.periods + period;
    const kind = values.kinds[at];
    const isShown = filtered.has(String(county.id));
    const classIndex =
      kind === FILL_KIND.missing ? -1 : (scale?.classIndexOf(values.rates[at]!) ?? -1);
    const isChosen = view.classes.length === 0 || view.classes.includes(classIndex);
    if (kind === FILL_KIND.outside || !isShown || !isChosen) return;
    const fill = fillOf(kind, classIndex);
    const key = `${fill.name} ${fill.pattern}`;
    groups.set(key, { ...fill, members: [...(groups.get(key)?.members ?? []), county] });
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** `bin` is -1 where the listed counties are merely tinted. */
function fillOf(kind: number | undefined, classIndex: number): Omit<FillGroup, 'members'> {
  if (kind === FILL_KIND.missing) return { name: 'missing', pattern: 'hatch' };
  if (classIndex < 0) return { name: 'listed', pattern: null };
  const pattern =
    kind === FILL_KIND.modelled ? 'dots' : kind === FILL_KIND.unverified ? 'dashes' : null;
  return { name: `bin-${classIndex}`, pattern };
}
