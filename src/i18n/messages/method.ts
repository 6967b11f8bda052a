import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '县级估计是怎么做的',
  lead: '各县的数从来没有公布过。地图上的县级数都是估计：每个半年的全国数，按人口普查摊到各县，各县之和正好等于全国数。',
  recipe: '做法',
  steps: [
    ['权重', '用2020年人口普查，按五种人口分别称量每个县，见下表，第一种是主要的。'],
    [
      '集中度',
      '把权重乘γ次方：γ越大，大县占得越多。γ取的是让过亿元的县数等于或最接近公布数的那个。',
    ],
    ['下限', '一个淘宝村一年至少卖1000万元，所以县里每有一个2016年的淘宝村，半年至少500万元。'],
    ['数值', '五种结果的中位数，再按比例调整，加起来等于全国数，精确到元。'],
    ['区间', '五种结果里的最小和最大。它不是置信区间，真实的数可能在外面。'],
    ['真数优先', '一旦有某县的真实数字，就用它，其余各县分剩下的。现在还没有。'],
  ],
  test: '检验：过亿元的县有多少',
  testLead:
    '下面的估计数由本页用地图上的数当场数出。第一行是γ求解时用过的，不算检验；第二行没有用过。',
  what: '时期',
  estimated: '估计',
  published: '公布',
  solvedFor: (period: string) => `${period}（求γ时用过）`,
  heldOut: (period: string) => `${period}（没有用过）`,
  above:
    '公布的是下限，所以不算矛盾；但县数若真有这么多，报道大概不会只这样写。多半是中间的县在这里估高了，真实销售更集中。',
  below: '估计数比公布的下限还少：估计与公布的数矛盾。',
  wrong: '它错在哪里，不知道什么',
  wrongs: [
    '每个半年用同一套权重，所以一个县的涨落只是全国的涨落，不说明这个县。',
    '用2020年的普查推2018年的数。',
    '五种权重彼此相像，区间因此多半偏窄。',
    '谁卖什么不在里面：靠一种名产出名的县，也只按人口估计。',
    '2018年上半年的全国数写的是“超过”，以后各期是推算；一期偏低，下一期就偏高。',
  ],
  others: '其他图层的估计',
  othersLead: '照搬销售额的权重和γ，不设下限。没有公布的数可以检验它们。',
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
  lead: 'No figure of a county was ever published. What the map shows by county is an estimate: the national figure of each half-year, shared out by the census, so that the counties add up to it exactly.',
  recipe: 'The recipe',
  steps: [
    [
      'Weights',
      'Each county is weighed by five kinds of people in the census of 2020, listed below, the main kind first.',
    ],
    [
      'Concentration',
      'A weight is raised to a power γ: the greater it is, the more goes to big counties. γ is chosen so that as many counties pass 100 million yuan as was published, or nearly.',
    ],
    [
      'Floors',
      'A Taobao village sells at least 10 million yuan a year, so a county has at least 5 million a half-year for each such village of 2016.',
    ],
    [
      'Value',
      'The median of the five, scaled so that all counties add up to the national figure, to the yuan.',
    ],
    [
      'Range',
      'The least and the greatest of the five. It is no confidence interval: the truth can lie outside.',
    ],
    [
      'Real figures win',
      'Where the real figure of a county is known it is used, and the others share the rest. So far there is none.',
    ],
  ],
  test: 'The test: how many counties pass 100 million',
  testLead:
    'This page counts the estimates from the numbers of the map. The first row was used to solve for γ and tests nothing; the second was left aside.',
  what: 'Period',
  estimated: 'Estimate',
  published: 'Published',
  solvedFor: (period) => `${period} (used for γ)`,
  heldOut: (period) => `${period} (left aside)`,
  above:
    'The published number is a floor and so is not contradicted; but so many counties would hardly have been reported that way. Most likely real sales are more concentrated, and the middling counties are shown too high.',
  below: 'The estimate has fewer than the published floor: the two contradict each other.',
  wrong: 'What it gets wrong, and cannot know',
  wrongs: [
    'Every half-year has the same weights, so a county rises and falls with the nation; its change says nothing of the county.',
    'The census of 2020 stands in for 2018.',
    'The five weights resemble each other, so the range is likely too narrow.',
    'Who sells what is not in it: a county famous for one product is seen by its people alone.',
    'The national figure of the first half of 2018 is an “over”, and the later ones are derived: where one is too low, the next is too high.',
  ],
  others: 'The estimates of the other layers',
  othersLead:
    'They use the weights and γ of sales, without floors. Nothing published can test them.',
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
