import type { Period } from '../../core/atlas/atlas.ts';
import type { Figure } from '../../core/atlas/layer-products.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES, periodName } from '../messages/index.ts';
import { OVERVIEW } from '../messages/overview.ts';
import { unitText } from './units.ts';
import { formatDay, formatTerm } from './number.ts';

/**
 * Writes a figure with its bound and unit, `超过260亿元`. It keeps six digits, because it stands beside the words of its source; a
 * change keeps its sign. A figure that is a day is written in words, one that is words is left as it is.
 * @throws if the unit has no words.
 */
export function figureText({ value, text, bound }: Figure, unit: string, language: Language) {
  if (value === null) return formatDay(text ?? '', language);
  const sign = unit === 'percent-change' && value > 0 ? '+' : '';
  const amount = unitText(unit, language)(sign + formatTerm(value, language));
  return MESSAGES[language].bound[bound] + amount;
}

/**
 * Says when a figure without a start stands. What is known for a half-year has that period's last day, which
 * no source need have said, so the half-year is named; any other day is said.
 */
export function figureEnd(
  { period, end }: Figure,
  periods: readonly Period[],
  language: Language,
): string {
  const half = periods.find((one) => one.id === period && one.end === end);
  return half ? periodName(half.id, MESSAGES[language]) : formatDay(end, language);
}

/** Says of which time a figure is: a half-year, a year, a span of days, or when it stands. */
export function figureTime(figure: Figure, periods: readonly Period[], language: Language): string {
  const { start, end } = figure;
  if (start === null) return figureEnd(figure, periods, language);
  const t = OVERVIEW[language];
  const year = end.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return t.year(year);
  const period = periods.find((period) => period.start === start && period.end === end);
  if (period) return periodName(period.id, MESSAGES[language]);
  return t.span(formatDay(start, language), formatDay(end, language));
}
