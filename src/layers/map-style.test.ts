import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { THEMES } from '../scales/theme.ts';
import { CIRCLES_BELOW, FILL_BELOW, mapStyle, outlineData, provincePoints } from './map-style.ts';

const ids = () => mapStyle(THEMES.light).layers.map(({ id }) => id);

test('the layers lie from the sea up to the names', () => {
  expect(ids()).toEqual([
    'sea',
    'land',
    'county-line',
    'province-line',
    'nation-line',
    'dash-line',
    'hovered',
    'pinned',
    'province-label',
  ]);
});

test('the fill goes between the land and the lines, circles between the lines and the names', () => {
  expect(ids().indexOf(FILL_BELOW)).toBe(ids().indexOf('land') + 1);
  expect(ids().indexOf(CIRCLES_BELOW)).toBe(ids().indexOf('pinned') + 1);
});

test('the style asks no server for glyphs, sprites or tiles', () => {
  const style = mapStyle(THEMES.light);
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('every layer but the sea draws from a source of the style, and every source is drawn', () => {
  const { layers, sources } = mapStyle(THEMES.light);
  const drawn = layers.flatMap((layer) => ('source' in layer ? [String(layer.source)] : []));
  expect(drawn).toHaveLength(layers.length - 1);
  expect([...new Set(drawn)].sort()).toEqual(Object.keys(sources).sort());
});

test('a theme repaints layers and changes nothing else', () => {
  const bare = (theme: keyof typeof THEMES) => {
    const { layers, ...style } = mapStyle(THEMES[theme]);
    return { ...style, layers: layers.map((layer) => ({ ...layer, paint: undefined })) };
  };
  expect(bare('dark')).toEqual(bare('light'));
  expect(mapStyle(THEMES.dark).layers[0]).toMatchObject({
    paint: { 'background-color': THEMES.dark.sea },
  });
});

test('a province is named at its label point in the language, larger ones first', () => {
  const { provinceById } = squareAtlas();
  const shapes = [
    { id: '520000', label: [1, 2] as [number, number], box: [0, 0, 0.1, 0.2] as const },
    { id: '530000', label: [3, 4] as [number, number], box: [0, 0, 0.2, 0.2] as const },
  ];
  const points = (language: 'zh' | 'en') => provincePoints(shapes, provinceById, language).features;
  expect(points('zh').map(({ properties }) => properties!.name)).toEqual(['贵州', '云南']);
  expect(points('en').map(({ properties }) => properties!.name)).toEqual(['Guizhou', 'Yunnan']);
  expect(points('zh')[0]!.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
  const [small, large] = points('zh').map(({ properties }) => properties!.order as number);
  expect(large).toBeLessThan(small!);
});

test('an outline is its segments, and none clears it', () => {
  const segments: [number, number][][] = [
    [
      [0, 0],
      [1, 1],
    ],
  ];
  expect(outlineData(segments).geometry).toEqual({
    type: 'MultiLineString',
    coordinates: segments,
  });
  expect(outlineData([]).geometry).toMatchObject({ coordinates: [] });
});
