import type { Language } from '../../core/base/language.ts';

const MULTIPLES_ZH: Readonly<Record<number, string>> = {
  1: '',
  1e3: '千',
  1e4: '万',
  1e5: '十万',
  1e6: '百万',
  1e7: '千万',
  1e8: '亿',
  1e9: '十亿',
};

const MULTIPLES_EN: Readonly<Record<number, string>> = {
  1: '',
  1e3: 'thousand',
  1e6: 'million',
  1e8: '100 million',
  1e9: 'billion',
};

const zh = {
  plan: '各列怎样读',
  planHint: '下面是按列名和内容猜的，请核对。',
  sheet: '工作表',
  encoding: '编码',
  delimiter: '分隔符',
  delimiters: {
    '\t': '制表符',
    '|': '竖线 |',
    ';': '分号 ;',
    '；': '全角分号 ；',
    '，': '全角逗号 ，',
    ',': '逗号 ,',
  },
  column: (at: number) => `第${at}列`,
  samples: '例',
  noSample: '（空）',
  readAs: '读作',
  role: {
    code: '县代码',
    county: '县名',
    prefecture: '地级市',
    province: '省',
    period: '时期',
    half: '年内哪一段',
    indicator: '指标名',
    unit: '单位',
    value: '数值',
    none: '不用',
  },
  indicator: '指标',
  /** For an indicator that is none of the atlas'. */
  ownIndicator: '自己的指标',
  unit: '单位',
  /** A multiple of a unit, `万元`; `unit` is written after an amount. */
  multiple: (factor: number, unit: (amount: string) => string) =>
    unit(MULTIPLES_ZH[factor] ?? `${factor.toLocaleString('zh-CN')} `),
  additive: '各县可以相加',
  signed: '可以为负',
  /** How many of the cells fit what a column is read as, in per cent. */
  match: (percent: string) => `${percent}的格相符`,
  decimal: '小数点',
  decimals: { '.': '点（1,234.5）', ',': '逗号（1.234,5）' },
  grain: '时期的粗细',
  grains: { half: '半年', part: '月、季、日', year: '年' },
  parts: '半年内各期',
  partRules: { kind: '按性质：流量相加，存量取最后', add: '相加', last: '取最后一期' },
  kindLabel: '性质',
  kind: { flow: '半年内的数', stock: '期末累计的数' },
  columnPeriod: '时期',
  periodOfAll: '全部数的时期',
  choose: '请选择',
  noPeriod: '列名里没有',
  conflict: '同县同期有不同的数时',
  conflicts: { first: '用第一个', last: '用最后一个', sum: '相加', none: '都不用' },
  read: '核对并读取',
  readAgain: '按新的设置重新读取',
};

const en: typeof zh = {
  plan: 'How each column is read',
  planHint: 'Guessed by names and contents; please check.',
  sheet: 'Sheet',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  delimiters: {
    '\t': 'tab',
    '|': 'bar |',
    ';': 'semicolon ;',
    '；': 'full-width semicolon ；',
    '，': 'full-width comma ，',
    ',': 'comma ,',
  },
  column: (at) => `Column ${at}`,
  samples: 'Such as',
  noSample: '(blank)',
  readAs: 'Read as',
  role: {
    code: 'county code',
    county: 'county name',
    prefecture: 'prefecture',
    province: 'province',
    period: 'half-year',
    half: 'which part of the year',
    indicator: 'name of the indicator',
    unit: 'unit',
    value: 'figures',
    none: 'not used',
  },
  indicator: 'Indicator',
  ownIndicator: 'one of its own',
  unit: 'Unit',
  multiple: (factor, unit) => {
    const t = MULTIPLES_EN[factor] ?? factor.toLocaleString('en');
    return unit(t).trim();
  },
  additive: 'Counties may be summed',
  signed: 'May be below zero',
  match: (percent) => `${percent} of its cells fit`,
  decimal: 'Decimal mark',
  decimals: { '.': 'point (1,234.5)', ',': 'comma (1.234,5)' },
  grain: 'Times are',
  grains: { half: 'half-years', part: 'months, quarters or days', year: 'years' },
  parts: 'Parts of a half-year',
  partRules: {
    kind: 'by nature: add up flows, take the last of stocks',
    add: 'add up',
    last: 'take the last',
  },
  kindLabel: 'Nature',
  kind: { flow: 'amount of a half-year', stock: 'total at its end' },
  columnPeriod: 'Half-year',
  periodOfAll: 'Half-year of all figures',
  choose: 'please choose',
  noPeriod: 'not in its name',
  conflict: 'Where one county and half-year has different figures',
  conflicts: { first: 'use the first', last: 'use the last', sum: 'add up', none: 'use none' },
  read: 'Check and read',
  readAgain: 'Read again with these settings',
};

/** The words of how a file of the reader's is read. */
export const OWN_PLAN: Readonly<Record<Language, typeof zh>> = { zh, en };
