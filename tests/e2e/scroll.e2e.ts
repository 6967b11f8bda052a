import type { Locator, Page } from '@playwright/test';
import type { Story } from '../../src/core/story/story.ts';
import { SCROLL } from '../../src/i18n/messages/scroll.ts';
import { STORY_WORDS } from '../../src/i18n/messages/stories.ts';
import { SEARCH } from '../../src/i18n/messages/search.ts';
import { expect, test, zh } from './atlas.ts';
import { expectAccessible } from './axe.ts';

const ID = 'founding-report';
const HASH = `story=${ID}&ui=scroll&lang=zh`;

async function toldScenes(page: Page): Promise<Story['scenes']> {
  const response = await page.request.get(`./stories/${ID}.json`);
  return ((await response.json()) as Story).scenes;
}

const sceneOf = (page: Page) => Number(/scene=(\d+)/.exec(page.url())?.[1]);
const scrollTop = (page: Page) => page.evaluate(() => scrollY);
/** What the map that stays says that it shows. */
const claim = (page: Page): Locator => page.locator('.now .claim');

/** Few pixels, for they are drawn without a graphics card. */
const WINDOW = { width: 720, height: 420 };

test(
  'the wheel over the map scrolls through every scene, and the map is that of the words',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.slow();
    await page.setViewportSize(WINDOW);
    const scenes = await toldScenes(page);
    await atlas.open(HASH);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2, name: scenes[0]!.title.zh })).toBeAttached();
    await page.mouse.move(500, 200);
    const seen = [1];
    const claims = [await claim(page).innerText()];
    let last = -1;
    while ((await scrollTop(page)) > last) {
      last = await scrollTop(page);
      await page.mouse.wheel(0, WINDOW.height / 2);
      await expect
        .poll(() => scrollTop(page), { timeout: 2000 })
        .not.toBe(last)
        .catch(() => {});
      await page.waitForTimeout(50);
      if (sceneOf(page) === seen.at(-1)) continue;
      seen.push(sceneOf(page));
      const heading = page.getByRole('heading', {
        level: 2,
        name: scenes[seen.at(-1)! - 1]!.title.zh,
      });
      await expect(heading).toBeInViewport();
      claims.push(await claim(page).innerText());
    }
    expect(seen).toEqual(scenes.map((_, at) => at + 1));
    expect(page.url()).not.toContain('cam=');
    for (const at of [1, 8]) {
      await page.goto(`./#story=${ID}&scene=${at + 1}&lang=zh`);
      await expect(atlas.headline).toHaveText(claims[at]!.replaceAll('\n', ''));
    }
  },
);

test('a page that is loaded again, or gone back to, is at the scene where it was', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize(WINDOW);
  const scenes = await toldScenes(page);
  await atlas.openBeforeMap(`${HASH}&scene=5`);
  const heading = page.getByRole('heading', { level: 2, name: scenes[4]!.title.zh });
  await expect(heading).toBeInViewport();
  expect(sceneOf(page)).toBe(5);
  await page.reload({ waitUntil: 'commit' });
  await expect(heading).toBeInViewport();
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => sceneOf(page)).toBe(1);
  expect(await page.evaluate(() => history.length), 'steps of the history').toBe(steps);
  await page.evaluate(() => (location.hash = location.hash.replace('scene=1', 'scene=9')));
  await expect(page.getByRole('heading', { level: 2, name: scenes[8]!.title.zh })).toBeInViewport();
  await page.goBack();
  await expect.poll(() => sceneOf(page)).toBe(1);
  await expect(page.getByRole('heading', { level: 2, name: scenes[0]!.title.zh })).toBeInViewport();
});

for (const [width, height] of [
  [1280, 720],
  [320, 568],
] as const) {
  test(`axe finds nothing on a story that scrolls in ${width} × ${height}`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await atlas.openBeforeMap(`${HASH}&scene=2`);
    await expect(claim(page)).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('without WebGL2 each scene has its picture, what it states, and its key', async ({
  atlas,
  page,
}) => {
  const scenes = await toldScenes(page);
  await atlas.openWithoutWebGL(HASH);
  const pictures = page.getByRole('figure');
  await expect(pictures).toHaveCount(scenes.length);
  for (const picture of await pictures.all()) {
    const sentence = await picture.locator('g[role=img]').getAttribute('aria-label');
    await expect(picture.locator('.claim')).toHaveText(sentence!);
    await expect(picture.getByRole('group', { name: zh.legend })).toContainText(
      zh.reviewNumberEmpty,
    );
  }
  await expectAccessible(page);
});

test(
  'a county that the reader names is told by the sentences of its card, and the story stays',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.openWithoutWebGL(HASH);
    const step = page.getByRole('region', { name: SCROLL.zh.county.title });
    await step.getByRole('combobox', { name: SEARCH.zh.label }).fill('平武');
    await step.getByRole('option').first().click();
    await expect(step.getByRole('heading', { level: 3 })).toHaveText('四川省平武县');
    await expect(step).toContainText('期望值');
    await expect(step).toContainText('这是估计，不是公布的数');
    await expect(step.getByRole('figure')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`story=${ID}`));
  },
);

test(
  'a print has a picture for each scene, though none was on the page',
  { tag: '@long' },
  async ({ atlas, page }) => {
    const scenes = await toldScenes(page);
    await atlas.openBeforeMap(HASH);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(0);
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const drawn = [...document.querySelectorAll('figure > div')].filter((picture) =>
          picture.shadowRoot?.querySelector('path'),
        );
        document.body.dataset.drawn = String(drawn.length);
      });
    });
    // What pictures are drawn from may still be on its way.
    await expect(async () => {
      const pdf = await page.pdf();
      expect(pdf.length).toBeGreaterThan(100_000);
      expect(await page.locator('body').getAttribute('data-drawn')).toBe(String(scenes.length));
    }).toPass();
    await expect(page.getByRole('figure')).toHaveCount(0);
  },
);

test('without a story, or with an unknown one, the page says so and offers those that there are', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('ui=scroll&lang=zh');
  await expect(page.getByRole('heading', { level: 1, name: SCROLL.zh.none.title })).toBeVisible();
  await page.goto('about:blank');
  await atlas.openBeforeMap('story=nonsense&ui=scroll&lang=zh');
  await expect(page.getByRole('alert')).toContainText('nonsense');
  await page.getByRole('link', { name: '第一份半年报' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '第一份半年报' })).toBeVisible();
});

test('the list of stories has a door to each as a page', async ({ atlas, page }) => {
  await atlas.openBeforeMap('v=1&lang=zh');
  await atlas.follow('stories');
  await page.getByRole('link', { name: STORY_WORDS.zh.readAsPage }).nth(1).click();
  await expect(page).toHaveURL(/ui=scroll&story=list-empties/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('名单是怎样清空的');
});
