import { expect, test } from 'vitest';
import { loadedStore } from '../../tests/fixtures/view-store.ts';

test('a map of a change gives way to a mode, and a mode to a map of a change', async () => {
  const { store } = await loadedStore({ hash: 'mode=hoh&period=2018H2' });
  store.set({ compare: 'change' });
  expect(store.view).toMatchObject({ mode: 'period', compare: 'change', comparedPeriod: '2018H1' });
  expect(store.reading).toMatchObject({ kind: 'change', from: '2018H1' });
  store.set({ mode: 'cumulative' });
  expect(store.view).toMatchObject({ mode: 'cumulative', compare: 'none', comparedPeriod: null });
});

test('another half-year is compared with until nothing is', async () => {
  const { store } = await loadedStore();
  store.setComparedPeriod(2);
  expect(store.comparedPeriod).toBeNull();
  store.set({ compare: 'side' });
  expect(store.comparedPeriod).toBe('2018H2');
  store.setComparedPeriod(2);
  store.set({ compare: 'swipe' });
  expect(store.comparedPeriod).toBe('2019H1');
  expect(store.figures!.headline.other).toMatchObject({
    period: '2019H1',
    total: { status: 'missing' },
  });
  store.set({ compare: 'none' });
  expect(store.comparedPeriod).toBeNull();
  expect(store.figures!.headline.other).toBeUndefined();
});

test('a layer that cannot be read so is read as published', async () => {
  const { store } = await loadedStore({ hash: 'mode=cumulative' });
  store.set({ layer: 'list' });
  expect(store.view.mode).toBe('period');
  store.set({ layer: 'sales' });
  store.set({ compare: 'change' });
  store.set({ layer: 'list' });
  expect(store.view).toMatchObject({ compare: 'none', comparedPeriod: null });
});

test('chosen classes stay from period to period, and go with the scale that they are of', async () => {
  const { store, address } = await loadedStore();
  store.toggleClass(3);
  store.toggleClass(1);
  expect(store.view.classes).toEqual([1, 3]);
  store.setPeriodIndex(1);
  expect(store.view.classes).toEqual([1, 3]);
  expect(address.history.at(-1)).toContain('class=2,4');
  store.toggleClass(3);
  expect(store.view.classes).toEqual([1]);
  store.set({ classing: 'equal' });
  expect(store.view.classes).toEqual([]);
});

test('classes hold for all half-years until they are cut anew for each', async () => {
  const { store } = await loadedStore({ hash: 'bins=equal', real: true });
  const fixed = store.classes!.breaks;
  store.setPeriodIndex(1);
  expect(store.classes!.breaks).toEqual(fixed);
  store.set({ scaling: 'rescale' });
  const second = store.classes!.breaks;
  store.setPeriodIndex(0);
  expect(store.classes!.breaks).not.toEqual(second);
  store.setPeriodIndex(2);
  expect(store.classes!.breaks).toEqual(fixed);
});
