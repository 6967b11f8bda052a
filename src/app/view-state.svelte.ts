import { periodIndexOf, valueLayers } from '../core/atlas/atlas.ts';
import { isOfValues, type Filter } from '../core/view/filter.ts';
import {
  filterCounties,
  type FilterContext,
  type FilteredCounties,
} from '../core/view/filtered.ts';
import type { LayerProductName } from '../core/atlas/layer-products.ts';
import {
  hasValues,
  productsOf,
  type LayerId,
  type OverlayId,
  type ValueLayerId,
} from '../core/atlas/layer.ts';
import {
  rateRead,
  readCounty,
  readFiltered,
  readNation,
  type TimedReading,
} from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import { MISSING } from '../core/atlas/value.ts';
import { DEFAULT_VIEW, markOf, type View } from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import { layerName } from '../i18n/format/county-text.ts';
import { classDefaults, groupScale, rateClasses, sizeScale } from '../scene/scales.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import { THEMES } from '../core/theme/theme.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { Session } from './session.svelte.ts';
import { ReleaseStore } from './release-store.svelte.ts';
import type { Notice } from '../core/view/link-issue.ts';
import { UserDataStore } from './user-data.svelte.ts';

/** What could not be loaded: all of the page's data, or only what the map needs. */
export interface Failure {
  readonly scope: 'page' | 'map';
  readonly error: unknown;
}

const AT_FIRST: FilterContext = {
  layer: 'none',
  at: { reading: { kind: 'period' }, periodIndex: 0 },
};
/** Before there is an atlas. */
const NOTHING: FilteredCounties = { all: true, counties: [], has: () => true };

/** The view, what has been loaded, and all that follows from the two. */
export class ViewState {
  failure = $state.raw<Failure>();
  view = $state.raw<View>(DEFAULT_VIEW);
  issues = $state.raw<readonly Notice[]>([]);
  readonly session = new Session();
  readonly browserLanguage: Language;
  protected readonly library = new ReleaseStore((notice) => this.addIssue(notice));

