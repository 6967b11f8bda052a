import record from '../../../data/record.json' with { type: 'json' };
import type { Rank } from '../../core/statistics/rank.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  known: '已知',
  pinned: (count: number, most: number) => `已钉住${count}个，最多${most}个`,
  add: '再加一个县',
  compare: '＋ 比较',
  unpin: (name: string) => `不再钉住${name}`,
  /** What stands in a row of two to four counties; the list is `membership`. */
  people: `人口，${record.census.zh}`,
  programmes: '到这时的项目',
  noProgrammes: '没有读到',
  outside: '不在名单上，这些报告没有它的数字',
  estimateHead: (layer: string, time: string, unit: string) => `${layer}，${time}，${unit}`,
  estimateOf: (time: string) => `估计，${time}`,
  fourFifths: '80%的范围',
  rangeOf: (range: string) => `八成可能在${range}`,
  /** Of many counties: where the medians of four fifths of them lie. */
  medians: (range: string) => `八成县的中位数在${range}`,
  /** Of a figure that is the mean of what a county may have, so that all counties add up. */
  expected: '期望值',
  barKey: '横条：80%的范围；竖线：中位；圆圈：期望值；灰：80%的县的中位',
  barKeyStated: '横条：各县的数；灰：80%的县；竖线：中位',
  /** Of many counties with figures of their own. */
  figures: (range: string) => `八成县在${range}`,
  /** How many counties have a figure. */
  withFigure: (count: string) => `有数的${count}个县`,
  allListed: (count: string) => `全部${count}`,
  countIn: (place: string, count: string) => `${place}，${count}`,
  overlap: {
    most: '两个范围大部分重叠。',
    part: '两个范围有一部分重叠。',
    none: '两个范围不重叠。',
  },
  /** `tenths` is none where it is nearly certain. */
  larger: (name: string, tenths: number | undefined, isSold: boolean) =>
    `按模型，${name}${isSold ? '卖得更多' : '数更大'}的可能${tenths ? `是十分之${DIGITS[tenths]}` : '超过二十分之十九'}。`,
  more: (amount: string, tenths: number | undefined, isLikely: boolean) =>
    `超过${amount}的可能${tenths ? `约十分之${DIGITS[tenths]}` : isLikely ? '超过二十分之十九' : '不到二十分之一'}。`,
  unpublished: '这半年没有公布，也不估计。',
  lastKnown: (time: string, amount: string) => `最近一次：${time}，${amount}。`,
  peers: (name: string) => `${name}的同类`,
  peerGroup: { neighbors: '相邻', area: '同一片区', size: '人口相近', alike: '人口与收入最近' },
  peerMeaning: {
    neighbors: '名单上与它相邻的县',
    area: '同一集中连片特困地区的县',
    size: '名单上人口相差不到5%的县',
    alike:
      '名单上人口与农村居民收入最接近的县，最近的在前；收入的资料未核实，没有这两个数的县不在内',
  },
  /** Sets the nearest beside a county. */
  compareAlike: (count: number) => `与最相近的${count}个县并排`,
  compareAlikeBy: (year: string) =>
    `按${record.census.zh}人口与${year}年农村居民人均可支配收入，只用公布的数`,
  onlyThese: (count: string) => `只看这${count}个县`,
  onlyPeers: '只看它和这些县',
  allFigures: '全部数字',
  howEstimated: '怎么估计的',
  membership: '是否在名单上',
  onListAt: (end: string) => `到${end}仍在名单上`,
  mayHaveLeft: (end: string) => `到${end}算在名单上，也可能已经退出`,
  leftBy: (end: string) => `到${end}已不在名单上`,
  indicators: '全部指标',
  chart: (layer: string, county: string) => `${county}各期${layer}`,
  valuesIn: (layer: string) => `${layer}各期数值`,
  rankIn: (province: string, rank: Rank) => `${province}${placeZh(rank)}`,
  rankOnList: (rank: Rank) => `名单上${placeZh(rank)}`,
  median: (amount: string) => `中位数${amount}`,
  fourOfFive: (range: string) => `八成可能在${range}之间`,
  chance: (amount: string, chance: string) => `超过${amount}的可能${chance}`,
  places: '这里的项目与保护地',
  noPlaces: '读到的资料没有写到这里的项目或保护地；没有写到，不等于没有。',
  prefectureOnly: '只知道在本地级行政区内',
  placeUnverified: '地点未核实',
  noDate: '日期不明',
  /** A change with its range. */
  within: (change: string, range: string) => `${change}（区间${range}）`,
  by: (end: string) => `到${end}`,
  knownBy: (day: string) => `最晚${day}已有`,
  opened: (day: string, unverified: boolean) => `${day}上线${unverified ? '（未核实）' : ''}`,
  reserve: (name: string, species: string, operator: string) =>
    `${name}${species && `：${species}`}${operator && `（${operator}）`}`,
  area: (amount: string, status: string) => `面积${amount}，${status}`,
  forest: (name: string, numbers: string, species: string) =>
    `${record.planting.zh}：${name}${numbers && `，第${numbers}号林`}${species && `，${species}`}`,
  network: '在仓网情景中',
  hub: '全省送往',
  warehouse: '建仓的县',
  inWarehouses: (count: number) => `在情景取的${count}个县之内`,
  notInWarehouses: (count: number) => `不在情景取的${count}个县之内`,
  conflict: '各源说法不一',
  history: '曾用名与旧代码',
  noHistory: '没有记下更名或改代码。',
  years: (from: number | null, to: number | null) =>
    from === null
      ? to === null
        ? ''
        : `到${to}年`
      : `${from}年${to === null ? '起' : `至${to}年`}`,
  confidence: { published: '有原文', secondary: '二手资料', unverified: '未核实' },
  list: '名单怎么说',
  keyCounty: '国家扶贫开发工作重点县（2012年）',
  isKeyCounty: '是',
  isNoKeyCounty: '不是',
  listing: '名单上的名称',
  explain: '说说这个县',
  copy: '复制文字与出处',
  copied: '已复制。',
  refused: '浏览器不让复制；文字已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
  cite: (atlas: string, release: string, address: string) =>
    `出处：${atlas}，版本 ${release}，${address}`,
  nationalSource: '全国数来源：',
};

