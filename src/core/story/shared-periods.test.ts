import { expect, test } from 'vitest';
import { DEFAULT_VIEW, type View } from '../view/view.ts';
import { mixedPeriods } from './shared-periods.ts';

const to = (change: Partial<View>) =>
  mixedPeriods(DEFAULT_VIEW, { ...DEFAULT_VIEW, period: '2019H1', ...change });

test('fills are mixed where only the half-year, and where one looks from, differ', () => {
  const camera = { lng: 104, lat: 36, zoom: 3 };
  expect(to({ camera, overlays: [] })).toEqual({ from: '2018H1', to: '2019H1' });
  expect(to({ layer: 'loans' })).toBeNull();
  expect(to({ mark: 'both' })).toBeNull();
});

test('fills on scales of their own, or of changes, are not mixed', () => {
  expect(
    mixedPeriods({ ...DEFAULT_VIEW, scaling: 'rescale' }, { ...DEFAULT_VIEW, scaling: 'rescale' }),
  ).toBeNull();
  expect(
    mixedPeriods({ ...DEFAULT_VIEW, mode: 'yoy' }, { ...DEFAULT_VIEW, mode: 'yoy' }),
  ).toBeNull();
});
