import { WebMercatorViewport } from '@deck.gl/core';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { columnLayer } from './column-layer.ts';
import type { CountyPlace } from '../../scene/county-positions.ts';
import type { ColumnState } from '../../scene/symbols.ts';

/** Four counties of the list, one of them far to the south of the others. */
function columnState(change: Partial<ColumnState> = {}): ColumnState {
  const squares = [
    { id: '520101', west: 104, south: 48 },
    { id: '520102', west: 104, south: 20 },
    { id: '530101', west: 105, south: 48 },
    { id: '530102', west: 105, south: 20 },
  ];
  return {
    mesh: tessellate('overview', squareTopology(squares), landTopology()).mesh,
    countyById: squareAtlas().countyById,
    ...{
      layer: 'sales',
      period: '2018H1',
      theme: THEMES.light,
      color: THEMES.light.symbols.orange,
      filtered: filterByPlaces(squareAtlas(), []),
    },
    heightOf: ({ id }) => (id === '530102' ? null : 100),
    alphaOf: () => 0.5,
    ...change,
  };
}

function layerOf(state: ColumnState) {
  const part = { kind: 'columns', id: 'columns-sales', opacity: 1, visible: true, state } as const;
  return columnLayer(part, 'county-label').props;
}

/** The alpha of each column in the order of adcodes. */
function alphas(state: ColumnState): number[] {
  const { data, getFillColor } = layerOf(state);
  const colorOf = getFillColor as unknown as (place: CountyPlace) => number[];
  return (data as CountyPlace[]).map((place) => colorOf(place)[3]!);
}

test('equal totals have columns of equal height in the north and in the south', () => {
  const { data, getElevation, elevationScale } = layerOf(columnState());
  const elevationOf = getElevation as (place: CountyPlace) => number;
  const viewport = new WebMercatorViewport({ zoom: 4, longitude: 0, latitude: 0 });
  const pixels = (data as CountyPlace[]).map((place) => {
    const position = [...place.position, elevationOf(place) * elevationScale];
    return viewport.projectPosition(position)[2]! * viewport.scale;
  });
  [100, 100, 100, 0].forEach((height, index) => expect(pixels[index]).toBeCloseTo(height, 6));
});

test('a column is as see-through as the scene says, what is filtered out is faint, and nothing is drawn for nothing', () => {
  const [modelled, , , missing] = alphas(columnState()) as [number, number, number, number];
  const [reported] = alphas(columnState({ alphaOf: () => 0.95 })) as [number];
  const [filtered] = alphas(
    columnState({ filtered: filterByPlaces(squareAtlas(), ['530000']) }),
  ) as [number];
  expect(modelled).toBeLessThan(reported);
  expect(filtered).toBeLessThan(modelled / 4);
  expect(missing).toBe(0);
});
