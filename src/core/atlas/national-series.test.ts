import { expect, test } from 'vitest';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import { latestFigures } from './national-series.ts';

const idsOn = (day: string) =>
  latestFigures(programmeProduct(), ['trees', 'sales'], day).map(({ figure }) => figure.id);

test('the newest figure of each metric up to a day is given, in the order asked', () => {
  expect(idsOn('2018-06-30')).toEqual(['trees-2018h1', 'sales-2018h1']);
  expect(idsOn('2019-06-30')).toEqual(['trees-2019h1', 'sales-2018h2']);
});

test('a figure dated by its year alone is known from the end of that year on', () => {
  const programme = programmeProduct();
  const [first] = programme.figures.filter(({ id }) => id === 'trees-2018h1');
  const figures = [...programme.figures, { ...first!, id: 'trees-2019', end: '2019' }];
  const idsOn = (day: string) =>
    latestFigures({ ...programme, figures }, ['trees'], day).map(({ figure }) => figure.id);
  expect(idsOn('2019-06-30')).toEqual(['trees-2019h1']);
  expect(idsOn('2019-12-31')).toEqual(['trees-2019']);
});

test('before the first figure there is none', () => {
  expect(idsOn('2018-01-01')).toEqual([]);
});
