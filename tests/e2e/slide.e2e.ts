import sharp from 'sharp';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/core/base/language.ts';
import story from '../../data/told/founding-report.json' with { type: 'json' };
import { LAYERS } from '../fixtures/layers.ts';
import { expect, test } from './atlas.ts';

/** The least type of a slide, in pixels of a window of 1280 by 720. */
const LEAST = 28;

const WINDOW = [1280, 720] as const;
/** The other boxes that a slide stands in, looked at with fewer views. */
const BOXES = [
  [640, 360],
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
] as const;

const VIEWS = [
  '',
  ...LAYERS.map((layer) => `v=1&layer=${layer}`),
  ...['area', 'three'].map((by) => `v=1&layer=list&by=${by}`),
  'v=1&period=2019H1',
  'v=1&layer=list&period=2020H2',
  'v=1&prov=52,53',
  'v=1&mark=both&on=network,ecology,programmes',
  ...story.scenes.map((_, index) => `story=${story.id}&scene=${index + 1}`),
];

/** What of a slide is too small, is cut off, or lies on something else. */
function faultsOf(least: number): string[] {
  const shown = (element: Element) =>
    element.checkVisibility() && !element.closest('#figures, #plate, .unseen');
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const faults: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const element = text.parentElement!;
    if (!text.data.trim() || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { top, left, bottom, right, width } = range.getBoundingClientRect();
    if (width < 2 || element.closest('script, style, option')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least - 0.1) faults.push(`${size}px: ${text.data}`);
    if (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1)
      faults.push(`outside: ${text.data}`);
  }
  const words = document.querySelector('.words');
  if (!words) return ['no slide'];
  for (const part of words.children)
    if (shown(part) && boxOf(part).bottom > boxOf(words).bottom + 2)
      faults.push(`cut off: ${part.textContent}`);
  const parts = [
    ...words.children,
    document.querySelector('.foot')!,
    document.querySelector('#inset')!,
  ];
  const boxes = parts.filter(shown).map((part) => ({ part, box: boxOf(part) }));
  boxes.forEach(({ part, box }, index) => {
    for (const other of boxes.slice(0, index)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 2) faults.push(`on another: ${part.textContent}`);
    }
  });
  return faults;
}

/** What is wrong with a view once it has come to rest. */
async function faultsIn(page: Page, view: string, [width, height]: readonly [number, number]) {
  await page.setViewportSize({ width, height });
  await page.evaluate((hash) => (location.hash = hash), view);
  const least = LEAST * Math.min(width / WINDOW[0], height / WINDOW[1]);
  let faults = ['nothing seen'];
  for (let wait = 50; faults.length > 0 && wait <= 800; wait *= 2) {
    await page.waitForTimeout(wait);
    faults = await page.evaluate(faultsOf, least);
  }
  return faults;
}

for (const language of LANGUAGES) {
  const hashOf = (view: string) => [view, `ui=slide&lang=${language}`].filter(Boolean).join('&');

  test(
    `all type of a slide is large, whole and clear of the rest, whatever it claims (${language})`,
    { tag: language === 'zh' ? [] : ['@long'] },
    async ({ page, atlas }) => {
      test.slow();
      await atlas.openBeforeMap(hashOf(''));
      for (const view of VIEWS) {
        expect.soft(await faultsIn(page, hashOf(view), WINDOW), view).toEqual([]);
      }
    },
  );

  test(
    `all type of a slide grows and shrinks with its box (${language})`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      test.slow();
      await atlas.openBeforeMap(hashOf(''));
      for (const view of ['', 'v=1', 'v=1&prov=52,53', `story=${story.id}&scene=2`]) {
        for (const box of BOXES) {
          const faults = await faultsIn(page, hashOf(view), box);
          expect.soft(faults, `${view} in ${box.join(' × ')}`).toEqual([]);
        }
      }
    },
  );
}

test('a slide without a ground lets the page below be seen around the country', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await atlas.open('v=1&layer=list&ui=slide&bg=none&theme=dark');
  const { data, info } = await sharp(await page.screenshot({ omitBackground: true }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const opacityAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3];
  expect(opacityAt(1270, 10), 'in the sea').toBe(0);
  expect(opacityAt(700, 40), 'in Mongolia').toBe(0);
  expect(opacityAt(650, 400), 'in Tibet').toBe(255);
});
