import { countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

/** What headline, rail and map say of the filter. */
interface FilterWords {
  readonly filter: string;
  /** What is counted or summed: counties of places, of other conditions, or of both. */
  readonly keptIn: (places: string, count: string) => string;
  readonly kept: (count: string) => string;
  /** Several places that are only counted. */
  readonly places: (count: number) => string;
  readonly count: (kept: string, all: string) => string;
  readonly none: string;
  readonly drawing: string;
}

const zh: FilterWords = {
  filter: '筛选县',
  keptIn: (places, count) => `${places}符合筛选的${count}个贫困县`,
  kept: (count) => `符合筛选的${count}个贫困县`,
  places: (count) => `${count}个地区`,
  count: (kept, all) => `${kept} / ${all} 个县`,
  none: '没有县同时符合这些条件',
  drawing: '在地图上按住拖动；Esc 取消',
};

const en: FilterWords = {
  filter: 'Filter counties',
  keptIn: (places, count) =>
    `${countiesCounted(count, 'poverty ')} in ${places} meeting the filter`,
  kept: (count) => `${countiesCounted(count, 'poverty ')} meeting the filter`,
  places: (count) => `${count} places`,
  count: (kept, all) => `${kept} of ${all} counties`,
  none: 'No county meets all of these conditions',
  drawing: 'Press and drag on the map; Esc cancels',
};

/** The words of the filter in each language. */
export const FILTER: Readonly<Record<Language, FilterWords>> = { zh, en };
