import { METHOD } from '../../src/i18n/messages/method.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgrammeProduct } from '../../data/product.ts';
import { OVERVIEW } from '../../src/i18n/messages/overview.ts';
import { expect, test, zh } from './atlas.ts';
import { productOf } from './release.ts';

const folder = join(import.meta.dirname, '../../public/releases');
const programme = JSON.parse(
  readFileSync(join(folder, productOf('programme').path), 'utf8'),
) as ProgrammeProduct;

test('the headline can be asked for its source, its quote and its scope', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1');
  await atlas.button(zh.status.reported).first().click();
  await expect(atlas.provenance).toContainText('超过260亿元');
  await expect(atlas.provenance).toContainText(
    '800余个国家级贫困县在阿里巴巴平台网络销售额超过260亿元',
  );
  await expect(atlas.provenance.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  await page.keyboard.press('Escape');
  await expect(atlas.provenance).toHaveCount(0);
  await expect(atlas.button(zh.status.reported).first()).toBeFocused();
});

test('a derived figure shows its arithmetic', async ({ atlas }) => {
  await atlas.openBeforeMap('v=1&period=2018H2');
  await atlas.button(zh.status.derived).first().click();
  await expect(atlas.provenance).toContainText('630亿 − 260亿');
});

test('all 31 statements of the founding report can be reached, each with its figures and quote', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap();
  await atlas.follow('overview');
  const overview = page.getByRole('dialog', { name: OVERVIEW.zh.title });
  await overview.getByRole('tab', { name: OVERVIEW.zh.tabs.founding }).click();
  expect(programme.founding).toHaveLength(31);
  for (const { zh: words, quote, figures } of programme.founding) {
    const statement = overview.getByRole('listitem').filter({ hasText: words }).first();
    await expect(statement).toContainText(quote);
    expect(await statement.getByRole('button').count()).toBeGreaterThanOrEqual(figures.length);
  }
  await overview.getByRole('button', { name: zh.status.reported }).first().click();
  await expect(atlas.provenance).toContainText('100亿元');
});

test('the method page tests the estimate against what was published', async ({ atlas, page }) => {
  await atlas.openBeforeMap();
  await atlas.follow('method');
  const year = page.getByRole('row', { name: /^2018年全年超过1亿元/ });
  await expect(year).toContainText('超过100个贫困县');
  await expect(year).toContainText('118');
  await expect(page.getByText(METHOD.zh.within)).toBeVisible();
});
