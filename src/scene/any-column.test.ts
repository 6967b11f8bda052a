import { expect, test } from 'vitest';
import fc from '../../tests/fixtures/fast-check.ts';
import { anyColumn, OWN_COLUMN, withColumn } from '../../tests/fixtures/own-columns.ts';
import { fourSquares, landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { PRINT } from '../core/theme/print-theme.ts';
import { THEMES } from '../core/theme/theme.ts';
import { CLASSINGS } from '../core/statistics/class-breaks.ts';
import { DEFAULT_VIEW, MARKS, SCALINGS, type View } from '../core/view/view.ts';
import { renderPrintLayout } from '../render/svg/print-layout.ts';
import { legend } from './legend.ts';
import { nationalBars } from './national-bars.ts';
import { scene, type Scene } from './scene.ts';

const boundaries = squareTopology(fourSquares());
const land = landTopology();
const geometry = tessellate('overview', boundaries, land);
const NONSENSE = /NaN|undefined|Infinity|∞/;

const choices = fc.record({
  classing: fc.option(fc.constantFrom(...CLASSINGS)),
  mark: fc.constantFrom(...MARKS),
  scaling: fc.constantFrom(...SCALINGS),
  mode: fc.constantFrom('period' as const, 'hoh' as const),
  measure: fc.constantFrom('difference' as const, 'percent' as const),
});

function shownOf(values: readonly number[], view: Partial<View>, theme = THEMES.light): Scene {
  return scene({
    atlas: withColumn(values),
    products: {},
    geometry,
    language: 'en',
    theme,
    view: { ...DEFAULT_VIEW, layer: OWN_COLUMN, own: [OWN_COLUMN], ...view },
  });
}

const check = (holds: (values: readonly number[], view: Partial<View>) => void) =>
  fc.assert(fc.property(anyColumn(12), choices, holds));

test('of any column the legend counts every county that the map fills, in the class that fills it', () => {
  check((values, view) => {
    const shown = shownOf(values, { ...view, mark: 'fill' });
    const counts = new Map<number, number>();
    geometry.mesh.ids.forEach((id, row) => {
      const { fill, classIndex } = shown.paintOf(row);
      const rows = shown.atlas.countyById.get(id)?.listed.length ?? 0;
      if (fill === 'class') counts.set(classIndex, (counts.get(classIndex) ?? 0) + rows);
    });
    const rows = legend(shown).flatMap((block) => block.rows);
    const classes = rows.filter(({ classIndex }) => classIndex !== undefined);
    const counted = classes.filter(({ size }) => size);
    expect(new Map(counted.map((row) => [row.classIndex!, row.size!]))).toEqual(
      new Map([...counts].sort(([a], [b]) => a - b)),
    );
    expect(new Set(classes.map(({ text }) => text)).size).toBe(classes.length);
    expect(new Set(classes.map(({ key }) => key.kind === 'fill' && key.color)).size).toBe(
      classes.length,
    );
  });
});

test('a column of one value has one class, which says the value', () => {
  for (const classing of CLASSINGS) {
    const [block] = legend(shownOf([5, 5, 5], { classing }));
    expect(block!.rows.map(({ text, size }) => [text, size])).toEqual([['5', 3]]);
  }
});

test('values on both sides of zero are parted there by their colours', () => {
  const { average } = THEMES.light.ramps;
  const shown = shownOf([-2.3, -1.5, 5.1], {});
  const [block] = legend(shown);
  expect(block!.rows.map(({ text }) => text)).toEqual(['under −1.5', '−1.5 to 0', '0 and over']);
  const colors = shown.classes!.colors.map((color) => average.indexOf(color));
  expect(colors).toEqual([0, 2, 4]);
  expect(block!.notes.join()).toContain('below zero');
});

test('whatever a column holds, the map is drawn on the page, on paper and on the timeline, without a word of nonsense', () => {
  check((values, view) => {
    for (const theme of [THEMES.dark, PRINT]) {
      const shown = shownOf(values, view, theme);
      expect(JSON.stringify(legend(shown))).not.toMatch(NONSENSE);
      const svg = renderPrintLayout({ scene: shown, boundaries, land, width: 1600, height: 1200 });
      expect(svg).not.toMatch(NONSENSE);
      const radii = shown.symbols.flatMap((symbol) =>
        symbol.kind === 'circles' ? shown.atlas.counties.map(symbol.state.radiusOf) : [],
      );
      for (const radius of radii) expect(radius ?? 0).toBeGreaterThanOrEqual(0);
    }
    const { bars } = nationalBars(withColumn(values), OWN_COLUMN, { kind: 'period' }, 'zh');
    for (const { height, text } of bars) {
      expect(height ?? 0).toBeGreaterThanOrEqual(0);
      expect(height ?? 0).toBeLessThanOrEqual(1);
      expect(text).not.toMatch(NONSENSE);
    }
  });
});
