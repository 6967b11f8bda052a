import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { readKeptSet } from './kept-set.ts';

const SET: OwnSet = {
  id: 'own-0123456789ab',
  name: '培训',
  file: 'a.csv',
  added: '2026-11-25',
  indicator: null,
  unit: '场',
  additive: true,
  kind: 'flow',
  figures: [{ county: '520101', period: '2018H1', amount: 4, line: 2 }],
};

test('a set is read back as it was kept', () => {
  expect(readKeptSet(SET.id, SET)).toBe(SET);
  expect(readKeptSet(SET.id, { ...SET, span: 'year' })).toMatchObject({ span: 'year' });
});

test('a figure is read back with its range, and is none where the amount lies outside', () => {
  const [figure] = SET.figures;
  const withRange = (range: unknown) => ({ ...SET, figures: [{ ...figure, range }] });
  const whole = withRange([3, 4]);
  expect(readKeptSet(SET.id, whole)).toBe(whole);
  for (const range of [[5, 6], [1, 2], [4], [3, Infinity], '3–4', null]) {
    expect(readKeptSet(SET.id, withRange(range))).not.toHaveProperty('figures');
  }
});

test('any other record is broken, with what it says of itself', () => {
  const damaged = fc.oneof(
    fc.anything(),
    fc
      .tuple(fc.constantFrom(...Object.keys(SET)), fc.anything())
      .filter(
        ([key, value]) => !(key === 'indicator' && (value === null || typeof value === 'string')),
      )
      .filter(
        ([key, value]) =>
          !(
            key in SET &&
            typeof value === typeof SET[key as keyof OwnSet] &&
            typeof value !== 'object'
          ),
      )
      .filter(([key, value]) => !(key === 'figures' && Array.isArray(value) && value.length === 0))
      .map(([key, value]) => ({ ...SET, [key]: value })),
  );
  fc.assert(
    fc.property(damaged, (record) => {
      const read = readKeptSet(SET.id, record);
      expect('figures' in read).toBe(false);
    }),
  );
  expect(readKeptSet('own-ffffffffffff', SET)).toEqual({
    key: 'own-ffffffffffff',
    name: '培训',
    file: 'a.csv',
  });
  expect(readKeptSet(7, null)).toEqual({ key: 7, name: null, file: null });
});

test.each([
  ['no number', { amount: '4' }],
  ['not finite', { amount: NaN }],
  ['no half-year', { period: '2018' }],
  ['no county', { county: 520101 }],
])('a set with a figure that is %s is broken', (_, change) => {
  const figures = [{ ...SET.figures[0], ...change }];
  expect('figures' in readKeptSet(SET.id, { ...SET, figures })).toBe(false);
});
