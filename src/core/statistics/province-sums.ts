import type { Atlas, County, Province } from '../atlas/atlas.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import { readSum } from '../atlas/read-values.ts';
import type { Reading } from '../atlas/reading.ts';
import type { Value } from '../atlas/value.ts';

/** What the counties of a province sum up to in each half-year. */
export interface ProvinceSum {
  readonly province: Province;
  /** Those of the province among the counties given, not empty. */
  readonly counties: readonly County[];
  /** Whether these are all counties of the list in the province. */
  readonly isWhole: boolean;
  /** By place of the half-year in the order of time. */
  readonly values: readonly Value[];
}

/**
 * Sums counties by province in every half-year, read over time; in the order of adcodes, provinces without a county
 * among them left out. See `sumValue` for the ranges, and for what is missing.
 */
export function provinceSums(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  reading: Reading,
): readonly ProvinceSum[] {
  const within = (all: readonly County[], { id }: Province) =>
    all.filter((county) => county.province.id === id);
  return atlas.provinces.flatMap((province) => {
    const own = within(counties, province);
    if (own.length === 0) return [];
    const isWhole = own.length === within(atlas.counties, province).length;
    const values = atlas.periods.map((_, index) =>
      readSum(atlas, layer, own, { reading, periodIndex: index }),
    );
    return [{ province, counties: own, isWhole, values }];
  });
}
