import { expect, test } from 'vitest';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import {
  attributes,
  faultsIn,
  readParts,
  shapeNamed,
  texts,
} from '../../../tests/fixtures/open-xml.ts';
import type { FlowMark, PointMark } from '../../scene/marks.ts';
import type { CirclesPart, ColumnsPart, SymbolLayer } from '../../scene/symbols.ts';
import { toFakeLngLat } from '../../core/geography/albers.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import type { View } from '../../core/view/view.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { powerpoint } from './pptx.ts';

const theme = THEMES.light;
const drawn = { id: 'part', opacity: 1, visible: true };

async function slideOf(symbols: readonly SymbolLayer[], view: Partial<View> = {}) {
  const bytes = await powerpoint(squareDeck({ view, language: 'en' }, { symbols }));
  expect(faultsIn(bytes)).toEqual([]);
  return readParts(bytes).get('ppt/slides/slide1.xml')!;
}

/** Sizes in pixels by the code of a county; none where it is not there. */
function totals(
  sizes: Readonly<Record<string, number>>,
): CirclesPart['state'] & ColumnsPart['state'] {
  const { atlas, boundaries, land, filtered } = squareDeck();
  const size = ({ id }: { id: string }) => sizes[id] ?? null;
  return {
    layer: 'sales',
    mesh: tessellate('overview', boundaries, land).mesh,
    theme,
    color: theme.symbols.orange,
    filtered,
    countyById: atlas.countyById,
    period: '2018H1',
    alphaOf: () => 0,
    radiusOf: size,
    heightOf: size,
  };
}

const site = (part: Partial<PointMark>): PointMark => ({
  target: 'hub:one',
  position: toFakeLngLat([105, 31]),
  shape: 'diamond',
  stroke: 'solid',
  sizePixels: 20,
  color: '#123456',
  alpha: 1,
  ...part,
});

test('a total is an ellipse with the name of its county, as wide as on a map of 1000 pixels', async () => {
  const state = totals({ '520101': 20, '530101': 10 });
  const xml = await slideOf([{ ...drawn, kind: 'circles', state }], { mark: 'circles' });
  const circles = xml
    .split(/(?=<p:sp>)/)
    .filter((shape) => shape.includes('prst="ellipse"') && shape.includes('name="5'));
  expect(circles.map((shape) => attributes(shape, 'p:cNvPr', 'name')[0])).toEqual([
    '520101 Jia County',
    '530101 Bing County',
  ]);
  const [large, small] = circles.map((shape) => Number(attributes(shape, 'a:ext', 'cx')[0]));
  expect(large! / small!).toBeCloseTo(2, 1);
  expect(attributes(circles[0]!, 'p:cNvPr', 'descr')[0]).toContain('estimate, range');
});

test('a circle has a ground where the scene gives it one', async () => {
  const state = {
    ...totals({ '520101': 20, '530101': 10 }),
    alphaOf: ({ id }: { id: string }) => (id === '520101' ? 0 : 0.4),
  };
  const xml = await slideOf([{ ...drawn, kind: 'circles', state }], { mark: 'circles' });
  const [hollow, filled] = ['520101', '530101'].map((id) =>
    xml.split(/(?=<p:sp>)/).findLast((shape) => shape.includes(`name="${id}`)),
  );
  expect(hollow).toMatch(/<p:spPr>.*<a:noFill\/>.*<a:ln/s);
  expect(filled).toMatch(/<p:spPr>.*<a:alpha val="40000"\/>.*<a:ln/s);
});

test('columns are bars, and that they are not tilted is said', async () => {
  const state = totals({ '520101': 100 });
  const xml = await slideOf([{ ...drawn, kind: 'columns', state }], { mark: 'columns' });
  expect(xml).toMatch(/name="520101 Jia County"[^>]*>.{0,200}prst="rect"/s);
  expect(texts(xml, 'a:t').join()).toContain('Not drawn on this slide: the tilt');
});

test('flows are lines with arrowheads, and sites are shapes; what is not sure is dashed', async () => {
  const flow: FlowMark = {
    from: '520000',
    to: 'hub-1',
    path: [toFakeLngLat([104, 31]), toFakeLngLat([106, 30])],
    widthPixels: 4,
    gapPixels: 0,
    color: '#123456',
    alpha: 0.5,
    isTrunk: true,
    parcels: 1,
  };
  const xml = await slideOf([
    { ...drawn, kind: 'flows', flows: [flow], phase: null, theme },
    { ...drawn, kind: 'sites', sites: [site({ stroke: 'dashed' })], theme },
  ]);
  expect(shapeNamed(xml, 'Flow 520000 → hub-1')).toContain('<a:tailEnd type="triangle"/>');
  expect(shapeNamed(xml, 'hub:one')).toMatch(/prst="diamond".*<a:prstDash val="dash"\/>/s);
});

test('a pin stands with its tip on its place', async () => {
  const at = { position: toFakeLngLat([105, 31]) };
  const sites = [site({ ...at, target: 'hub:pin', shape: 'pin' }), site({ ...at, shape: 'disc' })];
  const xml = await slideOf([{ ...drawn, kind: 'sites', sites, theme }]);
  const [pin, disc] = ['hub:pin', 'hub:one'].map((name) => {
    const shape = shapeNamed(xml, name)!;
    const [y, side] = [attributes(shape, 'a:off', 'y')[0], attributes(shape, 'a:ext', 'cy')[0]];
    return { middle: Number(y) + Number(side) / 2, side: Number(side) };
  });
  expect((disc!.middle - pin!.middle) / pin!.side).toBeCloseTo(Math.SQRT1_2, 1);
});

test('what is not visible is not on the slide', async () => {
  const state = totals({ '520101': 20 });
  const xml = await slideOf([{ ...drawn, visible: false, kind: 'circles', state }]);
  expect(xml.split('520101 Jia County')).toHaveLength(2);
});
