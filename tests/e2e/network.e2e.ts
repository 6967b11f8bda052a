import { ITEMS } from '../../src/i18n/messages/items.ts';
import { expect, test, zh } from './atlas.ts';
import { difference, takePicture } from './picture.ts';

/** A link whose middle is the hub of Chengdu, as the tables place it. */
const AT_CHENGDU = 'v=1&on=network&cam=103.92,30.57,4';

test('a click on a hub shows what it serves, and that this is a scenario', async ({
  atlas,
  page,
}) => {
  await atlas.open(AT_CHENGDU);
  const whole = await takePicture(page);
  const { x, y } = await atlas.pointAtMiddle();
  await expect(atlas.hovered).toHaveText('成都');
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/item=hub:chengdu/);
  await expect(atlas.card).toContainText('云南');
  await expect(atlas.card).toContainText(zh.unverified);
  await expect(atlas.card.getByRole('row').last()).toContainText('≈');
  expect(await difference(whole, await takePicture(page))).toBeGreaterThan(0.5);
  await page.keyboard.press('Escape');
  await expect(atlas.card).toHaveCount(0);
});

test('a pinned county shows its way to the hub', { tag: '@long' }, async ({ atlas, page }) => {
  await atlas.open('v=1&on=network&cam=104.1,26.87,4');
  const whole = await takePicture(page);
  const { x, y } = await atlas.pointAtMiddle();
  await page.mouse.click(x, y);
  await expect(atlas.card).toContainText('重庆');
  await expect.poll(async () => difference(whole, await takePicture(page))).toBeGreaterThan(0.5);
});

test('in a period without parcels there are no flows, and the legend says when there were', async ({
  atlas,
}) => {
  await atlas.openBeforeMap('v=1&on=network&period=2019H2');
  await atlas.unfoldLegend();
  await expect(atlas.legend).toContainText(zh.legendNoFlows('2018年上半年'));
  await atlas.legend.getByRole('button', { name: zh.nearest('2018年上半年') }).click();
  await expect(atlas.legend).toContainText(zh.legendScenario);
});

test('the station at 4,119 m is told without a pin, and hubs are shown on the map from their list', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&on=network');
  await atlas.follow('places');
  const lists = page.getByRole('dialog', { name: ITEMS.zh.lists });
  await expect(lists).toContainText('4119米');
  const hub = page.getByRole('heading', { name: /^武汉/ });
  await lists.getByRole('listitem').filter({ has: hub }).getByRole('button').last().click();
  await expect(page).toHaveURL(/item=hub:wuhan/);
  await expect(atlas.card).toContainText('武汉');
});
