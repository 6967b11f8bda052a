import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AtlasProduct, EstimatesProduct, Manifest } from '../../../data/product.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { networkProduct } from '../../../tests/fixtures/layer-products.ts';
import { createAtlas, withEstimates } from './atlas.ts';
import type { NetworkProduct } from './layer-products.ts';
import { byParcels, flowsTo, parcelsOf } from './served-counties.ts';
import { nationalValue } from './value.ts';

const RELEASES = new URL('../../../public/releases/', import.meta.url);
const isBuilt = existsSync(new URL('latest.json', RELEASES));

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, RELEASES), 'utf8')) as T;
}

function latest() {
  const { release } = readJson<{ release: string }>('latest.json');
  const { products } = readJson<Manifest>(`${release}.json`);
  const pathOf = (name: string) => products.find((product) => product.name === name)!.path;
  const atlas = createAtlas(readJson<AtlasProduct>(pathOf('atlas')), release);
  return {
    atlas: withEstimates(atlas, readJson<EstimatesProduct>(pathOf('estimates'))),
    network: readJson<NetworkProduct>(pathOf('network')),
  };
}

test('the flows to a hub come with the most parcels first, and none comes to an unknown hub', () => {
  const network = networkProduct();
  expect(flowsTo(network, 'east').map(({ parcels }) => parcels)).toEqual([70, 30]);
  expect(flowsTo(network, 'west')).toEqual([]);
  expect(flowsTo(network, 'south')).toEqual([]);
});

test('flows in any order are put in order, none lost', () => {
  const flow = fc.record({
    province: fc.nat(33),
    hub: fc.nat(15),
    km: fc.nat(3000),
    parcels: fc.nat(20_000_000),
  });
  fc.assert(
    fc.property(fc.array(flow), (flows) => {
      const ordered = byParcels(flows);
      expect(new Set(ordered)).toEqual(new Set(flows));
      const descents = ordered.map(
        ({ parcels }, index) => parcels - (ordered[index + 1]?.parcels ?? 0),
      );
      expect(descents.every((descent) => descent >= 0)).toBe(true);
    }),
  );
});

test('parcels are modelled, and without the estimates they have no range', () => {
  const network = networkProduct();
  const value = parcelsOf(squareAtlas(), network, flowsTo(network, 'east'));
  expect(value).toMatchObject({ amount: 100, status: 'modelled', range: null });
});

test('no flow brings no parcels, and not those of the whole nation', () => {
  expect(parcelsOf(squareAtlas(), networkProduct(), [])).toMatchObject({ amount: 0, range: null });
});

test.skipIf(!isBuilt)('the provinces of every hub of the release add up to its parcels', () => {
  const { atlas, network } = latest();
  const sums = network.hubs.map(({ id }) => parcelsOf(atlas, network, flowsTo(network, id)).amount);
  expect(sums).toEqual(network.scenario.hubParcels);
});

test.skipIf(!isBuilt)('all flows of the release add up to the reported national figure', () => {
  const { atlas, network } = latest();
  const { scenario } = network;
  const { amount } = parcelsOf(atlas, network, scenario.provinces);
  expect(amount).toBe(scenario.total);
  expect(amount).toBe(scenario.hubParcels.reduce((sum, parcels) => sum + parcels));
  expect(amount).toBe(scenario.countyParcels.reduce((sum, parcels) => sum + parcels));
  expect(amount).toBe(nationalValue(atlas, 'parcels', scenario.period).amount);
});

test.skipIf(!isBuilt)('every flow of the release has a range, and it contains the flow', () => {
  const { atlas, network } = latest();
  const strays = network.scenario.provinces
    .map((flow) => parcelsOf(atlas, network, [flow]))
    .filter(({ amount, range }) => !range || amount! < range[0] || amount! > range[1]);
  expect(strays).toEqual([]);
});
