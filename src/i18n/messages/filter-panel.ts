import record from '../../../data/record.json' with { type: 'json' };
import { countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The kinds of conditions as headings. */
  kind: {
    places: '省份与地州市',
    list: '点名的县',
    areas: record.groupings.area.full.zh,
    threeAreas: record.groupings.three.full.zh,
    keyCounty: '国家扶贫开发工作重点县',
    years: '退出批次',
    statuses: '数值的状态',
    range: '数值范围',
    outline: '地图上圈选',
  },
  keyCounty: '重点县',
  notKeyCounty: '非重点县',
  any: '不限',
  left: (year: number) => `${year}年批次`,
  named: (count: number) => `点名的${count}个县`,
  near: (county: string) => `${county}及其邻县`,
  outline: '圈选范围内',
  between: (value: string, low: string, high: string) => `${value} ${low}–${high}`,
  atLeast: (value: string, low: string) => `${value} ≥ ${low}`,
  atMost: (value: string, high: string) => `${value} ≤ ${high}`,
  /** What is left when a condition is taken off. */
  instead: (condition: string, count: string) => `去掉“${condition}”：${count}个县`,
  noneAlone: (condition: string) => `没有县符合“${condition}”`,
  clear: '清除全部筛选',
  remove: (condition: string) => `去掉条件：${condition}`,
  findPlace: '查找省份或地州市',
  noPlace: (query: string) => `名单所在的省份与地州市中没有“${query}”`,
  prefecturesOf: (province: string) => `${province}的地州市`,
  unverified: '片区与重点县为凭记忆整理，未逐县核实',
  of: { total: '总量', rate: '按人口', chance: '超过某数的概率' },
  unitOf: (layer: string) => `${layer}，可写“1亿”“5000万”`,
  noAmount: (text: string) => `“${text}”不是数额；请写成 1亿、5000万 或 120000`,
  from: '从',
  to: '到',
  histogram: (value: string) => `${value}的分布，拖动选取范围`,
  histogramEstimated: (value: string) =>
    `${value}：各县估计的期望值，拖动选取范围；不是各县数的分布`,
  /** Below a histogram that has estimates in it. */
  estimated: (count: string) =>
    `其中${count}个县是估计：按期望值留下或去掉，真实的数多半与它相差一倍以上，各县的分布也比图上散得多`,
  noValues: '当前图层没有各县数值，不能按数值筛选',
  missing: (count: string) => `${count}个县没有数值，设定范围后不在其内`,
  outlining: { box: '画方框', lasso: '画套索', frame: '当前画面' },
  outlineHint: '县的中心在范围内即算入',
  followsTime: '按数值筛选随报告期变化',
};

const en: typeof zh = {
  kind: {
    places: 'Provinces and prefectures',
    list: 'Counties by name',
    areas: record.groupings.area.full.en,
    threeAreas: record.groupings.three.full.en,
    keyCounty: 'Key counties of 2012',
    years: 'Batch of leaving the list',
    statuses: 'Status of the value',
    range: 'Range of values',
    outline: 'Outline on the map',
  },
  keyCounty: 'key county',
  notKeyCounty: 'not a key county',
  any: 'any',
  left: (year) => `batch of ${year}`,
  named: (count) => `${count} counties by name`,
  near: (county) => `${county} and its neighbours`,
  outline: 'inside the outline',
  between: (value, low, high) => `${value} ${low}–${high}`,
  atLeast: (value, low) => `${value} ≥ ${low}`,
  atMost: (value, high) => `${value} ≤ ${high}`,
  instead: (condition, count) => `Without “${condition}”: ${countiesCounted(count)}`,
  noneAlone: (condition) => `No county meets “${condition}”`,
  clear: 'Clear the filter',
  remove: (condition) => `Take off: ${condition}`,
  findPlace: 'Find a province or prefecture',
  noPlace: (query) => `No province or prefecture of the list is called “${query}”`,
  prefecturesOf: (province) => `Prefectures of ${province}`,
  unverified: 'Areas and key counties are compiled from memory and not verified county by county',
  of: { total: 'Total', rate: 'By population', chance: 'Probability of more than' },
  unitOf: (layer) => `${layer}; write “100 million” or “1.5e8”`,
  noAmount: (text) => `“${text}” is no amount; write 100 million, 5e7 or 120000`,
  from: 'From',
  to: 'to',
  histogram: (value) => `Distribution of ${value}; drag to choose a range`,
  histogramEstimated: (value) =>
    `${value}: expected values of the estimate by county, not the distribution of figures; drag to choose a range`,
  estimated: (count) =>
    `${countiesCounted(count)} estimated: kept or left out by the expected value, from which the true figure is likely to differ more than twofold; true figures also scatter far more than shown`,
  noValues: 'The leading layer has no county values to filter by',
  missing: (count) => `${countiesCounted(count)} without a value, outside any range`,
  outlining: { box: 'Draw a box', lasso: 'Draw a lasso', frame: 'What the map shows' },
  outlineHint: 'A county counts where its middle lies inside',
  followsTime: 'A filter by values follows the half-year',
};

/** What the filter panel and its chips say. */
export const FILTER_PANEL: Readonly<Record<Language, typeof zh>> = { zh, en };
