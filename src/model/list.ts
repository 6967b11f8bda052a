import type { Period } from '../../data/product.ts';
import type { County } from './atlas.ts';
import { readPeriod } from './period.ts';
import type { Grouping } from './view.ts';

/** The years in which counties left the list, in order. */
export const LEAVING_YEARS = [2016, 2017, 2018, 2019, 2020] as const;

/**
 * The contiguous poor areas, and the three areas and three prefectures, each with the place of its
 * colour: neighbours on the map differ. Their names are the official ones.
 */
export const AREA_COLORS: Readonly<
  Record<Exclude<Grouping, 'year'>, Readonly<Record<string, number>>>
> = {
  area: {
    西藏区: 0,
    四省藏区: 1,
    南疆三地州: 2,
    六盘山区: 3,
    秦巴山区: 0,
    武陵山区: 2,
    乌蒙山区: 3,
    滇桂黔石漠化区: 1,
    滇西边境山区: 2,
    大兴安岭南麓山区: 0,
    '燕山-太行山区': 2,
    吕梁山区: 1,
    大别山区: 1,
    罗霄山区: 3,
  },
  three: { 西藏: 0, 四省藏区: 1, 南疆四地州: 2, 凉山州: 3, 怒江州: 2, 临夏州: 3 },
};

/**
 * Whether a county was still on the list at the end of a period. A county that left in a year counts
 * as off it from the end of that year on; the announcements came some months later.
 */
export function isOnList({ leftYear }: Pick<County, 'leftYear'>, period: Period['id']): boolean {
  const { year, half } = readPeriod(period) ?? { year: 0, half: 1 };
  return leftYear > year || (leftYear === year && half === 1);
}

/** How many colours areas have between them; the next one is that of counties in none. */
const AREA_COLOR_COUNT = 4;

/** The group that a county belongs to in a period, as the place of its colour. */
export function groupOf(county: County, grouping: Grouping, period: Period['id']): number {
  if (grouping === 'year') {
    const left = LEAVING_YEARS.indexOf(county.leftYear as (typeof LEAVING_YEARS)[number]);
    return isOnList(county, period) ? LEAVING_YEARS.length : left;
  }
  return AREA_COLORS[grouping][groupName(county, grouping) ?? ''] ?? AREA_COLOR_COUNT;
}

/** The area that a county lies in, the last named where it is in two; `null` outside all. */
export function groupName(county: County, grouping: 'area' | 'three'): string | null {
  return (grouping === 'area' ? county.area : county.threeAreas)?.split('|').at(-1) ?? null;
}
