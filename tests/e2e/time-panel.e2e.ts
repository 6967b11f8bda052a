import type { Page } from '@playwright/test';
import { TIME } from '../../src/i18n/messages/time.ts';
import { TIMELINE } from '../../src/i18n/messages/timeline.ts';
import { en, expect, test, zh, type AtlasPage } from './atlas.ts';
import { expectAccessible } from './axe.ts';

const panelOf = (page: Page, language: 'zh' | 'en' = 'zh') =>
  page.getByRole('region', { name: TIMELINE[language].panel, exact: true });

const openerOf = (page: Page, language: 'zh' | 'en' = 'zh') =>
  page.getByRole('button', { name: TIMELINE[language].panel });

/** Where a part of the page begins and ends, from the top, in pixels. */
async function reach(part: ReturnType<Page['locator']>): Promise<{ top: number; bottom: number }> {
  const { y, height } = (await part.boundingBox())!;
  return { top: y, bottom: y + height };
}

test('the keyboard opens the panel, reads year on year, and leaves by Escape', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&period=2019H1');
  await openerOf(page).press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(atlas.headline).toContainText('启动以来到2019年');
  await page.keyboard.press('ArrowRight');
  await expect(panelOf(page).getByRole('radio', { name: '同比', exact: true })).toBeFocused();
  await expect(page).toHaveURL(/mode=yoy/);
  await expect(atlas.headline).toContainText('2019年上半年 vs. 2018年上半年');
  await expect(panelOf(page)).toContainText(TIME.zh.seasons.yoy);
  await expect(openerOf(page)).toHaveText(/同比 · 不比较/);
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(openerOf(page)).toBeFocused();
  await page.goBack();
  await expect(atlas.headline).toContainText('启动以来到2019年');
});

test('what a layer cannot be read as is barred with the reason', async ({ atlas, page }) => {
  await atlas.openBeforeMap('v=1&layer=insured');
  await openerOf(page).click();
  for (const [name, why] of [
    ['启动以来累计', 'running-total'],
    ['同比', 'incomparable'],
    ['环比', 'incomparable'],
    ['变化图', 'incomparable'],
  ] as const) {
    const radio = panelOf(page).getByRole('radio', { name, exact: true });
    await expect(radio).toBeDisabled();
    await expect(radio).toHaveAccessibleDescription(new RegExp(TIME.zh.whyBarred[why]));
  }
});

test('a period that a reading has no figure for is named, and the nearest is offered', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&mode=yoy&period=2018H2');
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', '2018年下半年, 未公布');
  await expect(atlas.headline).toContainText('2018年下半年');
  const nearest = page.getByRole('button', { name: zh.nearest('2019年上半年') });
  await nearest.first().click();
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', '2019年上半年, 推算');
});

test('the open panel covers neither the legend, nor the inset, nor Hainan', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1&period=2019H1&mode=yoy&on=network,ecology');
  const timeline = page.getByRole('region', { name: zh.timeline, exact: true });
  const top = async () => (await reach(timeline)).top;
  for (const part of [atlas.legend, page.locator('#inset')]) {
    await expect.poll(async () => (await reach(part)).bottom).toBeLessThanOrEqual(await top());
  }
  const bottom = await page
    .locator('.frame')
    .first()
    .evaluate((frame) => {
      return (
        frame.getBoundingClientRect().bottom - parseFloat(getComputedStyle(frame).paddingBottom)
      );
    });
  expect(bottom).toBeLessThanOrEqual(await top());
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

/** Opens the panel over a comparison with all overlays, and lets axe look at it in both languages. */
async function expectAccessiblePanel(atlas: AtlasPage): Promise<void> {
  const { page } = atlas;
  const hash = 'v=1&period=2019H1&compare=change&scale=rescale&on=network,ecology,programmes,loans';
  await atlas.openBeforeMap(`${hash}&lang=zh`);
  for (const language of ['zh', 'en'] as const) {
    atlas.words = language === 'zh' ? zh : en;
    await page.evaluate((hash) => (location.hash = hash), `${hash}&lang=${language}`);
    await expect(atlas.slider).toBeVisible();
    if (!(await panelOf(page, language).isVisible())) await openerOf(page, language).click();
    await expect(panelOf(page, language)).toBeVisible();
    await expectAccessible(page);
  }
}

test('axe finds nothing in the panel', async ({ atlas }) => {
  await expectAccessiblePanel(atlas);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('axe finds nothing in the panel', async ({ atlas }) => {
    await expectAccessiblePanel(atlas);
  });
});

for (const width of [320, 390]) {
  const tag = width === 390 ? ['@long'] : [];
  test(
    `in a window ${width} pixels wide the panel has room for all of itself`,
    { tag },
    async ({ atlas, page }) => {
      await page.setViewportSize({ width, height: 640 });
      await atlas.openBeforeMap('v=1&period=2019H1&compare=change&on=network,loans');
      await openerOf(page).click();
      const panel = panelOf(page);
      const { top, bottom } = await reach(panel);
      expect(bottom - top).toBeLessThanOrEqual(321);
      for (const radio of await panel.getByRole('radio').all()) {
        await radio.scrollIntoViewIfNeeded();
        const box = (await radio.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
      await panel.getByRole('radio', { name: '百分比' }).check();
      await expect(page).toHaveURL(/as=percent/);
      const opener = (await openerOf(page).boundingBox())!;
      expect(opener.x + opener.width).toBeLessThanOrEqual(width);
    },
  );
}
