import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { difference, MAP_AREA, readPicture } from './picture.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** How much the map changes within a while, from 0 to 255. */
async function movement({ page }: AtlasPage): Promise<number> {
  const shoot = async () => readPicture(await page.screenshot({ clip: MAP_AREA }));
  const first = await shoot();
  await page.waitForTimeout(600);
  return difference(first, await shoot());
}

test(
  'flows move when they are asked to, and stand still again',
  { tag: '@long' },
  async ({ atlas, page }) => {
    const chunk = page.waitForResponse('**/assets/symbol-layers-*.js');
    await atlas.open('v=1&layer=none&on=network&flow=on');
    await chunk;
    await expect.poll(() => movement(atlas), { timeout: 30_000 }).toBeGreaterThan(0.01);
    await atlas.openMenu('layer');
    await page.getByRole('checkbox', { name: zh.moving, exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/flow=on/);
    await expect.poll(() => movement(atlas), { timeout: 30_000 }).toBe(0);
  },
);
