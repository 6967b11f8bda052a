import { zh, type Messages } from './zh.ts';
import { readPeriod, type PeriodId } from '../../core/atlas/period.ts';
import type { Language } from '../../core/base/language.ts';
import { en } from './en.ts';

/** The strings of each language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

/** Says a period in words, `2018年上半年`; an unknown id is given back as it is. */
export function periodName(period: PeriodId, messages: Messages): string {
  const parts = readPeriod(period);
  return parts ? messages.period(parts.year, parts.half) : period;
}

/** Says the last day of a period in words, `2018年6月底`; an unknown id is given back as it is. */
export function periodEndName(period: PeriodId, messages: Messages): string {
  const parts = readPeriod(period);
  return parts ? messages.periodEnd(parts.year, parts.half) : period;
}

/** Says a period in a few characters, for ticks. */
export function periodShortName(period: PeriodId, messages: Messages): string {
  const parts = readPeriod(period);
  return parts ? messages.periodShort(parts.year, parts.half) : period;
}
