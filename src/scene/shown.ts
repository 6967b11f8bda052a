import { ecologyMarks } from './ecology-marks.ts';
import { fillValues, type FillValues } from './fill-values.ts';
import { forestOutlines } from './forest-outlines.ts';
import { networkMarks } from './network-marks.ts';
import { overlaySymbols } from './overlay-symbols.ts';
import { programmeMarks } from './programme-marks.ts';
import type { SymbolLayer } from './symbols.ts';
import { circleSymbols, columnSymbols } from './total-symbols.ts';
import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import { filterCounties, type FilteredCounties } from '../core/view/filtered.ts';
import type { LayerProducts } from '../core/atlas/layer-products.ts';
import { hasValues, type ValueLayerId } from '../core/atlas/layer.ts';
import type { Geometry, Mesh } from '../core/geography/mesh.ts';
import { readFiltered, type TimedReading } from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import type { Value } from '../core/atlas/value.ts';
import { isFilled, markOf, type Overlay, type View } from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import { headline } from '../i18n/format/headline.ts';
import { classDefaults, groupScale, rateClasses, sizeScale } from './scales.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import type { Theme } from '../core/theme/theme.ts';

/** A view, and all that it is drawn from. */
export interface SceneInput {
  /** With the estimates that the view needs, and its own figures in place of them. */
  readonly atlas: Atlas;
  /** What has been loaded of what `productsOf` names; what is not there is not drawn. */
  readonly products: Partial<LayerProducts>;
  readonly geometry: Geometry;
  /** By which counties lie inside an outline; the geometry's own unless other boundaries came first. */
  readonly filterMesh?: Mesh;
  /** As `checkView` leaves it. */
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
}

/** All that follows from a view. What the page derives step by step, made at once for a picture. */
export interface Shown extends SceneInput {
  readonly at: TimedReading;
  readonly filtered: FilteredCounties;
  /** What the headline states, and its words. */
  readonly total: Value;
  readonly sentence: string;
  readonly values: FillValues;
  /** The classes of the fill; `undefined` where nothing is filled in, or nothing is known. */
  readonly scale: ClassScale | undefined;
  /** The sizes of a layer's totals; `undefined` where nothing is known. */
  totalsOf(layer: ValueLayerId): SizeScale | undefined;
  /** From the lowest to the topmost, in pixels. */
  readonly symbols: readonly SymbolLayer[];
  /** Outlines of forests with the properties of `forestOutlines`. */
  readonly forests: GeoJSON.FeatureCollection;
}

/** The greatest radius of a circle, in pixels. */
const LARGEST = 26;

/** Works out what a view shows, as the page does. */
export function show(input: SceneInput): Shown {
  const { atlas, geometry, view, language, theme } = input;
  const { layer, period, filter } = view;
  const reading = readingOf(view);
  const periodIndex = periodIndexOf(atlas, period);
  const at = { reading, periodIndex };
  const mesh = input.filterMesh ?? geometry.mesh;
  const filtered = filterCounties(atlas, filter, { layer, at, mesh });
  const total = readFiltered(atlas, layer, filtered, at);
  const scaled = { ...input, at, filtered };
  return {
    ...scaled,
    total,
    scale: isFilled(view) ? fillScale(scaled) : undefined,
    sentence: headline({
      atlas,
      layer,
      period,
      filter,
      filtered,
      total,
      at,
      language,
      other: other(scaled),
    }),
    values: fillValues(atlas, view, geometry.mesh.ids, reading),
    totalsOf: (of) => totalsOf(scaled, of),
    symbols: [
      ...leading(scaled),
      ...view.overlays.flatMap((overlay) => overlayOf(scaled, overlay)),
    ],
    forests: forestsOf(scaled, theme),
  };
}

type Scaled = SceneInput & Pick<Shown, 'at' | 'filtered'>;

