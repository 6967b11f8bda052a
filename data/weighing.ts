import { sampleCorrelation } from 'simple-statistics';
import { contextProduct } from './context.ts';
import type { Weighing } from './product.ts';
import type { Tables } from './schema.ts';

/** By how many times an estimate is said to have moved with other weights. */
const FACTORS = [1.5, 2, 3] as const;

/** An indicator of the context by which counties are weighed, and the year. */
interface Basis {
  readonly context: string;
  readonly year: number;
}

/**
 * Weighs places by a figure of the context where that is known, and else by their main weight: places that lack the figure
 * have the same part of the whole as with main weights alone.
 * @param places indices of the counties that are weighed
 */
export function weighedBy(
  tables: Tables,
  { context, year }: Basis,
  places: readonly number[],
  main: readonly number[],
): { weights: number[]; about: Weighing } {
  const { values, years, indicators } = contextProduct(tables);
  const { zh, en, sources } = indicators.find(({ id }) => id === context)!;
  const column = values[context]?.[years.indexOf(year)] ?? [];
  const figures = places.map((place) => column[place] ?? null);
  const known = figures.flatMap((figure, i) => (figure === null ? [] : [i]));
  if (known.length < 2) throw new Error(`got ${known.length} figures of ${context} in ${year}`);
  const total = known.reduce((sum, i) => sum + figures[i]!, 0);
  const factor = total / known.reduce((sum, i) => sum + main[i]!, 0);
  const weights = figures.map((figure, i) => figure ?? main[i]! * factor);
  const moves = weights.map((weight, i) => Math.abs(Math.log(weight / (main[i]! * factor))));
  const correlation = sampleCorrelation(
    known.map((i) => Math.log(main[i]!)),
    known.map((i) => Math.log(figures[i]!)),
  );
  return {
    weights,
    about: {
      context,
      year,
      zh,
      en,
      sources,
      known: known.length,
      correlation: Number(correlation.toFixed(3)),
      moved: FACTORS.map((times) => ({
        times,
        counties: moves.filter((move) => move > Math.log(times)).length,
      })),
    },
  };
}
