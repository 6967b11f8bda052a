import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import type { Mesh } from '../../core/geography/mesh.ts';
import { fromFakeLngLat } from '../../core/geography/albers.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { circleLayer } from './circle-layer.ts';
import type { CirclesPart, CircleState } from '../../scene/symbols.ts';

interface Place {
  county: { id: string };
  position: [number, number];
}

function squareMesh(): Mesh {
  const squares = [
    { id: '520101', west: 104, south: 31 },
    { id: '520103', west: 104, south: 30 },
    { id: '530101', west: 105, south: 31 },
  ];
  return tessellate('overview', squareTopology(squares), landTopology()).mesh;
}

/** Circles of 7 pixels for estimates, of which county 530101 has none. */
function circleState(change: Partial<CircleState> = {}): CircleState {
  return {
    layer: 'sales',
    mesh: squareMesh(),
    countyById: squareAtlas().countyById,
    period: '2018H1',
    theme: THEMES.light,
    color: THEMES.light.symbols.orange,
    filtered: filterByPlaces(squareAtlas(), []),
    radiusOf: ({ id }) => (id === '530101' ? null : 7),
    alphaOf: () => 0.4,
    ...change,
  };
}

/** The layer of circles of a state, as one part of several. */
function layerOf(state: CircleState, change: Partial<CirclesPart> = {}) {
  const part = { kind: 'circles', id: 'circles-sales', opacity: 1, visible: true, state } as const;
  return circleLayer({ ...part, ...change }, 'county-label', 1);
}

/** What the layer draws for each of its places, by an accessor's name. */
function drawn(state: CircleState, accessor: 'getRadius' | 'getFillColor' | 'getLineColor') {
  const { props } = layerOf(state);
  const ask = props[accessor] as (place: Place) => unknown;
  return (props.data as Place[]).map((place) => ask(place));
}

test('there is one circle for each county of the list, in the middle of its square', () => {
  const places = layerOf(circleState()).props.data as Place[];
  expect(places.map(({ county }) => county.id)).toEqual(['520101', '530101']);
  const [lng, lat] = fromFakeLngLat(places[0]!.position);
  expect(lng).toBeCloseTo(104.5, 2);
  expect(lat).toBeCloseTo(31.5, 2);
});

test('the layer has the id of its part and lies below the names', () => {
  const { props } = layerOf(circleState());
  expect(props.id).toBe('circles-sales');
  expect(props).toMatchObject({ beforeId: 'county-label' });
});

test('one mesh gives one array of data, so that a step uploads nothing', () => {
  const state = circleState();
  const { data } = layerOf(state).props;
  expect(layerOf({ ...state, period: '2018H2' }).props.data).toBe(data);
  expect(layerOf({ ...state, mesh: squareMesh() }).props.data).not.toBe(data);
});

test('a period, a layer, a theme and a filter each trigger what depends on them', () => {
  const state = circleState();
  const triggers = (change: Partial<CircleState>) =>
    layerOf({ ...state, ...change }).props.updateTriggers as Record<string, unknown>;
  const before = triggers({});
  expect(triggers({ period: '2018H2' }).getRadius).not.toEqual(before.getRadius);
  expect(triggers({ layer: 'loans' }).getFillColor).not.toEqual(before.getFillColor);
  expect(triggers({ theme: THEMES.dark }).getFillColor).not.toEqual(before.getFillColor);
  expect(
    triggers({ filtered: filterByPlaces(squareAtlas(), ['520000']) }).getLineColor,
  ).not.toEqual(before.getLineColor);
  expect(triggers({})).toEqual(before);
});

test('a circle has the radius of its county, and none where there is no value', () => {
  expect(drawn(circleState(), 'getRadius')).toEqual([7, 0]);
});

test('hidden circles stay in place and are not visible', () => {
  expect(layerOf(circleState(), { visible: false }).props.visible).toBe(false);
});

test('a circle is as see-through as the scene says', () => {
  const alphaOf: CircleState['alphaOf'] = ({ id }) => (id === '520101' ? 0 : 0.4);
  const fills = drawn(circleState({ alphaOf }), 'getFillColor') as number[][];
  expect(fills.map(([, , , alpha]) => alpha)).toEqual([0, 102]);
});

test('circles outside the filter lose their fill and most of their border', () => {
  const state = circleState({ filtered: filterByPlaces(squareAtlas(), ['530000']) });
  const fills = drawn(state, 'getFillColor') as number[][];
  const lines = drawn(state, 'getLineColor') as number[][];
  expect(fills[0]![3]).toBe(0);
  expect(fills[1]![3]).toBeGreaterThan(0);
  expect(lines[0]![3]).toBeLessThan(lines[1]![3]! / 4);
});
