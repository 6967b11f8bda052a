import type { Issue } from '../core/issue.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import type { ProductFile } from './open-release.ts';

/** What the worker is asked: the two topologies of one level. */
export interface GeometryRequest {
  readonly level: Level;
  readonly boundaries: TopologySource;
  /** `null` where it could not be loaded. */
  readonly land: TopologySource | null;
}

/** The bytes of a topology, or from where the worker fetches it by itself. */
export type TopologySource = ArrayBuffer | FileBelow;

export interface FileBelow {
  /** The address of the folder of releases. */
  readonly folder: string;
  readonly file: ProductFile;
}

/** What it answers. */
export type GeometryAnswer = { readonly geometry: Geometry } | { readonly issue: Issue };

/** A worker that the page's head has started before any module of the page; see `tools/vite/early-geometry.ts`. */
export interface EarlyGeometry {
  readonly release: string;
  /** `null` where it could not be started. */
  readonly coming: Promise<GeometryAnswer | null>;
}
