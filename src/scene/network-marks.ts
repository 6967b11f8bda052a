import { squareToFakeLngLat, toFakeLngLat } from '../core/geography/albers.ts';
import type { Atlas } from '../core/atlas/atlas.ts';
import { readItem, type ItemId } from '../core/atlas/item.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { Hub, NetworkProduct } from '../core/atlas/layer-products.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import { readPeriod, type PeriodId } from '../core/atlas/period.ts';
import { placePoint } from '../core/geography/county-points.ts';
import { flowScale, hubScale } from './flow-scale.ts';
import type { Theme } from '../core/theme/theme.ts';
import { curve } from './flow-curve.ts';
import { FAINT, type FlowMark, type PointMark } from './marks.ts';

/** What the network of one period is drawn from. */
export interface NetworkScene {
  readonly atlas: Atlas;
  readonly geometry: Geometry;
  readonly network: NetworkProduct;
  readonly period: PeriodId;
  /** What the filter keeps. */
  readonly filtered: FilteredCounties;
  /** Adcode of the pinned county. */
  readonly county: string | null;
  readonly item: ItemId | null;
  readonly theme: Theme;
}

/** A part of the way of parcels; what it leaves open it shares with several ways. */
interface Way {
  readonly county?: string;
  readonly province?: string;
  readonly hub?: string;
}

const ALPHAS = { trunk: 0.85, county: 0.12, served: 0.4, hub: 1 } as const;
/** Hundreds of flows of counties lie over each other; even faint they would cover the map. */
const FAINTEST = 0.03;
const STEPS = { trunk: 32, county: 8 } as const;
const WAREHOUSE_PIXELS = 7;
/** Of a hub that takes no part in the scenario of the period. */
const HUB_PIXELS = 14;
/** The least width of the pinned county's flow, which is to be followed with the eye. */
const PINNED_PIXELS = 1.5;

/**
 * Hubs and, in the period of the scenario, its flows and warehouses. A pinned county shows its own
 * way, a chosen hub all that it serves; else what the filter keeps stands out. Faint marks
 * come first, so that they lie below.
 */
export function networkMarks(scene: NetworkScene): { flows: FlowMark[]; sites: PointMark[] } {
  const { network, period } = scene;
  if (period !== network.scenario.period) return { flows: [], sites: hubs(scene) };
  const chosen = chosenWay(scene);
  return {
    flows: [...countyFlows(scene, chosen), ...trunkFlows(scene, chosen)],
    sites: [...warehouses(scene, chosen), ...hubs(scene, chosen)],
  };
}

function trunkFlows(scene: NetworkScene, chosen: Way | undefined): FlowMark[] {
  const { atlas, network, theme } = scene;
  const width = flowScale(network);
  const size = hubScale(network);
  const labels = labelPoints(scene);
  const flows = network.scenario.provinces.flatMap(({ province, hub, parcels }): FlowMark[] => {
    const { id } = atlas.provinces[province]!;
    const target = network.hubs[hub]!;
    const label = labels.get(id);
    if (!label) return [];
    return [
      {
        from: id,
        to: target.id,
        parcels,
        isTrunk: true,
        color: theme.network,
        path: curve(label, positionOf(target), STEPS.trunk),
        widthPixels: width(parcels),
        gapPixels: size(network.scenario.hubParcels[hub]!) / 2,
        alpha: isStrong({ province: id, hub: target.id }, chosen, scene) ? ALPHAS.trunk : FAINT,
      },
    ];
  });
  return faintFirst(flows);
}

function countyFlows(scene: NetworkScene, chosen: Way | undefined): FlowMark[] {
  const { atlas, geometry, network, theme } = scene;
  const width = flowScale(network);
  const labels = labelPoints(scene);
  const strong = !chosen ? ALPHAS.county : chosen.county ? ALPHAS.trunk : ALPHAS.served;
  const flows = atlas.counties.flatMap(({ id, index, province }): FlowMark[] => {
    const parcels = network.scenario.countyParcels[index]!;
    const center = placePoint(geometry.mesh, id);
    const label = labels.get(province.id);
    if (parcels === 0 || !center || !label) return [];
    const least = chosen?.county === id ? PINNED_PIXELS : 0;
    return [
      {
        from: id,
        to: province.id,
        parcels,
        isTrunk: false,
        color: theme.network,
        path: curve(squareToFakeLngLat(center), label, STEPS.county),
        widthPixels: Math.max(least, width(parcels)),
        gapPixels: 0,
        alpha: isStrong(wayOf(scene, id), chosen, scene) ? strong : FAINTEST,
      },
    ];
  });
  return faintFirst(flows);
}

