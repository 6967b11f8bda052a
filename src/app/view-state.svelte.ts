import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import { isOfValues, type Filter } from '../core/view/filter.ts';
import {
  filterCounties,
  type FilterContext,
  type FilteredCounties,
} from '../core/view/filtered.ts';
import type { LayerProductName, ProductName } from '../core/atlas/layer-products.ts';
import { hasValues, productsOf, type LayerId, type OverlayId } from '../core/atlas/layer.ts';
import { rateRead, readCounty, readNation, type TimedReading } from '../core/atlas/read-values.ts';
import type { Reading } from '../core/atlas/reading.ts';
import { MISSING } from '../core/atlas/value.ts';
import { OPENING_VIEW, markOf, type View } from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import { layerName } from '../i18n/format/layer-words.ts';
import { createFiguresSelector, type Figures } from '../scene/figures.ts';
import { classDefaults } from '../scene/scales.ts';
import { createSceneSelector, type Scene } from '../scene/scene.ts';
import { THEMES, withoutGround } from '../core/theme/theme.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { Session } from './session.svelte.ts';
import { ReleaseStore } from './release-store.svelte.ts';
import type { ViewIssue } from '../core/issue.ts';
import { UserDataStore } from './user-data.svelte.ts';

/** What could not be loaded: all of the page's data, or only what the map needs. */
export interface Failure {
  readonly scope: 'page' | 'map';
  readonly error: unknown;
}

const AT_FIRST: TimedReading = { reading: { kind: 'period' }, periodIndex: 0 };
/** Before there is an atlas. */
const NOTHING: FilteredCounties = { all: true, counties: [], has: () => true };

/** The view, what has been loaded, and all that follows from the two. */
export class ViewState {
  failure = $state.raw<Failure>();
  view = $state.raw<View>(OPENING_VIEW);
  issues = $state.raw<readonly ViewIssue[]>([]);
  readonly session = new Session();
  readonly browserLanguage: Language;
  protected readonly library = new ReleaseStore((issue) => this.addIssue(issue));

