import type { Atlas } from '../model/atlas.ts';
import { countyValue, perHead } from '../model/value.ts';
import { colorScale, quantileThresholds, type ColorScale } from './color-scale.ts';
import { radiusScale, type RadiusScale } from './radius-scale.ts';

/** The classes of a rate over all counties and all periods, so that a step never moves them. */
export function rateScale(atlas: Atlas, indicator: string, colors: readonly string[]): ColorScale {
  const rates = amounts(atlas, (county, period) =>
    perHead(countyValue(atlas, indicator, county, period), county),
  );
  return colorScale(quantileThresholds(rates, colors.length), colors);
}

/** The sizes of totals over all counties and all periods; `largest` is the greatest radius in pixels. */
export function totalScale(atlas: Atlas, indicator: string, largest: number): RadiusScale {
  const totals = amounts(atlas, (county, period) => countyValue(atlas, indicator, county, period));
  return radiusScale(Math.max(...totals), largest);
}

function amounts(
  atlas: Atlas,
  ask: (county: Atlas['counties'][number], period: string) => { amount: number | null },
): number[] {
  return atlas.periods.flatMap(({ id }) =>
    atlas.counties.flatMap((county) => ask(county, id).amount ?? []),
  );
}
