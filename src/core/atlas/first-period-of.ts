import type { DateIs } from '../../../data/product.ts';
import type { Period } from './atlas.ts';
import { timing } from './event-timing.ts';

/**
 * The place in the order of time of a period in which something of a date is on the map: `present`
 * where it is there, else the first. -1 where it is later than all periods.
 */
export function periodOnMap(
  periods: readonly Period[],
  present: number,
  date: string | null,
  dateIs: DateIs | null,
): number {
  const isThere = ({ end }: Period) => timing(date, dateIs, end) !== 'later';
  const now = periods[present];
  return now && isThere(now) ? present : periods.findIndex(isThere);
}
