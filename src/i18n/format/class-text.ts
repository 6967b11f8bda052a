import type { Atlas } from '../../core/atlas/atlas.ts';
import { isOwnId, type ValueLayerId } from '../../core/atlas/layer.ts';
import { isPercent, readNation, type TimedReading } from '../../core/atlas/read-values.ts';
import type { Value } from '../../core/atlas/value.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import type { Filled, Quantity } from '../../core/atlas/share.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';
import { TIME } from '../messages/time.ts';
import { indicatorUnit } from './county-text.ts';
import { layerName, rateWords } from './layer-words.ts';
import type { ClassBreak } from '../../core/statistics/class-scale.ts';
import { valueText } from './value-text.ts';
import {
  formatAmount,
  formatChance,
  formatChange,
  formatCount,
  formatSigned,
  formatThreshold,
} from './number.ts';

/** What a legend of classes is headed by: what is measured, in what unit, and by what it was divided. */
export interface ClassTitle {
  readonly name: string;
  readonly unit: string;
  readonly base: string;
}

/** Says what the classes of a layer's rate stand for, read over time. */
export function classTitle(
  atlas: Atlas | undefined,
  layer: ValueLayerId,
  reading: Reading,
  language: Language,
): ClassTitle {
  const t = TIME[language];
  const rate = rateWords(atlas, layer, language);
  const name = isOwnId(layer) ? layerName(atlas, layer, language) : rate.name;
  const own = atlas && isOwnId(layer) && indicatorUnit(atlas, layer, language)('').trim();
  const unit = own || rate.unit;
  if (reading.kind === 'cumulative') {
    return { name: t.rateSum(name), unit, base: t.rateBase.sum };
  }
  if (reading.kind === 'change') {
    const base = t.rateBase[reading.measure];
    return { name: t.rateChange(name), unit: isPercent(reading) ? '%' : unit, base };
  }
  return { name, unit, base: rate.base };
}

/** Says what classes of shares stand for, and how much the average county has. */
export function shareTitle(
  atlas: Atlas,
  layer: ValueLayerId,
  at: TimedReading,
  language: Language,
): ClassTitle {
  const t = MESSAGES[language];
  const nation = readNation(atlas, layer, at);
  const { counties } = atlas;
  const each = (end: number) => end / counties.length;
  const average: Value = {
    ...nation,
    amount: nation.amount === null ? null : each(nation.amount),
    range: nation.range && [each(nation.range[0]), each(nation.range[1])],
  };
  const { amount } = valueText(average, language, indicatorUnit(atlas, layer, language));
  const name = layerName(atlas, layer, language);
  return {
    name: at.reading.kind === 'cumulative' ? TIME[language].rateSum(name) : name,
    unit: t.shareUnit,
    base: t.shareBase(formatCount(counties.length, language), amount),
  };
}

/** Says what of a layer's uncertainty classes stand for, in place of its amounts. */
export function uncertaintyTitle(
  atlas: Atlas,
  layer: ValueLayerId,
  { filling, threshold }: Filled,
  language: Language,
): string {
  const t = MESSAGES[language];
  const name = layerName(atlas, layer, language);
  if (filling === 'width') return t.widthOf(name);
  return t.chanceOver(name, thresholdText(atlas, layer, threshold, language));
}

/** Writes a threshold of a layer with its unit. */
export function thresholdText(
  atlas: Atlas,
  layer: ValueLayerId,
  threshold: number,
  language: Language,
): string {
  return indicatorUnit(atlas, layer, language)(formatAmount(threshold, language));
}

/** Says between which values a class lies, or which value alone is in it; those of changes carry their signs. */
export function classText(
  { min, max }: ClassBreak,
  reading: Reading,
  language: Language,
  quantity: Quantity = 'rate',
): string {
  const messages = MESSAGES[language];
  const isChange = reading.kind === 'change';
  const write = (end: number) => {
    if (quantity === 'chance') return formatChance(end, language);
    return isChange ? endText(end, reading, language) : formatThreshold(end, language);
  };
  if (min !== null && min === max) return endText(min, reading, language);
  if (min === null) return messages.below(write(max ?? 0));
  if (max === null) return messages.atLeast(write(min));
  return isChange || min < 0
    ? TIME[language].between(write(min), write(max))
    : `${write(min)}–${write(max)}`;
}

/** Writes an end of a range of values: an amount, or a difference or percentage with its sign. */
export function endText(end: number, reading: Reading, language: Language): string {
  if (reading.kind !== 'change') return formatAmount(end, language);
  return isPercent(reading) ? formatChange(end, language) : formatSigned(end, language);
}
