import { expect, test } from 'vitest';
import { ownSales, squareAtlas } from '../../tests/fixtures/atlas.ts';
import fc from '../../tests/fixtures/fast-check.ts';
import { layerProducts } from '../../tests/fixtures/layer-products.ts';
import { textLines } from '../../tests/fixtures/print.ts';
import { fourSquares, landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { anyView } from '../../tests/fixtures/view.ts';
import { withEstimates } from '../core/atlas/atlas.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import { ITEM_KINDS } from '../core/atlas/item.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import { checkView } from '../core/view/check-view.ts';
import { DEFAULT_VIEW, type View } from '../core/view/view.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { renderPrintLayout } from '../render/svg/print-layout.ts';
import { legend } from './legend.ts';
import { createSceneSelector, scene, type Scene } from './scene.ts';

const boundaries = squareTopology([
  ...fourSquares(),
  { id: '520103', west: 106, south: 31 },
  { id: '710101', west: 106, south: 30 },
]);
const land = landTopology();
const geometry = tessellate('overview', boundaries, land);
const products = layerProducts();
const atlas = withEstimates(squareAtlas(), products.estimates);

/** What a view shows, on the six squares, with all that the release has. */
const shownBy = (view: Partial<View>, select = scene): Scene =>
  select({
    atlas,
    products,
    geometry,
    language: 'en',
    theme: THEMES.light,
    view: { ...DEFAULT_VIEW, ...view },
  });

/** Views of what the fixtures have, as `checkView` leaves them. */
const views = anyView({
  periods: fc.constantFrom(...atlas.periods.map(({ id }) => id)),
  places: fc.constantFrom('520000', '530000', '710000'),
  counties: fc.constantFrom(...atlas.counties.map(({ id }) => id)),
  items: fc.constantFrom(...ITEM_KINDS.map((kind) => `${kind}:none` as const)),
}).map(
  (view) =>
    checkView({ ...view, own: [], item: null, scaling: 'fixed', classing: null }, atlas, []).view,
);

/** What of a scene a reader sees, without what draws it. */
function seen(shown: Scene) {
  return {
    headline: shown.headline,
    paints: geometry.mesh.ids.map((_, row) => shown.paintOf(row)),
    marks: shown.symbols
      .filter(({ visible }) => visible)
      .map((symbol) => ({
        id: symbol.id,
        opacity: symbol.opacity,
        drawn:
          symbol.kind === 'circles'
            ? atlas.counties.map(symbol.state.radiusOf)
            : symbol.kind === 'columns'
              ? atlas.counties.map(symbol.state.heightOf)
              : symbol.kind === 'flows'
                ? symbol.flows
                : symbol.sites,
      })),
    forests: shown.forests,
    labels: shown.labels,
    legend: legend(shown),
  };
}

test('a page that goes from view to view shows what a print layout of each view alone shows', () => {
  const select = createSceneSelector();
  fc.assert(
    fc.property(views, (view) => {
      expect(seen(shownBy(view, select))).toEqual(seen(shownBy(view)));
    }),
    { numRuns: 500 },
  );
});

test('a print layout has the headline, the legend and the fills of its scene', () => {
  fc.assert(
    fc.property(views, (view) => {
      const shown = shownBy(view);
      const svg = renderPrintLayout({ scene: shown, boundaries, land, width: 1600, height: 1200 });
      const words = textLines(svg).join(' ').replace(/\s+/g, ' ');
      const legible = (text: string) => words.replace(/\s/g, '').includes(text.replace(/\s/g, ''));
      expect(legible(shown.headline.sentence)).toBe(true);
      for (const { rows } of legend(shown))
        for (const { text } of rows) expect(legible(text)).toBe(true);
      const drawn = new Set(svg.match(/id="plate-[a-z0-9-]+"/g));
      const painted = geometry.mesh.ids
        .map((_, row) => shown.paintOf(row))
        .filter(({ fill, shown: isShown }) => isShown && fill !== 'outside')
        .map(({ fill, classIndex, pattern }) => {
          const name = fill === 'class' ? `bin-${classIndex}` : fill;
          return `id="plate-${name}${pattern === 'dashes' ? '-unverified' : ''}"`;
        });
      expect(drawn).toEqual(new Set(painted));
    }),
  );
});

test('while the same places are there a step keeps the very marks, so that nothing is drawn anew for them', () => {
  const select = createSceneSelector();
  const overlays = (['ecology', 'programmes'] as const).map((id) => ({ id, opacity: 100 }));
  const [first, next] = atlas.periods
    .slice(-2)
    .map(({ id: period }) => shownBy({ layer: 'list', period, overlays }, select));
  expect(first!.symbols.length + first!.forests.features.length).toBeGreaterThan(1);
  expect(next!.fill).not.toBe(first!.fill);
  expect(next!.symbols).toBe(first!.symbols);
  expect(next!.forests).toBe(first!.forests);
});

test('a filter keeps the rows of its provinces, listed or not, and lets the others recede', () => {
  const rows = (places: readonly string[]) =>
    [...shownBy({ filter: { ...DEFAULT_VIEW.filter, places } }).mask].join('');
  expect(rows([])).toBe('111111');
  expect(rows(['530000'])).toBe('001100');
  expect(rows(['520000', '530000'])).toBe('111110');
});

test.each([
  ['a half-year without figures', { layer: 'sales', period: '2019H1' }],
  ['the first half-year of a comparison with the year before', { mode: 'yoy', period: '2018H1' }],
  ['totals alone', { mark: 'circles' }],
  ['another class', { classes: [3] }],
] as const)('no estimate is explained where none is shown: %s', (_, view) => {
  const texts = (shown: Partial<View>) =>
    legend(shownBy(shown)).flatMap(({ rows }) => rows.map(({ text }) => text));
  expect(texts({})).toContain(MESSAGES.en.legendEstimate);
  expect(texts(view as Partial<View>)).not.toContain(MESSAGES.en.legendEstimate);
});

test('“no data” is listed exactly where it occurs', () => {
  const missing = (view: Partial<View>) =>
    legend(shownBy(view))
      .at(-1)!
      .rows.some(({ key }) => key.kind === 'fill' && key.name === 'missing');
  expect(missing({})).toBe(true);
  expect(missing({ filter: { ...DEFAULT_VIEW.filter, places: ['520000'] } })).toBe(false);
  expect(
    missing({ period: '2019H1', filter: { ...DEFAULT_VIEW.filter, places: ['520000'] } }),
  ).toBe(true);
});

test('the columns of the legend are as high as those of the map', () => {
  const shown = shownBy({ mark: 'columns' });
  const columns = shown.symbols.find(({ kind }) => kind === 'columns')!;
  const [block] = legend(shown).filter(({ sizes }) => sizes);
  const [pixels, text] = block!.sizes!.ticks[0]!;
  expect(text).toBe('100 million');
  const greatest = Math.max(
    ...atlas.counties.map((c) => (columns.kind === 'columns' && columns.state.heightOf(c)) || 0),
  );
  const most = shown.sizesOf('sales')!.greatest;
  expect(pixels).toBeCloseTo(150 * (100e6 / most));
  expect(greatest).toBeLessThanOrEqual(150);
});

test('a half-year whose counties all have own figures is no estimate, and its neighbour still is one', () => {
  const own = withOwn(squareAtlas(), [ownSales(squareAtlas(), [0])]);
  const headlineOf = (period: string) =>
    scene({
      atlas: own,
      products,
      geometry,
      language: 'en',
      theme: THEMES.light,
      view: { ...DEFAULT_VIEW, period },
    }).headline;
  expect(headlineOf('2018H1').isEstimate).toBe(false);
  expect(headlineOf('2018H1').sentence).not.toMatch(/^Estimate/);
  expect(headlineOf('2018H2').isEstimate).toBe(true);
  expect(headlineOf('2018H2').sentence).toMatch(/^Estimate: /);
});

test('filled by the width of ranges or by a probability, headline, legend and fills speak of that alone', () => {
  const [block] = legend(shownBy({ filling: 'chance', threshold: 25e6 }));
  expect(block!.title).toBe('Probability of online sales over 25 million yuan (estimate)');
  expect(block!.rows.map(({ text, size }) => [text, size])).toEqual([
    ['under 10%', 1],
    ['10%–25%', 1],
    ['25%–50%', 0],
    ['50%–75%', 0],
    ['75%–90%', 1],
    ['90% and over', 2],
  ]);
  const { headline } = shownBy({ filling: 'chance', threshold: 25e6 });
  expect(headline.sentence).toMatch(/^Estimate: .*probability of online sales over 25 million/i);
  const [width] = legend(shownBy({ filling: 'width' }));
  expect(width!.rows.map(({ text, size }) => [text, size])).toContainEqual(['under 2', 5]);
});

test.each([
  ['circles alone', { mark: 'circles' }],
  ['a change', { mode: 'yoy' }],
  ['the list', { layer: 'list' }],
] as const)(
  'where no amounts are filled in nothing is said of their uncertainty: %s',
  (_, view) => {
    const shown = (filling: View['filling']) => seen(shownBy({ ...view, filling }));
    expect(shown('chance')).toEqual(shown('amount'));
  },
);