function warehouses(scene: NetworkScene, chosen: Way | undefined): PointMark[] {
  const { atlas, geometry, network, theme } = scene;
  return network.scenario.warehouses.flatMap((index): PointMark[] => {
    const { id } = atlas.counties[index]!;
    const center = placePoint(geometry.mesh, id);
    if (!center) return [];
    return [
      {
        target: { county: id },
        shape: 'square',
        stroke: 'hollow',
        color: theme.network,
        position: squareToFakeLngLat(center),
        sizePixels: WAREHOUSE_PIXELS,
        alpha: isStrong(wayOf(scene, id), chosen, scene) ? ALPHAS.trunk : FAINT,
      },
    ];
  });
}

/** The trunk hubs, and the warehouses at the origin from the year on in which they opened. */
function hubs(scene: NetworkScene, chosen?: Way): PointMark[] {
  const { network, period, item, theme } = scene;
  const year = readPeriod(period)?.year ?? 0;
  const isScenario = period === network.scenario.period;
  const size = hubScale(network);
  return network.hubs
    .flatMap((hub, index): PointMark[] => {
      const { id, role, opened, status } = hub;
      if (role === 'origin' && !(opened && Number(opened.slice(0, 4)) <= year)) return [];
      const isSized = isScenario && role === 'trunk';
      return [
        {
          target: `hub:${id}`,
          position: positionOf(hub),
          shape: 'diamond',
          stroke: status === 'unverified' ? 'dashed' : 'solid',
          sizePixels: isSized ? size(network.scenario.hubParcels[index]!) : HUB_PIXELS,
          color: item === `hub:${id}` ? theme.accent : theme.network,
          alpha: isStrong({ hub: id }, chosen, scene) ? ALPHAS.hub : FAINT,
        },
      ];
    })
    .sort((a, b) => b.sizePixels - a.sizePixels);
}

/** The way of the pinned county, or all ways to the chosen hub; `undefined` where neither has one. */
function chosenWay(scene: NetworkScene): Way | undefined {
  const { county, item, network } = scene;
  if (county) return wayOf(scene, county).hub ? wayOf(scene, county) : undefined;
  const chosen = item ? readItem(item) : undefined;
  const hub = chosen?.kind === 'hub' && network.hubs.find(({ id }) => id === chosen.id);
  return hub ? { hub: hub.id } : undefined;
}

/** From a county over its province to the hub; without a hub for a county outside the list. */
function wayOf({ atlas, network }: NetworkScene, county: string): Way {
  const province = atlas.countyById.get(county)?.province;
  const flow = network.scenario.provinces.find(
    (flow) => atlas.provinces[flow.province] === province,
  );
  return { county, province: province?.id, hub: flow && network.hubs[flow.hub]!.id };
}

function isStrong(way: Way, chosen: Way | undefined, { filtered }: NetworkScene): boolean {
  const place = way.county ?? way.province;
  if (!chosen) return place === undefined || filtered.has(place);
  return (['county', 'province', 'hub'] as const).every(
    (part) => !way[part] || !chosen[part] || way[part] === chosen[part],
  );
}

function labelPoints({ geometry }: NetworkScene): ReadonlyMap<string, [number, number]> {
  return new Map(geometry.provinces.map(({ id, label }) => [id, label]));
}

function positionOf({ lng, lat }: Hub): [number, number] {
  return toFakeLngLat([lng, lat]);
}

function faintFirst(flows: readonly FlowMark[]): FlowMark[] {
  return flows.toSorted((a, b) => a.alpha - b.alpha);
}
