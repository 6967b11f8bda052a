import type { Language } from '../../core/base/language.ts';

const zh = {
  county: '县代码',
  name: '县',
  province: '省',
  pin: '字母',
  provinceId: '省代码',
  time: '时期',
  what: '指标',
  value: '数值',
  low: '区间下端',
  high: '区间上端',
  unit: '单位',
  status: '状态',
  source: '来源',
  from: '组的下端（含）',
  to: '组的上端（不含，最后一组含）',
  rank: '名次',
  members: '县数累计比例',
  amount: '总量累计比例',
  counties: '县数',
  release: '数据版本',
};

/** What a column of a chart's data is called. */
export type ChartColumn = keyof typeof zh;

const en: Readonly<Record<ChartColumn, string>> = {
  county: 'county code',
  name: 'county',
  province: 'province',
  pin: 'letter',
  provinceId: 'province code',
  time: 'period',
  what: 'indicator',
  value: 'value',
  low: 'range low',
  high: 'range high',
  unit: 'unit',
  status: 'status',
  source: 'source',
  from: 'bin from (closed)',
  to: 'bin to (open, last closed)',
  rank: 'place',
  members: 'cumulative share of counties',
  amount: 'cumulative share of total',
  counties: 'counties',
  release: 'release',
};

/** The titles of the columns in each language. */
export const CHART_COLUMNS: Readonly<Record<Language, Readonly<Record<ChartColumn, string>>>> = {
  zh,
  en,
};
