import { nationalBars } from '../../src/scene/national-bars.ts';
import { TIME } from '../../src/i18n/messages/time.ts';
import { TIMELINE } from '../../src/i18n/messages/timeline.ts';
import { expect, test, zh } from './atlas.ts';
import { readAtlas } from './release.ts';

test('the keyboard opens the menu of time, reads year on year, and leaves by Escape', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&period=2019H1');
  await atlas.word('period').press('Enter');
  const menu = atlas.menu('period');
  await expect(menu.getByRole('radio', { name: /^2019年上半年/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(atlas.headline).toContainText('2018年1月到2019年');
  await page.keyboard.press('ArrowRight');
  await expect(menu.getByRole('radio', { name: '同比', exact: true })).toBeFocused();
  await expect(page).toHaveURL(/mode=yoy/);
  await expect(atlas.headline).toContainText('2018年上半年 → 2019年上半年');
  await expect(menu).toContainText(TIME.zh.seasons.yoy);
  await expect(atlas.word('period')).toHaveText(/2019年上半年 · 同比/);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(atlas.word('period')).toBeFocused();
  await page.goBack();
  await expect(atlas.headline).toContainText('2018年1月到2019年');
});

test('the menu of time has each half-year with its national figure, how that is known and its range', async ({
  atlas,
}) => {
  await atlas.openBeforeMap('v=1');
  const menu = await atlas.openMenu('period');
  const { bars } = nationalBars(readAtlas(), 'sales', { kind: 'period' }, 'zh');
  for (const [at, { text, status, rangeText }] of bars.entries()) {
    const row = menu.locator('label').nth(at);
    for (const said of [text, status, rangeText ?? '']) await expect(row).toContainText(said);
  }
  await menu.getByRole('radio', { name: /^2020年下半年/ }).click();
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2020年下半年, /);
});

test('what a layer cannot be read as is barred with the reason', async ({ atlas, page }) => {
  await atlas.openBeforeMap('v=1&layer=insured');
  for (const [word, name, why] of [
    ['period', '各期累计', 'running-total'],
    ['period', '同比', 'incomparable'],
    ['period', '环比', 'incomparable'],
    ['compare', '变化图', 'incomparable'],
  ] as const) {
    const radio = (await atlas.openMenu(word)).getByRole('radio', { name, exact: true });
    await expect(radio).toBeDisabled();
    await expect(radio).toHaveAccessibleDescription(new RegExp(TIME.zh.whyBarred[why]));
    await page.keyboard.press('Escape');
  }
});

test('a period that a reading has no figure for is named, and the nearest is offered', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&mode=yoy&period=2018H2');
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2018年下半年, /);
  await expect(atlas.headline).toContainText('2018年下半年');
  const nearest = page.getByRole('button', { name: zh.nearest('2019年上半年') });
  await nearest.first().click();
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2019年上半年, /);
});

test.describe('in motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a link that plays runs to the last period by itself and then says so no more', async ({
    atlas,
    page,
  }) => {
    await atlas.openBeforeMap('v=1&period=2019H2&play=4');
    await expect(page.getByRole('button', { name: zh.replay })).toBeVisible();
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', /^2020年下半年, /);
    await expect(page).toHaveURL(/#v=1&period=2020H2$/);
  });
});

test('where motion is unwelcome, a link that plays chooses the pace and stays', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&period=2019H2&play=4');
  await expect(page.getByRole('combobox', { name: TIMELINE.zh.speed })).toHaveValue('4');
  await expect(page).toHaveURL(/#v=1&period=2019H2$/);
  await expect(atlas.button(zh.play)).toBeVisible();
});

for (const width of [320, 390]) {
  const tag = width === 390 ? ['@long'] : [];
  test(
    `in a window ${width} pixels wide the menu of time and comparison has room for all of itself`,
    { tag },
    async ({ atlas, page }) => {
      await page.setViewportSize({ width, height: 640 });
      await atlas.openBeforeMap('v=1&period=2019H1&compare=change&on=network,loans');
      const menu = await atlas.openMenu('compare');
      const { y, height } = (await menu.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(640);
      for (const radio of await menu.getByRole('radio').all()) {
        await radio.scrollIntoViewIfNeeded();
        const box = (await radio.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
      await menu.getByRole('radio', { name: '百分比' }).check();
      await expect(page).toHaveURL(/as=percent/);
    },
  );
}
