import type { FetchBytes } from '../release/open-release.ts';
import { periodIndex } from '../core/atlas/atlas.ts';
import type { Claim } from '../core/evidence/claim.ts';
import { isOfValues, type Filter, type Outlining } from '../core/view/filter.ts';
import type { ItemId } from '../core/atlas/item.ts';
import { keep, type Judged, type Kept } from '../core/view/filtered.ts';
import type { LayerProductName } from '../core/atlas/layer-products.ts';
import {
  hasValues,
  isOwnId,
  productsOf,
  valueLayerOf,
  valueLayers,
  type LayerId,
  type OverlayId,
  type OwnId,
  type ValueLayerId,
} from '../core/atlas/layer.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import type { Level } from '../core/geography/mesh.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import type { Passage } from '../core/view/transition.ts';
import { fadeOverlay, moveOverlay, toggleOverlay } from '../core/view/overlay-order.ts';
import {
  rateRead,
  readCounty,
  readKept,
  readNation,
  type ReadAt,
} from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import { MISSING } from '../core/atlas/value.ts';
import {
  DEFAULT_VIEW,
  markOf,
  OF_PAGE,
  OF_STORY,
  pick,
  type Camera,
  type Classing,
  type Comparison,
  type Grouping,
  type Language,
  type Mark,
  type Measure,
  type Mode,
  type Scaling,
  type Scheme,
  type Speed,
  type View,
} from '../core/view/view.ts';
import { compareBy, leadBy, measureBy, readBy, toggleClass } from '../core/view/view-change.ts';
import { layerName } from '../i18n/format/county-text.ts';
import { classesOf, groupScale, rateScale, totalScale } from '../scene/scales.ts';
import type { RadiusScale } from '../core/statistics/radius-scale.ts';
import { THEMES } from '../core/theme/theme.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import type { Address } from './address.ts';
import { checkView } from '../core/view/check-view.ts';
import { Library } from './release-store.svelte.ts';
import { roundOutline } from '../core/view/filter-url.ts';
import type { Notice } from '../core/view/link-issue.ts';
import { OwnShelf } from './user-data.svelte.ts';
import { formatView, parseView, roundCamera } from '../core/view/url.ts';

/** What could not be loaded: all of the page's data, or only what the map needs. */
export interface Failure {
  readonly scope: 'page' | 'map';
  readonly error: unknown;
}

const AT_FIRST: Judged = { layer: 'none', now: { reading: { kind: 'period' }, at: 0 } };
/** Before there is an atlas. */
const NOTHING: Kept = { all: true, counties: [], has: () => true };

/** The loaded model, the view, and all that follows from the two. Intents are its methods. */
export class Explorer {
  failure = $state.raw<Failure>();
  view = $state.raw<View>(DEFAULT_VIEW);
  notices = $state.raw<readonly Notice[]>([]);
  /** What the reader asks the source of, or `null`. */
  claim = $state.raw<Claim | null>(null);
  /** Adcode of the county that the pointer is on, on a map or in a list that is linked with it; else `null`. */
  pointed = $state<string | null>(null);
  /** Where the map is between two scenes of a story, or `null`; the story's clock alone moves it. */
  passage = $state.raw<Passage | null>(null);
  /** Whether the slider is being dragged: steps are then shown at once. */
  scrubbing = $state(false);
  /** What the reader is about to draw on the map, or `null`. */
  outlining = $state<Outlining | null>(null);
  /** Whether the map leaves wheel, drag, touch and keys to the page around the frame. */
  gated = $state(false);
  /** How many times their usual size names on the map have. */
  type = $state(1);
  /** The colours that the browser asks for. */
  browserScheme = $state<Scheme>('light');
  /** Whether the window is a phone's. */
  narrow = $state(false);

  readonly #address: Address;
  readonly #browserLanguage: Language;
  readonly #library = new Library((notice) => this.notify(notice));
  /** The scene's view that is shown as it was told. */
  #told?: View;
  #fetchBytes?: FetchBytes;
  /** The release that a link named and that does not exist. */
  #refused?: string;

