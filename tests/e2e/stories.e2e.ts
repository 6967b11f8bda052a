import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';
import type { Story } from '../../src/core/story/story.ts';
import { PASSAGE, startOf } from '../../src/core/story/story-clock.ts';
import { STORY_WORDS } from '../../src/i18n/messages/stories.ts';

import { STORIES } from '../../src/core/story/story.ts';

const ID = 'founding-report';

/** The scenes as they are served. */
async function toldScenes(page: Page, id = ID): Promise<Story['scenes']> {
  const response = await page.request.get(`./stories/${id}.json`);
  return ((await response.json()) as Story).scenes;
}

test('the founding report is told scene by scene with the keyboard, each with its address', async ({
  atlas,
  page,
}) => {
  const scenes = await toldScenes(page);
  await atlas.open();
  await atlas.follow('stories');
  await page.getByRole('button', { name: STORY_WORDS.zh.tell }).first().click();
  for (const [at, { title }] of scenes.entries()) {
    await expect(page.getByRole('heading', { name: title.zh })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#v=1&story=${ID}&scene=${at + 1}$`));
    await page.keyboard.press(at % 2 ? 'ArrowRight' : 'PageDown');
  }
  await expect(atlas.headline).toContainText('没有公布');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/scene=1$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#v=1$/);
  await expect(atlas.notices.filter({ hasText: /./ })).toHaveCount(0);
});

/** Few pixels, for they are drawn without a graphics card. */
const WINDOW = { width: 900, height: 560 };

/** A picture of the map as soon as two pictures of it in a row are the same. */
async function stillMap(page: Page): Promise<Buffer> {
  const clip = { x: 420, y: 110, width: 340, height: 280 };
  let last = await page.screenshot({ clip });
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(400);
    const next = await page.screenshot({ clip });
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}

test(
  'a moment between two scenes has the same pixels on every visit, and neither scene’s',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await page.setViewportSize(WINDOW);
    const scenes = await toldScenes(page);
    // The middle of the way between two scenes that differ in the half-year alone.
    const step = scenes.findIndex(({ view }) => view.endsWith('2018H2'));
    const timed = { scenes: scenes.map((scene) => ({ scene })) };
    const midway = (startOf(timed, step + 1) - PASSAGE / 2000).toFixed(1);
    const pictureOf = async (hash: string) => {
      await page.goto('about:blank');
      await page.goto(`./#story=${ID}&${hash}`);
      const title = scenes[step + 1]!.title.zh;
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await atlas.firstMap();
      return stillMap(page);
    };
    const first = await pictureOf(`at=${midway}`);
    expect((await pictureOf(`at=${midway}`)).equals(first)).toBe(true);
    expect((await pictureOf(`scene=${step + 2}`)).equals(first)).toBe(false);
  },
);

test(
  'in no scene of a story does the headline lie over the legend, or the legend over the words',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.slow();
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const { id } of STORIES) {
      await page.goto('about:blank');
      const scenes = await toldScenes(page, id);
      for (const [at, { title }] of scenes.entries()) {
        await page.goto(`./#v=1&story=${id}&scene=${at + 1}&lang=en`);
        await expect(page.getByRole('heading', { level: 2, name: title.en })).toBeVisible();
        if (at === 0) await atlas.firstMap();
        await expect
          .poll(() =>
            page.evaluate(() => {
              const ends = ['.say', '.low', '.story'].map((part) => {
                const { top, bottom } = document.querySelector(part)!.getBoundingClientRect();
                return { top, bottom };
              });
              return ends.every(({ top }, part) => part === 0 || top >= ends[part - 1]!.bottom);
            }),
          )
          .toBe(true);
      }
    }
  },
);
