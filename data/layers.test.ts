import { expect, test } from 'vitest';
import { NATION } from './cross-checks.ts';
import { formatFaults } from './fault.ts';
import { layerFaults } from './layer-faults.ts';
import { layerProducts, loadBoundaries, topologyPlaces, type Boundaries } from './products.ts';
import type { Reads } from './schema.ts';
import { loadTexts, readTables } from './tables.ts';

const boundaries = loadBoundaries(new URL('../', import.meta.url)).boundaries as Boundaries;
const places = topologyPlaces(boundaries);
const { rows, whole, faults } = readTables(loadTexts().texts, new Set(places.levels.keys()));
const reads = whole as Reads;
const layers = layerProducts(rows, places);
const { programme, stories, ecology, network, estimates, history } = layers;

test('every place of every table is a unit of the topology', () => {
  expect(faults).toEqual([]);
});

test('the products of layers have no faults', () => {
  expect(layerFaults(rows, reads, layers)).toEqual([]);
});

test('every statement of the founding document leads to figures that are there', () => {
  const ids = new Set(programme.figures.map(({ id }) => id));
  expect(programme.founding.map(({ row }) => row)).toEqual(
    Array.from({ length: 31 }, (_, i) => i + 1),
  );
  for (const { figures } of programme.founding)
    expect(figures.filter((id) => !ids.has(id))).toEqual([]);
});

test('the two numbers of counties visited stand side by side as a conflict', () => {
  const rivals = programme.figures.filter(({ conflict }) => conflict === 'counties-visited');
  expect(rivals.map(({ bound }) => bound)).toEqual(['lower', 'approximate']);
});

test('every figure has a source of its product, and a number or a text', () => {
  const known = new Set(programme.sources.map(({ id }) => id));
  for (const figure of programme.figures) {
    expect(figure.sources.length).toBeGreaterThan(0);
    expect(figure.sources.filter((id) => !known.has(id))).toEqual([]);
    expect(figure.value === null).toBe(figure.text !== undefined);
  }
});

test('a story with only a province, or without a place, is not placed', () => {
  const story = (id: string) => stories.stories.find((one) => one.id === id)!;
  expect(story('pilot-gansu')).toMatchObject({ level: 'province', placed: false });
  expect(story('livestock')).toMatchObject({ place: null, level: null, placed: false });
  expect(story('pairing-dingxi')).toMatchObject({ level: 'prefecture', placed: true });
  expect(story('melon-bachu')).toMatchObject({ level: 'county', placed: true });
});

test('what is remembered is unverified wherever it stands', () => {
  for (const one of [...stories.stories, ...ecology.reserves, ...ecology.forests, ...network.hubs])
    if (one.sources.includes('recalled')) expect(one.status, one.id).toBe('unverified');
});

test('a reserve whose point is rough is approximate', () => {
  expect(ecology.reserves.find(({ id }) => id === 'guanba')).toMatchObject({
    approximate: true,
    positionStatus: 'unverified',
    areaKm2: 18.23,
    areaStatus: 'derived',
  });
});

test('the flows end in trunk hubs and add up to 100 million parcels', () => {
  const { hubParcels, warehouses, total } = network.scenario;
  expect(total).toBe(100_000_000);
  expect(hubParcels.reduce((sum, parcels) => sum + parcels, 0)).toBe(total);
  expect(new Set(warehouses).size).toBe(300);
  network.hubs.forEach(({ role }, i) => role === 'origin' && expect(hubParcels[i]).toBe(0));
});

test('one parcel astray in the product is named at its node', () => {
  const [first, ...others] = network.scenario.provinces;
  const provinces = [{ ...first!, parcels: first!.parcels + 1 }, ...others];
  const astray = { ...network, scenario: { ...network.scenario, provinces } };
  expect(formatFaults(layerFaults(rows, reads, { ...layers, network: astray }))).toEqual([
    `data/tables/hubs.csv:1:1: got flows with ${first!.parcels + 1} at province 2, expected ${first!.parcels}`,
    `data/tables/hubs.csv:1:1: got flows with ${first!.parcels} at hub 1, expected ${first!.parcels + 1}`,
  ]);
});

test('an estimate adds up to its national figure, and is null where there is none', () => {
  const sums = estimates.estimates.borrowers!.value.map((all) =>
    all.every((value) => value === null)
      ? null
      : all.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
  const published = rows.periods.map(
    ({ id }) =>
      rows.observations.find(
        ({ indicator, place, period }) =>
          indicator === 'borrowers' && place === NATION && period === id,
      )!.value,
  );
  expect(sums).toEqual(published);
  expect(published.slice(0, 4)).toEqual([1_000_000, null, 2_200_000, 4_000_000]);
  expect(estimates.fits.insured!.fit).toBe('contradicted');
});

test('a county has its names in the order of time, and one that merged has both', () => {
  expect(history.names['540530']!.map(({ code, to }) => [code, to])).toEqual([
    ['542232', 2016],
    ['540530', 2023],
    ['540581', null],
  ]);
  expect(history.names['632803']).toHaveLength(3);
});
