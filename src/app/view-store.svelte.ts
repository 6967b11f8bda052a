import type { Atlas } from '../core/atlas/atlas.ts';
import { loadGeometry } from '../release/load-geometry.ts';
import type { FetchBytes } from '../release/patient-fetch.ts';
import { openView } from '../release/open-view.ts';
import { toggled, type Filter } from '../core/view/filter.ts';
import type { ItemId } from '../core/atlas/item.ts';
import type { LayerProductName } from '../core/atlas/layer-products.ts';
import type { OverlayId, OwnId } from '../core/atlas/layer.ts';
import { issueCode, type LinkIssue, type ViewIssue } from '../core/issue.ts';
import type { Geometry, Level } from '../core/geography/mesh.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import type { Transition } from '../core/view/transition.ts';
import { toggleOverlay } from '../core/view/overlay-order.ts';
import { DEFAULT_VIEW, OF_PAGE, OF_STORY, pick, type Speed, type View } from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import { isOfPage, normalise } from '../core/view/normalise.ts';
import type { UrlBinding } from './address.ts';
import { checkShown, readView } from '../core/view/check-view.ts';
import { pinnedOf, pinning } from '../core/view/pins.ts';
import { formatView, parseView } from '../core/view/url.ts';
import { productsShown, ViewState } from './view-state.svelte.ts';

/** The view that a reader, a link, a story or a host chooses, and its way through the history. */
export class ViewStore extends ViewState {
  readonly #address: UrlBinding;
  /** The view of the scene that is shown, as the story gave it. */
  #storyView?: View;
  #fetchBytes?: FetchBytes;
  /** The release that a link named and that does not exist. */
  #refused: string | undefined;

  constructor(address: UrlBinding, browserLanguage: Language) {
    super(browserLanguage);
    this.#address = address;
    this.#read();
    this.session.workbench = panelChosen(this.view);
    address.listen(() => this.#read());
  }

  /** Loads the release that the link names, else `current`; failures are kept, not thrown. */
  async load(fetchBytes: FetchBytes, current: string): Promise<void> {
    this.#fetchBytes = fetchBytes;
    const ownSets = async (atlas: Atlas) => {
      await this.userData.open();
      this.userData.setAside(atlas);
      return this.userData.sets;
    };
    try {
      const { release, atlas, view, issues, geometry } = await openView(
        () => formatView(this.view),
        { fetchBytes, current, loadGeometry, ownSets },
      );
      this.#refused = issues.find((issue) => issue.code === 'unknown-release')?.got;
      this.view = view;
      this.issues = [...this.issues, ...this.#told(issues)];
      this.library.release = release;
      this.library.atlas = atlas;
      this.#gather();
      void this.#checkWhenShown();
      await this.refineGeometry('overview', geometry);
    } catch (error) {
      this.failure = { scope: 'page', error };
    }
  }

  /** Shows the boundaries of a level in place of the present ones; loads them unless they are `coming`. */
  async refineGeometry(level: Level, coming?: Promise<Geometry>): Promise<void> {
    try {
      await this.library.refineGeometry(level, coming);
    } catch (error) {
      const isMissing = issueCode(error) === 'missing';
      if (this.geometry) this.addIssue({ code: 'no-detail', ...(isMissing && { missing: true }) });
      else this.reportFailure(error);
    }
  }

  /** Loads a product for a panel that shows it; see `ReleaseStore`. */
  loadProduct(name: LayerProductName): Promise<void> {
    return this.library.loadProduct(name);
  }

  /**
   * Shows the view that a hash says, all of it or, where something in it cannot be followed, nothing; gives what
   * could not. Before the atlas is there, what exists in it is not known yet.
   */
  async openLink(text: string): Promise<readonly LinkIssue[]> {
    if (parseView(text).view.own.length > 0) await this.userData.open();
    const { view, issues } = this.#readView(text);
    if (issues.length > 0) return issues;
    const { issues: late } = await this.#checkShown(view);
    if (late.length === 0) this.set(view);
    return late;
  }

  /** Fetches the file of a story. @throws IssueError */
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
      this.#storyView === view && OF_STORY.every((part) => this.view[part] === place[part]);
    if (isThere) return;
    this.#storyView = view;
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
      for (const name of views.flatMap((view) => productsShown(this.library.atlas, view)))
        void this.loadProduct(name);
  }

  /** Waits for what a view shows and that is still on its way. */
  async whenLoaded(view = this.view): Promise<void> {
    await Promise.all(
      productsShown(this.library.atlas, view).map((name) => this.loadProduct(name)),
    );
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
    if (comparedPeriod && this.view.compare !== 'none') this.set({ comparedPeriod });
  }

  /** Lets a class of the fill stand out, or no more. */
  toggleClass(place: number): void {
    this.set({ classes: toggled(this.view.classes, place) }, 'replace');
  }

  /** Lays a layer on top of the others, or takes it off. */
  toggleOverlay(id: OverlayId): void {
    this.set({ overlays: toggleOverlay(this.view.overlays, id) });
  }

  /** Puts own figures in use, and lets the layer lead that the last of them changes. */
  addUserData(sets: readonly OwnSet[]): void {
    this.userData.add(sets);
    const failing = this.#setAside();
    this.#putInUse(sets.filter(({ id }) => !failing.includes(id)));
  }

  #putInUse(sets: readonly OwnSet[]): void {
    const ids = sets.map(({ id }) => id);
    const own = [...this.view.own.filter((id) => !ids.includes(id)), ...ids];
    const last = sets.at(-1);
    const layer = last && (last.indicator ?? last.id);
    this.set({ own, ...(layer && { layer }) });
  }

