import record from '../../../../data/record.json' with { type: 'json' };
import type { Done, RowCode } from '../../../core/atlas/row-issue.ts';
import type { Language } from '../../../core/base/language.ts';

const PERIOD = record.view.period;

/** How to write what an issue names by id. */
export interface Say {
  county(id: string): string;
  /** Half-years with commas between. */
  periods(ids: string): string;
  /** An amount in the unit of the tables. */
  amount(amount: string): string;
}

/** The words of one code, as the columns of a report. */
interface RowIssueWords {
  /** What is wrong, without a full stop. */
  readonly title: string;
  /** What was expected, or why it matters; `facts` are those of the issue. */
  expected(facts: readonly string[], say: Say): string;
  /** What was got where it is no cell of the file. */
  got?(got: string, say: Say): string;
}

const always = (words: string) => () => words;
const amounts = (got: string, say: Say) => got.split(' / ').map(say.amount).join(' / ');

const GRAINS_ZH: Readonly<Record<string, string>> = { day: '按日', month: '按月', quarter: '按季' };
const INEXACT_ZH: Readonly<Record<string, string>> = {
  about: '约数',
  over: '下限（以上）',
  under: '上限（以下）',
  range: '一个区间',
};
const INEXACT_EN: Readonly<Record<string, string>> = {
  about: 'approximate',
  over: 'a lower bound',
  under: 'an upper bound',
  range: 'a range',
};

