import { periodIndexOf, type Atlas, type County, type Period } from '../atlas/atlas.ts';
import type { ValueLayerId } from '../atlas/layer.ts';

/** The place of a county among others by its total. */
export interface Rank {
  /** 1 is the greatest total; counties with the same total share a place. */
  readonly place: number;
  /** How many counties share the place, this one among them. */
  readonly sharing: number;
  /** How many counties have a total. */
  readonly of: number;
}

/**
 * Ranks a county by its estimated total of a layer in a period among counties that include it;
 * `null` where it has no estimate.
 */
export function rankOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  period: Period['id'],
  among: readonly County[] = atlas.counties,
): Rank | null {
  const column = atlas.estimates[layer]?.value[periodIndexOf(atlas, period)] ?? [];
  const total = column[county.index] ?? null;
  if (total === null) return null;
  const totals = among.flatMap(({ index }) => column[index] ?? []);
  return {
    place: 1 + totals.filter((other) => other > total).length,
    sharing: totals.filter((other) => other === total).length,
    of: totals.length,
  };
}
