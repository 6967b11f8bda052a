import { toFakeLngLat } from '../core/geography/albers.ts';
import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import type { LayerProducts } from '../core/atlas/layer-products.ts';
import { hasValues, type LayerId } from '../core/atlas/layer.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import type { TimedReading } from '../core/atlas/read-values.ts';
import type { Reading } from '../core/atlas/reading.ts';
import type { Filled } from '../core/atlas/share.ts';
import type { Grouping } from '../core/atlas/poverty-list.ts';
import type { Language } from '../core/base/language.ts';
import { rememberLast } from '../core/base/remember-last.ts';
import type { Boundaries, Geometry, Mesh } from '../core/geography/mesh.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { Transition } from '../core/view/transition.ts';
import { pinnedOf } from '../core/view/pins.ts';
import { isFilled, markOf, type Mark, type View } from '../core/view/view.ts';
import { areaName } from '../i18n/format/area-name.ts';
import { createFiguresSelector, type Figures } from './figures.ts';
import { paintOf, stepOf, type Fill, type FillStep, type Paint } from './fill.ts';
import { fillValues, type FillValues } from './fill-values.ts';
import { countyLabels, pinnedLabels, placeLabels } from './labels.ts';
import { createOverlaySelector } from './overlays.ts';
import type { SymbolLayer } from './symbols.ts';
import { totalSymbols } from './total-symbols.ts';

/** A view, and all that it is drawn from. */
export interface SceneInput {
  /** With the estimates that the view needs, and its own figures in place of them. */
  readonly atlas: Atlas;
  /** What has been loaded of what `productsOf` names; what is not there is not drawn. */
  readonly products: Partial<LayerProducts>;
  readonly geometry: Geometry;
  /** By which counties lie inside an outline; the geometry's own unless other boundaries came first. */
  readonly filterBoundaries?: Boundaries | undefined;
  /** As `checkView` leaves it. */
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
  readonly look?: Look;
}

/** What of a picture no link says. */
export interface Look {
  /** The half-year that is drawn, where it is not the view's: that of the map beside. */
  readonly period?: PeriodId | null;
  /** The greatest radius of a circle, in pixels. */
  readonly largestRadius?: number;
  /** Where a story's clock has brought the fill, or `null`. */
  readonly transition?: Transition | null;
  /** Whether the names of counties are written. */
  readonly countyNames?: boolean;
}

/**
 * All that a view shows, as one description, which page, pictures, slides and films draw from. A part whose inputs are the
 * same is the same object as before, so a step through the half-years costs what a step changes.
 */
export interface Scene extends Omit<SceneInput, 'look' | 'filterBoundaries'>, Figures {
  /** 1 for each row of the mesh that the filter lets through, 0 for each that recedes. */
  readonly mask: Uint8Array;
  readonly fill: Fill;
  /** How the county at a row of the mesh is painted. */
  paintOf(row: number): Paint;
  /** From the lowest to the topmost; one that is not visible keeps its place. */
  readonly symbols: readonly SymbolLayer[];
  /** Outlines of forests; `properties` has `dashed`, `chosen` and `opacity`. */
  readonly forests: GeoJSON.FeatureCollection;
  /**
   * Names of provinces, prefectures and areas, of counties, and of the pinned counties, in fake degrees; on a slide, which
   * labels what its claim names, there are none.
   */
  readonly labels: {
    readonly places: GeoJSON.FeatureCollection;
    readonly counties: GeoJSON.FeatureCollection;
    readonly pinned: GeoJSON.FeatureCollection;
  };
  /** The outline that the reader has drawn, in fake degrees; none where there is none. */
  readonly drawn: [number, number][][];
  /** Rows of the pinned counties, -1 for one that has no boundary. */
  readonly pinned: readonly number[];
  /** Degrees by which the map is tilted, so that columns are seen from the side. */
  readonly pitch: number;
}

/** The tilt from which columns are seen, in degrees. */
export const COLUMN_PITCH = 48;
/** The greatest radius of a circle unless said, in pixels. */
const LARGEST_RADIUS = 26;

type Names = GeoJSON.FeatureCollection;

const NOTHING: Names = { type: 'FeatureCollection', features: [] };

/** Works out what a view shows, once. */
export function scene(input: SceneInput): Scene {
  return createSceneSelector()(input);
}

/**
 * Makes a function that works out what a view shows, one for each map: it keeps the parts that have not changed. Maps of
 * one view share its figures.
 */
