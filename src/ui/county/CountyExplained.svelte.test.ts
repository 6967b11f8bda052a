import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import CountyExplained from './CountyExplained.svelte';

const words = COUNTY_CARD.en;

async function renderExplained(id: string, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore(options);
  await Promise.all(
    (['programme', 'stories', 'ecology', 'estimates'] as const).map((n) => store.loadProduct(n)),
  );
  const county = store.atlas!.countyById.get(id)!;
  return { store, screen: await render(CountyExplained, { store, county }) };
}

/** Lets the clipboard take a text, or refuse it. */
function clipboard(take: () => Promise<void>) {
  return vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(take);
}

afterEach(() => vi.restoreAllMocks());

test('the county is told with level, spread, the nation’s change and the caveat', async () => {
  const { screen } = await renderExplained('520102', { hash: 'period=2018H2' });
  for (const sentence of [
    /Yi County in Guizhou is one of the 5 national poverty counties\. It left the list with the batch of 2018, by approval of December 7, 2018;/,
    'Online sales, second half of 2018: 20 million–30 million yuan (expected value ≈ 25 million yuan).',
    /^Median 22\.5 million yuan; with four chances in five .*cannot rank counties/,
    /the national figure \(about 200 million yuan · derived\) is shared out/,
    /changed by \+100% against the first half of 2018\..* says nothing about this county/,
    /Forest steppe \(date not known, known to the prefecture only\)/,
  ]) {
    await expect.element(screen.getByText(sentence)).toBeVisible();
  }
});

test('a change from this half-year to a later one is not told of this half-year', async () => {
  const { screen } = await renderExplained('520102', {
    hash: 'period=2018H1&compare=change&vs=2018H2',
  });
  await expect.element(screen.getByText(/first half of 2018: /).first()).toBeVisible();
  await expect.element(screen.getByText(/changed by/)).not.toBeInTheDocument();
});

test('a stock stands at the end of the period, with what is known against the estimate', async () => {
  const { screen } = await renderExplained('520102', {
    hash: 'layer=loans',
    change: ({ indicators }) =>
      indicators.push({ ...indicators[0]!, id: 'loans', kind: 'stock', zh: '贷款', en: 'Loans' }),
  });
  await expect
    .element(
      screen.getByText(
        /^MYbank loans, by the end of June 2018: .*\(expected value ≈\u00a020 million yuan\)/,
      ),
    )
    .toBeVisible();
  await expect.element(screen.getByText('Too high in every county')).toBeVisible();
});

test('where sources count differently no change is given', async () => {
  const { screen } = await renderExplained('520102', {
    hash: 'period=2018H2',
    change: ({ indicators }) => (indicators[0]!.additive = false),
  });
  await expect.element(screen.getByText(/Sources count differently/)).toBeVisible();
  await expect.element(screen.getByText(/changed by/)).not.toBeInTheDocument();
});

test('a period after one without a figure has nothing to compare with', async () => {
  const { screen } = await renderExplained('520102', {
    hash: 'period=2018H2',
    change: ({ national }) => Object.assign(national[0]!, { value: null, status: 'missing' }),
  });
  await expect.element(screen.getByText(/nothing to compare with/)).toBeVisible();
});

test('while the list leads, the list and the place are told', async () => {
  const { screen } = await renderExplained('520101', { hash: 'layer=list' });
  await expect.element(screen.getByText(/left the list with the batch of 2017/)).toBeVisible();
  await expect.element(screen.getByText(/Story melon \(June 30, 2018\)\./)).toBeVisible();
  await expect.element(screen.getByText(/estimated total/)).not.toBeInTheDocument();
});

test('what is on its way is said to be', async () => {
  const { store } = await loadedStore();
  const county = store.atlas!.countyById.get('520101')!;
  const screen = await render(CountyExplained, { store, county });
  await expect.element(screen.getByText(MESSAGES.en.pending)).toBeVisible();
  await Promise.all([store.loadProduct('stories'), store.loadProduct('ecology')]);
  await expect.element(screen.getByText(MESSAGES.en.pending)).not.toBeInTheDocument();
});

test('the copy has the sentences, the release, the address and the sources, and is confirmed', async () => {
  const write = clipboard(() => Promise.resolve());
  const { store, screen } = await renderExplained('520102');
  await screen.getByRole('button', { name: words.copy }).click();
  await expect.element(screen.getByText(words.copied)).toBeVisible();
  const copied = write.mock.calls[0]![0];
  expect(copied).toContain('Yi County in Guizhou');
  expect(copied).toContain(words.cite(MESSAGES.en.title, store.atlas!.release, location.href));
  expect(copied).toContain('脱贫基金，半年报 https://example.org/report-1');
});

test('the confirmation goes when the text becomes another', async () => {
  clipboard(() => Promise.resolve());
  const { store, screen } = await renderExplained('520102');
  await screen.getByRole('button', { name: words.copy }).click();
  await expect.element(screen.getByText(words.copied)).toBeVisible();
  store.setPeriodIndex(1);
  await expect.element(screen.getByText(words.copied)).not.toBeInTheDocument();
});

test('where the clipboard is refused, the text is selected and the reader told', async () => {
  clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const { screen } = await renderExplained('520102');
  await screen.getByRole('button', { name: words.copy }).click();
  await expect.element(screen.getByText(words.refused)).toBeVisible();
  const selected = getSelection()!.toString();
  expect(selected).toContain('Yi County in Guizhou');
  expect(selected).toContain('https://example.org/report-1');
});
