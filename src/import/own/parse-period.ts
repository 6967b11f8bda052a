import type { PeriodId } from '../../core/atlas/period.ts';

/** What a cell says of time: a half-year, a year that does not say which half, or nothing that can be read. */
export type PeriodText =
  | { readonly kind: 'half'; readonly period: PeriodId }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'none' };

const YEAR = '(20\\d{2}|19\\d{2})';

/** Ways of writing a half-year: the year and the half stand in the groups `year` and `half`. */
const HALVES = [
  new RegExp(`(?<year>${YEAR})\\s*年?\\s*[-_/ ]?\\s*(?<half>上|下)\\s*半年?`),
  new RegExp(`(?<year>${YEAR})\\s*年?\\s*[-_/ ]?\\s*第?\\s*(?<half>[12一二])\\s*半年`),
  new RegExp(`(?<year>${YEAR})\\s*年?\\s*[-_/ ]?\\s*H\\s*(?<half>[12])(?!\\d)`, 'i'),
  new RegExp(`(?<year>${YEAR})\\s*年?\\s*[-_/ ]?\\s*(?<half>[12])\\s*H(?![a-z])`, 'i'),
  new RegExp(`(?<!\\d)(?<half>[12])\\s*H\\s*[-_/ ]?\\s*(?<year>${YEAR})(?!\\d)`, 'i'),
  new RegExp(`(?<![a-z])H\\s*(?<half>[12])\\s*[-_/ ]?\\s*(?<year>${YEAR})(?!\\d)`, 'i'),
  new RegExp(`(?<half>first|second|1st|2nd)\\s+half(?:\\s+of)?\\s+(?<year>${YEAR})`, 'i'),
];

const SPAN = new RegExp(
  `(?<year>${YEAR})\\s*年\\s*(?<from>1|7)\\s*(?:月(?:份)?)?\\s*[-–—~～至到]\\s*(?<to>6|12)\\s*月`,
);
const YEAR_END = new RegExp(`(?<year>${YEAR})\\s*年\\s*(?:末|底)`);
/** The last or the first day of a half-year stands for it. */
const DAY = new RegExp(
  `(?<!\\d)(?<year>${YEAR})\\s*[-/.年]\\s*(?<month>0?1|0?6|0?7|12)\\s*(?:[-/.月]\\s*(?<day>\\d{1,2})\\s*日?)?(?!\\d)`,
);
const BARE_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`);

const FIRST = ['1', '上', '一', 'first', '1st'];

/** Reads which half-year a text names: `2018H1`, `2018年上半年`, `1H2018`, `2018-06-30`, `H2 2019`, `2018年1-6月`. */
export function readPeriodText(text: string): PeriodText {
  const words = text.normalize('NFKC').trim();
  const match = HALVES.map((way) => way.exec(words)?.groups).find(Boolean);
  if (match) return half(match.year!, FIRST.includes(match.half!.toLowerCase()));
  const span = SPAN.exec(words)?.groups;
  if (span) {
    const isHalf = (span.from === '1') === (span.to === '6');
    return isHalf ? half(span.year!, span.from === '1') : yearOnly(span.year!);
  }
  const end = YEAR_END.exec(words)?.groups;
  if (end) return half(end.year!, false);
  const day = DAY.exec(words)?.groups;
  if (day && isEdge(Number(day.month), day.day)) return half(day.year!, Number(day.month) <= 6);
  const year = BARE_YEAR.exec(words)?.[1];
  return year ? yearOnly(year) : { kind: 'none' };
}

/** What of a column's name is left without its half-year: `2018上半年销售额（万元）` is `销售额（万元）`. */
export function withoutPeriod(name: string): string {
  const words = name.normalize('NFKC');
  const way = [...HALVES, SPAN, YEAR_END, DAY].find((each) => each.test(words));
  if (!way) return name;
  return words.replace(way, '').replace(/^[\s_\-/:]+|[\s_\-/:]+$/g, '');
}

function isEdge(month: number, day: string | undefined): boolean {
  if (day === undefined) return month === 6 || month === 12;
  if (month === 1 || month === 7) return Number(day) === 1;
  return Number(day) === (month === 6 ? 30 : 31);
}

function half(year: string, isFirst: boolean): PeriodText {
  return { kind: 'half', period: `${year}H${isFirst ? 1 : 2}` };
}

function yearOnly(year: string): PeriodText {
  return { kind: 'year', year: Number(year) };
}
