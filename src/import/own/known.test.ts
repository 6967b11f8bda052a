import { expect, test } from 'vitest';
import { atlasProduct } from '../../../tests/fixtures/atlas.ts';
import { createAtlas } from '../../core/atlas/atlas.ts';
import { knownAtlas } from './known.ts';

test('the importer knows counties, half-years, layers with values, and figures that are not missing', () => {
  const atlas = createAtlas(atlasProduct(), '0123456789ab');
  const known = knownAtlas(atlas);
  expect(known.listed).toEqual(['520101', '520102', '530101', '530102']);
  expect(known.periods).toEqual(['2018H1', '2018H2', '2019H1']);
  expect(known.indicators).toContainEqual({
    id: 'sales',
    unit: 'yuan',
    kind: 'flow',
    additive: true,
    words: expect.stringContaining('sales'),
  });
  expect(known.national).toMatchObject({ 'sales 2018H1': 100e6, 'sales 2018H2': 200e6 });
  expect(known.national).not.toHaveProperty('sales 2019H1');
  expect(known.estimates.sales![0]).toEqual([10e6, 20e6, 30e6, 40e6]);
});

test('it is plain data, so that a worker can be told', () => {
  const known = knownAtlas(createAtlas(atlasProduct(), '0123456789ab'));
  expect(structuredClone(known)).toEqual(known);
});
