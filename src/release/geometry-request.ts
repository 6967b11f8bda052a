import type { Level } from '../core/geography/mesh.ts';

/** What the worker is asked: the bytes of the two topologies of one level. */
export interface GeometryRequest {
  readonly level: Level;
  readonly boundaries: ArrayBuffer;
  readonly land: ArrayBuffer;
}
