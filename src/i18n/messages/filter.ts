import { countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  filter: '筛选县',
  /** What is counted or summed: counties of places, of other conditions, or of both. */
  filteredIn: (places: string, count: string) => `${places}符合筛选的${count}个贫困县`,
  filtered: (count: string) => `符合筛选的${count}个贫困县`,
  /** Several places that are only counted. */
  places: (count: number) => `${count}个地区`,
  count: (kept: string, all: string) => `${kept} / ${all} 个县`,
  none: '没有县同时符合这些条件',
  drawing: '在地图上按住拖动；Esc 取消',
};

const en: typeof zh = {
  filter: 'Filter counties',
  filteredIn: (places, count) =>
    `${countiesCounted(count, 'poverty ')} in ${places} meeting the filter`,
  filtered: (count) => `${countiesCounted(count, 'poverty ')} meeting the filter`,
  places: (count) => `${count} places`,
  count: (kept, all) => `${kept} of ${all} counties`,
  none: 'No county meets all of these conditions',
  drawing: 'Press and drag on the map; Esc cancels',
};

/** What headline, bar and map say of the filter. */
export const FILTER: Readonly<Record<Language, typeof zh>> = { zh, en };
