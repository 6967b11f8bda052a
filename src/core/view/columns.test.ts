import { expect, test } from 'vitest';
import { LAYERS } from '../../../tests/fixtures/layers.ts';
import { columnId, usualColumns } from './columns.ts';

test('a layer of values begins with its readings, and the list with what it says', () => {
  expect(usualColumns('sales').map(columnId).slice(0, 2)).toEqual([
    'sales.now.total',
    'sales.now.rate',
  ]);
  expect(usualColumns('list').map(columnId)).toContain('leftYear');
  for (const layer of LAYERS) expect(usualColumns(layer).length).toBeGreaterThan(0);
});
