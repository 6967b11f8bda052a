import { digitOf, hanNumber, periodWords } from './period-words.ts';
import { dayOf, half, spanOf, yearOnly, type TimeText } from './time-text.ts';
import { JOINED, SIGNS, signOf, together, withPieces, type Times } from './times-together.ts';

const YEAR = '(?<!\\d)(?<year>(?:20|19)\\d{2})(?!\\d)';
const GAP = '\\s*(?:年度?)?\\s*[-_/.·]?\\s*';
const DASH = '\\s*(?:[-–—―~～]|至|到|to)\\s*';
const NO_HAN = '(?!\\p{Script=Han})';
/** The Q2 of Q1 2018 - Q2 2018 is of the year behind it. */
const NO_YEAR = '(?!\\s+(?:20|19)\\d{2})';
const COUNT = '[\\d一二三四五六七八九十]{1,2}';

/** Ways of writing a half-year: the year and the half stand in the groups `year` or `short`, and `half`. */
const HALVES = [
  `${YEAR}${GAP}(?<half>[上下前后])(?:\\s*半(?!月)(?:年度?|期)?|(?<![前后])${NO_HAN})`,
  `${YEAR}${GAP}第?\\s*(?<half>[12一二])\\s*半年度?`,
  `(?<!\\d)(?<short>\\d{2})\\s*年度?\\s*(?<half>[上下前后])(?:\\s*半年?|(?<![前后]))${NO_HAN}`,
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:H|HY|S|HF)\\s*(?<half>[12])(?!\\d)${NO_YEAR}`,
  `${YEAR}${GAP}(?<half>[12])\\s*H(?![a-z])`,
  `(?<!\\d)(?<half>[12])\\s*H\\s*[-_/ ]?\\s*${YEAR.replace('(?<!\\d)', '')}`,
  `(?<![a-z])(?:H|HY|S)\\s*(?<half>[12])\\s*[-_/ ]?\\s*${YEAR.replace('(?<!\\d)', '')}`,
  `(?<half>first|second|1st|2nd)[ -]half(?:[ -]year)?(?:,? (?:of|in))?,? ${YEAR}`,
  `${YEAR},? (?<half>first|second|1st|2nd)[ -]half`,
  `(?<half>[上下])半年?度?[\\s,]*${YEAR}`,
  `^(?<half>[12])\\s*H\\s*['’]?(?<short>\\d{2})$`,
  `^['’]?(?<short>\\d{2})\\s*[-_/]?\\s*[HS]\\s*(?<half>[12])$`,
  `^[HS]\\s*(?<half>[12])\\s*[-_/'’]?\\s*(?<short>\\d{2})$`,
].map((way) => new RegExp(way, 'iu'));

const BOTH_HALVES = new RegExp(`${YEAR}${GAP}上下半年`, 'u');
/** The report in the middle of a year is of its first half. */
const HALF_REPORT = new RegExp(`${YEAR}${GAP}(?:半年度?报告?|中期报告?|中报)`, 'iu');

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_REST = '(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\\.?';
const NAMED_MONTH = `(?<name>${MONTHS})${MONTH_REST}`;

