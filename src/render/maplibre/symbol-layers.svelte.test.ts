import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { networkProduct } from '../../../tests/fixtures/layer-products.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { drawGlyphs, glyphName, GLYPHS, type GlyphVariant } from './glyphs.ts';
import { SHAPES, STROKES, type GlyphShape } from '../../scene/marks.ts';
import { networkMarks } from '../../scene/network-marks.ts';
import { symbolLayers } from './symbol-layers.ts';
import type { FlowsPart, SymbolLayer } from '../../scene/symbols.ts';

const theme = THEMES.light;
const geometry = tessellate('overview', squareTopology(), landTopology());
const atlas = squareAtlas();
const { flows, sites } = networkMarks({
  atlas,
  geometry,
  theme,
  network: networkProduct(),
  period: '2018H1',
  filtered: filterByPlaces(squareAtlas(), []),
  county: null,
  item: null,
});
const usual = { opacity: 1, visible: true, theme } as const;

function flowsPart(change: Partial<FlowsPart> = {}): FlowsPart {
  return { ...usual, kind: 'flows', id: 'network-flows', flows, phase: null, ...change };
}

function allParts(): SymbolLayer[] {
  const { mesh } = geometry;
  const state = {
    layer: 'sales',
    period: '2018H1',
    filtered: filterByPlaces(squareAtlas(), []),
    mesh,
    theme,
    color: theme.symbols.orange,
  } as const;
  const total = { ...state, countyById: atlas.countyById, alphaOf: () => 0.5 };
  return [
    { ...usual, kind: 'columns', id: 'columns', state: { ...total, heightOf: () => 9 } },
    { ...usual, kind: 'circles', id: 'circles', state: { ...total, radiusOf: () => 9 } },
    flowsPart(),
    { ...usual, kind: 'sites', id: 'network-sites', sites, theme },
  ];
}

function idsOf(parts: readonly SymbolLayer[]): string[] {
  return symbolLayers(parts, 'county-label', 1).map(({ id }) => id);
}

const glyphs = drawGlyphs().getContext('2d')!;

/** How many pixels of a glyph are white, and whether the one at a point of its cell is. */
function inked(shape: GlyphShape, stroke: GlyphVariant) {
  const { x, y, width, height, anchorX, anchorY } = GLYPHS[glyphName(shape, stroke)]!;
  const pixels = glyphs.getImageData(x, y, width, height).data;
  const isInked = (column: number, row: number) => pixels[(row * width + column) * 4 + 3]! > 127;
  const count = pixels.filter((value, index) => index % 4 === 3 && value > 127).length;
  return { count, isInked, anchorX: anchorX!, anchorY: anchorY! };
}

test('layers keep the order of their parts, and each part the order of its own layers', () => {
  expect(idsOf(allParts())).toEqual([
    'columns',
    'circles',
    'network-flows',
    'network-flows-arrows',
    'network-flows-dots',
    'network-sites-errors',
    'network-sites',
  ]);
  expect(idsOf(allParts().reverse()).at(-1)).toBe('columns');
});

test('dots are there all the time and visible while flows move', () => {
  const dots = (phase: number | null) =>
    symbolLayers([flowsPart({ phase })], 'county-label', 1)[2]!;
  expect(dots(null).props.visible).toBe(false);
  expect(dots(0.5).props.visible).toBe(true);
  expect((dots(0.5).props.data as unknown[]).length).toBeGreaterThan(0);
});

test('the same marks give the same arrays of data, so that a frame uploads only dots', () => {
  const data = (phase: number) =>
    symbolLayers([...allParts(), flowsPart({ id: 'again', phase })], 'county-label', 1).map(
      (layer) => layer.props.data,
    );
  const [before, after] = [data(0), data(0.5)];
  const changed = before.flatMap((array, index) => (array === after[index] ? [] : [index]));
  expect(changed).toEqual([9]);
});

test('an opacity of a half is drawn as a half after deck.gl has bent it', () => {
  const [layer] = symbolLayers([flowsPart({ opacity: 0.5 })], 'county-label', 1);
  expect(layer!.props.opacity ** (1 / 2.2)).toBeCloseTo(0.5, 9);
});

test('every shape has a glyph for each stroke and a ground, and none is empty', () => {
  for (const shape of SHAPES) {
    for (const stroke of [...STROKES, 'ground'] as const) {
      expect(inked(shape, stroke).count, glyphName(shape, stroke)).toBeGreaterThan(300);
    }
  }
});

test('a dashed shape has less line than a hollow one, and its ground covers more than itself', () => {
  for (const shape of SHAPES) {
    expect(inked(shape, 'dashed').count).toBeLessThan(inked(shape, 'hollow').count * 0.8);
    expect(inked(shape, 'ground').count).toBeGreaterThan(inked(shape, 'solid').count);
  }
});

test('a pin stands on its place with its tip, and nothing of it lies below', () => {
  const { isInked, anchorX, anchorY } = inked('pin', 'solid');
  expect(isInked(anchorX, anchorY - 4)).toBe(true);
  expect(isInked(anchorX, anchorY + 1)).toBe(false);
});

test('all that is sized in pixels is drawn at the scale of the window', () => {
  const sized = ['radiusScale', 'widthScale', 'sizeScale'] as const;
  const scales = (scale: number) =>
    symbolLayers(allParts(), 'county-label', scale)
      // Columns and the circles within which places lie are sized in units of the map.
      .filter(({ id }) => !/columns|errors/.test(id))
      .map(({ props }) =>
        sized.map((name) => (props as unknown as Partial<Record<string, number>>)[name]),
      );
  const twice = scales(2);
  expect(twice).toEqual(scales(1).map((row) => row.map((value) => value && value * 2)));
  for (const row of twice) expect(row).toContain(2);
});
