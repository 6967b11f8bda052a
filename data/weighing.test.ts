import { expect, test } from 'vitest';
import { estimatesProduct, modelOf, nationalOf } from './estimates.ts';
import { loadTables } from './tables.ts';
import { weighedBy } from './weighing.ts';

const tables = loadTables();
const { places, weights } = modelOf(tables);
const { weights: weighed, about } = weighedBy(
  tables,
  { context: 'context-bank-loans', year: 2019 },
  places,
  weights,
);
const figure = new Map(
  tables.annual
    .filter(({ indicator, year }) => indicator === 'context-bank-loans' && year === 2019)
    .map(({ county, value }) => [county, value]),
);
const countyAt = (i: number) => tables.counties[places[i]!]!.adcode;
const isKnown = (i: number) => weighed[i] === figure.get(countyAt(i));
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

test('a county with bank loans is weighed by them, and every other by its main weight alone', () => {
  const others = weights.flatMap((weight, i) => (isKnown(i) ? [] : [weighed[i]! / weight]));
  expect(places.length - others.length).toBe(about.known);
  expect(Math.max(...others) / Math.min(...others)).toBeCloseTo(1, 12);
});

test('counties without bank loans have the part of the whole that their main weights give', () => {
  const part = (of: readonly number[]) => sum(of.filter((_, i) => !isKnown(i))) / sum(of);
  expect(part(weighed)).toBeCloseTo(part(weights), 12);
});

test('the weights of sales and bank loans go together in the logarithm', () => {
  expect(about.known).toBeGreaterThan(750);
  expect(about.correlation).toBeGreaterThan(0.85);
  expect(about.correlation).toBeLessThan(0.95);
});

test('loans by bank loans add up to what was published, and have the scatter of sales', () => {
  const { estimates, weighings } = estimatesProduct(tables);
  const { loans } = estimates;
  expect(weighings?.loans).toEqual(about);
  expect(loans!.sigma).toBe(modelOf(tables).sigma);
  tables.periods.forEach(({ id }, at) => {
    const total = nationalOf(tables, 'loans', id);
    expect(sum(loans!.value[at]!.map((amount) => amount ?? 0))).toBe(total ?? 0);
  });
});
