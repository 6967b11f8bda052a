import { expect, test } from 'vitest';
import { loadedStore } from '../../tests/fixtures/view-store.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';

const SET: OwnSet = {
  id: 'own-0123456789ab',
  name: '销售额',
  file: 'sales.csv',
  added: '2026-11-25',
  indicator: 'sales',
  unit: 'yuan',
  additive: true,
  kind: 'flow' as const,
  figures: [{ county: '520101', period: '2018H1', amount: 40e6, line: 2 }],
};

test('own figures in use are in every view, and their ids in the link', async () => {
  const { store, address } = await loadedStore({ hash: 'prov=52' });
  store.addUserData([SET]);
  expect(address.read()).toBe('v=1&own=own-0123456789ab&prov=52');
  expect(store.rows[0]).toMatchObject({ total: { amount: 40e6, status: 'reported' } });
  store.toggleUserData(SET.id);
  expect(store.rows[0]).toMatchObject({ total: { amount: 10e6, status: 'modelled' } });
});

test('a link that needs own figures says so where they are not', async () => {
  const { store } = await loadedStore({
    hash: 'layer=own-ffffffffffff&own=own-ffffffffffff',
  });
  expect(store.view).toMatchObject({ own: [], layer: 'sales' });
  expect(store.issues).toContainEqual({ code: 'no-own', got: 'own-ffffffffffff' });
  expect(store.total?.amount).toBe(100e6);
});

test('an own indicator leads as a layer, and gives way when it is forgotten', async () => {
  const { store } = await loadedStore();
  store.addUserData([{ ...SET, indicator: null }]);
  expect(store.layer).toBe(SET.id);
  store.removeUserData(SET.id);
  expect(store.layer).toBe('sales');
  expect(store.userData.sets).toEqual([]);
});

test('a reading that makes no sense for own figures is left when they lead', async () => {
  const { store } = await loadedStore({ hash: 'mode=cumulative&period=2018H2' });
  store.addUserData([{ ...SET, indicator: null, kind: 'stock' }]);
  expect(store.view).toMatchObject({ layer: SET.id, mode: 'period' });
});

test('a step keeps what a filter keeps where it looks at no values', async () => {
  const { store } = await loadedStore({ hash: 'left=2018' });
  const { filtered } = store;
  store.setPeriodIndex(1);
  expect(store.filtered).toBe(filtered);
  store.setFilter({ range: { of: 'total', low: 22e6, high: null } });
  expect(store.counties).toHaveLength(1);
  store.setPeriodIndex(0);
  expect(store.counties).toHaveLength(0);
});

const TRAINING: OwnSet = { ...SET, indicator: null, name: '培训', unit: '场' };
const ROADS: OwnSet = { ...TRAINING, id: 'own-ba9876543210', name: '公路', unit: '公里' };

test('of several own indicators each can lead or lie on top, and the link says which', async () => {
  const { store, address } = await loadedStore();
  store.addUserData([TRAINING, ROADS]);
  expect(store.layer).toBe(ROADS.id);
  store.toggleOverlay(TRAINING.id);
  expect(store.figures!.sizesOf(TRAINING.id)).toBeDefined();
  expect([store.layerName(ROADS.id), store.layerName(TRAINING.id)]).toEqual(['公路', '培训']);
  const link = address.read();
  expect(link).toBe(`v=1&layer=${ROADS.id}&on=${TRAINING.id}&own=${TRAINING.id},${ROADS.id}`);
  const again = await loadedStore({ hash: link });
  expect(again.store.view).toMatchObject({ layer: 'sales', overlays: [], own: [] });
  expect(again.store.issues.map(({ code }) => code)).toEqual(['no-own']);
});

test('an own layer leaves the top when its figures are taken out of use', async () => {
  const { store } = await loadedStore();
  store.addUserData([TRAINING, ROADS]);
  store.toggleOverlay(TRAINING.id);
  store.toggleUserData(TRAINING.id);
  expect(store.view).toMatchObject({ layer: ROADS.id, overlays: [], own: [ROADS.id] });
});

test('a link to an own layer that it does not bring is told of', async () => {
  const { store } = await loadedStore({ hash: 'layer=own-ffffffffffff&on=own-000000000000' });
  expect(store.view).toMatchObject({ layer: 'sales', overlays: [] });
  expect(store.issues).toEqual([
    { code: 'bad-value', key: 'layer', got: 'own-ffffffffffff' },
    { code: 'bad-value', key: 'on', got: 'own-000000000000' },
  ]);
});

test('own figures that cannot be shown give way with a notice, and can be forgotten', async () => {
  const { store } = await loadedStore();
  const failing = { ...SET, figures: null as never };
  store.addUserData([failing]);
  expect(store.view).toMatchObject({ own: [], layer: 'sales' });
  expect(store.issues).toEqual([{ code: 'broken-own', got: SET.id }]);
  expect(store.userData.broken).toEqual([{ key: SET.id, name: SET.name, file: SET.file }]);
  expect(store.total?.amount).toBe(100e6);
  store.removeUserData(SET.id);
  expect(store.userData.broken).toEqual([]);
});
