import type { Position } from 'geojson';
import { ringAreaKm2 } from '../area.ts';

const FLATTEN = 0.5; // a label is wider than high, so room to the sides counts half
const PRECISION = 0.02; // degrees of latitude

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
  /** No point of the cell is farther from the edge. */
  reach: number;
}

/** Measures from a point to the edge of a polygon; negative outside. */
function distanceTo(polygon: Position[][], x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]! as [number, number];
      const [bx, by] = ring[i]! as [number, number];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(
        0,
        Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)),
      );
      nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  return inside ? nearest : -nearest;
}

/**
 * Finds the point with the most room for a label in the largest of some polygons, `[lng, lat]` to four decimals.
 * It halves the cells of a grid that may hold a better point until they are small.
 */
export function labelPoint(polygons: Position[][][]): [number, number] {
  const size = (polygon: Position[][]) => Math.abs(ringAreaKm2(polygon[0]!));
  const largest = polygons.reduce((a, b) => (size(b) > size(a) ? b : a));
  const lats = largest[0]!.map(([, lat]) => lat!);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = FLATTEN * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const flat = largest.map((ring) => ring.map(([lng, lat]) => [lng! * squeeze, lat!]));
  const xs = flat[0]!.map(([x]) => x!);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];

  const cell = (x: number, y: number, half: number): Cell => {
    const distance = distanceTo(flat, x, y);
    return { x, y, half, distance, reach: distance + half * Math.SQRT2 };
  };
  let best = cell((west + east) / 2, (south + north) / 2, 0);
  const half = Math.min(east - west, north - south) / 2;
  let cells: Cell[] = [];
  for (let x = west; x < east; x += 2 * half)
    for (let y = south; y < north; y += 2 * half) cells.push(cell(x + half, y + half, half));
  while (cells.length > 0) {
    for (const candidate of cells) if (candidate.distance > best.distance) best = candidate;
    cells = cells
      .filter(({ reach }) => reach > best.distance + PRECISION)
      .flatMap(({ x, y, half }) =>
        [-half / 2, half / 2].flatMap((dx) =>
          [-half / 2, half / 2].map((dy) => cell(x + dx, y + dy, half / 2)),
        ),
      );
  }
  return [Number((best.x / squeeze).toFixed(4)), Number(best.y.toFixed(4))];
}
