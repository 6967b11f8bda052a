import { estimateFaults } from './estimate-faults.ts';
import { imbalances } from './model/flows.ts';
import type { EstimatesProduct, NetworkProduct, ProgrammeProduct } from './product.ts';
import type { Tables } from './schema.ts';

/** The products of layers that are checked as a whole. */
export interface CheckedLayers {
  programme: ProgrammeProduct;
  network: NetworkProduct;
  estimates: EstimatesProduct;
}

function networkFaults(tables: Tables, { hubs, scenario }: NetworkProduct): string[] {
  const { counties, provinces, periods, observations } = tables;
  const provinceOf = counties.map((county) =>
    provinces.findIndex(({ id }) => id === county.province),
  );
  // A province without listed counties sends nothing, so any hub will do.
  const hubOf = provinces.map(() => 0);
  const passed = provinces.map(() => 0);
  for (const { province, hub, parcels } of scenario.provinces) {
    hubOf[province] = hub;
    passed[province] = parcels;
  }
  const national = (indicator: string) =>
    observations.find((row) => row.indicator === indicator && row.period === scenario.period)
      ?.value ?? 0;
  const flows = {
    counties: scenario.countyParcels,
    provinces: passed,
    hubs: scenario.hubParcels,
  };
  const chosen = new Set(scenario.warehouses);
  const least = Math.min(...scenario.warehouses.map((county) => scenario.countyParcels[county]!));
  return [
    ...imbalances(flows, provinceOf, hubOf, national('parcels')),
    ...(periods.some(({ id }) => id === scenario.period)
      ? []
      : [`period: got ${scenario.period}, expected a half-year`]),
    ...(chosen.size === national('warehouse-counties')
      ? []
      : [`warehouses: got ${chosen.size}, expected ${national('warehouse-counties')}`]),
    ...scenario.countyParcels.flatMap((parcels, county) =>
      parcels > least && !chosen.has(county)
        ? [`warehouses: got none in ${counties[county]!.adcode}, expected one for its parcels`]
        : [],
    ),
    ...scenario.provinces.flatMap(({ hub, province }) =>
      hubs[hub]?.role === 'trunk'
        ? []
        : [`province ${provinces[province]!.id}: got hub ${hub}, expected a trunk hub`],
    ),
  ].map((fault) => `network, ${fault}`);
}

/**
 * Lists what is wrong with the products of layers: statements of the founding document without a figure, flows
 * that do not balance, and estimates that do not add up.
 */
export function layerFaults(tables: Tables, layers: CheckedLayers): string[] {
  const shown = new Set(layers.programme.figures.map(({ seed }) => seed));
  return [
    ...tables.founding
      .filter(({ row }) => !shown.has(row))
      .map(({ row }) => `founding ${row}: got no figure in the programme, expected one`),
    ...networkFaults(tables, layers.network),
    ...Object.entries(layers.estimates.estimates).flatMap(([indicator, estimate]) =>
      estimateFaults(tables, estimate, indicator),
    ),
  ];
}
