import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { expectAccessible } from './axe.ts';
import { en, expect, test } from './atlas.ts';

test('the page of datasets lists files that are there, and says that counties are estimates', async ({
  page,
}) => {
  await page.goto('./data/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(OPEN_DATA_WORDS.en.title);
  await expect(page.getByRole('banner')).toContainText(EXPORT.en.citation.estimate);
  const links = await page.getByRole('listitem').getByRole('link').all();
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    const address = new URL((await link.getAttribute('href'))!, page.url()).href;
    expect((await page.request.head(address)).headers()['content-type']).not.toContain('html');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `axe finds nothing on the page of datasets at 320 px, ${colorScheme}`,
    { tag: '@long' },
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto('./data/');
      await expectAccessible(page);
      const overflow = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(overflow)).toBe(0);
    },
  );
}

test('the panel of downloads leads to it', async ({ atlas, page }) => {
  atlas.words = en;
  await atlas.openBeforeMap('v=1&lang=en');
  await atlas.follow('table');
  await atlas.openTab('export');
  const opened = page.waitForEvent('popup');
  await atlas.workbench.getByRole('link', { name: EXPORT.en.whole }).click();
  await expect(await opened).toHaveTitle(new RegExp(OPEN_DATA_WORDS.en.title));
});

test('the atlas describes its data to search engines', async ({ page }) => {
  await page.goto('./');
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(texts).toHaveLength(1);
  const { distribution } = JSON.parse(texts[0]!) as { distribution: { contentUrl: string }[] };
  for (const { contentUrl } of distribution) {
    const response = await page.request.head(new URL(contentUrl, page.url()).href);
    expect(response.headers()['content-type']).not.toContain('html');
  }
});
