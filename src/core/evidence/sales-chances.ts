import { fittedIndicator, type Atlas, type County } from '../atlas/atlas.ts';
import { beliefOf } from '../atlas/belief.ts';
import { variance } from 'simple-statistics';
import { chanceAbove, locationOf, type Lognormal } from '../../../data/model/lognormal.ts';

/** From this amount on, in yuan, the programme counted a county as one that sells much. */
export const MUCH = 100_000_000;

/**
 * What the calibrated estimate believes of a county in a half-year, or in a year whose two half-years are known; the county
 * is at the same end of both. `null` where nothing is believed.
 */
export function salesBelief(atlas: Atlas, county: County, period: string): Lognormal | null {
  const places = atlas.periods.flatMap(({ id }, at) =>
    id === period || `${id.slice(0, 4)}FY` === period ? [at] : [],
  );
  const fitted = fittedIndicator(atlas) ?? '';
  const { sigma, value } = atlas.estimates[fitted] ?? {};
  if (!value || sigma === undefined || places.length !== (period.endsWith('FY') ? 2 : 1))
    return null;
  let mean = 0;
  let floor = 0;
  for (const periodIndex of places) {
    const amount = value[periodIndex]?.[county.index];
    const belief = beliefOf(atlas, fitted, county, { reading: { kind: 'period' }, periodIndex });
    if (!belief || amount == null) return null;
    mean += amount;
    floor += belief.floor;
  }
  return { location: locationOf(mean, sigma, floor), sigma, floor };
}

/** The probabilities with which it has each county that something is believed of above a threshold; `null` without any. */
export function salesChances(
  atlas: Atlas,
  period: string,
  threshold: number,
): readonly number[] | null {
  const chances = atlas.counties.flatMap((county) => {
    const belief = salesBelief(atlas, county, period);
    return belief ? [chanceAbove(belief, threshold)] : [];
  });
  return chances.length > 0 ? chances : null;
}

/** The part of the variance of the logarithm of the calibrated amounts that the weights of counties explain, 0 to 1. */
export function explainedShare(atlas: Atlas, period: string): number | null {
  const { sigma, value } = atlas.estimates[fittedIndicator(atlas) ?? ''] ?? {};
  const amounts = value?.[atlas.periods.findIndex(({ id }) => id === period)] ?? [];
  const logs = amounts.flatMap((amount) => (amount === null ? [] : [Math.log(amount)]));
  if (sigma === undefined || logs.length === 0) return null;
  const spread = variance(logs);
  return spread / (spread + sigma ** 2);
}