  /** The reader's own figures. */
  readonly userData = new UserDataStore();
  #own = $derived(this.view.own);
  /** With the own figures that are in use. */
  atlas = $derived(this.library.atlas && this.userData.apply(this.library.atlas, this.#own));
  /** The boundaries that a filter judges by; see `ReleaseStore`. */
  filterBoundaries = $derived(this.library.filterBoundaries);
  geometry = $derived(this.library.geometry);
  /** What has been loaded besides the atlas. */
  products = $derived(this.library.products);
  /** Documents by id, those of all loaded products. */
  sources = $derived(this.library.sources);
  language = $derived.by(() => this.view.language ?? this.browserLanguage);
  messages = $derived(MESSAGES[this.language]);
  scheme = $derived(this.view.scheme ?? this.session.browserScheme);
  /** Whether what lies below the page is seen around the country. */
  isGroundless = $derived(this.view.ground === 'none' && this.view.interface !== 'full');
  theme = $derived(this.isGroundless ? withoutGround(THEMES[this.scheme]) : THEMES[this.scheme]);
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
  /** The half-year that the period is compared with, or `null`. */
  comparedPeriod = $derived(this.view.comparedPeriod);
  /** Its place in the order of time, or -1. */
  comparedIndex = $derived(
    this.atlas && this.comparedPeriod ? periodIndexOf(this.atlas, this.comparedPeriod) : -1,
  );
  readonly figuresOf = createFiguresSelector();
  readonly #sceneOf = createSceneSelector(this.figuresOf);
  /** The greatest radius of a circle, in pixels. */
  #largestRadius = $derived(this.session.narrow ? 11 : 26);
  /** What the view states; before the atlas is there, `undefined`. */
  figures = $derived.by((): Figures | undefined => {
    const { atlas, filterBoundaries, view, language, theme } = this;
    const largestRadius = this.#largestRadius;
    return (
      atlas && this.figuresOf({ atlas, filterBoundaries, view, language, theme, largestRadius })
    );
  });
  /** All that the view shows; before boundaries and tables are there, `undefined`. */
  scene = $derived.by(() => this.sceneBy(this.#sceneOf));
  at = $derived(this.figures?.at ?? AT_FIRST);
  /** How the leading layer is read over time. */
  reading = $derived<Reading>(this.at.reading);
  mark = $derived(markOf(this.view));
  scaling = $derived(this.view.scaling);
  classing = $derived(
    this.view.classing ??
      (this.atlas && this.valueLayer
        ? classDefaults(this.atlas, this.valueLayer).usual
        : 'quantile'),
  );
  /** What of the leading layer's values counties are filled by. */
  quantity = $derived(this.figures?.quantity ?? 'rate');
  /** Above which probabilities are told, in the unit of the leading layer. */
  threshold = $derived(this.figures?.filled.threshold ?? 0);
  /** The classes of the leading layer; `undefined` where it has none, or its estimate has not come yet. */
  classes = $derived(this.figures?.classes);
  /** What of the view's layers is still on its way. */
  #layersComing = $derived(
    productsShown(this.library.atlas, this.view).filter((name) => this.library.isComing(name)),
  );
  /** Whether something that the view's layers show is still on its way. */
  waiting = $derived(this.#layersComing.length > 0);
  /** What the view shows and is still on its way. */
  coming = $derived.by((): ProductName[] => {
    if (!this.atlas) return ['atlas'];
    return [...(this.geometry ? [] : ['overview' as const]), ...this.#layersComing];
  });
  /** What a filter on values judges counties by. */
  filterContext = $derived<FilterContext>({
    layer: this.layer,
    at: this.at,
    boundaries: this.filterBoundaries,
    threshold: this.threshold,
  });
  /** What any other filter judges by: the same for all layers and half-years. */
  #unmoved = $derived<FilterContext>({
    layer: 'none',
    at: AT_FIRST,
    boundaries: this.filterBoundaries,
    threshold: 0,
  });
  /** What the filter lets through in the half-year. */
  filtered = $derived(this.figures?.filtered ?? NOTHING);
  /** The counties of the list that the filter keeps, in the order of adcodes. */
  counties = $derived(this.filtered.counties);
  /** The total in view and that of the whole country, read over time. */
  total = $derived(this.figures?.headline.value);
  nation = $derived(this.atlas && readNation(this.atlas, this.layer, this.at));
  /** Each county in view with its total and its rate, read over time, in the order of adcodes. */
  rows = $derived.by(() => {
    const { atlas, layer, valueLayer, reading } = this;
    if (!atlas) return [];
    return this.counties.map((county) => {
      const total = readCounty(atlas, layer, county, this.at);
      const rate = valueLayer ? rateRead(atlas, valueLayer, total, county, reading) : MISSING;
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

  /** How many classes the leading layer of a view has, shown or not; `undefined` where its figures are not there. */
  protected classCount(view: View): number | undefined {
    const { filterBoundaries, language, theme } = this;
    const atlas = this.atlasOf(view);
    if (!atlas || (hasValues(view.layer) && !(view.layer in atlas.estimates))) return undefined;
    // A selector of its own, for what follows from the view that is shown must outlive the question.
    const figuresOf = createFiguresSelector();
    const figures = figuresOf({ atlas, filterBoundaries, view, language, theme, largestRadius: 0 });
    return figures.classes?.colors.length ?? 0;
  }

  /** The release that is open, for files that are made of it; `undefined` before. */
  get release() {
    return this.library.release;
  }

  /** What a layer is called. */
  layerName(layer: LayerId | OverlayId): string {
    return layerName(this.atlas, layer, this.language);
  }

  /** What a map of the view shows, or of the half-year beside it; each map has a selector of its own. */
  sceneBy(select: ReturnType<typeof createSceneSelector>, beside = false): Scene | undefined {
    const { atlas, geometry, filterBoundaries, products, view, language, theme } = this;
    if (!atlas || !geometry) return undefined;
    const { transition, countyNames } = this.session;
    return select({
      atlas,
      geometry,
      filterBoundaries,
      products,
      view,
      language,
      theme,
      look: {
        period: beside ? view.comparedPeriod : null,
        largestRadius: this.#largestRadius,
        transition,
        countyNames,
      },
    });
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

  /** Shows an issue unless one of its code is shown already. */
  addIssue(issue: ViewIssue): void {
    if (this.issues.some(({ code }) => code === issue.code)) return;
    this.issues = [...this.issues, issue];
  }
}

/** The products that a view shows something of, each once. */
export function productsShown(
  atlas: Atlas | undefined,
  { layer, overlays }: View,
): LayerProductName[] {
  const shown = [layer, ...overlays.map(({ id }) => id)];
  const names = shown.flatMap((id) => [...productsOf(atlas, id)]);
  return names.filter((name, at) => names.indexOf(name) === at);
}
