import type { FrameLocator, Page } from '@playwright/test';
import { HOST } from '../../src/i18n/messages/embed.ts';
import { en, expect, test } from './atlas.ts';

test.use({ viewport: { width: 640, height: 400 } });

/** Opens a page of a host, made of what stands in its body, that remembers the keys it hears. */
async function openHost(page: Page, body: string): Promise<FrameLocator> {
  const html = `<!doctype html><title>Host</title><link rel="icon" href="./icon.svg" />
    <script src="./embed.js"></script><script>
      window.heard = [];
      addEventListener('keydown', ({ key }) => heard.push(key));
    </script>${body}`;
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('./host.html');
  return page.frameLocator('relief-atlas iframe');
}

/** The hash that the atlas answers with. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const atlas = document.querySelector('relief-atlas') as HTMLElement & {
      get(): Promise<{ hash: string }>;
    };
    return atlas.get().then(({ hash }) => hash);
  });

test('fragments of a talk step the atlas through all half-years and back', async ({ page }) => {
  await page.goto('./examples/reveal.html#/1');
  const atlas = page.frameLocator('relief-atlas iframe');
  const slider = atlas.getByRole('slider', { name: en.timeline });
  await expect(slider).toHaveAttribute('aria-valuetext', /first half of 2018/);
  for (const period of ['2018H2', '2019H1', '2019H2', '2020H1', '2020H2']) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => shown(page)).toContain(`period=${period}`);
  }
  await expect(atlas.getByRole('heading', { level: 1 })).toContainText('2020');
  await page.keyboard.press('PageUp');
  await expect.poll(() => shown(page)).toContain('period=2020H1');
});

test('a frame without an origin shows the map, and what the host asks for', async ({ page }) => {
  const atlas = await openHost(page, '<relief-atlas sandbox ui="embed" lang="en"></relief-atlas>');
  await expect(atlas.getByRole('region', { name: en.map, exact: true })).toHaveClass(/shown/);
  await expect(atlas.getByRole('alert')).toHaveCount(0);
  const refused = await page.evaluate(() => {
    const atlas = document.querySelector('relief-atlas') as HTMLElement & {
      set(view: object): Promise<unknown>;
    };
    const set = (view: object) => atlas.set(view).catch(({ message }: Error) => message);
    return set({ layer: 'loans' }).then(() => set({ period: 'never' }));
  });
  expect(refused).toContain('period=never');
  await expect.poll(() => shown(page)).toContain('layer=loans');
});

test('the host keeps its focus and its keys until the reader opens the gate, and gets them back', async ({
  page,
}) => {
  const field = '<input aria-label="Notes" autofocus />';
  const atlas = await openHost(page, `${field}<relief-atlas ui="slide" lang="en"></relief-atlas>`);
  const gate = atlas.getByRole('button', { name: HOST.en.enter });
  await expect(gate).toBeVisible();
  await expect(page.getByRole('textbox')).toBeFocused();
  await atlas.getByRole('slider').click({ position: { x: 200, y: 10 } });
  const before = await shown(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate('heard')).toEqual(['PageDown', 'ArrowRight']);
  expect(await shown(page)).toBe(before);
  await gate.press('Enter');
  await expect(atlas.getByRole('button', { name: HOST.en.leave })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gate).toBeVisible();
  await expect
    .poll(() => page.evaluate('document.hasFocus() && document.activeElement.tagName'))
    .toBe('BODY');
});

test(
  'a plain frame hands its keys on to a deck, and plays only in sight',
  { tag: '@long' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const deck = `<script>
        window.turned = [];
        addEventListener('message', ({ data }) => {
          if (typeof data === 'string' && data.includes('triggerKey')) turned.push(JSON.parse(data).args[0]);
        });
      </script>
      <div id="above" style="height: 2000px">above</div>
      <iframe width="640" height="380" src="./#v=1&ui=embed&lang=en&play=4"></iframe>`;
    await openHost(page, deck);
    const atlas = page.frameLocator('iframe');
    const slider = atlas.getByRole('slider', { name: en.timeline });
    await expect(slider).toHaveAttribute('aria-valuetext', /first half of 2018/);
    await page.waitForTimeout(3000);
    await expect(slider).toHaveAttribute('aria-valuetext', /first half of 2018/);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(slider).toHaveAttribute('aria-valuetext', /second half of 2020/);
    await atlas.getByRole('region', { name: en.map, exact: true }).click();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate('turned')).toEqual([34]);
  },
);
