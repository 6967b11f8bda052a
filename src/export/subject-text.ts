import { familyOf } from '../model/layer.ts';
import { isPercent } from '../model/read.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/view.ts';
import { readingTime } from '../scales/reading-text.ts';
import { EXPORT } from '../text/export.ts';
import { MESSAGES } from '../text/messages.ts';
import { TIME } from '../text/time.ts';
import { unitText } from '../text/units.ts';
import type { Subject } from './extract.ts';

/** Names the indicator of a subject as the tables do. */
export function indicatorName({ indicator }: Subject, language: Language): string {
  return language === 'zh' ? indicator.zh : indicator.en;
}

/** Says how a subject is read over time, `单期：2018年上半年`. */
export function readingWords(
  atlas: Atlas,
  { indicator, now }: Subject,
  language: Language,
): string {
  const { mode, stock, measure } = TIME[language];
  const time = readingTime(atlas, now, language);
  const { reading } = now;
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
export function unitWords({ indicator, now }: Subject, language: Language): string {
  if (isPercent(now.reading)) return EXPORT[language].ratio;
  return unitText(indicator.unit, language)('').trim();
}

/** The unit of the rate of a subject, or `null` where it has none. */
export function rateUnitWords({ layer, now }: Subject, language: Language): string | null {
  return isPercent(now.reading) ? null : MESSAGES[language].rateUnit[familyOf(layer)];
}
