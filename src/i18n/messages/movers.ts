import type { Language } from '../../core/base/language.ts';

const zh = {
  risen: '增加最多的县',
  fallen: '减少最多的县',
  noneRisen: '没有县增加',
  noneFallen: '没有县减少',
  /** Why there is no list; `reason` is a clause. */
  barred: (reason: string) => `不能比较各县：${reason}。`,
  /** Why estimates have no such list. */
  unknown:
    '不知道哪些县增减最多：各县的估计每期都按同一组权重分摊全国数，只随全国变动。导入真实的县级数，就能比较。',
  /** The map and the list point at each other. */
  hint: '指向一行，地图上标出这个县',
};

const en: typeof zh = {
  risen: 'Counties that rose most',
  fallen: 'Counties that fell most',
  noneRisen: 'No county rose',
  noneFallen: 'No county fell',
  barred: (reason) => `Counties cannot be compared: ${reason}.`,
  unknown:
    'Which counties moved most is not known: the estimates share out each national figure by the same weights and only follow the nation. With real figures of counties, imported as own data, they can be compared.',
  hint: 'Point at a row to see the county on the map',
};

/** The words of the list of counties that rose and fell most. */
export const MOVERS: Readonly<Record<Language, typeof zh>> = { zh, en };
