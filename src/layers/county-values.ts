import type { Atlas } from '../model/atlas.ts';
import { countyValue, perHead } from '../model/value.ts';

/** How a county's fill is drawn in a period. */
export const KIND = { outside: 0, solid: 1, modelled: 2, missing: 3 } as const;

/** The rates of all rows and periods, laid out as `row × periods + period`. */
export interface CountyValues {
  readonly periods: number;
  /** 0 where there is no value; `kinds` tells. */
  readonly rates: Float32Array;
  /** A `KIND` for each rate. */
  readonly kinds: Uint8Array;
}

/** Taiwan, Hong Kong and Macau lie outside the programme: they are shown as having no data. */
export const hasNoData = (countyId: string): boolean => /^[78]/.test(countyId);

/** Gathers the rates of one indicator for the rows of a mesh. */
export function countyValues(
  atlas: Atlas,
  indicator: string,
  ids: readonly string[],
): CountyValues {
  const periods = atlas.periods.length;
  const rates = new Float32Array(ids.length * periods);
  const kinds = new Uint8Array(ids.length * periods);
  ids.forEach((id, row) => {
    const county = atlas.countyById.get(id);
    atlas.periods.forEach((period, index) => {
      const at = row * periods + index;
      if (!county) {
        kinds[at] = hasNoData(id) ? KIND.missing : KIND.outside;
        return;
      }
      const rate = perHead(countyValue(atlas, indicator, county, period.id), county);
      rates[at] = rate.amount ?? 0;
      if (rate.amount === null) kinds[at] = KIND.missing;
      else kinds[at] = rate.status === 'modelled' ? KIND.modelled : KIND.solid;
    });
  });
  return { periods, rates, kinds };
}
