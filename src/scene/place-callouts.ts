import type { Point } from '../core/geography/albers.ts';
import { rowsOf } from '../core/geography/county-points.ts';
import type { Box, Mesh } from '../core/geography/mesh.ts';
import { FARTHEST } from '../core/view/map-notes.ts';
import type { Callout } from './callouts.ts';
import type { Scene } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The map that callouts are placed on, in pixels. */
export interface CalloutFrame {
  readonly width: number;
  readonly height: number;
  /** A point of the square in pixels. */
  toPixels(square: Point): Point;
}

/** A line of words of a callout. */
export interface CalloutLine {
  readonly text: string;
  readonly bold: boolean;
}

/** A callout where it stands, in pixels. */
export interface PlacedCallout {
  readonly callout: Callout;
  readonly lines: readonly CalloutLine[];
  /** Of the type. */
  readonly size: number;
  /** What the words take up. */
  readonly box: Box;
  /** The place that they belong to. */
  readonly at: Point;
  /** Where the line from the place ends; `null` where the words lie on it. */
  readonly end: Point | null;
}

/** The height of a line, in sizes of the type. */
export const LINE = 1.25;
/** The most that a line is wide, in sizes of the type. */
const WIDEST = 12;
/** What is tried around a place: directions, and how far apart the rings are, in sizes of the type. */
const DIRECTIONS = 24;
const RING = 0.9;
/** What is kept free around words, in sizes of the type. */
const GAP = 0.3;
/** How far apart the points are that stand for the land, in coordinates of the square. */
const CELL = 1 / 512;
/** How far out words would rather stand than hide a square of the type of counties, in sizes of the type. */
const WEIGHTS = { listed: 1.2, other: 0.7 } as const;
/** The islands that no words may lie on: Hainan and Taiwan, each by the digits of its province. */
const ISLANDS = ['46', '71'];

/** The unit of a note's offset, in pixels. */
export function offsetUnit({ width, height }: Pick<CalloutFrame, 'width' | 'height'>): number {
  return Math.min(width, height) / FARTHEST;
}

/**
 * Places callouts on a map, those first that come first: a note where its author put it, or as near as there is room; a value
 * as near to its place as it hides few counties of the list. None leaves the frame, lies on `taken`, in pixels, or on an
 * island. A value without room is left out, as names are; a note never is while its place is in sight.
 */
export function placeCallouts(
  { geometry, atlas }: Pick<Scene, 'geometry' | 'atlas'>,
  callouts: readonly Callout[],
  frame: CalloutFrame,
  size: number,
  taken: readonly Box[] = [],
): PlacedCallout[] {
  const { mesh } = geometry;
  const blocked = [...taken, ...islandBoxes(mesh, frame)];
  const land = landPoints(mesh).map(({ row, square }) => ({
    at: frame.toPixels(square),
    weight: atlas.countyById.has(mesh.ids[row]!) ? WEIGHTS.listed : WEIGHTS.other,
  }));
  // How many squares of the type a point of the land stands for.
  const [near, far] = [frame.toPixels([0, 0]), frame.toPixels([CELL, CELL])];
  const share = (Math.abs(far[0] - near[0]) * Math.abs(far[1] - near[1])) / size ** 2;
  const done: PlacedCallout[] = [];
  const places = callouts.map(({ at }) => frame.toPixels(at));
  callouts.forEach((callout, index) => {
    const at = places[index]!;
    if (!isInside([at[0], at[1], at[0], at[1]], frame)) return;
    const lines = linesOf(callout, size);
    const half: Point = [
      Math.max(...lines.map(({ text }) => textWidth(text, size))) / 2,
      (lines.length * LINE * size) / 2,
    ];
    const unit = offsetUnit(frame);
    const wanted: Point = callout.offset
      ? [at[0] + callout.offset[0] * unit, at[1] + callout.offset[1] * unit]
      : at;
    const room: Room = { frame, blocked, done, half, gap: GAP * size };
    const middle = callout.offset
      ? nearestFree(wanted, room, size)
      : cheapest(at, room, size, { land, share, places });
    const stands = middle ?? (callout.offset && clamped(wanted, room));
    if (!stands) return;
    const box = boxAt(stands, half);
    done.push({ callout, lines, size, box, at, end: endOf(at, box) });
  });
  return done;
}

function linesOf({ title, body }: Callout, size: number): CalloutLine[] {
  const broken = (text: string, bold: boolean) =>
    wrapText(text, size, WIDEST * size).map((line) => ({ text: line, bold }));
  return [...broken(title, true), ...broken(body, title === '')];
}

/** A point of the land in coordinates of the square, and the row of the county that it lies in. */
interface LandPoint {
  readonly square: Point;
  readonly row: number;
}

/** What words on a map may hide. */
interface Hidden {
  readonly land: readonly { readonly at: Point; readonly weight: number }[];
  /** How many squares of the type a point of the land stands for. */
  readonly share: number;
  /** The places that callouts belong to. */
  readonly places: readonly Point[];
}

