import type { Status } from '../../core/atlas/status.ts';
import type { Family } from '../../core/atlas/layer.ts';
import { zhLayers } from './zh-layers.ts';

/** Every string of the interface in one language. */
export type Messages = typeof zh;

/** Every string of the interface in Chinese; the shape that other languages follow. */
export const zh = {
  locale: 'zh-Hans',
  title: '脱贫图谱',
  subtitle: '832个国家级贫困县的半年报地图',
  period: (year: number, half: 1 | 2) => `${year}年${half === 1 ? '上半年' : '下半年'}`,
  periodShort: (year: number, half: 1 | 2) => `${year}${half === 1 ? '上' : '下'}`,
  status: {
    reported: '公布',
    derived: '推算',
    modelled: '估计',
    missing: '未公布',
  } satisfies Record<Status, string>,
  ownStatus: '自有，未核实',
  ownMeaning: '来自你自己的文件，图谱没有核实',
  statusMeaning: {
    reported: '来源原文写明的数字',
    derived: '由公布数字按算式推出',
    modelled: '县级模型的估计，不是公布数字；各县之和等于全国数',
    missing: '没有公布，也不估计',
  } satisfies Record<Status, string>,
  askSource: '查看来源',
  ...zhLayers,
  bound: { lower: '超过', approximate: '约', exact: '' },
  headline: {
    sales: (period: string, _end: string, amount: string) =>
      `${period}，832个国家级贫困县网络销售额${amount}`,
    loans: (_period: string, end: string, amount: string) =>
      `到${end}，网商银行向贫困县累计贷款${amount}`,
    borrowers: (_period: string, end: string, amount: string) =>
      `到${end}，贫困县累计有${amount}向网商银行贷款`,
    parcels: (period: string, _end: string, amount: string) =>
      `${period}，国家级贫困县寄出包裹${amount}`,
    insured: (_period: string, end: string, amount: string) =>
      `到${end}，“顶梁柱”健康保险累计参保${amount}`,
    own: (period: string, _end: string, amount: string, name: string) =>
      `${period}，自有数据“${name}”合计${amount}`,
  } satisfies Record<Family, (period: string, end: string, amount: string, name: string) => string>,
  headlineUnion: {
    sales: (period: string, _end: string, where: string, amount: string) =>
      `${period}，${where}网络销售额${amount}`,
    loans: (_period: string, end: string, where: string, amount: string) =>
      `到${end}，${where}累计贷款${amount}`,
    borrowers: (_period: string, end: string, where: string, amount: string) =>
      `到${end}，${where}累计贷款用户${amount}`,
    parcels: (period: string, _end: string, where: string, amount: string) =>
      `${period}，${where}寄出包裹${amount}`,
    insured: (_period: string, end: string, where: string, amount: string) =>
      `到${end}，${where}累计参保${amount}`,
    own: (period: string, _end: string, where: string, amount: string, name: string) =>
      `${period}，${where}自有数据“${name}”合计${amount}`,
  } satisfies Record<
    Family,
    (period: string, end: string, where: string, amount: string, name: string) => string
  >,
  countiesIn: (provinces: string, count: string) => `${provinces}的${count}个贫困县`,
  headlineList: (end: string, on: string, all: string) =>
    `到${end}，${all}个贫困县中还有${on}个没有摘帽`,
  headlineListEmpty: (end: string, all: string) => `到${end}，${all}个贫困县全部摘帽`,
  headlineUnlisted: (provinces: string) => `${provinces}没有县在名单内，暂无数据`,
  headlineMissing: (period: string, layer: string) => `${period}的${layer}没有公布`,
  headlineNoSum: (layer: string) => `${layer}各源口径不同，各县不能相加成省`,
  periodEnd: (year: number, half: 1 | 2) => `${year}年${half === 1 ? '6月底' : '12月底'}`,
  nearest: (period: string) => `看有数的${period}`,
  list: (names: readonly string[]) => names.join('、'),
  nationalTotal: (amount: string) => `全国${amount}`,
  rate: {
    sales: '人均网络销售额',
    loans: '人均贷款',
    borrowers: '贷款用户占人口',
    parcels: '人均寄出包裹',
    insured: '参保人占人口',
    own: '自有指标',
  } satisfies Record<Family, string>,
  rateUnit: {
    sales: '元/人',
    loans: '元/人',
    borrowers: '每千人',
    parcels: '件/人',
    insured: '每千人',
    own: '原单位',
  } satisfies Record<Family, string>,
  rateBase: {
    sales: '半年销售额 ÷ 2020年普查人口',
    loans: '启动以来累计贷款 ÷ 2020年普查人口',
    borrowers: '启动以来累计用户 ÷ 2020年普查人口',
    parcels: '半年包裹 ÷ 2020年普查人口',
    insured: '累计参保 ÷ 2020年普查人口',
    own: '数值本身，不按人口折算',
  } satisfies Record<Family, string>,
  range: '区间',
  source: '来源',
  estimateSource: (publishers: string) => `来源：县级模型；全国数据${publishers}`,
  formula: '算式',
  scope: '口径',
  counties: (count: string) => `${count}个县`,
  atLeast: (amount: string) => `${amount}及以上`,
  below: (amount: string) => `低于${amount}`,
  countsPerClass: '县数',
  noData: '暂无数据',
  outsideList: '不在832个国家级贫困县名单内，无本项目数字',
  noDataPlace: '不在本项目范围内，暂无数据',
  leftList: (how: string) => how,
  unverified: '未核实',
  population: (count: string) => `2020年普查人口 ${count}`,
  census2020: '2020年人口普查',
  provinces: '省份',
  allProvinces: '全国',
  selectedProvinces: (count: number) => `已选${count}个省份`,
  timeline: '报告期',
  previous: '上一期',
  next: '下一期',
  play: '播放',
  pause: '暂停',
  replay: '重播',
  map: '地图',
  mapHint: '用方向键平移，用加减键缩放；所有数值也在表格里',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetView: '回到全图',
  reviewNumberEmpty: '审图号：（空）',
  disclaimer: '示意图，不作划界依据',
  controls: '图层与筛选',
  showControls: '图层与筛选',
  table: '数值表',
  showTable: '表格',
  left: '退出名单',
  batch: '退出批次',
  contiguousArea: '片区',
  threeAreas: '三区三州',
  tableNote: '县级数字均为模型估计，不是公布数字；各县之和等于全国数。',
  county: '县',
  province: '省份',
  periodColumn: '报告期',
  valueColumn: '数值',
  statusColumn: '性质',
  nationalTable: '全国数',
  close: '关闭',
  language: '语言',
  otherLanguage: 'English',
  dismiss: '知道了',
  reload: '重新载入',
  loading: '正在载入县界与数据…',
  failure: {
    unexpected: (what: string) => `载入${what}时出错。`,
    noWebGL:
      '这个浏览器没有 WebGL2，无法显示可缩放的地图。下面是同一视图的静态图；数值都在表格里。',
    noWebGLAdvice:
      '要看可交互的地图，请开启硬件加速，或换用较新的 Chrome、Edge、Firefox 或 Safari。',
    advice:
      '请重新载入；若仍不行，请网站管理者重新发布完整的 releases 文件夹。全国数值仍列在下面。',
    offline:
      '这台设备没有联网，链接需要的数据以前也没有在这里打开过。请联网后重新载入，或不带链接打开图谱。全国数值仍列在下面。',
    mapAdvice:
      '请重新载入；若仍不行，请网站管理者重新发布完整的 releases 文件夹。数值仍可在表格里查看。',
  },
  product: {
    manifest: '版本清单',
    atlas: '数据文件',
    overview: '县界文件',
    detail: '详细县界文件',
    'land-overview': '陆地底图',
    'land-detail': '详细陆地底图',
    programme: '项目数据',
    ecology: '生态数据',
    network: '仓网数据',
    estimates: '县级估计',
    history: '沿革数据',
    exits: '退出日期的出处',
    context: '背景数据',
    gazetteer: '地名索引',
  },
};
