import type { Language } from '../../core/base/language.ts';
import { plural } from './plural.ts';

const zh = {
  /** Leads past the bar to the map. */
  skip: '跳到地图',
  /** The bar with the question. */
  question: '看什么',
  show: '看',
  /** What stands before each word of the question, and what its menu is called. */
  words: { layer: '看', period: '时间', place: '地点', compare: '比较' },
  joints: { period: '·', place: '·', compare: '·' },
  allPlaces: (count: string) => `全部${count}个县`,
  justCount: (count: string) => `${count}个县`,
  keptPlaces: (place: string, count: string) => `${place}，${count}个县`,
  /** Of counties that are kept by more than places. */
  keptCounties: (count: string) => `筛选出的${count}个县`,
  notCompared: '不比较',
  beside: (period: string) => `与${period}并排`,
  divided: (period: string) => `与${period}，拖动分界`,
  changed: (period: string) => `从${period}的变化`,
  changedTo: (period: string) => `到${period}的变化`,
  search: '搜索县',
  more: '更多',
  links: {
    overview: '全部数字',
    places: '地点',
    table: '表格',
    stories: '故事',
    method: '方法',
    share: '分享',
  },
  /** Heads of the menu of layers. */
  known: '已知：公布的名单',
  estimates: '估计：全国数字分摊到县',
  own: '自己的数据',
  noFill: '不填色',
  saysList: '每个半年末，哪些县还在名单上；按摘帽日期',
  saysNone: '给项目、保护地和仓网留出底图',
  /** `name` is what is estimated. */
  saysContradicted: '只有全国数字；县级估计与已知事实不合，不画',
  saysEstimate: (name: string) => `${name}；全国数字已公布或推算，各县是模型估计`,
  orOnly: '或者只看：省、片区、批次、圈出的范围',
  /** Chips of what lies on top. */
  chips: '叠加',
  chipName: { network: '仓网与流向', ecology: '保护地', programmes: '项目与故事' },
  chipCount: (count: string) => `${count}处`,
  /** What the map's subtitle is called for readers of screens. */
  note: '这些数怎么来的',
  noteList: '填色是官方名单与摘帽日期。没有一个县的销售额公布过。',
  noteEstimate: '各县的数是模型估计；公布过的只有全国数字。',
  noteGroups: (groups: string, rows: string) =>
    `填色是${groups}；其中${rows}行凭记忆记下，未核实。没有一个县的销售额公布过。`,
  noteMissing: '这半年没有公布，也不估计。',
  noteContradicted: '公布过的只有全国数字；县级估计与已知事实不合，所以不画。',
  noteChange: '各县的增减没有公布，所以不画。',
  noteOwn: '各县的数来自你自己的文件，图谱没有核实。',
  noteContext: '各县的数是背景统计，出处不明，未核实；不属于该计划。',
  noteNone: '浅色是名单内的县；没有填任何数。',
  /** What a status beside the headline is that of. */
  nation: '全国数',
  counties: '各县',
  sum: '合计',
  countOnList: (count: string) => `在名单上的${count}个县`,
  /** A number and how it is known. */
  isKnown: (number: string, word: string) => `${number}：${word}`,
  toEstimate: (words: string) => `估计：${words}`,
  toList: '回到已知：名单与摘帽',
  estimate: (sentence: string) => `估计：${sentence}`,
  /** Of a sentence on the nation whose counties the map shows by an estimate. */
  countiesEstimated: (sentence: string) => `${sentence}；各县是估计`,
  /** The half of a year as the headline of the list goes on. */
  listAfter: (half: 1 | 2, on: string) => `；${half === 1 ? '6月底' : '年底'}还有${on}个县在名单上`,
  listAfterNone: (half: 1 | 2) => `；${half === 1 ? '6月底' : '年底'}名单上已经没有县`,
  legendList: (end: string) => `到${end}`,
  pressClass: '按一下只看这一类',
  legendMore: '图例说明',
  /** The timeline. */
  chartTitle: (name: string) => `全国${name}`,
  /** What each bar is of. */
  span: {
    half: (unit: string) => `每半年，${unit}`,
    launch: (unit: string) => `启动以来累计，${unit}`,
    sum: (unit: string) => `各期累计，${unit}`,
    year: (unit: string) => `全年，${unit}`,
    'year-end': (unit: string) => `年末，${unit}`,
  },
  onList: '全国仍在名单上的县',
  key: {
    reported: '公布',
    derived: '推算，竖线是范围',
    unverified: '未核实',
    missing: '未公布',
  },
  /** Said once, to who opens the page for the first time. */
  hint: '拖动时间，点一个县',
  peek: '点一个县，看已知与估计',
  fullScreen: '全屏',
};

