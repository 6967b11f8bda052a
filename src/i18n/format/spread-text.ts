import {
  isFitted,
  periodIndexOf,
  type Atlas,
  type County,
  type Period,
} from '../../core/atlas/atlas.ts';
import { beliefOf } from '../../core/atlas/belief.ts';
import type { ValueLayerId } from '../../core/atlas/layer.ts';
import { MUCH } from '../../core/evidence/sales-chances.ts';
import { countyValue } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { chanceAbove } from '../../../data/model/lognormal.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import { indicatorUnit } from './county-text.ts';
import { formatAmount, formatChance, formatRange } from './number.ts';

/**
 * Says how far the estimate of a county's total may be off: its median, its range, and where counts calibrate it the chance of having
 * passed 100 million yuan; empty where there is none.
 */
export function spreadText(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  period: Period['id'],
  language: Language,
): string {
  const { median, range } = countyValue(atlas, layer, county, period);
  if (median === undefined || range === null) return '';
  const unit = indicatorUnit(atlas, layer, language);
  const t = COUNTY_CARD[language];
  const timed = { reading: { kind: 'period' }, periodIndex: periodIndexOf(atlas, period) } as const;
  const belief = isFitted(atlas, layer) ? beliefOf(atlas, layer, county, timed) : null;
  return [
    t.median(unit(formatAmount(median, language))),
    t.fourOfFive(unit(formatRange(range, language))),
    ...(belief
      ? [
          t.chance(
            unit(formatAmount(MUCH, language)),
            formatChance(chanceAbove(belief, MUCH), language),
          ),
        ]
      : []),
  ].join(language === 'zh' ? '；' : '; ');
}
