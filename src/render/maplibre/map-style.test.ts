import { expect, test } from 'vitest';
import { THEMES } from '../../core/theme/theme.ts';
import { FILL_BELOW, mapStyle, outlineData, OUTLINES_BELOW, SYMBOLS_BELOW } from './map-style.ts';

const ids = () => mapStyle(THEMES.light).layers.map(({ id }) => id);

test('the layers lie from the lines up to the names', () => {
  expect(ids()).toEqual([
    'forest-known',
    'forest-unsure',
    'drawn',
    'county-label',
    'prefecture-label',
    'group-label',
    'province-label',
    'pinned-label',
  ]);
});

test('the fill lies below all lines, outlines of counties below what is drawn, and symbols below the names', () => {
  expect(ids().indexOf(FILL_BELOW)).toBe(0);
  expect(ids().indexOf(OUTLINES_BELOW)).toBe(ids().indexOf('forest-unsure') + 1);
  expect(ids().indexOf(SYMBOLS_BELOW)).toBe(ids().indexOf('drawn') + 1);
});

test('the style asks no server for glyphs, sprites or tiles', () => {
  const style = mapStyle(THEMES.light);
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('every layer draws from a source of the style, and every source is drawn', () => {
  const { layers, sources } = mapStyle(THEMES.light);
  const drawn = layers.flatMap((layer) => ('source' in layer ? [String(layer.source)] : []));
  expect(drawn).toHaveLength(layers.length);
  expect([...new Set(drawn)].sort()).toEqual(Object.keys(sources).sort());
});

test('a theme repaints layers and changes nothing else', () => {
  const bare = (theme: keyof typeof THEMES) => {
    const { layers, ...style } = mapStyle(THEMES[theme]);
    return { ...style, layers: layers.map((layer) => ({ ...layer, paint: undefined })) };
  };
  expect(bare('dark')).toEqual(bare('light'));
  expect(mapStyle(THEMES.dark).layers[0]).toMatchObject({
    paint: { 'line-color': THEMES.dark.ecology },
  });
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
