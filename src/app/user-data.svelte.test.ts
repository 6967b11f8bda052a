import { expect, test } from 'vitest';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
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
  const { explorer, address } = await loadedExplorer({ hash: 'prov=52' });
  explorer.use([SET]);
  expect(address.read()).toBe('v=1&own=own-0123456789ab&prov=52');
  expect(explorer.rows[0]).toMatchObject({ total: { amount: 40e6, status: 'reported' } });
  explorer.toggleOwn(SET.id);
  expect(explorer.rows[0]).toMatchObject({ total: { amount: 10e6, status: 'modelled' } });
});

test('a link that needs own figures says so where they are not', async () => {
  const { explorer } = await loadedExplorer({
    hash: 'layer=own-ffffffffffff&own=own-ffffffffffff',
  });
  expect(explorer.view).toMatchObject({ own: [], layer: 'sales' });
  expect(explorer.notices).toContainEqual({ kind: 'no-own', got: 'own-ffffffffffff' });
  expect(explorer.total?.amount).toBe(100e6);
});

test('an own indicator leads as a layer, and gives way when it is forgotten', async () => {
  const { explorer } = await loadedExplorer();
  explorer.use([{ ...SET, indicator: null }]);
  expect(explorer.layer).toBe(SET.id);
  explorer.forget(SET.id);
  expect(explorer.layer).toBe('sales');
  expect(explorer.shelf.sets).toEqual([]);
});

test('a reading that makes no sense for own figures is left when they lead', async () => {
  const { explorer } = await loadedExplorer({ hash: 'mode=cumulative&period=2018H2' });
  explorer.use([{ ...SET, indicator: null, kind: 'stock' }]);
  expect(explorer.view).toMatchObject({ layer: SET.id, mode: 'period' });
});

test('a step keeps what a filter keeps where it looks at no values', async () => {
  const { explorer } = await loadedExplorer({ hash: 'left=2018' });
  const { kept } = explorer;
  explorer.show(1);
  expect(explorer.kept).toBe(kept);
  explorer.keep({ range: { of: 'total', low: 22e6, high: null } });
  expect(explorer.counties).toHaveLength(1);
  explorer.show(0);
  expect(explorer.counties).toHaveLength(0);
});

const TRAINING: OwnSet = { ...SET, indicator: null, name: '培训', unit: '场' };
const ROADS: OwnSet = { ...TRAINING, id: 'own-ba9876543210', name: '公路', unit: '公里' };

test('of several own indicators each can lead or lie on top, and the link says which', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.use([TRAINING, ROADS]);
  expect(explorer.layer).toBe(ROADS.id);
  explorer.toggleOverlay(TRAINING.id);
  expect(explorer.totalsOf(TRAINING.id)).toBeDefined();
  expect([explorer.nameOf(ROADS.id), explorer.nameOf(TRAINING.id)]).toEqual(['公路', '培训']);
  const link = address.read();
  expect(link).toBe(`v=1&layer=${ROADS.id}&on=${TRAINING.id}&own=${TRAINING.id},${ROADS.id}`);
  const again = await loadedExplorer({ hash: link });
  expect(again.explorer.view).toMatchObject({ layer: 'sales', overlays: [], own: [] });
  expect(again.explorer.notices.map(({ kind }) => kind)).toEqual(['no-own']);
});

test('an own layer leaves the top when its figures are taken out of use', async () => {
  const { explorer } = await loadedExplorer();
  explorer.use([TRAINING, ROADS]);
  explorer.toggleOverlay(TRAINING.id);
  explorer.toggleOwn(TRAINING.id);
  expect(explorer.view).toMatchObject({ layer: ROADS.id, overlays: [], own: [ROADS.id] });
});

test('a link to an own layer that it does not bring is told of', async () => {
  const { explorer } = await loadedExplorer({ hash: 'layer=own-ffffffffffff&on=own-000000000000' });
  expect(explorer.view).toMatchObject({ layer: 'sales', overlays: [] });
  expect(explorer.notices).toEqual([
    { kind: 'bad-value', key: 'layer', got: 'own-ffffffffffff' },
    { kind: 'bad-value', key: 'on', got: 'own-000000000000' },
  ]);
});
