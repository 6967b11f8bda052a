import type { JSHandle, Page } from '@playwright/test';
import { GRAPHICS } from '../../src/i18n/messages/graphics.ts';
import { expect, test, type AtlasPage } from './atlas.ts';
import { difference, fillOf, MAP_AREA, takePicture } from './picture.ts';

/** A part of the map that lies below what is said of its graphics, and beside a card. */
const AREA = { ...MAP_AREA, y: 140, width: 560, height: 440 };

/** Takes the graphics context of the map away, and gives what gives it back. */
async function loseContext(atlas: AtlasPage): Promise<JSHandle<WEBGL_lose_context>> {
  const canvas = await atlas.map.locator('canvas').elementHandle();
  return canvas!.evaluateHandle(async (canvas) => {
    const gl = (canvas as HTMLCanvasElement).getContext('webgl2')!;
    const extension = gl.getExtension('WEBGL_lose_context')!;
    const isLost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    extension.loseContext();
    await isLost;
    return extension;
  });
}

/** Lets the page have no other graphics, as after a driver has failed too often; gives what ends that. */
const refuseGraphics = (page: Page): Promise<JSHandle<() => void>> =>
  page.evaluateHandle(() => {
    const { prototype } = HTMLCanvasElement;
    const { getContext } = prototype;
    prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      const isNew = !this.isConnected && asked[0] === 'webgl2';
      return isNew ? null : getContext.apply(this, asked as never);
    } as never;
    return () => void (prototype.getContext = getContext);
  });

for (const [mark, hash, tag] of [
  // The fill of estimates would not change with the half-year, as that of the list does.
  ['filled', 'v=1&layer=list', ['@long']],
  // With circles, the fill comes back, too.
  ['with circles', 'v=1&mark=both', []],
] as const) {
  test(
    `a map ${mark} whose context is lost is a still picture of the same view, and comes back`,
    { tag: [...tag] },
    async ({ page, atlas }) => {
      await atlas.open(hash);
      const before = await takePicture(page, AREA);
      const refused = await refuseGraphics(page);
      const lost = await loseContext(atlas);
      const still = atlas.map.getByRole('img');
      await expect(still).toBeVisible();
      await expect(page.getByText(GRAPHICS.zh.lost)).toBeVisible();
      const standing = await takePicture(page, AREA);
      expect(await difference(before, standing)).toBeLessThan(4);
      const [from, to] = [fillOf(before).box, fillOf(standing).box];
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(Math.abs(from[side] - to[side]), side).toBeLessThanOrEqual(2);
      await refused.evaluate((end) => end());
      await lost.evaluate((extension) => extension.restoreContext());
      await expect(still).toHaveCount(0);
      await expect
        .poll(async () => difference(before, await takePicture(page, AREA)), { timeout: 30_000 })
        .toBeLessThan(0.5);
      await atlas.slider.press('End');
      await expect
        .poll(async () => difference(before, await takePicture(page, AREA)), { timeout: 30_000 })
        .toBeGreaterThan(1);
    },
  );
}

test('on the still picture half-year, filter and card go on, and the map comes back with them', async ({
  page,
  atlas,
}) => {
  await atlas.open('v=1&layer=list');
  const refused = await refuseGraphics(page);
  const lost = await loseContext(atlas);
  await expect(atlas.map.getByRole('img')).toBeVisible();
  const first = await takePicture(page, AREA);
  await atlas.slider.press('End');
  await expect
    .poll(async () => difference(first, await takePicture(page, AREA)))
    .toBeGreaterThan(4);
  await atlas.openFilter();
  await atlas.province('西藏').check();
  await page.keyboard.press('Escape');
  const box = (await atlas.map.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
  await expect(atlas.card).toBeVisible();
  const standing = await takePicture(page, AREA);
  await refused.evaluate((end) => end());
  await lost.evaluate((extension) => extension.restoreContext());
  await expect(atlas.map.getByRole('img')).toHaveCount(0);
  await expect
    .poll(async () => difference(standing, await takePicture(page, AREA)))
    .toBeLessThan(4);
});
