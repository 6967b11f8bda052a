import { isPercent } from '../../core/atlas/read-values.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import { rateWords } from '../../i18n/format/layer-words.ts';
import { readingTime } from '../../i18n/format/reading-text.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import { TIME } from '../../i18n/messages/time.ts';
import { unitText } from '../../i18n/format/units.ts';
import type { Subject } from './extract.ts';

/** Names the indicator of a subject as the tables do. */
export function indicatorName({ indicator }: Subject, language: Language): string {
  return language === 'zh' ? indicator.zh : indicator.en;
}

/** Says how a subject is read over time, `单期：2018年上半年`. */
export function readingWords(
  atlas: Atlas,
  { layer, indicator, at }: Subject,
  language: Language,
): string {
  const { mode, stock, measure } = TIME[language];
  const time = readingTime(atlas, layer, at, language);
  const { reading } = at;
  if (reading.kind === 'cumulative') return EXPORT[language].read(mode.cumulative, time);
  if (reading.kind === 'period') {
    return EXPORT[language].read(indicator.kind === 'flow' ? mode.period : stock, time);
  }
  const ways: Readonly<Record<string, string>> = { year: mode.yoy, half: mode.hoh };
  const way = ways[reading.from];
  const what = measure[reading.measure];
  return EXPORT[language].read(way ? `${way} (${what})` : what, time);
}

/** The unit of the value of a subject; a percentage is written as a ratio. */
export function unitWords({ indicator, at }: Subject, language: Language): string {
  if (isPercent(at.reading)) return EXPORT[language].ratio;
  return unitText(indicator.unit, language)('').trim();
}

/** The unit of the rate of a subject, or `null` where it has none. */
export function rateUnitWords(
  atlas: Atlas,
  { layer, at }: Subject,
  language: Language,
): string | null {
  return isPercent(at.reading) ? null : rateWords(atlas, layer, language).unit;
}
