import type { Position } from 'geojson';

/** One county on its way through the steps, in degrees, `[lng, lat]`. */
export interface County {
  id: string;
  name: string;
  polygons: Position[][][];
}
