/** Why an order is set aside, in the order in which it is asked; `aggregate.sql` says the same words. */
export const REASONS = ['row', 'county', 'date', 'period', 'amount', 'decimals'] as const;

/** One of `REASONS`. */
export type Reason = (typeof REASONS)[number];

const ZERO = 48;
const POINT = 46;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MOST_DIGITS = 12;
const MOST_DECIMALS = 18;

/**
 * Reads the half-year of a day, `2018-06-30` or `2018/6/30` is `2018H1`; a time may follow after `T` or a space.
 * Anything else, and a day that no calendar has, is `undefined`.
 */
export function halfYearOf(written: string): string | undefined {
  const date = isoDay(written);
  const year = wholeAt(date, 0, 4);
  const month = wholeAt(date, 5, 7);
  const day = wholeAt(date, 8, 10);
  if (date[4] !== '-' || date[7] !== '-') return undefined;
  if (date.length > 10 && date[10] !== 'T' && date[10] !== ' ') return undefined;
  // Comparisons with NaN are false, so that these bounds also turn away what is not digits.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > DAYS[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0)) return undefined;
  return `${date.slice(0, 4)}H${month <= 6 ? 1 : 2}`;
}

/** A day with dashes and two digits a month and a day, as `aggregate.sql` makes it; what is none stays none. */
function isoDay(date: string): string {
  let day = date.includes('/') ? date.replaceAll('/', '-') : date;
  if (day[4] === '-' && day[6] === '-') day = `${day.slice(0, 5)}0${day.slice(5)}`;
  const behind = day[9] ?? '';
  const isShort = day[7] === '-' && (behind === '' || behind === ' ' || behind === 'T');
  return isShort ? `${day.slice(0, 8)}0${day.slice(8)}` : day;
}

/**
 * Reads an amount as whole cents, exactly: `-12.5` is -1250. Up to twelve digits before the point; what
 * follows the second decimal must be zeros, or the amount is `decimals`; anything else is `amount`.
 */
export function centsOf(amount: string): number | 'amount' | 'decimals' {
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
