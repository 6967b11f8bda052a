import { expect, test, zh } from './atlas.ts';
import { difference, fillOf, takePicture } from './picture.ts';

test('without WebGL2 the still picture is redrawn just where the static map was', async ({
  page,
  atlas,
}) => {
  const scripts = await atlas.hold('**/assets/*.js');
  await atlas.openWithoutWebGL();
  await expect(page.locator('#plate img')).toBeVisible();
  const still = await takePicture(page);
  await scripts.release();
  await page.getByRole('alert').getByRole('button', { name: zh.dismiss }).click();
  await expect(page.locator('#plate svg.picture')).toBeVisible();
  const redrawn = await takePicture(page);
  expect(await difference(still, redrawn)).toBeLessThan(3);
  const [from, to] = [fillOf(still).box, fillOf(redrawn).box];
  for (const side of ['left', 'top', 'right'] as const) {
    expect(Math.abs(from[side] - to[side]), side).toBeLessThanOrEqual(2);
  }
});

test('without WebGL2 a notice says so, and the still picture follows period and filter', async ({
  page,
  atlas,
}) => {
  const chunks: string[] = [];
  page.on('request', (request) => chunks.push(request.url()));
  await atlas.openWithoutWebGL();
  await expect(page.getByRole('alert')).toContainText(zh.failure.noWebGL);
  const picture = page.locator('#plate svg.picture');
  await expect(picture).toBeVisible();
  const whole = await takePicture(page);
  const drawn = await picture.innerHTML();
  await atlas.slider.press('End');
  await expect.poll(() => picture.innerHTML()).not.toBe(drawn);
  await atlas.openFilter();
  await atlas.province('西藏').check();
  await expect
    .poll(async () => fillOf(await takePicture(page)).count)
    .toBeLessThan(fillOf(whole).count * 0.8);
  expect(chunks.filter((url) => /map-controller/.test(url))).toEqual([]);
});

test('without WebGL2 the still picture has circles, flows, sites and forests, too', async ({
  page,
  atlas,
}) => {
  await atlas.openWithoutWebGL('v=1&mark=both&on=network,ecology,programmes');
  const picture = page.locator('#plate svg.picture');
  await expect(picture.locator('circle').first()).toBeAttached();
  await expect(picture.locator('.flow')).toHaveCount(831 + 22);
  await expect(picture.locator('.forest').first()).toBeAttached();
  expect(await picture.locator('path[transform]').count()).toBeGreaterThan(300);
});

test(
  'without WebGL2 all values are in the table, and a county can be pinned',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.openWithoutWebGL('v=1');
    await page.getByRole('alert').getByRole('button', { name: zh.showTable }).click();
    await expect(atlas.table).toHaveAttribute('aria-rowcount', String(1 + 831 + 2));
    const county = atlas.table.getByRole('rowheader').first();
    const name = await county.innerText();
    await county.press('Enter');
    await atlas.workbench.getByRole('button', { name: /的卡片$/ }).click();
    await expect(atlas.card).toContainText(name);
    await page.getByRole('alert').getByRole('button', { name: zh.dismiss }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  },
);
