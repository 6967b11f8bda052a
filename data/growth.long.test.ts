import { expect, test } from 'vitest';
import type { AtlasProduct, ContextProduct } from './product.ts';
import type { Release } from './release.ts';
import {
  firstCells,
  growTables,
  newIndicator,
  nextHalfYear,
  nextYear,
  reported,
} from '../tests/fixtures/grown-tables.ts';

function productOf({ files }: Release, name: string): unknown {
  const [, bytes] = [...files].find(([path]) => path.startsWith(`products/${name}.`))!;
  return JSON.parse(bytes.toString());
}

const atlasOf = (release: Release) => productOf(release, 'atlas') as AtlasProduct;

test('a half-year more, all missing, is rows of tables', () => {
  const { period, rows } = nextHalfYear();
  const { periods, national, estimates } = atlasOf(growTables(rows));
  expect(periods.map(({ id }) => id)).toEqual([...firstCells('periods'), period]);
  const last = national.filter((row) => row.period === period);
  expect(new Set(last.map(({ status }) => status))).toEqual(new Set(['missing']));
  const column = estimates.sales!.value.at(-1)!;
  expect(column.every((amount) => amount === null)).toBe(true);
});

test('one national figure of it is a row, too, and is shared out to the last yuan', () => {
  const { rows } = nextHalfYear({ sales: reported(70e9) });
  const { estimates } = atlasOf(growTables(rows));
  const column = estimates.sales!.value.at(-1)!;
  expect(column.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(70e9);
});

test('an indicator more, drawn on the map, is rows of tables', () => {
  const rows = newIndicator('training', firstCells('periods'), 12e5);
  const { layers } = atlasOf(growTables(rows));
  expect(layers.at(-1)).toMatchObject({
    id: 'training',
    name: { zh: '电商培训', en: 'E-commerce training' },
    estimate: null,
  });
});

test('a year more of what is known of a county is a row', () => {
  const indicator = firstCells('context')[0]!;
  const { year, rows } = nextYear({ indicator, county: 130125, value: 9e9 });
  const release = growTables(rows);
  const context = productOf(release, 'context') as ContextProduct;
  expect(context.years.at(-1)).toBe(year);
  expect(context.values[indicator]!.at(-1)!.filter((value) => value !== null)).toEqual([9e9]);
});
