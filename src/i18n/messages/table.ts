import record from '../../../data/record.json' with { type: 'json' };
import { plural, countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  /** What the grid is called. */
  grid: '各县数值',
  fact: {
    county: '县',
    province: '省份',
    prefecture: '地级行政区',
    area: record.groupings.area.name.zh,
    threeAreas: record.groupings.three.name.zh,
    keyCounty: '重点县（2012年）',
    leftYear: '退出批次',
    leftDate: '退出日期',
    population: `人口（${record.census.zh}）`,
  },
  quantity: { total: '总量', rate: '按人口', median: '中位', low: '范围下端', high: '范围上端' },
  uncertainty: '范围',
  /** Beside those of `quantity`: the probability of more than a threshold. */
  chance: (threshold: string) => `超过${threshold}的概率`,
  noEnds: '范围的两端和概率不能相加',
  /** The half-year and the reading of the view. */
  now: '当前',
  people: '人',
  yes: '是',
  no: '不是',
  /** A county in no area. */
  none: '不在其中',
  /** Stands where a column says nothing of a group or of the country. */
  notApplicable: '—',
  /** Counties as rows; two rows of the list may share one county. */
  count: (rows: string, listed: string) =>
    rows === listed ? `${rows}个县` : `${rows}个县，名单上${listed}行`,
  /** Why there are fewer counties than rows of the list: some rows are one county. */
  shared: (places: string) => `名单的几行在图上同是一个县：${places}`,
  rowsIn: (rows: string, county: string) => `${county}是${rows}行`,
  total: '合计',
  nation: '全国',
  grouped: '按省分组',
  chosenColumns: (count: number) => `选列（${count}）`,
  facts: '县的情况',
  reset: '恢复默认列',
  /** Periods of an indicator without a national figure. */
  unpublished: (periods: string) => `未公布：${periods}`,
  empty: '筛选没有留下任何县。放宽或清除筛选，表格就会列出各县。',
  coming: '…',
  comingMeaning: '正在载入县级估计',
  failed: '县级估计没有载入，这些列暂时空着。请检查网络后再试。',
  retry: '再试一次',
  notLoaded: '没有载入',
  /** Where counties of an indicator must not be added. */
  noSum: '不能相加',
  /** Where the reading of the view makes no sense for a column. */
  unreadable: '不能这样读',
  lacking: (count: string) => `未含${count}个县：没有估计`,
  /** In the head of a column that is all estimates. */
  unsorted: '估计不排序',
  unsortedMeaning: '估计分不出县与县的先后；自己的数和背景数据可以排序',
  /** What a sum that has no evidence of its own opens. */
  fold: (province: string) => `收起${province}`,
  unfold: (province: string) => `展开${province}`,
  members: (count: string) => `${count}个县`,
  /** How the keyboard is used. */
  hint: '方向键移动；回车排序、选县，加Shift并排；空格看来源；在省名上用左右键收起和展开',
};

const en: typeof zh = {
  grid: 'Values by county',
  fact: {
    county: 'County',
    province: 'Province',
    prefecture: 'Prefecture',
    area: record.groupings.area.name.en,
    threeAreas: record.groupings.three.name.en,
    keyCounty: 'Key county of 2012',
    leftYear: 'Batch of leaving',
    leftDate: 'Left the list',
    population: `Population (${record.census.en})`,
  },
  quantity: {
    total: 'total',
    rate: 'rate',
    median: 'median',
    low: 'lower end',
    high: 'upper end',
  },
  uncertainty: 'range',
  chance: (threshold) => `P(over ${threshold})`,
  noEnds: 'Ends of ranges and probabilities do not add up',
  now: 'current',
  people: 'people',
  yes: 'yes',
  no: 'no',
  none: 'in none',
  notApplicable: '–',
  count: (rows, listed) =>
    rows === listed
      ? countiesCounted(rows)
      : `${countiesCounted(rows)}, ${plural(listed, 'row')} of the list`,
  shared: (places) => `some rows are one county on the map: ${places}`,
  rowsIn: (rows, county) => `${county} is ${rows}`,
  total: 'Total',
  nation: 'All of China',
  grouped: 'Group by province',
  chosenColumns: (count) => `Columns (${count})`,
  facts: 'Facts of the county',
  reset: 'Back to the usual columns',
  unpublished: (periods) => `Not published: ${periods}`,
  empty: 'The filter keeps no county. Loosen or clear it and the table lists them again.',
  coming: '…',
  comingMeaning: 'Loading the county estimates',
  failed:
    'The county estimates could not be loaded, so these columns stay empty. Check the network and try again.',
  retry: 'Try again',
  notLoaded: 'not loaded',
  noSum: 'cannot be summed',
  unreadable: 'cannot be read so',
  unsorted: 'estimates: no order',
  unsortedMeaning:
    'Estimates cannot tell which county comes before another; own figures and context can be sorted',
  lacking: (count) => `without ${countiesCounted(count)} lacking an estimate`,
  fold: (province) => `Fold ${province}`,
  unfold: (province) => `Unfold ${province}`,
  members: (count) => countiesCounted(count),
  hint: 'Arrow keys move; Enter sorts and pins, with Shift beside others; Space opens the source; Left and Right on a province fold and unfold it',
};

/** The words of the table of counties, of its columns and of their choice. */
export const TABLE: Readonly<Record<Language, typeof zh>> = { zh, en };
