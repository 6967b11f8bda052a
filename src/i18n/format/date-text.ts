import type { DateIs } from '../../../data/product.ts';
import type { Language } from '../../core/base/language.ts';
import { ITEMS } from '../messages/items.ts';
import { formatDay } from './number.ts';

/** Says when something was, `最晚2018年6月30日`; an ISO year or month stays as it is. */
export function dateText(date: string | null, is: DateIs | null, language: Language): string {
  const t = ITEMS[language];
  if (date === null) return t.unknown;
  const text = t.dateIs[is ?? 'on'](formatDay(date, language));
  return date.length === 4 && is !== 'after' ? t.yearOnly(text) : text;
}
