import type { PeriodId } from '../../core/atlas/period.ts';

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
  /** Another span of time, such as three quarters, or one over several years; and several times in one text. */
  | { readonly kind: 'span' }
  /** A day whose month may stand first or last: `03/08/2018`. */
  | { readonly kind: 'ambiguous' }
  /** What no calendar has: `2018H7`. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

const DAYS_OF = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month, or a day of it, of a month counted from 1. */
export function dayOf(year: string, month: number, day: string | undefined): TimeText {
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

/** Whole months of one year, from one to another. */
export function spanOf(year: string, from: number, to: number): TimeText {
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

/** A half-year. */
export function half(year: string, isFirst: boolean): TimeText {
  return { kind: 'half', period: `${year}H${isFirst ? 1 : 2}` };
}

/** A year. */
export function yearOnly(year: string): TimeText {
  return { kind: 'year', year: Number(year) };
}
