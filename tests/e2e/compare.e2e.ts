import type { Locator, Page } from '@playwright/test';
import { MAPS } from '../../src/i18n/messages/maps.ts';
import { TIME } from '../../src/i18n/messages/time.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { expectAccessible } from './axe.ts';
import { difference, takePicture } from './picture.ts';

const BEFORE = '2018年上半年';
/** The same half-year twice: two maps are then the same where their cameras are. */
const SAME = 'v=1&compare=side&vs=2018H1&period=2018H1';
/** Estimates of two half-years have one pattern; the list has not. */
const SIDE = 'v=1&layer=list&compare=side&vs=2018H1&period=2019H1';
const SWIPE = 'v=1&layer=list&compare=swipe&vs=2018H1&period=2019H1';

/** The map of the half-year that is compared with. */
const otherMap = (page: Page): Locator =>
  page.getByRole('region', { name: MAPS.zh.other(zh.map, BEFORE), exact: true });

const divider = (page: Page): Locator => page.getByRole('slider', { name: MAPS.zh.divider });

/** Opens a link with two maps and waits for both. */
async function openBoth(atlas: AtlasPage, hash: string): Promise<void> {
  await atlas.open(hash);
  await expect(otherMap(atlas.page)).toHaveCSS('opacity', '1', { timeout: 45_000 });
}

/** The middle of each map, where neither title nor buttons lie; the map on the left first. */
async function bothPictures(atlas: AtlasPage) {
  const areaOf = async (map: Locator) => {
    const { x, y, width } = (await map.boundingBox())!;
    return { x: Math.round(x) + 20, y: y + 140, width: Math.round(width) - 100, height: 320 };
  };
  const { page } = atlas;
  const right = await takePicture(page, await areaOf(atlas.map));
  const left = await takePicture(page, await areaOf(otherMap(page)));
  return { left, right };
}

type Pictures = Awaited<ReturnType<typeof bothPictures>>;

/** Expects both maps at another place than before, and at the same one. */
async function expectMoved(atlas: AtlasPage, before: Pictures): Promise<Pictures> {
  const now = await expectLocked(atlas);
  expect(await difference(before.left, now.left)).toBeGreaterThan(1);
  return now;
}

/** Expects both maps to become the same: names come to one before the other. */
async function expectLocked(atlas: AtlasPage): Promise<Pictures> {
  let now!: Pictures;
  await expect
    .poll(async () => {
      now = await bothPictures(atlas);
      return difference(now.left, now.right);
    })
    .toBeLessThan(0.5);
  return now;
}

test('side by side, two half-years stand under one title, are not the same, and axe finds nothing', async ({
  atlas,
  page,
}) => {
  await openBoth(atlas, SIDE);
  await expect(atlas.headline).toContainText('→');
  const title = TIME.zh.versus(BEFORE, '2019年上半年');
  await expect(page.getByRole('paragraph').filter({ hasText: title })).toBeVisible();
  const [first, second] = [await otherMap(page).boundingBox(), await atlas.map.boundingBox()];
  expect([first!.width, first!.height]).toEqual([second!.width, second!.height]);
  const { left, right } = await bothPictures(atlas);
  expect(await difference(left, right)).toBeGreaterThan(3);
  await expectAccessible(page);
});

test(
  'two maps keep one camera by button and wheel, whichever is moved',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, SAME);
    const home = await bothPictures(atlas);
    await atlas.button(zh.zoomIn).click();
    const zoomed = await expectMoved(atlas, home);
    const { x, y } = (await otherMap(page).boundingBox())!;
    await page.mouse.move(x + 200, y + 300);
    await page.mouse.wheel(0, -300);
    await page.mouse.move(x - 100, y + 300);
    await expectMoved(atlas, zoomed);
  },
);

