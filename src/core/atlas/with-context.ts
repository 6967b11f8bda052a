import type { ContextIndicator, Estimate, IndicatorLayer } from '../../../data/product.ts';
import type { Atlas } from './atlas.ts';
import type { ContextProduct } from './layer-products.ts';

/** The half-year under which a figure of a year stands: its end. */
const periodOfYear = (year: number): string => `${year}H2`;

/**
 * Adds the context: each of its indicators becomes a layer of county values, whose figures of a year stand at the second
 * half of the year. Years without half-years in the atlas are left out.
 */
export function withContext(atlas: Atlas, product: ContextProduct | undefined): Atlas {
  if (!product) return atlas;
  const { indicators, years, values, sources } = product;
  const columnsOf = (id: string): Estimate => {
    const value = atlas.periods.map(({ id: period }) => {
      const at = years.findIndex((year) => periodOfYear(year) === period);
      return values[id]?.[at] ?? atlas.counties.map(() => null);
    });
    return { value, low: value, high: value };
  };
  const adding = <T>(known: ReadonlyMap<string, T>, of: (indicator: ContextIndicator) => T) =>
    new Map([...known, ...indicators.map((one) => [one.id, of(one)] as const)]);
  return {
    ...atlas,
    indicatorById: adding(atlas.indicatorById, (indicator) => indicator),
    layers: adding(atlas.layers, layerOf),
    context: adding(atlas.context, (indicator) => indicator),
    estimates: {
      ...atlas.estimates,
      ...Object.fromEntries(indicators.map(({ id }) => [id, columnsOf(id)])),
    },
    sourceById: new Map([
      ...atlas.sourceById,
      ...sources.map((source) => [source.id, source] as const),
    ]),
  };
}

function layerOf({ id, zh, en, perHead, ...of }: ContextIndicator): IndicatorLayer {
  const { rate, rateUnit, rateBase, colors, steps } = of;
  const total = { zh: `{end}，${zh}合计{amount}`, en: `${en}, {end}: {amount} in all` };
  const part = { zh: `{end}，{where}${zh}合计{amount}`, en: `${en}, {end}, {where}: {amount}` };
  return {
    ...{ id, name: { zh, en }, rate, rateUnit, rateBase, colors, steps },
    ...{ headline: total, headlineOfPart: part, people: perHead ? 1 : null },
    ...{ classing: 'quantile', columnWords: '', estimate: null },
  };
}
