import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en, expect, test, zh } from './atlas.ts';

/** Expects that axe finds nothing, with the size of targets checked, too. */
async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

test('axe finds nothing in the default view', async ({ page, atlas }) => {
  await atlas.open();
  await expectAccessible(page);
});

test('axe finds nothing in a filtered view with a pinned card', async ({ page, atlas }) => {
  await atlas.open('v=1&prov=52,53&county=520526');
  await expect(atlas.card).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing while the table is open', async ({ page, atlas }) => {
  await atlas.open('v=1&prov=52');
  await atlas.button(zh.showTable).click();
  await expect(atlas.table).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing under a notice of a link that means nothing', async ({ page, atlas }) => {
  await atlas.open('v=1&colour=red');
  await expect(atlas.button(zh.dismiss)).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in the panel of a failure', async ({ page, faults }) => {
  faults.allow(/status of 404/);
  await page.route('**/releases/products/atlas.*', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing without WebGL2', async ({ page, atlas }) => {
  await atlas.openWithoutWebGL();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(atlas.slider).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in English with circles', async ({ page, atlas }) => {
  await atlas.open('v=1&mark=both&lang=en');
  atlas.words = en;
  await expect(atlas.slider).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in the dark', async ({ page, atlas }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open('v=1&county=520526');
  await expect(atlas.card).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('axe finds nothing, with the controls closed and open', async ({ page, atlas }) => {
    await atlas.open();
    await expectAccessible(page);
    await atlas.button(zh.showControls).click();
    await expectAccessible(page);
  });
});
