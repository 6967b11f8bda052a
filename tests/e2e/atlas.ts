import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../src/core/base/language.ts';
import { FILTER_PANEL } from '../../src/i18n/messages/filter-panel.ts';
import { FILTER } from '../../src/i18n/messages/filter.ts';
import { FRONT_PAGE } from '../../src/i18n/messages/front-page.ts';
import { HEIGHTS, WIDTHS } from '../../src/ui/base/breakpoints.ts';
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

/** What a word of the question is called, and what a link of the bar is. */
export type Word = keyof (typeof FRONT_PAGE)['zh']['words'];
export type LinkName = keyof (typeof FRONT_PAGE)['zh']['links'];

/** In whose menu that of a word stands on a phone. */
const ON_PHONE: Partial<Record<Word, Word>> = { place: 'layer', compare: 'period' };

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

  /** What the front page says, in the language of `words`. */
  get front() {
    return FRONT_PAGE[this.language];
  }

  /** The word of the question that opens a menu, where all four have room. */
  word(word: Word): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.front.words[word]}: `) });
  }

  /** The menu of a word while it is open. */
  menu(word: Word): Locator {
    return this.page.getByRole('dialog', { name: this.front.words[word], exact: true });
  }

  /** Opens the menu of a word, on a phone that in which it stands, where it is closed. */
  async openMenu(word: Word): Promise<Locator> {
    const { width, height } = this.page.viewportSize()!;
    const isCompact = width < WIDTHS.tablet || height < HEIGHTS.desk;
    const opener = (isCompact && ON_PHONE[word]) || word;
    if ((await this.menu(opener).count()) === 0) await this.word(opener).click();
    await expect(this.menu(opener)).toBeVisible();
    return this.menu(opener);
  }

  /** Chooses a radio button in the menu of a word by its name, and leaves the menu. */
  async choose(word: Word, name: string): Promise<void> {
    const menu = await this.openMenu(word);
    await menu.getByRole('radio', { name, exact: true }).click();
    if ((await menu.count()) > 0) await this.page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  }

  /** Lets a layer lead, by the words that its menu has for it. */
  layer(name: string): Promise<void> {
    return this.choose('layer', name);
  }

  /** Shows what of the legend is folded. */
  async unfoldLegend(): Promise<void> {
    await this.legend.getByText(this.front.legendMore).click();
  }

  /** The chip of a layer that can lie on top, by its name. */
  chip(name: string): Locator {
    return this.page.getByRole('list', { name: this.front.chips }).getByRole('button', { name });
  }

  /** What the page says of how the values of its map are known. */
  get note(): Locator {
    return this.page.getByRole('note', { name: this.front.note });
  }

  /** A link of the bar; where it has no room it stands in the menu of what has none. */
  link(name: LinkName): Locator {
    const links = this.page.getByRole('navigation', { name: this.words.pages });
    return links.getByRole('button', { name: this.front.links[name], exact: true });
  }

  /** Follows a link of the bar. */
  async follow(name: LinkName): Promise<void> {
    const more = this.button(this.front.more);
    await expect(this.link(name).or(more).first()).toBeVisible();
    if (!(await this.link(name).isVisible())) await more.click();
    await this.link(name).click();
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
    const menu = await this.openMenu('place');
    await menu.getByRole('button', { name }).click();
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

  /** Puts the pointer on the middle of the map, the place that a link's camera names. */
  async pointAtMiddle(): Promise<{ x: number; y: number }> {
    const box = (await this.map.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x - 1, y - 1);
    await this.page.mouse.move(x, y);
    return { x, y };
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

/** A test that fails on any page error, console error, breach of the policy or request to another host. */
export const test = base.extend<{ atlas: AtlasPage; faults: Faults }>({
  atlas: async ({ page }, use) => {
    await use(new AtlasPage(page));
  },
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults(context, new URL(baseURL!).origin);
      await Faults.watch(context);
      await use(faults);
      expect(faults.unexpected(), 'errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
