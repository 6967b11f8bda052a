import { PREFECTURE_ZOOM, COUNTY_ZOOM, FONTS } from '../../scene/label-style.ts';
import type { FilterSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../../core/theme/theme.ts';

type Layer = StyleSpecification['layers'][number];

/** How many times their usual size things have on the map. */
export interface Scales {
  /** Names. */
  readonly textScale: number;
  /** Symbols, lines and patterns. */
  readonly markScale: number;
}

export const UNSCALED: Scales = { textScale: 1, markScale: 1 };

/** Two zooms, each followed by the size of text there, in pixels. */
type Sizes = readonly [from: number, small: number, to: number, large: number];

/** The layers below which the county fill, the outlines of counties and the symbols go. */
export const FILL_BELOW = 'forest-known';
export const OUTLINES_BELOW = 'drawn';
export const SYMBOLS_BELOW = 'county-label';

/** The layers of names of places; one whose feature state says `covered` is not drawn. */
export const NAME_LAYERS = ['county', 'prefecture', 'group', 'province'].map(
  (kind) => `${kind}-label`,
);

/** The layers of lines by their sources, which mostly have none. */
export const LINE_LAYERS = {
  forests: ['forest-known', 'forest-unsure'],
  drawn: ['drawn'],
} as const;

/** The zoom from which provinces are named. */
const PROVINCE_ZOOM = 1.5;
export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The map's style above sea, land, counties and borders: outlines of forests and of what the reader has drawn, names. The fill, the
 * outlines of counties and the symbols are put between by their own layers. There is no glyph server: MapLibre draws all
 * text from the reader's fonts. Larger names come at closer zooms.
 */
export function mapStyle(
  theme: Theme,
  { textScale, markScale }: Scales = UNSCALED,
): StyleSpecification {
  const outline = (id: string, dashes: number[], filter: FilterSpecification) =>
    ({
      id,
      type: 'line',
      source: 'forests',
      filter,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.ecology,
        'line-width': ['case', ['get', 'chosen'], 3.5 * markScale, 1.8 * markScale],
        'line-opacity': ['get', 'opacity'],
        'line-dasharray': dashes,
      },
    }) as Layer;
  const label = (kind: string, source: string, minzoom: number, [from, small, to, large]: Sizes) =>
    ({
      id: `${kind}-label`,
      type: 'symbol',
      source,
      minzoom: minzoom + (minzoom > PROVINCE_ZOOM ? Math.log2(textScale) : 0),
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          from,
          small * textScale,
          to,
          large * textScale,
        ],
        'text-padding': 1,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': kind === 'province' || kind === 'group' ? theme.ink : theme.quiet,
        'text-halo-color': `${theme.outside}D0`,
        'text-halo-width': 1.4,
        'text-opacity': ['case', ['boolean', ['feature-state', 'covered'], false], 0, 1],
      },
    }) as Layer;
  const pinnedLabel: Layer = {
    id: 'pinned-label',
    type: 'symbol',
    source: 'pinned',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONTS,
      'text-size': 13 * textScale,
      'text-variable-anchor': [
        'bottom',
        'top',
        'left',
        'right',
        'bottom-left',
        'bottom-right',
        'top-left',
        'top-right',
      ],
      'text-radial-offset': 0.4,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': theme.accent,
      'text-halo-color': theme.paper,
      'text-halo-width': 2,
    },
  };
  return {
    version: 8,
    sources: {
      places: { type: 'geojson', data: NOTHING, generateId: true },
      counties: { type: 'geojson', data: NOTHING, generateId: true },
      pinned: { type: 'geojson', data: NOTHING },
      forests: { type: 'geojson', data: NOTHING, tolerance: 0 },
      drawn: { type: 'geojson', data: NOTHING, tolerance: 0 },
    },
    layers: [
      outline('forest-known', [1, 0], ['!', ['get', 'dashed']]),
      outline('forest-unsure', [2, 2], ['get', 'dashed']),
      {
        id: 'drawn',
        type: 'line',
        source: 'drawn',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': theme.accent,
          'line-width': 1.5 * markScale,
          'line-dasharray': [3, 2],
        },
      },
      label('county', 'counties', COUNTY_ZOOM, [6, 10, 9, 13]),
      label('prefecture', 'places', PREFECTURE_ZOOM, [4, 10, 8, 14]),
      label('group', 'places', PROVINCE_ZOOM, [2, 11, 6, 15]),
      label('province', 'places', PROVINCE_ZOOM, [2, 11, 6, 16]),
      pinnedLabel,
    ],
  };
}

/** Lines as data for the outline that the reader has drawn; none clears it. */
export function outlineData(segments: [number, number][][]): GeoJSON.Feature {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: segments },
  };
}
