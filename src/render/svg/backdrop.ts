import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { projectToSquare, type Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import { pathData, within } from './path-data.ts';
import { landRings, linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { viewBox } from './view-box.ts';

/** Whole units across the home box: about 6 km each. */
const GRID = 800;

/** How far beyond the backdrop lines are drawn as they are, in units. */
const MARGIN = 100;

/** How many times the home box the backdrop is wide and high, so that wide windows are filled. */
export const BACKDROP_SCALE = 3;

/**
 * Draws the land, the country without a figure in it, and the ten dashes around the home box; light enough to be painted
 * at once.
 */
export function renderBackdrop(
  boundaries: BoundaryTopology,
  land: LandTopology,
  home: Box,
): string {
  const unit = GRID / (home[2] - home[0]);
  const toGrid = (place: Point): Point => {
    const [x, y] = projectToSquare(place);
    return [(x - home[0]) * unit, (y - home[1]) * unit];
  };
  const [width, height] = [GRID, (home[3] - home[1]) * unit];
  const [across, down] = [width, height].map((side) => (side * (BACKDROP_SCALE - 1)) / 2 + MARGIN);
  const seen: Box = [-across!, -down!, width + across!, height + down!];
  const filled = (lines: readonly (readonly Point[])[]) =>
    pathData(
      lines.map((line) => within(line.map(toGrid), seen)),
      (place) => place,
      true,
    );
  const nation = feature(boundaries, boundaries.objects.nation).features;
  const rings = nation.flatMap(({ geometry }) => ringsOf(geometry));
  const dashes = linesOf(mesh(boundaries, boundaries.objects.tendash as GeometryCollection));
  return (
    `<svg class="backdrop" xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(home, unit, BACKDROP_SCALE)}" aria-hidden="true">` +
    `<path class="land" d="${filled(landRings(land))}"/>` +
    `<path class="outside" d="${filled(rings)}"/>` +
    `<path class="dash-line" d="${pathData(dashes, toGrid, false)}"/></svg>`
  );
}
