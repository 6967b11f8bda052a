import { ecologyMarks } from './ecology-marks.ts';
import { fillValues, type CountyValues } from './fill-values.ts';
import { forestOutlines } from './forest-outlines.ts';
import { networkMarks } from './network-marks.ts';
import { overlayParts } from './overlay-symbols.ts';
import { programmeMarks } from './programme-marks.ts';
import type { SymbolPart } from './symbols.ts';
import { circlesPart, columnsPart } from './total-symbols.ts';
import { periodIndex, type Atlas } from '../core/atlas/atlas.ts';
import { keep, type Kept } from '../core/view/filtered.ts';
import type { LayerProducts } from '../core/atlas/layer-products.ts';
import { hasValues, type ValueLayerId } from '../core/atlas/layer.ts';
import type { Geometry, Mesh } from '../core/geography/mesh.ts';
import { readKept, type ReadAt } from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import type { Value } from '../core/atlas/value.ts';
import { isFilled, markOf, type Language, type Overlay, type View } from '../core/view/view.ts';
import type { ColorScale } from '../core/statistics/class-scale.ts';
import { headline } from '../i18n/format/headline.ts';
import { classesOf, groupScale, rateScale, totalScale } from './scales.ts';
import type { RadiusScale } from '../core/statistics/radius-scale.ts';
import type { Theme } from '../core/theme/theme.ts';

/** A view, and all that it is drawn from. */
export interface ShowInput {
  /** With the estimates that the view needs, and its own figures in place of them. */
  readonly atlas: Atlas;
  /** What has been loaded of what `productsOf` names; what is not there is not drawn. */
  readonly products: Partial<LayerProducts>;
  readonly geometry: Geometry;
  /** By which counties lie inside an outline; the geometry's own unless other boundaries came first. */
  readonly middles?: Mesh;
  /** As `checkView` leaves it. */
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
}

/** All that follows from a view. What the page derives step by step, made at once for a picture. */
export interface Shown extends ShowInput {
  readonly now: ReadAt;
  readonly kept: Kept;
  /** What the headline states, and its words. */
  readonly total: Value;
  readonly sentence: string;
  readonly values: CountyValues;
  /** The classes of the fill; `undefined` where nothing is filled in, or nothing is known. */
  readonly scale: ColorScale | undefined;
  /** The sizes of a layer's totals; `undefined` where nothing is known. */
  totalsOf(layer: ValueLayerId): RadiusScale | undefined;
  /** From the lowest to the topmost, in pixels. */
  readonly symbols: readonly SymbolPart[];
  /** Outlines of forests with the properties of `forestOutlines`. */
  readonly forests: GeoJSON.FeatureCollection;
}

/** The greatest radius of a circle, in pixels. */
const LARGEST = 26;

/** Works out what a view shows, as the page does. */
export function show(input: ShowInput): Shown {
  const { atlas, geometry, view, language, theme } = input;
  const { layer, period, filter } = view;
  const reading = readingOf(view);
  const at = periodIndex(atlas, period);
  const now = { reading, at };
  const mesh = input.middles ?? geometry.mesh;
  const kept = keep(atlas, filter, { layer, now, mesh });
  const total = readKept(atlas, layer, kept, now);
  const scaled = { ...input, now, kept };
  return {
    ...scaled,
    total,
    scale: isFilled(view) ? fillScale(scaled) : undefined,
    sentence: headline({
      atlas,
      layer,
      period,
      filter,
      kept,
      total,
      now,
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

type Scaled = ShowInput & Pick<Shown, 'now' | 'kept'>;

function fillScale({ atlas, view, theme, now }: Scaled): ColorScale | undefined {
  const { layer, grouping, scaling } = view;
  if (layer === 'list') return groupScale(theme, grouping);
  if (!hasValues(layer)) return undefined;
  const { reading, at } = now;
  const classing = view.classing ?? classesOf(layer).usual;
  const input = { atlas, layer, theme, classing, reading };
  return rateScale({ ...input, only: scaling === 'rescale' ? at : null }) ?? rateScale(input);
}

/** The total of the half-year that has a map of its own beside this one. */
function other({ atlas, view, kept, now }: Scaled) {
  const { compare, vs, layer } = view;
  const at = vs === null ? -1 : periodIndex(atlas, vs);
  if ((compare !== 'side' && compare !== 'swipe') || vs === null || at < 0) return undefined;
  return { period: vs, total: readKept(atlas, layer, kept, { reading: now.reading, at }) };
}

function totalsOf({ atlas, view, now }: Scaled, layer: ValueLayerId): RadiusScale | undefined {
  const isSum = layer === view.layer && now.reading.kind === 'cumulative';
  return (
    (isSum && totalScale(atlas, layer, LARGEST, now.reading)) || totalScale(atlas, layer, LARGEST)
  );
}

function totalsScene(shown: Scaled, layer: ValueLayerId) {
  const { atlas, geometry, view, kept, now, theme } = shown;
  const scale = totalsOf(shown, layer);
  const reading: Reading = layer === view.layer ? now.reading : { kind: 'period' };
  const scene = { atlas, mesh: geometry.mesh, layer, kept, theme, now: { reading, at: now.at } };
  return scale && { ...scene, scale };
}

function leading(shown: Scaled): SymbolPart[] {
  const { layer, opacity } = shown.view;
  const mark = markOf(shown.view);
  if (!hasValues(layer) || mark === 'fill') return [];
  const scene = totalsScene(shown, layer);
  const part = { id: mark, opacity: opacity / 100, visible: true };
  if (!scene) return [];
  return [mark === 'columns' ? columnsPart(scene, part) : circlesPart(scene, part)];
}

function overlayOf(shown: Scaled, { id, opacity: percent }: Overlay): SymbolPart[] {
  const { atlas, geometry, products, kept, view, theme, now } = shown;
  const { network, programme } = products;
  const { county, item, period } = view;
  const opacity = percent / 100;
  const end = atlas.periods[now.at]?.end ?? '';
  if (hasValues(id)) {
    const scene = totalsScene(shown, id);
    return scene ? [circlesPart(scene, { id: `${id}-circles`, opacity, visible: true })] : [];
  }
  if (id === 'network' && network) {
    const scene = { atlas, geometry, network, period, kept, county, item, theme };
    return overlayParts(id, networkMarks(scene), opacity, theme);
  }
  if (id === 'programmes' && programme) {
    const sites = programmeMarks({ geometry, programme, end, kept, item, theme });
    return overlayParts(id, { sites }, opacity, theme);
  }
  if (id !== 'ecology') return [];
  return overlayParts(id, { sites: ecologyOf(shown, theme)?.sites ?? [] }, opacity, theme);
}

function ecologyOf({ atlas, geometry, products, kept, view, now }: Scaled, theme: Theme) {
  const { ecology } = products;
  const end = atlas.periods[now.at]?.end ?? '';
  return ecology && ecologyMarks({ geometry, ecology, end, kept, item: view.item, theme });
}

function forestsOf(shown: Scaled, theme: Theme): GeoJSON.FeatureCollection {
  const { overlays, item } = shown.view;
  const overlay = overlays.find(({ id }) => id === 'ecology');
  const outlines = (overlay && ecologyOf(shown, theme)?.outlines) ?? [];
  return forestOutlines(shown.geometry.mesh, outlines, (overlay?.opacity ?? 100) / 100, item);
}
