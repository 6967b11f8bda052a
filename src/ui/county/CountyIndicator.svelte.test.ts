import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import type { ValueLayerId } from '../../core/atlas/layer.ts';
import CountyIndicator from './CountyIndicator.svelte';

async function renderIndicator(
  options: Parameters<typeof loadedStore>[0] = {},
  layer: ValueLayerId = 'sales',
) {
  const { store } = await loadedStore(options);
  const county = store.atlas!.countyById.get('520102')!;
  return { store, screen: await render(CountyIndicator, { store, county, layer }) };
}

test('the chart says all of its values, ranges and gaps in one sentence', async () => {
  const { screen } = await renderIndicator();
  const chart = screen.getByRole('img');
  await expect
    .element(chart)
    .toHaveAccessibleName(
      'Online sales of Yi County by half-year (estimate): ' +
        'first half of 2018: ≈\u00a020 million yuan (range 16 million–24 million yuan); ' +
        'second half of 2018: ≈\u00a025 million yuan (range 20 million–30 million yuan); ' +
        'first half of 2019: not published',
    );
});

test('there is a hollow point for each estimate, and a line only between two of them', async () => {
  const { screen } = await renderIndicator();
  expect(screen.container.querySelectorAll('circle')).toHaveLength(2);
  expect(screen.container.querySelectorAll('.line')).toHaveLength(1);
});

test('periods without a figure are hatched and named', async () => {
  const { screen } = await renderIndicator();
  await expect.element(screen.getByText('not published: 2019 H1')).toBeVisible();
  expect(screen.container.querySelectorAll('rect')).toHaveLength(1);
});

test('a gap between two estimates is not bridged', async () => {
  const { screen } = await renderIndicator({
    change: ({ estimates }) => {
      const { value, low, high } = estimates.sales!;
      for (const column of [value, low, high]) [column[1], column[2]] = [column[2]!, column[1]!];
    },
  });
  expect(screen.container.querySelectorAll('circle')).toHaveLength(2);
  expect(screen.container.querySelectorAll('.line, .band')).toHaveLength(0);
});

test('higher estimates stand higher', async () => {
  const { screen } = await renderIndicator();
  const [first, second] = [...screen.container.querySelectorAll('circle')].map((circle) =>
    Number(circle.getAttribute('cy')),
  );
  expect(second).toBeLessThan(first!);
});

test('the mark of the period follows the period', async () => {
  const { store, screen } = await renderIndicator();
  await expect.element(screen.getByText('2018 H1', { exact: true })).toHaveClass('current');
  store.setPeriodIndex(1);
  await expect.element(screen.getByText('2018 H2', { exact: true })).toHaveClass('current');
});

test.each([
  ['en', 'no. 1 of 2 in Guizhou · no. 3 of 4 on the list'],
  ['zh', '贵州省2县中第1 · 名单上4县中第3'],
] as const)('the ranks of real figures are told in %s', async (language, ranks) => {
  const { screen } = await renderIndicator({ language, real: true });
  await expect.element(screen.getByText(ranks)).toBeVisible();
});

test('a shared rank says so', async () => {
  const { screen } = await renderIndicator({
    real: true,
    change: ({ estimates }) => (estimates.sales!.value[0] = [20e6, 20e6, 30e6, 40e6]),
  });
  await expect.element(screen.getByText(/no\. 1 of 2 \(shared by 2\) in Guizhou/)).toBeVisible();
});

test.each([
  [
    'en',
    'median 18 million yuan; with four chances in five 16 million–24 million yuan; chance of more than 100 million yuan: <1%',
  ],
  ['zh', '中位数1800万元；八成可能在1600万–2400万元之间；超过1亿元的可能<1%'],
] as const)(
  'an estimate has no rank, but how far it may be off, in %s',
  async (language, spread) => {
    const { screen } = await renderIndicator({ language });
    await expect.element(screen.getByText(spread)).toBeVisible();
    await expect.element(screen.getByText(/no\. \d|中第/)).not.toBeInTheDocument();
  },
);

test('a period without an estimate has neither', async () => {
  const { screen } = await renderIndicator({ hash: 'period=2019H1' });
  expect(screen.container.querySelector('.standing')).toBeNull();
});

test('the table has each period with its status, which asks for its source', async () => {
  const { store, screen } = await renderIndicator();
  await screen.getByText('Online sales by half-year', { exact: true }).click();
  await expect.element(screen.getByRole('row')).toHaveLength(4);
  const row = screen.getByRole('row', { name: /second half of 2018/ });
  await expect.element(row).toHaveTextContent('range 20 million–30 million yuan');
  await row.getByRole('button').click();
  const claim = { kind: 'county', layer: 'sales', county: '520102', period: '2018H2' };
  expect(store.session.claim).toEqual({ ...claim, perHead: false });
});

test('another indicator is on its way until the estimates are there, with what is against it', async () => {
  const { store, screen } = await renderIndicator(
    {
      change: ({ indicators }) =>
        indicators.push({ ...indicators[0]!, id: 'loans', kind: 'stock', zh: '贷款', en: 'Loans' }),
    },
    'loans',
  );
  await expect.element(screen.getByText(MESSAGES.en.pending)).toBeVisible();
  await store.loadProduct('estimates');
  await expect.element(screen.getByText('≈ 20 million yuan').first()).toBeVisible();
  await expect.element(screen.getByText(`⚠ ${MESSAGES.en.fit.overstated}`)).toBeVisible();
});

test('an estimate stands as its range, and what is expected never alone', async () => {
  const { screen } = await renderIndicator();
  const lead = screen.container.querySelector('strong')!;
  expect(lead.textContent).toBe('16 million–24 million yuan');
  expect(lead.parentElement!.textContent).toContain('expected value ≈\u00a020 million yuan');
});
