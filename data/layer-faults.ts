import { NATION } from './cross-checks.ts';
import { estimateFaults } from './estimate-faults.ts';
import { imbalances } from './model/flows.ts';
import type { EstimatesProduct, NetworkProduct, ProgrammeProduct } from './product.ts';
import { fileFault, type Fault } from './fault.ts';
import { FLOW_PERIOD } from './network.ts';
import type { Reads, TableName, Tables } from './schema.ts';
import type { Stage } from './stage.ts';
import { faultAt, tableFile } from './table.ts';

/** What the scenario of flows rests on: its national figures, an estimate of parcels, and a hub to send them to. */
export const SCENARIO: Stage = {
  name: 'what the flows rest on',
  tables: ['observations', 'estimates', 'hubs'],
  find({ observations, estimates, hubs }) {
    const fault = (table: TableName, what: string, expected: string) =>
      fileFault(tableFile(table), `no ${what}`, `${expected}: the flows rest on it`);
    return [
      ...['parcels', 'warehouse-counties']
        .filter(
          (indicator) =>
            !observations.some(
              ({ row }) =>
                row.indicator === indicator &&
                row.place === NATION &&
                row.period === FLOW_PERIOD &&
                row.value !== null,
            ),
        )
        .map((indicator) => fault('observations', `${indicator} of ${FLOW_PERIOD}`, 'a number')),
      ...(estimates.some(({ row }) => row.indicator === 'parcels')
        ? []
        : [fault('estimates', 'row of parcels', 'one')]),
      ...(hubs.some(({ row }) => row.role === 'trunk') ? [] : [fault('hubs', 'trunk hub', 'one')]),
    ];
  },
};

/** The products of layers that are checked as a whole. */
export interface CheckedLayers {
  programme: ProgrammeProduct;
  network: NetworkProduct;
  estimates: EstimatesProduct;
}

function networkFaults(tables: Tables, { hubs, scenario }: NetworkProduct): Fault[] {
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
      : [{ got: `the period ${scenario.period}`, expected: 'a half-year' }]),
    ...(chosen.size === national('warehouse-counties')
      ? []
      : [{ got: `${chosen.size} warehouses`, expected: `${national('warehouse-counties')}` }]),
    ...scenario.countyParcels.flatMap((parcels, county) =>
      parcels > least && !chosen.has(county)
        ? [{ got: `no warehouse in ${counties[county]!.adcode}`, expected: 'one for its parcels' }]
        : [],
    ),
    ...scenario.provinces.flatMap(({ hub, province }) =>
      hubs[hub]?.role === 'trunk'
        ? []
        : [{ got: `hub ${hub} for ${provinces[province]!.id}`, expected: 'a trunk hub' }],
    ),
  ].map(({ got, expected }) => fileFault(tableFile('hubs'), `flows with ${got}`, expected));
}

/**
 * Lists what is wrong with the products of layers: statements of the founding document without a figure, flows
 * that do not balance, and estimates that do not add up.
 */
export function layerFaults(tables: Tables, reads: Reads, layers: CheckedLayers): Fault[] {
  const shown = new Set(layers.programme.figures.map(({ seed }) => seed));
  return [
    ...reads.founding
      .filter(({ row }) => !shown.has(row.row))
      .map((read) => faultAt('founding', read, 'figures', 'a figure of the programme')),
    ...networkFaults(tables, layers.network),
    ...Object.entries(layers.estimates.estimates).flatMap(([indicator, estimate]) =>
      estimateFaults(reads, estimate, indicator),
    ),
  ];
}
