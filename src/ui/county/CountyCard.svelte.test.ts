import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pathOf } from '../../../tests/fixtures/release.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import CountyCard from './CountyCard.svelte';

async function renderCard(id: string, options: Parameters<typeof loadedStore>[0] = {}) {
  const hash = `county=${id}${options.hash ?? ''}`;
  const { store, served } = await loadedStore({ ...options, hash });
  return { store, served, screen: await render(CountyCard, { store, id }) };
}

test.each([
  ['zh', '乙县', 'Yi County', '贵州省', '东州'],
  ['en', 'Yi County', '乙县', 'Guizhou', '东州'],
] as const)(
  'the card in %s names its county in both scripts, its province and its prefecture',
  async (language, name, other, province, prefecture) => {
    const { screen } = await renderCard('520102', { language });
    const card = screen.getByRole('complementary', { name });
    await expect.element(card.getByRole('heading', { level: 2 })).toHaveTextContent(name);
    const header = card.getByText(other, { exact: true }).first();
    const lang = language === 'zh' ? 'en' : 'zh-Hans';
    await expect.element(header).toHaveAttribute('lang', lang);
    await expect
      .element(card.getByText(`· ${province}`, { exact: false }).first())
      .toHaveTextContent(prefecture);
  },
);

test('the card opens with figures and explanation, and the other parts closed', async () => {
  const { screen } = await renderCard('520102');
  await expect
    .element(screen.getByText('16 million–24 million yuan', { exact: true }).first())
    .toBeVisible();
  await expect.element(screen.getByText(/Yi County in Guizhou is one of/)).toBeVisible();
  const words = COUNTY_CARD.en;
  for (const title of [words.indicators, words.places, words.list, words.history]) {
    const part = screen
      .getByRole('heading', { level: 3, name: title })
      .element()
      .closest('details');
    expect(part?.open).toBe(false);
  }
});

test('known comes before the estimate, then peers, then the parts that open', async () => {
  const { screen } = await renderCard('520102');
  const words = COUNTY_CARD.en;
  await expect.element(screen.getByText(words.barKey)).toBeVisible();
  const heads = [...screen.container.querySelectorAll('h3')].map((head) => head.textContent.trim());
  expect(heads.slice(0, 4)).toEqual([
    words.known,
    'Online sales',
    words.peers('Yi County'),
    words.explain,
  ]);
});

test.each([
  ['zh', '520102', 0.2, '超过1亿元的可能不到二十分之一。'],
  ['en', '520102', 0.2, 'Less than 1 chance in 20 of more than 100 million yuan.'],
  ['en', '530102', 1.35, 'About 1 chance in 10 of more than 100 million yuan.'],
] as const)(
  'the chance of much in %s of %s with a spread of %d: %s',
  async (language, id, sigma, said) => {
    const { screen } = await renderCard(id, {
      language,
      change: ({ estimates }) => (estimates.sales!.sigma = sigma),
    });
    await expect.element(screen.getByText(said)).toBeVisible();
  },
);

test('the bar of the county has those of its province and of all counties below it', async () => {
  const { screen } = await renderCard('520102');
  await expect
    .element(screen.getByText(/^Yi County: 80% range 16 million–24 million/))
    .toBeVisible();
  const labels = [...screen.container.querySelectorAll('.chart .ground > span')];
  expect(labels.map((label) => label.textContent.split(':')[0])).toEqual(['Guizhou, 2', 'All 5']);
});

test('what only the card shows is sent for when it opens, and the network is not', async () => {
  const { served, screen } = await renderCard('520101');
  await expect.element(screen.getByText(/Story melon/).first()).toBeInTheDocument();
  for (const name of ['estimates', 'programme', 'stories', 'ecology', 'history']) {
    expect(served.asked).toContain(pathOf(name));
  }
  expect(served.asked).not.toContain(pathOf('network'));
});

test('the scenario of the network is told once the network is there', async () => {
  const { store, screen } = await renderCard('520101');
  const network = screen.getByRole('heading', { name: COUNTY_CARD.en.network });
  await expect.element(network).not.toBeInTheDocument();
  await store.loadProduct('network');
  await expect.element(network).toBeVisible();
});

test('the national figure stands below with its status, which asks for its sources', async () => {
  const { store, screen } = await renderCard('520101');
  await expect.element(screen.getByText('National over 100 million yuan')).toBeVisible();
  screen.container.querySelector<HTMLElement>('.nation button')!.click();
  expect(store.session.claim).toEqual({ kind: 'national', indicator: 'sales', period: '2018H1' });
});

test('an unverified national figure says so', async () => {
  const { screen } = await renderCard('520101', {
    change: ({ national }) => (national[0]!.confidence = 'unverified'),
  });
  await expect.element(screen.getByText('unverified', { exact: true }).first()).toBeVisible();
});

test.each([
  ['520103', 'Ji District', MESSAGES.en.outsideList],
  ['710101', 'Geng City', MESSAGES.en.noDataPlace],
])('the county %s has no figures and says why', async (id, name, reason) => {
  const { screen } = await renderCard(id);
  await expect.element(screen.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect.element(screen.getByText(reason)).toBeVisible();
  await expect.element(screen.getByRole('definition')).not.toBeInTheDocument();
  await expect.element(screen.getByText(COUNTY_CARD.en.explain)).not.toBeInTheDocument();
});

test('a county outside the list shows what is known to its prefecture', async () => {
  const { screen } = await renderCard('520103');
  await expect.element(screen.getByText('Ant Forest planting: Forest steppe')).toBeVisible();
  await expect.element(screen.getByText(/known to the prefecture only/)).toBeVisible();
});

test('the button unpins the county, and so does Escape', async () => {
  const { store, screen } = await renderCard('520101');
  const close = screen.getByRole('button', { name: 'Close' });
  await close.click();
  expect(store.view.county).toBeNull();
  store.selectCounty('520101');
  (close.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  expect(store.view.county).toBeNull();
});
