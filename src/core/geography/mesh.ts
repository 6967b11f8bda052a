import type { Borders } from './borders.ts';

/**
 * The triangles of all counties, in coordinates of the square (see `planeToSquare`).
 * A row is a county's place in `ids`.
 */
export interface Mesh {
  /** Six-digit adcodes in ascending order, one a row. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** x, y of every vertex. */
  readonly positions: Float32Array;
  /** Row of every vertex. */
  readonly rows: Float32Array;
  /** Three vertices a triangle, grouped by row. */
  readonly triangles: Uint32Array;
  /** Where the triangles of row `r` begin in `triangles`; one more entry closes the last row. */
  readonly starts: Uint32Array;
  /** minX, minY, maxX, maxY of every row. */
  readonly boxes: Float32Array;
  /** x, y of the centre of area of every row; it may lie outside a crescent. */
  readonly centers: Float32Array;
}

/** What the map needs of the boundaries at one level of detail. */
export interface Geometry {
  readonly level: Level;
  readonly mesh: Mesh;
  /** All lines, and the shore of the land; rows are those of the mesh, and `landRow` and `seaRow`. */
  readonly borders: Borders;
  readonly land: Land;
  /** The land around the country could not be loaded, and none is drawn. */
  readonly isLandMissing?: true;
  readonly provinces: readonly ProvinceShape[];
  readonly prefectures: readonly PrefectureLabel[];
}

/** Where counties are, and which share a border. */
export interface Boundaries {
  readonly mesh: Mesh;
  readonly borders: Pick<Borders, 'sides'>;
}

/** A prefecture's Chinese name and where to write it, in fake degrees. */
export interface PrefectureLabel {
  readonly id: string;
  readonly name: string;
  readonly label: [number, number];
}

/** The triangles of the land on which the counties lie, in coordinates of the square. */
export interface Land {
  /** x, y of every vertex. */
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
}

/** What lies around the counties has rows behind theirs: the land, and the sea behind it. */
export const landRow = (counties: number): number => counties;
export const seaRow = (counties: number): number => counties + 1;

/** A province's label point in fake degrees and its box. */
export interface ProvinceShape {
  readonly id: string;
  readonly label: [number, number];
  readonly box: Box;
}

/** minX, minY, maxX, maxY in coordinates of the square; y grows to the south. */
export type Box = readonly [number, number, number, number];

/** The two levels of detail of the boundaries. */
export type Level = 'overview' | 'detail';

/** The smallest box around these, or `undefined` around none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
