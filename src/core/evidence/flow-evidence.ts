import type { Atlas } from '../atlas/atlas.ts';
import { FLOW_INDICATOR } from '../atlas/layer.ts';
import type { Hub, NetworkProduct } from '../atlas/layer-products.ts';
import { flowsTo, parcelsOf } from '../atlas/served-counties.ts';
import { countyValue, type Value } from '../atlas/value.ts';
import type { Evidence, Fact } from './evidence-types.ts';
import { ofPart, type ClaimOf } from './value-evidence.ts';

/** Evidence of parcels of the scenario; none for a hub that takes no part in it. */
export function flowEvidence(
  atlas: Atlas,
  network: NetworkProduct,
  { at, id }: ClaimOf<'flow'>,
): Partial<Evidence> | undefined {
  const { hubs, scenario } = network;
  const known = {
    county: () => countyFlow(atlas, network, id),
    province: () => provinceFlow(atlas, network, id),
    hub: () => hubFlow(atlas, network, id),
  }[at]();
  if (!known) return undefined;
  const { noteZh, noteEn, period } = scenario;
  const part = ofPart(atlas, FLOW_INDICATOR, period, known.value);
  const { sources } = hubs.find(({ id }) => id === known.hub)!;
  return {
    ...part,
    name: null,
    places: known.places,
    facts: known.facts,
    note: { zh: noteZh, en: noteEn },
    sources: [...new Set([...part.sources!, ...sources])],
  };
}

interface Flow {
  readonly value: Value;
  readonly places: readonly string[];
  readonly facts: readonly Fact[];
  /** The hub that the parcels reach. */
  readonly hub: string;
}

function countyFlow(atlas: Atlas, network: NetworkProduct, id: string): Flow | undefined {
  const county = atlas.countyById.get(id);
  const amount = county && network.scenario.countyParcels[county.index];
  const route = county && provinceFlow(atlas, network, county.province.id);
  // Parcels of 0 stand for a county without an estimate.
  if (!amount || !route) return undefined;
  const { range } = countyValue(atlas, FLOW_INDICATOR, county, network.scenario.period);
  return { ...route, value: { ...route.value, amount, range }, places: [id] };
}

function provinceFlow(atlas: Atlas, network: NetworkProduct, id: string): Flow | undefined {
  const { hubs, scenario } = network;
  const flow = scenario.provinces.find(({ province }) => atlas.provinces[province]?.id === id);
  const hub = flow && hubs[flow.hub];
  if (!flow || !hub) return undefined;
  const value = parcelsOf(atlas, network, [flow]);
  return { value, places: [id], facts: [reached(hub)], hub: hub.id };
}

function hubFlow(atlas: Atlas, network: NetworkProduct, id: string): Flow | undefined {
  const hub = network.hubs.find((hub) => hub.id === id && hub.role === 'trunk');
  if (!hub) return undefined;
  const flows = flowsTo(network, id);
  const codes = flows.flatMap(({ province }) => atlas.provinces[province]?.id ?? []);
  const senders = { of: 'servesProvinces', says: { kind: 'places', codes }, status: null } as const;
  const value = parcelsOf(atlas, network, flows);
  return { value, places: [hub.place], facts: [reached(hub), senders], hub: id };
}

function reached({ zh, en, status }: Hub): Fact {
  return { of: 'hub', says: { kind: 'words', words: { zh, en } }, status };
}
