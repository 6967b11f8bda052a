import type { Language } from '../../core/base/language.ts';

const zh = {
  lost: '图形处理中断了，先由同一画面的静态图代替；恢复后地图会自动接上，其余功能照常。',
  gone: '图形处理没有恢复，地图仍是同一画面的静态图；其余功能照常。',
  advice: '可以再试一次；仍然不行，就重新载入页面、关掉其他占用显卡的页面，或者更新显卡驱动。',
  again: '再试一次',
};

const en: typeof zh = {
  lost: 'The graphics were interrupted. A still picture of the same view stands in until the map comes back by itself; everything else works.',
  gone: 'The graphics have not come back, so the map stays a still picture of the same view; everything else works.',
  advice:
    'Try again; if that does not help, reload the page, close other pages that use graphics, or update the graphics driver.',
  again: 'Try again',
};

/** What is said while a still picture stands in for a map whose graphics are lost. */
export const GRAPHICS: Readonly<Record<Language, typeof zh>> = { zh, en };
