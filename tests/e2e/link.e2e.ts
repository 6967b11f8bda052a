import { en, expect, test, zh, type AtlasPage } from './atlas.ts';
import { FILTER_PANEL } from '../../src/text/filter-panel.ts';
import { difference, takePicture } from './picture.ts';

const LINK = 'v=1&period=2019H2&mark=both&prov=52,53&county=520526&cam=104.1,26.87,4.2&lang=en';

/** Expects all that `LINK` names to be seen, not only to stand in the address. */
async function expectLinked(atlas: AtlasPage): Promise<void> {
  atlas.words = en;
  const { page } = atlas;
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^second half of 2019, /);
  await expect(page.getByRole('radio', { name: en.mark.both })).toBeChecked();
  for (const province of ['Guizhou', 'Yunnan']) {
    await expect(atlas.button(FILTER_PANEL.en.remove(province))).toBeVisible();
  }
  await expect(atlas.headline).toContainText('Guizhou and Yunnan');
  await expect(page.getByRole('complementary')).toContainText('Weining');
  await expect(page).toHaveURL(new RegExp(`#${LINK}$`));
}

test('a link restores period, mark, filter, county, camera and language, and so does a reload', async ({
  atlas,
  page,
}) => {
  await atlas.open(LINK);
  await expectLinked(atlas);
  await atlas.pointAtMiddle();
  await expect(atlas.hovered).toContainText('Weining');
  const before = await takePicture(page);
  await page.reload();
  await atlas.firstMap();
  await expectLinked(atlas);
  await atlas.pointAtMiddle();
  await expect(atlas.hovered).toContainText('Weining');
  expect(await difference(before, await takePicture(page))).toBeLessThan(0.5);
});

test('back undoes the choices one by one, and forward takes them again', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.slider.press('ArrowRight');
  await atlas.openFilter();
  await atlas.province('贵州').check();
  await atlas.openTab('table');
  await atlas.table.getByRole('rowheader', { name: '威宁彝族回族苗族自治县' }).press('Enter');
  await atlas.workbench.getByRole('button', { name: zh.close }).first().click();
  await atlas.button(zh.otherLanguage).click();
  const hashes = ['', '#v=1&period=2018H2', '#v=1&period=2018H2&prov=52'];
  hashes.push(`${hashes[2]}&county=520526`, `${hashes[2]}&county=520526&lang=en`);
  const hash = () => new URL(page.url()).hash;
  expect(hash()).toBe(hashes[4]);

  for (const expected of hashes.slice(0, 4).reverse()) {
    await page.goBack();
    expect(hash()).toBe(expected);
  }
  await expect(atlas.headline).toContainText('2018年上半年，832个');
  await expect(atlas.button(FILTER_PANEL.zh.clear)).toHaveCount(0);
  await expect(atlas.card).toHaveCount(0);

  for (const expected of hashes.slice(1)) {
    await page.goForward();
    expect(hash()).toBe(expected);
  }
  await expect(atlas.headline).toContainText('Guizhou');
  await expect(atlas.card).toContainText('Weining');
});

test('moving the map is kept in the address without filling the history', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.slider.press('ArrowRight');
  await atlas.button(zh.zoomIn).click();
  await expect(page).toHaveURL(/period=2018H2&cam=\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2018年上半年/);
  await page.goForward();
  await expect(page).toHaveURL(/period=2018H2&cam=/);
  await atlas.button(zh.resetView).click();
  await expect(page).toHaveURL(/#v=1&period=2018H2$/);
});

test('the same keys are read after a question mark, for hosts that drop hashes', async ({
  atlas,
  page,
}) => {
  await page.goto('./?v=1&period=2019H1&prov=52');
  await atlas.firstMap();
  await expect(atlas.headline).toContainText('2019年上半年，贵州的66个贫困县');
});
