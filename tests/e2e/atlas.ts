import { test as base, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../src/core/base/language.ts';
import { FILTER_PANEL } from '../../src/i18n/messages/filter-panel.ts';
import { FILTER } from '../../src/i18n/messages/filter.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import type { Messages } from '../../src/i18n/messages/zh.ts';
import { PROVENANCE } from '../../src/i18n/messages/evidence.ts';
import { WORKBENCH, type WorkbenchTab } from '../../src/i18n/messages/workbench.ts';
import { Faults } from './faults.ts';

export { expect } from '@playwright/test';
export const { zh, en } = MESSAGES;

/** A chunk or product that a test has stopped on its way to the page. */
export interface Held {
  release(): Promise<void>;
}

/** The page as a reader meets it: opened by a link, found by landmarks and accessible names. */
export class AtlasPage {
  readonly page: Page;
  /** The strings by which things are found. */
  words: Messages = zh;

  constructor(page: Page) {
    this.page = page;
  }

  get headline(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: this.words.timeline });
  }

  get map(): Locator {
    return this.page.getByRole('region', { name: this.words.map, exact: true }).first();
  }

  get legend(): Locator {
    return this.page.getByRole('region', { name: this.words.legend, exact: true });
  }

  /** The dock with filter, table, charts, downloads and own figures. */
  get workbench(): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${this.analysis.title} `) });
  }

  get table(): Locator {
    return this.workbench.getByRole('grid');
  }

  get analysis() {
    return WORKBENCH[this.language];
  }

  get language(): Language {
    return this.words === zh ? 'zh' : 'en';
  }

  get notices(): Locator {
    return this.page.getByRole('status');
  }

  /** The card of a pinned county. */
  get card(): Locator {
    return this.page.getByRole('complementary');
  }

  /** The name on the card that follows the pointer. */
  get hovered(): Locator {
    return this.map.getByRole('heading', { level: 2 });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The checkbox of a province in the filter, by the name it is listed under. */
  province(name: string): Locator {
    const group = this.page.getByRole('group', { name: FILTER_PANEL[this.language].kind.places });
    return group.getByRole('checkbox', { name: new RegExp(`^${name} `) });
  }

  /** The radio button of a layer that can lead, by its name. */
  layer(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** The checkbox of a layer that can lie on top, by its name. */
  overlay(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** The heading of the drawer with sources. */
  get asked(): string {
    return PROVENANCE[this.language].title;
  }

  /** The drawer with the sources of what was asked. */
  get provenance(): Locator {
    return this.page.getByRole('dialog').filter({ hasText: this.asked });
  }

  /** Opens the filter in the workbench. */
  async openFilter(): Promise<void> {
    const name = new RegExp(`^${FILTER[this.language].filter} `);
    await this.page.getByRole('button', { name }).click();
  }

  /** Opens a tab of the workbench, which is open. */
  async openTab(tab: WorkbenchTab): Promise<void> {
    await this.workbench.getByRole('tab', { name: this.analysis.tab[tab] }).click();
  }

  /** Opens a link, given by its hash, and waits for the map. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(hash ? `./#${hash}` : './');
    await this.firstMap();
  }

  /** Opens a link on a page whose map does not come, for most of a test's time would go into drawing it. */
  async openBeforeMap(hash = ''): Promise<void> {
    await this.hold('**/assets/map-controller-*.js');
    await this.page.goto(hash ? `./#${hash}` : './', { waitUntil: 'commit' });
    await this.page.waitForFunction(
      () => performance.getEntriesByName('atlas:load:data').length > 0,
    );
  }

  /** Waits until the first map has been presented. */
  async firstMap(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('atlas:first-map').length > 0,
      null,
      { timeout: 45_000 },
    );
  }

  /** Puts the pointer on the middle of the window, the place that a link's camera names. */
  async pointAtMiddle(): Promise<{ x: number; y: number }> {
    const { width, height } = this.page.viewportSize()!;
    await this.page.mouse.move(width / 2 - 1, height / 2 - 1);
    await this.page.mouse.move(width / 2, height / 2);
    return { x: width / 2, y: height / 2 };
  }

  /** Stops every request for a pattern of addresses until it is released. */
  async hold(pattern: string): Promise<Held> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
    return { release: async () => release() };
  }

  /** Opens the page as in a browser that has no WebGL2. */
  async openWithoutWebGL(hash = ''): Promise<void> {
    await this.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
      Reflect.deleteProperty(globalThis, 'WebGL2RenderingContext');
    });
    await this.page.goto(hash ? `./#${hash}` : './', { waitUntil: 'commit' });
  }

  /** What the atlas has told the browser's clock under a name. */
  timings(name: string): Promise<{ startTime: number; duration: number }[]> {
    return this.page.evaluate(
      (name) =>
        performance
          .getEntriesByName(name)
          .map(({ startTime, duration }) => ({ startTime, duration })),
      name,
    );
  }
}

/** A test that fails on any page error, console error or request to another host. */
export const test = base.extend<{ atlas: AtlasPage; faults: Faults }>({
  atlas: async ({ page }, use) => {
    await use(new AtlasPage(page));
  },
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = new Faults(page, new URL(baseURL!).origin);
      await use(faults);
      base.expect(faults.unexpected(), 'errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