const en: typeof zh = {
  skip: 'Skip to the map',
  question: 'What to show',
  show: 'Show',
  words: { layer: 'Show', period: 'Time', place: 'Place', compare: 'Compare' },
  joints: { period: 'in', place: 'for', compare: ',' },
  allPlaces: (count) => `all ${count} counties`,
  justCount: (count) => `${count} counties`,
  keptPlaces: (place, count) => `${place}, ${plural(count, 'county', 'counties')}`,
  keptCounties: (count) => `${plural(count, 'county', 'counties')} of a filter`,
  notCompared: 'not compared',
  beside: (period) => `beside ${period}`,
  divided: (period) => `against ${period}, under a divider`,
  changed: (period) => `change from ${period}`,
  changedTo: (period) => `change to ${period}`,
  search: 'Find a county',
  more: 'More',
  links: {
    overview: 'Figures',
    places: 'Places',
    table: 'Table',
    stories: 'Stories',
    method: 'Method',
    share: 'Share',
  },
  known: 'Known: the published list',
  estimates: 'Estimate: the national figure, shared out to counties',
  own: 'Figures of your own',
  noFill: 'No fill',
  saysList:
    'Which counties were still on the list at the end of each half-year, by the day they left',
  saysNone: 'A quiet ground for programmes, reserves and warehouses',
  saysContradicted:
    'The national figure alone; known facts contradict the county estimate, which is not drawn',
  saysEstimate: (name) =>
    `${name}; the national figure is reported or derived, counties are model estimates`,
  orOnly: 'Or only: a province, an area, a batch, an outline',
  chips: 'On top',
  chipName: { network: 'Warehouses', ecology: 'Reserves', programmes: 'Programmes' },
  chipCount: (count) => count,
  note: 'How these values are known',
  noteList:
    'The fill is the official list and the day each county left it. No county’s sales were ever published.',
  noteEstimate: 'County values are model estimates; only national figures were published.',
  noteContradicted:
    'Only national figures were published; known facts contradict the county estimate, so it is not drawn.',
  noteGroups: (groups, rows) =>
    `Fill: ${groups}; ${rows} rows are recalled from memory, unverified. No county’s sales were ever published.`,
  noteMissing: 'Not published for this half-year, and not estimated.',
  noteChange: 'Changes of counties were not published, so none is drawn.',
  noteOwn: 'County values are from your own file; the atlas has not verified them.',
  noteContext:
    'County values are context of unknown origin, unverified; they are not part of the programme.',
  noteNone: 'Counties of the list are tinted; no figure is filled in.',
  nation: 'nation',
  counties: 'counties',
  sum: 'sum',
  countOnList: (count) => `${count} on the list`,
  isKnown: (number, word) => `${number}: ${word}`,
  toEstimate: (words) => `Estimate: ${words}`,
  toList: 'Back to what is known: the list',
  estimate: (sentence) => `Estimate: ${sentence}`,
  countiesEstimated: (sentence) => `${sentence}; counties are estimated`,
  listAfter: (half, on) =>
    `; at the end of ${half === 1 ? 'June' : 'the year'} ${on} were still on the list`,
  listAfterNone: (half) =>
    `; at the end of ${half === 1 ? 'June' : 'the year'} none was left on the list`,
  legendList: (end) => `At ${end}`,
  pressClass: 'press one to see it alone',
  legendMore: 'More of the legend',
  chartTitle: (name) => `${name}, nation`,
  span: {
    half: (unit) => `${unit}, each half-year`,
    launch: (unit) => `${unit}, since launch`,
    sum: (unit) => `${unit}, running sum`,
    year: (unit) => `${unit}, of the year`,
    'year-end': (unit) => `${unit}, at the end of the year`,
  },
  onList: 'Still on the list, nation',
  key: {
    reported: 'reported',
    derived: 'derived, line = range',
    unverified: 'unverified',
    missing: 'not published',
  },
  hint: 'Drag the time, press a county',
  peek: 'Tap a county: what is known and what is estimated',
  fullScreen: 'Full screen',
};

/** The words of the front page: the question in its bar, what the map says of itself, the timeline as a chart. */
export const FRONT_PAGE: Readonly<Record<Language, typeof zh>> = { zh, en };