/** What a callout has to fit into. */
interface Room {
  readonly frame: CalloutFrame;
  readonly blocked: readonly Box[];
  readonly done: readonly PlacedCallout[];
  readonly half: Point;
  readonly gap: number;
}

function isFree(middle: Point, { frame, blocked, done, half, gap }: Room): boolean {
  const box = boxAt(middle, [half[0] + gap, half[1] + gap]);
  return (
    isInside(box, frame) &&
    blocked.every((other) => !overlap(box, other)) &&
    done.every((other) => !overlap(box, other.box))
  );
}

/** The points around a place, from the nearest outwards. */
function* around([x, y]: Point, size: number, frame: CalloutFrame): Generator<[Point, number]> {
  const farthest = Math.hypot(frame.width, frame.height);
  for (let radius = RING * size; radius < farthest; radius += RING * size) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      yield [[x + radius * Math.cos(angle), y + radius * Math.sin(angle)], radius];
    }
  }
}

function nearestFree(wanted: Point, room: Room, size: number): Point | undefined {
  if (isFree(wanted, room)) return wanted;
  for (const [middle] of around(wanted, size, room.frame)) if (isFree(middle, room)) return middle;
  return undefined;
}

/** Where words hide the least: land that they lie on, and lines that they cross, are as bad as being farther away. */
function cheapest(
  at: Point,
  room: Room,
  size: number,
  { land, share, places }: Hidden,
): Point | undefined {
  let best: Point | undefined;
  let least = Infinity;
  for (const [middle, radius] of around(at, size, room.frame)) {
    if (radius >= least) break;
    if (!isFree(middle, room)) continue;
    const box = boxAt(middle, room.half);
    const end = endOf(at, box);
    if (end === null) continue;
    const crossed = room.done.filter(
      (other) =>
        crosses(at, end, other.box) || (other.end !== null && crosses(other.at, other.end, box)),
    );
    const hidden = land.reduce((sum, { at, weight }) => sum + (isIn(at, box) ? weight : 0), 0);
    const anchors = places.filter((point) => isIn(point, box)).length;
    const cost = radius + size * (share * hidden + 8 * crossed.length + 8 * anchors);
    if (cost < least) [best, least] = [middle, cost];
  }
  return best;
}

/** As near as words come to a point without leaving the frame. */
function clamped([x, y]: Point, { frame, half, gap }: Room): Point {
  const along = (value: number, side: number, least: number) =>
    Math.min(Math.max(value, least), Math.max(least, side - least));
  return [along(x, frame.width, half[0] + gap), along(y, frame.height, half[1] + gap)];
}

/** Where a line from a point reaches a box; `null` from within. */
function endOf([x, y]: Point, [left, top, right, bottom]: Box): Point | null {
  const end: Point = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  return end[0] === x && end[1] === y ? null : end;
}

function crosses([ax, ay]: Point, [bx, by]: Point, box: Box): boolean {
  const STEPS = 24;
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).some((part) =>
    isIn([ax + (bx - ax) * part, ay + (by - ay) * part], box),
  );
}

function islandBoxes(mesh: Mesh, { toPixels }: CalloutFrame): Box[] {
  return mesh.ids.flatMap((id) => {
    if (!ISLANDS.includes(id.slice(0, 2))) return [];
    return rowsOf(mesh, id).map((row): Box => {
      const [left, top, right, bottom] = mesh.boxes.subarray(row * 4, row * 4 + 4);
      return [...toPixels([left!, top!]), ...toPixels([right!, bottom!])];
    });
  });
}

const gridOfMesh = new WeakMap<Mesh, LandPoint[]>();

/** The points of an even grid that lie on counties. */
function landPoints(mesh: Mesh): readonly LandPoint[] {
  const known = gridOfMesh.get(mesh);
  if (known) return known;
  const { positions, triangles, rows } = mesh;
  const points: LandPoint[] = [];
  for (let first = 0; first < triangles.length; first += 3) {
    const corners = [0, 1, 2].map((next): Point => {
      const vertex = triangles[first + next]!;
      return [positions[vertex * 2]!, positions[vertex * 2 + 1]!];
    });
    const [left, right] = ends(corners.map(([x]) => x));
    const [top, bottom] = ends(corners.map(([, y]) => y));
    for (let column = Math.ceil(left / CELL); column * CELL < right; column++) {
      for (let line = Math.ceil(top / CELL); line * CELL < bottom; line++) {
        const square: Point = [column * CELL, line * CELL];
        if (isInTriangle(square, corners)) points.push({ square, row: rows[triangles[first]!]! });
      }
    }
  }
  gridOfMesh.set(mesh, points);
  return points;
}

function ends(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function isInTriangle([x, y]: Point, corners: readonly Point[]): boolean {
  const sides = corners.map(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % 3]!;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function boxAt([x, y]: Point, [halfWidth, halfHeight]: Point): Box {
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function isIn([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function isInside([left, top, right, bottom]: Box, { width, height }: CalloutFrame): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
