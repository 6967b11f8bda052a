import { filterByPlaces } from '../../src/core/view/filtered.ts';
import { sumValue } from '../../src/core/atlas/value.ts';
import { estimateSentence } from '../../src/i18n/format/layer-words.ts';
import { valueText } from '../../src/i18n/format/value-text.ts';
import { FRONT_PAGE } from '../../src/i18n/messages/front-page.ts';
import { FILTER_PANEL } from '../../src/i18n/messages/filter-panel.ts';
import { unitText } from '../../src/i18n/format/units.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { difference, takePicture } from './picture.ts';
import { readAtlas } from './release.ts';

const release = readAtlas();
const NATION = '估计：2018年上半年的超过260亿元可能是哪里卖出的';

/** The headline of some provinces in the first period, by their adcodes. */
function headlineOf(...ids: string[]): string {
  const provinces = ids.map((id) => release.provinceById.get(id)!);
  const listed = provinces.reduce((sum, province) => sum + province.listed, 0);
  const { amount } = valueText(
    sumValue(release, 'sales', filterByPlaces(release, ids).counties, '2018H1'),
    'zh',
    unitText('yuan', 'zh'),
  );
  const names = zh.list(provinces.map(({ zhShort }) => zhShort));
  const where = zh.countiesIn(names, String(listed));
  const said = { period: '2018年上半年', end: '', where, amount };
  return FRONT_PAGE.zh.estimate(estimateSentence(release, 'sales', said, 'zh'));
}

async function countInLegend(atlas: AtlasPage): Promise<number> {
  const classes = await atlas.legend.getByRole('list').getByRole('button').all();
  const names = await Promise.all(classes.map((button) => button.getAttribute('aria-label')));
  return names.reduce((sum, name) => sum + Number(/, (\d+)个县$/.exec(name!)![1]), 0);
}

test('headline, legend, map and address follow one province, two, and none', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1');
  const whole = await takePicture(page);
  expect(await countInLegend(atlas)).toBe(832);
  await atlas.openFilter();
  await atlas.province('贵州').check();
  await expect(atlas.headline).toHaveText(headlineOf('520000'));
  await expect(page).toHaveURL(/#v=1&prov=52$/);
  await expect.poll(() => countInLegend(atlas)).toBe(66);
  await expect(page.getByText(zh.nationalTotal('超过260亿元'))).toBeVisible();
  expect(await difference(whole, await takePicture(page))).toBeGreaterThan(8);

  await atlas.province('云南').check();
  await expect(atlas.headline).toHaveText(headlineOf('520000', '530000'));
  await expect(page).toHaveURL(/#v=1&prov=52,53$/);
  await expect.poll(() => countInLegend(atlas)).toBe(154);

  await atlas.button(FILTER_PANEL.zh.clear).click();
  await expect(atlas.headline).toHaveText(NATION);
  await expect(page).toHaveURL(/#v=1$/);
  await expect(atlas.workbench.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await atlas.workbench.getByRole('button', { name: zh.close }).click();
  // The detailed boundaries have come meanwhile, so the lines are not quite the same.
  expect(await difference(whole, await takePicture(page))).toBeLessThan(2);
});

test(
  'the map fits the chosen province: its middle lies in the province',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.open('v=1&prov=54');
    await page.mouse.move(870, 400);
    await page.mouse.move(872, 408);
    await expect(atlas.hovered).toBeVisible();
    await expect(atlas.map.getByText(/西藏自治区 · /)).toBeVisible();
  },
);

test('a chosen province can be taken out again by itself', async ({ atlas }) => {
  await atlas.openBeforeMap('v=1&prov=52,53');
  await atlas.openFilter();
  await atlas.province('云南').uncheck();
  await expect(atlas.headline).toHaveText(headlineOf('520000'));
});
