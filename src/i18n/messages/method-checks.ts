import type { Language } from '../../core/base/language.ts';

/** What the method page says of weights, of facts beside the estimate and of doubtful figures. */
const zh = {
  weighing: '权重与银行贷款',
  weighingLead: (correlation: string, count: string, what: string, year: number) =>
    `拿销售额的权重同一个真实的量比：${count}个县${year}年的“${what}”。两者对数的相关系数是${correlation}。这说明权重抓住了县的大小，不说明它抓住了电商。`,
  weight: '权重：从事贸易、交通和信息业的人（对数刻度）',
  plot: (correlation: string, count: string) =>
    `${count}个县的权重与贷款余额散点图，对数的相关系数${correlation}`,
  origin: '贷款余额来自一个没有写明出处的公开仓库，未核实；不属于该计划。',
  weighed: (layer: string, what: string, year: number, known: string, rest: string) =>
    `“${layer}”的估计按${year}年的“${what}”分摊：${known}个县有这个数；另外${rest}个没有，用销售额的权重，合起来的份额同全用权重时一样。`,
  moved: (counts: string) => `与全用销售额的权重相比：${counts}。`,
  movedBy: (times: number, count: string) => `${count}个县相差${times}倍以上`,
  sameSigma: '离散σ仍是由销售额的县数解出的那一个：没有公布的数能说明贷款离散多少。',
  facts: '单个县：公布的事实与估计',
  factsLead:
    '关于单个县的卖出，公布过的事实只有下面这几件，与估计并列。估计不因此改动；哪一件与它不合，每一件后面写明。',
  fact: '公布的事实',
  estimate: '估计的销售额',
  heavier: (count: string, all: string) => `权重比它大的县：${count}（共${all}）`,
  expected: (when: string, amount: string) => `${when}：期望值≈ ${amount}元`,
  median: (amount: string, low: string, high: string) =>
    `中位数${amount}，八成可能在${low}到${high}之间`,
  chance: (amount: string, chance: string) => `超过${amount}元的可能：${chance}`,
  doubtful: '背景数据里搁置的数',
  doubtfulLead: (times: number, count: string) =>
    `背景数据不属于该计划。一个数是0，或比前后相邻的已知年份都高出${times}倍以上（或不到三分之一），就搁置不用；剩下的一跳分不清哪边错，两边都搁置。共${count}个：`,
  why: { zero: '为0', jump: '跳变' },
};

const en: typeof zh = {
  weighing: 'The weights and bank loans',
  weighingLead: (correlation, count, what, year) =>
    `The weights of sales against something real: “${what}” of ${count} counties in ${year}. The logarithms correlate with ${correlation}. That says that weights know how large a county is, and not that they know what it sells online.`,
  weight: 'Weight: people in trade, transport and IT (logarithmic)',
  plot: (correlation, count) =>
    `Weights of ${count} counties against their loans; the logarithms correlate with ${correlation}`,
  origin:
    'The loans are from a public repository that does not say where it has them, and unverified; they are no part of the programme.',
  weighed: (layer, what, year, known, rest) =>
    `The estimate of “${layer}” is shared out by “${what}” of ${year}: ${known} counties have such a figure; the other ${rest} are weighed as for sales, and have together the part that they would have if all were.`,
  moved: (counts) => `Against the weights of sales for all: ${counts}.`,
  movedBy: (times, count) => `${count} counties differ by more than ${times} times`,
  sameSigma:
    'The scatter σ is still the one that follows from counts of sales: nothing published says how loans scatter.',
  facts: 'Single counties: published facts beside the estimate',
  factsLead:
    'These are the facts that were published of what single counties sell, each beside the estimate, which stays as it is. Which of them contradict it is said of each.',
  fact: 'Published fact',
  estimate: 'Estimated sales',
  heavier: (count, all) => `counties with a greater weight: ${count} of ${all}`,
  expected: (when, amount) => `${when}: expected value ≈ ${amount} yuan`,
  median: (amount, low, high) => `median ${amount}, four chances in five from ${low} to ${high}`,
  chance: (amount, chance) => `chance of passing ${amount} yuan: ${chance}`,
  doubtful: 'Figures of the context that are set aside',
  doubtfulLead: (times, count) =>
    `The context is no part of the programme. A figure is set aside where it is 0, or more than ${times} times (or less than a third of) those of the nearest known years before and after; of a jump that is left nothing tells which side is wrong, and both are. In all ${count}:`,
  why: { zero: '0', jump: 'jump' },
};

/** The strings of what the estimate is checked by, in each language. */
export const METHOD_CHECKS: Readonly<Record<Language, typeof zh>> = { zh, en };
