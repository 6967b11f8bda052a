import { expect, test } from 'vitest';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { columnOf } from '../../../tests/fixtures/column.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { anyColumn, OWN_COLUMN, withColumn } from '../../../tests/fixtures/own-columns.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { withOwn } from '../atlas/own-values.ts';
import { columnStatistics } from './column-statistics.ts';

const NOW = { reading: { kind: 'period' }, periodIndex: 0 } as const;

function statisticsOf(atlas: Atlas, id = 'sales.now.total') {
  const column = columnOf(id);
  if (column.kind !== 'reading') throw new Error(`${id} is no reading`);
  return columnStatistics(atlas, column, atlas.counties, NOW);
}

test('of estimates only their number and their sum are known, which is the national figure, and of a rate not even that', () => {
  expect(statisticsOf(squareAtlas())).toMatchObject({
    ...{ figures: 0, estimates: 4, missing: 0, order: null },
    sum: { amount: 100e6, status: 'reported', bound: 'lower' },
  });
  expect(statisticsOf(squareAtlas(), 'sales.now.rate').sum.amount).toBeNull();
});

test('one estimate among figures leaves all without an order', () => {
  const own = ownSales(squareAtlas());
  const mixed = withOwn(squareAtlas(), [{ ...own, figures: own.figures.slice(1) }]);
  expect(statisticsOf(mixed)).toMatchObject({ figures: 3, estimates: 1, order: null });
});

test('figures have least, median and most', () => {
  expect(statisticsOf(realAtlas()).order).toEqual({ least: 10e6, median: 25e6, most: 40e6 });
});

test('of any column the counts add up, and its numbers lie between the least and the most', () => {
  fc.assert(
    fc.property(anyColumn(4), (values) => {
      const { figures, estimates, missing, sum, order } = statisticsOf(
        withColumn(values),
        `${OWN_COLUMN}.now.total`,
      );
      expect([figures, estimates, missing]).toEqual([values.length, 0, 4 - values.length]);
      expect(sum.amount).toBe(values.reduce((sum, value) => sum + value, 0));
      expect(order!.least).toBe(Math.min(...values));
      expect(order!.most).toBe(Math.max(...values));
      expect(order!.median).toBeGreaterThanOrEqual(order!.least);
      expect(order!.median).toBeLessThanOrEqual(order!.most);
    }),
  );
});
