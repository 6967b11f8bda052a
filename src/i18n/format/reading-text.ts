import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { isOwnId, type LayerId, type ValueLayerId } from '../../core/atlas/layer.ts';
import { readPeriod, type PeriodId } from '../../core/atlas/period.ts';
import {
  isPercent,
  rateRead,
  readCounty,
  type TimedReading,
} from '../../core/atlas/read-values.ts';
import { changeEnds } from '../../core/atlas/reading.ts';
import type { Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES, periodEndName, periodName } from '../messages/index.ts';
import { TIME } from '../messages/time.ts';
import { changeText } from './change-text.ts';
import { formatDay } from './number.ts';
import { gapText, indicatorUnit, type CountyText } from './county-text.ts';
import { rateWords } from './layer-words.ts';
import { valueText, type ValueText } from './value-text.ts';

/** Names the time of a layer's figures in a period: those of the context are of the year at whose end they stand. */
export function figureTimeName(
  { context }: Pick<Atlas, 'context'>,
  layer: LayerId,
  period: PeriodId,
  language: Language,
): string {
  const messages = MESSAGES[language];
  const parts = context.has(layer) ? readPeriod(period) : undefined;
  return parts?.half === 2 ? messages.year(parts.year) : periodName(period, messages);
}

/** Says the time of a reading of a layer: a half-year, all from the first on, or two half-years against each other. */
export function readingTime(
  atlas: Atlas,
  layer: LayerId,
  { reading, periodIndex: at }: TimedReading,
  language: Language,
): string {
  const messages = MESSAGES[language];
  const { id } = atlas.periods[at]!;
  if (reading.kind === 'cumulative') {
    const start = formatDay(atlas.periods[0]!.start.slice(0, 7), language);
    return TIME[language].since(start, periodEndName(id, messages));
  }
  const nameOf = (place: number) =>
    figureTimeName(atlas, layer, atlas.periods[place]!.id, language);
  const ends = changeEnds(atlas, reading, at);
  return ends ? TIME[language].versus(nameOf(ends[1]), nameOf(ends[0])) : nameOf(at);
}

/** Writes a value that is read over time; `unit` gets the bare number and adds what is measured. */
export function readText(
  value: Value,
  { reading }: Pick<TimedReading, 'reading'>,
  language: Language,
  unit: (amount: string) => string,
): ValueText {
  return reading.kind === 'change'
    ? changeText(value, reading.measure, language, unit)
    : valueText(value, language, unit);
}

/**
 * A county's total of a layer and its rate, read over time, as values and in words; no rate of a percentage,
 * which is the same by population, nor of own figures, which are not divided by it.
 */
export function countyReadText(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  at: TimedReading,
  language: Language,
): { readonly total: CountyText; readonly rate: CountyText | null } {
  const total = readCounty(atlas, layer, county, at);
  const textOf = (value: Value, unit: (amount: string) => string) => ({
    value,
    text: gapText(atlas, layer, value, language) ?? readText(value, at, language, unit),
  });
  const perHead = (amount: string) => `${amount} ${rateWords(atlas, layer, language).unit}`;
  return {
    total: textOf(total, indicatorUnit(atlas, layer, language)),
    rate:
      isPercent(at.reading) || isOwnId(layer) || atlas.layers.get(layer)?.people === null
        ? null
        : textOf(rateRead(atlas, layer, total, county, at.reading), perHead),
  };
}
