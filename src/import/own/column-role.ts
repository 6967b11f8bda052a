import { isContextId } from '../../core/atlas/layer.ts';
import { plainText, withoutMarks } from './plain-text.ts';

/** What a column is read as; `half` says which part of the year that `period` names. */
export const ROLES = [
  'code',
  'county',
  'town',
  'prefecture',
  'province',
  'period',
  'half',
  'indicator',
  'unit',
  'reading',
  'value',
  'none',
] as const;
export type Role = (typeof ROLES)[number];

const PLACE = '(?:名称?|name)?';

/** Words of whole names without blanks and signs, tried in this order. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^((gb|ad|行政|区划|行政区划?|行政区域|县|区县|县市|县级|地区|地域|统计用区划|county|area|region|district|division|fips|geo)?(代码|编码|编号|码|code|id|adcode))$/,
  ],
  [
    'province',
    new RegExp(
      `^(所[属在])?(省|省份|省级|省市|省区市?|省市区|省市自治区|省自治区直辖市|省级行政区划?|province|prov|sheng)${PLACE}$`,
    ),
  ],
  [
    'prefecture',
    new RegExp(
      `^(所[属在])?(市|地市|市州|市地州盟?|地级市?|地级行政区|市级|州市|地州市?|地区盟州市|城市|prefecture|pref|preflevcity|city|prefecturelevelcity)${PLACE}$`,
    ),
  ],
  [
    'town',
    new RegExp(
      `^(所[属在])?(乡|镇|乡镇|街道|乡镇街道|街道乡镇|镇街|村|行政村|自然村|社区|村社区|town|township|subdistrict|village)${PLACE}$`,
    ),
  ],
  ['half', /^(half|halfyear|上下半年|半年|半年度|月|月份|month|mon|季|季度|quarter|qtr)$/],
  [
    'period',
    /^(period|时期|期间|期|期别|时间|日期|date|time|day|统计期|统计期间|报告期|统计时间|统计日期|所属期|数据期|数据时间|账期|halfyear|year|yr|年份?|年度|统计年度?|年月|yearmonth|yyyymm)$/,
  ],
  [
    'county',
    new RegExp(
      `^(所[属在]|贫困|脱贫|国家级?|各)*(县|县市|县区|区县|县级|县域|市县|县市区|县区市|区市县|县级行政区划?|县级单位|行政区划?|行政区域|county|cty|xian|name|名称|地区|地名|地域|区域|单位名称|district|area|region|place|adm3|admin3)${PLACE}(单位)?$`,
    ),
  ],
  [
    'indicator',
    /^(指标|项目|科目|变量|indicator|variable|item|metric|measure|series)(名称?|name|id|代码|code)?$/,
  ],
  ['reading', /^(reading|口径|统计口径|数据口径|basis)$/],
  ['unit', /^(计量单位|单位|数据单位|unit|units|uom)$/],
];

/** Numbers that say which, when or where, and are no figures: ranks, days of events, coordinates. */
const NO_FIGURE =
  /^(序号?|编号|no|nr|id|index|行号|row|rowid|oid|fid|objectid)$|排名|排位|排序|名次|位次|顺序|^rank|rank(ing)?$|经度|纬度|坐标|^(lon|lng|long|longitude|lat|latitude|x|y|centroid)[xy]?$|(lon|lat|longitude|latitude)$|邮编|邮政编码|区号|电话|手机|传真|zipcode|postcode|phone|(代码|编码|code|adcode)$|(摘帽|脱贫|退出|出列|认定|命名|成立|设立|撤县|更新|填报|批次|建立|启动|开业|获批)(的)?(时间|年份?|年度|日期|批次)|(left|exit|graduation|founded|updated?|created)(year|date|time)|(year|date)(left|exit)|^批次$|^column\d+$|^unnamed\d*$/;

/** What cannot be added up over counties: rates, changes, averages. */
const RATE =
  /率|比重|占比|比例|[人户亩日月年乡村县]均|每[十百千万亿]*[人户亩平]|平均|均价|均值|同比|环比|增长|增速|增幅|涨幅|降幅|指数|密度|占.*的比|强度|弹性|百分|中位|系数|rate|ratio|share|percent|pct|average|\bavg|mean|median|per[ -]?(capita|head|person|household)|[/／] ?[人户亩]|^per(?=[A-Z_ ])|growth|change|difference|index|density|yoy|hoh|mom/i;

