import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedExplorer } from '../../tests/fixtures/explorer.ts';
import { MESSAGES } from '../text/messages.ts';
import CountyCard from './CountyCard.svelte';

async function renderCard(id: string, options: Parameters<typeof loadedExplorer>[0] = {}) {
  const hash = `county=${id}${options.hash ?? ''}`;
  const { explorer } = await loadedExplorer({ ...options, hash });
  return { explorer, screen: await render(CountyCard, { explorer, id }) };
}

test.each([
  ['zh', '乙县', '≈ 200 元/人', '≈ 2000万元', '区间 1600万–2400万元'],
  [
    'en',
    'Yi County',
    '≈ 200 yuan per head',
    '≈ 20 million yuan',
    'range 16 million–24 million yuan',
  ],
] as const)(
  'the card in %s names its county and gives both estimates with their range',
  async (language, name, rate, total, range) => {
    const { screen } = await renderCard('520102', { language });
    const card = screen.getByRole('complementary', { name });
    await expect.element(card.getByRole('heading', { level: 2 })).toHaveTextContent(name);
    for (const text of [rate, total, range]) {
      await expect.element(card.getByText(text, { exact: true })).toBeVisible();
    }
  },
);

test('both figures bear the mark of an estimate, and what that means is said', async () => {
  const { screen } = await renderCard('520102');
  const marks = screen.getByText('estimate', { exact: true });
  await expect.element(marks).toHaveLength(2);
  await expect.element(screen.getByText(MESSAGES.en.statusMeaning.modelled)).toBeVisible();
});

test('in English the Chinese name stands beside the transliteration', async () => {
  const { screen } = await renderCard('520102');
  await expect.element(screen.getByText('乙县')).toHaveAttribute('lang', 'zh-Hans');
});

test('what the list says of the county is told', async () => {
  const { screen } = await renderCard('520101');
  for (const text of ['Population in the 2020 census: 100,000', 'Left the list in 2017']) {
    await expect.element(screen.getByText(text)).toBeVisible();
  }
  await expect.element(screen.getByText('乌蒙山区')).toBeVisible();
  await expect.element(screen.getByText('unverified')).not.toBeInTheDocument();
});

test('what rests on recollection is marked as unverified', async () => {
  const { screen } = await renderCard('530102', { language: 'zh' });
  await expect.element(screen.getByText('滇西边境山区')).toBeVisible();
  await expect.element(screen.getByText('(未核实)')).toBeVisible();
});

test('names that the list has besides are given', async () => {
  const { screen } = await renderCard('530102');
  await expect.element(screen.getByText('On the list as: 戊县')).toBeVisible();
});

test('the national figure stands below with its status, its source and its day', async () => {
  const { screen } = await renderCard('520101');
  const heading = screen.getByRole('heading', { level: 3 });
  await expect.element(heading).toHaveTextContent('National over 100 million yuan · reported');
  const source = screen.getByRole('link', { name: '半年报' });
  await expect.element(source).toHaveAttribute('href', 'https://example.org/report-1');
  await expect.element(screen.getByText('July 11, 2018')).toBeVisible();
});

test('a derived figure shows its arithmetic, and a source without an address is no link', async () => {
  const { screen } = await renderCard('520101', { hash: '&period=2018H2' });
  await expect.element(screen.getByText('Formula: 300 million − 100 million')).toBeVisible();
  await expect.element(screen.getByText('年报', { exact: false }).last()).toBeVisible();
  await expect.element(screen.getByRole('link')).toHaveLength(1);
});

test('in a period without estimates the card says that they are missing', async () => {
  const { screen } = await renderCard('520101', { hash: '&period=2019H1' });
  await expect.element(screen.getByRole('term')).toHaveLength(2);
  const figures = screen.getByRole('definition');
  await expect.element(figures.first()).toHaveTextContent('not published');
  await expect.element(figures.last()).toHaveTextContent('not published');
});

test('a county without a known population has a total and no rate', async () => {
  const { screen } = await renderCard('520102', {
    change: ({ counties }) => (counties.population[1] = null),
  });
  const figures = screen.getByRole('definition');
  await expect.element(figures.first()).toHaveTextContent('not published');
  await expect.element(figures.last()).toHaveTextContent('≈ 20 million yuan');
  await expect.element(screen.getByText(/Population/)).not.toBeInTheDocument();
});

test.each([
  ['520103', 'Ji District', MESSAGES.en.outsideList],
  ['710101', 'Geng City', MESSAGES.en.noDataPlace],
])('the county %s has no figures and says why', async (id, name, reason) => {
  const { screen } = await renderCard(id);
  await expect.element(screen.getByRole('heading', { name })).toBeVisible();
  await expect.element(screen.getByText(reason)).toBeVisible();
  await expect.element(screen.getByRole('definition')).not.toBeInTheDocument();
});

test('the button unpins the county, and so does Escape', async () => {
  const { explorer, screen } = await renderCard('520101');
  const close = screen.getByRole('button', { name: 'Close' });
  await close.click();
  expect(explorer.view.county).toBeNull();
  explorer.select('520101');
  (close.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  expect(explorer.view.county).toBeNull();
});
