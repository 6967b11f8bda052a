import type { Locator, Page } from '@playwright/test';
import { en, expect, test, zh, type AtlasPage } from './atlas.ts';
import type { View } from '../../src/core/view/view.ts';
import { checkView } from '../../src/core/view/check-view.ts';
import { formatView, parseView } from '../../src/core/view/url.ts';
import { FILTER_PANEL } from '../../src/i18n/messages/filter-panel.ts';
import { SHARE } from '../../src/i18n/messages/share.ts';
import fc from '../fixtures/fast-check.ts';
import { estimatedLayers } from '../fixtures/latest-release.ts';
import { anyView } from '../fixtures/view.ts';
import { difference, takePicture } from './picture.ts';
import { OLDER_RELEASES, readAtlas, readItems } from './release.ts';

const ESTIMATED = estimatedLayers();

const LINK = 'v=1&period=2019H2&mark=both&prov=52,53&county=520526&cam=104.1,26.87,4.2&lang=en';

/** Expects all that `LINK` names to be seen, not only to stand in the address. */
async function expectLinked(atlas: AtlasPage): Promise<void> {
  atlas.words = en;
  const { page } = atlas;
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^second half of 2019, /);
  const menu = await atlas.openMenu('layer');
  await expect(menu.getByRole('radio', { name: en.mark.both })).toBeChecked();
  await page.keyboard.press('Escape');
  for (const province of ['Guizhou', 'Yunnan']) {
    await expect(atlas.button(FILTER_PANEL.en.remove(province))).toBeVisible();
  }
  await expect(atlas.headline).toContainText('Guizhou and Yunnan');
  await expect(page.getByRole('complementary')).toContainText('Weining');
  await expect(page).toHaveURL(new RegExp(`#${LINK}$`));
}

test('a link restores period, mark, filter, county, camera and language, and so does a reload', async ({
  atlas,
  page,
}) => {
  await atlas.open(LINK);
  await expectLinked(atlas);
  await atlas.pointAtMiddle();
  await expect(atlas.hovered).toContainText('Weining');
  const before = await takePicture(page);
  await page.reload();
  await atlas.firstMap();
  await expectLinked(atlas);
  await atlas.pointAtMiddle();
  await expect(atlas.hovered).toContainText('Weining');
  expect(await difference(before, await takePicture(page))).toBeLessThan(0.5);
});

test('back undoes the choices one by one, and forward takes them again', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1');
  await atlas.slider.press('ArrowRight');
  await atlas.openFilter();
  await atlas.province('贵州').check();
  await atlas.openTab('table');
  const first = readAtlas().counties.find(({ province }) => province.id === '520000')!;
  await atlas.table.getByRole('rowheader', { name: first.zh }).press('Enter');
  await atlas.workbench.getByRole('button', { name: zh.close }).first().click();
  await atlas.button(zh.otherLanguage).click();
  const hashes = ['#v=1', '#v=1&period=2018H2', '#v=1&period=2018H2&prov=52'];
  hashes.push(`${hashes[2]}&county=${first.id}`, `${hashes[2]}&county=${first.id}&lang=en`);
  const hash = () => new URL(page.url()).hash;
  expect(hash()).toBe(hashes[4]);

  for (const expected of hashes.slice(0, 4).reverse()) {
    await page.goBack();
    expect(hash()).toBe(expected);
  }
  await expect(atlas.headline).toContainText('2018年上半年');
  await expect(atlas.button(FILTER_PANEL.zh.clear)).toHaveCount(0);
  await expect(atlas.card).toHaveCount(0);

  for (const expected of hashes.slice(1)) {
    await page.goForward();
    expect(hash()).toBe(expected);
  }
  await expect(atlas.headline).toContainText('Guizhou');
  await expect(atlas.card).toContainText(first.en);
});

test('moving the map is kept in the address without filling the history', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1');
  await atlas.slider.press('ArrowRight');
  await atlas.button(zh.zoomIn).click();
  await expect(page).toHaveURL(/period=2018H2&cam=\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?$/);
  await page.goBack();
  await expect(page).toHaveURL(/#v=1$/);
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2018年上半年/);
  await page.goForward();
  await expect(page).toHaveURL(/period=2018H2&cam=/);
  await atlas.button(zh.resetView).click();
  await expect(page).toHaveURL(/#v=1&period=2018H2$/);
});

