import { THEMES } from '../../src/core/theme/theme.ts';
import { expect, test } from './atlas.ts';
import { takePicture, type Picture } from './picture.ts';

/** The sea east of Taiwan, away from all else, as `#RRGGBB`. */
function seaOf({ pixels, width, height }: Picture): string {
  const at = (Math.floor(height / 2) * width + width / 2) * 3;
  return `#${pixels
    .subarray(at, at + 3)
    .toString('hex')
    .toUpperCase()}`;
}

const SEA = { x: 1240, y: 500, width: 20, height: 20 };

test(
  'map and page follow the system from light to dark and back',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open();
    const ink = () => atlas.headline.evaluate((heading) => getComputedStyle(heading).color);
    const light = await ink();
    expect(seaOf(await takePicture(page, SEA))).toBe(THEMES.light.sea);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => seaOf(await takePicture(page, SEA))).toBe(THEMES.dark.sea);
    await expect.poll(ink).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(async () => seaOf(await takePicture(page, SEA))).toBe(THEMES.light.sea);
    await expect.poll(ink).toBe(light);
  },
);

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('the static map is dark before any script has run', async ({ page, atlas }) => {
    const scripts = await atlas.hold('**/assets/*.js');
    await page.goto('./', { waitUntil: 'commit' });
    const still = page.locator('#plate img');
    await expect
      .poll(() => still.evaluate((image: HTMLImageElement) => image.currentSrc))
      .toMatch(/\.dark\.webp$/);
    expect(seaOf(await takePicture(page, SEA))).toBe(THEMES.dark.sea);
    await scripts.release();
    await atlas.firstMap();
    expect(seaOf(await takePicture(page, SEA))).toBe(THEMES.dark.sea);
  });
});
