import type { Atlas } from '../atlas/atlas.ts';
import { conditionsOf, NO_FILTER, without, type Condition, type Filter } from './filter.ts';
import { filterCounties, type FilterContext } from './filtered.ts';

/** What a filter that keeps no county would keep without one of its conditions. */
export interface FilterSuggestion {
  readonly condition: Condition;
  /** How many counties are kept when it is taken off. */
  readonly without: number;
  /** How many counties meet this kind of condition and no other is asked for. */
  readonly alone: number;
}

/** Why a filter keeps so few: each condition with what is kept without it, the greatest relief first. */
export function suggestRelaxations(
  atlas: Atlas,
  filter: Filter,
  filterContext: FilterContext,
): FilterSuggestion[] {
  const count = (filter: Filter) => filterCounties(atlas, filter, filterContext).counties.length;
  return conditionsOf(filter)
    .map((condition) => ({
      condition,
      without: count(without(filter, condition)),
      alone: count({ ...NO_FILTER, [condition.kind]: filter[condition.kind] }),
    }))
    .sort((a, b) => b.without - a.without);
}