  /** The reader's own figures. */
  readonly shelf = new OwnShelf();
  #own = $derived(this.view.own);
  #atlas = $derived(this.#library.atlas && this.shelf.apply(this.#library.atlas, this.#own));
  language = $derived(this.view.language ?? this.browserLanguage);
  messages = $derived(MESSAGES[this.language]);
  scheme = $derived(this.view.scheme ?? this.browserScheme);
  theme = $derived(THEMES[this.scheme]);
  /** How much of the page is shown. */
  interface = $derived(this.view.interface);
  // Parts of the view on their own, so that what follows from one outlives a change of another.
  period = $derived(this.view.period);
  filter = $derived(this.view.filter);
  layer = $derived(this.view.layer);
  periodIndex = $derived(this.atlas ? periodIndex(this.atlas, this.period) : 0);
  lastPeriod = $derived((this.atlas?.periods.length ?? 1) - 1);
  /** The leading layer where it has county values. */
  valueLayer = $derived(hasValues(this.layer) ? this.layer : undefined);
  #mode = $derived(this.view.mode);
  #compare = $derived(this.view.compare);
  #measure = $derived(this.view.measure);
  /** The half-year that the period is compared with, or `null`. */
  vs = $derived(this.view.vs);
  /** Its place in the order of time, or -1. */
  vsIndex = $derived(this.atlas && this.vs ? periodIndex(this.atlas, this.vs) : -1);
  /** How the leading layer is read over time. */
  reading = $derived<Reading>(
    readingOf({ mode: this.#mode, compare: this.#compare, vs: this.vs, measure: this.#measure }),
  );
  mark = $derived(markOf(this.view));
  scaling = $derived(this.view.scaling);
  classing = $derived(
    this.view.classing ?? (this.valueLayer ? classesOf(this.valueLayer).usual : 'quantile'),
  );
  /** The half-year whose rates alone are cut into classes, or `null` where all are. */
  #only = $derived(this.scaling === 'rescale' ? this.periodIndex : null);
  rates = $derived.by(() => {
    const { atlas, valueLayer: layer, theme, classing, reading } = this;
    if (!atlas || !layer) return undefined;
    const input = { atlas, layer, theme, classing, reading };
    return rateScale({ ...input, only: this.#only }) ?? rateScale(input);
  });
  /** The classes of the fill; `undefined` where nothing is filled in or an estimate has not come yet. */
  fillScale = $derived(
    this.layer === 'list' ? groupScale(this.theme, this.view.grouping) : this.rates,
  );
  /** The greatest radius of a circle, in pixels. */
  largest = $derived(this.narrow ? 11 : 26);
  /** Of each layer's totals as published. */
  #totalScales = $derived.by((): Partial<Record<ValueLayerId, RadiusScale>> => {
    const { atlas, largest } = this;
    if (!atlas) return {};
    return Object.fromEntries(valueLayers(atlas).map((id) => [id, totalScale(atlas, id, largest)]));
  });
  /** Of the leading layer's sums since the launch, while those are shown. */
  #sumScale = $derived(
    this.atlas && this.valueLayer && this.reading.kind === 'cumulative'
      ? totalScale(this.atlas, this.valueLayer, this.largest, this.reading)
      : undefined,
  );
  /** Whether something that the view shows is still on its way. */
  waiting = $derived(this.#needed(this.view).some((name) => this.#library.isComing(name)));
  /** How, and at which half-year, the leading layer is read. */
  now = $derived<ReadAt>({ reading: this.reading, at: this.periodIndex });
  /** What a filter on values or outlines judges counties by. */
  judged = $derived<Judged>({ layer: this.layer, now: this.now, mesh: this.middles });
  /** What any other filter judges by: the same for all layers and half-years. */
  #unmoved = $derived<Judged>({ ...AT_FIRST, mesh: this.middles });
  /** What the filter keeps in the half-year. */
  kept = $derived(this.keptBy(this.filter));
  /** The counties of the list that the filter keeps, in the order of adcodes. */
  counties = $derived(this.kept.counties);
  /** The total in view and that of the whole country, read over time. */
  total = $derived(this.atlas && readKept(this.atlas, this.layer, this.kept, this.now));
  nation = $derived(this.atlas && readNation(this.atlas, this.layer, this.now));
  /** The total of the half-year that is compared with, where it has a map of its own; else `undefined`. */
  other = $derived.by(() => {
    const isBeside = this.#compare === 'side' || this.#compare === 'swipe';
    if (!isBeside || !this.atlas || !this.vs || this.vsIndex < 0) return undefined;
    const then = { reading: this.reading, at: this.vsIndex };
    return { period: this.vs, total: readKept(this.atlas, this.layer, this.kept, then) };
  });
  /** Each county in view with its total and its rate, read over time, in the order of adcodes. */
  rows = $derived.by(() => {
    const { atlas, layer, valueLayer, reading } = this;
    if (!atlas) return [];
    return this.counties.map((county) => {
      const total = readCounty(atlas, layer, county, this.now);
      const rate = valueLayer ? rateRead(valueLayer, total, county, reading) : MISSING;
      return { county, total, rate };
    });
  });

  constructor(address: Address, browserLanguage: Language) {
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
    return this.#library.atlas && this.shelf.apply(this.#library.atlas, own);
  }

  /** The release that is open, for files that are made of it; `undefined` before. */
  get release() {
    return this.#library.release;
  }

  /** The boundaries that outlines are judged by; see `Library`. */
  get middles() {
    return this.#library.middles;
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
      const geometry = this.refine('overview');
      const atlas = await this.#library.readAtlas();
      if (this.view.own.length > 0) await this.shelf.open();
      const checked = checkView(this.view, atlas, this.shelf.sets);
      this.view = checked.view;
      this.notices = [...this.notices, ...checked.notices];
      this.#library.atlas = atlas;
      this.#gather();
      await geometry;
    } catch (error) {
      this.failure = { scope: 'page', error };
    }
  }

  /** Loads the boundaries of a level and shows them in place of the present ones. */
  async refine(level: Level): Promise<void> {
    try {
      await this.#library.refine(level);
    } catch (error) {
      const isMissing = error instanceof LoadError && error.fault.kind === 'missing';
      if (this.geometry) this.notify({ kind: 'no-detail', ...(isMissing && { missing: true }) });
      else this.fail(error);
    }
  }

  /** Loads a product for a panel that shows it; see `Library`. */
  need(name: LayerProductName): Promise<void> {
    return this.#library.need(name);
  }

  /**
   * Shows the view that a hash says, all of it or, where something in it cannot be followed, nothing; gives what
   * could not. Before the atlas is there, what exists in it is not known yet.
   */
  async open(text: string): Promise<readonly Notice[]> {
    const said = parseView(text);
    if (said.view.own.length > 0) await this.shelf.open();
    const { atlas } = this.#library;
    const checked = atlas ? checkView(said.view, atlas, this.shelf.sets) : said;
    const notices = atlas ? [...said.notices, ...checked.notices] : said.notices;
    if (notices.length === 0) this.#change(checked.view);
    return notices;
  }

  /** Opens the sources of something that the screen states; `null` closes them. */
  ask(claim: Claim | null): void {
    this.claim = claim;
  }

  /** Lets the county under the pointer stand out wherever it is shown; `null` lets none. */
  point(county: string | null): void {
    this.pointed = county;
  }

  /** Says that the map cannot be shown; the values stay readable. */
  fail(error: unknown): void {
    this.failure ??= { scope: 'map', error };
  }

  /** Shows a notice unless one of its kind is shown already. */
  notify(notice: Notice): void {
    if (this.notices.some(({ kind }) => kind === notice.kind)) return;
    this.notices = [...this.notices, notice];
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
  tell(
    view: View,
    place: Pick<View, 'story' | 'scene' | 'at'>,
    passage: Passage | null,
    how: 'push' | 'replace',
  ): void {
    this.passage = passage;
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
    if (this.view.story !== null) this.#change({ story: null });
  }

  /** Sends for what views show, before they are shown. */
  foresee(views: readonly View[]): void {
    if (this.atlas)
      for (const name of views.flatMap((view) => this.#needed(view))) void this.need(name);
  }

  /** Waits for what a view shows and that is still on its way. */
  async arrive(view = this.view): Promise<void> {
    await Promise.all(this.#needed(view).map((name) => this.need(name)));
  }

  /**
   * Shows the period at a place in the order of time; a place beyond the ends is the end. `speed` is that of
   * the run which shows it, or `null` where the reader does.
   */
  show(index: number, how: 'push' | 'replace' = 'push', speed: Speed | null = null): void {
    const at = Math.min(this.lastPeriod, Math.max(0, index));
    const period = this.atlas?.periods[at]?.id;
    if (!period || (period === this.view.period && speed === this.view.speed)) return;
    this.#change({ period, speed }, how);
  }

  /** Lets a layer lead; see `leadBy`. */
  lead(layer: LayerId): void {
    this.#change(leadBy(this.view, this.atlas, layer));
  }

  draw(mark: Mark): void {
    this.#change({ mark });
  }

  group(grouping: Grouping): void {
    this.#change({ grouping, classes: [] });
  }

  /** Cuts the scale of the leading layer in another way; `null` is the layer's own. */
  classify(classing: Classing | null): void {
    this.#change({ classing, classes: [] });
  }

  /** Reads the leading layer over time in another way; a map of a change gives way to it. */
  read(mode: Mode): void {
    this.#change(readBy(this.view, mode));
  }

  /** Compares with another half-year, the usual one unless one is compared with already. */
  compare(compare: Comparison): void {
    if (this.atlas) this.#change(compareBy(this.view, this.atlas, compare));
  }

  /** Compares with the half-year at a place in the order of time. */
  compareWith(index: number): void {
    const vs = this.atlas?.periods[index]?.id;
    if (vs && this.#compare !== 'none') this.#change({ vs });
  }

  /** Shows changes as differences or as percentages. */
  measure(measure: Measure): void {
    this.#change(measureBy(this.view, measure));
  }

  /** Cuts classes for all half-years, or anew for each. */
  scale(scaling: Scaling): void {
    this.#change({ scaling });
  }

  /** Lets a class of the fill stand out, or no more. */
  toggleClass(place: number): void {
    this.#change(toggleClass(this.view, place), 'replace');
  }

  /** Sets the opacity of the leading layer, in whole per cent. */
  fade(opacity: number): void {
    this.#change({ opacity }, 'replace');
  }

  /** Lays a layer on top of the others, or takes it off; what was chosen in it is chosen no more. */
  toggleOverlay(id: OverlayId): void {
    const overlays = toggleOverlay(this.view.overlays, id);
    const isOn = overlays.length > this.view.overlays.length;
    this.#change({ overlays, item: isOn ? this.view.item : null });
  }

  fadeOverlay(id: OverlayId, opacity: number): void {
    this.#change({ overlays: fadeOverlay(this.view.overlays, id, opacity) }, 'replace');
  }

  moveOverlay(id: OverlayId, by: number): void {
    this.#change({ overlays: moveOverlay(this.view.overlays, id, by) }, 'replace');
  }

  /** Lets the flows move, or stops them. */
  move(moving: boolean): void {
    this.#change({ moving });
  }

  /** What a layer is called. */
  nameOf(layer: LayerId | OverlayId): string {
    return layerName(this.atlas, layer, this.language);
  }

  /** The sizes of a layer's totals, the leading one's read over time; `undefined` while there is no estimate. */
  totalsOf(layer: ValueLayerId): RadiusScale | undefined {
    return (layer === this.layer && this.#sumScale) || this.#totalScales[layer];
  }

  /** What a filter keeps in the half-year; a step changes it only where values are filtered by. */
  keptBy(filter: Filter): Kept {
    const judged = isOfValues(filter) ? this.judged : this.#unmoved;
    return this.atlas ? keep(this.atlas, filter, judged) : NOTHING;
  }

  /** Puts own figures in use, and lets the layer lead that the last of them changes. */
  use(sets: readonly OwnSet[]): void {
    this.shelf.add(sets);
    const ids = sets.map(({ id }) => id);
    const own = [...this.view.own.filter((id) => !ids.includes(id)), ...ids];
    const last = sets.at(-1);
    const layer = last && valueLayerOf(last.indicator ?? last.id);
    const atlas = this.#library.atlas && this.shelf.apply(this.#library.atlas, own);
    this.#change({ own, ...(layer && leadBy(this.view, atlas, layer)) });
  }

  /** Takes own figures out of use, or puts them back. */
  toggleOwn(id: OwnId): void {
    const own = this.view.own.includes(id)
      ? this.view.own.filter((other) => other !== id)
      : [...this.view.own, id];
    this.#changeOwn(own);
  }

  /** Takes own figures out of use and off the shelf. */
  forget(id: OwnId): void {
    if (this.view.own.includes(id)) this.toggleOwn(id);
    this.shelf.remove(id);
  }

  /** Lets the reader draw an outline on the map; the same way again, or `null`, lets it be. */
  outline(way: Outlining | null): void {
    this.outlining = way === this.outlining ? null : way;
  }

  /** Changes the filter; where its places become others the map fits itself anew. */
  keep(change: Partial<Filter>, how: 'push' | 'replace' = 'push'): void {
    const filter = { ...this.filter, ...change };
    if (change.outline) filter.outline = roundOutline(change.outline);
    this.#change({ filter, ...(change.places && { camera: null }) }, how);
  }

  /** Pins a county by its adcode, or unpins with `null`. */
  select(county: string | null): void {
    if (county !== this.view.county || this.view.item) this.#change({ county, item: null });
  }

  /** Chooses an item of an overlay, or none with `null`. */
  choose(item: ItemId | null): void {
    if (item !== this.view.item || this.view.county) this.#change({ item, county: null });
  }

  /** Chooses an item in a period that shows it, laying its layer on top where it is not. */
  reveal(item: ItemId, layer: OverlayId, index: number): void {
    const { overlays } = this.view;
    const period = this.atlas?.periods[index]?.id ?? this.view.period;
    const isOn = overlays.some(({ id }) => id === layer);
    const shown = isOn ? overlays : toggleOverlay(overlays, layer);
    this.#change({ item, period, overlays: shown, county: null });
  }

  speak(language: Language): void {
    this.#change({ language });
  }

  /** Records where the reader moved the map to; `null` lets the map fit itself. */
  look(camera: Camera | null): void {
    this.#change({ camera: camera && roundCamera(camera) }, 'replace');
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }

  /** Layers of own figures that are no longer in use give way. */
  #changeOwn(own: readonly OwnId[]): void {
    const isLost = (id: LayerId | OverlayId) => isOwnId(id) && !own.includes(id);
    const overlays = this.view.overlays.filter(({ id }) => !isLost(id));
    const lead = isLost(this.layer) && leadBy(this.view, this.atlas, DEFAULT_VIEW.layer);
    this.#change({ own, ...lead, overlays });
  }

  #change(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
    this.view = { ...this.view, ...this.#alone(change), ...change };
    this.#address.write(formatView(this.view), how);
    this.#gather();
  }

  /** A reader who changes more than the page's own leaves the story that is told. */
  #alone(change: Partial<View>): Partial<View> {
    const isOfPage = Object.keys(change).every((key) =>
      (OF_PAGE as readonly string[]).includes(key),
    );
    if (isOfPage) return {};
    this.#told = undefined;
    this.passage = null;
    return { story: null, scene: null, at: null };
  }

  #needed({ layer, overlays }: View): LayerProductName[] {
    return [layer, ...overlays.map(({ id }) => id)].flatMap((id) => productsOf(id));
  }

  /** Sends for what the view shows; it is added to the atlas, so nothing goes before that. */
  #gather(): void {
    if (this.atlas) for (const name of this.#needed(this.view)) void this.need(name);
  }

  /** What a story's link shows is there only once the story is; until then the map stays as it is. */
  #read(): void {
    const { view, notices } = parseView(this.#address.read());
    const { atlas } = this.#library;
    if (atlas && view.own.length > 0 && !this.shelf.isOpen) {
      void this.shelf.open().then(() => this.#read());
      return;
    }
    const checked = atlas ? checkView(view, atlas, this.shelf.sets) : { view, notices: [] };
    const { release } = checked.view;
    this.#told = undefined;
    this.passage = null;
    const read = { ...checked.view, release: release === this.#refused ? null : release };
    this.view =
      read.story === null ? read : { ...this.view, ...pick(read, [...OF_PAGE, ...OF_STORY]) };
    this.notices = [...notices, ...checked.notices];
    this.#gather();
  }

  #refuse(release: string): void {
    this.notices = [...this.notices, { kind: 'unknown-release', got: release }];
    this.#refused = release;
    this.view = { ...this.view, release: null };
  }
}
