import { areaKm2 } from '../area.ts';
import type { County } from './county.ts';

/** Formats the area of every county in km², one decimal, as CSV: what a level may not lose. */
export function formatAreas(counties: County[]): string {
  const rows = counties.map(({ id, polygons }) => `${id},${areaKm2(polygons).toFixed(1)}`);
  return `county,area_km2\n${rows.join('\n')}\n`;
}
