import type { FetchBytes } from '../release/open-release.ts';
import { periodIndexOf, valueLayers } from '../core/atlas/atlas.ts';
import { isOfValues, toggled, type Filter } from '../core/view/filter.ts';
import type { ItemId } from '../core/atlas/item.ts';
import {
  filterCounties,
  type FilterContext,
  type FilteredCounties,
} from '../core/view/filtered.ts';
import type { LayerProductName } from '../core/atlas/layer-products.ts';
import {
  hasValues,
  productsOf,
  valueLayerOf,
  type LayerId,
  type OverlayId,
  type OwnId,
  type ValueLayerId,
} from '../core/atlas/layer.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import type { Level } from '../core/geography/mesh.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import type { Transition } from '../core/view/transition.ts';
import { toggleOverlay } from '../core/view/overlay-order.ts';
import {
  rateRead,
  readCounty,
  readFiltered,
  readNation,
  type TimedReading,
} from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import { MISSING } from '../core/atlas/value.ts';
import {
  DEFAULT_VIEW,
  markOf,
  OF_PAGE,
  OF_STORY,
  pick,
  type Speed,
  type View,
} from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import { isOfPage, normalise } from '../core/view/normalise.ts';
import { layerName } from '../i18n/format/county-text.ts';
import { classDefaults, groupScale, rateClasses, sizeScale } from '../scene/scales.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import { THEMES } from '../core/theme/theme.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import type { UrlBinding } from './address.ts';
import { checkView } from '../core/view/check-view.ts';
import { Session } from './session.svelte.ts';
import { ReleaseStore } from './release-store.svelte.ts';
import type { Notice } from '../core/view/link-issue.ts';
import { UserDataStore } from './user-data.svelte.ts';
import { formatView, parseView } from '../core/view/url.ts';

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

/** The loaded model, the view, and all that follows from the two. Intents are its methods. */
export class ViewStore {
  failure = $state.raw<Failure>();
  view = $state.raw<View>(DEFAULT_VIEW);
  issues = $state.raw<readonly Notice[]>([]);
  readonly session = new Session();

  readonly #address: UrlBinding;
  readonly #browserLanguage: Language;
  readonly #library = new ReleaseStore((notice) => this.addIssue(notice));
  /** The scene's view that is shown as it was told. */
  #told?: View;
  #fetchBytes?: FetchBytes;
  /** The release that a link named and that does not exist. */
  #refused?: string;

