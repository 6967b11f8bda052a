import type { Atlas } from './atlas.ts';
import { FLOW_INDICATOR } from './layer.ts';
import type { NetworkProduct, ProvinceFlow } from './layer-products.ts';
import { MISSING, nationalValue, sumValue, type Value } from './value.ts';

/** The flows of the scenario that reach a hub, by its id, the most parcels first; none for an unknown hub. */
export function flowsTo(network: NetworkProduct, hub: string): readonly ProvinceFlow[] {
  const at = network.hubs.findIndex(({ id }) => id === hub);
  return byParcels(network.scenario.provinces.filter((flow) => flow.hub === at));
}

/** Flows with the most parcels first. */
export function byParcels(flows: readonly ProvinceFlow[]): readonly ProvinceFlow[] {
  return [...flows].sort((a, b) => b.parcels - a.parcels);
}

/**
 * The parcels of flows together, in whole parcels. The range is that of the estimate for their
 * provinces; `null` until the estimates are in the atlas, or without flows.
 */
export function parcelsOf(
  atlas: Atlas,
  { scenario }: NetworkProduct,
  flows: readonly ProvinceFlow[],
): Value {
  const provinces = flows.map(({ province }) => atlas.provinces[province]);
  const counties = atlas.counties.filter(({ province }) => provinces.includes(province));
  const { range } = sumValue(atlas, FLOW_INDICATOR, counties, scenario.period);
  return {
    ...MISSING,
    amount: flows.reduce((sum, { parcels }) => sum + parcels, 0),
    range,
    bound: 'approximate',
    status: 'modelled',
    sources: nationalValue(atlas, FLOW_INDICATOR, scenario.period).sources,
  };
}
