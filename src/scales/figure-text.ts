import type { Period } from '../model/atlas.ts';
import type { Figure } from '../model/layer-products.ts';
import type { Language } from '../model/view.ts';
import { MESSAGES, periodName } from '../text/messages.ts';
import { OVERVIEW } from '../text/overview.ts';
import { unitText } from '../text/units.ts';
import { formatDay, formatTerm } from './format.ts';

/**
 * Writes a figure with its bound and unit, `超过260亿元`. It keeps six digits, for it stands beside the words of its source; a
 * change keeps its sign. A figure that is a day is written in words, one that is words is left as it is.
 * @throws if the unit has no words.
 */
export function figureText({ value, text, bound }: Figure, unit: string, language: Language) {
  if (value === null) return formatDay(text ?? '', language);
  const sign = unit === 'percent-change' && value > 0 ? '+' : '';
  const amount = unitText(unit, language)(sign + formatTerm(value, language));
  return MESSAGES[language].bound[bound] + amount;
}

/** Says of which time a figure is: a half-year, a year, a span of days, or the day at which it stands. */
export function figureTime(
  { start, end }: Figure,
  periods: readonly Period[],
  language: Language,
): string {
  if (start === null) return formatDay(end, language);
  const words = OVERVIEW[language];
  const year = end.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return words.year(year);
  const period = periods.find((period) => period.start === start && period.end === end);
  if (period) return periodName(period.id, MESSAGES[language]);
  return words.span(formatDay(start, language), formatDay(end, language));
}
