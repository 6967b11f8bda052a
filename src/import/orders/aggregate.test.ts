import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { GRID } from '../../../tests/fixtures/orders.ts';
import { createAggregator } from './aggregate.ts';
import { formatAggregate, formatCents } from './format-aggregate.ts';

const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
const order = fc.record({
  county: fc.constantFrom(...GRID.counties, '999999'),
  date: fc.constantFrom('2018-01-31', '2018-09-01', '2020-05-05', '2019-05-05', '2018-02-30'),
  cents,
});

test('sums and numbers are those of plain arithmetic with whole numbers of any size', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 300 }), (orders) => {
      const aggregator = createAggregator(GRID);
      const sums = new Map<string, { cents: bigint; orders: number }>();
      orders.forEach(({ county, date, cents }, index) => {
        aggregator.add(index + 2, county, date, formatCents(cents));
        const period = { '2018-01': '2018H1', '2018-09': '2018H2', '2020-05': '2020H1' }[
          date.slice(0, 7)
        ];
        if (county === '999999' || !period) return;
        const key = `${county} ${period}`;
        const sum = sums.get(key) ?? { cents: 0n, orders: 0 };
        sums.set(key, { cents: sum.cents + BigInt(cents), orders: sum.orders + 1 });
      });
      const result = aggregator.finish();
      GRID.counties.forEach((county, row) =>
        GRID.periods.forEach((period, column) => {
          const cell = row * GRID.periods.length + column;
          const sum = sums.get(`${county} ${period}`) ?? { cents: 0n, orders: 0 };
          expect(BigInt(result.cents[cell]!)).toBe(sum.cents);
          expect(result.orders[cell]).toBe(sum.orders);
        }),
      );
    }),
  );
});

test('every row is either used or set aside for one reason, with the first lines as examples', () => {
  const aggregator = createAggregator(GRID);
  aggregator.add(2, '130125', '2018-01-01', '-5');
  aggregator.add(3, '999999', 'x', 'x');
  aggregator.add(4, '130125', '2018-02-30', 'x');
  aggregator.add(5, '130125', '2017-01-01', '1');
  aggregator.add(6, '130125', '2018-01-01', '1e3');
  aggregator.add(7, '130125', '2018-01-01', '0.001');
  aggregator.reject(8, '130125,2018-01-01');
  for (let line = 9; line < 20; line++) aggregator.add(line, '13', '2018-01-01', '1');
  const { rows, used, refunds, setAside } = aggregator.finish();
  expect({ rows, used, refunds }).toEqual({ rows: 18, used: 1, refunds: 1 });
  expect(Object.entries(setAside).map(([reason, aside]) => [reason, aside.rows])).toEqual([
    ['row', 1],
    ['county', 12],
    ['date', 1],
    ['period', 1],
    ['amount', 1],
    ['decimals', 1],
  ]);
  expect(setAside.county.examples).toEqual([
    { line: 3, got: '999999' },
    { line: 9, got: '13' },
    { line: 10, got: '13' },
  ]);
  expect(setAside.decimals.examples).toEqual([{ line: 7, got: '0.001' }]);
});

test('a sum beyond what can be counted exactly is an error, not a rounded sum', () => {
  const aggregator = createAggregator(GRID);
  const add = () => {
    for (let line = 2; line < 102; line++)
      aggregator.add(line, '520326', '2018-01-01', '999999999999.99');
  };
  expect(add).toThrow('"code":"overflow","county":"520326","period":"2018H1"');
});

test('sums are written by county, then period, and not where there was no order', () => {
  const aggregator = createAggregator({ counties: ['520326', '130125'], periods: GRID.periods });
  aggregator.add(2, '520326', '2020-01-01', '0.05');
  aggregator.add(3, '520326', '2018-01-01', '-1.5');
  aggregator.add(4, '130125', '2018-07-01', '3');
  aggregator.add(5, '130125', '2018-07-01', '-3');
  expect(formatAggregate(aggregator.finish())).toBe(
    'county,period,amount,orders\n130125,2018H2,0.00,2\n520326,2018H1,-1.50,1\n520326,2020H1,0.05,1\n',
  );
});
