import { en, expect, test, zh } from './atlas.ts';
import { STORY_WORDS } from '../../src/i18n/messages/stories.ts';
import { WORKBENCH_TABS } from '../../src/i18n/messages/workbench.ts';
import { expectAccessible } from './axe.ts';

test('axe finds nothing in the default view', async ({ page, atlas }) => {
  await atlas.open();
  await expectAccessible(page);
});

test('axe finds nothing in any menu', async ({ page, atlas }) => {
  const hash = 'v=1&period=2019H1&compare=change&on=network,ecology,programmes,loans';
  for (const language of ['zh', 'en'] as const) {
    atlas.words = language === 'zh' ? zh : en;
    await page.goto('about:blank');
    await atlas.openBeforeMap(`${hash}&lang=${language}`);
    for (const word of ['layer', 'period', 'place', 'compare'] as const) {
      await atlas.openMenu(word);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
  }
});

test('axe finds nothing in a filtered view with a pinned card', async ({ page, atlas }) => {
  atlas.words = en;
  await atlas.openBeforeMap('v=1&prov=52,53&county=520526&lang=en');
  await expect(atlas.card).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing beside two pinned counties, and beside four', async ({ page, atlas }) => {
  for (const ids of ['530627,653130', '530627,653130,520526,110101&lang=en']) {
    if (ids.endsWith('en')) atlas.words = en;
    await atlas.openBeforeMap(`v=1&county=${ids}`);
    await expect(atlas.card.locator('table')).toBeVisible();
    await expectAccessible(page);
  }
});

test('axe finds nothing in any tab of the workbench', async ({ page, atlas }) => {
  atlas.words = en;
  await atlas.openBeforeMap('v=1&prov=52&left=2018&lang=en');
  await atlas.follow('table');
  for (const tab of WORKBENCH_TABS) {
    await atlas.openTab(tab);
    const waits = atlas.workbench.getByRole('tabpanel').getByText(atlas.analysis.loading);
    await expect(waits.filter({ visible: true })).toHaveCount(0);
    await expectAccessible(page);
  }
});

test(
  'axe finds nothing under a notice of a link that means nothing',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.openBeforeMap('v=1&colour=red');
    await expect(atlas.button(zh.dismiss)).toBeVisible();
    await expectAccessible(page);
  },
);

test('axe finds nothing in the panel of a failure', { tag: '@long' }, async ({ page, faults }) => {
  faults.allow(/status of 404/);
  await page.route('**/releases/products/atlas.*', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing without WebGL2', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.openWithoutWebGL();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(atlas.slider).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in English with circles', { tag: '@long' }, async ({ page, atlas }) => {
  await atlas.openBeforeMap('v=1&mark=both&lang=en');
  atlas.words = en;
  await expect(atlas.slider).toBeVisible();
  await expectAccessible(page);
});

for (const [name, hash] of [
  ['all overlays and the list', 'v=1&layer=list&by=area&on=network,ecology,programmes,loans'],
  ['a hub', 'v=1&on=network&item=hub:chengdu'],
  ['a layer that known facts contradict', 'v=1&layer=insured&mark=both'],
  ['the map on a slide', 'v=1&ui=slide'],
  ['the map in a document', 'v=1&ui=embed'],
] as const) {
  test(`axe finds nothing with ${name}`, { tag: '@long' }, async ({ page, atlas }) => {
    await atlas.openBeforeMap(hash);
    await expect(atlas.legend).not.toContainText(zh.pending);
    await expectAccessible(page);
  });
}

for (const name of ['overview', 'places', 'stories', 'method', 'share'] as const) {
  test(`axe finds nothing on the page of the link ${name}`, async ({ page, atlas }) => {
    atlas.words = en;
    await atlas.openBeforeMap('v=1&on=network&lang=en');
    await atlas.follow(name);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog).not.toContainText(en.pending);
    await expectAccessible(page);
    const tabs = dialog.getByRole('tab');
    for (let at = 1; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await expectAccessible(page);
    }
  });
}

test(
  'axe finds nothing where a story is told, chosen and written',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.openBeforeMap('v=1&story=founding-report');
    const { next, write, desk } = STORY_WORDS.zh;
    await expect(atlas.button(next)).toBeVisible();
    await expectAccessible(page);
    await atlas.follow('stories');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await atlas.button(write).click();
    await atlas.button(desk.capture).click();
    await expect(page.getByRole('textbox', { name: desk.sceneTitle }).first()).toBeVisible();
    await expectAccessible(page);
  },
);

test('axe finds nothing in the drawer of sources', { tag: '@long' }, async ({ page, atlas }) => {
  atlas.words = en;
  await atlas.openBeforeMap('v=1&county=520526&lang=en');
  await atlas.card.getByRole('button', { name: en.status.modelled }).first().click();
  await expect(atlas.provenance).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in the dark', async ({ page, atlas }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.openBeforeMap('v=1&county=520526');
  await expect(atlas.card).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('axe finds nothing, with the menus closed and open', async ({ page, atlas }) => {
    await atlas.openBeforeMap('v=1');
    await expectAccessible(page);
    for (const word of ['layer', 'period'] as const) {
      await atlas.openMenu(word);
      await expectAccessible(page);
    }
  });
});
