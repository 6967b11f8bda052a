import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { ProvinceShape } from '../model/mesh.ts';
import type { Province } from '../model/atlas.ts';
import type { Language } from '../model/view.ts';
import type { Theme } from '../scales/theme.ts';

/** The layer below which the county fill goes, and the one below which circles go. */
export const FILL_BELOW = 'county-line';
export const CIRCLES_BELOW = 'province-label';

const FONTS = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'sans-serif',
];
const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The map's style from the sea up: land, lines, pinned and hovered outlines, names. The fill and
 * the circles are put between by their own layers. There is no glyph server: MapLibre draws all
 * text from the reader's fonts.
 */
export function mapStyle(theme: Theme): StyleSpecification {
  const line = (kind: string, color: string, width: ExpressionSpecification) =>
    ({
      id: `${kind}-line`,
      type: 'line',
      source: 'line-work',
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': width },
    }) as StyleSpecification['layers'][number];
  const byZoom = (low: number, high: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    2,
    low,
    8,
    high,
  ];
  return {
    version: 8,
    sources: {
      'line-work': { type: 'geojson', data: NOTHING, tolerance: 0 },
      'province-points': { type: 'geojson', data: NOTHING },
      hovered: { type: 'geojson', data: NOTHING, tolerance: 0 },
      pinned: { type: 'geojson', data: NOTHING, tolerance: 0 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'line-work',
        filter: ['==', ['get', 'kind'], 'land'],
        paint: { 'fill-color': theme.land, 'fill-antialias': false },
      },
      line('county', theme.countyLine, byZoom(0.4, 1.2)),
      line('province', theme.provinceLine, byZoom(0.7, 1.6)),
      line('nation', theme.nationLine, byZoom(1, 2)),
      line('dash', theme.nationLine, byZoom(1.6, 3)),
      {
        id: 'hovered',
        type: 'line',
        source: 'hovered',
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': theme.ink, 'line-width': 1.5 },
      },
      {
        id: 'pinned',
        type: 'line',
        source: 'pinned',
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 2.5 },
      },
      {
        id: 'province-label',
        type: 'symbol',
        source: 'province-points',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONTS,
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 16],
          'text-padding': 1,
          'symbol-sort-key': ['get', 'order'],
        },
        paint: {
          'text-color': theme.ink,
          'text-halo-color': `${theme.outside}D0`,
          'text-halo-width': 1.4,
        },
      },
    ],
  };
}

/** The names of the provinces at their label points; larger provinces go first. */
export function provincePoints(
  shapes: readonly ProvinceShape[],
  provinces: ReadonlyMap<string, Province>,
  language: Language,
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ id, label, box }) => {
      const province = provinces.get(id);
      return {
        type: 'Feature',
        properties: {
          name: (language === 'zh' ? province?.zhShort : province?.en) ?? '',
          order: -(box[2] - box[0]) * (box[3] - box[1]),
        },
        geometry: { type: 'Point', coordinates: label },
      };
    }),
  };
}

/** Line segments as data for the hovered or pinned outline; none clears it. */
export function outlineData(segments: [number, number][][]): GeoJSON.Feature {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: segments },
  };
}