const DIGITS = '零一二三四五六七八九';

/** The strings of the county card in each language. */
export const COUNTY_CARD: Readonly<Record<Language, typeof zh>> = {
  zh,
  en: {
    known: 'Known',
    pinned: (count, most) => `Pinned: ${count} of ${most}`,
    add: 'Add a county',
    compare: '+ Compare',
    unpin: (name) => `Unpin ${name}`,
    people: `People, ${record.census.en}`,
    programmes: 'Programmes by then',
    noProgrammes: 'none read of',
    outside: 'Not on the list: no figure of these reports is about it',
    estimateHead: (layer, time, unit) => `${layer}, ${time}, ${unit}`,
    estimateOf: (time) => `Estimate, ${time}`,
    fourFifths: '80% range',
    rangeOf: (range) => `80% range ${range}`,
    medians: (range) => `medians of 80% of the counties ${range}`,
    expected: 'expected value',
    barKey: 'Bar: 80% range; tick: median; ring: expected value; grey: medians of 80% of counties',
    barKeyStated: 'Bar: the figure of a county; grey: 80% of counties; tick: median',
    figures: (range) => `80% of the counties are in ${range}`,
    withFigure: (count) => `${count} counties with a figure`,
    allListed: (count) => `All ${count}`,
    countIn: (place, count) => `${place}, ${count}`,
    overlap: {
      most: 'The ranges overlap widely. ',
      part: 'The ranges overlap in part. ',
      none: 'The ranges do not overlap. ',
    },
    larger: (name, tenths, isSold) =>
      `The model gives ${name} ${chancesEn(tenths, true)} of ${isSold ? 'having sold more' : 'the larger figure'}.`,
    more: (amount, tenths, isLikely) =>
      `${tenths ? 'About ' : ''}${chancesEn(tenths, isLikely)} of more than ${amount}.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    unpublished: 'Not published for this half-year, and not estimated.',
    lastKnown: (time, amount) => `Last known: ${time}, ${amount}.`,
    peers: (name) => `Peers of ${name}`,
    peerGroup: {
      neighbors: 'Neighbours',
      area: 'Same area',
      size: 'Similar size',
      alike: 'Nearest in people and income',
    },
    peerMeaning: {
      neighbors: 'Counties of the list that share a border with it',
      area: 'Counties of the same contiguous poor area',
      size: 'Counties of the list within 5% of its population',
      alike:
        'Counties of the list nearest in population and rural income, the nearest first; the source of incomes is not verified, and counties without either figure are left out',
    },
    compareAlike: (count) => `Set beside the ${count} nearest`,
    compareAlikeBy: (year) =>
      `By population in the ${record.census.en} and disposable income per rural resident in ${year}: published figures alone`,
    onlyThese: (count) => `Keep only these ${count}`,
    onlyPeers: 'Keep only it and these',
    allFigures: 'All figures',
    howEstimated: 'How it is estimated',
    membership: 'On the list',
    onListAt: (end) => `still on the list at ${end}`,
    mayHaveLeft: (end) => `counted as on the list at ${end}, and may have left before`,
    leftBy: (end) => `no longer on the list at ${end}`,
    indicators: 'All indicators',
    chart: (layer, county) => `${layer} of ${county} by half-year`,
    valuesIn: (layer) => `${layer} by half-year`,
    rankIn: (province, rank) => `${placeEn(rank)} in ${province}`,
    rankOnList: (rank) => `${placeEn(rank)} on the list`,
    median: (amount) => `median ${amount}`,
    fourOfFive: (range) => `with four chances in five ${range}`,
    chance: (amount, chance) => `chance of more than ${amount}: ${chance}`,
    places: 'Programmes and reserves here',
    noPlaces:
      'The sources that were read mention no programme or reserve here; that is not to say there was none.',
    prefectureOnly: 'known to the prefecture only',
    placeUnverified: 'place unverified',
    noDate: 'date not known',
    within: (change, range) => `${change} (range ${range})`,
    by: (end) => `by ${end}`,
    knownBy: (day) => `there by ${day}`,
    opened: (day, unverified) => `opened ${day}${unverified ? ' (unverified)' : ''}`,
    reserve: (name, species, operator) =>
      `${name}${species && `: ${species}`}${operator && ` (${operator})`}`,
    area: (amount, status) => `area ${amount}, ${status}`,
    forest: (name, numbers, species) =>
      `${record.planting.en}: ${name}${numbers && `, forest no. ${numbers}`}${species && `, ${species}`}`,
    network: 'In the network scenario',
    hub: 'The province sends to',
    warehouse: 'Warehouse county',
    inWarehouses: (count) => `among the ${count} of the scenario`,
    notInWarehouses: (count) => `not among the ${count} of the scenario`,
    conflict: 'sources differ',
    history: 'Former names and codes',
    noHistory: 'No change of name or code is recorded.',
    years: (from, to) =>
      from === null
        ? to === null
          ? ''
          : `until ${to}`
        : to === null
          ? `from ${from}`
          : `${from} to ${to}`,
    confidence: { published: 'published', secondary: 'secondary source', unverified: 'unverified' },
    list: 'What the list says',
    keyCounty: 'Key county of 2012',
    isKeyCounty: 'yes',
    isNoKeyCounty: 'no',
    listing: 'On the list as',
    explain: 'Explain this county',
    copy: 'Copy text and citation',
    copied: 'Copied.',
    refused: 'The browser refused to copy; the text is selected: press Ctrl+C (⌘C on a Mac).',
    cite: (atlas, release, address) => `From: ${atlas}, release ${release}, ${address}`,
    nationalSource: 'Source of the national figure:',
  },
};

function placeZh({ place, sharing, of }: Rank): string {
  return `${of}县中第${place}${sharing > 1 ? `（${sharing}县并列）` : ''}`;
}

function placeEn({ place, sharing, of }: Rank): string {
  return `no. ${place} of ${of}${sharing > 1 ? ` (shared by ${sharing})` : ''}`;
}

function chancesEn(tenths: number | undefined, isLikely: boolean): string {
  if (tenths) return `${tenths} ${tenths === 1 ? 'chance' : 'chances'} in 10`;
  return isLikely ? 'more than 19 chances in 20' : 'less than 1 chance in 20';
}
