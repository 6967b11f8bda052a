import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { AtlasProduct } from '../../../../data/product.ts';
import { issueText } from '../../../i18n/messages/issues/issue-text.ts';
import { MADE_FILE_ISSUES } from '../../../i18n/messages/issues/made-file.ts';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../../tests/fixtures/release.ts';
import Downloads from './Downloads.svelte';

afterEach(() => vi.restoreAllMocks());

/** Renders the panel at a hash; `saved` gets each file that reaches the browser, under its name. */
async function renderDownloads(
  hash = 'v=1',
  { language = 'en' as 'zh' | 'en', change = (() => {}) as (product: AtlasProduct) => void } = {},
) {
  const blobs: Blob[] = [];
  const saved: { name: string; text: string }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download } = this;
    void blobs
      .at(-1)!
      .text()
      .then((text) => saved.push({ name: download, text }));
  });
  const { store, served } = await loadedStore({ hash, language, change });
  const screen = await render(Downloads, { store });
  const press = async (name: string) => {
    const before = saved.length;
    await screen.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => saved.length).toBe(before + 1);
    return saved.at(-1)!;
  };
  return { store, served, screen, saved, press };
}

test('one sentence says which counties, indicators, half-years and release will be written', async () => {
  const { store, screen } = await renderDownloads('prov=52', { language: 'zh' });
  const { release } = store.atlas!;
  await expect
    .element(
      screen.getByText('将下载：筛选后的2个县（贵州），网络销售额，2018年上半年；', {
        exact: false,
      }),
    )
    .toHaveTextContent(`数据版本${release}`);
});

test('CSV has a row for each county that the filter keeps, and none for the nation', async () => {
  const { store, press } = await renderDownloads('prov=52');
  const { name, text } = await press('CSV');
  expect(name).toBe(`relief-atlas_sales_2018H1_${store.atlas!.release}.csv`);
  const lines = text.split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['520101', '520102', undefined]);
});

test('what was written is said with its size', async () => {
  const { screen, press } = await renderDownloads();
  const { name } = await press('BibTeX');
  await expect.element(screen.getByText(`${name} is written (1 kB).`)).toBeVisible();
});

test('all half-years and a row a county make the wide table', async () => {
  const { screen, press } = await renderDownloads();
  await screen
    .getByRole('radiogroup', { name: 'Half-years' })
    .getByRole('radio', { name: 'All' })
    .click();
  await screen.getByRole('radio', { name: 'A row a county' }).click();
  const { name, text } = await press('CSV');
  expect(name).toMatch(/^relief-atlas_sales_2018H1-2019H1_.*_wide\.csv$/);
  expect(text.split('\r\n')).toHaveLength(6);
  expect(text).toContain('sales_2018H1_nation_value');
  expect(text).toContain('sales_2019H1_status');
});

test('two half-years that are compared are both shown', async () => {
  const { press } = await renderDownloads('compare=side&vs=2018H2');
  expect((await press('CSV')).name).toContain('_2018H1-2018H2_');
});

test('maps are written with the boundaries', async () => {
  const { press } = await renderDownloads();
  const { text } = await press('GeoJSON');
  const { features, metadata } = JSON.parse(text) as {
    features: unknown[];
    metadata: { citation: string };
  };
  expect(features).toHaveLength(4);
  expect(metadata.citation).toContain('Release');
  expect((await press('GeoParquet')).text.slice(0, 4)).toBe('PAR1');
  expect((await press('TopoJSON')).text).toContain('"type":"Topology"');
});

test('the citation has the address of the view with its release', async () => {
  const { store, press } = await renderDownloads('prov=52');
  const { text } = await press('Citation');
  expect(text).toContain(`d=${store.atlas!.release}`);
  expect(text).toContain('prov=52');
});

test('boundaries that cannot be had are told, and the next try may succeed', async () => {
  const { served, screen, saved, press } = await renderDownloads();
  const path = pathOf('overview');
  const bytes = served.files.get(path)!;
  served.files.delete(path);
  await screen.getByRole('button', { name: 'GeoJSON' }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(issueText({ code: 'not-loaded' }, MADE_FILE_ISSUES.en));
  expect(saved).toEqual([]);
  served.files.set(path, bytes);
  await press('GeoJSON');
  expect(screen.container.querySelector('[role=alert]')).toBeNull();
});

test('estimates that cannot be loaded are told, and never written as missing', async () => {
  const { served, screen, saved } = await renderDownloads('', {
    change: ({ indicators }) => indicators.push({ ...indicators[0]!, id: 'loans' }),
  });
  served.files.clear();
  await screen
    .getByRole('radiogroup', { name: 'Indicators' })
    .getByRole('radio', { name: 'All' })
    .click();
  await screen.getByRole('button', { name: 'CSV' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('could not be loaded');
  expect(saved).toEqual([]);
});

test('without figures to show there is the list, a row a county', async () => {
  const { screen, press } = await renderDownloads('layer=list');
  await expect
    .element(screen.getByText('what the list says of all 4 counties', { exact: false }))
    .toBeVisible();
  const { name, text } = await press('CSV');
  expect(name).toMatch(/^relief-atlas_list_/);
  expect(text).not.toContain('sales');
});

test('the conditions of the filter stand in words with the number of counties', async () => {
  const { screen } = await renderDownloads('prov=52&left=2017,2018');
  await expect
    .element(
      screen.getByText('the 2 counties that the filter keeps (Guizhou, batch of 2017', {
        exact: false,
      }),
    )
    .toBeVisible();
});

test('a filter without counties says so, and nothing can be pressed', async () => {
  const { screen } = await renderDownloads('prov=71');
  await expect.element(screen.getByText('Widen the filter', { exact: false })).toBeVisible();
  const formats = screen.container.querySelectorAll<HTMLButtonElement>(
    '[aria-labelledby$=formats] button',
  );
  expect(formats.length).toBeGreaterThan(0);
  for (const button of formats) {
    expect(button.disabled).toBe(true);
  }
});

test('a script for a database opens each published table from the address of the page', async () => {
  const tables = {
    version: '0123456789ab',
    resources: [
      {
        name: 'bank-loans',
        title: "Loans of 'all' banks",
        schema: { fields: ['level', 'period', 'value', 'low'].map((name) => ({ name })) },
      },
    ],
  };
  const { press } = await renderDownloads();
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(tables));
  const { name, text } = await press('DuckDB SQL');
  expect(name).toBe('relief-atlas.sql');
  const address = new URL('./data/bank-loans.parquet', location.href).href;
  expect(text).toContain(`CREATE OR REPLACE VIEW bank_loans AS FROM read_parquet('${address}');`);
  expect(text).toContain('LOAD httpfs;');
});

test('where the tables are not described the panel says so', async () => {
  const { screen } = await renderDownloads();
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
  await screen.getByRole('button', { name: 'DuckDB SQL' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('datapackage.json');
});