test(
  'two maps keep one camera by keys, whichever is moved',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, SAME);
    const home = await bothPictures(atlas);
    // The card of the county in the middle lies over one of them alone.
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      });
      await page.keyboard.press('Escape');
      await expect(page.locator('.maps .card')).toHaveCount(0);
    };
    await otherMap(page).locator('canvas').focus();
    await press('ArrowLeft');
    const panned = await expectMoved(atlas, home);
    await atlas.map.locator('canvas').focus();
    await press('ArrowUp');
    await expectMoved(atlas, panned);
  },
);

test(
  'two maps keep one camera when they fit a province and the whole map again',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, `${SAME}&prov=53`);
    await expectLocked(atlas);
    const province = await bothPictures(atlas);
    await page.goto(`./#${SAME}`);
    await expectMoved(atlas, province);
  },
);

test(
  'two maps keep one camera when the window changes',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, SAME);
    await page.setViewportSize({ width: 1280, height: 860 });
    await expectLocked(atlas);
  },
);

test(
  'a county under the pointer is outlined on both maps',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, `${SAME}&prov=53`);
    const { x, y, width } = (await otherMap(page).boundingBox())!;
    const { left: before } = await bothPictures(atlas);
    await page.mouse.move(x + width / 2 - 2, y + 300);
    await page.mouse.move(x + width / 2, y + 302);
    await expect(otherMap(page).getByRole('heading', { level: 2 })).toBeVisible();
    const { right } = await bothPictures(atlas);
    expect(await difference(before, right)).toBeGreaterThan(0.01);
    await page.keyboard.press('Escape');
    await expectLocked(atlas);
  },
);

test(
  'each side of a swipe answers for its half-year, and the line moves by keys and by the mouse',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await openBoth(atlas, SWIPE);
    await expectAccessible(page);
    await page.mouse.move(720, 330);
    await page.mouse.move(722, 332);
    const inOther = otherMap(page).getByRole('heading', { level: 2 });
    await expect(inOther).toBeVisible();
    await page.mouse.move(960, 330);
    await page.mouse.move(962, 332);
    await expect(inOther).toHaveCount(0);
    await expect(atlas.hovered).toBeVisible();
    // Over the timeline the pointer hovers no county.
    await page.mouse.move(100, 860);
    await expect(atlas.hovered).toHaveCount(0);
    const line = divider(page);
    await expect(line).toHaveAttribute('aria-valuetext', MAPS.zh.dividerAt(BEFORE, 50));
    const grip = async () => {
      const { x, y, width, height } = (await line.boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    const halfway = await grip();
    const middle = await takePicture(page);
    await line.press('End');
    await expect(line).toHaveAttribute('aria-valuenow', '100');
    const early = await takePicture(page);
    await line.press('Home');
    await expect(line).toHaveAttribute('aria-valuenow', '0');
    const late = await takePicture(page);
    expect(await difference(early, late)).toBeGreaterThan(3);
    expect(await difference(early, middle)).toBeGreaterThan(1);
    expect(await difference(late, middle)).toBeGreaterThan(1);
    await page.mouse.move(...(await grip()));
    await page.mouse.down();
    await page.mouse.move(...halfway, { steps: 4 });
    await page.mouse.up();
    await expect(line).toHaveAttribute('aria-valuenow', '50');
    expect(await difference(await takePicture(page), middle)).toBeLessThan(0.5);
  },
);

test(
  'an end of the comparison leaves the one map, where it was',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.open('v=1&period=2019H1');
    const before = await takePicture(page);
    await page.goto(`./#${SIDE}`);
    await expect(otherMap(page)).toHaveCSS('opacity', '1');
    await page.goBack();
    await expect(otherMap(page)).toHaveCount(0);
    await expect(page.locator('.maps canvas')).toHaveCount(1);
    await expect.poll(async () => difference(before, await takePicture(page))).toBeLessThan(0.5);
  },
);

test('without WebGL2 the page says that two maps cannot be shown', async ({ atlas, page }) => {
  await atlas.openWithoutWebGL(SIDE);
  await expect(page.getByRole('alert')).toContainText(MAPS.zh.noWebGL);
});
