import type { Atlas } from '../core/atlas/atlas.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import { amountRead, rateAmountRead } from '../core/atlas/read-values.ts';
import type { Reading } from '../core/atlas/reading.ts';
import { BY_AMOUNT, quantityShown, type Filled, type Quantity } from '../core/atlas/share.ts';
import { classesOf, type Classing } from '../core/statistics/class-breaks.ts';
import type { Grouping } from '../core/atlas/poverty-list.ts';
import { changeThresholds } from '../core/statistics/change-breaks.ts';
import { colorScale, type ClassScale } from '../core/statistics/class-scale.ts';
import { createSizeScale, type SizeScale } from '../core/statistics/radius-scale.ts';
import { layerColors, type Theme } from '../core/theme/theme.ts';

/** How a layer is cut unless the reader chooses, and the thresholds of its fixed classes. */
export function classDefaults({ layers }: Pick<Atlas, 'layers'>, layer: ValueLayerId): Usual {
  const known = layers.get(layer);
  return known ? { usual: known.classing, fixed: known.steps } : OWN;
}

interface Usual {
  readonly usual: Classing;
  readonly fixed: readonly number[];
}

/** Of all the reader's own layers. */
const OWN: Usual = { usual: 'quantile', fixed: [1, 10, 100, 1000, 10_000] };

/** What the classes of a layer's rate are cut from. */
interface RateScaleInput {
  readonly atlas: Atlas;
  readonly layer: ValueLayerId;
  readonly theme: Theme;
  /** `null` takes the usual way of the layer. Changes have classes of their own. */
  readonly classing?: Classing | null;
  readonly reading?: Reading;
  readonly filled?: Filled;
  /** The place of the one half-year to look at; `null` looks at all, so that a step never moves the classes. */
  readonly only?: number | null;
}

/**
 * Where classes are cut that are the same for all layers and half-years: shares of the nation as multiples of the average
 * county's, ranges by how many times the least the greatest is, probabilities.
 */
const FIXED_BREAKS: Readonly<Record<Exclude<Quantity, 'rate'>, readonly number[]>> = {
  share: [0.5, 1, 2],
  width: [2, 5, 10, 20, 50],
  chance: [0.1, 0.25, 0.5, 0.75, 0.9],
};

/**
 * The classes of what the map shows of a layer, read over time: of rates by all counties, of anything else the same always.
 * `undefined` where nothing is known, or where the atlas has no estimate of the layer yet.
 */
export function rateClasses(input: RateScaleInput): ClassScale | undefined {
  const { atlas, layer, theme, reading = { kind: 'period' }, only = null } = input;
  const quantity = quantityShown(atlas, layer, reading, input.filled ?? BY_AMOUNT);
  if (quantity !== 'rate') {
    const breaks = FIXED_BREAKS[quantity];
    const { ramp } = layerColors(theme, atlas, layer);
    return colorScale(breaks, spread(ramp, breaks.length + 1));
  }
  const classing = input.classing ?? classDefaults(atlas, layer).usual;
  const rates = atlas.periods.flatMap((_, at) =>
    only !== null && at !== only
      ? []
      : atlas.counties.flatMap(
          (county) => rateAmountRead(atlas, layer, county, { reading, periodIndex: at }) ?? [],
        ),
  );
  if (rates.length === 0) return undefined;
  if (reading.kind === 'change') {
    return colorScale(changeThresholds(rates, reading.measure), theme.ramps.change);
  }
  const { ramp } = layerColors(theme, atlas, layer);
  const { fixed } = classDefaults(atlas, layer);
  const { thresholds, middle } = classesOf(rates, ramp.length, classing, fixed);
  if (thresholds.length === 0) return colorScale([], spread(ramp, 1), { only: rates[0]! });
  if (middle === null) return colorScale(thresholds, spread(ramp, thresholds.length + 1));
  const below = thresholds.indexOf(middle) + 1;
  const above = thresholds.length + 1 - below;
  const { average } = theme.ramps;
  const half = average.length / 2;
  const colors = [
    ...spread(average.slice(0, half).reverse(), below).reverse(),
    ...spread(average.slice(half), above),
  ];
  return colorScale(thresholds, colors, { middle });
}

/**
 * Some colours of a ramp from its first to its last, of which one alone is its middle; where steps differ the wide ones are
 * below, among the paler.
 */
function spread(colors: readonly string[], count: number): string[] {
  const last = colors.length - 1;
  if (count === 1) return [colors[Math.ceil(last / 2)]!];
  return Array.from(
    { length: count },
    (_, index) => colors[Math.ceil((index * last) / (count - 1))]!,
  );
}

/**
 * The sizes of a layer's totals over all counties and all periods, read over time; `largest` is the greatest
 * radius in pixels. `undefined` where the atlas has no estimate of it.
 */
export function sizeScale(
  atlas: Atlas,
  layer: ValueLayerId,
  largest: number,
  reading: Reading = { kind: 'period' },
): SizeScale | undefined {
  let greatest = 0;
  for (const county of atlas.counties) {
    atlas.periods.forEach((_, periodIndex) => {
      const timed = { reading, periodIndex };
      greatest = Math.max(greatest, amountRead(atlas, layer, county, timed) ?? 0);
    });
  }
  return greatest > 0 ? createSizeScale(greatest, largest) : undefined;
}

/**
 * The colours of the list's groups, a class each, in the order of `groupOf`; among areas the last
 * colour is that of counties in none.
 */
export function groupScale(theme: Theme, grouping: Grouping): ClassScale {
  const colors = grouping === 'year' ? theme.years : theme.groups;
  return colorScale(
    colors.slice(1).map((_, index) => index + 0.5),
    colors,
  );
}
