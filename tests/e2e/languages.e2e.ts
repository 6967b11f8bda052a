import { en, expect, test, zh } from './atlas.ts';
import { layerWords } from './release.ts';

test('a Chinese browser gets Chinese, and the page says so', async ({ atlas, page }) => {
  await atlas.openBeforeMap();
  await expect(page).toHaveTitle('脱贫图谱 · Relief Atlas');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(atlas.slider).toHaveAccessibleName('报告期');
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-US' });

  test('the page is in English, and a link may ask for Chinese', async ({ atlas, page }) => {
    atlas.words = en;
    await atlas.openBeforeMap();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(atlas.headline).toContainText('In the first half of 2018, the 832');
    await expect(atlas.slider).toHaveAccessibleName('Reporting period');
    atlas.words = zh;
    await page.goto('about:blank');
    await atlas.openBeforeMap('lang=zh');
    await expect(atlas.headline).toContainText('832个国家级贫困县');
  });
});

test('switching the language keeps the view', async ({ atlas, page }) => {
  await atlas.openBeforeMap('v=1&period=2019H1&prov=52&county=520526');
  await atlas.button(zh.otherLanguage).click();
  atlas.words = en;
  await expect(page).toHaveURL(/#v=1&period=2019H1&prov=52&county=520526&lang=en$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(atlas.headline).toContainText('66 poverty counties in Guizhou');
  await expect(atlas.card).toContainText('Weining');
  await expect(atlas.legend).toContainText(en.estimated(layerWords('sales').name.en));
  await atlas.button(en.otherLanguage).click();
  atlas.words = zh;
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(atlas.headline).toContainText('2019年上半年，贵州的66个贫困县');
});
