import type { Period } from '../../../data/product.ts';
import record from '../../../data/record.json' with { type: 'json' };
import type { County } from './atlas.ts';

/** What the counties of the list are distinguished by: the batch with which they left it, contiguous area, or the three areas. */
export const GROUPINGS = ['year', 'area', 'three'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** The years of the batches with which counties left the list, in order. */
export const BATCHES: readonly number[] = record.batches;

/** The indicator whose national figure is told with the list. */
export const LIST_FIGURE: string = record.listFigure;

/** A contiguous poor area (片区), or one of the three areas and three prefectures (三区三州). */
export interface Area {
  /** What links call it. */
  readonly id: string;
  /** The official name, as on the list. */
  readonly zh: string;
  readonly en: string;
  /** The place of its colour: neighbours on the map differ. */
  readonly color: number;
}

/** The areas that counties of the list are distinguished by. */
export const AREAS: Readonly<Record<Exclude<Grouping, 'year'>, readonly Area[]>> = record.areas;

/** What leaving the list is read from. */
type Leaving = Pick<County, 'leftYear' | 'exit'>;

/**
 * Whether a county was still on the list at the end of a period, by the date on which it left, or by which it had at the
 * latest. Where a release has no dates, a county counts as off the list from the end of the year of its batch.
 */
export function isOnList({ leftYear, exit }: Leaving, period: Period['id']): boolean {
  return (exit?.period ?? `${leftYear}H2`) > period;
}

/**
 * Whether a county that counts as on the list at the end of a period may have left it before: another source says so, or its
 * day is known by a bound alone and the first half-year in which it may have been is over, that of its batch unless a source
 * says more.
 */
export function mayHaveLeft(county: Leaving, period: Period['id']): boolean {
  const { leftYear, exit } = county;
  if (!exit || !isOnList(county, period)) return false;
  const isOpen = exit.kind === 'by' && period >= (exit.earliest ?? `${leftYear}H2`);
  return isOpen || (exit.rival !== null && exit.rival.period <= period);
}

/** Whether a county that counts as off the list at the end of a period was still on it by another source. */
function mayStillBeOn(county: Leaving, period: Period['id']): boolean {
  const { exit } = county;
  return exit?.rival != null && !isOnList(county, period) && exit.rival.period > period;
}

/** Whether sources leave it open on which side of the end of a period a county left the list. */
export function isOpenAt(county: Leaving, period: Period['id']): boolean {
  return mayHaveLeft(county, period) || mayStillBeOn(county, period);
}

/** Whether a county is known to be off the list at the end of a period only by a bound of the date. */
export function isOffByBound(county: Leaving, period: Period['id']): boolean {
  return county.exit?.kind === 'by' && !isOnList(county, period);
}

/** Rows of the official list: two of them may share one county. */
export function listedRows(counties: readonly County[]): number {
  return counties.reduce((sum, { listed }) => sum + listed.length, 0);
}

/** A number of rows of the list, and between what it lies where it is open for some of them; `null` where it is not. */
export interface RowCount {
  readonly amount: number;
  readonly range: readonly [low: number, high: number] | null;
}

/** How many rows of the list some counties still are at the end of a period. */
export function onListAt(counties: readonly County[], period: Period['id']): RowCount {
  const rowsOf = (test: typeof isOnList) =>
    listedRows(counties.filter((county) => test(county, period)));
  const amount = rowsOf(isOnList);
  return counted(amount, -rowsOf(mayHaveLeft), rowsOf(mayStillBeOn));
}

/** How many rows of the list some counties are that had left with a batch by the end of a period. */
export function leftWithAt(
  counties: readonly County[],
  year: number,
  period: Period['id'],
): RowCount {
  const batch = counties.filter(({ leftYear }) => leftYear === year);
  const rowsOf = (test: typeof isOnList) =>
    listedRows(batch.filter((county) => test(county, period)));
  const amount = listedRows(batch) - rowsOf(isOnList);
  return counted(amount, -rowsOf(mayStillBeOn), rowsOf(mayHaveLeft));
}

function counted(amount: number, fewer: number, more: number): RowCount {
  return { amount, range: fewer < more ? [amount + fewer, amount + more] : null };
}

/** How many colours areas have between them; the next one is that of counties in none. */
const AREA_COLOR_COUNT = 4;

/** The group that a county belongs to in a period, as the place of its colour. */
export function groupOf(county: County, grouping: Grouping, period: Period['id']): number {
  if (grouping === 'year') {
    const batch = BATCHES.indexOf(county.leftYear);
    return isOnList(county, period) ? BATCHES.length : batch;
  }
  const name = groupName(county, grouping);
  return AREAS[grouping].find(({ zh }) => zh === name)?.color ?? AREA_COLOR_COUNT;
}

/** The names of all areas that a county lies in. */
export function areaNames(county: County, grouping: Exclude<Grouping, 'year'>): readonly string[] {
  return (grouping === 'area' ? county.area : county.threeAreas)?.split('|') ?? [];
}

/** The area that a county is drawn in, the last named where it is in two; `null` outside all. */
export function groupName(county: County, grouping: Exclude<Grouping, 'year'>): string | null {
  return areaNames(county, grouping).at(-1) ?? null;
}
