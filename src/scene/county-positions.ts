import { squareToFakeLngLat } from '../core/geography/albers.ts';
import type { County } from '../core/atlas/atlas.ts';
import type { Mesh } from '../core/geography/mesh.ts';

/** A county of the list at the centre of its boundary, in fake degrees. */
export interface CountyPlace {
  readonly county: County;
  readonly position: [number, number];
}

/** deck.gl keeps a layer's buffers only while it is given the same array. */
const placesOfMesh = new WeakMap<Mesh, CountyPlace[]>();

/** The counties of the list in the order of the mesh; always the same array for a mesh. */
export function countyPlaces(
  mesh: Mesh,
  countyById: ReadonlyMap<string, County>,
): readonly CountyPlace[] {
  const known = placesOfMesh.get(mesh);
  if (known) return known;
  const places = mesh.ids.flatMap((id, row) => {
    const county = countyById.get(id);
    const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
    return county ? [{ county, position: squareToFakeLngLat([x!, y!]) }] : [];
  });
  placesOfMesh.set(mesh, places);
  return places;
}
