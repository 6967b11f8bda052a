import record from '../../../data/record.json' with { type: 'json' };
import type { Bound, Observation } from '../../../data/product.ts';
import type { Claim } from '../../core/evidence/claim.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '出处',
  /** For claims that the tables have no name for. */
  named: {
    listing: '名单上的记载',
    'on-list': '还没有摘帽的贫困县',
    flow: '包裹流向（情景）',
  } satisfies Partial<Record<Claim['kind'], string>>,
  flow: { county: '从本县寄出', province: '从本省寄出', hub: '到达本枢纽' },
  confidence: {
    published: '可信度：公开，读到的原文写明',
    secondary: '可信度：间接，由推算、清点得出，或只见于较弱的转载',
    unverified: '可信度：未核实，凭记忆，或原文没有写明白',
  } satisfies Record<Observation['confidence'], string>,
  bound: {
    exact: '',
    lower: '下限：来源写“超过”，真实的数不会更小',
    approximate: '约数：真实的数可能略大或略小',
  } satisfies Record<Bound, string>,
  /** Of a derived value with a range. */
  spans: '区间：来源的说法和各种推算所容许的最小到最大，不是概率',
  partial: '下限：其中有的县没有估计',
  quote: '原文',
  note: '说明',
  method: '估计的做法',
  shared: (layer: string) =>
    `没有公布各县的“${layer}”。这里把全国数按${record.census.zh}的就业人口摊到各县，写出的是期望值。`,
  weighed: (what: string, year: number) =>
    `分摊按${year}年的“${what}”，没有这个数的县按${record.census.zh}的就业人口。`,
  sharedBy: (layer: string) => `没有公布各县的“${layer}”。这里把全国数摊到各县，写出的是期望值。`,
  /** Of a county with a floor. */
  floor: (floor: string) =>
    `县里有${record.villages.zh}：每个村一年至少1000万元，模型取其一半，半年不低于${floor}。`,
  scatter: (sigma: string) =>
    `真数围绕它离散得很开（对数的标准差σ = ${sigma}，由2016年公布的县数解出）：区间里有八成可能。`,
  weightings: '这个旧版本的区间是几种权重结果的最小和最大，不是可能范围。',
  part: (nation: string) => `属于全国数：${nation}`,
  askNational: '看全国数的出处',
  askMethod: '县级估计是怎么做的',
  counted: '按名单清点：退出日期晚于这一期末的行数；只知道“不晚于”的，那一日之后算作已退出。',
  isNamed: '来源写出了县名',
  isUnnamed: '来源没有写出县名，只写了县数，正好是所说地区这一批的全部',
  leftElsewhere: '另有来源',
  offByBound: '已退出而只知道“不晚于”的',
  rivals: '以下说法与它互相矛盾或重复，一并列出',
  figures: '其中的数字',
  knownBy: '已知存在于',
  listedAs: '名单上的名称',
  position: (lng: number, lat: number) => `东经${lng}°，北纬${lat}°`,
  none: '不在其中',
  sources: '来源',
  undated: '无日期',
  noAddress: '无地址',
  noSource: '没有来源：这个数没有公布。',
  unresolved: '数据里没有这一项，所以说不出它的来源。',
  unloaded: '需要的数据没有载入，所以说不出它的来源。请检查网络后重新载入。',
};

const en: typeof zh = {
  title: 'Where this comes from',
  named: {
    listing: 'What the list says',
    'on-list': 'Poverty counties still on the list',
    flow: 'Flow of parcels (scenario)',
  },
  flow: {
    county: 'leaving the county',
    province: 'leaving the province',
    hub: 'reaching the hub',
  },
  confidence: {
    published: 'Confidence: published; the text was read and says so',
    secondary: 'Confidence: secondary; derived, counted, or only in a weak copy',
    unverified: 'Confidence: unverified; from memory, or the text does not say it plainly',
  },
  bound: {
    exact: '',
    lower: 'A floor: the source says “over”, and the true number is no smaller',
    approximate: 'Rounded: the true number may be somewhat larger or smaller',
  },
  spans:
    'Range: from the least to the most that the words of the sources and all derivations allow; no probability',
  partial: 'A floor: some of the counties have no estimate',
  quote: 'In the words of the source',
  note: 'Note',
  method: 'How it is estimated',
  shared: (layer) =>
    `“${layer}” was not published by county. The national figure is shared out by people at work in the ${record.census.en}, and what is written is the expected value.`,
  weighed: (what, year) =>
    `It is shared out by “${what}” of ${year}, and where that is not known by people at work in the ${record.census.en}.`,
  sharedBy: (layer) =>
    `“${layer}” was not published by county. The national figure is shared out over the counties, and what is written is the expected value.`,
  floor: (floor) =>
    `By its ${record.villages.en}s, each of which sells at least 10 million yuan a year, the model takes half of that for a half-year, at least ${floor}.`,
  scatter: (sigma) =>
    `The truth scatters widely about it (standard deviation of the logarithm σ = ${sigma}, solved from numbers of counties published for 2016): the range holds four chances in five.`,
  weightings:
    'The range of this older release runs from the least to the greatest of several weightings; it is no interval of what may be.',
  part: (nation) => `Part of the national figure: ${nation}`,
  askNational: 'Where the national figure comes from',
  askMethod: 'How the county estimates are made',
  counted:
    'Counted in the list: rows whose date of leaving is after the end of the period; one with only a bound counts as off from then on.',
  isNamed: 'the source names the county',
  isUnnamed:
    'the source does not name it; it tells a number, which is the whole batch of the area it speaks of',
  leftElsewhere: 'Another source',
  offByBound: 'Off the list, known only by a bound',
  rivals: 'These contradict or repeat it, and stand together',
  figures: 'Figures in it',
  knownBy: 'Known to exist by',
  listedAs: 'Names on the list',
  position: (lng, lat) => `${lat}° N, ${lng}° E`,
  none: 'in none',
  sources: 'Sources',
  undated: 'no date',
  noAddress: 'no address',
  noSource: 'No source: the number was not published.',
  unresolved: 'The data have no such entry, so nothing can be said of where it comes from.',
  unloaded:
    'The data that this needs could not be loaded, so nothing can be said of where it comes from. Check the network and reload.',
};

/** The strings of the provenance drawer in each language. */
export const PROVENANCE: Readonly<Record<Language, typeof zh>> = { zh, en };
