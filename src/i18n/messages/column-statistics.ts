import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '各列统计',
  column: '列',
  figures: '有数',
  estimates: '估计',
  missing: '没有数',
  sum: '合计',
  least: '最小',
  median: '中位数',
  most: '最大',
  /** Why estimates have no least, median and most. */
  note: '有估计的列只说县数与合计：估计分不出县与县的先后，所以没有最小、中位数和最大。',
};

const en: typeof zh = {
  title: 'Statistics of the columns',
  column: 'Column',
  figures: 'Figures',
  estimates: 'Estimates',
  missing: 'Missing',
  sum: 'Sum',
  least: 'Least',
  median: 'Median',
  most: 'Most',
  note: 'A column with estimates has counts and a sum only: estimates cannot tell which county comes before another, so there is no least, median or most.',
};

/** The words of the statistics below the table. */
export const COLUMN_STATISTICS: Readonly<Record<Language, typeof zh>> = { zh, en };
