import record from '../../../data/record.json' with { type: 'json' };
import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '县级估计是怎么做的',
  lead: '各县的数从来没有成套公布过，见于报道的只有几个县的几件事。地图上的县级数都是估计：每个半年的全国数，按人口普查摊到各县，各县的期望值之和正好等于全国数。',
  recipe: '做法',
  steps: [
    ['权重', `${record.census.zh}里在批发零售、交通和信息业工作的人。`],
    [
      '离散',
      '一个县卖多少，取决于普查看不见的东西。假定各县的数围绕权重按对数正态分布，标准差σ由2016年公布的两个县数解出：超过1000万元的280多个，超过1亿元的40余个。',
    ],
    [
      '下限',
      `一个${record.villages.zh}按定义一年至少卖1000万元。模型假定2016年的${record.villages.zh}以后也是如此，半年算一半：县里每有一个，半年至少500万元。`,
    ],
    ['期望值', '地图和表里的数。加起来等于全国数，精确到元。多数县的真数低于它，少数县高出许多。'],
    [
      '中位数与区间',
      '真数有一半可能低于中位数；八成可能在区间里。区间很宽，因为普查说明不了多少。',
    ],
    ['真数优先', '一旦有某县的真实数字，就用它，其余各县分剩下的。'],
  ],
  test: '检验：过亿元的县有多少',
  testLead: (sigma: string) =>
    `σ = ${sigma}。前两行是求σ时用过的，不算检验；后两行没有用过，由本页用地图上的数当场算出。框里是模型九成可能的范围，红线是公布的数。`,
  what: '县数',
  estimated: '模型的期望',
  published: '公布',
  over: (amount: string, when: string) => `${when}超过${amount}元`,
  use: { fit: '求σ时用过', test: '没有用过' },
  nineOfTen: (low: string, high: string) => `九成可能在${low}到${high}之间`,
  atLeast: (count: string) => `${count}个以上`,
  within: '没有用过的县数都在模型的范围里：县与县离散的程度大体对，但这不说明哪一个县对。',
  outside: '有公布的县数落在模型的范围之外：估计与它矛盾。',
  single: (share: string, greatest: string, over: string) =>
    `权重只解释对数方差的${share}。${over}的可能，没有一个县高于${greatest}。`,
  sensitivity: '换一种读法或权重会怎样',
  weights: '权重',
  wrong: '它错在哪里，不知道什么',
  wrongs: [
    '每个半年用同一套权重，所以一个县的涨落只是全国的涨落，不说明这个县：本图不给估计排名，也不比较估计的增减。',
    '用2020年的普查推2018年的数。',
    '谁卖什么不在里面：靠一种名产出名的县，也只按人口估计。',
    '2018年上半年的全国数写的是“超过”，以后各期是推算；一期偏低，下一期就偏高。',
  ],
  others: '其他图层的估计',
  othersLead:
    '照搬销售额的σ，不设下限；权重也照搬，只有贷款按各县的银行贷款余额分摊。没有公布的数可以检验它们。',
  flows: '包裹流向（情景）',
  flowsLead:
    '没有人公布过包裹去了哪里。这里假定每县寄出估计的包裹，汇到本省，再全部送到球面距离最近的干线节点。总数：',
  flowsHubs: (unverified: string, all: string) =>
    `${all}个干线节点里，${unverified}个凭记忆，未核实；2018年初哪些已在使用也不知道。`,
  flowsDoubts: '“最近”从省的标注点量起，它不是生意的中心，所以有的省会被送到不合常理的节点。',
  flowsScenario: '情景自己的说明：',
  unverified: '未核实的',
  unverifiedAreas: (count: string) => `${count}个县的片区和三区三州是凭记忆写的，只核对过总数。`,
  unverifiedPositions: '节点和保护地在图上的位置都没有来源。',
  unverifiedFigures: '下面的全国数，读到的原文没有说明白：',
  unloaded: '这一部分的数据没有载入。请检查网络后再打开。',
};

