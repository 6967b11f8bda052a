import type { Frame, Page } from '@playwright/test';
import { en, expect, test } from './atlas.ts';
import { difference, takePicture } from './picture.ts';

/** The size of a frame. */
const SIZE = { width: 960, height: 540 } as const;
const AREA = { x: 330, y: 60, width: 460, height: 330 } as const;

test.use({ viewport: SIZE });

/** A view for each slide of a deck, no two of which look alike. */
const VIEWS = ['2018H1', '2018H2', '2019H1', '2019H2', '2020H1', '2020H2'].flatMap((period) => [
  `layer=list&period=${period}`,
  `layer=sales&period=${period}&mark=both`,
]);

/** How many graphics contexts all frames of the page have now, and had at most, without those that they gave back. */
async function countContexts(page: Page): Promise<() => Promise<{ now: number; most: number }>> {
  await page.addInitScript(() => {
    const all = ((top as unknown as { contexts?: Set<object> }).contexts ??= new Set());
    const seen = top as unknown as { most?: number };
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...asked: [string]
    ) {
      const context = getContext.apply(this, asked) as WebGL2RenderingContext | null;
      if (asked[0] !== 'webgl2' || !context || all.has(context)) return context;
      all.add(context);
      seen.most = Math.max(seen.most ?? 0, all.size);
      this.addEventListener('webglcontextlost', () => all.delete(context));
      return context;
    } as never;
  });
  return () =>
    page.evaluate(() => {
      const { contexts, most } = top as unknown as { contexts?: Set<object>; most?: number };
      return { now: contexts?.size ?? 0, most: most ?? 0 };
    });
}

/** Serves a page of a host at an address beside the atlas, and opens it. */
async function openHost(page: Page, head: string, body: string): Promise<void> {
  const html = `<!doctype html><title>Host</title><link rel="icon" href="./icon.svg" />${head}
    <style>body { margin: 0 } iframe { display: block; border: 0 }</style>${body}`;
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('./host.html');
}

/** Fails where the browser has taken graphics from a page that has too many. */
function hearLosses(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (/context.*(lost|WebGL)|WebGL.*context/i.test(message.text())) heard.push(message.text());
  });
  return heard;
}

const plain = (view: string) =>
  `<iframe width="${SIZE.width}" height="${SIZE.height}" src="./#${view}&ui=embed&lang=en"></iframe>`;

const isLive = (frame: Frame) =>
  frame.evaluate(
    () => Boolean(document.querySelector('main canvas')) && !document.querySelector('img.still'),
  );
const isStill = (frame: Frame) =>
  frame.evaluate(
    () =>
      !document.querySelector('main canvas') &&
      (document.querySelector<HTMLImageElement>('img.still')?.naturalWidth ?? 0) > 0,
  );
const framesOf = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());

test(
  'frames out of sight are still pictures of their views and have no graphics, in sight they are live',
  { tag: '@long' },
  async ({ page }) => {
    const contexts = await countContexts(page);
    const gap = '<div style="height: 1500px"></div>';
    await openHost(page, '', `${plain(VIEWS[0]!)}${gap}${plain(VIEWS[9]!)}${gap}`);
    await expect.poll(() => framesOf(page).length).toBe(2);
    const [first, second] = framesOf(page) as [Frame, Frame];
    await expect.poll(() => isLive(first)).toBe(true);
    await expect.poll(() => isStill(second)).toBe(true);
    expect(await contexts()).toEqual({ now: 1, most: 1 });
    const before = await takePicture(page, AREA);
    // What is out of sight is spoken to as any other.
    const slider = second.getByRole('slider', { name: en.timeline });
    await expect(slider).toHaveAttribute('aria-valuetext', /first half of 2020/);
    await page.locator('iframe').last().scrollIntoViewIfNeeded();
    await expect.poll(() => isLive(second)).toBe(true);
    await expect.poll(() => isStill(first)).toBe(true);
    expect((await contexts()).now).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    const arriving = await takePicture(page, AREA);
    expect(await difference(before, arriving)).toBeLessThan(4);
    await expect.poll(() => isLive(first)).toBe(true);
    await expect
      .poll(async () => difference(before, await takePicture(page, AREA)))
      .toBeLessThan(0.5);
  },
);

