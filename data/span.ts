import type { Metric } from './product.ts';

/** Running totals begin with the fund, but for those named here. */
const LAUNCH = '2017-12-01';
const RUNNING_FROM: Record<string, string> = { '2020H2C': '2018-01-01' };

/** Gives the days of a half-year `2018H1`, a year `2018FY`, or a running total `2019H1C`. */
export function spanOf(period: string): { start: string; end: string } {
  const [, year, part, running] = /^(\d{4})(H1|H2|FY)(C?)$/.exec(period)!;
  const start = running
    ? (RUNNING_FROM[period] ?? LAUNCH)
    : `${year}-${part === 'H2' ? '07' : '01'}-01`;
  return { start, end: part === 'H1' ? `${year}-06-30` : `${year}-12-31` };
}

/** Gives the half-year that a month or day lies in. */
export function halfYearOf(date: string): string {
  return `${date.slice(0, 4)}${date.slice(5, 7) <= '06' ? 'H1' : 'H2'}`;
}

/**
 * Gives the period that a figure belongs to: what is not a stock and fills a half-year or year has that, a stock or
 * fact the half-year of 2018 to 2020 in which it ends; null when there is none.
 */
export function periodOf(kind: Metric['kind'], start: string | null, end: string): string | null {
  const year = end.slice(0, 4);
  if (year < '2018' || year > '2020') return null;
  const filled = [`${year}H1`, `${year}H2`, `${year}FY`].find((period) => {
    const span = spanOf(period);
    return span.start === start && span.end === end;
  });
  if (kind !== 'stock' && filled) return filled;
  if (kind === 'flow' || kind === 'count' || end.length === 4) return null;
  return halfYearOf(end);
}
