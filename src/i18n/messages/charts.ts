import type { ChartKind } from '../../core/view/chart-choice.ts';
import record from '../../../data/record.json' with { type: 'json' };
import { countiesCounted } from './plural.ts';
import type { WhyNoLorenz } from '../../core/statistics/lorenz-curve.ts';
import type { Language } from '../../core/base/language.ts';

/** Every string of the charts in Chinese. Amounts come with their units, names as the reader knows them. */
const zh = {
  panel: '图表',
  kinds: '哪一种图',
  kind: {
    distribution: '分布',
    ranking: '名次',
    lorenz: '集中程度',
    provinces: '各省',
    scatter: '散点',
  } satisfies Record<ChartKind, string>,
  measures: '看总量还是人均',
  measure: { total: '总量', rate: '按人口' },
  scales: '刻度',
  scale: { linear: '等差', log: '等比' },
  noLog: '有的数不大于零，不能用等比刻度。',
  sameByPopulation: '百分比按人口除也是一样的。',
  most: '前多少名',
  first: (count: string) => `前${count}名`,
  orders: '各省的先后',
  order: { total: '按总量', name: '按名称' },
  across: '横轴',
  upright: '纵轴',
  population: `${record.census.zh}人口`,
  people: '人',
  axis: (name: string, unit: string) => (unit ? `${name}（${unit}）` : name),
  countiesAxis: '县数',
  rankAxis: '名次',
  below: '更后',
  countyShare: '县数的累计比例（从小到大）',
  amountShare: '总量的累计比例',
  equal: '各县相等',

  noCounty: '筛选以后一个县也没有，所以没有图。请放宽筛选。',
  noLayer: '现在的图层没有各县的数，所以没有图。请选一个有数的图层：',
  noValue: (what: string, time: string) => `${time}的${what}没有公布，也没有估计，所以没有图。`,
  noPair: (x: string, y: string) => `没有一个县同时有“${x}”和“${y}”，所以没有图。`,
  coming: (what: string) =>
    `“${what}”的各县估计还没有载入。请稍等；如果一直没有，请检查网络后再选一次。`,
  barred: (what: string, reason: string) => `“${what}”不能这样看：${reason}。`,
  noSum: (what: string) => `“${what}”的来源口径不同，各县不能相加，所以没有图。`,
  whyNoLorenz: {
    none: '没有一个县有数',
    negative: '有的县是负数，“占总数的比例”没有意义',
    zero: '各县都是零，没有可分的',
  } satisfies Record<WhyNoLorenz, string>,
  noLorenz: (reason: string) => `没有洛伦兹曲线和基尼系数：${reason}。`,

  distribution: (time: string, counties: string, what: string) =>
    `${time}，${counties}个县的${what}是怎样分布的`,
  /** `first` is the county that has most. */
  distributionSummary: (least: string, median: string, most: string, first: string) =>
    `最少${least}，中位数${median}，最多${most}（${first}）。`,
  believedDistribution: (time: string, what: string) => `${time}，估计的${what}：各组里有多少县`,
  believedDistributionSummary: (from: string, to: string, count: string, range: string) =>
    `最多的一组是${from}至不到${to}，估计有${count}个县（八成可能在${range}个之间）；是哪些县，并不知道。`,
  classColors: '柱的颜色是地图的分级。',
  ticks: '下面每条短线是一个县。',
  bin: (from: string, to: string, isLast: boolean, count: string) =>
    `${from}至${isLast ? `${to}（含）` : `不到${to}`}的共${count}个县`,

  /** What a figure of a chart over time is of. */
  each: { half: '半年', year: '年' },
  ranking: (what: string, count: string, each: string) => `各${each}${what}排在前${count}名的县`,
  rankingSummary: (time: string, first: string) => `${time}的前几名：${first}。`,
  rankOf: (rank: string, of: string) => `${of}个县中第${rank}`,
  /** Follows a place. */
  rankSpan: (best: string, worst: string) => `（按区间在第${best}至第${worst}之间）`,
  rankSpans: '竖线：按各县的区间，名次可能在哪里；区间相交的县分不出先后。',
  sizes: (time: string, what: string) => `${time}，估计的${what}超过某数的县有多少`,
  sizesSummary: (count: string, range: string, amount: string) =>
    `估计有${count}个县（八成可能在${range}个之间）超过${amount}；是哪些县，并不知道。`,
  countiesAbove: '超过此数的县数',
  tooFewToCount: '县太少，数不出有多少个超过某数。',
  band: '线是模型的期望，笔触的带子里有八成可能；σ由2016年公布的两个县数解出。',
  noPlaces: '单个县在图上的位置没有人知道：估计不能给县排名；钉住的县只给出八成可能的区间。',
  noSpread: '这个版本的估计没有说明各县的离散程度，画不出可信的曲线。',
  bandLow: '八成可能：下限',
  bandHigh: '八成可能：上限',
  ties: '数相同的县按代码先后排。',
  gaps: (periods: string) => `没有公布、所以断开的：${periods}。`,

  lorenz: (time: string, what: string, gini: string) =>
    `${time}，${what}在各县之间的基尼系数是${gini}`,
  lorenzEstimated: (time: string, what: string, gini: string, range: string) =>
    `${time}，估计的${what}在各县之间的基尼系数约${gini}（八成可能在${range}之间）`,
  lorenzSummary: (share: string, amount: string) => `最大的${share}的县占总数的${amount}。`,
  giniFormula:
    '基尼系数 G = Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ)，xᵢ从小到大，每县一样重；0是相等，接近1是集中。',
  lorenzBelieved: (share: string, amount: string, range: string) =>
    `最大的${share}的县估计占总数的${amount}（八成可能在${range}之间）。`,
  lorenzAt: (members: string, amount: string) =>
    `从小到大到这里：${members}的县，占总数的${amount}`,

  provinces: (what: string, each: string) => `各省贫困县的${what}，每${each}，同一刻度`,
  provincesSummary: (time: string, first: string, last: string) =>
    `${time}最多的省：${first}；最少的：${last}。`,
  provincesEstimated: '按名称排列：各省的数是估计，不排先后。',
  provincesNote: '空心和笔触是估计，细线是区间；细斜线是没有公布。框出的一期是现在的。',
  parts: (names: string) => `只算了筛选留下的县，区间因此较宽：${names}。`,
  isPart: '只含筛选留下的县',

  scatter: (time: string, x: string, y: string) => `${time}，各县的${x}与${y}`,
  scatterSummary: (pairs: string, rho: string) => `${pairs}个县，等级相关系数（斯皮尔曼）${rho}。`,
  noRho: (pairs: string) => `${pairs}个县；算不出等级相关：县太少，或者一轴上的数全都相同。`,
  notCompared: (what: string) =>
    `各县的“${what}”是估计，只反映分摊所用的权重，不与别的量作散点。可以选背景数据，或带自己的数。`,
  estimatesLeft: '估计的县没有画。',

  missing: (count: string) => `${count}个县没有数，不在图里。`,
  complete: '筛选留下的县都有数。',
  merged: (rows: string, counties: string) =>
    `名单上的${rows}行合在${counties}个县界里，一个县界算一个县。`,
  population2020: `人口是${record.census.zh}公布的数。`,
  status: (words: string) => `状态：${words}。`,
  source: (publishers: string) => `来源：县级模型，依据${publishers}`,
  release: (id: string) => `数据版本${id}`,
  hint: '指向一个县，地图上也标出它；点一下选定。也可以用方向键逐个看。',
  walk: (chart: string) => `逐个看“${chart}”里的县，回车选定`,
  walkProvinces: (chart: string) => `逐个看“${chart}”里的省和半年`,
  missingHere: (county: string) => `${county}：没有数，不在图里。`,
  save: (chart: string) => `下载“${chart}”`,
  saveAs: (format: string, chart: string) => `把“${chart}”存成${format}`,
  notSaved: (format: string, reason: string) =>
    `没能存成${format}：${reason}。图还在；请试另一种格式。`,
};

