import type { Language } from '../../core/base/language.ts';

const zh = {
  /** Before what of a link cannot be followed. */
  refused: '没有画图，链接里有不能照办的内容：',
  inset: '南海诸岛',
  kilometres: (count: string) => `${count}公里`,
  projection: '阿尔伯斯等积圆锥投影（标准纬线北纬25°、47°）',
  boundaries:
    '县界：高德与 DataV.GeoAtlas，2021年中，已简化，各县代码为2020年底；十段线与底图：world-geo-json-zh、Natural Earth',
  sources: (documents: string) => `来源：${documents}`,
  estimated: (documents: string) => `来源：县级模型；全国数据：${documents}`,
  listed: (documents: string) => `名单与退出：${documents}`,
  overlay: (layer: string, publishers: string) => `${layer}：${publishers}`,
  andOthers: (publishers: string, count: string) => `${publishers}等，共${count}份文件`,
  inAll: (publishers: string, count: string) => `${publishers}，共${count}份文件`,
  separator: '；',
  release: (id: string, end: string) => `数据版本 ${id}，报告期到${end}`,
  made: (day: string) => `制图 ${day}`,
  review: (number: string) => (number.startsWith('审图号') ? number : `审图号：${number}`),
  filter: (words: string) => `筛选：${words}`,
  own: (names: string) => `含自有数据，未核实，不是公布数字：${names}`,
  chosen: '只画图例中没有变淡的级',
  beside: (shown: string, other: string) =>
    `两期对比在图上只画${shown}；${other}的地图没有画，数字见标题`,
  still: '流向在图片里不动',
  flat: '柱子在图片里正立，不倾斜',
  notLoaded: (product: string) => `${product}没有载入，要用它的图层没有画`,
  notCited: (product: string) => `${product}没有载入，来源里没有列出`,
  unnamed: '来源不明',
};

const en: typeof zh = {
  refused: 'Nothing was drawn, for the link asks for what cannot be followed:',
  inset: 'South China Sea Islands',
  kilometres: (count) => `${count} km`,
  projection: 'Albers equal-area conic projection, standard parallels 25° N and 47° N',
  boundaries:
    'Boundaries: Amap and DataV.GeoAtlas, mid-2021, simplified, codes of the end of 2020; dashes and land: world-geo-json-zh, Natural Earth',
  sources: (documents) => `Sources: ${documents}`,
  estimated: (documents) => `Source: county model; national figures: ${documents}`,
  listed: (documents) => `List and leaving it: ${documents}`,
  overlay: (layer, publishers) => `${layer}: ${publishers}`,
  andOthers: (publishers, count) => `${publishers} and others, ${count} documents in all`,
  inAll: (publishers, count) => `${publishers}; ${count} documents in all`,
  separator: '; ',
  release: (id, end) => `Data release ${id}, half-years up to ${end}`,
  made: (day) => `Picture made ${day}`,
  review: (number) =>
    number.startsWith('审图号') ? number : `Map review number (审图号): ${number}`,
  filter: (words) => `Filter: ${words}`,
  own: (names) => `Contains own data, not verified and never published: ${names}`,
  chosen: 'Only the classes that are not faded in the legend are drawn',
  beside: (shown, other) =>
    `Of the two periods that are compared the map shows ${shown} alone; that of ${other} is not drawn, its figure is in the headline`,
  still: 'Flows do not move in a picture',
  flat: 'Columns stand upright in a picture, not tilted',
  notLoaded: (product) => `${product}: not loaded, so layers that need it are not drawn`,
  notCited: (product) => `${product}: not loaded, so missing among the sources`,
  unnamed: 'unknown source',
};

/** The words of a picture of a view: what stands around the map. */
export const PRINT_MESSAGES: Readonly<Record<Language, typeof zh>> = { zh, en };
