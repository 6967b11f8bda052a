import record from '../../../data/record.json' with { type: 'json' };
import type { Language } from '../../core/base/language.ts';

const zh = {
  modes: '怎样看时间',
  /** Of what flows in a half-year. */
  mode: { period: '单期', cumulative: '各期累计', yoy: '同比', hoh: '环比' },
  /** In place of `mode.period` for what is counted since the launch. */
  stock: '期末累计值',
  /** Of what is known by year. */
  annual: '年度值',
  comparisons: '比较两期',
  comparison: { none: '不比较', side: '并排', swipe: '划动', change: '变化图' },
  vs: '对比期',
  measures: '变化的写法',
  measure: { difference: '增减量', percent: '百分比' },
  scalings: '分级',
  scaling: { fixed: '各期统一', rescale: '本期重新分级' },
  /** Why a mode or a comparison cannot be chosen. */
  whyBarred: {
    'no-amounts': '这个图层没有数量',
    'running-total': '公布的就是启动以来的累计数',
    incomparable: '各期来源口径不同，不能相减',
    gaps: '没有两期公布数可以这样合在一起',
    shares: '估计的级是固定的，各期相同',
  },
  /** The title of two half-years that are compared. */
  versus: (earlier: string, later: string) => `${earlier} → ${later}`,
  /** The time of a sum, from the month in which its first half-year begins. */
  since: (start: string, end: string) => `${start}到${end}`,
  /** What a layer is about where no province is chosen. */
  everywhere: '各贫困县',
  /** `place` and `layer` are names; `amount` has its unit. */
  headlineSum: (time: string, place: string, layer: string, amount: string) =>
    `${time}，${place}${layer}合计${amount}`,
  /** The same of some counties, by an estimate. */
  headlineSumGuess: (time: string, place: string, layer: string, amount: string) =>
    `${time}，${place}${layer}合计可能是${amount}`,
  /** A running total that a source gives itself, and what it says that this covers. */
  published: (amount: string, covers: string) => `另有公布的累计数：${amount}。${covers}`,
  /** `change` says which way it went. */
  headlineChange: (versus: string, place: string, layer: string, change: string) =>
    `${versus}：${place}${layer}${change}`,
  headlineVersus: (versus: string, place: string, layer: string, earlier: string, later: string) =>
    `${versus}：${place}${layer}${earlier} → ${later}`,
  headlineVersusGuess: (
    versus: string,
    place: string,
    layer: string,
    earlier: string,
    later: string,
  ) => `${versus}：${place}${layer}可能是${earlier} → ${later}`,
  /** A half-year has nothing before it that could be compared. */
  headlineFirst: (period: string) => `${period}之前没有可比的一期`,
  /** One of the figures that a sum or a change needs was not published. */
  headlineUncertain: (time: string, place: string, what: string) => `${time}，${place}的${what}`,
  headlineGap: (time: string, layer: string) => `${time}：所需的${layer}数没有全部公布`,
  /** What to mind where halves of a year are compared. */
  seasons: {
    yoy: '上半年比上半年、下半年比下半年；推算的半年数，季节是假定的',
    hoh: '上半年与下半年相比，含季节差别；推算的半年数，季节是假定的',
  },
  /** The rate of a sum, and of a change. */
  rateSum: (rate: string) => `${rate}（各期累计）`,
  rateChange: (rate: string) => `${rate}的变化`,
  rateBase: {
    sum: `从第一期起各半年之和 ÷ ${record.census.zh}人口`,
    difference: `两期之差 ÷ ${record.census.zh}人口`,
    percent: '两期之差 ÷ 前一个数',
  },
  colorsChange: '紫色减少，橙色增加，零在正中',
  /** Why no change of counties is drawn. */
  unknownChange: '各县的增减没有公布；估计每期按同一组权重分摊，只随全国变动，所以不画。',
  rescaled: '⚠ 只按本期分级：颜色不能与别的期相比',
  changeIsFill: '变化只用填色表示',
  /** Which way something went, and how far. */
  moved: (up: boolean, size: string) => (up ? '增加' : '减少') + size,
  unchanged: '没有变化',
  /** Of a change whose range has both signs. */
  undecided: '是增是减说不准',
  about: '约',
  /** The ends of a class of changes. */
  between: (low: string, high: string) => `${low} 至 ${high}`,
  /** The figures that a sum or a change is made of. */
  terms: '由这些数算出',
};

