import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { filterCounties } from '../../src/core/view/filtered.ts';
import { NO_FILTER } from '../../src/core/view/filter.ts';
import { CHARTS } from '../../src/i18n/messages/charts.ts';
import { FILTER_PANEL } from '../../src/i18n/messages/filter-panel.ts';
import { FILTER } from '../../src/i18n/messages/filter.ts';
import { OWN_DATA } from '../../src/i18n/messages/own-data.ts';
import { OWN_PLAN } from '../../src/i18n/messages/own-plan.ts';
import { PLACE_LIST } from '../../src/i18n/messages/place-list.ts';
import { SEARCH } from '../../src/i18n/messages/search.ts';
import { expect, test, zh } from './atlas.ts';
import { readAtlas } from './release.ts';

const release = readAtlas();

/** Presses a key until what has the focus has a name; a reader without a pointer does the same. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const label = element?.closest('label')?.textContent ?? '';
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent} ${label}`.trim();
    });
  for (let pressed = 0; pressed < 200; pressed++) {
    if (name.test(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`got ${await focused()} after 200 times ${key}, expected ${name}`);
}

test('which counties of Gansu and Guizhou left with the batch of 2019 and sell over 1亿, how concentrated that is, and the table: by keyboard alone', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1&period=2020H2');
  for (const province of ['gansu', 'guizhou']) {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: SEARCH.zh.label })).toBeFocused();
    await page.keyboard.type(province);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/prov=52,62/);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: SEARCH.zh.label })).toBeFocused();
  await tabTo(page, new RegExp(`^${FILTER.zh.filter}`));
  await page.keyboard.press('Enter');
  await expect(atlas.province('甘肃')).toBeChecked();
  await tabTo(page, /^2019 /);
  await page.keyboard.press('Space');
  await tabTo(page, new RegExp(`^${FILTER_PANEL.zh.from} *$`));
  await page.keyboard.type('1亿');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/prov=52,62&left=2019&total=100000000\.\.$/);

  const { counties } = filterCounties(
    release,
    {
      ...NO_FILTER,
      places: ['520000', '620000'],
      years: [2019],
      range: { of: 'total', low: 1e8, high: null },
    },
    { layer: 'sales', at: { reading: { kind: 'period' }, periodIndex: 5 }, threshold: 1e8 },
  );
  expect(counties.length).toBeGreaterThan(0);
  await tabTo(page, new RegExp(`^${atlas.analysis.tab.filter}$`), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(atlas.table).toHaveAttribute('aria-rowcount', String(1 + counties.length + 2));

  await tabTo(page, new RegExp(`^${atlas.analysis.tab.table}$`), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: CHARTS.zh.kind.distribution })).toBeVisible();
  await tabTo(page, new RegExp(`^${CHARTS.zh.kind.distribution}$`));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(atlas.workbench).toContainText(/基尼系数/);

  await tabTo(page, new RegExp(`^${atlas.analysis.tab.charts}$`), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(atlas.button('CSV')).toBeVisible();
  await tabTo(page, /^CSV/);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(file.suggestedFilename()).toMatch(/^relief-atlas_sales_2020H2_.*\.csv$/);
  expect(lines).toHaveLength(1 + counties.length);
});

test(
  'which of eight counties that are pasted sell over 1亿 with a probability of more than a half, and the table: by keyboard alone',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.open('v=1&period=2020H2');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: SEARCH.zh.label })).toBeFocused();
    await tabTo(page, new RegExp(`^${FILTER.zh.filter}`));
    await page.keyboard.press('Enter');
    await tabTo(page, new RegExp(`^${PLACE_LIST.zh.label}`));
    await page.keyboard.insertText('赫章县\n威宁县\n织金县\n宣化县、七星关区\n镇雄 会宁县\n520525');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/list=130705,520502,520524,520525,520526,520527,530627,620422$/);
    await expect(atlas.button(FILTER_PANEL.zh.remove(FILTER_PANEL.zh.named(8)))).toBeVisible();
    await tabTo(page, new RegExp(`${FILTER_PANEL.zh.of.total}$`));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, new RegExp(`^${FILTER_PANEL.zh.from} *$`));
    await page.keyboard.type('0.5');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/chance=0\.5\.\./);
    await tabTo(page, new RegExp(`^${atlas.analysis.tab.filter}$`), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(atlas.table).toBeVisible();
    const counted = Number(await atlas.table.getAttribute('aria-rowcount')) - 3;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(8);
    await tabTo(page, new RegExp(`^${atlas.analysis.tab.table}$`), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^CSV/);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + counted);
  },
);

test(
  'a lasso on the map keeps the counties inside, and stays in the link',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.open('v=1');
    await atlas.openFilter();
    await atlas.workbench.getByRole('button', { name: FILTER_PANEL.zh.outlining.lasso }).click();
    await expect(atlas.map.getByRole('img', { name: FILTER.zh.drawing })).toBeVisible();
    const corners = [
      [520, 410],
      [620, 410],
      [620, 520],
      [520, 520],
    ] as const;
    await page.mouse.move(...corners[0]);
    await page.mouse.down();
    for (const [x, y] of [...corners, corners[0]]) await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/within=[\d.,;]+$/);
    const count = await atlas.workbench.getByRole('heading', { level: 2 }).innerText();
    expect(Number(/(\d+) \//.exec(count)![1])).toBeGreaterThan(5);
    await page.reload();
    await atlas.firstMap();
    await atlas.openFilter();
    await expect(atlas.workbench.getByRole('heading', { level: 2 })).toHaveText(count);
  },
);

test('own figures replace estimates, survive a reload, and are missed by name elsewhere', async ({
  atlas,
  page,
  browser,
  baseURL,
}) => {
  const text =
    '县名,省份,报告期,网络销售额（万元）\n七星关区,贵州,2018年上半年,50000\n不存在县,贵州,2018H1,1\n';
  await atlas.openBeforeMap('v=1');
  await atlas.follow('table');
  await atlas.openTab('own');
  await atlas.workbench
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'own.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  await atlas.workbench.getByRole('button', { name: OWN_PLAN.zh.read }).click();
  await atlas.workbench.getByRole('button', { name: OWN_DATA.zh.use('1') }).click();
  await expect(page).toHaveURL(/own=own-[0-9a-f]{12}$/);
  await expect(atlas.headline).toContainText('超过260亿元');
  await page.reload();
  await expect(atlas.legend).toContainText(zh.legendOwn);
  await page.evaluate(() => (location.hash += '&county=520502'));
  await expect(atlas.card).toContainText('5亿元');
  await expect(atlas.card).toContainText(zh.ownStatus);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${baseURL}${new URL(page.url()).hash}`);
  await expect(other.getByRole('status').filter({ hasText: '自有数据' })).toBeVisible();
  await elsewhere.close();
});
