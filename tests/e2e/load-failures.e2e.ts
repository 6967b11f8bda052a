import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { LOAD_ISSUES } from '../../src/i18n/messages/issues/load.ts';
import type { IssueOf, LoadCode } from '../../src/core/issue.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, zh } from './atlas.ts';
import { MANIFEST, productOf, RELEASE } from './release.ts';

type Name = 'manifest' | 'atlas' | 'overview';
const { failure } = zh;
const said = (issue: IssueOf<LoadCode>) => issueText(issue, LOAD_ISSUES.zh);

const pathOf = (name: Name) => (name === 'manifest' ? `${RELEASE}.json` : productOf(name).path);

function bytesOf(name: Name): Buffer {
  return readFileSync(join(import.meta.dirname, '../../public/releases', pathOf(name)));
}

/** Answers requests for a product with other bytes. */
async function serve(page: Page, name: Name, body: Buffer | string): Promise<void> {
  await page.route(`**/releases/${pathOf(name)}`, (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
}

/** Expects an alert with a cause and an advice, and national figures or table that can be read. */
async function expectAlert(page: Page, name: Name, cause: string): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText(cause);
  if (name === 'overview') {
    await expect(alert).toContainText(failure.mapAdvice);
    await alert.getByRole('button', { name: zh.showTable }).click();
    const table = page.getByRole('grid');
    await expect(table).toHaveAttribute('aria-rowcount', String(1 + 831 + 2));
  } else {
    await expect(alert).toContainText(failure.advice);
    await expect(alert.getByRole('table').getByRole('row')).toHaveCount(1 + 6);
    await expect(alert.getByText('超过260亿元')).toBeVisible();
  }
  await expect(page.getByRole('button', { name: zh.reload })).toHaveCount(1);
}

/** Faults that are met on the page for every change; units know what all of them are called. */
const ALWAYS_MET = ['missing atlas', 'truncated overview'];

for (const name of ['manifest', 'atlas', 'overview'] as const) {
  const tagOf = (fault: string) => (ALWAYS_MET.includes(`${fault} ${name}`) ? [] : ['@long']);

  test(
    `a missing ${name} is named, and the values stay readable`,
    { tag: tagOf('missing') },
    async ({ page, faults }) => {
      faults.allow(/status of 404/);
      await page.route(`**/releases/${pathOf(name)}`, (route) => route.fulfill({ status: 404 }));
      await page.goto('./');
      await expectAlert(page, name, said({ code: 'missing', product: name }));
    },
  );

  test(
    `a truncated ${name} is named, and the values stay readable`,
    { tag: tagOf('truncated') },
    async ({ page }) => {
      const bytes = bytesOf(name);
      const half = bytes.subarray(0, bytes.length >> 1);
      await serve(page, name, half);
      await page.goto('./');
      const cause =
        name === 'manifest'
          ? said({ code: 'corrupt', product: name })
          : said({ code: 'truncated', product: name, got: half.length, expected: bytes.length });
      await expectAlert(page, name, cause);
    },
  );

  test(
    `a corrupt ${name} is named, and the values stay readable`,
    { tag: tagOf('corrupt') },
    async ({ page }) => {
      const bytes = Buffer.from(bytesOf(name));
      bytes.fill('x', 0, 20);
      await serve(page, name, bytes);
      await page.goto('./');
      await expectAlert(page, name, said({ code: 'corrupt', product: name }));
    },
  );

  test(
    `an unreachable ${name} is named, and the values stay readable`,
    { tag: tagOf('unreachable') },
    async ({ page, faults }) => {
      faults.allow(/ERR_CONNECTION_RESET/);
      await page.route(`**/releases/${pathOf(name)}`, (route) => route.abort('connectionreset'));
      await page.goto('./');
      await expectAlert(page, name, said({ code: 'unreachable', product: name }));
    },
  );
}

test(
  'a manifest of another version is named, and the values stay readable',
  { tag: '@long' },
  async ({ page }) => {
    await serve(page, 'manifest', JSON.stringify({ ...MANIFEST, version: 2 }));
    await page.goto('./');
    await expectAlert(page, 'manifest', said({ code: 'version', product: 'manifest', got: '2' }));
  },
);

test(
  'an atlas of another version is named, and the values stay readable',
  { tag: '@long' },
  async ({ page }) => {
    const body = JSON.stringify({ ...JSON.parse(bytesOf('atlas').toString()), version: 2 });
    const change = {
      bytes: Buffer.byteLength(body),
      sha256: createHash('sha256').update(body).digest('hex'),
    };
    const products = MANIFEST.products.map((product) =>
      product.name === 'atlas' ? { ...product, ...change } : product,
    );
    await serve(page, 'manifest', JSON.stringify({ ...MANIFEST, products }));
    await serve(page, 'atlas', body);
    await page.goto('./');
    await expectAlert(page, 'atlas', said({ code: 'version', product: 'atlas', got: '2' }));
  },
);

test('without the chunk of the map the still picture stays, and the table says the values', async ({
  page,
  faults,
}) => {
  faults.allow(/ERR_CONNECTION_RESET/);
  await page.route('**/assets/map-controller-*.js', (route) => route.abort('connectionreset'));
  await page.goto('./');
  await expectAlert(page, 'overview', failure.unexpected(zh.map));
  await expect(page.locator('#plate .picture')).toBeVisible();
});