test('the same keys are read after a question mark, for hosts that drop hashes', async ({
  atlas,
  page,
}) => {
  await atlas.hold('**/assets/map-controller-*.js');
  await page.goto('./?v=1&period=2019H1&prov=52', { waitUntil: 'commit' });
  await expect(atlas.headline).toContainText('2019年上半年，贵州的66个贫困县');
});

/** Opens the dialog where the link to the present view stands; gives the field. */
async function openShare(atlas: AtlasPage): Promise<Locator> {
  await atlas.follow('share');
  const field = atlas.page.getByRole('textbox', { name: SHARE.zh.link });
  await expect(field).toBeVisible();
  return field;
}

test(
  'random views survive link after link, and the last of them the coming of the map',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.slow();
    // Without a graphics card most of the time would go into drawing.
    const map = await atlas.hold('**/assets/map-controller-*.js');
    await page.goto('./', { waitUntil: 'commit' });
    const field = await openShare(atlas);
    const bare = page.url();
    const hashes = randomHashes(200);
    for (const hash of hashes) {
      await showHash(page, hash);
      await expect(field).toHaveValue(`${bare}#${hash}`);
      await expect(atlas.button(zh.dismiss), hash).toHaveCount(0);
    }
    await map.release();
    await atlas.firstMap();
    await expect(field).toHaveValue(`${bare}#${hashes.at(-1)}`);
    await expect(atlas.button(zh.dismiss)).toHaveCount(0);
    await showHash(page, 'v=1&period=1999H1');
    await expect(atlas.button(zh.dismiss)).toHaveCount(1);
  },
);

test(
  'random views with a camera survive link, reload and link on the map',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.slow();
    await page.setViewportSize({ width: 700, height: 480 });
    await atlas.open();
    const bare = page.url();
    const hashes = randomHashes(200).filter((hash) => hash.includes('&cam='));
    for (const hash of hashes.slice(0, 5)) {
      await showHash(page, hash);
      await page.reload();
      await atlas.firstMap();
      await expect(await openShare(atlas)).toHaveValue(`${bare}#${hash}`);
      await expect(page).toHaveURL(`${bare}#${hash}`);
      await expect(atlas.button(zh.dismiss), hash).toHaveCount(0);
    }
  },
);

/** Links of a sample of the views that today's release can show, without what a link for others leaves to them. */
function randomHashes(numRuns: number): string[] {
  const atlas = readAtlas();
  const places = [...atlas.provinceById.keys(), ...Object.keys(atlas.prefectureNames)];
  const named = {
    periods: fc.constantFrom(...atlas.periods.map(({ id }) => id)),
    places: fc.constantFrom(...places),
    counties: fc.constantFrom(...atlas.countyById.keys()),
    items: fc.constantFrom(...readItems()),
  };
  const plain: Partial<View> = {
    language: null,
    scheme: null,
    keys: true,
    release: null,
    story: null,
    interface: 'full' as const,
    own: [],
    speed: null,
  };
  return fc
    .sample(anyView(named, plain), { seed: 832, numRuns })
    .map((view) => ({ ...view, classes: view.classes.filter((place) => hasClass(view, place)) }))
    .map((view) => formatView(checkView(parseView(formatView(view)).view, atlas).view));
}

/** Whether a class can stand out: of a layer that has two at least, for nothing is known of how estimates change. */
function hasClass({ layer, mode, compare }: View, place: number): boolean {
  const isClassed = layer === 'list' || ESTIMATED.includes(layer);
  return isClassed && mode === 'period' && compare !== 'change' && place < 2;
}

/** Puts a hash into the address, and waits until the page has been drawn with it. */
function showHash(page: Page, hash: string): Promise<void> {
  return page.evaluate(async (hash) => {
    location.hash = hash;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, hash);
}

for (const release of OLDER_RELEASES) {
  test(
    `a link to the older release ${release} still opens it`,
    { tag: '@long' },
    async ({ atlas, page }) => {
      const manifest = page.waitForResponse(`**/releases/${release}.json`);
      await atlas.open(`v=1&d=${release}`);
      expect((await manifest).ok()).toBe(true);
      await expect(atlas.headline).toContainText('2018年上半年');
      await expect(atlas.button(zh.dismiss)).toHaveCount(0);
      expect(new URL(page.url()).hash).toBe(`#v=1&d=${release}`);
    },
  );
}
