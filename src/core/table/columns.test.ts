import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { LAYERS, VALUE_LAYERS } from '../../../tests/fixtures/layers.ts';
import {
  columnId,
  FACTS,
  parseColumn,
  QUANTITIES,
  usualColumns,
  type TableColumn,
} from './columns.ts';

const period = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(1, 2))
  .map(([year, half]) => `${year}H${half}`);
const column: fc.Arbitrary<TableColumn> = fc.oneof(
  fc.record({ kind: fc.constant('fact' as const), fact: fc.constantFrom(...FACTS) }),
  fc.record({
    kind: fc.constant('reading' as const),
    layer: fc.constantFrom(...VALUE_LAYERS),
    period: fc.oneof(fc.constant('now'), period),
    quantity: fc.constantFrom(...QUANTITIES),
  }),
);

test('every column is found again by its name, which is fit for a link', () => {
  fc.assert(
    fc.property(column, (one) => {
      expect(parseColumn(columnId(one))).toEqual(one);
      expect(columnId(one)).toMatch(/^[A-Za-z0-9.]+$/);
    }),
  );
});

test('whatever is read as a column is written as it was', () => {
  const parts = fc.array(fc.constantFrom('sales', 'now', '2018H1', 'rate', 'total', 'area', ''), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        parts.map((some) => some.join('.')),
      ),
      (text) => {
        const read = parseColumn(text);
        if (read) expect(columnId(read)).toBe(text);
      },
    ),
  );
});

test.each([
  '',
  'sales',
  'sales.2018H3.total',
  'sales.now.sum',
  'sales.now.total.x',
  'list.now.rate',
])('%j is no column', (id) => {
  expect(parseColumn(id)).toBeUndefined();
});

test('a layer of values begins with its readings, and the list with what it says', () => {
  expect(usualColumns('sales').map(columnId).slice(0, 2)).toEqual([
    'sales.now.total',
    'sales.now.rate',
  ]);
  expect(usualColumns('list').map(columnId)).toContain('leftYear');
  for (const layer of LAYERS) expect(usualColumns(layer).length).toBeGreaterThan(0);
});
