import type { Page } from '@playwright/test';
import type { Release } from '../../data/release.ts';
import { periodName } from '../../src/i18n/messages/index.ts';
import {
  firstCells,
  growTables,
  newIndicator,
  nextHalfYear,
  nextYear,
  reported,
} from '../fixtures/grown-tables.ts';
import { expect, test, zh } from './atlas.ts';
import { layerWords } from './release.ts';

/** Serves the files of a release beside those that there are. */
async function serve(page: Page, { files }: Release): Promise<void> {
  await page.route('**/releases/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/releases/')[1]!;
    const body = path === 'latest.json' ? undefined : files.get(path);
    return body ? route.fulfill({ body, contentType: 'application/json' }) : route.continue();
  });
}

test(
  'a half-year that is only rows of tables is one more stop, unpublished until a figure is a row, too',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.setTimeout(300_000);
    const { period, rows } = nextHalfYear();
    const time = periodName(period, zh);
    const bare = growTables(rows);
    await serve(page, bare);
    await atlas.open(`v=1&d=${bare.id}`);
    await atlas.slider.press('End');
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', `${time}, ${zh.status.missing}`);
    await expect(page).toHaveURL(new RegExp(`period=${period}`));
    await expect(atlas.headline).toHaveText(zh.headlineMissing(time, layerWords('sales').name.zh));

    const known = growTables(nextHalfYear({ sales: reported(70e9) }).rows);
    await page.unrouteAll();
    await serve(page, known);
    await page.goto('about:blank');
    await atlas.open(`v=1&period=${period}&d=${known.id}`);
    const spoken = new RegExp(`^${time}, .*700亿, ${zh.status.reported}$`);
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', spoken);
    await expect(atlas.headline).toContainText(time);
    await expect(atlas.headline).toContainText('700亿元');
  },
);

test(
  'an indicator that is only rows of tables can be chosen as a layer, and says what it is',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.setTimeout(300_000);
    const release = growTables(newIndicator('training', firstCells('periods'), 12e5));
    await serve(page, release);
    await atlas.open(`v=1&d=${release.id}`);
    await atlas.layer('电商培训');
    await expect(page).toHaveURL(/layer=training/);
    await expect(atlas.headline).toHaveText('2018年上半年，各县培训120万人');
    await expect(atlas.legend).toContainText(zh.noData);
  },
);

test(
  'a year that is only rows of tables stands at its second half, with the county that has a figure',
  { tag: '@long' },
  async ({ atlas, page }) => {
    test.setTimeout(300_000);
    const indicator = firstCells('context')[0]!;
    const { year, rows } = nextYear({ indicator, county: 130125, value: 9e9 });
    const release = growTables(rows);
    await serve(page, release);
    await atlas.open(`v=1&layer=${indicator}&period=${year}H2&county=130125&d=${release.id}`);
    await expect(atlas.headline).toContainText(`${year}`);
    await expect(atlas.card).toContainText('90亿元');
  },
);
