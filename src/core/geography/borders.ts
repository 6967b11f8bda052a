import type { Arc } from './topology-arcs.ts';

/** Lines between counties of one province, between provinces, around the nation, the ten dashes, and the shore of the land around. */
export const BORDER_KINDS = ['county', 'province', 'nation', 'dash', 'shore'] as const;
export type BorderKind = (typeof BORDER_KINDS)[number];

/** Bytes of a vertex: x, y (float32), miter (int16 × 2), left and right row (uint16 × 2), kind, edge (uint8 × 2), two spare. */
export const BORDER_STRIDE = 20;
/** What a miter of length 1 is written as. */
export const MITER_UNIT = 8192;
/** The row of a side on which no county lies, and nothing else is known to. */
export const NO_ROW = 65535;
/** How many times the half width a corner may reach out. */
export const MITER_LIMIT = 2;

/**
 * Lines along arcs, each once, as strips of a width that the shader gives: of each point two vertices, which it moves
 * along the miter to edge 0 (left) and 1 (right, as one goes along the arc in a square whose y grows to the south).
 */
export interface Borders {
  /** See `BORDER_STRIDE`. */
  readonly vertices: ArrayBuffer;
  /** Three vertices a triangle, grouped by strip. */
  readonly triangles: Uint32Array;
  /** Where the triangles of strip `s` begin in `triangles`; one more entry closes the last strip. */
  readonly starts: Uint32Array;
  /** Left and right row of every strip. At most 65,533 counties. */
  readonly sides: Uint16Array;
}

/** An arc and what it separates. */
export interface Border {
  readonly arc: Arc;
  readonly kind: BorderKind;
  readonly left: number;
  readonly right: number;
}

/** Lays the strips of borders one after another. */
export function borderStrips(borders: readonly Border[]): Borders {
  const points = borders.reduce((sum, { arc }) => sum + arc.length / 2, 0);
  const vertices = new ArrayBuffer(points * 2 * BORDER_STRIDE);
  const triangles = new Uint32Array((points - borders.length) * 6);
  const starts = new Uint32Array(borders.length + 1);
  const sides = new Uint16Array(borders.length * 2);
  const write = vertexWriter(vertices);
  let vertex = 0;
  let end = 0;
  borders.forEach((border, strip) => {
    const { arc, left, right } = border;
    for (let at = 0; at < arc.length; at += 2) {
      write(vertex, border, at);
      if (at > 0) {
        const corners = [vertex - 2, vertex - 1, vertex, vertex - 1, vertex + 1, vertex];
        triangles.set(corners, end);
        end += 6;
      }
      vertex += 2;
    }
    starts[strip + 1] = end;
    sides[strip * 2] = left;
    sides[strip * 2 + 1] = right;
  });
  return { vertices, triangles, starts, sides };
}

/** The strips that run around a row. */
export function stripsAround({ sides }: Pick<Borders, 'sides'>, row: number): number[] {
  const strips: number[] = [];
  for (let strip = 0; strip < sides.length / 2; strip++) {
    const isLeft = sides[strip * 2] === row;
    if (isLeft !== (sides[strip * 2 + 1] === row)) strips.push(strip);
  }
  return strips;
}

/** Writes the two vertices of the point whose x is at `at` of a border's arc, the first of them as number `vertex`. */
function vertexWriter(vertices: ArrayBuffer) {
  const floats = new Float32Array(vertices);
  const shorts = new Int16Array(vertices);
  const rows = new Uint16Array(vertices);
  const bytes = new Uint8Array(vertices);
  return (vertex: number, { arc, kind, left, right }: Border, at: number) => {
    const [x, y] = miterAt(arc, at);
    for (const edge of [0, 1]) {
      const byte = (vertex + edge) * BORDER_STRIDE;
      const sign = edge === 0 ? -MITER_UNIT : MITER_UNIT;
      floats[byte / 4] = arc[at]!;
      floats[byte / 4 + 1] = arc[at + 1]!;
      shorts[byte / 2 + 4] = Math.round(x * sign);
      shorts[byte / 2 + 5] = Math.round(y * sign);
      rows[byte / 2 + 6] = left;
      rows[byte / 2 + 7] = right;
      bytes[byte + 16] = BORDER_KINDS.indexOf(kind);
      bytes[byte + 17] = edge;
    }
  };
}

/** Where the right edge turns at a point, for a line of half width 1: across both pieces that meet there. */
function miterAt(arc: Arc, at: number): [number, number] {
  const last = arc.length - 2;
  const isClosed = last > 2 && arc[0] === arc[last] && arc[1] === arc[last + 1];
  const before = at > 0 ? at - 2 : isClosed ? last - 2 : at;
  const after = at < last ? at + 2 : isClosed ? 2 : at;
  const ahead = direction(arc, at, after) ?? direction(arc, before, at) ?? [0, 0];
  const behind = direction(arc, before, at) ?? ahead;
  const [x, y] = [-(behind[1] + ahead[1]), behind[0] + ahead[0]];
  const length = Math.hypot(x, y);
  // Where a line turns back upon itself there is no miter.
  if (length < 1e-6) return [-ahead[1], ahead[0]];
  const reach = Math.min(MITER_LIMIT, 2 / length) / length;
  return [x * reach, y * reach];
}

/** Of length 1; `undefined` between two points that are one. */
function direction(arc: Arc, from: number, to: number): [number, number] | undefined {
  const [x, y] = [arc[to]! - arc[from]!, arc[to + 1]! - arc[from + 1]!];
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : undefined;
}
