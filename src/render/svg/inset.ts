import { WEST_NORTH, EAST_SOUTH } from '../../core/geography/south-china-sea.ts';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { projectToSquare, type Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import { landRings, linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { pathData, within } from './path-data.ts';

/** Whole units across the inset, in pictures and on the page, where it is as small as a stamp. */
const GRID = 900;
const PAGE_GRID = 450;
/** How far beyond its frame lines are drawn as they are, as a share of its width. */
const MARGIN = 0.15;

/** Draws the inset of 南海诸岛 as an SVG document, in the projection of the main map. */
export function renderInset(boundaries: BoundaryTopology, land: LandTopology): string {
  const { width, height, shapes } = drawInset(boundaries, land, PAGE_GRID);
  const paths = shapes.map(([name, d]) => `<path class="${name}" d="${d}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true">${paths.join('')}</svg>`;
}

/** What the inset is made of. */
export interface Inset {
  /** In units of its grid. */
  readonly width: number;
  readonly height: number;
  /** Classes of the page's style and path data, from the lowest to the topmost. */
  readonly shapes: readonly (readonly [name: string, d: string])[];
}

/** Draws the parts of the inset. */
export function drawInset(boundaries: BoundaryTopology, land: LandTopology, grid = GRID): Inset {
  const { provinces, nation, tendash } = boundaries.objects;
  const [left, top] = projectToSquare(WEST_NORTH);
  const [right] = projectToSquare([EAST_SOUTH[0], WEST_NORTH[1]]);
  const [, bottom] = projectToSquare(EAST_SOUTH);
  const unit = grid / (right - left);
  const toGrid = (place: Point): Point => {
    const [x, y] = projectToSquare(place);
    return [(x - left) * unit, (y - top) * unit];
  };
  const height = Math.round((bottom - top) * unit);
  const margin = MARGIN * grid;
  const frame: Box = [-margin, -margin, grid + margin, height + margin];
  const drawn = (lines: readonly (readonly Point[])[], closed: boolean) =>
    pathData(
      lines.map((line) => within(line.map(toGrid), frame)),
      (place) => place,
      closed,
    );
  const isNear = (line: readonly Point[]) =>
    line.some(([lng, lat]) => lat < 27 && lng > 100 && lng < 126);
  const isNearLand = (line: readonly Point[]) =>
    line.some(([lng, lat]) => lat < 30 && lng > 95 && lng < 130);
  const rings = feature(boundaries, nation).features.flatMap(({ geometry }) => ringsOf(geometry));
  const line = (of: GeometryCollection<object>) =>
    drawn(linesOf(mesh(boundaries, of as GeometryCollection)).filter(isNear), false);
  return {
    width: grid,
    height,
    shapes: [
      ['land', drawn(landRings(land).filter(isNearLand), true)],
      ['outside island', drawn(rings.filter(isNear), true)],
      ['province-line', line(provinces)],
      ['dash-line', line(tendash)],
    ],
  };
}
