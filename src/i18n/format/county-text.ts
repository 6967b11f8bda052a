import type { Atlas, County, Period } from '../../core/atlas/atlas.ts';
import type { ValueLayerId } from '../../core/atlas/layer.ts';
import { countyValue, rateOf, type Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { CONTEXT } from '../messages/context.ts';
import { rateWords } from './layer-words.ts';
import { unitText } from './units.ts';
import { valueText, type ValueText } from './value-text.ts';

/** A value and its words. */
export interface CountyText {
  readonly value: Value;
  readonly text: ValueText;
}

/** A county's total of a layer in a period and its rate, as values and in words. */
export function countyText(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  period: Period['id'],
  language: Language,
): { readonly total: CountyText; readonly rate: CountyText } {
  const total = countyValue(atlas, layer, county, period);
  const rate = rateOf(atlas, layer, total, county);
  const perHead = (amount: string) => `${amount} ${rateWords(atlas, layer, language).unit}`;
  const textOf = (value: Value, unit: (amount: string) => string) => ({
    value,
    text: gapText(atlas, layer, value, language) ?? valueText(value, language, unit),
  });
  return {
    total: textOf(total, indicatorUnit(atlas, layer, language)),
    rate: textOf(rate, perHead),
  };
}

/** What stands for a figure that the context has not, of which nobody can say that it was not published. */
export function gapText(
  { context }: Pick<Atlas, 'context'>,
  layer: ValueLayerId,
  { amount }: Value,
  language: Language,
): ValueText | undefined {
  const { none } = CONTEXT[language];
  return amount === null && context.has(layer)
    ? { amount: none, range: null, status: none }
    : undefined;
}

/** How to write an amount of an indicator of the atlas; bare where the atlas does not know it. */
export function indicatorUnit(atlas: Atlas, indicator: string, language: Language) {
  return unitText(atlas.indicatorById.get(indicator)?.unit ?? 'text', language);
}
