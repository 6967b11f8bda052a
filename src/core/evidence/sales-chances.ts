import type { Atlas } from '../atlas/atlas.ts';
import { beliefOf } from '../atlas/belief.ts';
import { variance } from 'simple-statistics';
import { chanceAbove, locationOf } from '../../../data/model/lognormal.ts';

/**
 * The probabilities with which the estimate of sales has each county above a threshold in a half-year, or in a year whose
 * two half-years
 are known; a county is at the same end of both. `null` where nothing is believed.
 */
export function salesChances(
  atlas: Atlas,
  period: string,
  threshold: number,
): readonly number[] | null {
  const places = atlas.periods.flatMap(({ id }, at) =>
    id === period || `${id.slice(0, 4)}FY` === period ? [at] : [],
  );
  const { sigma } = atlas.estimates.sales ?? {};
  if (sigma === undefined || places.length !== (period.endsWith('FY') ? 2 : 1)) return null;
  const chances = atlas.counties.flatMap((county) => {
    let mean = 0;
    let floor = 0;
    for (const periodIndex of places) {
      const amount = atlas.estimates.sales!.value[periodIndex]?.[county.index];
      const belief = beliefOf(atlas, 'sales', county, { reading: { kind: 'period' }, periodIndex });
      if (!belief || amount == null) return [];
      mean += amount;
      floor += belief.floor;
    }
    return [chanceAbove({ location: locationOf(mean, sigma, floor), sigma, floor }, threshold)];
  });
  return chances.length > 0 ? chances : null;
}

/** The part of the variance of the logarithm of sales that the weights of counties explain, 0 to 1. */
export function explainedShare(atlas: Atlas, period: string): number | null {
  const { sigma, value } = atlas.estimates.sales ?? {};
  const amounts = value?.[atlas.periods.findIndex(({ id }) => id === period)] ?? [];
  const logs = amounts.flatMap((amount) => (amount === null ? [] : [Math.log(amount)]));
  if (sigma === undefined || logs.length === 0) return null;
  const spread = variance(logs);
  return spread / (spread + sigma ** 2);
}
