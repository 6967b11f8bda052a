import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { readBoundaries } from '../../release/load-topology.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** The boundaries of a store with a release, for data files that carry them. @throws LoadError */
export async function boundariesOf(store: Pick<ViewStore, 'release'>): Promise<BoundaryTopology> {
  return readBoundaries(store.release!);
}
