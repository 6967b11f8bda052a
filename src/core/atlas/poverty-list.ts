import type { Period } from '../../../data/product.ts';
import type { County } from './atlas.ts';

/** What the counties of the list are distinguished by: the batch with which they left it, contiguous area, or the three areas. */
export const GROUPINGS = ['year', 'area', 'three'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** The years of the batches with which counties left the list, in order. */
export const BATCHES = [2016, 2017, 2018, 2019, 2020] as const;

/** A contiguous poor area (片区), or one of the three areas and three prefectures (三区三州). */
export interface Area {
  /** What links call it. */
  readonly id: string;
  /** The official name, as on the list. */
  readonly zh: string;
  /** The place of its colour: neighbours on the map differ. */
  readonly color: number;
}

/** The areas that counties of the list are distinguished by. */
export const AREAS: Readonly<Record<Exclude<Grouping, 'year'>, readonly Area[]>> = {
  area: [
    { id: 'xizang', zh: '西藏区', color: 0 },
    { id: 'sisheng', zh: '四省藏区', color: 1 },
    { id: 'nanjiang', zh: '南疆三地州', color: 2 },
    { id: 'liupan', zh: '六盘山区', color: 3 },
    { id: 'qinba', zh: '秦巴山区', color: 0 },
    { id: 'wuling', zh: '武陵山区', color: 2 },
    { id: 'wumeng', zh: '乌蒙山区', color: 3 },
    { id: 'shimo', zh: '滇桂黔石漠化区', color: 1 },
    { id: 'dianxi', zh: '滇西边境山区', color: 2 },
    { id: 'daxinganling', zh: '大兴安岭南麓山区', color: 0 },
    { id: 'yantai', zh: '燕山-太行山区', color: 2 },
    { id: 'lvliang', zh: '吕梁山区', color: 1 },
    { id: 'dabie', zh: '大别山区', color: 1 },
    { id: 'luoxiao', zh: '罗霄山区', color: 3 },
  ],
  three: [
    { id: 'xizang', zh: '西藏', color: 0 },
    { id: 'sisheng', zh: '四省藏区', color: 1 },
    { id: 'nanjiang', zh: '南疆四地州', color: 2 },
    { id: 'liangshan', zh: '凉山州', color: 3 },
    { id: 'nujiang', zh: '怒江州', color: 2 },
    { id: 'linxia', zh: '临夏州', color: 3 },
  ],
};

/** What leaving the list is read from. */
type Leaving = Pick<County, 'leftYear' | 'exit'>;

/**
 * Whether a county was still on the list at the end of a period, by the date on which it left, or by which it had at the
 * latest. Where a release has no dates, a county counts as off the list from the end of the year of its batch.
 */
export function isOnList({ leftYear, exit }: Leaving, period: Period['id']): boolean {
  return (exit?.period ?? `${leftYear}H2`) > period;
}

/** Whether a county is known to be off the list at the end of a period only by a bound of the date. */
export function isOffByBound(county: Leaving, period: Period['id']): boolean {
  return county.exit?.kind === 'by' && !isOnList(county, period);
}

/** Rows of the official list: two of them may share one county. */
export function listedRows(counties: readonly County[]): number {
  return counties.reduce((sum, { listed }) => sum + listed.length, 0);
}

/** How many colours areas have between them; the next one is that of counties in none. */
const AREA_COLOR_COUNT = 4;

/** The group that a county belongs to in a period, as the place of its colour. */
export function groupOf(county: County, grouping: Grouping, period: Period['id']): number {
  if (grouping === 'year') {
    const batch = BATCHES.indexOf(county.leftYear as (typeof BATCHES)[number]);
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
