import { expect, test } from 'vitest';
import { GRID, PLACES } from '../../../tests/fixtures/orders.ts';
import { writtenCounties } from './written-counties.ts';

const written = writtenCounties(PLACES, GRID.counties);

test.each([
  ['520326', '520326'],
  ['520326.0', '520326'],
  ['520326000000', '520326'],
  ['522126', '520326'],
  ['务川仡佬族苗族自治县', '520326'],
  ['贵州省遵义市务川县', '520326'],
  ['务川', '520326'],
  ['Wuchuan Gelao and Miao Autonomous County', '520326'],
  ['河北行唐县', '130125'],
])('a cell that says %s means %s', (cell, county) => expect(written.get(cell)).toBe(county));

test.each(['行唐县', '行唐', '419001', '贵州省', '520300'])(
  'a cell that says %s means no county of the list alone',
  (cell) => expect(written.has(cell)).toBe(false),
);
