import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { networkProduct } from '../../../tests/fixtures/layer-products.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { networkMarks } from '../../scene/network-marks.ts';
import type { CirclesPart, ColumnsPart } from '../../scene/symbols.ts';
import type { County } from '../../core/atlas/atlas.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { symbolsSvg, type SymbolTransform } from './symbols.ts';

const theme = THEMES.light;
const atlas = squareAtlas();
const geometry = tessellate('overview', squareTopology(), landTopology());
const ground: SymbolTransform = { toGrid: ([x, y]) => [x * 1e5, y * 1e5], pixel: 1.6 };
const shared = { opacity: 0.5, visible: true };

const state = (provinces: readonly string[] = []) => ({
  layer: 'sales' as const,
  period: '2018H1',
  theme,
  color: theme.symbols.orange,
  alphaOf: ({ index }: County) => (index === 1 ? 0 : 0.4),
  mesh: geometry.mesh,
  countyById: atlas.countyById,
  filtered: filterByPlaces(atlas, provinces),
});
/** Ten pixels for every county but the first, of which nothing is known. */
const tenPixels = ({ index }: County) => (index === 0 ? null : 10);
const circles = (provinces: readonly string[] = []): CirclesPart => ({
  ...shared,
  kind: 'circles',
  id: 'circles',
  state: { ...state(provinces), radiusOf: tenPixels },
});
const columns: ColumnsPart = {
  ...shared,
  kind: 'columns',
  id: 'columns',
  state: { ...state(), heightOf: tenPixels },
};
const { flows, sites } = networkMarks({
  atlas,
  geometry,
  network: networkProduct(),
  period: '2018H1',
  filtered: filterByPlaces(atlas, []),
  county: null,
  item: null,
  theme,
});

const countOf = (svg: string, tag: string) => svg.split(`<${tag}`).length - 1;

test('each county with a total has a circle of its radius in the colour of the layer', () => {
  const svg = symbolsSvg([circles()], ground);
  expect(countOf(svg, 'circle')).toBe(3);
  expect(svg).toContain('r="16.0"');
  expect(svg).toContain(`fill="${theme.symbols.orange}"`);
  expect(svg).toContain('<g opacity="0.5">');
});

test('each circle and column is as see-through as the map draws it', () => {
  for (const part of [circles(), columns]) {
    const alphas = [...symbolsSvg([part], ground).matchAll(/fill-opacity="([^"]*)"/g)];
    expect(alphas.map(([, alpha]) => Number(alpha))).toEqual([0, 0.4, 0.4]);
  }
});

test('a filter leaves out the circles of other provinces', () => {
  expect(countOf(symbolsSvg([circles(['520000'])], ground), 'circle')).toBe(1);
});

test('columns stand upright', () => {
  const svg = symbolsSvg([columns], ground);
  expect(countOf(svg, 'rect')).toBe(3);
  expect(svg).toContain('height="8.0"');
});

test('flows are lines, and trunk flows have arrowheads', () => {
  const part = { ...shared, kind: 'flows', id: 'flows', flows, phase: null, theme } as const;
  const svg = symbolsSvg([part], ground);
  expect(countOf(svg, 'path class="flow"')).toBe(flows.length);
  const trunks = flows.filter(({ isTrunk }) => isTrunk).length;
  expect(countOf(svg, 'path')).toBe(flows.length + trunks);
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('sites are drawn with their shapes, what is unverified dashed', () => {
  const part = { ...shared, kind: 'sites', id: 'sites', sites, theme } as const;
  const svg = symbolsSvg([part], ground);
  expect(countOf(svg, 'path')).toBe(sites.length);
  expect(countOf(svg, 'path')).toBeGreaterThan(2);
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('what is not visible is left out, and the topmost part comes last', () => {
  const hidden = { ...circles(), visible: false };
  expect(symbolsSvg([hidden], ground)).toBe('');
  const svg = symbolsSvg([columns, circles()], ground);
  expect(svg.indexOf('<rect')).toBeLessThan(svg.indexOf('<circle'));
});
