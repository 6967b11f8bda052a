import { periodName } from '../../src/i18n/messages/index.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { readAtlas } from './release.ts';

const ids = readAtlas().periods.map(({ id }) => id);
const periods = ids.map((id) => periodName(id, zh));
const first = periods[0]!;
const last = periods.at(-1)!;

const says = (atlas: AtlasPage, period: string) =>
  expect(atlas.slider).toHaveAttribute('aria-valuetext', new RegExp(`^${period}, `));

async function stopAt(atlas: AtlasPage, period: string): Promise<[x: number, y: number]> {
  const stop = (await atlas.page.getByTitle(new RegExp(`^${period} · `)).boundingBox())!;
  return [stop.x + stop.width / 2, stop.y + stop.height / 2];
}

test('the arrow keys, Home, End and Page Up and Down move the slider, and it says periods in words', async ({
  atlas,
  page,
}) => {
  // The last that a page fetches by itself, once it can be used.
  const kept = page.waitForResponse('**/assets/start-offline-*.js');
  await atlas.open('v=1');
  await kept;
  const asked: string[] = [];
  page.on('request', (request) => {
    // A browser may ask for the icon again when the address changes.
    if (!request.url().endsWith('/icon.svg')) asked.push(request.url());
  });
  await expect(atlas.slider).toHaveAttribute(
    'aria-valuetext',
    '2018年上半年, 网络销售额, 超过260亿, 公布',
  );
  await expect(atlas.headline).toHaveText('估计：2018年上半年的超过260亿元可能是哪里卖出的');
  await atlas.slider.press('ArrowRight');
  await says(atlas, periods[1]!);
  await expect(atlas.headline).toContainText('2018年下半年');
  await expect(atlas.headline).not.toContainText('260亿元');
  await atlas.slider.press('End');
  await says(atlas, last);
  await atlas.slider.press('ArrowRight');
  await says(atlas, last);
  await atlas.slider.press('ArrowLeft');
  await says(atlas, periods.at(-2)!);
  await atlas.slider.press('Home');
  await says(atlas, first);
  await atlas.slider.press('PageUp');
  await says(atlas, periods[2]!);
  await atlas.slider.press('PageUp');
  await atlas.slider.press('PageDown');
  await says(atlas, periods[2]!);
  expect(asked, 'requests while scrubbing').toEqual([]);
});

test('a click on a stop goes to its period', async ({ atlas, page }) => {
  await atlas.openBeforeMap();
  for (const period of [periods[3]!, last, first]) {
    await page.mouse.click(...(await stopAt(atlas, period)));
    await says(atlas, period);
  }
});

test('a drag follows the pointer from stop to stop and is one step of the history', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap();
  await page.mouse.move(...(await stopAt(atlas, first)));
  await page.mouse.down();
  for (const period of periods.slice(1, 4)) {
    await page.mouse.move(...(await stopAt(atlas, period)), { steps: 4 });
    await says(atlas, period);
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/period=2019H2/);
  await page.goBack();
  await says(atlas, first);
});

test('playing walks to the last period, stops there, and then offers to replay', async ({
  atlas,
}) => {
  await atlas.openBeforeMap('v=1&period=2019H2');
  await atlas.button(zh.play).click();
  await expect(atlas.button(zh.pause)).toBeVisible();
  await says(atlas, periods[4]!);
  await says(atlas, last);
  await expect(atlas.button(zh.replay)).toBeVisible();
  await atlas.button(zh.replay).click();
  await says(atlas, first);
  await says(atlas, periods[1]!);
  await atlas.button(zh.pause).click();
  await expect(atlas.button(zh.play)).toBeVisible();
});

test.describe('in motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test(
    'a drag from end to end shows every period on which the pointer rests for 100 ms',
    { tag: '@long' },
    async ({ atlas, page }) => {
      await atlas.open();
      await page.evaluate(() => {
        const shown: string[] = [];
        Object.assign(window, { shown });
        new PerformanceObserver((list) => {
          for (const { detail } of list.getEntriesByName('atlas:step') as PerformanceMeasure[]) {
            shown.push((detail as { period: string }).period);
          }
        }).observe({ type: 'measure' });
      });
      await page.mouse.move(...(await stopAt(atlas, first)));
      await page.mouse.down();
      for (const period of periods.slice(1)) {
        await page.mouse.move(...(await stopAt(atlas, period)));
        await page.waitForTimeout(100);
      }
      await page.mouse.up();
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { shown: string[] }).shown))
        .toEqual(ids.slice(1));
    },
  );
});