  /** Takes own figures out of use, or puts them back. */
  toggleUserData(id: OwnId): void {
    const own = this.view.own.includes(id)
      ? this.view.own.filter((other) => other !== id)
      : [...this.view.own, id];
    if (!this.#setAside().includes(id)) this.set({ own });
  }

  /** Takes own figures out of use and forgets them. */
  removeUserData(key: IDBValidKey): void {
    const used = this.view.own.find((id) => id === key);
    if (used) this.toggleUserData(used);
    this.userData.remove(key);
  }

  /** Changes conditions of the filter. */
  setFilter(change: Partial<Filter>, how: 'push' | 'replace' = 'push'): void {
    this.set({ filter: { ...this.filter, ...change } }, how);
  }

  /** Pins a county alone by its adcode, or none with `null`. */
  selectCounty(county: string | null): void {
    const isAlone = this.view.pins.length === 0 && !this.view.item;
    if (county !== this.view.county || !isAlone) this.set({ county });
  }

  /** Pins a county beside the others, as long as there is room. */
  pinCounty(id: string): void {
    const pinned = pinnedOf(this.view);
    const more = pinning([...pinned, id]);
    if (pinnedOf(more).length > pinned.length) this.set(more);
  }

  /** Takes the pin off a county, and leaves the others. */
  unpinCounty(id: string): void {
    this.set(pinning(pinnedOf(this.view).filter((other) => other !== id)));
  }

  /** Pins a county beside the others, or takes its pin off. */
  togglePin(id: string): void {
    if (pinnedOf(this.view).includes(id)) this.unpinCounty(id);
    else this.pinCounty(id);
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

  /** Tells what of a link cannot be followed, where that was found only on the way. */
  addLinkIssues(issues: readonly LinkIssue[]): void {
    this.issues = [...this.issues, ...issues];
  }

  dismissIssue(issue: ViewIssue): void {
    this.issues = this.issues.filter((other) => other !== issue);
  }

  /** A scene that is told is left with its story, not when the page changes around it. */
  #leaveScene(): void {
    this.#storyView = undefined;
    this.session.transition = null;
  }

  /** Sends for what the view shows; it is added to the atlas, so nothing is asked for before that is there. */
  #gather(): void {
    if (this.atlas)
      for (const name of productsShown(this.library.atlas, this.view)) void this.loadProduct(name);
  }

  /** Waits for all that a view shows, and checks it by that. */
  async #checkShown(view: View) {
    await this.whenLoaded(view);
    const atlas = this.atlasOf(view);
    if (!atlas) return { view, issues: [] };
    return checkShown(view, atlas, view.classes.length > 0 ? this.classCount(view) : undefined);
  }

  /** Mends the view of a link when all that it shows is there; a scene is its story's. */
  async #checkWhenShown(): Promise<void> {
    await this.whenLoaded();
    if (this.view.story !== null) return;
    const { view, issues } = await this.#checkShown(this.view);
    if (issues.length === 0) return;
    this.view = view;
    this.addLinkIssues(issues);
    this.#gather();
  }

  /** Sets own figures aside that cannot be shown, and tells of it. */
  #setAside(): readonly string[] {
    const { atlas } = this.library;
    const failing = atlas ? this.userData.setAside(atlas) : [];
    if (failing.length > 0) this.addIssue({ code: 'broken-own', got: failing.join(',') });
    return failing;
  }

  #readView(hash: string): ReturnType<typeof readView> {
    const { atlas } = this.library;
    if (atlas) this.userData.setAside(atlas);
    const { view, issues } = readView(hash, atlas, this.userData.sets);
    return { view, issues: this.#told(issues) };
  }

  /** Own figures that are here, but broken, are told of as such. */
  #told(issues: readonly LinkIssue[]): readonly LinkIssue[] {
    const broken = this.userData.broken.map(({ key }) => key);
    const isBroken = (id: string) => broken.includes(id);
    return issues.flatMap((issue): LinkIssue[] => {
      if (issue.code !== 'no-own') return [issue];
      const ids = issue.got.split(',');
      const [lost, here] = [ids.filter((id) => !isBroken(id)), ids.filter(isBroken)];
      return [
        ...(lost.length > 0 ? [{ code: 'no-own', got: lost.join(',') } as const] : []),
        ...(here.length > 0 ? [{ code: 'broken-own', got: here.join(',') } as const] : []),
      ];
    });
  }

  /** What a story's link shows is there only once the story is; until then the map stays as it is. */
  #read(): void {
    const hash = this.#address.read();
    const { atlas } = this.library;
    if (atlas && !this.userData.isOpen && parseView(hash).view.own.length > 0) {
      void this.userData.open().then(() => this.#read());
      return;
    }
    const { view, issues } = this.#readView(hash);
    const { release } = view;
    this.#leaveScene();
    const read = { ...view, release: release === this.#refused ? null : release };
    this.view =
      read.story === null ? read : { ...this.view, ...pick(read, [...OF_PAGE, ...OF_STORY]) };
    this.issues = issues;
    this.#gather();
    if (atlas) void this.#checkWhenShown();
  }
}

/** The panel of which a link has chosen something, or `null`. */
function panelChosen({ columns, sort, grouped, folded, chart }: View): 'table' | 'charts' | null {
  if (columns !== null || sort !== null || grouped || folded.length > 0) return 'table';
  return chart === DEFAULT_VIEW.chart ? null : 'charts';
}
