import { expect, test, zh } from './atlas.ts';
import { difference, fillOf, takePicture } from './picture.ts';

test('the static map stands before the map has arrived, and the map takes its very place', async ({
  page,
  atlas,
}) => {
  const stage = await atlas.hold('**/assets/map-controller-*.js');
  await page.goto('./');
  const image = page.locator('#plate img');
  await expect(image).toBeVisible();
  await expect(atlas.slider).toBeVisible();
  const still = await takePicture(page);
  expect(fillOf(still).count).toBeGreaterThan(50_000);
  expect(await atlas.timings('atlas:first-map')).toEqual([]);

  await stage.release();
  await atlas.firstMap();
  await expect(image).toBeHidden();
  const live = await takePicture(page);
  const [from, to] = [fillOf(still), fillOf(live)];
  expect(await difference(still, live)).toBeLessThan(5);
  expect(Math.abs(to.count / from.count - 1)).toBeLessThan(0.1);
  for (const side of ['left', 'top', 'right'] as const) {
    expect(Math.abs(from.box[side] - to.box[side]), side).toBeLessThanOrEqual(2);
  }
});

test(
  'a link to another view is not met by the picture of this one, but by the land and a word',
  { tag: '@long' },
  async ({ page, atlas }) => {
    const scripts = await atlas.hold('**/assets/*.js');
    await page.goto('./#v=1&period=2020H2&lang=en', { waitUntil: 'commit' });
    await expect(page.locator('#plate .loading')).toBeVisible();
    await expect(page.locator('#plate img')).toBeHidden();
    await expect(page.locator('#plate .loading')).toContainText('slow');
    expect(fillOf(await takePicture(page)).count).toBe(0);
    await scripts.release();
    await atlas.firstMap();
    await expect(page.locator('.loading:visible')).toHaveCount(0);
  },
);

test('a still picture that has not come whole is not shown: the country is grey, and a word says why', async ({
  page,
  atlas,
}) => {
  const scripts = await atlas.hold('**/assets/*.js');
  const picture = await atlas.hold('**/plates/*.webp');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#plate .loading')).toBeVisible();
  await expect(page.locator('#plate img')).toBeHidden();
  await picture.release();
  await expect(page.locator('#plate img')).toBeVisible();
  await expect(page.locator('#plate .loading')).toContainText('网络较慢');
  await scripts.release();
});

test('while the tables are on their way the question asks nothing, and a word says what is missing', async ({
  page,
  atlas,
}) => {
  await atlas.hold('**/products/atlas.*.json');
  await page.goto('./#v=1', { waitUntil: 'commit' });
  const word = page.getByRole('status');
  await expect(word.filter({ hasText: zh.slowNetwork(zh.product.atlas) })).toBeVisible();
  await expect(atlas.word('layer')).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
  [640, 360],
  [350, 700],
  [320, 568],
] as const) {
  test(
    `on a slow network nothing of the page moves while it loads, in a window of ${width} × ${height}`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const moved = Object.assign(globalThis, { moved: 0 });
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries()) moved.moved += Reflect.get(entry, 'value');
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const bytes = 1_600_000 / 8;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
      for (const hash of ['', 'v=1', 'lang=en']) {
        await page.goto('about:blank');
        await page.goto(hash ? `./#${hash}` : './', { waitUntil: 'commit' });
        await atlas.firstMap();
        const moved = await page.evaluate(() => Reflect.get(globalThis, 'moved') as number);
        expect.soft(moved, hash || 'as it opens').toBeLessThan(0.05);
      }
    },
  );
}

test('a language alone asks for no other picture', async ({ page, atlas }) => {
  await atlas.hold('**/assets/*.js');
  await page.goto('./#lang=en', { waitUntil: 'commit' });
  await expect(page.locator('#plate img')).toBeVisible();
  await expect(page.locator('#plate .loading')).toBeHidden();
});

test('keys that a chat adds to the query ask for no other picture and raise no notice, those of a link do', async ({
  page,
  atlas,
}) => {
  const scripts = await atlas.hold('**/assets/*.js');
  await page.goto('./?fbclid=IwAR0x&utm_source=mail&from=singlemessage&isappinstalled=0', {
    waitUntil: 'commit',
  });
  await expect(page.locator('#plate img')).toBeVisible();
  await scripts.release();
  await expect(atlas.word('layer')).toHaveText(new RegExp(zh.layer.list));
  await expect(page.getByRole('status').locator('p')).toHaveCount(0);
  await page.goto('./?fbclid=IwAR0x&layer=loans', { waitUntil: 'commit' });
  await expect(page.locator('#plate img')).toBeHidden();
  await expect(atlas.word('layer')).toHaveText(/借到/);
});

test('the static map is painted from the page alone, while no script has run', async ({
  page,
  atlas,
}) => {
  await atlas.hold('**/assets/*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#plate img')).toBeVisible();
  expect(fillOf(await takePicture(page)).count).toBeGreaterThan(50_000);
});
