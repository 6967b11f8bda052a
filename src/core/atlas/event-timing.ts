import type { DateIs } from '../../../data/product.ts';

/** Whether something was so by the end of a period: it was, it came later, or no source says. */
export type Timing = 'past' | 'later' | 'unknown';

/** The last day of an ISO year, month or day: what is dated by a year was surely so only at its end. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const last = day === undefined ? new Date(Date.UTC(year!, month ?? 12, 0)) : new Date(date);
  return last.toISOString().slice(0, 10);
}

/**
 * Says whether something of a date (ISO year, month or day; `null` where none is known) was so on the
 * ISO day `end`. What is known only by a later date counts as later; what came at some time after an
 * earlier date is unknown.
 */
export function timing(date: string | null, dateIs: DateIs | null, end: string): Timing {
  if (date === null) return 'unknown';
  const last = lastDay(date);
  if (dateIs === 'after') return last < end ? 'unknown' : 'later';
  return last <= end ? 'past' : 'later';
}
