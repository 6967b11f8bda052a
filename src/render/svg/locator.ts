import type { Point } from '../../core/geography/albers.ts';
import {
  BORDER_KINDS,
  BORDER_STRIDE,
  type BorderKind,
  type Borders,
} from '../../core/geography/borders.ts';
import { rowsOf } from '../../core/geography/county-points.ts';
import { boxAround, type Box, type Geometry } from '../../core/geography/mesh.ts';
import { pathData } from './path-data.ts';

/** Whole units across: about four for each pixel of a small map. */
const GRID = 360;
/** Units around the country, for lines and marks that reach out of it. */
const MARGIN = 12;

/** A small map of the whole country that says where something lies. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  /** Path data of the country and of the ten dashes. */
  readonly nation: string;
  readonly dashes: string;
  /** Path data of a county, a prefecture or a province by its code; empty for what has no boundary. */
  readonly shapeOf: (code: string) => string;
  /** Where a place lies, of which the square of the projection is given. */
  readonly toGrid: (place: Point) => Point;
}

const locators = new WeakMap<Geometry, Locator>();

/** Draws the country, once for each level of detail; shapes are drawn when they are first asked for. */
export function locatorOf(geometry: Geometry): Locator {
  const known = locators.get(geometry) ?? drawLocator(geometry);
  locators.set(geometry, known);
  return known;
}

function drawLocator({ borders, mesh }: Geometry): Locator {
  const strips = readStrips(borders);
  const dashes = strips.filter(({ kind }) => kind === 'dash').map(({ points }) => points);
  const nation = ringsAround(strips, (row) => row < mesh.ids.length);
  const [left, top, right, bottom] = boxAround([...nation, ...dashes].map(boxOf)) ?? [0, 0, 1, 1];
  const unit = GRID / (right - left);
  const toGrid = ([x, y]: Point): Point => [(x - left) * unit + MARGIN, (y - top) * unit + MARGIN];
  const shapes = new Map<string, string>();
  const draw = (code: string) => {
    const rows = new Set(
      code.endsWith('0000')
        ? mesh.ids.flatMap((id, row) => (id.startsWith(code.slice(0, 2)) ? row : []))
        : rowsOf(mesh, code),
    );
    return pathData(
      ringsAround(strips, (row) => rows.has(row)),
      toGrid,
      true,
    );
  };
  return {
    width: GRID + 2 * MARGIN,
    height: Math.round((bottom - top) * unit) + 2 * MARGIN,
    nation: pathData(nation, toGrid, true),
    dashes: pathData(dashes, toGrid, false),
    toGrid,
    shapeOf: (code) => {
      const shape = shapes.get(code) ?? draw(code);
      shapes.set(code, shape);
      return shape;
    },
  };
}

/** A line between two rows. */
interface Strip {
  readonly kind: BorderKind;
  readonly left: number;
  readonly right: number;
  readonly points: readonly Point[];
}

function readStrips({ vertices, triangles, starts, sides }: Borders): Strip[] {
  const floats = new Float32Array(vertices);
  const bytes = new Uint8Array(vertices);
  return Array.from({ length: starts.length - 1 }, (_, strip) => {
    const first = triangles[starts[strip]!]!;
    const count = (starts[strip + 1]! - starts[strip]!) / 6 + 1;
    const points = Array.from({ length: count }, (_, at): Point => {
      const float = ((first + 2 * at) * BORDER_STRIDE) / 4;
      return [floats[float]!, floats[float + 1]!];
    });
    const kind = BORDER_KINDS[bytes[first * BORDER_STRIDE + 16]!]!;
    return { kind, left: sides[strip * 2]!, right: sides[strip * 2 + 1]!, points };
  });
}

/** The closed lines between what is inside and what is not, chained from strip to strip. */
function ringsAround(
  strips: readonly Strip[],
  isInside: (row: number) => boolean,
): readonly (readonly Point[])[] {
  const open = new Set(
    strips
      .filter(({ left, right }) => isInside(left) !== isInside(right))
      .map(({ points }) => points),
  );
  const ends = new Map<string, (readonly Point[])[]>();
  for (const line of open) {
    for (const end of [line[0]!, line.at(-1)!]) {
      ends.set(String(end), [...(ends.get(String(end)) ?? []), line]);
    }
  }
  return [...open].flatMap((first) => {
    if (!open.delete(first)) return [];
    const ring = [...first];
    for (;;) {
      const here = String(ring.at(-1));
      const next = ends.get(here)?.find((line) => open.has(line));
      if (!next) return [ring];
      open.delete(next);
      ring.push(...(String(next[0]) === here ? next : next.toReversed()).slice(1));
    }
  });
}

function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}
