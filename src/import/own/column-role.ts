/** What a column is read as; `half` says which half of the year that `period` names. */
export const ROLES = [
  'code',
  'county',
  'prefecture',
  'province',
  'period',
  'half',
  'value',
  'none',
] as const;
export type Role = (typeof ROLES)[number];

/** Words of whole names, tried in this order. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^((gb|ad|行政|区划|行政区划?|行政区域|县|区县|县级|地区|county|area|region)?[ _-]?(代码|编码|码|code|id))$/i,
  ],
  ['province', /^(所[属在])?(省|省份|省级|省名|省市|省(、|\/)?(自治区).*|province)(名称?)?$/i],
  [
    'prefecture',
    /^(所[属在])?(市|地市|市州|市（州）|地级市?|市级|州市|地州市|prefecture|city)(名称?)?$/i,
  ],
  ['half', /^(half|上下半年|半年|半年度)$/i],
  [
    'period',
    /^(period|时期|期间|期|时间|日期|date|统计期|报告期|统计时间|half[ _-]?year|year|年份?|年度)$/i,
  ],
  [
    'county',
    /^(所[属在])?(贫困)?(县|县名|县市|县区|区县|县级|县域|市县|县\(市、?区\)|县市区|county|name|名称|地区|地名|区域|district|area)(名称?|单位)?( name)?$/i,
  ],
];

/** The atlas' indicators by the words of a column's name, the narrower first. */
const INDICATORS: readonly (readonly [string, RegExp])[] = [
  ['borrowers', /贷款.{0,4}(用户|人数|户数|客户)|用户数|borrowers?/i],
  ['insured', /参保|投保|被保险|insured/i],
  ['parcels', /包裹|快递|寄件|寄出|parcels?|packages?/i],
  ['loans', /贷款|放贷|loans?|lending/i],
  ['sales', /销售|网销|成交|交易额|sales|gmv|turnover/i],
];

/** The role that a column's name alone gives, or `null`. */
export function nameRole(name: string): Role | null {
  const words = name.normalize('NFKC').trim();
  const found = NAMES.find(([, pattern]) => pattern.test(words));
  return found?.[0] ?? (indicatorOfName(words) ? 'value' : null);
}

/** The id of the atlas' indicator that a column's name speaks of, or `null`. */
export function indicatorOfName(name: string): string | null {
  return INDICATORS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