test(
  'a frame that is not displayed at first, and is moved and resized, is right after each',
  { tag: '@long' },
  async ({ page }) => {
    const script = '<script src="./embed.js"></script>';
    const element = `<div id="here" hidden><relief-atlas ui="embed" lang="en" view="${VIEWS[0]}" height="540" style="width: 960px"></relief-atlas></div><div id="there"></div>`;
    await openHost(page, script, element);
    await page.evaluate(() => (document.getElementById('here')!.hidden = false));
    const atlas = page.frameLocator('relief-atlas iframe');
    await expect(atlas.locator('main canvas')).toBeVisible();
    await page.evaluate(() => {
      const element = document.querySelector('relief-atlas') as HTMLElement & {
        show(period: string): Promise<unknown>;
      };
      return element.show('2020H1');
    });
    await expect(atlas.getByRole('img')).toHaveCount(0);
    const shown = await takePicture(page, AREA);
    await page.evaluate(() =>
      document.getElementById('there')!.append(document.querySelector('relief-atlas')!),
    );
    await expect(atlas.getByRole('slider')).toHaveAttribute('aria-valuetext', /first half of 2020/);
    await expect
      .poll(async () => difference(shown, await takePicture(page, AREA)))
      .toBeLessThan(0.5);
    await page.evaluate(
      () => (document.querySelector<HTMLElement>('relief-atlas')!.style.width = '700px'),
    );
    await expect
      .poll(async () => difference(shown, await takePicture(page, AREA)))
      .toBeGreaterThan(1);
    await page.evaluate(
      () => (document.querySelector<HTMLElement>('relief-atlas')!.style.width = '960px'),
    );
    await expect
      .poll(async () => difference(shown, await takePicture(page, AREA)))
      .toBeLessThan(0.5);
  },
);

test(
  'of twelve frames that are all in sight at most six are live, and the others say why not',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(300_000);
    const losses = hearLosses(page);
    const contexts = await countContexts(page);
    await page.setViewportSize({ width: 1600, height: 1000 });
    const grid = '<style>body { display: grid; grid-template-columns: repeat(4, 1fr) }</style>';
    const small = (view: string) =>
      plain(view).replace(/width="\d+" height="\d+"/, 'width="396" height="320"');
    await openHost(page, grid, VIEWS.map(small).join(''));
    await expect.poll(() => framesOf(page).length).toBe(12);
    const count = async (is: (frame: Frame) => Promise<boolean>) =>
      (await Promise.all(framesOf(page).map(is))).filter(Boolean).length;
    await expect.poll(() => count(isLive), { timeout: 120_000 }).toBe(6);
    await expect.poll(() => count(isStill), { timeout: 60_000 }).toBe(6);
    expect((await contexts()).most).toBeLessThanOrEqual(6);
    expect(losses).toEqual([]);
  },
);

test(
  'a deck of twelve is driven to its end: each slide has the picture that it has alone, and no context is lost',
  { tag: '@long' },
  async ({ page, browser, baseURL }) => {
    test.setTimeout(600_000);
    const losses = hearLosses(page);
    const contexts = await countContexts(page);
    const head = `<link rel="stylesheet" href="./examples/reveal.js/reveal.css" />
      <script src="./examples/reveal.js/reveal.js"></script><script src="./embed.js"></script>`;
    const slides = VIEWS.map(
      (view) =>
        `<section><relief-atlas ui="embed" lang="en" theme="light" view="${view}" height="540" style="width: 960px"></relief-atlas></section>`,
    );
    await openHost(
      page,
      head,
      `<div class="reveal"><div class="slides">${slides.join('')}</div></div><script>
        Reveal.initialize({ width: 960, height: 540, margin: 0, minScale: 1, maxScale: 1, center: false, transition: 'none', controls: false, progress: false });
      </script>`,
    );
    const alone = await browser.newPage({ viewport: SIZE, baseURL: baseURL!, locale: 'en' });
    const wrong: string[] = [];
    for (const [index, view] of VIEWS.entries()) {
      const frame = page.frameLocator('relief-atlas iframe').nth(index);
      const element = page.locator('relief-atlas').nth(index);
      await expect(element).toBeVisible();
      await expect(frame.locator('main canvas')).toBeVisible({ timeout: 60_000 });
      await expect(frame.locator('img.still')).toHaveCount(0, { timeout: 60_000 });
      await alone.goto('about:blank');
      await alone.goto(`./#${view}&ui=embed&lang=en&theme=light`);
      await expect(alone.locator('main canvas')).toBeVisible({ timeout: 60_000 });
      const [here, there] = [await takePicture(page, AREA), await takePicture(alone, AREA)];
      const apart = await difference(here, there);
      if (apart > 0.5) wrong.push(`${view}: ${apart}`);
      await page.keyboard.press('ArrowRight');
    }
    await alone.close();
    expect(wrong).toEqual([]);
    expect(losses).toEqual([]);
    expect((await contexts()).most).toBeLessThanOrEqual(7);
  },
);