const IMPOSSIBLE = new RegExp(
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:[HS]\\s*\\d+|Q\\s*\\d+)(?!\\d)`,
  'iu',
);
const SPANS = [
  `${YEAR}\\s*(?:年|[./])\\s*(?<from>\\d{1,2})\\s*(?:月份?)?${DASH}(?<to>\\d{1,2})\\s*(?:月份?)?(?![\\d./])(?!\\s*[年日])`,
  `${YEAR}-(?<from>\\d{1,2})\\s*(?:[–—~～]|至|到)\\s*(?<to>\\d{1,2})(?![\\d./-])`,
].map((way) => new RegExp(way, 'iu'));
const FIRST_MONTHS = new RegExp(`${YEAR}${GAP}前\\s*(?<to>${COUNT})\\s*个?月`, 'iu');
const LAST_MONTHS = new RegExp(`${YEAR}${GAP}后\\s*(?<last>${COUNT})\\s*个?月`, 'iu');
const NAMED_SPAN = new RegExp(
  `${NAMED_MONTH}${DASH}(?<name2>${MONTHS})${MONTH_REST},? ${YEAR}`,
  'iu',
);
const QUARTERS = new RegExp(
  `${YEAR}${GAP}(?:第|前|Q)?\\s*(?<from>[1-4一二三四])\\s*(?:季度?)?\\s*(?:[-–—~、+&和]|至|到|(?=[二三四]季))\\s*(?:第|Q)?\\s*(?<to>[1-4一二三四])\\s*(?:季度?)?(?![\\d月])`,
  'iu',
);
const SHORT_QUARTERS = [
  /^(?<short>\d{2})\s*[-_/]?\s*Q\s*(?<q1>[1-4])$/iu,
  /^(?<q1>[1-4])\s*Q\s*['’]?(?<short>\d{2})$/iu,
  /^Q\s*(?<q1>[1-4])\s*[-_/'’]\s*(?<short>\d{2})$/iu,
];
const FIRST_QUARTERS = new RegExp(`${YEAR}${GAP}前\\s*(?<to>[1-4一二三四两])\\s*个?季度?`, 'iu');
const QUARTER = new RegExp(
  `${YEAR.replace('(?!\\d)', '')}${GAP}(?:Q\\s*(?<q1>[1-4])(?!\\d)${NO_YEAR}|第?\\s*(?<q2>[1-4一二三四])\\s*季度?|(?<q3>[1-4])\\s*Q(?![a-z]))`,
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
const DAY_LAST =
  /(?<![\d/.])(?<one>\d{1,2})(?<sep>[/.-])(?<two>\d{1,2})\k<sep>(?<year>(?:20|19)\d{2})(?!\d)/u;
const NAMED_DAYS = [
  `^${NAMED_MONTH}[\\s-]*'?(?<short>\\d{2})$`,
  `(?<!\\d)(?<day>\\d{1,2})[\\s-]${NAMED_MONTH}[\\s,-]*${YEAR}`,
  `^(?<day>\\d{1,2})[\\s-]${NAMED_MONTH}[\\s,-]*'?(?<short>\\d{2})$`,
  `(?<![a-z])${NAMED_MONTH} (?<day>\\d{1,2}),? ${YEAR}`,
  `(?<![a-z])${NAMED_MONTH}[\\s,-]*${YEAR}`,
  `${YEAR}[\\s,-]*${NAMED_MONTH}(?![a-z])`,
].map((way) => new RegExp(way, 'iu'));
/** 18-06; a number that may be a month is no year. */
const SHORT_MONTH = /^(?<short>1[3-9]|2\d)-(?<month>0[1-9]|1[0-2])$/u;
const ROUND_YEAR = /^(?<year>(?:20|19)\d{2})\.0+$/u;
const BARE_YEAR = new RegExp(`(?:FY)?${YEAR}(?:FY|\\s*(?:年度?|全年))?`, 'iu');
/** Half a year may be either half, and what is counted within a year any part of it. */
const VAGUE = [
  /(?<![上下前后第一二12]\s*)半年/u,
  new RegExp(`${YEAR}\\s*年?\\s*第\\s*${COUNT}\\s*[期批次号]`, 'u'),
];

const PART_OF_YEAR = /[\d第期季月旬周前后春夏秋冬]/u;
const FIRST = ['1', '上', '前', '一', 'first', '1st'];

type Groups = Record<string, string | undefined>;
type Read = (groups: Groups, dayFirst: boolean | null) => TimeText;

/** The ways of writing a time, in the order in which they are tried, and what they say. */
const WAYS: readonly (readonly [patterns: readonly RegExp[], read: Read])[] = [
  [[BOTH_HALVES], () => ({ kind: 'span' })],
  [HALVES, (found) => half(yearOf(found), FIRST.includes(found.half!.toLowerCase()))],
  [SPANS, (found) => spanOf(yearOf(found), Number(found.from), Number(found.to))],
  [[FIRST_MONTHS], (found) => spanOf(yearOf(found), 1, hanNumber(found.to!))],
  [[LAST_MONTHS], (found) => spanOf(yearOf(found), 13 - hanNumber(found.last!), 12)],
  [[NAMED_SPAN], (found) => spanOf(yearOf(found), monthOf(found.name!), monthOf(found.name2!))],
  [[QUARTERS, FIRST_QUARTERS], readQuarters],
  [[QUARTER, QUARTER_FIRST, ...SHORT_QUARTERS], readQuarter],
  [[HALF_REPORT], (found) => half(yearOf(found), true)],
  [VAGUE, () => ({ kind: 'none' })],
  [[IMPOSSIBLE], () => ({ kind: 'impossible' })],
  [[YEAR_END], (found) => half(found.year ?? found.year2!, false)],
  [[ROUND_YEAR], (found) => yearOnly(yearOf(found))],
  [[DAY_LAST], readDayLast],
  [[DAY, TIGHT, SHORT_MONTH], (found) => dayOf(yearOf(found), Number(found.month), found.day)],
  [NAMED_DAYS, (found) => dayOf(yearOf(found), monthOf(found.name!), found.day)],
  [[BARE_YEAR], (found) => yearOnly(yearOf(found))],
];

