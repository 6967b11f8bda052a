import { PREFECTURE_ZOOM, COUNTY_ZOOM, FONTS } from '../../scene/label-style.ts';
import type { ExpressionSpecification, FilterSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../core/theme/theme.ts';

type Layer = StyleSpecification['layers'][number];

/** Two zooms, each followed by the size of text there, in pixels. */
type Sizes = readonly [from: number, small: number, to: number, large: number];

/** The layer below which the county fill goes, and the one below which symbols go. */
export const FILL_BELOW = 'county-line';
export const SYMBOLS_BELOW = 'county-label';

/** The zoom from which provinces are named. */
const PROVINCE_ZOOM = 1.5;
export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The map's style from the sea up: land, lines, outlines of forests, of the pinned and the hovered
 * county, and of what the reader has drawn, names. The fill and the symbols are put between by their own layers. There is no glyph server: MapLibre draws all
 * text from the reader's fonts. `type` is how many times their usual size names have; larger ones come later.
 */
export function mapStyle(theme: Theme, type = 1): StyleSpecification {
  const line = (kind: string, color: string, width: ExpressionSpecification) =>
    ({
      id: `${kind}-line`,
      type: 'line',
      source: 'line-work',
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': width },
    }) as Layer;
  const byZoom = (low: number, high: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    2,
    low,
    8,
    high,
  ];
  const outline = (id: string, dashes: number[], filter: FilterSpecification) =>
    ({
      id,
      type: 'line',
      source: 'forests',
      filter,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.ecology,
        'line-width': ['case', ['get', 'chosen'], 3.5, 1.8],
        'line-opacity': ['get', 'opacity'],
        'line-dasharray': dashes,
      },
    }) as Layer;
  const label = (kind: string, source: string, minzoom: number, [from, small, to, large]: Sizes) =>
    ({
      id: `${kind}-label`,
      type: 'symbol',
      source,
      minzoom: minzoom + (minzoom > PROVINCE_ZOOM ? Math.log2(type) : 0),
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], from, small * type, to, large * type],
        'text-padding': 1,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': kind === 'province' || kind === 'group' ? theme.ink : theme.quiet,
        'text-halo-color': `${theme.outside}D0`,
        'text-halo-width': 1.4,
      },
    }) as Layer;
  return {
    version: 8,
    sources: {
      'line-work': { type: 'geojson', data: NOTHING, tolerance: 0 },
      places: { type: 'geojson', data: NOTHING },
      counties: { type: 'geojson', data: NOTHING },
      forests: { type: 'geojson', data: NOTHING, tolerance: 0 },
      hovered: { type: 'geojson', data: NOTHING, tolerance: 0 },
      pinned: { type: 'geojson', data: NOTHING, tolerance: 0 },
      drawn: { type: 'geojson', data: NOTHING, tolerance: 0 },
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
      outline('forest-known', [1, 0], ['!', ['get', 'dashed']]),
      outline('forest-unsure', [2, 2], ['get', 'dashed']),
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
        id: 'drawn',
        type: 'line',
        source: 'drawn',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.accent, 'line-width': 1.5, 'line-dasharray': [3, 2] },
      },
      label('county', 'counties', COUNTY_ZOOM, [6, 10, 9, 13]),
      label('prefecture', 'places', PREFECTURE_ZOOM, [4, 10, 8, 14]),
      label('group', 'places', PROVINCE_ZOOM, [2, 11, 6, 15]),
      label('province', 'places', PROVINCE_ZOOM, [2, 11, 6, 16]),
    ],
  };
}

/** Lines as data for the hovered, the pinned or the drawn outline; none clears it. */
export function outlineData(segments: [number, number][][]): GeoJSON.Feature {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: segments },
  };
}
