import type { Point } from '../geography/albers.ts';
import type { Status } from '../atlas/status.ts';

/** What of the leading layer, as it is read, a range is of; of `chance`, that its total is above the view's threshold. */
export const RANGED = ['total', 'rate', 'chance'] as const;

/** Bounds of a county's value in the unit of its scale; both ends are kept, and `null` is no bound. */
export interface ValueRange {
  readonly of: (typeof RANGED)[number];
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Which counties the reader wants to see. What is empty or `null` filters nothing; of several choices of one
 * kind a county has to meet one, and of several kinds each.
 */
export interface Filter {
  /** Codes of provinces (`520000`) and prefectures (`522300`), ascending. */
  readonly places: readonly string[];
  /** Adcodes of counties that the reader has named one by one, ascending. */
  readonly list: readonly string[];
  /** Adcode of a county that is kept with those that share a border with it, or `null`. */
  readonly near: string | null;
  /** Ids of contiguous poor areas (`AREAS.area`), ascending. */
  readonly areas: readonly string[];
  /** Ids of the three areas and three prefectures (`AREAS.three`), ascending. */
  readonly threeAreas: readonly string[];
  /** Key counties alone, or only the others. */
  readonly keyCounty: boolean | null;
  /** Years of leaving the list, ascending. */
  readonly years: readonly number[];
  /** Statuses of the leading layer's total, as it is read, in the order of `STATUSES`. */
  readonly statuses: readonly Status[];
  readonly range: ValueRange | null;
  /** Corners of an outline drawn on the map, as places on Earth; the middle of a county has to lie inside. */
  readonly outline: readonly Point[];
}

/** How an outline comes about: drawn as a box or a lasso, or as what the map's frame shows. */
export const OUTLININGS = ['box', 'lasso', 'frame'] as const;
export type Outlining = (typeof OUTLININGS)[number];

/** Filters nothing. */
export const NO_FILTER: Filter = {
  places: [],
  list: [],
  near: null,
  areas: [],
  threeAreas: [],
  keyCounty: null,
  years: [],
  statuses: [],
  range: null,
  outline: [],
};

/** One condition of a filter that can be taken off by itself. */
export type Condition =
  | { readonly kind: 'places' | 'areas' | 'threeAreas'; readonly id: string }
  | { readonly kind: 'years'; readonly id: number }
  | { readonly kind: 'statuses'; readonly id: Status }
  | { readonly kind: 'list' | 'near' | 'keyCounty' | 'range' | 'outline' };

/** The conditions of a filter one by one, in the order of `Filter`. */
export function conditionsOf(filter: Filter): Condition[] {
  const each = (kind: 'places' | 'areas' | 'threeAreas') =>
    filter[kind].map((id) => ({ kind, id }));
  return [
    ...each('places'),
    ...(filter.list.length > 0 ? [{ kind: 'list' } as const] : []),
    ...(filter.near === null ? [] : [{ kind: 'near' } as const]),
    ...each('areas'),
    ...each('threeAreas'),
    ...(filter.keyCounty === null ? [] : [{ kind: 'keyCounty' } as const]),
    ...filter.years.map((id) => ({ kind: 'years', id }) as const),
    ...filter.statuses.map((id) => ({ kind: 'statuses', id }) as const),
    ...(filter.range ? [{ kind: 'range' } as const] : []),
    ...(filter.outline.length > 0 ? [{ kind: 'outline' } as const] : []),
  ];
}

/** Whether a filter asks for anything. */
export function isFiltering(filter: Filter): boolean {
  return conditionsOf(filter).length > 0;
}

/** Whether a filter names places and nothing else, or nothing at all. */
export function isOfPlaces(filter: Filter): boolean {
  return conditionsOf(filter).every(({ kind }) => kind === 'places');
}

/** Conditions that name places, which a map fits itself to. */
export const NAMING = ['places', 'list', 'near'] as const;

/** Whether a filter names places. */
export function namesPlaces(filter: Filter): boolean {
  return filter.places.length > 0 || filter.list.length > 0 || filter.near !== null;
}

/** Whether what a filter keeps depends on the leading layer's values, and so on the half-year. */
export function isOfValues({ statuses, range }: Filter): boolean {
  return statuses.length > 0 || range !== null;
}

/** Takes one condition off. */
export function without(filter: Filter, condition: Condition): Filter {
  if (!('id' in condition)) {
    return { ...filter, [condition.kind]: NO_FILTER[condition.kind] };
  }
  const left = (filter[condition.kind] as readonly unknown[]).filter((id) => id !== condition.id);
  return { ...filter, [condition.kind]: left };
}

/** Adds a choice to those of its kind, or takes it out. */
export function toggled<T extends string | number>(chosen: readonly T[], id: T): readonly T[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  return [...chosen, id].sort((a, b) => (a < b ? -1 : 1));
}
