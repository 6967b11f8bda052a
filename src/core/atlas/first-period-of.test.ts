import { expect, test } from 'vitest';
import { atlasProduct } from '../../../tests/fixtures/atlas.ts';
import { periodOnMap } from './first-period-of.ts';

const { periods } = atlasProduct();

test('what is on the map in the present period stays in it', () => {
  expect(periodOnMap(periods, 1, '2018-02', 'on')).toBe(1);
  expect(periodOnMap(periods, 2, null, null)).toBe(2);
});

test('what came later is on the map from the first period at whose end it was there', () => {
  expect(periodOnMap(periods, 0, '2018-12-31', 'on')).toBe(1);
  expect(periodOnMap(periods, 0, '2019-01', 'by')).toBe(2);
});

test('what is later than all periods is on no map', () => {
  expect(periodOnMap(periods, 0, '2019', 'on')).toBe(-1);
  expect(periodOnMap(periods, 2, '2024-08-27', 'by')).toBe(-1);
});