  /** The reader's own figures. */
  readonly userData = new UserDataStore();
  #own = $derived(this.view.own);
  /** With the own figures that are in use. */
  atlas = $derived(this.library.atlas && this.userData.apply(this.library.atlas, this.#own));
  /** The boundaries that outlines are judged by; see `ReleaseStore`. */
  filterMesh = $derived(this.library.filterMesh);
  geometry = $derived(this.library.geometry);
  /** What has been loaded besides the atlas. */
  products = $derived(this.library.products);
  /** Documents by id, those of all loaded products. */
  sources = $derived(this.library.sources);
  language = $derived.by(() => this.view.language ?? this.browserLanguage);
  messages = $derived(MESSAGES[this.language]);
  scheme = $derived(this.view.scheme ?? this.session.browserScheme);
  theme = $derived(THEMES[this.scheme]);
  /** How much of the page is shown. */
  interface = $derived(this.view.interface);
  // Parts of the view on their own, so that what follows from one outlives a change of another.
  period = $derived(this.view.period);
  filter = $derived(this.view.filter);
  layer = $derived(this.view.layer);
  periodIndex = $derived(this.atlas ? periodIndexOf(this.atlas, this.period) : 0);
  lastPeriod = $derived((this.atlas?.periods.length ?? 1) - 1);
  /** The leading layer where it has county values. */
  valueLayer = $derived(hasValues(this.layer) ? this.layer : undefined);
  #mode = $derived(this.view.mode);
  #compare = $derived(this.view.compare);
  #measure = $derived(this.view.measure);
  /** The half-year that the period is compared with, or `null`. */
  comparedPeriod = $derived(this.view.comparedPeriod);
  /** Its place in the order of time, or -1. */
  comparedIndex = $derived(
    this.atlas && this.comparedPeriod ? periodIndexOf(this.atlas, this.comparedPeriod) : -1,
  );
  /** How the leading layer is read over time. */
  reading = $derived<Reading>(
    readingOf({
      mode: this.#mode,
      compare: this.#compare,
      comparedPeriod: this.comparedPeriod,
      measure: this.#measure,
    }),
  );
  mark = $derived(markOf(this.view));
  scaling = $derived(this.view.scaling);
  classing = $derived(
    this.view.classing ?? (this.valueLayer ? classDefaults(this.valueLayer).usual : 'quantile'),
  );
  /** The half-year whose rates alone are cut into classes, or `null` where all are. */
  #only = $derived(this.scaling === 'rescale' ? this.periodIndex : null);
  rates = $derived.by(() => {
    const { atlas, valueLayer: layer, theme, classing, reading } = this;
    if (!atlas || !layer) return undefined;
    const input = { atlas, layer, theme, classing, reading };
    return rateClasses({ ...input, only: this.#only }) ?? rateClasses(input);
  });
  /** The classes of the fill; `undefined` where nothing is filled in or an estimate has not come yet. */
  fillScale = $derived(
    this.layer === 'list' ? groupScale(this.theme, this.view.grouping) : this.rates,
  );
  /** The greatest radius of a circle, in pixels. */
  largest = $derived(this.session.narrow ? 11 : 26);
  /** Of each layer's totals as published. */
  #totalScales = $derived.by((): Partial<Record<ValueLayerId, SizeScale>> => {
    const { atlas, largest } = this;
    if (!atlas) return {};
    return Object.fromEntries(valueLayers(atlas).map((id) => [id, sizeScale(atlas, id, largest)]));
  });
  /** Of the leading layer's sums since the launch, while those are shown. */
  #sumScale = $derived(
    this.atlas && this.valueLayer && this.reading.kind === 'cumulative'
      ? sizeScale(this.atlas, this.valueLayer, this.largest, this.reading)
      : undefined,
  );
  /** Whether something that the view shows is still on its way. */
  waiting = $derived(productsShown(this.view).some((name) => this.library.isComing(name)));
  /** How, and at which half-year, the leading layer is read. */
  at = $derived<TimedReading>({ reading: this.reading, periodIndex: this.periodIndex });
  /** What a filter on values or outlines judges counties by. */
  filterContext = $derived<FilterContext>({
    layer: this.layer,
    at: this.at,
    mesh: this.filterMesh,
  });
  /** What any other filter judges by: the same for all layers and half-years. */
  #unmoved = $derived<FilterContext>({ ...AT_FIRST, mesh: this.filterMesh });
  /** What the filter keeps in the half-year. */
  filtered = $derived(this.filteredBy(this.filter));
  /** The counties of the list that the filter keeps, in the order of adcodes. */
  counties = $derived(this.filtered.counties);
  /** The total in view and that of the whole country, read over time. */
  total = $derived(this.atlas && readFiltered(this.atlas, this.layer, this.filtered, this.at));
  nation = $derived(this.atlas && readNation(this.atlas, this.layer, this.at));
  /** The total of the half-year that is compared with, where it has a map of its own; else `undefined`. */
  other = $derived.by(() => {
    const isBeside = this.#compare === 'side' || this.#compare === 'swipe';
    if (!isBeside || !this.atlas || !this.comparedPeriod || this.comparedIndex < 0)
      return undefined;
    const then = { reading: this.reading, periodIndex: this.comparedIndex };
    return {
      period: this.comparedPeriod,
      total: readFiltered(this.atlas, this.layer, this.filtered, then),
    };
  });
  /** Each county in view with its total and its rate, read over time, in the order of adcodes. */
  rows = $derived.by(() => {
    const { atlas, layer, valueLayer, reading } = this;
    if (!atlas) return [];
    return this.counties.map((county) => {
      const total = readCounty(atlas, layer, county, this.at);
      const rate = valueLayer ? rateRead(valueLayer, total, county, reading) : MISSING;
      return { county, total, rate };
    });
  });

  constructor(browserLanguage: Language) {
    this.browserLanguage = browserLanguage;
  }

  /** The atlas with the own figures of a view, whether that is shown or not; `undefined` before it is there. */
  atlasOf({ own }: Pick<View, 'own'>) {
    return this.library.atlas && this.userData.apply(this.library.atlas, own);
  }

  /** The release that is open, for files that are made of it; `undefined` before. */
  get release() {
    return this.library.release;
  }

  /** What a layer is called. */
  layerName(layer: LayerId | OverlayId): string {
    return layerName(this.atlas, layer, this.language);
  }

  /** The sizes of a layer's totals, the leading one's read over time; `undefined` while there is no estimate. */
  sizesOf(layer: ValueLayerId): SizeScale | undefined {
    return (layer === this.layer && this.#sumScale) || this.#totalScales[layer];
  }

  /** What a filter keeps in the half-year; a step changes it only where values are filtered by. */
  filteredBy(filter: Filter): FilteredCounties {
    const filterContext = isOfValues(filter) ? this.filterContext : this.#unmoved;
    return this.atlas ? filterCounties(this.atlas, filter, filterContext) : NOTHING;
  }

  /** Says that the map cannot be shown; the values stay readable. */
  reportFailure(error: unknown): void {
    this.failure ??= { scope: 'map', error };
  }

  /** Shows a notice unless one of its kind is shown already. */
  addIssue(notice: Notice): void {
    if (this.issues.some(({ kind }) => kind === notice.kind)) return;
    this.issues = [...this.issues, notice];
  }
}

/** The products that a view shows something of. */
export function productsShown({ layer, overlays }: View): LayerProductName[] {
  return [layer, ...overlays.map(({ id }) => id)].flatMap((id) => productsOf(id));
}
