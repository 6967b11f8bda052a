import { expect, test } from 'vitest';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { ownSales, realAtlas, squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { withOwn } from '../../core/atlas/own-values.ts';
import { withContext } from '../../core/atlas/with-context.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import { FRONT_PAGE } from '../messages/front-page.ts';
import { noteText } from './note-text.ts';

const atlas = squareAtlas();
const note = (layer: string, reading: Reading = { kind: 'period' }, of = atlas) =>
  noteText(of, { layer, grouping: 'year' }, { reading, periodIndex: 0 }, 'en');

test('an estimate, the list and a map without figures each say how their fill is known', () => {
  expect(note('sales')).toMatch(/^County values are model estimates/);
  expect(note('list')).toMatch(/^The fill is the official list/);
  expect(note('none')).toMatch(/no figure is filled in/);
});

test('a map of areas says how many of its rows are known from memory alone', () => {
  const of = squareAtlas(({ counties }) => (counties.areaUnverified = [1, 1, 0, 0]));
  const at = { reading: { kind: 'period' }, periodIndex: 0 } as const;
  const areas = (grouping: 'area' | 'three') => noteText(of, { layer: 'list', grouping }, at, 'en');
  expect(areas('area')).toMatch(/2 rows are recalled from memory/);
  expect(areas('three')).toMatch(/^Fill: Three areas.*; 2 rows are recalled from memory/);
});

test('an estimate that facts contradict is called so before the estimates have come', () => {
  const contradicted = squareAtlas(({ layers }) => {
    layers.find(({ id }) => id === 'loans')!.isContradicted = true;
  });
  expect(contradicted.fits).toEqual({});
  expect(note('loans', { kind: 'period' }, contradicted)).toBe(FRONT_PAGE.en.noteContradicted);
});

test('a change of estimates says that none was published', () => {
  expect(note('sales', { kind: 'change', from: 'half', measure: 'percent' })).toMatch(
    /^Changes of counties/,
  );
});

test('what the reader brought, and context, are not called estimates', () => {
  expect(note('sales', { kind: 'period' }, realAtlas())).toMatch(/your own file.*verified them\.$/);
  const partly = withOwn(atlas, [
    { ...ownSales(atlas), figures: ownSales(atlas).figures.slice(1) },
  ]);
  expect(note('sales', { kind: 'period' }, partly)).toMatch(/your own file.*model estimates/);
  const wide = withContext(atlas, contextProduct());
  const [id] = wide.context.keys();
  expect(note(id!, { kind: 'period' }, wide)).toMatch(/context of unknown origin/);
});
