import Flatbush from 'flatbush';

/** A point of the grid of a topology, in whole steps. */
export type GridPoint = readonly [number, number];

/** Where two segments meet other than end to end: they cross, overlap, or one ends on the other. */
export interface Crossing {
  kind: 'cross' | 'overlap' | 'touch';
  /** To the nearest step. */
  at: GridPoint;
  /** The two segments, as the number of the arc and of the point that the segment leads to. */
  segments: [Place, Place];
}

type Place = readonly [arc: number, point: number];
type Meeting = Pick<Crossing, 'kind' | 'at'>;

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

// Exact: steps are below 2^18, so products stay far below 2^53.
function side([ax, ay, bx, by]: Segment, x: number, y: number): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function isWithin([ax, ay, bx, by]: Segment, x: number, y: number): boolean {
  return (x - ax) * (x - bx) + (y - ay) * (y - by) < 0;
}

function intersection([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): GridPoint {
  const along =
    ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) /
    ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
  return [Math.round(ax + along * (bx - ax)), Math.round(ay + along * (by - ay))];
}

function meet(s: Segment, t: Segment): Meeting | undefined {
  const [s0, s1] = [side(t, s[0], s[1]), side(t, s[2], s[3])];
  const [t0, t1] = [side(s, t[0], t[1]), side(s, t[2], t[3])];
  if (s0 * s1 < 0 && t0 * t1 < 0) return { kind: 'cross', at: intersection(s, t) };
  const inner: GridPoint[] = [];
  if (s0 === 0 && isWithin(t, s[0], s[1])) inner.push([s[0], s[1]]);
  if (s1 === 0 && isWithin(t, s[2], s[3])) inner.push([s[2], s[3]]);
  if (t0 === 0 && isWithin(s, t[0], t[1])) inner.push([t[0], t[1]]);
  if (t1 === 0 && isWithin(s, t[2], t[3])) inner.push([t[2], t[3]]);
  const isLine = s0 === 0 && s1 === 0;
  const isSame =
    (s[0] === t[0] && s[1] === t[1] && s[2] === t[2] && s[3] === t[3]) ||
    (s[0] === t[2] && s[1] === t[3] && s[2] === t[0] && s[3] === t[1]);
  if (isLine && (isSame || inner.length > 0))
    return { kind: 'overlap', at: inner[0] ?? [s[0], s[1]] };
  return inner[0] && { kind: 'touch', at: inner[0] };
}

/** Finds where the segments of arcs meet other than end to end, in order of arcs; about n log n. */
export function findCrossings(arcs: readonly (readonly GridPoint[])[]): Crossing[] {
  const places = arcs.flatMap((arc, a) => arc.slice(1).map((_, i): Place => [a, i + 1]));
  const segments = places.map(([a, i]): Segment => [...arcs[a]![i - 1]!, ...arcs[a]![i]!] as const);
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const [ax, ay, bx, by] of segments)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return segments.flatMap((s, i) =>
    index
      .search(
        Math.min(s[0], s[2]),
        Math.min(s[1], s[3]),
        Math.max(s[0], s[2]),
        Math.max(s[1], s[3]),
        (j) => j > i,
      )
      .flatMap((j) => {
        const meeting = meet(s, segments[j]!);
        return meeting ? [{ ...meeting, segments: [places[i]!, places[j]!] }] : [];
      }),
  );
}
