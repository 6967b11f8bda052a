import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '所有半年的小图',
  /** What the pictures have in common. */
  note: '每幅图用同一套分级，与图例相同；按一下转到那个半年。',
  drawing: '正在画…',
  failed: '小图没有画出来，地图不受影响。请检查网络后再打开。',
};

const en: typeof zh = {
  title: 'All half-years as small maps',
  note: 'All have the same classes, those of the legend; press one to go to its half-year.',
  drawing: 'Drawing…',
  failed:
    'The small maps could not be drawn; the map is not affected. Check the network and open them again.',
};

/** The words of the small maps of all half-years. */
export const HALF_YEARS: Readonly<Record<Language, typeof zh>> = { zh, en };
