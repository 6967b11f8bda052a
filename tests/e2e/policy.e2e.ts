import type { Locator } from '@playwright/test';
import { PICTURES } from '../../src/app/files/file-request.ts';
import { DATA_FORMATS } from '../../src/export/dataset/data-file.ts';
import { EXPORT } from '../../src/i18n/messages/export.ts';
import { FILM } from '../../src/i18n/messages/film.ts';
import { OFFLINE } from '../../src/i18n/messages/offline.ts';
import { ORDERS } from '../../src/i18n/messages/orders.ts';
import { OWN_DATA } from '../../src/i18n/messages/own-data.ts';
import { SHARE } from '../../src/i18n/messages/share.ts';
import { STORY_WORDS } from '../../src/i18n/messages/stories.ts';
import { expect, test } from './atlas.ts';

// Every test fails where the policy refuses anything; these go where no other does.

/** Pages of each kind. */
const PAGES = [
  '',
  'data/',
  'places/',
  'places/520000.html',
  'host-check.html',
  'examples/plain.html',
];

for (const path of PAGES) {
  test(`the page ${path || 'itself'} is sent with a policy that lets nothing unknown run, says the same itself, and keeps it`, async ({
    page,
  }) => {
    const sent = (await page.goto(`./${path}`))!.headers()['content-security-policy']!;
    const own = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    for (const policy of [sent, own!]) {
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
    await expect(page.locator('body')).not.toHaveCSS('font-family', /^"?Times/);
  });
}

test('a script, a style and a text that come from elsewhere are refused', async ({
  page,
  faults,
}) => {
  faults.allow(/policy: |Content Security Policy|TrustedHTML|TrustedScript/i);
  await page.goto('./data/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.ran = true');
    document.head.append(script);
    const style = document.createElement('style');
    style.append('body { opacity: 0.5 }');
    document.head.append(style);
    let passed = 0;
    for (const put of [
      () => (document.body.innerHTML = '<p></p>'),
      () => new Worker('data:text/javascript,1'),
      () => window.trustedTypes!.createPolicy('other', { createHTML: (text) => text }),
    ]) {
      try {
        put();
        passed++;
      } catch {
        // As it must be.
      }
    }
    return { ran: 'ran' in window, opacity: getComputedStyle(document.body).opacity, passed };
  });
  expect(ran).toEqual({ ran: false, opacity: '1', passed: 0 });
});

/** Presses a button and waits for the file that it makes. */
async function saved(button: Locator): Promise<string> {
  const page = button.page();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    button.click(),
  ]);
  return download.suggestedFilename();
}

test(
  'charts and all files of data are made under the policy',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.openBeforeMap('v=1&prov=52');
    await atlas.follow('table');
    await atlas.openTab('charts');
    const chart = atlas.workbench.getByRole('img').first();
    await expect(chart).toBeVisible();
    for (const format of ['SVG', 'PNG']) {
      await saved(atlas.workbench.getByRole('button', { name: new RegExp(format) }).first());
    }
    await atlas.openTab('export');
    for (const format of DATA_FORMATS) {
      const { formatName } = EXPORT.zh;
      await saved(page.getByRole('button', { name: formatName[format], exact: true }));
    }
  },
);

test(
  'pictures, slides, a film and the single file are made under the policy',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 900, height: 600 });
    await atlas.open('v=1&prov=52');
    await atlas.follow('share');
    await page.getByRole('tab', { name: SHARE.zh.tab.files }).click();
    for (const format of PICTURES) {
      await saved(atlas.button(SHARE.zh.pictureName[format]));
    }
    await saved(atlas.button(OFFLINE.zh.single));
    for (const format of ['gif', 'webm'] as const) {
      await page.getByRole('radio', { name: FILM.zh.formats[format], exact: true }).click();
      expect(await saved(atlas.button(FILM.zh.make))).toMatch(new RegExp(`${format}$`));
    }
  },
);

test(
  'a story has its presenter’s window under the policy',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.openBeforeMap('v=1&story=founding-report&scene=1');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      atlas.button(STORY_WORDS.zh.present).click(),
    ]);
    await expect(
      popup.getByRole('heading', { name: STORY_WORDS.zh.presenter.notes }),
    ).toBeVisible();
  },
);

test('orders are added up under the policy', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openBeforeMap('v=1');
  await atlas.follow('table');
  await atlas.openTab('own');
  await atlas.workbench.getByText(OWN_DATA.zh.orders).click();
  const rows = ['县,日期,金额', ...Array<string>(2000).fill('520502,2018-03-01,12.50')];
  const buffer = Buffer.from(`${rows.join('\n')}\n`);
  const orders = atlas.workbench.getByRole('region', { name: ORDERS.zh.title });
  await orders
    .locator('input[type=file]')
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });
  await expect(orders.getByRole('status')).toHaveText(
    ORDERS.zh.done('orders.csv', '2,000', '2,000'),
  );
});
