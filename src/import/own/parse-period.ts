import type { PeriodId } from '../../core/atlas/period.ts';
import { plainText, withoutMarks } from './plain-text.ts';

/** What a part of a half-year is. */
export type Grain = 'day' | 'month' | 'quarter';

/** What a text says of time. */
export type TimeText =
  | { readonly kind: 'half'; readonly period: PeriodId }
  /**
   * A part of a half-year: `2018-03-31`, `2018-03`, `2018Q1`. Where `isEdge`, it may stand for the whole: its last month, its
   * first or last day.
   */
  | {
      readonly kind: 'part';
      readonly part: string;
      readonly grain: Grain;
      readonly period: PeriodId;
      readonly isEdge: boolean;
    }
  | { readonly kind: 'year'; readonly year: number }
  /** Another span of time, such as three quarters, or one over several years. */
  | { readonly kind: 'span' }
  /** What no calendar has: `2018H7`. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

/** What a text says of half-years. */
export type PeriodText = TimeText;

const YEAR = '(?<!\\d)(?<year>(?:20|19)\\d{2})(?!\\d)';
const GAP = '\\s*(?:年度?)?\\s*[-_/.·]?\\s*';
const DASH = '\\s*(?:[-–—―~～]|至|到|to)\\s*';
const NO_HAN = '(?!\\p{Script=Han})';

/** Ways of writing a half-year: the year and the half stand in the groups `year` or `short`, and `half`. */
const HALVES = [
  `${YEAR}${GAP}(?<half>[上下前后])\\s*(?:半(?:年度?|期)?|${NO_HAN})`,
  `${YEAR}${GAP}第?\\s*(?<half>[12一二])\\s*半年度?`,
  `(?<!\\d)(?<short>\\d{2})\\s*年度?\\s*(?<half>[上下前后])\\s*半?年?${NO_HAN}`,
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:H|HY|S|HF)\\s*(?<half>[12])(?!\\d)`,
  `${YEAR}${GAP}(?<half>[12])\\s*H(?![a-z])`,
  `(?<!\\d)(?<half>[12])\\s*H\\s*[-_/ ]?\\s*${YEAR.replace('(?<!\\d)', '')}`,
  `(?<![a-z])(?:H|HY|S)\\s*(?<half>[12])\\s*[-_/ ]?\\s*${YEAR.replace('(?<!\\d)', '')}`,
  `(?<half>first|second|1st|2nd)[ -]half(?:[ -]year)?(?:,? (?:of|in))?,? ${YEAR}`,
  `${YEAR},? (?<half>first|second|1st|2nd)[ -]half`,
  `^(?<half>[12])\\s*H\\s*['’]?(?<short>\\d{2})$`,
  `^['’]?(?<short>\\d{2})\\s*[-_/]?\\s*[HS]\\s*(?<half>[12])$`,
  `^[HS]\\s*(?<half>[12])\\s*[-_/'’]?\\s*(?<short>\\d{2})$`,
].map((way) => new RegExp(way, 'iu'));

/** The report in the middle of a year is of its first half. */
const HALF_REPORT = new RegExp(`${YEAR}${GAP}(?:半年度?报告?|中期报告?|中报)`, 'iu');

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const NAMED_MONTH = `(?<name>${MONTHS})[a-z]*\\.?`;