/**
 * Reads what a text says of time: `2018H1`, `2018年上半年`, `1H18`, `2018-06-30`, `Jun-18`, `2018年1-6月`, `2018年一季度`. A text
 * that names several times is none of them: they are a span, and that a half-year only if it is one from first to last.
 * @param dayFirst whether 3/6/2018 is in June or in March; where it is `null` and both can be, it is ambiguous
 */
export function readTimeText(text: string, dayFirst: boolean | null = null): TimeText {
  const words = periodWords(text);
  if (words === null || !/\d\d/.test(words)) return { kind: 'none' };
  return together(timesIn(words, dayFirst ?? dayFirstOf([words])));
}

/**
 * Reads a cell of a column of times: as a day that a workbook counts, and in a column of half-years 2018-2 as the second.
 * @param name of the column
 */
export function readTimeCell(text: string, name: string, dayFirst: boolean | null): TimeText {
  const ofHalf = /half|半年/i.test(name) ? /^(\d{4})\s*[-_/.]\s*0?([12])$/.exec(text.trim()) : null;
  if (ofHalf) return half(ofHalf[1]!, ofHalf[2] === '1');
  const time = readTimeText(dayOfSerial(text) ?? text, dayFirst);
  // What says which part of a year in a way that is not known is not the year.
  return time.kind === 'year' && PART_OF_YEAR.test(withoutPeriod(text)) ? { kind: 'none' } : time;
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
  const days = new RegExp(DAY_LAST, 'gu');
  const said = new Set(
    cells.flatMap((cell) =>
      [...(periodWords(cell) ?? '').matchAll(days)].flatMap(({ groups }) =>
        Number(groups!.one) > 12 ? [true] : Number(groups!.two) > 12 ? [false] : [],
      ),
    ),
  );
  return said.size === 1 ? [...said][0]! : null;
}

/** All times that words name, each with a sign in its place. */
function timesIn(words: string, dayFirst: boolean | null): Times {
  let named: Times = { times: [], rest: words };
  for (let found = firstIn(words, dayFirst); found; found = firstIn(named.rest, dayFirst)) {
    const { times, rest } = named;
    const { time, at, length } = found;
    const sign = signOf(times.length);
    const left = rest.slice(0, at) + sign + rest.slice(at + length);
    named = { times: [...times, time], rest: left };
  }
  const read = (piece: string, year: string) => firstIn(`${year}年${piece}`, dayFirst)?.time;
  return withPieces(named, read);
}

/** The time that is tried first of those in a text, and where it stands. */
function firstIn(words: string, dayFirst: boolean | null) {
  for (const [patterns, read] of WAYS) {
    for (const pattern of patterns) {
      const found = pattern.exec(words);
      if (!found) continue;
      return { time: read(found.groups ?? {}, dayFirst), at: found.index, length: found[0].length };
    }
  }
  return null;
}

/** What of a column's name is left without its times: `2018上半年销售额（万元）` is `销售额(万元)`. */
export function withoutPeriod(name: string): string {
  const { times, rest } = timesIn(periodWords(name) ?? '', null);
  if (times.every(({ kind }) => kind === 'none')) return name;
  return rest
    .replace(JOINED, '')
    .replace(SIGNS, '')
    .replace(/\(\s*\)/g, '')
    .replace(/__+/g, '_')
    .replace(/^[\s_\-/:]+|[\s_\-/:]+$/g, '');
}

function yearOf({ year, short }: Groups): string {
  return year ?? `20${short!}`;
}

function readQuarters({ from, to, ...rest }: Groups): TimeText {
  return spanOf(yearOf(rest), from === undefined ? 1 : digitOf(from) * 3 - 2, digitOf(to!) * 3);
}

function readQuarter({ q1, q2, q3, ...rest }: Groups): TimeText {
  const at = digitOf(q1 ?? q2 ?? q3!);
  return spanOf(yearOf(rest), at * 3 - 2, at * 3);
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
  return one === two ? american : { kind: 'ambiguous' };
}