const en: typeof zh = {
  title: 'How the county estimates are made',
  lead: 'No set of county figures was ever published; reports tell single facts about a few counties. What the map shows by county is an estimate: the national figure of each half-year, shared out by the census, so that what is expected of the counties adds up to it exactly.',
  recipe: 'The recipe',
  steps: [
    ['Weights', `People at work in trade, transport and IT in the ${record.census.en}.`],
    [
      'Scatter',
      'What a county sells depends on things that no census sees. The amounts are taken to scatter lognormally about the weights, and the deviation σ follows from two numbers published for 2016: some 280 counties over 10 million yuan, some 40 over 100 million.',
    ],
    [
      'Floors',
      `A ${record.villages.en} by definition sells at least 10 million yuan a year. The model takes it that those of 2016 went on to do so, half of it in each half-year: at least 5 million for each of them in a county.`,
    ],
    [
      'Expected value',
      'What the map and the table show. All counties add up to the national figure, to the yuan. Most are truly below it, and a few far above.',
    ],
    [
      'Median and range',
      'The truth is as likely below the median as above, and within the range with four chances in five. The range is wide, for the census explains little.',
    ],
    [
      'Real figures win',
      'Where the real figure of a county is known it is used, and the others share the rest.',
    ],
  ],
  test: 'The test: how many counties pass 100 million',
  testLead: (sigma) =>
    `σ = ${sigma}. The first two rows were used to solve for it and test nothing; the last two were left aside, and this page counts them from the numbers of the map. The box holds nine chances in ten by the model, the red line is what was published.`,
  what: 'Number of counties',
  estimated: 'Expected by the model',
  published: 'Published',
  over: (amount, when) => `over ${amount} yuan, ${when}`,
  use: { fit: 'used for σ', test: 'left aside' },
  nineOfTen: (low, high) => `nine chances in ten ${low} to ${high}`,
  atLeast: (count) => `${count} or more`,
  within:
    'The numbers that were left aside lie where the model expects them. That speaks for how far counties scatter, and not for any one county.',
  outside: 'A published number lies outside what the model expects: the two contradict each other.',
  single: (share, greatest, over) =>
    `The weights explain ${share} of the variance of the logarithm. No county has a chance above ${greatest} of being ${over}.`,
  sensitivity: 'With another reading or other weights',
  weights: 'Weights',
  wrong: 'What it gets wrong, and cannot know',
  wrongs: [
    'Every half-year has the same weights, so a county rises and falls with the nation and its change says nothing of it: estimates are not ranked here, and their changes not compared.',
    `The ${record.census.en} stands in for 2018.`,
    'Who sells what is not in it: a county famous for one product is seen by its people alone.',
    'The national figure of the first half of 2018 is an “over”, and the later ones are derived: where one is too low, the next is too high.',
  ],
  others: 'The estimates of the other layers',
  othersLead:
    'They use the σ of sales, without floors, and its weights but for loans, which are shared out by the loans of all institutions. Nothing published can test them.',
  flows: 'Flows of parcels (a scenario)',
  flowsLead:
    'Nobody published where parcels went. Here each county sends its estimated parcels, a province gathers them, and all of them go to the trunk hub that is nearest over the sphere. In all:',
  flowsHubs: (unverified, all) =>
    `Of the ${all} trunk hubs, ${unverified} are from memory and unverified; which were at work in early 2018 is not known either.`,
  flowsDoubts:
    'Nearest is measured from the label point of a province, which is not the middle of its trade, so some provinces go to an unlikely hub.',
  flowsScenario: 'The scenario says of itself:',
  unverified: 'What is unverified',
  unverifiedAreas: (count) =>
    `The contiguous area and the three areas of ${count} counties are from memory; only their totals were checked.`,
  unverifiedPositions: 'No source gives the position of a hub or a reserve on the map.',
  unverifiedFigures: 'Of these national figures the text that was read does not speak plainly:',
  unloaded: 'The data of this part could not be loaded. Check the network and open it again.',
};

/** The strings of the method page in each language. */
export const METHOD: Readonly<Record<Language, typeof zh>> = { zh, en };
