import type { ProgrammeField } from '../../core/atlas/layer-products.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '项目总览',
  tabs: { figures: '全部数字', founding: '第一份半年报' },
  failed: '项目数据没有载入，这里的数字暂时看不到。请检查网络后再试。',
  retry: '再试',
  foundingNote: (count: string) =>
    `2018年7月10日半年报中的${count}条陈述，按原文顺序，每条附数字、性质与原文。`,
  conflict: '来源说法不一',
  quote: '原文：',
  source: '来源：',
  noFigure: '没有对应的数字',
  fields: {
    ecommerce: '电商',
    education: '教育',
    health: '健康',
    women: '女性',
    ecology: '生态',
    finance: '金融',
    logistics: '物流',
    fund: '基金自身',
  } satisfies Record<ProgrammeField, string>,
  field: '领域',
  allFields: '全部领域',
  search: '按名称查找',
  found: (count: string) => `${count}项`,
  nothingFound: '没有这个名称的项目',
  byHalfYear: '各半年的全国数字',

  keys: {
    range: '可能的范围',
    lower: '下限，实际更多',
    beside: '来源说法不一',
    gap: '未公布',
    scale: '高度从零起，各图不可互比；空处没有找到数字。',
  },
  /** How long a time each bar covers. */
  each: (months: number) =>
    months === 12 ? '每年' : months === 6 ? '每半年' : months === 3 ? '每季' : `每${months}个月`,
  chart: (metric: string, count: string) => `${metric}：${count}个全国数字，都列在下面的表里`,
  latest: (time: string) => `最近：${time}`,
  notPublished: (periods: string) => `未公布：${periods}`,
  allOf: (count: string) => `全部${count}个数字`,
  time: '时间',
  place: '地点',
  figure: '数字与性质',
  year: (year: string) => `${year}年全年`,
  span: (start: string, end: string) => `${start}至${end}`,
};

const en: typeof zh = {
  title: 'The programme in figures',
  tabs: { figures: 'All figures', founding: 'The founding report' },
  failed:
    'The programme’s figures could not be loaded and cannot be shown. Check the network and try again.',
  retry: 'Try again',
  foundingNote: (count) =>
    `The ${count} statements of the half-year report of 10 July 2018, in its order, each with its figures, their status, and the words of the source.`,
  conflict: 'sources disagree',
  quote: 'In the source: ',
  source: 'Source: ',
  noFigure: 'no figure belongs to it',
  fields: {
    ecommerce: 'E-commerce',
    education: 'Education',
    health: 'Health',
    women: 'Women',
    ecology: 'Ecology',
    finance: 'Finance',
    logistics: 'Logistics',
    fund: 'The fund itself',
  },
  field: 'Field of work',
  allFields: 'All fields',
  search: 'Find by name',
  found: (count) => `${count} found`,
  nothingFound: 'Nothing has this name',
  byHalfYear: 'National figures by half-year',

  keys: {
    range: 'what it may be',
    lower: 'at least',
    beside: 'sources disagree',
    gap: 'not published',
    scale:
      'Heights start at zero and differ from chart to chart; where nothing stands, no figure was found.',
  },
  each: (months) =>
    months === 12
      ? 'By year'
      : months === 6
        ? 'By half-year'
        : months === 3
          ? 'By quarter'
          : `By ${months} months`,
  chart: (metric, count) => `${metric}: ${count} national figures, all in the table below`,
  latest: (time) => `Latest: ${time}`,
  notPublished: (periods) => `Not published: ${periods}`,
  allOf: (count) => `All figures (${count})`,
  time: 'Time',
  place: 'Place',
  figure: 'Figure and status',
  year: (year) => `all of ${year}`,
  span: (start, end) => `${start} to ${end}`,
};

/** The strings of the programme overview in each language. */
export const OVERVIEW: Readonly<Record<Language, typeof zh>> = { zh, en };
