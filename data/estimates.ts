import type { Count } from './model/lognormal.ts';
import { citedSources, idsOf } from './cited.ts';
import { figureId, NATION } from './cross-checks.ts';
import { estimate, type Answer } from './model/estimate.ts';
import { roundDown, roundUp } from './model/round.ts';
import {
  salesModel,
  sigmaRange,
  type Reading,
  type SalesModel,
  type SalesOptions,
} from './model/sales.ts';
import { WEIGHTS, type WeightName } from './model/weights.ts';
import type {
  Estimate,
  EstimatesProduct,
  ModelTest,
  ModelVariant,
  PublishedCount,
} from './product.ts';
import type { Tables } from './schema.ts';
import { weighedBy } from './weighing.ts';

/** The indicator whose estimate the published counts calibrate. */
export const FITTED = 'sales';

/** The length of a half-year in years. */
export const HALF_A_YEAR = 0.5;

/** The model of sales by the published counts of the tables. */
export function modelOf({ counties, counts }: Tables): SalesModel {
  return salesModel(counties, readingsOf(counts));
}

/** The national figure of an indicator in a period, or null where there is none. */
export function nationalOf(
  { observations }: Tables,
  indicator: string,
  period: string,
): number | null {
  const row = observations.find(
    (one) => one.indicator === indicator && one.place === NATION && one.period === period,
  );
  return row?.value ?? null;
}

function readingsOf(counts: Tables['counts']): [Reading, Reading] {
  const [lower, higher] = counts
    .filter(({ use }) => use === 'fit')
    .map(({ threshold, least, most }) => ({ threshold, least, most: most ?? least }));
  return [lower!, higher!];
}

function spread(
  tables: Tables,
  indicator: string,
  model: Pick<SalesModel, 'places' | 'weights' | 'sigma'>,
  floors: readonly number[],
): Estimate {
  const { counties, periods } = tables;
  const { weights, sigma } = model;
  const answers = periods.map(({ id }) => {
    const total = nationalOf(tables, indicator, id);
    return total === null ? null : estimate({ total, weights, sigma, floors });
  });
  const column = (of: keyof Answer, round: (x: number) => number = (x) => x): Estimate['value'] =>
    answers.map((answer) => {
      const all: (number | null)[] = counties.map(() => null);
      model.places.forEach((place, i) => (all[place] = answer ? round(answer[of][i]!) : null));
      return all;
    });
  return {
    value: column('value'),
    low: column('low', (x) => roundDown(x, 3)),
    high: column('high', (x) => roundUp(x, 3)),
    median: column('median', (x) => Number(x.toPrecision(3))),
    sigma,
    floors: Object.fromEntries(
      model.places.flatMap((place, i) =>
        floors[i]! > 0 ? [[counties[place]!.adcode, floors[i]!]] : [],
      ),
    ),
  };
}

/** Estimates the sales of every county and half-year; a half-year without a national figure is all null. */
export function salesEstimate(tables: Tables): Estimate {
  const model = modelOf(tables);
  return spread(tables, FITTED, model, model.floors(HALF_A_YEAR));
}

/** Estimates the indicators of the table by the recipe of sales: its σ, its weights unless the table names others, no floors. */
export function estimatesProduct(tables: Tables): EstimatesProduct {
  const model = modelOf(tables);
  const { places, weights } = model;
  const floors = places.map(() => 0);
  const weighed = tables.estimates.map(({ indicator, weights: context, weights_year: year }) => {
    const other =
      context === null || year === null
        ? undefined
        : weighedBy(tables, { context, year }, places, weights);
    return { indicator, other, model: other ? { ...model, weights: other.weights } : model };
  });
  const main = tables.counties.map((): number | null => null);
  places.forEach((place, i) => (main[place] = Math.round(weights[i]!)));
  const named = new Set(weighed.flatMap(({ other }) => other?.about.context ?? []));
  return {
    version: 1,
    estimates: Object.fromEntries(
      weighed.map((row) => [row.indicator, spread(tables, row.indicator, row.model, floors)]),
    ),
    fits: Object.fromEntries(
      tables.estimates.map(({ indicator, fit, note_zh, note_en }) => [
        indicator,
        { fit, noteZh: note_zh, noteEn: note_en },
      ]),
    ),
    test: modelTest(tables),
    sources: citedSources(
      tables,
      tables.context.filter(({ id }) => named.has(id)),
    ),
    weights: main,
    weighings: Object.fromEntries(
      weighed.flatMap(({ indicator, other }) => (other ? [[indicator, other.about]] : [])),
    ),
    outliers: tables.outliers.map(({ figure, county, period, note_zh, note_en }) => ({
      figure,
      county,
      period,
      noteZh: note_zh,
      noteEn: note_en,
    })),
  };
}

/** How the model of sales, and others like it, stand against the published counts. */
export function modelTest(tables: Tables): ModelTest {
  const { counties, counts } = tables;
  const readings = readingsOf(counts);
  const range = sigmaRange(counties, readings);
  const variant = (options: SalesOptions & { weights: WeightName }): ModelVariant => {
    const model = salesModel(counties, readings, options);
    const expected = expectedCounts(tables, model).map(({ mean, deviation }) => ({
      mean: Number(mean.toFixed(1)),
      deviation: Number(deviation.toFixed(1)),
    }));
    return { weights: options.weights, sigma: model.sigma, expected };
  };
  const [weights, ...others] = Object.keys(WEIGHTS) as [WeightName, ...WeightName[]];
  return {
    counts: counts.map((row) => publishedCount(tables, row)),
    sigmaRange: range,
    variants: [
      variant({ weights }),
      ...range.map((sigma) => variant({ weights, sigma })),
      ...others.map((other) => variant({ weights: other })),
    ],
  };
}

/** The counts of the table as a model expects them, in its order. */
export function expectedCounts(tables: Tables, model: SalesModel): Count[] {
  let fits = 0;
  return tables.counts.map(({ period, threshold, use }) => {
    if (use === 'fit') return model.fitted[fits++]!;
    const total = nationalOf(tables, FITTED, period!);
    if (total === null) throw new Error(`got no sales of ${period}, expected some to test with`);
    return model.count(total, period!.includes('H') ? HALF_A_YEAR : 1, threshold);
  });
}

function publishedCount(
  { figures, observations }: Tables,
  { figure, threshold, least, most, period, use }: Tables['counts'][number],
): PublishedCount {
  const row =
    figures.find(({ id }) => id === figure) ??
    observations.find((one) => figureId(one.indicator, one.period) === figure)!;
  return {
    figure,
    threshold,
    least,
    most,
    // A count that the model is fitted to is of a year before the national figures.
    period: period ?? `${'end' in row ? row.end.slice(0, 4) : ''}FY`,
    use,
    quote: row.quote,
    sources: idsOf(row.source),
  };
}
