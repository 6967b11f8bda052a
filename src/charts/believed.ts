import { type By, type Variable } from '../core/view/chart-choice.ts';
import { beliefOf } from '../core/atlas/belief.ts';
import type { County } from '../core/atlas/atlas.ts';
import { rateAmount } from '../core/atlas/value.ts';
import type { Lognormal } from '../../data/model/lognormal.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import type { ChartInput, NoChart, Place } from './chart.ts';
import { sample, sayCounty, sayMissing, sayNone, statusesOf } from './sample.ts';
import { readVariable, variableSources } from './variable.ts';

/** What is believed of the counties of a chart, or why nothing is. */
export function beliefsIn(input: ChartInput, by: By): readonly Lognormal[] | NoChart {
  const { atlas, layer, counties, at, language } = input;
  const beliefs = counties.flatMap((county): Lognormal[] => {
    const belief = beliefOf(atlas, layer, county, at);
    const each = by === 'total' ? 1 : rateAmount(input.atlas, layer, 1, county);
    if (!belief || each === null) return [];
    const { location, sigma, floor } = belief;
    return [{ location: location + Math.log(each), sigma, floor: floor * each }];
  });
  if (beliefs.length > 0) return beliefs;
  const hasValues = sample(input, `${layer} ${by}`).known.length > 0;
  return { why: hasValues ? CHARTS[language].noSpread : sayNone(input, `${layer} ${by}`) };
}

/** What a chart of estimates says of itself: nobody knows where a single county stands. */
export function believedParts(input: ChartInput, variable: Variable) {
  const { known, missing } = sample(input, variable);
  const values = known.map(({ value }) => value);
  const t = CHARTS[input.language];
  return {
    notes: [t.band, t.noPlaces, sayMissing(missing, input)],
    statuses: statusesOf(values),
    sources: variableSources(input.atlas, variable, values),
    places: [],
    placesOf: (): readonly Place[] => [],
    sayOf: (county: County) =>
      sayCounty(input, variable, county, readVariable(input.atlas, variable, county, input.at)),
    isRow: false,
  } as const;
}
