import { expect, test } from 'vitest';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { factText } from '../../i18n/format/table-text.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { withOwn } from '../atlas/own-values.ts';
import { isSortable } from './cells.ts';
import { cellClaim } from './claims.ts';
import { columnOf } from '../../../tests/fixtures/column.ts';
import { COUNTY } from '../view/columns.ts';
import { rowId, rowValue, tableRows, type RowsInput, type TableRow } from './rows.ts';

const NOW = { reading: { kind: 'period' }, periodIndex: 0 } as const;

/** The ids of the rows of the four squares, sorted by a column, `-` before it for descending. */
function rows(atlas: Atlas, by: string | null, change: Partial<RowsInput> = {}): string[] {
  const language = change.language ?? 'zh';
  const descending = by?.startsWith('-') ?? false;
  const column = by === null ? null : columnOf(by.replace('-', ''));
  return tableRows({
    atlas,
    counties: atlas.counties,
    grouped: false,
    folded: [],
    at: NOW,
    language,
    sort: column && { column, descending },
    factText: (county, fact) => factText(atlas, county, fact, language),
    ...change,
  }).map(rowId);
}

const named = (...names: string[]) =>
  squareAtlas(({ counties }) => {
    counties.zh = names;
    counties.en = ['Delta', 'alpha', 'Charlie', 'Bravo'];
  });

test('without an order rows stand by adcode', () => {
  expect(rows(squareAtlas(), null)).toEqual(['520101', '520102', '530101', '530102']);
});

test('Chinese names are sorted by pinyin, and English ones by the alphabet whatever their case', () => {
  const atlas = named('镇远县', '安龙县', '香格里拉市', '会泽县');
  expect(rows(atlas, 'county')).toEqual(['520102', '530102', '530101', '520101']);
  expect(rows(atlas, '-county')).toEqual(['520101', '530101', '530102', '520102']);
  expect(rows(atlas, 'county', { language: 'en' })).toEqual([
    '520102',
    '530102',
    '530101',
    '520101',
  ]);
});

test('estimates put no county before another, and beside figures they are last', () => {
  const byCode = ['520101', '520102', '530101', '530102'];
  expect(rows(squareAtlas(), '-sales.now.total')).toEqual(byCode);
  expect(rows(squareAtlas(), '-sales.now.rate', { grouped: true })).toEqual([
    ...['520000', '520101', '520102'],
    ...['530000', '530101', '530102'],
  ]);
  const own = ownSales(squareAtlas());
  const figures = own.figures.filter(({ county }) => ['520102', '530101'].includes(county));
  const mixed = withOwn(squareAtlas(), [{ ...own, figures }]);
  expect(rows(mixed, '-sales.now.total')).toEqual(['530101', '520102', '520101', '530102']);
  const sortable = (atlas: Atlas) => isSortable(atlas, columnOf('sales.now.total'), NOW);
  expect([squareAtlas(), mixed, realAtlas()].map(sortable)).toEqual([false, true, true]);
});

test('missing values are last whichever way one sorts', () => {
  const atlas = realAtlas(({ estimates }) => {
    estimates.sales!.value[0] = [null, 20, -5, 0];
  });
  expect(rows(atlas, 'sales.now.total')).toEqual(['530101', '530102', '520102', '520101']);
  expect(rows(atlas, '-sales.now.total')).toEqual(['520102', '530102', '530101', '520101']);
  expect(rows(atlas, 'area').slice(2)).toEqual(['520102', '530101']);
  expect(rows(atlas, '-area').slice(2)).toEqual(['520102', '530101']);
});

test('any order holds every county once, sorted, missing ones last and ties by adcode', () => {
  const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(amounts, fc.boolean(), (column, descending) => {
      const atlas = realAtlas(({ estimates }) => (estimates.sales!.value[0] = column));
      const ids = rows(atlas, `${descending ? '-' : ''}sales.now.total`);
      expect([...ids].sort()).toEqual(atlas.counties.map(({ id }) => id));
      const rank = (id: string) => {
        const amount = column[atlas.countyById.get(id)!.index]!;
        return amount === null ? Infinity : descending ? -amount : amount;
      };
      for (const [place, id] of ids.slice(1).entries()) {
        const before = ids[place]!;
        expect(rank(before)).toBeLessThanOrEqual(rank(id));
        if (rank(before) === rank(id)) expect(before < id).toBe(true);
      }
    }),
  );
});

test('provinces stand above their counties in the order of their sums, and fold them away', () => {
  const atlas = realAtlas();
  expect(rows(atlas, '-sales.now.total', { grouped: true })).toEqual([
    '530000',
    '530102',
    '530101',
    '520000',
    '520102',
    '520101',
  ]);
  expect(rows(atlas, '-sales.now.total', { grouped: true, folded: ['530000'] })).toEqual([
    '530000',
    '520000',
    '520102',
    '520101',
  ]);
  expect(rows(atlas, 'leftYear', { grouped: true })[0]).toBe('520000');
  expect(rows(atlas, '-province', { grouped: true })[0]).toBe('530000');
});

test('a province has only the counties that are kept', () => {
  const atlas = squareAtlas();
  const counties = atlas.counties.filter(({ id }) => id !== '520101');
  expect(rows(atlas, null, { counties, grouped: true })).toEqual([
    '520000',
    '520102',
    '530000',
    '530101',
    '530102',
  ]);
});

test('the subtotals of groups add up to the total of what is kept', () => {
  const atlas = squareAtlas();
  const column = columnOf('sales.2018H2.total');
  if (column.kind !== 'reading') throw new Error('sales.2018H2.total is a reading');
  const kept = fc.subarray([...atlas.counties], { minLength: 1 });
  fc.assert(
    fc.property(kept, (counties) => {
      const amount = (row: TableRow) => rowValue(atlas, column, row, NOW).value.amount!;
      const groups = tableRows({
        atlas,
        counties,
        sort: null,
        grouped: true,
        folded: ['520000', '530000'],
        at: NOW,
        language: 'zh',
        factText: () => null,
      });
      const sum = groups.reduce((all, row) => all + amount(row), 0);
      expect(sum).toBeCloseTo(amount({ kind: 'total', counties }), 3);
    }),
  );
});

test('a cell is asked for its own evidence', () => {
  const atlas = squareAtlas();
  const [jia, yi] = atlas.counties;
  const total = columnOf('sales.2018H2.rate');
  const when = { period: '2018H2', reading: { kind: 'period' } };
  const ask = (row: TableRow) => cellClaim(atlas, total, row, NOW);
  expect(ask({ kind: 'county', county: jia! })).toEqual({
    kind: 'county',
    layer: 'sales',
    county: '520101',
    perHead: true,
    ...when,
  });
  expect(ask({ kind: 'province', province: jia!.province, counties: [jia!, yi!] })).toEqual({
    kind: 'union',
    layer: 'sales',
    counties: ['520101', '520102'],
    ...when,
  });
  expect(ask({ kind: 'total', counties: [jia!] })).toMatchObject({ counties: ['520101'] });
  const sales = columnOf('sales.2018H2.total');
  expect(cellClaim(atlas, sales, { kind: 'nation' }, NOW)).toMatchObject({ kind: 'national' });
  const year = columnOf('leftYear');
  expect(cellClaim(atlas, year, { kind: 'county', county: jia! }, NOW)).toEqual({
    kind: 'listing',
    county: '520101',
  });
  expect(cellClaim(atlas, COUNTY, { kind: 'county', county: jia! }, NOW)).toBeNull();
});