/** What may be below zero: changes, nets and balances. */
const SIGNED =
  /同比|环比|增长|增速|增幅|增减|增量|变化|变动|差额|净|盈亏|利润|顺差|结余|growth|change|difference|net|balance|profit|yoy|hoh|mom/i;

/** What is summed since another day than the first of its half-year. */
const RUNNING = /累计|累积|以来|cumulative|since|running[ _]?(?:total|sum)|\bytd\b/i;

/** What a column of readings calls the figure of a half-year itself, or the stock at its end. */
const PLAIN_READING =
  /^(单期|当期|本期|半年|期末.*|half-year|total at .*|at (its|the|period) end.*|stock.*)?$/i;

/** What is counted at one day rather than over time. */
const STOCK =
  /累计|余额|存量|期末|年末|月末|年底|人口|户数|个数|总数|保有量|在校|在岗|床位|面积|里程|网点|站点|cumulative|stock|population|balance|number of|^pop/i;

/** An indicator of the atlas, and the words by which a column's name speaks of it, as a regular expression. */
export interface NamedIndicator {
  readonly id: string;
  readonly words: string;
}

/** The role that a column's name alone gives, or `null`. */
export function nameRole(name: string, indicators: readonly NamedIndicator[]): Role | null {
  const key = keyOf(name);
  const found = NAMES.find(([, pattern]) => pattern.test(key));
  return found?.[0] ?? (indicatorOfName(name, indicators) ? 'value' : null);
}

/** Whether a column of numbers has a name by which these are no figures. */
export function isNoFigure(name: string): boolean {
  return NO_FIGURE.test(keyOf(name));
}

/** What a name says of how its figures add up. */
export function natureOf(name: string): {
  readonly isRate: boolean;
  readonly isSigned: boolean;
  readonly isStock: boolean;
  readonly isRunning: boolean;
} {
  const words = plainText(name);
  return {
    isRunning: RUNNING.test(words),
    isRate: RATE.test(words),
    isSigned: SIGNED.test(words),
    isStock: STOCK.test(words),
  };
}

/** How a figure is read over time, where it is not the half-year's own: of 环比：2018上 the 环比. */
export function readingOf(text: string): string {
  const way = plainText(text).split(':')[0]!.trim();
  return PLAIN_READING.test(way) ? '' : way;
}

/** What a column of the page's own wide file is called without its time: `loans_value`. */
const OWN_COLUMN = /^(?<id>[a-z]+(?:-[a-z\d]+)*)_value$/;

/** The id of an indicator of the context, with its reading, of which a name of the page's own files speaks; or `null`. */
export function contextName(name: string): string | null {
  const own = plainText(name)
    .replace(/\s*\(.*$/, '')
    .replace(/_value$/, '');
  return isContextId(own) ? own : null;
}

/**
 * The id of the indicator that most of a column's name speaks of, of several the last in the list; or `null`. A change or a
 * share of an indicator is another, and so is what the page's own files call by another id.
 */
export function indicatorOfName(
  name: string,
  indicators: readonly NamedIndicator[],
): string | null {
  const text = plainText(name);
  if (natureOf(text).isRate || isNoFigure(text) || contextName(text) !== null) return null;
  const own = OWN_COLUMN.exec(text)?.groups?.id;
  if (own?.includes('-') || indicators.some(({ id }) => id === own)) {
    return indicators.find(({ id }) => id === own)?.id ?? null;
  }
  const said = indicators.flatMap(({ id, words }) => {
    const found = new RegExp(words, 'iu').exec(text)?.[0];
    return found ? [{ id, length: found.length }] : [];
  });
  const most = Math.max(...said.map(({ length }) => length));
  return said.findLast(({ length }) => length === most)?.id ?? null;
}

/** A name as its words are looked for: without marks, blanks, breaks and signs, and in small letters. */
function keyOf(name: string): string {
  return plainText(withoutMarks(name).text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
