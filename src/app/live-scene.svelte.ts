import { fillValues } from '../scene/fill-values.ts';
import { ecologyMarks } from '../scene/ecology-marks.ts';
import { forestOutlines } from '../scene/forest-outlines.ts';
import { countyLabels, placeLabels } from '../scene/labels.ts';
import { NOTHING } from '../render/maplibre/map-style.ts';
import { networkMarks } from '../scene/network-marks.ts';
import { overlaySymbols } from '../scene/overlay-symbols.ts';
import { programmeMarks } from '../scene/programme-marks.ts';
import { filterMask, type Scene } from '../scene/scene.ts';
import type { SymbolLayer } from '../scene/symbols.ts';
import { circleSymbols, columnSymbols, type TotalsInput } from '../scene/total-symbols.ts';
import { toFakeLngLat } from '../core/geography/albers.ts';
import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import { hasValues, type OverlayId, type ValueLayerId } from '../core/atlas/layer.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import type { Reading } from '../core/atlas/reading.ts';
import { isFilled } from '../core/view/view.ts';
import { areaName } from '../i18n/format/area-name.ts';
import type { ViewStore } from './view-store.svelte.ts';

/** The tilt from which columns are seen, in degrees. */
const COLUMN_PITCH = 48;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** What marks are made of, once it is all there. */
interface Ground {
  readonly atlas: Atlas;
  readonly geometry: Geometry;
}

/** The scene of an store's view. Each part changes only when what it is made of does. */
export class LiveScene {
  /** Whether the camera is close enough for the names of counties. */
  near = $state(false);
  readonly #store: ViewStore;
  readonly #which: 'now' | 'vs';

  /** `which` half-year it shows: that of the slider, or the one that is compared with. */
  constructor(store: ViewStore, which: 'now' | 'vs' = 'now') {
    this.#store = store;
    this.#which = which;
  }

