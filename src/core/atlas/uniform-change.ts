import { quantileSorted } from 'simple-statistics';
import type { Atlas, County } from './atlas.ts';
import type { ValueLayerId } from './layer.ts';
import type { TimedReading } from './read-values.ts';
import { readAmount } from './reading.ts';
import { countyAmount } from './value.ts';

/** The share of counties that must agree, and within how much of each other's ratio. */
const MOST = 0.95;
const CLOSE = 0.01;

/**
 * Whether nearly all counties changed by the same share, as they do where each half-year's figure is shared out
 * by the same weights: their changes then say nothing of any one of them. `false` where no change is shown
 * or none is known. Roundings of small counties are let pass.
 */
export function isUniformChange(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  { reading, periodIndex: at }: TimedReading,
): boolean {
  if (reading.kind !== 'change') return false;
  const shares = { ...reading, measure: 'percent' } as const;
  const ratios = counties
    .flatMap(
      (county) =>
        readAmount(atlas, shares, at, (place) => countyAmount(atlas, layer, county, place)) ?? [],
    )
    .sort((a, b) => a - b);
  if (ratios.length < 2) return false;
  const spread = (1 - MOST) / 2;
  return quantileSorted(ratios, 1 - spread) - quantileSorted(ratios, spread) <= CLOSE;
}
