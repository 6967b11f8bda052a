import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import { readPath } from '../../../tests/fixtures/path.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { View } from '../../core/view/view.ts';
import { STATIC_MAP_SCALE, renderStaticMap, staticMapParts } from './static-map.ts';

/** Classes below 150, 150 to 300, and 300 and over; rates of 2018H1 are 100, 200, 300, 400. */
function mapOf(
  { places = [], ...view }: Partial<View> & { places?: string[] } = {},
  atlas: Atlas = squareAtlas(),
): string {
  const { boundaries, ...shown } = squareDeck({ view, places, atlas });
  return renderStaticMap({ boundaries, scene: shown });
}

/** Path data of the part of a class, or `undefined` where the static map has none. */
function part(svg: string, name: string): string | undefined {
  return (
    new RegExp(`<path class="${name}" d="([^"]*)"`).exec(svg)?.[1] ??
    new RegExp(`<g class="${name}"><path id="plate-${name}" d="([^"]*)"`).exec(svg)?.[1]
  );
}

test('a static map is a picture without words, hidden from readers of screens', () => {
  expect(mapOf()).toMatch(/^<svg [^>]*aria-hidden="true"[^>]*>.*<\/svg>$/s);
});

test('counties that recede are left out, or drawn faintly as on the page', () => {
  const { boundaries, ...scene } = squareDeck({ places: ['520000'] });
  const groundless = (hasReceding: boolean) =>
    staticMapParts({
      scene,
      boundaries,
      hasReceding,
      ground: { toGrid: ([x, y]) => [x * 1e4, y * 1e4], pixel: 1 },
    }).fill;
  expect(groundless(false)).not.toContain('opacity');
  const faint = groundless(true);
  expect(faint.match(/<g opacity="0.18"><g class="bin-\d">/g)?.length).toBeGreaterThan(0);
  const ids = [...faint.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every number of a static map is a number', () => {
  expect(mapOf()).not.toMatch(/NaN|Infinity|undefined|null/);
});

test.each(['outside', 'county-line', 'province-line', 'nation-line', 'dash-line'])(
  'a static map has a part of the class %s',
  (name) => {
    expect(part(mapOf(), name)).toMatch(/^M/);
  },
);

test('counties of one class are one shape, and neighbours in it are dissolved', () => {
  const svg = mapOf();
  const corners = (name: string) => readPath(part(svg, name)!).map(({ points }) => points.length);
  expect(corners('bin-0')).toEqual([5]);
  expect(corners('bin-1')).toEqual([5]);
  expect(corners('bin-2')).toEqual([7]);
});

test('estimates are in strokes and missing values are hatched', () => {
  const svg = mapOf();
  for (const bin of [0, 1, 2]) {
    expect(svg).toContain(`<use xlink:href="#plate-bin-${bin}" fill="url(#strokes)"/>`);
  }
  expect(svg).toContain('<use xlink:href="#plate-missing" fill="url(#hatch)"/>');
  expect(svg).toMatch(/<pattern id="strokes".*<pattern id="hatch"/);
});

test('in a period of which nothing is known every listed county is missing', () => {
  const svg = mapOf({ period: '2019H1' });
  expect(part(svg, 'missing')).toMatch(/^M/);
  expect(svg).not.toContain('bin-');
});

test('without classes the listed counties are tinted and without strokes', () => {
  const svg = mapOf({ mark: 'circles' });
  expect(part(svg, 'listed')).toMatch(/^M/);
  expect(svg).not.toContain('bin-');
  expect(svg).not.toContain('url(#strokes)');
});

test('groups of the list are solid, and dashed where they are unverified', () => {
  const svg = mapOf({ layer: 'list', grouping: 'area' });
  expect(svg).toContain('id="plate-bin-3"');
  expect(svg).toContain('<use xlink:href="#plate-bin-2-unverified" fill="url(#dashes)"/>');
  expect(svg).not.toContain('url(#strokes)');
});

test('a filter leaves out what lies in other provinces', () => {
  const svg = mapOf({ places: ['530000'] });
  expect(part(svg, 'bin-0')).toBeUndefined();
  expect(part(svg, 'bin-2')).toMatch(/^M/);
  expect(part(svg, 'missing')).toBeUndefined();
});

test('county lines are drawn only beside a county of the list', () => {
  const bare = squareAtlas(({ counties }) => (counties.id = ['1', '2', '3', '4']));
  expect(part(mapOf({}, bare), 'county-line')).toBe('');
});

test('no county line is drawn between two estimates', () => {
  const countOf = (view: Partial<View>) => readPath(part(mapOf(view), 'county-line')!).length;
  expect(countOf({})).toBeLessThan(countOf({ period: '2019H1' }));
  expect(countOf({ classes: [0] })).toBe(countOf({ period: '2019H1' }));
});

test('the window of a static map is a little larger than the home box, all around', () => {
  const [x, y, width, height] = /viewBox="([^"]*)"/.exec(mapOf())![1]!.split(' ').map(Number);
  expect(width! / 1600).toBeCloseTo(STATIC_MAP_SCALE, 2);
  expect(x! * 2 + width!).toBeCloseTo(1600, -1);
  const ground = readPath(part(mapOf(), 'outside')!).flatMap(({ points }) => points);
  for (const [px, py] of ground) {
    expect(px).toBeGreaterThan(x!);
    expect(px).toBeLessThan(x! + width!);
    expect(py).toBeGreaterThan(y!);
    expect(py).toBeLessThan(y! + height!);
  }
});
