import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import {
  dayFirstOf,
  dayOfSerial,
  readPeriodText,
  readTimeCell,
  readTimeText,
  withoutPeriod,
} from './parse-period.ts';

const WAYS: readonly ((year: number, half: 1 | 2) => string)[] = [
  (year, half) => `${year}H${half}`,
  (year, half) => `${year}-H${half}`,
  (year, half) => `${year} h${half}`,
  (year, half) => `${year}-${half}H`,
  (year, half) => `${half}H${year}`,
  (year, half) => `H${half} ${year}`,
  (year, half) => `${year}${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年第${half === 1 ? '一' : '二'}半年`,
  (year, half) => (half === 1 ? `${year}-06-30` : `${year}-12-31`),
  (year, half) => (half === 1 ? `${year}/6/30` : `${year}/12/31`),
  (year, half) => (half === 1 ? `${year}年1-6月` : `${year}年7—12月`),
  (year, half) => (half === 1 ? `${year}年6月` : `${year}年12月`),
  (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  (year, half) => `${half === 1 ? '1st' : '2nd'} half ${year}`,
  (year, half) => `${half}H${year % 100}`.replace(/H(\d)$/, 'H0$1'),
  (year, half) => `${String(year).slice(2)}H${half}`,
  (year, half) => `${year}S${half}`,
  (year, half) => `${year}${half === 1 ? '上' : '下'}`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半`,
  (year, half) => `${year}年度${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${String(year).slice(2)}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年第${half === 1 ? '1-2' : '3-4'}季度`,
  (year, half) => `${year}年${half === 1 ? '一、二' : '三、四'}季度`,
  (year, half) => (half === 1 ? `${year}年01-06月` : `${year}年07-12月`),
  (year, half) => (half === 1 ? `${year}年1月-6月` : `${year}年7月-12月`),
  (year, half) => (half === 1 ? `${year}.1-6` : `${year}.7-12`),
  (year, half) => (half === 1 ? `${year}01-${year}06` : `${year}07-${year}12`),
  (year, half) => (half === 1 ? `${year}06` : `${year}12`),
  (year, half) => (half === 1 ? `${year}0630` : `${year}1231`),
  (year, half) => (half === 1 ? `${year}.6.30` : `${year}.12.31`),
  (year, half) => (half === 1 ? `6/30/${year}` : `12/31/${year}`),
  (year, half) => (half === 1 ? `30/06/${year}` : `31/12/${year}`),
  (year, half) => (half === 1 ? `Jun-${String(year).slice(2)}` : `Dec-${String(year).slice(2)}`),
  (year, half) => (half === 1 ? `30 June ${year}` : `31 December ${year}`),
  (year, half) => (half === 1 ? `January-June ${year}` : `Jul–Dec ${year}`),
  (year, half) => (half === 1 ? `${year}-06-30T00:00:00+08:00` : `${year}-12-31 00:00:00`),
  (year, half) => `${inHan(year)}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => [...`${year}H${half}`].map(fullWidth).join(''),
  (year, half) => `${year}(H${half})`,
  (year, half) => `${year} （${half === 1 ? '上' : '下'}）`,
  (year, half) => `${year}年（${half === 1 ? '上' : '下'}半年）`,
  (year, half) => `${year}年【${half === 1 ? '上' : '下'}半年】`,
  (year, half) => `[${year}H${half}]`,
  (year, half) => `（${year}）H${half}`,
  (year, half) => `${year}H${half}①`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半年㉑`,
  (year, half) => `${inHan(year).replaceAll('〇', 'O')}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${inHan(year).replaceAll('〇', '○')}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${half === 1 ? '上' : '下'}半年${year}`,
  (year, half) => `民国${year - 1911}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `民國${year - 1911}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年${half === 1 ? '前' : '后'}六个月`,
  (year, half) => `${year}年${half === 1 ? '前' : '后'}6个月`,
  (year, half) => (half === 1 ? `${year}-01至${year}-06` : `${year}-07至${year}-12`),
  (year, half) => (half === 1 ? `${year}Q1-Q2` : `${year}Q3-Q4`),
  (year, half) => (half === 1 ? `Q1 ${year} - Q2 ${year}` : `${year}Q3-${year}Q4`),
  (year, half) => (half === 1 ? `${year}年一至六月` : `${year}年七月至十二月`),
  (year, half) => `${year}H${half} v2`,
  (year, half) => (half === 1 ? `${year}-01-01至${year}-06-30` : `${year}-07-01/${year}-12-31`),
  (year, half) => (half === 1 ? `${year}年1月1日至6月30日` : `${year}年7月1日—12月31日`),
  (year, half) => (half === 1 ? `${year}年1月-${year}年6月` : `Jul ${year} to Dec ${year}`),
  (year, half) => (half === 1 ? `${year}/1/1-${year}/6/30` : `7/1/${year} - 12/31/${year}`),
  (year, half) => (half === 1 ? `${year}.1.1-6.30` : `${year}.7.1-12.31`),
  (year, half) => `${year}年 ${year}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}年${half === 1 ? '上半年（1-6月）' : '下半年（截至12月31日）'}`,
  (year, half) => `${year}年 农村网络零售额 ${half === 1 ? '上' : '下'}半年`,
];

const HALF_NAMES: readonly ((year: number, half: 1 | 2) => string)[] = [
  (year, half) => `${year}H${half}`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${year}-${half === 1 ? '06-30' : '12-31'}`,
  (year, half) => `${year}年${half === 1 ? '6' : '12'}月`,
  (year, half) => `${year}(H${half})`,
];
const JOINS = [
  '-',
  '–',
  '至',
  '到',
  '~',
  '、',
  '/',
  ' & ',
  '和',
  '比',
  '较',
  ' to ',
  ' and ',
  '，',
  ' ',
];

test('several half-years in one text are never one of them', () => {
  const halves = fc.tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.constantFrom(1 as const, 2 as const),
    fc.constantFrom(...HALF_NAMES),
  );
  fc.assert(
    fc.property(halves, halves, fc.constantFrom(...JOINS), (one, next, join) => {
      fc.pre(one[0] !== next[0] || one[1] !== next[1]);
      const written = `${one[2](one[0], one[1])}${join}${next[2](next[0], next[1])}`;
      expect([written, readTimeText(written).kind]).toEqual([
        written,
        expect.stringMatching(/^(span|impossible)$/),
      ]);
    }),
  );
});

test.each([
  '2018H1-2018H2',
  '2018H1至2019H2',
  '2018H1、2018H2',
  '2018H1/2018H2',
  '2018H1/2',
  '2018H1-H2',
  '2018H1 & H2',
  '2018上半年-下半年',
  '2018年上、下半年',
  '2018年上下半年',
  '2018年上半年至2019年上半年',
  '2018-06-30至2018-12-31',
  '2018年上半年（含2017年）',
  '2018年上半年（含2018年）',
  '2018年上半年及全年',
  '2018年上半年比2017年上半年',
  '2018年上半年 3月',
  '2018年上半年 6月',
  '2018年1月、2月',
  '2018-01~2019-06',
  '201801-201906',
  '2018年1月-2019年6月',
  '2017年7月-2018年6月',
  '2018-01-01至2018-06-15',
  'H1 2018-H2 2018',
  '1H2018-2H2018',
  '6/30/2018 - 12/31/2018',
  '2018年前9个月',
  '2018年前3季度',
])('%s is a span and no half-year', (text) => {
  expect(readTimeText(text)).toEqual({ kind: 'span' });
});

test.each(['2018年第1期', '2018年春', '2018(1)', '2018年第3批', '2018年半年'])(
  'what %s says of a year is not known, and it is not the year',
  (text) => {
    expect(readTimeCell(text, '时期', null)).toEqual({ kind: 'none' });
  },
);

test('each way of writing a half-year is read as that half-year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom(1 as const, 2 as const),
      fc.constantFrom(...WAYS),
      (year, half, write) => {
        const written = write(year, half);
        expect([written, readPeriodText(written)]).toEqual([
          written,
          { kind: 'half', period: `${year}H${half}` },
        ]);
      },
    ),
  );
});

test('the end of a year is that of its second half', () => {
  expect(readPeriodText('2018年末')).toEqual({ kind: 'half', period: '2018H2' });
  expect(readPeriodText('2018年6月末')).toEqual({ kind: 'half', period: '2018H1' });
});

test.each(['2018', '2018年', '2018年度', 'FY2018', '2018FY', '2018.0', '2018年1-12月'])(
  '%s is a year and no half-year',
  (text) => {
    expect(readPeriodText(text)).toEqual({ kind: 'year', year: 2018 });
  },
);

test.each([
  ['2018-03-31', '2018-03-31', 'day'],
  ['2018年3月', '2018-03', 'month'],
  ['Mar-18', '2018-03', 'month'],
  ['2018Q1', '2018Q1', 'quarter'],
  ['2018年一季度', '2018Q1', 'quarter'],
  ['2018年1-3月', '2018Q1', 'quarter'],
  ['18Q1', '2018Q1', 'quarter'],
  ['1Q18', '2018Q1', 'quarter'],
  ['2018年1季', '2018Q1', 'quarter'],
  ['2018Ⅱ', '2018Q2', 'quarter'],
  ['2018年Ⅱ季度', '2018Q2', 'quarter'],
  ['2018年（一季度）', '2018Q1', 'quarter'],
  ['2018年前三个月', '2018Q1', 'quarter'],
  ['18-03', '2018-03', 'month'],
  ['18-06', '2018-06', 'month'],
])('%s is a part of a half-year', (text, part, grain) => {
  expect(readTimeText(text)).toMatchObject({ kind: 'part', part, grain, period: '2018H1' });
});

test.each(['2018H7', '2018-13', '2018-02-30', '2018Q5', '2018年13月'])(
  '%s is what no calendar has',
  (text) => {
    expect(readTimeText(text)).toEqual({ kind: 'impossible' });
  },
);

test('a report in the middle of a year is of its first half; half a year may be either', () => {
  expect(readPeriodText('2018年半年报')).toEqual({ kind: 'half', period: '2018H1' });
  expect(readPeriodText('2018年中报')).toEqual({ kind: 'half', period: '2018H1' });
  expect(readPeriodText('2018年半年')).toEqual({ kind: 'none' });
});

test.each(['2018年1-9月', '2018年前三季度', '2018-2019年'])('%s crosses half-years', (text) => {
  expect(readTimeText(text)).toEqual({ kind: 'span' });
});

test('a day of which the month may stand first or last is told by its column', () => {
  expect(readTimeText('03/07/2018')).toEqual({ kind: 'ambiguous' });
  expect(readTimeText('03/07/2018', true)).toMatchObject({ part: '2018-07-03' });
  expect(readTimeText('03/07/2018', false)).toMatchObject({ part: '2018-03-07' });
  expect(dayFirstOf(['03/07/2018', '30/06/2018'])).toBe(true);
  expect(dayFirstOf(['03/07/2018', '6/30/2018'])).toBe(false);
  expect(dayFirstOf(['30/06/2018', '6/30/2018'])).toBeNull();
});

test('days as a workbook counts them are days', () => {
  expect(['43281', '43465', '43281.5'].map(dayOfSerial)).toEqual([
    '2018-06-30',
    '2018-12-31',
    '2018-06-30',
  ]);
  expect(['1200', '520527', '99999'].map(dayOfSerial)).toEqual([null, null, null]);
});

test.each(['', '上半年', 'H1', '520527', '12', '赫章县', '201800'])('%j names no time', (text) => {
  expect(readPeriodText(text)).toEqual({ kind: 'none' });
});

test('a word that begins as a month does is none', () => {
  expect(readTimeText('2018 market sales')).toEqual({ kind: 'year', year: 2018 });
});

test('a column name keeps what is not its half-year', () => {
  expect(withoutPeriod('2018上半年销售额（万元）')).toBe('销售额(万元)');
  expect(withoutPeriod('sales_2018H1')).toBe('sales');
  expect(withoutPeriod('销售额')).toBe('销售额');
  expect(withoutPeriod('2018H1')).toBe('');
  expect(withoutPeriod('2018H1-2018H2')).toBe('');
  expect(withoutPeriod('销售额（2018年上半年）')).toBe('销售额');
});

function inHan(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

function fullWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
