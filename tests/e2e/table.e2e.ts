import { expect, test, zh } from './atlas.ts';
import { readAtlas } from './release.ts';

const release = readAtlas();

test('the table lists the six national figures and all 831 counties', async ({ atlas }) => {
  await atlas.open();
  await atlas.button(zh.showTable).click();
  const [nation, counties] = [
    atlas.table.getByRole('table').first(),
    atlas.table.getByRole('table').last(),
  ];
  await expect(nation.getByRole('row')).toHaveCount(1 + 6);
  await expect(nation).toContainText('超过260亿');
  expect(release.counties).toHaveLength(831);
  await expect(counties.getByRole('row')).toHaveCount(1 + 831);
  await expect(counties.getByRole('cell', { name: zh.status.modelled })).toHaveCount(831);
  await atlas.table.getByRole('button', { name: zh.close }).click();
  await expect(atlas.table).toHaveCount(0);
});

test('a county is pinned from the table, without a pointer on the map', async ({ atlas, page }) => {
  await atlas.open('v=1&prov=52');
  await atlas.button(zh.showTable).press('Enter');
  const counties = atlas.table.getByRole('table').last();
  await expect(counties.getByRole('row')).toHaveCount(1 + 66);
  await counties.getByRole('button', { name: '威宁彝族回族苗族自治县' }).press('Enter');
  await expect(atlas.table).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: '威宁彝族回族苗族自治县' })).toBeVisible();
  await expect(page).toHaveURL(/prov=52&county=520526/);
});

test('Escape closes the table and gives the focus back to its button', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.button(zh.showTable).press('Enter');
  await expect(atlas.table).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.table).toHaveCount(0);
  await expect(atlas.button(zh.showTable)).toBeFocused();
});