export function createSceneSelector(
  figuresOf = createFiguresSelector(),
): (input: SceneInput) => Scene {
  const values = rememberLast(valuesOf);
  const mask = rememberLast(maskOf);
  const step = rememberLast(stepOf);
  const fill = rememberLast(fillOf);
  const places = rememberLast(placesOf);
  const counties = rememberLast(countyLabels);
  const pinned = rememberLast(rowsOfPinned);
  const pinNames = rememberLast(pinnedLabels);
  const labels = rememberLast((places: Names, counties: Names, pinned: Names): Scene['labels'] => ({
    places,
    counties,
    pinned,
  }));
  const drawn = rememberLast(drawnOf);
  const timed = rememberLast((reading: Reading, periodIndex: number) => ({ reading, periodIndex }));
  const totals = rememberLast(leadingTotals);
  const overlays = createOverlaySelector();
  const joined = rememberLast((...parts: (readonly SymbolLayer[])[]) => parts.flat());

  return (input) => {
    const { atlas, products, geometry, view, language, theme, look = {} } = input;
    const { layer, grouping, period } = view;
    const { ids } = geometry.mesh;
    // Areas are told apart by nothing but their names.
    const isSlide = view.interface === 'slide' && (layer !== 'list' || grouping === 'year');
    const figures = figuresOf({
      ...input,
      filterBoundaries: input.filterBoundaries ?? geometry,
      largestRadius: look.largestRadius ?? LARGEST_RADIUS,
    });
    const { filtered, at, sizesOf, classes } = figures;
    const shownPeriod = look.period ?? period;
    const shownAt = timed(at.reading, periodIndexOf(atlas, shownPeriod));
    const filling = fill(
      values(atlas, layer, grouping, ids, at.reading, figures.filled),
      isFilled(view) ? classes : undefined,
      view.classes,
      view.opacity / 100,
      shownAt.periodIndex,
      hasValues(layer),
      hasValues(layer) && !look.period ? step(atlas, look.transition ?? null) : null,
    );
    const shown = mask(ids, filtered);
    const pinnedRows = pinned(ids, view.county, view.pins);
    const laid = overlays({ ...input, filtered, at: shownAt, sizesOf });
    const leading = totals(
      atlas,
      geometry.mesh,
      layer,
      sizesOf,
      shownAt,
      filtered,
      theme,
      markOf(view),
      view.opacity / 100,
    );
    return {
      atlas,
      products,
      geometry,
      view,
      language,
      theme,
      ...figures,
      at: shownAt,
      mask: shown,
      fill: filling,
      paintOf: (row) => paintOf(filling, shown, row),
      symbols: joined(leading, laid.symbols),
      forests: laid.forests,
      labels: isSlide
        ? labels(NOTHING, NOTHING, NOTHING)
        : labels(
            places(geometry, atlas, layer === 'list' ? grouping : null, language),
            look.countyNames ? counties(geometry, atlas, language) : NOTHING,
            pinNames(geometry, atlas, language, pinnedRows),
          ),
      drawn: drawn(view.filter.outline),
      pinned: pinnedRows,
      pitch: hasValues(layer) && markOf(view) === 'columns' ? COLUMN_PITCH : 0,
    };
  };
}

function valuesOf(
  atlas: Atlas,
  layer: LayerId,
  grouping: Grouping,
  ids: readonly string[],
  reading: Reading,
  filled: Filled,
): FillValues {
  return fillValues(atlas, { layer, grouping }, ids, reading, filled);
}

function maskOf(ids: readonly string[], filtered: FilteredCounties): Uint8Array {
  return Uint8Array.from(ids, (id) => Number(filtered.has(id)));
}

function rowsOfPinned(
  ids: readonly string[],
  county: View['county'],
  pins: View['pins'],
): readonly number[] {
  return pinnedOf({ county, pins }).map((id) => ids.indexOf(id));
}

function fillOf(
  values: FillValues,
  classes: ClassScale | undefined,
  highlighted: readonly number[],
  opacity: number,
  periodIndex: number,
  tweened: boolean,
  step: FillStep | null,
): Fill {
  // A link may name classes of another way of cutting; to have all recede for it would be no view of anything.
  const count = classes?.colors.length ?? 0;
  const known = highlighted.filter((index) => index < count);
  return { values, classes, highlighted: known, opacity, periodIndex, tweened, step };
}

function placesOf(
  geometry: Geometry,
  atlas: Atlas,
  grouping: Grouping | null,
  language: Language,
): GeoJSON.FeatureCollection {
  return placeLabels(geometry, atlas, grouping, language, areaName);
}

function drawnOf(outline: View['filter']['outline']): [number, number][][] {
  const [first] = outline;
  return first ? [[...outline, first].map(toFakeLngLat)] : [];
}

const NO_SYMBOLS: readonly SymbolLayer[] = [];

/** The leading layer's circles and columns; both keep their place while they are not shown. */
function leadingTotals(
  atlas: Atlas,
  mesh: Mesh,
  layer: LayerId,
  sizesOf: Figures['sizesOf'],
  at: TimedReading,
  filtered: FilteredCounties,
  theme: Theme,
  mark: Mark,
  opacity: number,
): readonly SymbolLayer[] {
  const scale = hasValues(layer) ? sizesOf(layer) : undefined;
  if (!hasValues(layer) || !scale) return NO_SYMBOLS;
  const input = { atlas, mesh, layer, scale, at, filtered, theme };
  const isRound = mark === 'circles' || mark === 'both';
  return [
    totalSymbols('circles', input, { id: 'circles', opacity, visible: isRound }),
    totalSymbols('columns', input, { id: 'columns', opacity, visible: mark === 'columns' }),
  ];
}