function fillScale({ atlas, view, theme, at }: Scaled): ClassScale | undefined {
  const { layer, grouping, scaling } = view;
  if (layer === 'list') return groupScale(theme, grouping);
  if (!hasValues(layer)) return undefined;
  const { reading, periodIndex } = at;
  const classing = view.classing ?? classDefaults(layer).usual;
  const input = { atlas, layer, theme, classing, reading };
  return (
    rateClasses({ ...input, only: scaling === 'rescale' ? periodIndex : null }) ??
    rateClasses(input)
  );
}

/** The total of the half-year that has a map of its own beside this one. */
function other({ atlas, view, filtered, at }: Scaled) {
  const { compare, comparedPeriod, layer } = view;
  const periodIndex = comparedPeriod === null ? -1 : periodIndexOf(atlas, comparedPeriod);
  if ((compare !== 'side' && compare !== 'swipe') || comparedPeriod === null || periodIndex < 0)
    return undefined;
  return {
    period: comparedPeriod,
    total: readFiltered(atlas, layer, filtered, { reading: at.reading, periodIndex }),
  };
}

function totalsOf({ atlas, view, at }: Scaled, layer: ValueLayerId): SizeScale | undefined {
  const isSum = layer === view.layer && at.reading.kind === 'cumulative';
  return (
    (isSum && sizeScale(atlas, layer, LARGEST, at.reading)) || sizeScale(atlas, layer, LARGEST)
  );
}

function totalsScene(shown: Scaled, layer: ValueLayerId) {
  const { atlas, geometry, view, filtered, at, theme } = shown;
  const scale = totalsOf(shown, layer);
  const reading: Reading = layer === view.layer ? at.reading : { kind: 'period' };
  const scene = {
    atlas,
    mesh: geometry.mesh,
    layer,
    filtered,
    theme,
    at: { reading, periodIndex: at.periodIndex },
  };
  return scale && { ...scene, scale };
}

function leading(shown: Scaled): SymbolLayer[] {
  const { layer, opacity } = shown.view;
  const mark = markOf(shown.view);
  if (!hasValues(layer) || mark === 'fill') return [];
  const scene = totalsScene(shown, layer);
  const part = { id: mark, opacity: opacity / 100, visible: true };
  if (!scene) return [];
  return [mark === 'columns' ? columnSymbols(scene, part) : circleSymbols(scene, part)];
}

function overlayOf(shown: Scaled, { id, opacity: percent }: Overlay): SymbolLayer[] {
  const { atlas, geometry, products, filtered, view, theme, at } = shown;
  const { network, programme } = products;
  const { county, item, period } = view;
  const opacity = percent / 100;
  const end = atlas.periods[at.periodIndex]?.end ?? '';
  if (hasValues(id)) {
    const scene = totalsScene(shown, id);
    return scene ? [circleSymbols(scene, { id: `${id}-circles`, opacity, visible: true })] : [];
  }
  if (id === 'network' && network) {
    const scene = { atlas, geometry, network, period, filtered, county, item, theme };
    return overlaySymbols(id, networkMarks(scene), opacity, theme);
  }
  if (id === 'programmes' && programme) {
    const sites = programmeMarks({ geometry, programme, end, filtered, item, theme });
    return overlaySymbols(id, { sites }, opacity, theme);
  }
  if (id !== 'ecology') return [];
  return overlaySymbols(id, { sites: ecologyOf(shown, theme)?.sites ?? [] }, opacity, theme);
}

function ecologyOf({ atlas, geometry, products, filtered, view, at }: Scaled, theme: Theme) {
  const { ecology } = products;
  const end = atlas.periods[at.periodIndex]?.end ?? '';
  return ecology && ecologyMarks({ geometry, ecology, end, filtered, item: view.item, theme });
}

function forestsOf(shown: Scaled, theme: Theme): GeoJSON.FeatureCollection {
  const { overlays, item } = shown.view;
  const overlay = overlays.find(({ id }) => id === 'ecology');
  const outlines = (overlay && ecologyOf(shown, theme)?.outlines) ?? [];
  return forestOutlines(shown.geometry.mesh, outlines, (overlay?.opacity ?? 100) / 100, item);
}
