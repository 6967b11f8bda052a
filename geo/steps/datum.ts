import gcoord from 'gcoord';
import type { County } from './county.ts';

const TAIWAN = '710000';

/** Moves counties from GCJ-02 to WGS84; Taiwan, which the source gives without the offset, stays. */
export function toWgs84(counties: County[]): County[] {
  return counties.map((county) =>
    county.id === TAIWAN
      ? county
      : {
          ...county,
          polygons: county.polygons.map((polygon) =>
            polygon.map((ring) =>
              ring.map((position) =>
                gcoord.transform(position as [number, number], gcoord.GCJ02, gcoord.WGS84),
              ),
            ),
          ),
        },
  );
}