const en: typeof zh = {
  modes: 'Reading over time',
  mode: {
    period: 'Half-year',
    cumulative: 'Running sum',
    yoy: 'Year on year',
    hoh: 'On the half-year before',
  },
  stock: 'At period end',
  annual: 'by year',
  comparisons: 'Compare two periods',
  comparison: { none: 'No', side: 'Side by side', swipe: 'Swipe', change: 'Change map' },
  vs: 'Against',
  measures: 'Change as',
  measure: { difference: 'Difference', percent: 'Per cent' },
  scalings: 'Classes',
  scaling: { fixed: 'Same for all periods', rescale: 'Recut for this period' },
  whyBarred: {
    'no-amounts': 'this layer has no amounts',
    'running-total': 'the published figures are totals since launch already',
    incomparable: 'the sources count different things, so figures must not be subtracted',
    gaps: 'no two published figures can be put together so',
    shares: 'what is estimated has fixed classes, the same in all periods',
  },
  versus: (earlier, later) => `${earlier} → ${later}`,
  since: (start, end) => `from ${start} to ${end}`,
  everywhere: 'poverty counties',
  headlineSum: (time, place, layer, amount) =>
    `${upper(time)}, ${lower(layer)} of ${place}: ${amount}`,
  headlineSumGuess: (time, place, layer, amount) =>
    `${upper(time)}, ${lower(layer)} of ${place} may come to ${amount}`,
  published: (amount, covers) => `A running total was published, too: ${amount}. ${covers}`,
  headlineChange: (versus, place, layer, change) =>
    `${upper(versus)}: ${lower(layer)} of ${place} ${change}`,
  headlineVersus: (versus, place, layer, earlier, later) =>
    `${upper(versus)}: ${lower(layer)} of ${place} ${earlier} → ${later}`,
  headlineVersusGuess: (versus, place, layer, earlier, later) =>
    `${upper(versus)}: ${lower(layer)} of ${place} may have been ${earlier} → ${later}`,
  headlineFirst: (period) => `Nothing before the ${period} can be compared with it`,
  headlineUncertain: (time, place, what) => `${upper(time)}: ${lower(what)}, ${place}`,
  headlineGap: (time, layer) =>
    `${upper(time)}: not all figures of ${lower(layer)} that this needs were published`,
  seasons: {
    yoy: 'first half against first half, second against second; where a half-year is derived its season is assumed',
    hoh: 'one half against the other: the season is part of the difference, and where a half-year is derived it is assumed',
  },
  rateSum: (rate) => `${rate}, running sum`,
  rateChange: (rate) => `Change of ${lower(rate)}`,
  rateBase: {
    sum: `sum of all half-years from the first on ÷ population in the ${record.census.en}`,
    difference: `difference of the two ÷ population in the ${record.census.en}`,
    percent: 'difference of the two ÷ the earlier figure',
  },
  colorsChange: 'purple is less, orange is more, zero lies in the middle',
  unknownChange:
    'Changes of counties were not published, and the estimates only follow the nation, so none is drawn.',
  rescaled: '⚠ Classes of this period alone: colours cannot be compared with other periods',
  changeIsFill: 'A change is drawn as fill alone',
  moved: (up, size) => `${up ? 'up' : 'down'} ${size}`,
  unchanged: 'unchanged',
  undecided: 'may have risen or fallen',
  about: 'about ',
  between: (low, high) => `${low} to ${high}`,
  terms: 'Made of these figures',
};

/** What ways of reading a layer over time, and of comparing two half-years, are called. */
export const TIME: Readonly<Record<Language, typeof zh>> = { zh, en };

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name within a sentence; one that begins with a word in capitals keeps it. */
export function lower(name: string): string {
  return /^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
