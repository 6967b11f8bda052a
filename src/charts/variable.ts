import { layerOf, type Variable } from '../core/view/chart-choice.ts';
import { isFitted, valueLayers, type Atlas, type County } from '../core/atlas/atlas.ts';
import { isStatedLayer } from '../core/atlas/layer.ts';
import { hasOwn } from '../core/atlas/own-cells.ts';
import { isPercent, rateRead, readCounty, type TimedReading } from '../core/atlas/read-values.ts';
import { whyBarred, type Reading, type WhyBarred } from '../core/atlas/reading.ts';
import { MISSING, type Value } from '../core/atlas/value.ts';
import type { Language } from '../core/base/language.ts';
import { classTitle } from '../i18n/format/class-text.ts';
import { indicatorUnit } from '../i18n/format/county-text.ts';
import { layerName } from '../i18n/format/layer-words.ts';
import { formatAmount, formatChange, formatSigned } from '../i18n/format/number.ts';
import { readText } from '../i18n/format/reading-text.ts';
import type { ValueText } from '../i18n/format/value-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';

/**
 * Population, then the totals and the rates of the layers of which counties have figures: context and the reader's own. What
 * is estimated would show but the weights that it is shared out by.
 */
export function variablesOf(atlas: Atlas): readonly Variable[] {
  const stated = valueLayers(atlas).filter((id) => isStatedLayer(id) || hasOwn(atlas.own, id));
  return ['population', ...stated.flatMap((layer) => [`${layer} total`, `${layer} rate`] as const)];
}

const isRate = (variable: Variable) => variable.endsWith(' rate');

/** A county's value of a variable, read over time; population is the census of 2020 whatever the time. */
export function readVariable(
  atlas: Atlas,
  variable: Variable,
  county: County,
  at: TimedReading,
): Value {
  const layer = layerOf(variable);
  if (layer === null) return populationOf(atlas, county);
  const total = readCounty(atlas, layer, county, at);
  return isRate(variable) ? rateRead(atlas, layer, total, county, at.reading) : total;
}

/** Why a variable cannot be read so over time; `null` where it can. */
export function whyVariableBarred(
  atlas: Atlas,
  variable: Variable,
  reading: Reading,
): WhyBarred | null {
  const layer = layerOf(variable);
  return layer && whyBarred(atlas, layer, reading);
}

/** What a variable is called, and its unit; the unit is empty where it has none. */
export function variableTitle(
  atlas: Atlas,
  variable: Variable,
  reading: Reading,
  language: Language,
): { readonly name: string; readonly unit: string } {
  const layer = layerOf(variable);
  const t = CHARTS[language];
  if (layer === null) return { name: t.population, unit: t.people };
  if (isRate(variable)) {
    const { name, unit } = classTitle(atlas, layer, reading, language);
    return { name, unit };
  }
  const unit = isPercent(reading) ? '%' : indicatorUnit(atlas, layer, language)('').trim();
  return { name: layerName(atlas, layer, language), unit };
}

/** Writes a value of a variable in words, with its unit and its range. */
export function variableText(
  atlas: Atlas,
  variable: Variable,
  value: Value,
  reading: Reading,
  language: Language,
): ValueText {
  const { unit } = variableTitle(atlas, variable, { kind: 'period' }, language);
  const space = language === 'zh' && !isRate(variable) ? '' : ' ';
  return readText(value, { reading: readingFor(variable, reading) }, language, (amount) =>
    unit ? amount + space + unit : amount,
  );
}

/** How a number of a variable is written on an axis, without its unit. */
export function tickText(
  variable: Variable,
  reading: Reading,
  language: Language,
): (amount: number) => string {
  const read = readingFor(variable, reading);
  if (isPercent(read)) return (ratio) => formatChange(ratio, language);
  if (read.kind === 'change') return (amount) => formatSigned(amount, language);
  return (amount) => formatAmount(amount, language);
}

/** The ids of the documents that the values of a variable rest on. */
export function variableSources(
  atlas: Atlas,
  variable: Variable,
  values: readonly Value[],
): readonly string[] {
  const { census, villages } = atlas.countySources;
  const layer = layerOf(variable);
  const isModelled = values.some(({ status }) => status === 'modelled');
  const byPopulation =
    layer !== null && isRate(variable) && atlas.layers.get(layer)?.people != null;
  return [
    ...new Set([
      ...values.flatMap(({ sources }) => sources),
      ...(isModelled || byPopulation ? census : []),
      ...(isModelled && layer !== null && isFitted(atlas, layer) ? villages : []),
    ]),
  ];
}

/** Nobody counts people again each half-year. */
function readingFor(variable: Variable, reading: Reading): Reading {
  return variable === 'population' ? { kind: 'period' } : reading;
}

function populationOf(atlas: Atlas, { population }: County): Value {
  if (population === null) return MISSING;
  const { census: sources } = atlas.countySources;
  return {
    amount: population,
    range: null,
    bound: 'exact',
    status: 'reported',
    sources,
    formula: null,
    confidence: 'published',
  };
}
