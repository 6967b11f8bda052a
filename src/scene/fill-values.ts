import type { Atlas, County } from '../core/atlas/atlas.ts';
import { hasValues, type ValueLayerId } from '../core/atlas/layer.ts';
import { groupOf, isOpenAt, type Grouping } from '../core/atlas/poverty-list.ts';
import { isStated } from '../core/atlas/read-values.ts';
import type { Reading } from '../core/atlas/reading.ts';
import { BY_AMOUNT, shownAmounts, type Filled } from '../core/atlas/share.ts';
import type { View } from '../core/view/view.ts';

/** How a county's fill is drawn in a period. */
export const FILL_KIND = { outside: 0, solid: 1, modelled: 2, missing: 3, unverified: 4 } as const;

/** What is shown of all rows in all periods, their rates, shares or groups, laid out as `row × periods + period`. */
export interface FillValues {
  readonly periods: number;
  /** 0 where there is no value; `kinds` tells. */
  readonly rates: Float32Array;
  /** A `KIND` for each rate. */
  readonly kinds: Uint8Array;
}

/** Taiwan, Hong Kong and Macau lie outside the programme: they are shown as having no data. */
export const hasNoData = (countyId: string): boolean => /^[78]/.test(countyId);

/**
 * Gathers what is shown of a layer, read over time, for the rows of a mesh; all that are known are estimates or the
 * reader's own figures.
 */
export function countyValues(
  atlas: Atlas,
  layer: ValueLayerId,
  ids: readonly string[],
  reading: Reading = { kind: 'period' },
  filled: Filled = BY_AMOUNT,
): FillValues {
  const shown = atlas.periods.map((_, periodIndex) =>
    shownAmounts(atlas, layer, { reading, periodIndex }, filled),
  );
  return gather(atlas, ids, (county, _, at) => {
    const rate = shown[at]!(county);
    if (rate === null) return [0, FILL_KIND.missing];
    return [
      rate,
      isStated(atlas, layer, county, { reading, periodIndex: at })
        ? FILL_KIND.unverified
        : FILL_KIND.modelled,
    ];
  });
}

/**
 * Gathers the groups of the list in place of rates: the place of each county's colour in its scale; a group that is not
 * known for sure is unverified.
 */
export function groupValues(atlas: Atlas, grouping: Grouping, ids: readonly string[]): FillValues {
  return gather(atlas, ids, (county, period) => {
    const group = groupOf(county, grouping, period);
    const isUnsure = grouping === 'year' ? isOpenAt(county, period) : county.areaUnverified;
    return [group, isUnsure ? FILL_KIND.unverified : FILL_KIND.solid];
  });
}

/**
 * Gathers what a view fills in: rates of the leading layer, read over time, or groups of the list where
 * that leads, or where nothing is filled in or an estimate has not come yet.
 */
export function fillValues(
  atlas: Atlas,
  { layer, grouping }: Pick<View, 'layer' | 'grouping'>,
  ids: readonly string[],
  reading?: Reading,
  filled?: Filled,
): FillValues {
  if (hasValues(layer) && atlas.estimates[layer])
    return countyValues(atlas, layer, ids, reading, filled);
  return groupValues(atlas, grouping, ids);
}

function gather(
  atlas: Atlas,
  ids: readonly string[],
  ask: (county: County, period: string, periodIndex: number) => [rate: number, kind: number],
): FillValues {
  const periods = atlas.periods.length;
  const rates = new Float32Array(ids.length * periods);
  const kinds = new Uint8Array(ids.length * periods);
  ids.forEach((id, row) => {
    const county = atlas.countyById.get(id);
    atlas.periods.forEach((period, index) => {
      const periodIndex = row * periods + index;
      if (county) [rates[periodIndex], kinds[periodIndex]] = ask(county, period.id, index);
      else kinds[periodIndex] = hasNoData(id) ? FILL_KIND.missing : FILL_KIND.outside;
    });
  });
  return { periods, rates, kinds };
}
