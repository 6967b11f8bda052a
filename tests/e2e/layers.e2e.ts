import { hasValues, LAYERS, OVERLAYS } from '../../src/core/atlas/layer.ts';
import { CLASSINGS, GROUPINGS, MARKS } from '../../src/core/view/view.ts';
import { periodName } from '../../src/i18n/messages/index.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { difference, takePicture } from './picture.ts';
import { productOf, readAtlas } from './release.ts';

const { periods } = readAtlas();

/** Steps through all periods from the first; the test's own fixture fails on any error of the page. */
async function stepThrough(atlas: AtlasPage): Promise<void> {
  await atlas.slider.press('Home');
  for (const [at, { id }] of periods.entries()) {
    if (at > 0) await atlas.slider.press('ArrowRight');
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', new RegExp(periodName(id, zh)));
    await expect(atlas.headline).not.toBeEmpty();
  }
}

for (const layer of LAYERS) {
  const marks = hasValues(layer) ? MARKS.map((mark) => `mark=${mark}`) : [];
  const groupings = layer === 'list' ? GROUPINGS.map((grouping) => `by=${grouping}`) : [];
  const ways = [...marks, ...groupings];

  test(
    `the layer ${layer} opens in every period, drawn in every way`,
    { tag: '@long' },
    async ({ atlas, page }) => {
      await atlas.open(`v=1&layer=${layer}`);
      await expect(atlas.layer(zh.layer[layer])).toBeChecked();
      await stepThrough(atlas);
      for (const way of ways) {
        await page.evaluate((hash) => (location.hash = hash), `v=1&layer=${layer}&${way}`);
        await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2018年上半年/);
        await stepThrough(atlas);
      }
    },
  );
}

for (const overlay of OVERLAYS) {
  test(
    `the overlay ${overlay} opens in every period`,
    { tag: '@long' },
    async ({ atlas, page }) => {
      const layer = overlay === 'sales' ? 'list' : 'sales';
      const chunk = page.waitForResponse('**/assets/symbol-layers-*.js');
      await atlas.open(`v=1&layer=${layer}&on=${overlay}:80`);
      await chunk;
      await expect(atlas.legend).toContainText(zh.layer[overlay]);
      await stepThrough(atlas);
    },
  );
}

test('each way of cutting classes is named in the legend and draws another map', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1&period=2019H2');
  let last = await takePicture(page);
  await page.getByText(zh.style).click();
  for (const classing of CLASSINGS.slice(1)) {
    await page.getByRole('combobox', { name: zh.classings }).selectOption(classing);
    await expect(atlas.legend).toContainText(zh.classing[classing]);
    const next = await takePicture(page);
    expect(await difference(last, next), classing).toBeGreaterThan(0.5);
    last = next;
  }
});

test('what only a layer needs is fetched with it, once', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const countOf = (name: string) =>
    asked.filter((url) => url.endsWith(productOf(name).path)).length;
  await atlas.open();
  for (const name of ['estimates', 'network', 'ecology', 'programme', 'history', 'gazetteer']) {
    expect(countOf(name), name).toBe(0);
  }
  await atlas.layer(zh.layer.loans).click();
  await atlas.overlay(zh.layer.network).click();
  await expect(atlas.headline).toContainText('超过380亿元');
  await expect.poll(() => [countOf('estimates'), countOf('network')]).toEqual([1, 1]);
  await atlas.layer(zh.layer.borrowers).click();
  await expect(atlas.legend).toContainText(zh.rate.borrowers);
  expect([countOf('estimates'), countOf('ecology'), countOf('history')]).toEqual([1, 0, 0]);
});

test('a layer whose data do not come is noticed, and the rest works', async ({
  atlas,
  faults,
  page,
}) => {
  faults.allow(/status of 404/);
  const path = `**/releases/${productOf('estimates').path}`;
  await page.route(path, (route) => route.fulfill({ status: 404 }));
  await atlas.open();
  await atlas.layer(zh.layer.loans).click();
  const notice = zh.failure.layer(zh.failure.product.estimates);
  await expect(atlas.notices.getByText(notice)).toBeVisible();
  await expect(atlas.headline).toContainText('超过380亿元');
  await page.unroute(path);
  await atlas.layer(zh.layer.sales).click();
  await atlas.layer(zh.layer.loans).click();
  await expect(atlas.legend).toContainText(zh.rate.loans);
});

test('in a period without a figure the nearest that has one is a press away', async ({ atlas }) => {
  await atlas.open('v=1&layer=loans&period=2020H2');
  await expect(atlas.headline).toContainText(zh.status.missing.slice(1));
  await atlas.button(zh.nearest('2019年上半年')).click();
  await expect(atlas.headline).toContainText('超过1600亿元');
});