const IMPOSSIBLE = new RegExp(
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:[HS]\\s*\\d+|Q\\s*\\d+)(?!\\d)`,
  'iu',
);
const YEARS = new RegExp(`${YEAR}\\s*年?${DASH}(?:20|19)\\d{2}(?!\\d)(?!${GAP}\\d)`, 'iu');
const SPAN = new RegExp(
  `${YEAR}\\s*(?:年|[./])\\s*(?<from>\\d{1,2})\\s*(?:月份?)?${DASH}(?:(?:20|19)\\d{2}\\s*[年./-]\\s*)?(?<to>\\d{1,2})\\s*(?:月份?)?(?![\\d.])`,
  'iu',
);
const LONG_SPAN = new RegExp(
  `${YEAR}[-/.](?<from>\\d{1,2})(?:[-/.]0?1)?\\s*(?:[–—―~～]|至|到|to| - )\\s*(?:20|19)\\d{2}[-/.](?<to>\\d{1,2})(?:[-/.]\\d{1,2})?(?!\\d)`,
  'iu',
);
const TIGHT_SPAN =
  /(?<!\d)(?<year>(?:20|19)\d{2})(?<from>0[1-9]|1[0-2]) ?[-–—~至到] ?(?:20|19)\d{2}(?<to>0[1-9]|1[0-2])(?!\d)/u;
const NAMED_SPAN = new RegExp(
  `(?<name>${MONTHS})[a-z]*\\.?${DASH}(?<name2>${MONTHS})[a-z]*\\.?,? ${YEAR}`,
  'iu',
);
const QUARTERS = new RegExp(
  `${YEAR}${GAP}(?:第|前|Q)?\\s*(?<from>[1-4一二三四])\\s*(?:季度?)?\\s*(?:[-–—~、+&和]|至|到|(?=[二三四]季))\\s*(?:第|Q)?\\s*(?<to>[1-4一二三四])\\s*(?:季度?)?(?![\\d月])`,
  'iu',
);
const FIRST_QUARTERS = new RegExp(`${YEAR}${GAP}前\\s*(?<to>[1-4一二三四两])\\s*个?季度?`, 'iu');
const QUARTER = new RegExp(
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:Q\\s*(?<q1>[1-4])(?!\\d)|第?\\s*(?<q2>[1-4一二三四])\\s*季度?|(?<q3>[1-4])\\s*Q(?![a-z]))`,
  'iu',
);
const QUARTER_FIRST = new RegExp(
  `(?<![a-z\\d])(?:Q(?<q1>[1-4])|(?<q2>[1-4])Q|第?(?<q3>[一二三四1-4])季度)\\s*[-_/']?\\s*${YEAR.replace('(?<!\\d)', '')}`,
  'iu',
);
const YEAR_END = new RegExp(
  `${YEAR}\\s*年\\s*(?:末|底|终)|(?:year[- ]end|end of) ${YEAR.replace('<year>', '<year2>')}`,
  'iu',
);
const DAY = new RegExp(
  `${YEAR}\\s*(?<sep>[-/.年]|M)\\s*(?<month>\\d{1,2})\\s*(?:[-/.月]\\s*(?:份|末|底|(?<day>\\d{1,2})\\s*日?)?)?(?!\\d)`,
  'iu',
);
const TIGHT = /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])?(?!\d)/u;
/** 6/30/2018, and by the day first 30/6/2018. */
const DAY_LAST = /^(?<one>\d{1,2})[/.-](?<two>\d{1,2})[/.-](?<year>(?:20|19)\d{2})(?:[ T].*)?$/u;
const NAMED_DAYS = [
  `^${NAMED_MONTH}[\\s-]*'?(?<short>\\d{2})$`,
  `(?<!\\d)(?<day>\\d{1,2})[\\s-]${NAMED_MONTH}[\\s,-]*${YEAR}`,
  `^(?<day>\\d{1,2})[\\s-]${NAMED_MONTH}[\\s,-]*'?(?<short>\\d{2})$`,
  `(?<![a-z])${NAMED_MONTH} (?<day>\\d{1,2}),? ${YEAR}`,
  `(?<![a-z])${NAMED_MONTH}[\\s,-]*${YEAR}`,
  `${YEAR}[\\s,-]*${NAMED_MONTH}(?![a-z])`,
].map((way) => new RegExp(way, 'iu'));
const BARE_YEAR = new RegExp(YEAR, 'u');

const FIRST = ['1', '上', '前', '一', 'first', '1st'];
const HAN_DIGITS = '〇一二三四五六七八九';
const DAYS_OF = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads what a text says of time: `2018H1`, `2018年上半年`, `1H18`, `2018-06-30`, `Jun-18`, `2018年1-6月`, `2018年一季度`.
 * @param dayFirst whether 3/6/2018 is in June or in March; where it is `null` and both can be, it is not read
 */
