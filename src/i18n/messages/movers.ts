import type { Language } from '../../core/base/language.ts';

const zh = {
  risen: '增加最多的县',
  fallen: '减少最多的县',
  noneRisen: '没有县增加',
  noneFallen: '没有县减少',
  /** Why there is no list; `reason` is a clause. */
  barred: (reason: string) => `不能比较各县：${reason}。`,
  /** Where all counties changed by the same share: what the order of differences shows. */
  uniform:
    '各县增减的比例几乎相同：估计每期都按同一组权重分摊全国数。先后只反映各县大小，不说明各县自己的变化。',
  /** And why there is no order of percentages. */
  uniformPercent: '各县增减的比例几乎相同：估计每期都按同一组权重分摊全国数，所以分不出先后。',
  /** The map and the list point at each other. */
  hint: '指向一行，地图上标出这个县',
};

const en: typeof zh = {
  risen: 'Counties that rose most',
  fallen: 'Counties that fell most',
  noneRisen: 'No county rose',
  noneFallen: 'No county fell',
  barred: (reason) => `Counties cannot be compared: ${reason}.`,
  uniform:
    'All counties changed by almost the same share: the estimate shares out each national figure by the same weights. The order shows the size of counties, not their own development.',
  uniformPercent:
    'All counties changed by almost the same share: the estimate shares out each national figure by the same weights. So none comes first.',
  hint: 'Point at a row to see the county on the map',
};

/** The words of the list of counties that rose and fell most. */
export const MOVERS: Readonly<Record<Language, typeof zh>> = { zh, en };
