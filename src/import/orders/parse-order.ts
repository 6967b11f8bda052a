/** Why an order is set aside, in the order in which it is asked; `aggregate.sql` says the same words. */
export const REASONS = ['row', 'county', 'date', 'period', 'amount', 'decimals'] as const;

/** One of `REASONS`. */
export type Reason = (typeof REASONS)[number];

const ZERO = 48;
const POINT = 46;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MOST_DIGITS = 12;
const MOST_DECIMALS = 18;

/** Groups of three or none, and digits behind a point; one of both may be left out. */
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+';
/** An amount with what may stand around it, as `aggregate.sql` takes it off. */
const DECORATED = new RegExp(
  `^(?:[¥￥] ?)?(?:\\+|(?<minus>-)(?:[¥￥] ?)?)?(?<number>${NUMBER})(?: ?元)?$`,
);

/**
 * Reads the half-year of a day, `2018-06-30` is `2018H1`. A day may also be written `2018/6/30`, `2018.6.30`, `2018年6月30日` or
 * `20180630`; a time may follow after `T` or a space. Anything else, and a day that no calendar has, is `undefined`.
 */
export function halfYearOf(written: string): string | undefined {
  const date = isIsoDay(written) ? written : isoDay(written);
  const year = wholeAt(date, 0, 4);
  const month = wholeAt(date, 5, 7);
  const day = wholeAt(date, 8, 10);
  if (date[4] !== '-' || date[7] !== '-' || !isEnd(date, 10)) return undefined;
  // Comparisons with NaN are false, so that these bounds also turn away what is not digits.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > DAYS[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0)) return undefined;
  return `${date.slice(0, 4)}H${month <= 6 ? 1 : 2}`;
}

/** Whether a day has its dashes and ends where it should, as most have: a pattern would cost each row its time. */
function isIsoDay(date: string): boolean {
  return date[4] === '-' && date[7] === '-' && date[9] !== undefined && isEnd(date, 10);
}

/** A day with dashes and two digits a month and a day, as `aggregate.sql` makes it; what is none stays none. */
function isoDay(date: string): string {
  let day = date.replace(/[/.年月]/g, '-').replaceAll('日', ' ');
  if (day[4] === '-' && day[6] === '-') day = `${day.slice(0, 5)}0${day.slice(5)}`;
  else if (/^\d{8}(?![^ T])/.test(day))
    day = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const isShort = day[7] === '-' && isEnd(day, 9);
  return isShort ? `${day.slice(0, 8)}0${day.slice(8)}` : day;
}

/** Whether a day may end at a place of its text: there is nothing, or a time follows. */
function isEnd(text: string, at: number): boolean {
  return text.length <= at || text[at] === ' ' || text[at] === 'T';
}

/**
 * Reads an amount as whole cents, exactly: `-12.5` and `-¥12.50` are -1250, `1,200元` is 120000. Up to twelve digits
 * before the point; what follows the second decimal must be zeros, or the amount is `decimals`; anything else is `amount`.
 */
export function centsOf(amount: string): number | 'amount' | 'decimals' {
  const cents = plainCents(amount);
  if (cents !== 'amount') return cents;
  const parts = DECORATED.exec(amount)?.groups;
  if (!parts) return 'amount';
  return plainCents((parts.minus ?? '') + parts.number!.replaceAll(',', '').replace(/^\./, '0.'));
}

/** Reads what is digits alone, with a minus and a point at most. */
function plainCents(amount: string): number | 'amount' | 'decimals' {
  const { length } = amount;
  const start = amount[0] === '-' ? 1 : 0;
  const found = amount.indexOf('.', start);
  const point = found === -1 ? length : found;
  const digits = point - start;
  const decimals = length - point - 1;
  if (digits < 1 || digits > MOST_DIGITS || decimals === 0 || decimals > MOST_DECIMALS)
    return 'amount';
  let cents = 0;
  let isFine = false;
  for (let i = start; i < length; i++) {
    const code = amount.charCodeAt(i);
    if (i === point && code === POINT) continue;
    if (!(code >= ZERO && code <= ZERO + 9)) return 'amount';
    if (i <= point + 2) cents = cents * 10 + code - ZERO;
    else if (code !== ZERO) isFine = true;
  }
  if (isFine) return 'decimals';
  if (decimals < 1) cents *= 100;
  else if (decimals === 1) cents *= 10;
  return start ? -cents : cents;
}

/** Takes spaces from both ends, and only spaces, as TRIM does in SQL. */
export function trimSpaces(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') ? text.replace(/^ +| +$/g, '') : text;
}

function wholeAt(text: string, from: number, to: number): number {
  let whole = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    whole = whole * 10 + digit;
  }
  return whole;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