export function readTimeText(text: string, dayFirst: boolean | null = null): TimeText {
  const words = plainYear(plainText(withoutMarks(text).text));
  if (!/\d\d/.test(words)) return { kind: 'none' };
  const match = groupsOf(HALVES, words);
  if (match) return half(yearOf(match), FIRST.includes(match.half!.toLowerCase()));
  const months = groupsOf([LONG_SPAN, TIGHT_SPAN, SPAN], words);
  if (months) return spanOf(yearOf(months), Number(months.from), Number(months.to));
  const named = groupsOf([NAMED_SPAN], words);
  if (named) return spanOf(yearOf(named), monthOf(named.name!), monthOf(named.name2!));
  const quarters = groupsOf([QUARTERS, FIRST_QUARTERS], words);
  if (quarters) {
    const from = quarters.from === undefined ? 1 : digitOf(quarters.from);
    return spanOf(yearOf(quarters), from * 3 - 2, digitOf(quarters.to!) * 3);
  }
  const quarter = groupsOf([QUARTER, QUARTER_FIRST], words);
  if (quarter) {
    const at = digitOf(quarter.q1 ?? quarter.q2 ?? quarter.q3!);
    return spanOf(yearOf(quarter), at * 3 - 2, at * 3);
  }
  const report = groupsOf([HALF_REPORT], words);
  if (report) return half(yearOf(report), true);
  if (/半年/.test(words)) return { kind: 'none' };
  if (IMPOSSIBLE.test(words)) return { kind: 'impossible' };
  if (YEARS.test(words)) return { kind: 'span' };
  const end = groupsOf([YEAR_END], words);
  if (end) return half(end.year ?? end.year2!, false);
  if (/^(20|19)\d{2}\.0+$/.test(words)) return yearOnly(words.slice(0, 4));
  const day = groupsOf([DAY, TIGHT], words);
  if (day) return dayOf(yearOf(day), Number(day.month), day.day);
  const last = groupsOf([DAY_LAST], words);
  if (last) return readDayLast(last, dayFirst);
  const spelled = groupsOf(NAMED_DAYS, words);
  if (spelled) return dayOf(yearOf(spelled), monthOf(spelled.name!), spelled.day);
  const year = BARE_YEAR.exec(words)?.groups?.year;
  return year ? yearOnly(year) : { kind: 'none' };
}

/**
 * Reads a cell of a column of times: as a day that a workbook counts, and in a column of half-years 2018-2 as the second.
 * @param name of the column
 */
export function readTimeCell(text: string, name: string, dayFirst: boolean | null): TimeText {
  const ofHalf = /half|半年/i.test(name) ? /^(\d{4})\s*[-_/.]\s*0?([12])$/.exec(text.trim()) : null;
  if (ofHalf) return half(ofHalf[1]!, ofHalf[2] === '1');
  return readTimeText(dayOfSerial(text) ?? text, dayFirst);
}

/** Reads which half-year a text names; its last month, its first and its last day stand for it. */
export function readPeriodText(text: string): TimeText {
  return asHalf(readTimeText(text));
}

/** A part of a half-year that may stand for it, as the half-year. */
export function asHalf(time: TimeText): TimeText {
  return time.kind === 'part' && time.isEdge ? { kind: 'half', period: time.period } : time;
}

