import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { ecologyProduct } from '../../tests/fixtures/layer-products.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../core/view/filtered.ts';
import { fromFakeLngLat } from '../core/geography/albers.ts';
import type { Forest, Reserve } from '../core/atlas/layer-products.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import { ecologyMarks, type EcologyScene } from './ecology-marks.ts';
import { FAINT } from './marks.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());
const [panda, later] = ecologyProduct().reserves as [Reserve, Reserve];
const [grove, steppe] = ecologyProduct().forests as [Forest, Forest];

function marksOf(change: Partial<EcologyScene> = {}) {
  return ecologyMarks({
    geometry,
    ecology: ecologyProduct(),
    end: '2018-06-30',
    filtered: filterByPlaces(squareAtlas(), []),
    item: null,
    theme: THEMES.light,
    ...change,
  });
}

function reserves(...reserves: Reserve[]): Partial<EcologyScene> {
  return { ecology: { ...ecologyProduct(), reserves } };
}

function forests(...forests: Forest[]): Partial<EcologyScene> {
  return { ecology: { ...ecologyProduct(), forests } };
}

test('a reserve lies at its point, else in the middle of its county, and nowhere without either', () => {
  const { sites } = marksOf();
  expect(sites.map(({ target }) => target)).toEqual(['reserve:panda', 'reserve:later']);
  expect(fromFakeLngLat(sites[0]!.position)[1]).toBeCloseTo(31.5, 6);
  expect(fromFakeLngLat(sites[1]!.position)[0]).toBeCloseTo(105.5, 1);
});

test('a reserve has the circle within which it lies, in kilometres of the plane', () => {
  const [exact, rough] = marksOf().sites;
  const circumference = 2 * Math.PI * 6378.137 * Math.cos((36 * Math.PI) / 180);
  expect(exact!.errorRadius! * circumference).toBeCloseTo(8, 6);
  expect(rough!.errorRadius).toBeUndefined();
});

test('the areas of discs are proportional to those of reserves', () => {
  const { sites } = marksOf(reserves({ ...panda, areaKm2: 10 }, { ...panda, areaKm2: 40 }));
  expect(sites[1]!.sizePixels / sites[0]!.sizePixels).toBeCloseTo(2, 9);
});

test('a reserve that opens after the period is left out, one of an unknown day is pale and dashed', () => {
  const known = { ...panda, approximate: false };
  const at = (opened: string | null) => marksOf(reserves({ ...known, opened })).sites[0];
  expect(at('2018-06')!.stroke).toBe('solid');
  expect(at('2018')).toBeUndefined();
  expect(at('2018-07-01')).toBeUndefined();
  expect(at(null)!.stroke).toBe('dashed');
  expect(at(null)!.alpha).toBeLessThan(at('2018-06')!.alpha);
});

test.each([
  ['an approximate point', { approximate: true }],
  ['an unverified place', { placeStatus: 'unverified' }],
  ['an unverified reserve', { status: 'unverified' }],
] as const)('%s is dashed', (_, doubt) => {
  const [site] = marksOf(reserves({ ...panda, approximate: false, ...doubt })).sites;
  expect(site!.stroke).toBe('dashed');
});

test('a forest is the outline of its county, or dashed of the counties of its prefecture', () => {
  const dated = { ...steppe, place: '520100', date: '2018-05-31', dateIs: 'by' } as const;
  expect(marksOf(forests(grove, dated)).outlines).toEqual([
    expect.objectContaining({ target: 'forest:grove', rows: [3], dashed: false }),
    expect.objectContaining({ target: 'forest:steppe', rows: [0, 1], dashed: true }),
  ]);
});

test('a forest without a date is dashed, and one of a later date is left out', () => {
  const at = (date: string | null, dateIs: Forest['dateIs']) =>
    marksOf(forests({ ...grove, date, dateIs })).outlines;
  expect(at(null, null)[0]!.dashed).toBe(true);
  expect(at('2018-07-01', 'on')).toEqual([]);
  expect(at('2018-06', 'after')).toEqual([]);
});

test('what lies outside the filter is faint', () => {
  const { sites, outlines } = marksOf({ filtered: filterByPlaces(squareAtlas(), ['520000']) });
  expect(sites.map(({ alpha }) => alpha === FAINT)).toEqual([false, true]);
  expect(outlines.map(({ alpha }) => alpha === FAINT)).toEqual([true, false]);
});

test('a chosen reserve has the colour of a selection', () => {
  const { sites } = marksOf({ ...reserves(panda, later), item: 'reserve:panda' });
  const { accent, ecology } = THEMES.light;
  expect(sites.map(({ color }) => color)).toEqual([accent, ecology]);
});
