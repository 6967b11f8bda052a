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

/** An indicator of the atlas, and the words by which a column's name speaks of it, as a regular expression. */
export interface NamedIndicator {
  readonly id: string;
  readonly words: string;
}

/** The role that a column's name alone gives, or `null`. */
export function nameRole(name: string, indicators: readonly NamedIndicator[]): Role | null {
  const words = name.normalize('NFKC').trim();
  const found = NAMES.find(([, pattern]) => pattern.test(words));
  return found?.[0] ?? (indicatorOfName(words, indicators) ? 'value' : null);
}

/** The id of the indicator that most of a column's name speaks of, of several the last in the list; or `null`. */
export function indicatorOfName(
  name: string,
  indicators: readonly NamedIndicator[],
): string | null {
  const said = indicators.flatMap(({ id, words }) => {
    const found = new RegExp(words, 'iu').exec(name)?.[0];
    return found ? [{ id, length: found.length }] : [];
  });
  const most = Math.max(...said.map(({ length }) => length));
  return said.findLast(({ length }) => length === most)?.id ?? null;
}
