import type { Atlas } from '../core/atlas/atlas.ts';
import type { LayerProducts } from '../core/atlas/layer-products.ts';
import { hasItems, hasValues, type OverlayId } from '../core/atlas/layer.ts';
import type { TimedReading } from '../core/atlas/read-values.ts';
import { keepAlike, rememberLast } from '../core/base/remember-last.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { Overlay, View } from '../core/view/view.ts';
import { ecologyMarks } from './ecology-marks.ts';
import type { Figures } from './figures.ts';
import { forestOutlines } from './forest-outlines.ts';
import { networkMarks } from './network-marks.ts';
import { overlaySymbols } from './overlay-symbols.ts';
import { programmeMarks } from './programme-marks.ts';
import type { SymbolLayer } from './symbols.ts';
import { totalSymbols } from './total-symbols.ts';

interface OverlaysInput {
  readonly atlas: Atlas;
  readonly products: Partial<LayerProducts>;
  readonly geometry: Geometry;
  readonly view: View;
  readonly theme: Theme;
  readonly filtered: FilteredCounties;
  /** The half-year that is drawn. */
  readonly at: TimedReading;
  readonly sizesOf: Figures['sizesOf'];
}

/** What overlays draw, from the lowest to the topmost. */
export interface Overlays {
  readonly symbols: readonly SymbolLayer[];
  readonly forests: GeoJSON.FeatureCollection;
}

const NO_FORESTS: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

const NO_TOTALS = [() => undefined, -1] as const;

/** Makes a function that draws the overlays of a view; marks whose inputs are the same are the same objects. */
export function createOverlaySelector(): (input: OverlaysInput) => Overlays {
  const network = rememberLast(networkOf);
  // In most half-years the same places are there.
  const ecology = rememberLast(keepAlike(ecologyOf));
  const programmes = rememberLast(keepAlike(programmesOf));
  const forests = rememberLast(forestsOf);
  const symbols = rememberLast(symbolsOf);
  return ({ atlas, products, geometry, view, theme, filtered, at, sizesOf }) => {
    const { overlays, county, item } = view;
    const shown = (id: OverlayId) => overlays.find((overlay) => overlay.id === id);
    const { id: period = '', end = '' } = atlas.periods[at.periodIndex] ?? {};
    const reserves = shown('ecology');
    const marks = {
      network: shown('network')
        ? network(atlas, geometry, products.network, period, filtered, county, item, theme)
        : undefined,
      ecology: reserves && ecology(geometry, products.ecology, end, filtered, item, theme),
      programmes: shown('programmes')
        ? programmes(geometry, products.stories, end, filtered, item, theme)
        : undefined,
    };
    return {
      forests: forests(geometry, marks.ecology, reserves?.opacity ?? 100, item),
      symbols: symbols(
        overlays,
        marks.network,
        marks.ecology,
        marks.programmes,
        atlas,
        geometry,
        // Circles of totals follow the half-year; marks of places have it in them.
        ...(overlays.some(({ id }) => hasValues(id))
          ? ([sizesOf, at.periodIndex] as const)
          : NO_TOTALS),
        filtered,
        theme,
      ),
    };
  };
}

function networkOf(
  atlas: Atlas,
  geometry: Geometry,
  network: LayerProducts['network'] | undefined,
  period: string,
  filtered: FilteredCounties,
  county: View['county'],
  item: View['item'],
  theme: Theme,
) {
  return (
    network && networkMarks({ atlas, geometry, network, period, filtered, county, item, theme })
  );
}

function ecologyOf(
  geometry: Geometry,
  ecology: LayerProducts['ecology'] | undefined,
  end: string,
  filtered: FilteredCounties,
  item: View['item'],
  theme: Theme,
) {
  return ecology && ecologyMarks({ geometry, ecology, end, filtered, item, theme });
}

function programmesOf(
  geometry: Geometry,
  told: LayerProducts['stories'] | undefined,
  end: string,
  filtered: FilteredCounties,
  item: View['item'],
  theme: Theme,
) {
  return told && programmeMarks({ geometry, told, end, filtered, item, theme });
}

function forestsOf(
  { mesh }: Geometry,
  marks: ReturnType<typeof ecologyOf>,
  opacity: number,
  item: View['item'],
): GeoJSON.FeatureCollection {
  const outlines = marks?.outlines ?? [];
  return outlines.length === 0 ? NO_FORESTS : forestOutlines(mesh, outlines, opacity / 100, item);
}

function symbolsOf(
  overlays: readonly Overlay[],
  network: ReturnType<typeof networkOf>,
  ecology: ReturnType<typeof ecologyOf>,
  programmes: ReturnType<typeof programmesOf>,
  atlas: Atlas,
  geometry: Geometry,
  sizesOf: Figures['sizesOf'],
  periodIndex: number,
  filtered: FilteredCounties,
  theme: Theme,
): SymbolLayer[] {
  const marks = { network, ecology, programmes: programmes && { sites: programmes } };
  return overlays.flatMap(({ id, opacity: percent }): SymbolLayer[] => {
    const opacity = percent / 100;
    if (hasItems(id)) return marks[id] ? overlaySymbols(id, marks[id], opacity, theme) : [];
    const scale = sizesOf(id);
    if (!scale) return [];
    const at = { reading: { kind: 'period' }, periodIndex } as const;
    const input = { atlas, mesh: geometry.mesh, layer: id, scale, at, filtered, theme };
    return [totalSymbols('circles', input, { id: `${id}-circles`, opacity, visible: true })];
  });
}