  /** The reader's own figures. */
  readonly userData = new UserDataStore();
  #own = $derived(this.view.own);
  #atlas = $derived(this.#library.atlas && this.userData.apply(this.#library.atlas, this.#own));
  language = $derived(this.view.language ?? this.browserLanguage);
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
  waiting = $derived(this.#needed(this.view).some((name) => this.#library.isComing(name)));
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

  constructor(address: UrlBinding, browserLanguage: Language) {
    this.#address = address;
    this.#browserLanguage = browserLanguage;
    this.#read();
    address.listen(() => this.#read());
  }

  get browserLanguage(): Language {
    return this.#browserLanguage;
  }

  get atlas() {
    return this.#atlas;
  }

  /** The atlas with the own figures of a view, whether that is shown or not; `undefined` before it is there. */
  atlasOf({ own }: Pick<View, 'own'>) {
    return this.#library.atlas && this.userData.apply(this.#library.atlas, own);
  }

  /** The release that is open, for files that are made of it; `undefined` before. */
  get release() {
    return this.#library.release;
  }

  /** The boundaries that outlines are judged by; see `Library`. */
  get filterMesh() {
    return this.#library.filterMesh;
  }

  get geometry() {
    return this.#library.geometry;
  }

  /** What has been loaded besides the atlas. */
  get products() {
    return this.#library.products;
  }

  /** Documents by id, those of all loaded products. */
  get sources() {
    return this.#library.sources;
  }

  /** Loads the release that the link names, else `current`; failures are kept, not thrown. */
  async load(fetchBytes: FetchBytes, current: string): Promise<void> {
    const wanted = this.view.release ?? current;
    this.#fetchBytes = fetchBytes;
    try {
      if (!(await this.#library.open(wanted, current, fetchBytes))) this.#refuse(wanted);
      const geometry = this.refineGeometry('overview');
      const atlas = await this.#library.readAtlas();
      if (this.view.own.length > 0) await this.userData.open();
      const checked = checkView(this.view, atlas, this.userData.sets);
      this.view = checked.view;
      this.issues = [...this.issues, ...checked.issues];
      this.#library.atlas = atlas;
      this.#gather();
      await geometry;
    } catch (error) {
      this.failure = { scope: 'page', error };
    }
  }

  /** Loads the boundaries of a level and shows them in place of the present ones. */
  async refineGeometry(level: Level): Promise<void> {
    try {
      await this.#library.refineGeometry(level);
    } catch (error) {
      const isMissing = error instanceof LoadError && error.fault.kind === 'missing';
      if (this.geometry) this.addIssue({ kind: 'no-detail', ...(isMissing && { missing: true }) });
      else this.reportFailure(error);
    }
  }

  /** Loads a product for a panel that shows it; see `Library`. */
  loadProduct(name: LayerProductName): Promise<void> {
    return this.#library.loadProduct(name);
  }

  /**
   * Shows the view that a hash says, all of it or, where something in it cannot be followed, nothing; gives what
   * could not. Before the atlas is there, what exists in it is not known yet.
   */
  async openLink(text: string): Promise<readonly Notice[]> {
    const said = parseView(text);
    if (said.view.own.length > 0) await this.userData.open();
    const { atlas } = this.#library;
    const checked = atlas ? checkView(said.view, atlas, this.userData.sets) : said;
    const issues = atlas ? [...said.issues, ...checked.issues] : said.issues;
    if (issues.length === 0) this.set(checked.view);
    return issues;
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

  /** Fetches the file of a story. @throws StoryFileError */
  async storyFile(id: string): Promise<string> {
    const { loadStory } = await import('../release/load-story.ts');
    return loadStory(id, this.#fetchBytes!);
  }

  /**
   * Shows a moment of a story: the view of a scene, and the passage to the next while there is one. The page keeps its own
   * language and colours. `place` stands in the address; another scene is a step of the history, or not by `how`.
   */
  showStoryMoment(
    view: View,
    place: Pick<View, 'story' | 'scene' | 'at'>,
    transition: Transition | null,
    how: 'push' | 'replace',
  ): void {
    this.session.transition = transition;
    const isThere =
      this.#told === view && OF_STORY.every((part) => this.view[part] === place[part]);
    if (isThere) return;
    this.#told = view;
    this.view = { ...view, ...pick(this.view, OF_PAGE), ...place };
    this.#address.write(formatView(this.view), how);
    this.#gather();
  }

  /** Leaves the story that is told; what it shows stays. */
  leaveStory(): void {
    if (this.view.story !== null) this.set({ story: null });
  }

  /** Sends for what views show, before they are shown. */
  preload(views: readonly View[]): void {
    if (this.atlas)
      for (const name of views.flatMap((view) => this.#needed(view))) void this.loadProduct(name);
  }

  /** Waits for what a view shows and that is still on its way. */
  async whenLoaded(view = this.view): Promise<void> {
    await Promise.all(this.#needed(view).map((name) => this.loadProduct(name)));
  }

  /** Changes the view, with what follows from it; a step of the history, or in place of the present one. */
  set(patch: Partial<View>, how: 'push' | 'replace' = 'push'): void {
    if (!isOfPage(patch)) this.#leaveScene();
    const atlas = patch.own ? this.atlasOf({ own: patch.own }) : this.atlas;
    this.view = normalise(this.view, patch, atlas);
    this.#address.write(formatView(this.view), how);
    this.#gather();
  }

  /**
   * Shows the period at a place in the order of time; a place beyond the ends is the end. `speed` is that of
   * the run which shows it, or `null` where the reader does.
   */
  setPeriodIndex(
    index: number,
    how: 'push' | 'replace' = 'push',
    speed: Speed | null = null,
  ): void {
    const at = Math.min(this.lastPeriod, Math.max(0, index));
    const period = this.atlas?.periods[at]?.id;
    if (!period || (period === this.view.period && speed === this.view.speed)) return;
    this.set({ period, speed }, how);
  }

  /** Compares with the half-year at a place in the order of time. */
  setComparedPeriod(index: number): void {
    const comparedPeriod = this.atlas?.periods[index]?.id;
    if (comparedPeriod && this.#compare !== 'none') this.set({ comparedPeriod });
  }

  /** Lets a class of the fill stand out, or no more. */
  toggleClass(place: number): void {
    this.set({ classes: toggled(this.view.classes, place) }, 'replace');
  }

  /** Lays a layer on top of the others, or takes it off. */
  toggleOverlay(id: OverlayId): void {
    this.set({ overlays: toggleOverlay(this.view.overlays, id) });
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

  /** Puts own figures in use, and lets the layer lead that the last of them changes. */
  addUserData(sets: readonly OwnSet[]): void {
    this.userData.add(sets);
    const ids = sets.map(({ id }) => id);
    const own = [...this.view.own.filter((id) => !ids.includes(id)), ...ids];
    const last = sets.at(-1);
    const layer = last && valueLayerOf(last.indicator ?? last.id);
    this.set({ own, ...(layer && { layer }) });
  }

  /** Takes own figures out of use, or puts them back. */
  toggleUserData(id: OwnId): void {
    const own = this.view.own.includes(id)
      ? this.view.own.filter((other) => other !== id)
      : [...this.view.own, id];
    this.set({ own });
  }

  /** Takes own figures out of use and off the shelf. */
  removeUserData(id: OwnId): void {
    if (this.view.own.includes(id)) this.toggleUserData(id);
    this.userData.remove(id);
  }

  /** Changes conditions of the filter. */
  setFilter(change: Partial<Filter>, how: 'push' | 'replace' = 'push'): void {
    this.set({ filter: { ...this.filter, ...change } }, how);
  }

  /** Pins a county by its adcode, or unpins with `null`. */
  selectCounty(county: string | null): void {
    if (county !== this.view.county || this.view.item) this.set({ county });
  }

  /** Chooses an item of an overlay, or none with `null`. */
  selectItem(item: ItemId | null): void {
    if (item !== this.view.item || this.view.county) this.set({ item });
  }

  /** Chooses an item in a period that shows it, laying its layer on top where it is not. */
  revealItem(item: ItemId, layer: OverlayId, index: number): void {
    const { overlays } = this.view;
    const period = this.atlas?.periods[index]?.id ?? this.view.period;
    const isOn = overlays.some(({ id }) => id === layer);
    const shown = isOn ? overlays : toggleOverlay(overlays, layer);
    this.set({ item, period, overlays: shown });
  }

  dismissIssue(notice: Notice): void {
    this.issues = this.issues.filter((other) => other !== notice);
  }

  /** A scene that is told is left with its story, not when the page changes around it. */
  #leaveScene(): void {
    this.#told = undefined;
    this.session.transition = null;
  }

  #needed({ layer, overlays }: View): LayerProductName[] {
    return [layer, ...overlays.map(({ id }) => id)].flatMap((id) => productsOf(id));
  }

  /** Sends for what the view shows; it is added to the atlas, so nothing goes before that. */
  #gather(): void {
    if (this.atlas) for (const name of this.#needed(this.view)) void this.loadProduct(name);
  }

  /** What a story's link shows is there only once the story is; until then the map stays as it is. */
  #read(): void {
    const { view, issues } = parseView(this.#address.read());
    const { atlas } = this.#library;
    if (atlas && view.own.length > 0 && !this.userData.isOpen) {
      void this.userData.open().then(() => this.#read());
      return;
    }
    const checked = atlas ? checkView(view, atlas, this.userData.sets) : { view, issues: [] };
    const { release } = checked.view;
    this.#leaveScene();
    const read = { ...checked.view, release: release === this.#refused ? null : release };
    this.view =
      read.story === null ? read : { ...this.view, ...pick(read, [...OF_PAGE, ...OF_STORY]) };
    this.issues = [...issues, ...checked.issues];
    this.#gather();
  }

  #refuse(release: string): void {
    this.issues = [...this.issues, { kind: 'unknown-release', got: release }];
    this.#refused = release;
    this.view = { ...this.view, release: null };
  }
}
