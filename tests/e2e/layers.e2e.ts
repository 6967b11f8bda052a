import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { LOAD_ISSUES } from '../../src/i18n/messages/issues/load.ts';
import { overlayLayers, valueLayers } from '../../src/core/atlas/atlas.ts';
import type { LayerId } from '../../src/core/atlas/layer.ts';
import { GROUPINGS } from '../../src/core/atlas/poverty-list.ts';
import { MARKS } from '../../src/core/view/view.ts';
import { layerQuestion } from '../../src/i18n/format/layer-words.ts';
import { expect, test, zh } from './atlas.ts';
import { layerWords, productOf, readAtlas } from './release.ts';

/** What the menu calls a layer. */
const questionOf = (id: string) => layerQuestion(readAtlas(), id as LayerId, 'zh');

/** What each layer can be drawn as, and what can lie on top, as the keys of a link. */
const WAYS: readonly string[] = [
  ...valueLayers(readAtlas()).flatMap((layer) =>
    MARKS.map((mark) => `layer=${layer}&mark=${mark}`),
  ),
  ...GROUPINGS.map((grouping) => `layer=list&by=${grouping}`),
  ...overlayLayers(readAtlas()).map((overlay) => `layer=none&on=${overlay}:80`),
];

test(
  'one map is drawn in every way after another without a fault',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.slow();
    await page.setViewportSize({ width: 700, height: 480 });
    await atlas.open('v=1');
    for (const way of WAYS) {
      const steps = (await atlas.timings('atlas:step')).length;
      await page.evaluate((hash) => (location.hash = hash), `v=1&${way}`);
      await expect(page).toHaveURL(new RegExp(`${way}$`));
      await atlas.slider.press('End');
      await expect.poll(async () => (await atlas.timings('atlas:step')).length).toBe(steps + 1);
      await atlas.slider.press('Home');
      await expect.poll(async () => (await atlas.timings('atlas:step')).length).toBe(steps + 2);
    }
  },
);

test('an estimate has the same classes of shares for every way of cutting and in every half-year', async ({
  atlas,
}) => {
  await atlas.open('v=1&bins=average&scale=rescale');
  await expect(atlas.legend).toContainText(zh.shareUnit);
  await expect(atlas.legend).toContainText(zh.sharesStay);
  const names = atlas.legend.getByRole('list').getByRole('button').locator('.name');
  const first = await names.allTextContents();
  expect(first).toHaveLength(4);
  await atlas.slider.press('End');
  await expect(atlas.legend).toContainText(zh.shareUnit);
  expect(await names.allTextContents()).toEqual(first);
});

test('what only a layer needs is fetched with it, once', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const countOf = (name: string) =>
    asked.filter((url) => url.endsWith(productOf(name).path)).length;
  await atlas.openBeforeMap('v=1');
  for (const name of [
    'ecology',
    'programme',
    'stories',
    'estimates',
    'network',
    'history',
    'gazetteer',
  ]) {
    expect(countOf(name), name).toBe(0);
  }
  await atlas.layer(questionOf('loans'));
  await atlas.chip(zh.layer.network).click();
  await expect(atlas.headline).toContainText('超过380亿元');
  await expect.poll(() => [countOf('estimates'), countOf('network')]).toEqual([1, 1]);
  await atlas.layer(questionOf('borrowers'));
  await expect(atlas.legend).toContainText(zh.estimated(layerWords('borrowers').name.zh));
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
  await atlas.openBeforeMap('v=1');
  await atlas.layer(questionOf('loans'));
  const notice = issueText({ code: 'no-product', product: 'estimates' }, LOAD_ISSUES.zh);
  await expect(atlas.notices.getByText(notice)).toBeVisible();
  await expect(atlas.headline).toContainText('超过380亿元');
  await page.unroute(path);
  await atlas.layer(questionOf('sales'));
  await atlas.layer(questionOf('loans'));
  await expect(atlas.legend).toContainText(zh.estimated(layerWords('loans').name.zh));
});

test('in a period without a figure the nearest that has one is a press away', async ({ atlas }) => {
  await atlas.openBeforeMap('v=1&layer=loans&period=2020H2');
  await expect(atlas.headline).toContainText(zh.status.missing.slice(1));
  await atlas.button(zh.nearest('2019年上半年')).click();
  await expect(atlas.headline).toContainText('超过1600亿元');
});