  #view = $derived.by(() => this.#store.view);
  #layer = $derived(this.#view.layer);
  #grouping = $derived(this.#view.grouping);
  /** How the list is grouped while it leads; else names of areas would be written for nothing. */
  #listGrouping = $derived(this.#layer === 'list' ? this.#grouping : null);
  #mark = $derived.by(() => this.#store.mark);
  #reading = $derived.by(() => this.#store.reading);
  #classes = $derived(this.#view.classes);
  /** Of the leading layer, 0 to 1. */
  #opacity = $derived(this.#view.opacity / 100);
  #at = $derived.by(() =>
    this.#which === 'now' ? this.#store.periodIndex : this.#store.comparedIndex,
  );
  #period = $derived.by(() => this.#store.atlas?.periods[this.#at]?.id ?? '');
  #county = $derived(this.#view.county);
  #item = $derived(this.#view.item);
  #overlays = $derived(this.#view.overlays);
  #geometry = $derived.by(() => this.#store.geometry);
  #ids = $derived(this.#geometry?.mesh.ids);
  #ground = $derived.by((): Ground | undefined => {
    const { atlas, geometry } = this.#store;
    return atlas && geometry && { atlas, geometry };
  });
  #end = $derived.by(() => this.#store.atlas?.periods[this.#at]?.end ?? '');

  #values = $derived.by(() => {
    const { atlas } = this.#store;
    const view = { layer: this.#layer, grouping: this.#grouping };
    return atlas && this.#ids && fillValues(atlas, view, this.#ids, this.#reading);
  });
  #kept = $derived.by(() => this.#store.filtered);
  #keptRows = $derived(filterMask(this.#ids ?? [], this.#kept));
  #outline = $derived(this.#view.filter.outline);
  #drawn = $derived.by((): Scene['drawn'] => {
    const [first] = this.#outline;
    return first ? [[...this.#outline, first].map(toFakeLngLat)] : [];
  });
  #isFilled = $derived(isFilled(this.#view));
  #step = $derived.by((): Scene['fill']['step'] => {
    const { atlas, session } = this.#store;
    const { transition } = session;
    const periods = hasValues(this.#layer) && transition?.periods;
    if (!atlas || !periods || this.#which === 'vs') return null;
    const at = (id: string) => periodIndexOf(atlas, id);
    return { from: at(periods.from), to: at(periods.to), mix: transition.mix };
  });
  #fill = $derived.by((): Scene['fill'] => {
    const { fillScale } = this.#store;
    return {
      to: this.#at,
      filled: fillScale !== undefined && this.#isFilled,
      breaks: fillScale?.breaks ?? [],
      colors: fillScale?.colors ?? [],
      classes: this.#classes,
      opacity: this.#opacity,
      tweened: hasValues(this.#layer),
      step: this.#step,
    };
  });
  #places = $derived.by(() => {
    if (!this.#ground) return NOTHING;
    const { atlas, geometry } = this.#ground;
    return placeLabels(geometry, atlas, this.#listGrouping, this.#store.language, areaName);
  });
  #counties = $derived.by(() => {
    if (!this.#ground || !this.near) return NOTHING;
    return countyLabels(this.#ground.geometry, this.#ground.atlas, this.#store.language);
  });

  #network = $derived.by(() => {
    const { products, theme } = this.#store;
    if (!this.#ground || !products.network || !this.#isOn('network')) return undefined;
    return networkMarks({
      ...this.#ground,
      network: products.network,
      period: this.#period,
      filtered: this.#kept,
      county: this.#county,
      item: this.#item,
      theme,
    });
  });
  #ecology = $derived.by(() => {
    const { products, theme } = this.#store;
    if (!this.#ground || !products.ecology || !this.#isOn('ecology')) return undefined;
    return ecologyMarks({
      geometry: this.#ground.geometry,
      ecology: products.ecology,
      end: this.#end,
      filtered: this.#kept,
      item: this.#item,
      theme,
    });
  });
  #programmes = $derived.by(() => {
    const { products, theme } = this.#store;
    if (!this.#ground || !products.programme || !this.#isOn('programmes')) return undefined;
    return programmeMarks({
      geometry: this.#ground.geometry,
      programme: products.programme,
      end: this.#end,
      filtered: this.#kept,
      item: this.#item,
      theme,
    });
  });
  #forests = $derived.by(() => {
    const outlines = this.#ecology?.outlines ?? [];
    if (!this.#ground || outlines.length === 0) return NOTHING;
    const opacity = this.#opacityOf('ecology');
    return forestOutlines(this.#ground.geometry.mesh, outlines, opacity, this.#item);
  });

  #symbols = $derived.by((): SymbolLayer[] => {
    const leading = hasValues(this.#layer) ? this.#totals(this.#layer) : [];
    return [...leading, ...this.#overlays.flatMap(({ id }) => this.#overlay(id))];
  });

  /** `undefined` until boundaries and tables are there. */
  scene = $derived.by((): Scene | undefined => {
    if (!this.#geometry || !this.#values) return undefined;
    return {
      geometry: this.#geometry,
      values: this.#values,
      kept: this.#keptRows,
      fill: this.#fill,
      symbols: this.#symbols,
      moving: this.#view.moving && this.#isOn('network') && !reduced.matches,
      forests: this.#forests,
      places: this.#places,
      counties: this.#counties,
      drawn: this.#drawn,
      pinned: this.#ids?.indexOf(this.#county ?? '') ?? -1,
      pitch: hasValues(this.#layer) && this.#mark === 'columns' ? COLUMN_PITCH : 0,
      theme: this.#store.theme,
    };
  });

  #isOn(id: OverlayId): boolean {
    return this.#overlays.some((overlay) => overlay.id === id);
  }

  /** From 0 to 1. */
  #opacityOf(id: OverlayId): number {
    return (this.#overlays.find((overlay) => overlay.id === id)?.opacity ?? 100) / 100;
  }

  #overlay(id: OverlayId): SymbolLayer[] {
    const opacity = this.#opacityOf(id);
    const { theme } = this.#store;
    if (hasValues(id)) return this.#circles(id, `${id}-circles`, opacity, true);
    if (id === 'network' && this.#network) return overlaySymbols(id, this.#network, opacity, theme);
    if (id === 'ecology' && this.#ecology) {
      return overlaySymbols(id, { sites: this.#ecology.sites }, opacity, theme);
    }
    if (id === 'programmes' && this.#programmes) {
      return overlaySymbols(id, { sites: this.#programmes }, opacity, theme);
    }
    return [];
  }

  /** The leading layer's circles and columns; both keep their place while they are not shown. */
  #totals(layer: ValueLayerId): SymbolLayer[] {
    const isRound = this.#mark === 'circles' || this.#mark === 'both';
    return [
      ...this.#circles(layer, 'circles', this.#opacity, isRound),
      ...this.#columns(layer, this.#opacity, this.#mark === 'columns'),
    ];
  }

  #circles(layer: ValueLayerId, id: string, opacity: number, visible: boolean): SymbolLayer[] {
    const scene = this.#totalsScene(layer);
    return scene ? [circleSymbols(scene, { id, opacity, visible })] : [];
  }

  #columns(layer: ValueLayerId, opacity: number, visible: boolean): SymbolLayer[] {
    const scene = this.#totalsScene(layer);
    return scene ? [columnSymbols(scene, { id: 'columns', opacity, visible })] : [];
  }

  #totalsScene(layer: ValueLayerId): TotalsInput | undefined {
    const scale = this.#store.sizesOf(layer);
    if (!this.#ground || !scale) return undefined;
    const { atlas, geometry } = this.#ground;
    const reading: Reading = layer === this.#layer ? this.#reading : { kind: 'period' };
    const at = { reading, periodIndex: this.#at };
    const { theme } = this.#store;
    return { atlas, mesh: geometry.mesh, layer, scale, at, filtered: this.#kept, theme };
  }
}
