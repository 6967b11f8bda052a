import type { Language } from '../../core/base/language.ts';

const zh = {
  language: 'zh-CN',
  font: 'Microsoft YaHei',
  /** Names of shapes, and what they show. */
  map: '地图',
  mapOf: (period: string) => `${period}的县级地图；每个县是一个可编辑的图形，名称以县码开头`,
  provinceLines: '省级界线',
  nationLine: '国界与海岸',
  dashLine: '南海断续线',
  inset: '南海诸岛',
  insetOf: '南海诸岛插图，与主图同一投影',
  insetEdge: '插图边框',
  sea: '海',
  land: '陆地',
  islands: '岛屿与大陆',
  legend: '图例',
  titleBox: '标题',
  statusBox: '数字的性质',
  footer: '来源与说明',
  chart: '图表',
  site: '地点',
  flow: (from: string, to: string) => `流向 ${from} → ${to}`,
  /** A number with its status and, of an estimate, its range. */
  known: (amount: string, status: string, range: string | null) =>
    range === null ? `${amount}（${status}）` : `${amount}（${status}，区间${range}）`,
  told: (time: string, name: string, said: readonly string[]) =>
    `${time}，${name}：${said.join('；')}`,
  inArea: (left: string, area: string) => `${left}，${area}`,
  /** The second slide. */
  series: (name: string, place: string) => `${place}各半年的${name}`,
  nation: '全国',
  way: (way: string) => `（${way}）`,
  seriesNation: '各县不能相加，所以这里是全国数。',
  noBar: '没有柱的半年没有数：没有公布，或没有可比的一期。',
  errorBars: '竖线是估计的区间，不是置信区间。',
  listed: '还在名单上的县（名单的行数）',
  columns: {
    time: '半年',
    amount: '数值',
    below: '向下到区间下限',
    above: '向上到区间上限',
    status: '性质',
  },
  /** The foot of a slide. */
  source: (sources: string) => `来源：${sources}`,
  estimates: '县级数字为县级模型的估计。',
  release: (id: string) => `数据版本${id}`,
  reviewNumber: (number: string) => `审图号：${number}`,
  open: '在网上打开这个视图',
  /** The notes. */
  link: (url: string) => `视图：${url}`,
  method:
    '县级数字从来没有公布过，都是估计：把全国数按2020年普查人口摊到各县，数值取五种权重的中位数，区间取最小到最大；各县之和等于全国数。',
  means: (name: string, text: string) => `${name}：${text}`,
  statuses: '性质——',
  sources: '来源：',
  noSources: '没有来源：这个数没有公布。',
  notShown: '没有画在这一页上：',
  notCompared: (period: string) => `与${period}的对照（并排或卷帘的第二幅图）`,
  notMoving: '流向的动画（箭头是静止的）',
  notColumns: '倾斜的视角（柱画成平面，高度缩短一半）',
};

/** The words of the slides. */
export type PowerpointWords = typeof zh;

const en: PowerpointWords = {
  language: 'en-US',
  font: 'Microsoft YaHei',
  map: 'Map',
  mapOf: (period) =>
    `County map of the ${period}; each county is a shape that can be edited, its name begins with its code`,
  provinceLines: 'Province lines',
  nationLine: 'Border and coast',
  dashLine: 'Dashed line of the South China Sea',
  inset: 'South China Sea islands',
  insetOf: 'Inset of the South China Sea islands, in the projection of the map',
  insetEdge: 'Edge of the inset',
  sea: 'Sea',
  land: 'Land',
  islands: 'Islands and mainland',
  legend: 'Legend',
  titleBox: 'Title',
  statusBox: 'How the figure is known',
  footer: 'Sources and notes',
  chart: 'Chart',
  site: 'Place',
  flow: (from, to) => `Flow ${from} → ${to}`,
  known: (amount, status, range) =>
    range === null ? `${amount} (${status})` : `${amount} (${status}, range ${range})`,
  told: (time, name, said) => `${time}, ${name}: ${said.join('; ')}`,
  inArea: (left, area) => `${left}; ${area}`,
  series: (name, place) => `${name} by half-year, ${place}`,
  nation: 'all of China',
  way: (way) => ` (${way})`,
  seriesNation: 'Counties cannot be summed, so these are the national figures.',
  noBar: 'A half-year without a bar has no figure: not published, or nothing to compare with.',
  errorBars: 'Lines are ranges of estimates, not confidence intervals.',
  listed: 'Counties still on the list (rows of the list)',
  columns: {
    time: 'Half-year',
    amount: 'Value',
    below: 'Down to the low end of the range',
    above: 'Up to the high end of the range',
    status: 'Status',
  },
  source: (sources) => `Source: ${sources}`,
  estimates: 'County figures are estimates of the county model.',
  release: (id) => `Release ${id}`,
  reviewNumber: (number) => `Map review number: ${number}`,
  open: 'Open this view on the web',
  link: (url) => `View: ${url}`,
  method:
    'No county figure was ever published; all are estimates: the national figure is shared out by people of the 2020 census, the value is the median of five weights, and the range runs from the least to the greatest; counties add up to the national figure.',
  means: (name, text) => `${name}: ${text}`,
  statuses: 'Statuses – ',
  sources: 'Sources: ',
  noSources: 'No source: the number was not published.',
  notShown: 'Not drawn on this slide: ',
  notCompared: (period) => `the comparison with the ${period} (the second map)`,
  notMoving: 'the movement of flows (arrows stand still)',
  notColumns: 'the tilt (columns are flat, and half as high)',
};

/** The words in each language. */
export const POWERPOINT: Readonly<Record<Language, PowerpointWords>> = { zh, en };
