import { expect, test } from 'vitest';
import { ownSales, squareAtlas } from '../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import { filterByPlaces } from '../core/view/filtered.ts';
import { sizeScale } from './scales.ts';
import { totalSymbols } from './total-symbols.ts';

/** How opaque the grounds of an estimate and of a figure of the reader's own are. */
function alphas(kind: 'circles' | 'columns'): [estimate: number, own: number] {
  const estimates = squareAtlas();
  const own = ownSales(estimates);
  const [estimated, stated] = estimates.counties;
  const figures = own.figures.filter(({ county }) => county !== estimated!.id);
  const atlas = withOwn(estimates, [{ ...own, figures }]);
  const theme = THEMES.light;
  const { state } = totalSymbols(
    kind,
    {
      atlas,
      mesh: tessellate('overview', squareTopology(), landTopology()).mesh,
      layer: 'sales',
      scale: sizeScale(atlas, 'sales', 20)!,
      at: { reading: { kind: 'period' }, periodIndex: 0 },
      filtered: filterByPlaces(atlas, []),
      theme,
    },
    { id: kind, opacity: 1, visible: true },
  );
  return [state.alphaOf(estimated!), state.alphaOf(stated!)];
}

test('circles of estimates are hollow, those of stated figures have a ground that others show through', () => {
  const [estimate, own] = alphas('circles');
  expect(estimate).toBe(0);
  expect(own).toBeGreaterThan(0.2);
  expect(own).toBeLessThan(0.5);
});

test('columns of estimates are see-through beside those of stated figures', () => {
  const [estimate, own] = alphas('columns');
  expect(estimate).toBeLessThan(own / 1.5);
});
