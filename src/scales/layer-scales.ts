import type { Atlas } from '../model/atlas.ts';
import { VALUE_LAYERS, type ValueLayerId } from '../model/layer.ts';
import { countyAmount, rateAmount } from '../model/value.ts';
import type { Classing, Grouping } from '../model/view.ts';
import { classThresholds } from './classing.ts';
import { colorScale, type ColorScale } from './color-scale.ts';
import { radiusScale, type RadiusScale } from './radius-scale.ts';
import type { Theme } from './theme.ts';

/** How each layer is cut unless the reader chooses, and the thresholds of its fixed classes. */
export const CLASSES: Readonly<
  Record<ValueLayerId, { readonly usual: Classing; readonly fixed: readonly number[] }>
> = {
  sales: { usual: 'quantile', fixed: [50, 100, 150, 200, 300] },
  loans: { usual: 'quantile', fixed: [100, 200, 300, 500, 800] },
  borrowers: { usual: 'quantile', fixed: [2.5, 5, 10, 15, 20] },
  parcels: { usual: 'jenks', fixed: [0.1, 0.2, 0.3, 0.4, 0.5] },
  insured: { usual: 'log', fixed: [2.5, 5, 10, 15, 20] },
};

/**
 * The classes of a layer's rate over all counties and all periods, so that a step never moves them;
 * `undefined` while the atlas has no estimate of it.
 */
export function rateScale(
  atlas: Atlas,
  layer: ValueLayerId,
  theme: Theme,
  classing: Classing = CLASSES[layer].usual,
): ColorScale | undefined {
  const rates = atlas.periods.flatMap((_, at) =>
    atlas.counties.flatMap(
      (county) => rateAmount(layer, countyAmount(atlas, layer, county, at), county) ?? [],
    ),
  );
  if (rates.length === 0) return undefined;
  const colors = theme.ramps[classing === 'average' ? 'average' : layer];
  return colorScale(classThresholds(rates, colors.length, classing, CLASSES[layer].fixed), colors);
}

/**
 * The sizes of totals by layer, each over all counties and all periods; `largest` is the greatest radius
 * in pixels. A layer of which the atlas has no estimate has none.
 */
export function totalScales(
  atlas: Atlas,
  largest: number,
): Readonly<Partial<Record<ValueLayerId, RadiusScale>>> {
  return Object.fromEntries(
    VALUE_LAYERS.flatMap((layer) => {
      const totals = atlas.estimates[layer]?.value.flat() ?? [];
      const greatest = totals.reduce<number>((most, total) => Math.max(most, total ?? 0), 0);
      return greatest > 0 ? [[layer, radiusScale(greatest, largest)]] : [];
    }),
  );
}

/**
 * The colours of the list's groups, a class each, in the order of `groupOf`; among areas the last
 * colour is that of counties in none.
 */
export function groupScale(theme: Theme, grouping: Grouping): ColorScale {
  const colors = grouping === 'year' ? theme.years : theme.groups;
  return colorScale(
    colors.slice(1).map((_, index) => index + 0.5),
    colors,
  );
}
