import { expect, test, zh } from './atlas.ts';
import { readAtlas } from './release.ts';

const release = readAtlas();

test('the table has all 831 counties, their sum and the nation, but draws only a window of them', async ({
  atlas,
}) => {
  await atlas.openBeforeMap('v=1');
  await atlas.follow('table');
  expect(release.counties).toHaveLength(831);
  await expect(atlas.table).toHaveAttribute('aria-rowcount', String(1 + 831 + 2));
  await expect(atlas.table.getByRole('row', { name: /^全国/ })).toContainText('超过260亿');
  const rows = atlas.table.getByRole('row');
  expect(await rows.count()).toBeLessThan(60);
  // All but the nation and the sum of all, which it is, are estimates, and say so; the head says that they sort nothing.
  const estimates = rows.filter({ hasText: zh.status.modelled });
  expect(await estimates.count()).toBe((await rows.count()) - 2);
});

test('a county is pinned from the table by keyboard, and its card is one press away', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&prov=52');
  await atlas.link('table').press('Enter');
  await expect(atlas.table).toHaveAttribute('aria-rowcount', String(1 + 66 + 2));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const { id, zh: name } = release.counties.find(({ province }) => province.id === '520000')!;
  await atlas.table.getByRole('rowheader', { name }).click();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`prov=52&county=${id}`));
  await atlas.workbench.getByRole('button', { name: `看${name}的卡片` }).click();
  await expect(atlas.workbench).toHaveCount(0);
  await expect(page.getByRole('complementary', { name })).toBeVisible();
});

test('Escape closes the workbench and gives the focus back to its button', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap();
  await atlas.link('table').press('Enter');
  await expect(atlas.workbench).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.workbench).toHaveCount(0);
  await expect(atlas.link('table')).toBeFocused();
});