const en: typeof zh = {
  panel: 'Charts',
  kinds: 'Kind of chart',
  kind: {
    distribution: 'Distribution',
    ranking: 'Ranking',
    lorenz: 'Concentration',
    provinces: 'Provinces',
    scatter: 'Scatter',
  },
  measures: 'Totals or by population',
  measure: { total: 'Total', rate: 'By population' },
  scales: 'Scale',
  scale: { linear: 'Equal steps', log: 'Equal ratios' },
  noLog: 'Some numbers are not above zero, so there is no scale of equal ratios.',
  sameByPopulation: 'A percentage is the same by population.',
  most: 'How many',
  first: (count) => `First ${count}`,
  orders: 'Order of provinces',
  order: { total: 'By total', name: 'By name' },
  across: 'Across',
  upright: 'Upwards',
  population: `Population in the ${record.census.en}`,
  people: 'people',
  axis: (name, unit) => (unit ? `${name} (${unit})` : name),
  countiesAxis: 'Counties',
  rankAxis: 'Place',
  below: 'lower',
  countyShare: 'Share of counties, from the smallest',
  amountShare: 'Share of the total',
  equal: 'all equal',

  noCounty: 'The filter keeps no county, so there is no chart. Please widen the filter.',
  noLayer: 'The leading layer has no county values, so there is no chart. Choose one that has:',
  noValue: (what, time) =>
    `${what}, ${time}: neither published nor estimated, so there is no chart.`,
  noPair: (x, y) => `No county has both “${x}” and “${y}”, so there is no chart.`,
  coming: (what) =>
    `The county estimates of “${what}” have not come yet. Please wait; if they stay away, check the network and choose again.`,
  barred: (what, reason) => `“${what}” cannot be read so: ${reason}.`,
  noSum: (what) =>
    `“${what}”: the sources count different things, so counties must not be summed and there is no chart.`,
  whyNoLorenz: {
    none: 'no county has a value',
    negative: 'some counties are below zero, so a share of the sum means nothing',
    zero: 'all counties are zero, so there is nothing to share',
  },
  noLorenz: (reason) => `No Lorenz curve and no Gini coefficient: ${reason}.`,

  distribution: (time, counties, what) =>
    `${what} of ${countiesCounted(counties)}, ${time}: distribution`,
  distributionSummary: (least, median, most, first) =>
    `Least ${least}, median ${median}, most ${most} (${first}).`,
  believedDistribution: (time, what) =>
    `${what} as estimated, ${time}: how many counties are in each bin`,
  believedDistributionSummary: (from, to, count, range) =>
    `The fullest bin is from ${from} to under ${to}, with about ${count} counties expected (with four chances in five ${range}); which ones is not known.`,
  classColors: 'Bars have the colours of classes on the map.',
  ticks: 'Each short line below is a county.',
  bin: (from, to, isLast, count) =>
    `counties from ${from} ${isLast ? 'up to' : 'to under'} ${to}: ${count}`,

  each: { half: 'half-year', year: 'year' },
  ranking: (what, count, each) => `Counties among the first ${count} in each ${each}: ${what}`,
  rankingSummary: (time, first) => `First in the ${time}: ${first}.`,
  rankOf: (rank, of) => `no. ${rank} of ${of}`,
  rankSpan: (best, worst) => ` (by its range ${best} to ${worst})`,
  rankSpans:
    'Upright lines: where a place may be by the ranges of the counties; where ranges overlap, neither is first.',
  sizes: (time, what) => `${what} as estimated, ${time}: how many counties are above an amount`,
  sizesSummary: (count, range, amount) =>
    `About ${count} counties are expected above ${amount} (with four chances in five ${range}); which ones is not known.`,
  countiesAbove: 'counties above the amount',
  tooFewToCount: 'Too few counties to count how many are above an amount.',
  band: 'The line is what the model expects, the band of strokes holds four chances in five; σ follows from two numbers of counties published for 2016.',
  noPlaces:
    'Nobody knows where a single county stands: estimates cannot be ranked; of a pinned county only the 80% range is given.',
  noSpread:
    'The estimates of this release do not say how counties scatter, so no honest curve can be drawn.',
  bandLow: 'four chances in five: from',
  bandHigh: 'four chances in five: to',
  ties: 'Equal counties follow one another by their codes.',
  gaps: (periods) => `Not published, so the lines break: ${periods}.`,

  lorenz: (time, what, gini) => `${what}, ${time}: Gini coefficient ${gini} among counties`,
  lorenzEstimated: (time, what, gini, range) =>
    `${what} as estimated, ${time}: Gini coefficient about ${gini} among counties (with four chances in five ${range})`,
  lorenzBelieved: (share, amount, range) =>
    `The greatest ${share} of counties are expected to hold ${amount} of the total (with four chances in five ${range}).`,
  lorenzSummary: (share, amount) =>
    `The greatest ${share} of counties hold ${amount} of the total.`,
  giniFormula:
    'Gini coefficient G = Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ), xᵢ ascending, each county weighing the same; 0 is equality, near 1 is concentration.',
  lorenzAt: (members, amount) =>
    `up to here from the smallest: ${members} of counties, ${amount} of the total`,

  provinces: (what, each) =>
    `${what} of poverty counties by province and ${each}, all on one scale`,
  provincesEstimated: 'By name: what provinces sum up to is an estimate, and is not ranked.',
  provincesSummary: (time, first, last) => `Most, ${time}: ${first}; least: ${last}.`,
  provincesNote:
    'Hollow and in strokes is estimated, the thin line is the range, hatched is not published. The half-year shown now is outlined strongly.',
  parts: (names) =>
    `Only counties that the filter keeps are summed, so the range is wider: ${names}.`,
  isPart: 'only counties that the filter keeps',

  scatter: (time, x, y) => `${y} against ${x} by county, ${time}`,
  scatterSummary: (pairs, rho) => `${countiesCounted(pairs)}, rank correlation (Spearman) ${rho}.`,
  noRho: (pairs) =>
    `${countiesCounted(pairs)}; there is no rank correlation: too few counties, or all equal on one axis.`,
  notCompared: (what) =>
    `“${what}” of counties is an estimate: it would show but the weights that it is shared out by, and is not put against anything. Choose context, or bring figures of your own.`,
  estimatesLeft: 'Counties that are estimated are not drawn.',

  missing: (count) => `Counties without a value, which are not in the chart: ${count}.`,
  complete: 'All counties that the filter keeps have a value.',
  merged: (rows, counties) =>
    `The ${rows} rows of the list share ${counties} boundaries; a boundary counts as one county.`,
  population2020: `Populations are those published of the ${record.census.en}.`,
  status: (words) => `Status: ${words}.`,
  source: (publishers) => `Source: county model, resting on ${publishers}`,
  release: (id) => `Release ${id}`,
  hint: 'Point at a county to see it on the map, too; click to select it. Arrow keys walk from one to the next.',
  walk: (chart) => `Walk through the counties of “${chart}”, Enter selects`,
  walkProvinces: (chart) => `Walk through the provinces and half-years of “${chart}”`,
  missingHere: (county) => `${county}: no value, so it is not in the chart.`,
  save: (chart) => `Download “${chart}”`,
  saveAs: (format, chart) => `Save “${chart}” as ${format}`,
  notSaved: (format, reason) =>
    `Could not be saved as ${format}: ${reason}. The chart is still here; please try another format.`,
};

/** Every string of the charts. */
export const CHARTS: Readonly<Record<Language, typeof zh>> = { zh, en };
