import { expect, test } from 'vitest';
import type { AtlasProduct } from '../../data/product.ts';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { networkProduct } from '../../tests/fixtures/layer-products.ts';
import { isBuilt, latestProduct } from '../../tests/fixtures/latest-release.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../core/view/filtered.ts';
import { fromFakeLngLat, toFakeLngLat } from '../core/geography/albers.ts';
import { createAtlas } from '../core/atlas/atlas.ts';
import type { NetworkProduct } from '../core/atlas/layer-products.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import type { FlowMark, PointMark } from './marks.ts';
import { networkMarks, type NetworkScene } from './network-marks.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());

function sceneOf(change: Partial<NetworkScene> = {}): NetworkScene {
  return {
    atlas: squareAtlas(),
    geometry,
    network: networkProduct(),
    period: '2018H1',
    filtered: filterByPlaces(squareAtlas(), []),
    county: null,
    item: null,
    theme: THEMES.light,
    ...change,
  };
}

/** A scene of the release as it is published. */
function latestScene(): NetworkScene {
  return sceneOf({
    atlas: createAtlas(latestProduct<AtlasProduct>('atlas'), 'latest'),
    network: latestProduct<NetworkProduct>('network'),
    geometry: tessellate(
      'overview',
      latestProduct<BoundaryTopology>('overview'),
      latestProduct<LandTopology>('land-overview'),
    ),
  });
}

function sum(flows: readonly FlowMark[]): number {
  return flows.reduce((total, { parcels }) => total + parcels, 0);
}

/** `from>to` of the flows that are not faint. */
function strong(change: Partial<NetworkScene>): string[] {
  const usual = Math.min(...networkMarks(sceneOf()).flows.map(({ alpha }) => alpha));
  return networkMarks(sceneOf(change))
    .flows.filter(({ alpha, isTrunk }) => alpha >= (isTrunk ? 0.5 : usual))
    .map(({ from, to }) => `${from}>${to}`)
    .sort();
}

function hubsOf(sites: readonly PointMark[]): PointMark[] {
  return sites.filter(({ shape }) => shape === 'diamond');
}

function expectReconciled(scene: NetworkScene): void {
  const { flows } = networkMarks(scene);
  const trunks = flows.filter(({ isTrunk }) => isTrunk);
  expect(sum(trunks)).toBe(scene.network.scenario.total);
  for (const trunk of trunks) {
    expect(sum(flows.filter(({ to }) => to === trunk.from))).toBe(trunk.parcels);
  }
  scene.network.hubs.forEach(({ id }, index) => {
    expect(sum(trunks.filter(({ to }) => to === id))).toBe(
      scene.network.scenario.hubParcels[index],
    );
  });
}

test('parcels add up from counties over provinces to hubs', () => {
  expectReconciled(sceneOf());
});

test.skipIf(!isBuilt)('parcels of the release add up from counties over provinces to hubs', () => {
  const scene = latestScene();
  expectReconciled(scene);
  expect(networkMarks(scene).sites.filter(({ shape }) => shape === 'square')).toHaveLength(300);
});

test('a trunk flow runs from the label point of its province to the hub, wider with more parcels', () => {
  const trunks = networkMarks(sceneOf()).flows.filter(({ isTrunk }) => isTrunk);
  expect(trunks.map(({ from, to }) => [from, to])).toEqual([
    ['520000', 'east'],
    ['530000', 'east'],
  ]);
  const [first, second] = trunks;
  expect(first!.path[0]![0]).toBeCloseTo(geometry.provinces[0]!.label[0], 6);
  expect(second!.path.at(-1)![0]).toBeCloseTo(toFakeLngLat([104.5, 31.5])[0], 6);
  expect(second!.widthPixels / first!.widthPixels).toBeCloseTo(70 / 30, 6);
});

test('other periods than that of the scenario have hubs only', () => {
  const { flows, sites } = networkMarks(sceneOf({ period: '2018H2' }));
  expect(flows).toEqual([]);
  expect(sites.map(({ shape }) => shape)).toEqual(['diamond']);
});

test('a warehouse at the origin is shown from its opening year on', () => {
  const targets = (period: string) =>
    networkMarks(sceneOf({ period })).sites.map(({ target }) => target);
  expect(targets('2019H2')).toEqual(['hub:east']);
  expect(targets('2020H1')).toEqual(['hub:east', 'hub:west']);
});

test('an unverified hub is dashed, a reported one solid', () => {
  const hubs = hubsOf(networkMarks(sceneOf({ period: '2020H2' })).sites);
  expect(hubs.map(({ stroke }) => stroke)).toEqual(['solid', 'dashed']);
});

test('warehouses of the scenario are hollow squares that stand for their counties', () => {
  const squares = networkMarks(sceneOf()).sites.filter(({ shape }) => shape === 'square');
  expect(squares.map(({ target }) => target)).toEqual([{ county: '530102' }, { county: '530101' }]);
  expect(squares.every(({ stroke }) => stroke === 'hollow')).toBe(true);
  expect(fromFakeLngLat(squares[0]!.position)[0]).toBeCloseTo(105.5, 1);
});

test('without a choice all flows are strong', () => {
  expect(strong({})).toHaveLength(6);
});

test('a pinned county shows its own way to the hub', () => {
  expect(strong({ county: '530101' })).toEqual(['530000>east', '530101>530000']);
});

test('a county outside the list has no way, so nothing becomes faint', () => {
  expect(strong({ county: '520103' })).toEqual(strong({}));
});

test('a chosen hub shows all that it serves and has the colour of a selection', () => {
  const isChosen = { item: 'hub:east' } as const;
  expect(strong(isChosen)).toHaveLength(6);
  expect(strong({ item: 'hub:west' })).toEqual([]);
  const [hub] = hubsOf(networkMarks(sceneOf(isChosen)).sites);
  expect(hub!.color).toBe(THEMES.light.accent);
});

test('a filter leaves the flows of its provinces strong', () => {
  expect(strong({ filtered: filterByPlaces(squareAtlas(), ['520000']) })).toEqual([
    '520000>east',
    '520101>520000',
    '520102>520000',
  ]);
});
