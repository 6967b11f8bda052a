import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';
import { difference, takePicture } from './picture.ts';

/** Expects that nothing scrolls sideways and that each control in a part can be hit at its middle. */
async function expectReachable(page: Page, part = page.locator('body')): Promise<void> {
  const covered = await part.evaluate((part) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      element.getBoundingClientRect().width > 1;
    const controls = [...part.querySelectorAll('button, input, a[href]')].filter(isShown);
    return controls.flatMap((control) => {
      control.scrollIntoView({ block: 'nearest' });
      const target = control.closest('label') ?? control;
      const { left, top, width, height } = target.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const isHit = hit !== null && (target.contains(hit) || hit.contains(control));
      const name = control.getAttribute('aria-label') ?? target.textContent;
      return isHit && left >= 0 && left + width <= innerWidth ? [] : [name?.trim()];
    });
  });
  expect(covered, 'controls that cannot be reached').toEqual([]);
  const [wide, shown] = await page.evaluate(() => {
    const root = document.scrollingElement!;
    return [root.scrollWidth, root.clientWidth];
  });
  expect(wide).toBeLessThanOrEqual(shown);
}

test(
  'from wide to narrow and back, all controls stay reachable and the map comes back',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open();
    const wide = await takePicture(page);
    await expectReachable(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await takePicture(page, { x: 0, y: 0, width: 390, height: 844 });
    await expectReachable(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(async () => difference(wide, await takePicture(page))).toBeLessThan(0.5);
  },
);

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const) {
  const tag = width === 390 ? [] : ['@long'];
  test(
    `in an upright window of ${width} × ${height} the map keeps its size while time goes on`,
    { tag },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height });
      await atlas.openBeforeMap();
      await expect(atlas.legend.getByRole('list')).toBeVisible();
      const stage = page.locator('.stage');
      await atlas.slider.focus();
      const seen = new Set<string>();
      // The words of each half-year have been once when the way back begins.
      for (const [key, presses] of [
        ['ArrowRight', 5],
        ['ArrowLeft', 5],
      ] as const) {
        seen.clear();
        for (let press = 0; press < presses; press++) {
          await page.keyboard.press(key);
          await page.waitForTimeout(100);
          const { y, height } = (await stage.boundingBox())!;
          seen.add(`${y} ${height}`);
        }
      }
      expect([...seen]).toHaveLength(1);
    },
  );
}

for (const width of [320, 390, 768, 1100]) {
  const tag = width === 320 ? [] : ['@long'];
  test(
    `a window ${width} pixels wide has room for every control`,
    { tag },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height: width < 700 ? 700 : 800 });
      await atlas.open('v=1');
      await expectReachable(page);
      if (width < 1100) {
        const bar = (await page.getByRole('banner').boundingBox())!;
        expect((await atlas.headline.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
        for (const word of ['layer', 'period', 'place', 'compare'] as const) {
          await expectReachable(page, await atlas.openMenu(word));
          await page.keyboard.press('Escape');
        }
        await atlas.openFilter();
        await expect(atlas.province('贵州')).toBeVisible();
        await expectReachable(page, atlas.workbench);
        await atlas.province('贵州').check();
        await expect(atlas.headline).toContainText('贵州的66个贫困县');
      }
    },
  );
}

for (const [width, height] of [
  [320, 256],
  [320, 568],
  [640, 360],
  [720, 450],
  [844, 390],
] as const) {
  test(
    `in a window of ${width} × ${height}, as one of a screen magnified, everything can be reached and most of it is left to read in`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      for (const hash of ['lang=zh', 'v=1&lang=en']) {
        await page.goto('about:blank');
        await atlas.open(hash);
        await expectReachable(page);
        const kept = await page.locator('.page').evaluate((column) => {
          column.scrollTo(0, column.scrollHeight);
          const staying = [...column.querySelectorAll('header, [role=note]')].filter(
            (part) => getComputedStyle(part).position === 'sticky',
          );
          return staying.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
        });
        expect.soft(kept, hash).toBeLessThan(height * 0.4);
      }
    },
  );
}
