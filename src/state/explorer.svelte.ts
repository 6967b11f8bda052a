import { LoadError } from '../model/load-error.ts';
import { loadAtlas } from '../load/atlas.ts';
import { loadGeometry } from '../load/geometry.ts';
import { openRelease, type FetchBytes, type Release } from '../load/release.ts';
import { countiesOf, periodIndex, type Atlas } from '../model/atlas.ts';
import type { Geometry, Level } from '../model/mesh.ts';
import { countyValue, perHead, unionValue } from '../model/value.ts';
import { DEFAULT_VIEW, type Camera, type Language, type Mark, type View } from '../model/view.ts';
import { rateScale, totalScale } from '../scales/fixed-scales.ts';
import { THEMES } from '../scales/theme.ts';
import { MESSAGES } from '../text/messages.ts';
import type { Address } from './address.ts';
import { checkView } from './check-view.ts';
import { formatView, parseView, roundCamera, type Notice } from './url.ts';

/** What could not be loaded: all of the page's data, or only what the map needs. */
export interface Failure {
  readonly scope: 'page' | 'map';
  readonly error: unknown;
}

/** The loaded model, the view, and all that follows from the two. Intents are its methods. */
export class Explorer {
  atlas = $state.raw<Atlas>();
  geometry = $state.raw<Geometry>();
  failure = $state.raw<Failure>();
  view = $state.raw<View>(DEFAULT_VIEW);
  notices = $state.raw<readonly Notice[]>([]);
  scheme = $state<'light' | 'dark'>('light');
  /** Whether the window is a phone's. */
  narrow = $state(false);

  readonly #address: Address;
  readonly #browserLanguage: Language;
  #release?: Release;
  /** The release that a link named and that does not exist. */
  #refused?: string;
  #asked?: Level;

  language = $derived(this.view.language ?? this.browserLanguage);
  messages = $derived(MESSAGES[this.language]);
  theme = $derived(THEMES[this.scheme]);
  periodIndex = $derived(this.atlas ? periodIndex(this.atlas, this.view.period) : 0);
  lastPeriod = $derived((this.atlas?.periods.length ?? 1) - 1);
  /** On its own, so that the scales outlive every other change of the view. */
  layer = $derived(this.view.layer);
  rates = $derived(this.atlas && rateScale(this.atlas, this.layer, this.theme.sales));
  totals = $derived(this.atlas && totalScale(this.atlas, this.layer, this.narrow ? 11 : 26));
  counties = $derived(this.atlas ? countiesOf(this.atlas, this.view.provinces) : []);
  /** Rows of the official list in view: two of them may share one county. */
  listedCount = $derived(this.counties.reduce((sum, { listed }) => sum + listed.length, 0));
  total = $derived(
    this.atlas && unionValue(this.atlas, this.view.layer, this.view.provinces, this.view.period),
  );
  nation = $derived(this.atlas && unionValue(this.atlas, this.view.layer, [], this.view.period));
  /** Each county in view with its total and its rate in the period, in the order of adcodes. */
  rows = $derived.by(() => {
    const { atlas, view } = this;
    if (!atlas) return [];
    return this.counties.map((county) => {
      const total = countyValue(atlas, view.layer, county, view.period);
      return { county, total, rate: perHead(total, county) };
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

  /** Loads the release that the link names, else `current`; failures are kept, not thrown. */
  async load(fetchBytes: FetchBytes, current: string): Promise<void> {
    try {
      const release = await this.#openRelease(fetchBytes, current);
      this.#release = release;
      const geometry = this.refine('overview');
      const atlas = await loadAtlas(release);
      const checked = checkView(this.view, atlas);
      this.view = checked.view;
      this.notices = [...this.notices, ...checked.notices];
      this.atlas = atlas;
      await geometry;
    } catch (error) {
      this.failure = { scope: 'page', error };
    }
  }

  /** Loads the boundaries of a level and shows them in place of the present ones. */
  async refine(level: Level): Promise<void> {
    if (!this.#release || this.#asked === level || this.geometry?.level === level) return;
    this.#asked = level;
    try {
      this.geometry = await loadGeometry(this.#release, level);
    } catch (error) {
      if (this.geometry) this.notify({ kind: 'no-detail' });
      else this.fail(error);
    } finally {
      this.#asked = undefined;
    }
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

  /** Draws the present view as SVG, for browsers without WebGL2; `undefined` before all is loaded. */
  async picture(): Promise<string | undefined> {
    const { atlas, geometry, rates, totals, view, rows, theme } = this;
    if (!this.#release || !atlas || !geometry || !rates || !totals) return undefined;
    const { drawPicture } = await import('./picture.ts');
    return drawPicture(this.#release, { atlas, geometry, rates, totals, view, rows, theme });
  }

  /** Shows the period at a place in the order of time; a place beyond the ends is the end. */
  show(index: number, how: 'push' | 'replace' = 'push'): void {
    const at = Math.min(this.lastPeriod, Math.max(0, index));
    const period = this.atlas?.periods[at]?.id;
    if (period && period !== this.view.period) this.#change({ period }, how);
  }

  draw(mark: Mark): void {
    this.#change({ mark });
  }

  /** Adds a province to the filter or takes it out; the map then fits itself anew. */
  toggleProvince(id: string): void {
    const { provinces } = this.view;
    const chosen = provinces.includes(id)
      ? provinces.filter((province) => province !== id)
      : [...provinces, id].sort();
    this.#change({ provinces: chosen, camera: null });
  }

  clearProvinces(): void {
    this.#change({ provinces: [], camera: null });
  }

  /** Pins a county by its adcode, or unpins with `null`. */
  select(county: string | null): void {
    if (county !== this.view.county) this.#change({ county });
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

  #change(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
    this.view = { ...this.view, ...change };
    this.#address.write(formatView(this.view), how);
  }

  #read(): void {
    const { view, notices } = parseView(this.#address.read());
    const checked = this.atlas ? checkView(view, this.atlas) : { view, notices: [] };
    const { release } = checked.view;
    this.view = { ...checked.view, release: release === this.#refused ? null : release };
    this.notices = [...notices, ...checked.notices];
  }

  async #openRelease(fetchBytes: FetchBytes, current: string): Promise<Release> {
    const wanted = this.view.release ?? current;
    try {
      return await openRelease(wanted, fetchBytes);
    } catch (error) {
      const isUnknown = error instanceof LoadError && error.fault.kind === 'missing';
      if (wanted === current || !isUnknown) throw error;
      this.notices = [...this.notices, { kind: 'unknown-release', got: wanted }];
      this.#refused = wanted;
      this.view = { ...this.view, release: null };
      return openRelease(current, fetchBytes);
    }
  }
}