/** What is odd in a file of figures. */
export const ROW_ISSUES: Readonly<Record<Language, Readonly<Record<RowCode, RowIssueWords>>>> = {
  zh: {
    'other-sheets': {
      title: '别的表里也有数',
      expected: ([sheet]) =>
        `一次读一张表；这里读的是“${sheet}”，其余的请选了表再分别导入（隐藏的表也算）`,
    },
    'unit-doubt': {
      got: (times) => `中位数是估计的${times}倍`,
      title: '单位可疑',
      expected: ([factor]) =>
        `中位数应与本图的估计在同一量级，乘以${Number(factor).toLocaleString('zh-CN')}后相符`,
    },
    'over-national': {
      got: amounts,
      title: '各县之和超过全国数',
      expected: ([periods, national], say) =>
        `不超过${say.periods(periods!)}的全国数${say.amount(national!)}`,
    },
    encoding: {
      title: '编码存疑',
      expected: ([encoding]) => `按${encoding!.toUpperCase()}读；字不对请换一种编码`,
    },
    'more-columns': {
      got: (count) => `另有${count}列`,
      title: '列太多',
      expected: ([most]) => `至多${Number(most).toLocaleString('zh-CN')}列；其后的列没有读`,
    },
    quote: { title: '引号不成对', expected: always('引号围住整格；这里当普通字符读') },
    'long-row': {
      title: '格数多于列数',
      expected: ([, width]) => `至多${width}格；多出的不读，带逗号的数字要用引号围住`,
    },
    'short-row': { title: '格数少于列数', expected: ([, width]) => `${width}格；缺的格当没有数` },
    'no-place': { title: '没有县名和代码', expected: always('县名或六位代码') },
    unknown: { title: '不认识的县', expected: always('全国县级区划的名称、曾用名或六位代码') },
    ambiguous: {
      title: '同名的县不止一个',
      expected: (ids, say) => `写明省或市，或选：${ids.map(say.county).join('、')}`,
    },
    mismatch: {
      title: '县名与代码或省市不符',
      expected: (ids, say) => `同一个县；这里可能是${ids.map(say.county).join('或')}`,
    },
    'other-province': {
      title: '所写的省市没有这个县',
      expected: (ids, say) => `这个省市的县；叫这个名字的是${ids.map(say.county).join('、')}`,
    },
    'not-a-county': { title: '是省或市，不是县', expected: always('县级区划') },
    township: {
      title: '乡镇的数，不是县的',
      expected: always('一个县的数；乡镇一列为空或写“合计”的行才是'),
    },
    'not-listed': {
      title: '不在名单上的县',
      expected: ([id], say) =>
        `${record.listed.zh}之一；${say.county(id!)}不在名单上，本图没有它的数`,
    },
    'no-period': { title: '没有时期', expected: always(`半年，如${PERIOD}`) },
    'unread-unit': {
      title: '单位不认识',
      expected: always('认识的单位，如万元；这里按指标的基本单位（元、件、人）读，请核对'),
    },
    'several-units': {
      title: '表头上方写了几个单位',
      expected: always(
        '每列自己的单位，如“销售额（万元）”；没有写明的列按基本单位（元、件、人）读，请核对',
      ),
    },
    'mixed-percent': {
      title: '有的格带%，有的不带',
      expected: always('都带或都不带；不带的按原样读，可能差一百倍，请核对'),
    },
    decimal: {
      got: (example) => example,
      title: '小数点的写法',
      expected: ([mark]) =>
        mark === ','
          ? '这一列用逗号作小数点（1.234,5即1234.5）；不对请改'
          : '这一列有的数像是用逗号作小数点，有的用点；按点读',
    },
    'year-figures': {
      got: always('全年的数'),
      title: '年度数据',
      expected: ([kind, moved]) =>
        kind === 'stock'
          ? '年末的存量记在下半年末；如是全年的流量，请改“性质”'
          : `全年的数不能当半年的数：作为“全年”指标，立在当年下半年${moved === 'true' ? '，不代替本图的半年估计' : ''}；如是年末存量，请改“性质”`,
    },
    parts: {
      got: (grain) => GRAINS_ZH[grain] ?? grain,
      title: '比半年细的时期',
      expected: ([way, nature]) => {
        if (way === 'add') return '半年内各期相加（流量）；可改为取最后一期';
        return nature === 'rate'
          ? '取半年的最后一期：比率、平均数和指数不能相加'
          : '取半年的最后一期（存量）；可改为相加';
      },
    },
    'long-cell': {
      title: '单元格过长',
      expected: ([most]) => `至多${Number(most).toLocaleString('zh-CN')}个字符`,
    },
    'rounded-code': {
      title: '代码丢了位数',
      expected: always('六位代码；科学计数法只留下了前几位，无法还原'),
    },
    'part-only': {
      title: '只是半年的一部分',
      expected: ([period], say) => `${say.periods(period!)}整个半年；这张表的其他行是半年`,
    },
    'other-span': {
      title: '不是一个半年',
      expected: always('一个半年；这里是另一段时期，或写了不止一个，不能当作其中一个'),
    },
    'impossible-period': {
      title: '没有这样的时期',
      expected: always(`一年只有上、下两个半年，如${PERIOD}`),
    },
    incomplete: {
      got: amounts,
      title: '半年不完整',
      expected: ([county, period, parts], say) =>
        `${say.county(county!)}${say.periods(period!)}的全部各期；只有${parts}，不当作半年的数`,
    },
    'few-months': {
      title: '有的月份没有行',
      expected: ([county, periods, months], say) =>
        `${say.county(county!)}${say.periods(periods!)}每月都有行；只有${months}。这里相加的只是这些月，请核对是否完整`,
    },
    inexact: {
      title: '不是确切的数',
      expected: ([meaning]) => `一个确切的数；这里是${INEXACT_ZH[meaning!] ?? meaning}`,
    },
    sign: {
      title: '代替数的符号',
      expected: ([meaning]) =>
        meaning === 'tiny'
          ? '数；“…”通常指不足最小单位，不当作零'
          : '数；这个符号通常指不公布，当作没有数',
    },
    'no-figure': { title: '这一行没有数', expected: always('一个数') },
    'merged-value': {
      title: '几行合并的数',
      expected: always('每行一个数；合并的一格是几个县合起来的，不分给其中任何一个'),
    },
    filled: {
      got: (got) => got || '空格',
      title: '空格按上面的填',
      expected: ([count]) => `${count}个空格（或合并单元格）取上面的值`,
    },
    mark: {
      title: '注释符号等已去掉',
      expected: ([marks]) => `去掉“${marks}”后读；其含义请看原表的注`,
    },
    later: {
      title: '后来的名称或代码',
      expected: ([id], say) => `本图的县界较早，当时叫${say.county(id!)}（${id}）`,
    },
    autonomous: {
      title: '自治县的简称',
      expected: ([id], say) => `全名${say.county(id!)}`,
    },
    scientific: {
      title: '科学计数法的代码',
      expected: ([id], say) => `六位代码；读作${id}，${say.county(id!)}`,
    },
    'year-only': { title: '只有年份', expected: always('半年；一年的数不能当半年的数') },
    'ambiguous-day': {
      title: '日月先后不明',
      expected: always('年在前的日期，如2018-06-30；这一列看不出是先日后月还是先月后日'),
    },
    'unreadable-period': { title: '读不出时期', expected: always(`半年，如${PERIOD}`) },
    'outside-periods': {
      title: '不在本图的时期内',
      expected: ([first, last], say) => `${say.periods(first!)}至${say.periods(last!)}`,
    },
    'bad-number': { title: '不是数', expected: always('数，可带千分位和万、亿，单位与列相同') },
    negative: { title: '负数', expected: always('不小于零的数；这一列可以为负时请改') },
    percent: { title: '是百分数', expected: always('数量，不是比例') },
    'cell-unit': {
      title: '格内自带单位',
      expected: ([amount], say) => `列的单位；按格内的单位读作${say.amount(amount!)}`,
    },
    'bad-range': {
      title: '区间不含这个数',
      expected: ([amount], say) => `下限不大于、上限不小于${say.amount(amount!)}；数照用，区间不用`,
    },
    conflict: {
      got: amounts,
      title: '同县同期有不同的数',
      expected: ([county, periods, lines], say) =>
        `${say.county(county!)}${say.periods(periods!)}只有一个数；见第${lines}行`,
    },
    total: { title: '合计行', expected: always('一个县') },
    'above-header': { title: '表头以上的行', expected: always('表头以下才是数据') },
    'repeated-header': { title: '表头重复', expected: always('数据') },
    accepted: { title: '由你指定的县', expected: ([id], say) => `当作${say.county(id!)}` },
    former: {
      title: '曾用名或旧代码',
      expected: ([id], say) => `现为${say.county(id!)}（${id}）`,
    },
    town: {
      title: '乡镇',
      expected: ([id], say) => `一个县；算作它所在的${say.county(id!)}`,
    },
    repeated: {
      got: amounts,
      title: '重复的数',
      expected: ([, , line]) => `每县每期一个数；与第${line}行相同，只算一次`,
    },
    gap: {
      got: (periods, say) => say.periods(periods),
      title: '缺几期',
      expected: ([county, periods], say) =>
        `${say.county(county!)}没有${say.periods(periods!)}的数`,
    },
  },
  en: {
    'other-sheets': {
      title: 'Other sheets or tables have figures, too',
      expected: ([sheet]) =>
        `one sheet at a time; “${sheet}” is read, choose the others, hidden ones among them, and import each on its own`,
    },
    'unit-doubt': {
      got: (times) => `a median ${times} times the estimate`,
      title: 'Doubtful unit',
      expected: ([factor]) =>
        `a median near the estimates of this atlas; multiplied by ${Number(factor).toLocaleString('en')} it would be`,
    },
    'over-national': {
      got: amounts,
      title: 'Counties add up to more than the nation',
      expected: ([periods, national], say) =>
        `at most the national ${say.amount(national!)} of ${say.periods(periods!)}`,
    },
    encoding: {
      title: 'Encoding in doubt',
      expected: ([encoding]) =>
        `read as ${encoding!.toUpperCase()}; choose another if words look wrong`,
    },
    'more-columns': {
      got: (count) => `${count} more`,
      title: 'Too many columns',
      expected: ([most]) =>
        `at most ${Number(most).toLocaleString('en')} columns; those behind are not read`,
    },
    quote: {
      title: 'A quote without its pair',
      expected: always('quotes around a whole cell; it was read as a letter'),
    },
    'long-row': {
      title: 'More cells than columns',
      expected: ([, width]) =>
        `${width} cells at most; those beyond are not read, and numbers with commas need quotes`,
    },
    'short-row': {
      title: 'Fewer cells than columns',
      expected: ([, width]) => `${width} cells; those that lack count as no figure`,
    },
    'no-place': {
      title: 'Neither name nor code of a county',
      expected: always('a name or a six-digit code'),
    },
    unknown: {
      title: 'Unknown county',
      expected: always('the name, a former name or the six-digit code of a county of China'),
    },
    ambiguous: {
      title: 'More than one county of that name',
      expected: (ids, say) =>
        `a province or prefecture beside it, or one of ${ids.map(say.county).join(', ')}`,
    },
    mismatch: {
      title: 'Name, code or region contradict each other',
      expected: (ids, say) => `one county; it may be ${ids.map(say.county).join(' or ')}`,
    },
    'other-province': {
      title: 'The region that is named has no such county',
      expected: (ids, say) =>
        `a county of that region; of this name there is ${ids.map(say.county).join(', ')}`,
    },
    'not-a-county': { title: 'A province or prefecture', expected: always('a county') },
    township: {
      title: 'A figure of a township',
      expected: always(
        'one of a county: a row whose township is blank or says that it is the total',
      ),
    },
    'not-listed': {
      title: 'County not on the list',
      expected: ([id], say) =>
        `one of the ${record.listed.en}; ${say.county(id!)} is not on the list, so the atlas has no figures of it`,
    },
    'no-period': { title: 'No half-year', expected: always(`a half-year such as ${PERIOD}`) },
    'unread-unit': {
      title: 'A unit that is not known',
      expected: always(
        'a unit such as million yuan; read in the plain unit of the indicator, please check',
      ),
    },
    'several-units': {
      title: 'Several units above the header',
      expected: always(
        'a unit in the name of each column, such as Sales (10k yuan); columns without one are read in plain yuan, parcels or people, please check',
      ),
    },
    'mixed-percent': {
      title: 'Some cells have %, some have not',
      expected: always(
        'all or none; those without are read as they are and may be a hundred times off, please check',
      ),
    },
    decimal: {
      got: (example) => example,
      title: 'The decimal mark',
      expected: ([mark]) =>
        mark === ','
          ? 'read with a decimal comma (1.234,5 is 1234.5); change it if that is wrong'
          : 'some cells seem to have a decimal comma, others a point; read by the point',
    },
    'year-figures': {
      got: always('figures of years'),
      title: 'Annual figures',
      expected: ([kind, moved]) =>
        kind === 'stock'
          ? 'a stock at the end of a year stands at the end of its second half; change its nature if it is a flow'
          : `the figure of a year is none of a half-year: it makes an indicator of whole years, each standing at the second half of its year${moved === 'true' ? ', and replaces no estimate of a half-year' : ''}; change its nature if it is a stock at the end`,
    },
    parts: {
      got: (grain) => `one a ${grain}`,
      title: 'Finer than half-years',
      expected: ([way, nature]) => {
        if (way === 'add')
          return 'added up over each half-year, as a flow; the last can be taken instead';
        return nature === 'rate'
          ? 'the last of each half-year is taken: rates, averages and indices cannot be added up'
          : 'the last of each half-year is taken, as of a stock; they can be added up instead';
      },
    },
    'long-cell': {
      title: 'A cell that is too long',
      expected: ([most]) => `at most ${Number(most).toLocaleString('en')} characters`,
    },
    'rounded-code': {
      title: 'A code that lost digits',
      expected: always('six digits; in scientific notation only the first are left'),
    },
    'part-only': {
      title: 'Only a part of a half-year',
      expected: ([period], say) =>
        `all of ${say.periods(period!)}; the other rows of the table have half-years`,
    },
    'other-span': {
      title: 'Not one half-year',
      expected: always('one half-year; this is another span, or several times, and none of them'),
    },
    'impossible-period': {
      title: 'There is no such time',
      expected: always(`a year has two halves, such as ${PERIOD}`),
    },
    incomplete: {
      got: amounts,
      title: 'Incomplete half-year',
      expected: ([county, period, parts], say) =>
        `all parts of ${say.periods(period!)} for ${say.county(county!)}; there are only ${parts}, which is no figure of the half-year`,
    },
    'few-months': {
      title: 'Months without a row',
      expected: ([county, periods, months], say) =>
        `rows in each month of ${say.periods(periods!)} for ${say.county(county!)}; only ${months} are added up, please check that nothing lacks`,
    },
    inexact: {
      title: 'Not an exact number',
      expected: ([meaning]) => `one exact number; this is ${INEXACT_EN[meaning!] ?? meaning}`,
    },
    sign: {
      title: 'A sign in place of a number',
      expected: ([meaning]) =>
        meaning === 'tiny'
          ? 'a number; … usually means less than the smallest unit, and is not taken for zero'
          : 'a number; this sign usually means withheld, and counts as no figure',
    },
    'no-figure': { title: 'A row without a figure', expected: always('a number') },
    'merged-value': {
      title: 'A number merged over rows',
      expected: always(
        'a number a row; a merged one is of several counties together, and is given to none',
      ),
    },
    filled: {
      got: (got) => got || 'blank',
      title: 'Blanks filled from above',
      expected: ([count]) => `${count} blank or merged cells have what stands above`,
    },
    mark: {
      title: 'Marks taken off',
      expected: ([marks]) => `read without “${marks}”; the notes of the table say what it means`,
    },
    later: {
      title: 'A later name or code',
      expected: ([id], say) => `the boundaries are older; it was ${say.county(id!)} (${id}) then`,
    },
    autonomous: {
      title: 'Short name of an autonomous county',
      expected: ([id], say) => `in full ${say.county(id!)}`,
    },
    scientific: {
      title: 'A code in scientific notation',
      expected: ([id], say) => `six digits; read as ${id}, ${say.county(id!)}`,
    },
    'year-only': {
      title: 'Only a year',
      expected: always('a half-year; the figure of a year is not that of a half-year'),
    },
    'ambiguous-day': {
      title: 'Day or month first?',
      expected: always(
        'a date with the year first, such as 2018-06-30; the column does not tell which is the month',
      ),
    },
    'unreadable-period': {
      title: 'Unreadable half-year',
      expected: always(`a half-year such as ${PERIOD}`),
    },
    'outside-periods': {
      title: 'Outside the half-years of the atlas',
      expected: ([first, last], say) => `${say.periods(first!)} to ${say.periods(last!)}`,
    },
    'bad-number': {
      title: 'Not a number',
      expected: always('a number in the unit of its column; groups of three and 万 or 亿 are fine'),
    },
    negative: {
      title: 'Less than nothing',
      expected: always('zero or more; say so where this column may be below zero'),
    },
    percent: { title: 'A percentage', expected: always('an amount, not a share') },
    'cell-unit': {
      title: 'A cell with a unit of its own',
      expected: ([amount], say) =>
        `the unit of the column; by its own it was read as ${say.amount(amount!)}`,
    },
    'bad-range': {
      title: 'A range without its figure',
      expected: ([amount], say) =>
        `a lower end of at most and an upper of at least ${say.amount(amount!)}; the figure is used, its range is not`,
    },
    conflict: {
      got: amounts,
      title: 'Different figures for one county and half-year',
      expected: ([county, periods, lines], say) =>
        `one figure for ${say.county(county!)}, ${say.periods(periods!)}; see lines ${lines}`,
    },
    total: { title: 'Row of a total', expected: always('a county') },
    'above-header': { title: 'Row above the header', expected: always('rows after the header') },
    'repeated-header': { title: 'The header again', expected: always('a row of data') },
    accepted: {
      title: 'County named by you',
      expected: ([id], say) => `taken for ${say.county(id!)}`,
    },
    former: {
      title: 'Former name or code',
      expected: ([id], say) => `now ${say.county(id!)} (${id})`,
    },
    town: {
      title: 'A township',
      expected: ([id], say) => `a county; taken for ${say.county(id!)}, where it lies`,
    },
    repeated: {
      got: amounts,
      title: 'The same figure again',
      expected: ([, , line]) =>
        `one figure a county and half-year; same as line ${line}, counted once`,
    },
    gap: {
      got: (periods, say) => say.periods(periods),
      title: 'Some half-years lack',
      expected: ([county, periods], say) =>
        `${say.county(county!)} has no figure for ${say.periods(periods!)}`,
    },
  },
};

/** What was done. */
export const DONE: Readonly<Record<Language, Readonly<Record<Done, string>>>> = {
  zh: {
    'set-aside': '未采用',
    used: '已采用',
    first: '用了第一个',
    last: '用了最后一个',
    sum: '用了各数之和',
    none: '都没有用',
  },
  en: {
    'set-aside': 'set aside',
    used: 'used',
    first: 'the first was used',
    last: 'the last was used',
    sum: 'their sum was used',
    none: 'none was used',
  },
};
