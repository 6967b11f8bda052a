import { periodIndexOf, type Atlas, type County, type Period } from '../atlas/atlas.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import { ownKey } from '../atlas/own-cells.ts';
import { countyAmount } from '../atlas/value.ts';

/** The place of a county among others by its total. */
export interface Rank {
  /** 1 is the greatest total; counties with the same total share a place. */
  readonly place: number;
  /** How many counties share the place, this one among them. */
  readonly sharing: number;
  /** How many counties have a total that is no estimate. */
  readonly of: number;
}

/**
 * Ranks a county by its total of a layer in a period among counties that include it. Estimates have no rank, for they
 * scatter far more than they differ: only figures of the reader's own and of the context are ranked, among themselves. `null` where the
 * county has none.
 */
export function rankOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  period: Period['id'],
  among: readonly County[] = atlas.counties,
): Rank | null {
  const own = atlas.own.get(ownKey(layer, period));
  const at = periodIndexOf(atlas, period);
  const isContext = atlas.context.has(layer);
  const totalOf = (one: County) =>
    isContext || own?.has(one.index) ? countyAmount(atlas, layer, one, at) : null;
  const total = totalOf(county);
  if (total === null) return null;
  const totals = among.flatMap((one) => totalOf(one) ?? []);
  return {
    place: 1 + totals.filter((other) => other > total).length,
    sharing: totals.filter((other) => other === total).length,
    of: totals.length,
  };
}