/** The day that a workbook counts from 1900, `43281` is `2018-06-30`; `null` for what is none of this century. */
export function dayOfSerial(text: string): string | null {
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  const days = Number(serial);
  if (!serial || days < 36526 || days > 55153) return null;
  return new Date((days - 25569) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether days of a column are written with the day first; `null` where none says it, or they contradict each other. */
export function dayFirstOf(cells: readonly string[]): boolean | null {
  const said = new Set(
    cells.flatMap((cell) => {
      const found = DAY_LAST.exec(plainText(cell))?.groups;
      const [one, two] = [Number(found?.one), Number(found?.two)];
      return one > 12 ? [true] : two > 12 ? [false] : [];
    }),
  );
  return said.size === 1 ? [...said][0]! : null;
}

/** What of a column's name is left without its time: `2018上半年销售额（万元）` is `销售额(万元)`. */
export function withoutPeriod(name: string): string {
  const words = plainYear(plainText(withoutMarks(name).text));
  const ways = [
    ...HALVES,
    LONG_SPAN,
    TIGHT_SPAN,
    SPAN,
    NAMED_SPAN,
    QUARTERS,
    FIRST_QUARTERS,
    QUARTER,
    QUARTER_FIRST,
    YEAR_END,
    DAY,
    TIGHT,
    DAY_LAST,
    ...NAMED_DAYS,
    new RegExp(`(?:FY)?${YEAR}(?:FY|年度?)?`, 'iu'),
  ];
  const way = ways.find((each) => each.test(words));
  if (!way) return name;
  return words
    .replace(way, '')
    .replace(/\(\s*\)/g, '')
    .replace(/__+/g, '_')
    .replace(/^[\s_\-/:]+|[\s_\-/:]+$/g, '');
}

type Groups = Record<string, string | undefined>;

function groupsOf(ways: readonly RegExp[], words: string): Groups | undefined {
  for (const way of ways) {
    const found = way.exec(words)?.groups;
    if (found) return found;
  }
  return undefined;
}

/** 二〇一八年 is 2018年. */
function plainYear(words: string): string {
  return words.replace(/[〇零○一二三四五六七八九]{4}(?=年|[上下]半)/u, (digits) =>
    [...digits].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''),
  );
}

function yearOf({ year, short }: Groups): string {
  return year ?? `20${short!}`;
}

function digitOf(digit: string): number {
  return digit === '两' ? 2 : Number(digit) || HAN_DIGITS.indexOf(digit);
}

function monthOf(name: string): number {
  return MONTHS.split('|').indexOf(name.toLowerCase()) + 1;
}

function readDayLast({ one, two, year }: Groups, dayFirst: boolean | null): TimeText {
  const american = dayOf(year!, Number(one), two);
  const european = dayOf(year!, Number(two), one);
  if (american.kind === 'impossible') return european;
  if (european.kind === 'impossible') return american;
  if (dayFirst !== null) return dayFirst ? european : american;
  return one === two ? american : { kind: 'none' };
}

function dayOf(year: string, month: number, day: string | undefined): TimeText {
  if (month < 1 || month > 12) return { kind: 'impossible' };
  const padded = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) {
    const isEdge = month === 6 || month === 12;
    return part(year, month, padded, 'month', isEdge);
  }
  const at = Number(day);
  if (at < 1 || at > DAYS_OF[month - 1]!) return { kind: 'impossible' };
  const isFirst = (month === 1 || month === 7) && at === 1;
  const isLast = (month === 6 && at === 30) || (month === 12 && at === 31);
  return part(year, month, `${padded}-${String(at).padStart(2, '0')}`, 'day', isFirst || isLast);
}

/** Whole months from one to another. */
function spanOf(year: string, from: number, to: number): TimeText {
  if (from < 1 || to > 12 || from > to) return { kind: 'impossible' };
  const months = to - from + 1;
  if (months === 12) return yearOnly(year);
  if (months === 6 && (from === 1 || from === 7)) return half(year, from === 1);
  if (months === 1) return dayOf(year, from, undefined);
  if (months === 3 && from % 3 === 1)
    return part(year, from, `${year}Q${(from + 2) / 3}`, 'quarter', false);
  return { kind: 'span' };
}

function part(year: string, month: number, id: string, grain: Grain, isEdge: boolean): TimeText {
  return { kind: 'part', part: id, grain, isEdge, period: `${year}H${month <= 6 ? 1 : 2}` };
}

function half(year: string, isFirst: boolean): TimeText {
  return { kind: 'half', period: `${year}H${isFirst ? 1 : 2}` };
}

function yearOnly(year: string): TimeText {
  return { kind: 'year', year: Number(year) };
}
