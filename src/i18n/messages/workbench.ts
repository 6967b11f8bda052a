import type { Language } from '../../core/base/language.ts';

/** The tabs of the workbench, in their order. */
export const WORKBENCH_TABS = ['filter', 'table', 'charts', 'export', 'own'] as const;
export type WorkbenchTab = (typeof WORKBENCH_TABS)[number];

const zh = {
  title: '分析',
  tab: { filter: '筛选', table: '表格', charts: '图表', export: '下载', own: '自有数据' },
  loading: '载入中…',
  /** A part of the page that could not be fetched. */
  failed: '这一部分没有载入，地图不受影响。请检查网络后重新载入页面。',
  showCard: (county: string) => `看${county}的卡片`,
  showPinned: (count: number) => `看并排的${count}个县`,
};

const en: typeof zh = {
  title: 'Analysis',
  tab: {
    filter: 'Filter',
    table: 'Table',
    charts: 'Charts',
    export: 'Download',
    own: 'Your data',
  },
  loading: 'Loading…',
  failed:
    'This part could not be loaded; the map is not affected. Check the network and reload the page.',
  showCard: (county) => `Card of ${county}`,
  showPinned: (count) => `Card of ${count} counties`,
};

/** The words of the workbench in each language. */
export const WORKBENCH: Readonly<Record<Language, typeof zh>> = { zh, en };
