import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import HoverCard from './CountyHover.svelte';

async function renderAt(id: string, x = 0, y = 0, language: 'zh' | 'en' = 'en', hash = 'v=1') {
  const { store } = await loadedStore({ language, hash });
  await store.whenLoaded();
  const screen = await render(HoverCard, { store, id, name: '己区', x, y });
  return { screen, card: () => screen.container.querySelector('.card')!.getBoundingClientRect() };
}

test.each([
  ['zh', '丙县', '云南省 · 2018年上半年', /^估计，网络销售额 · 八成可能在2400万–3600万元/],
  [
    'en',
    'Bing County',
    'Yunnan · first half of 2018',
    /^Estimate, Online sales · 80% range 24 million–36 million yuan/,
  ],
] as const)(
  'the card in %s says the county, the period and the range of the estimate, never a number alone',
  async (language, name, where, range) => {
    const { screen } = await renderAt('530101', 0, 0, language);
    await expect.element(screen.getByRole('heading', { name })).toBeVisible();
    await expect.element(screen.getByText(where)).toBeVisible();
    await expect.element(screen.getByText(range)).toBeVisible();
    await expect.element(screen.getByText(/≈/)).not.toBeInTheDocument();
  },
);

test('an estimate says who published the figure it adds up to', async () => {
  const { screen } = await renderAt('530101');
  await expect.element(screen.getByText(/脱贫基金/)).toBeVisible();
});

test('a figure of the context is of its year, and not verified', async () => {
  const hash = 'layer=context-bank-loans&period=2018H2';
  const { screen } = await renderAt('520101', 0, 0, 'en', hash);
  await expect.element(screen.getByText('Guizhou · 2018', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('reported unverified').first()).toBeVisible();
});

test.each([
  ['520103', 'Ji District', MESSAGES.en.outsideList],
  ['710101', 'Geng City', MESSAGES.en.noDataPlace],
])('the county %s has no figures and says why', async (id, name, reason) => {
  const { screen } = await renderAt(id);
  await expect.element(screen.getByRole('heading', { name })).toBeVisible();
  await expect.element(screen.getByText(reason)).toBeVisible();
});

test('what is known of the county is said above its estimate', async () => {
  const { screen } = await renderAt('530101');
  await expect
    .element(screen.getByText(/still on the list at the end of June 2018; by mid-May 2019/i))
    .toBeVisible();
});

test('the card stays in the window, wherever the pointer is', async () => {
  for (const [x, y] of [
    [0, 0],
    [innerWidth, 0],
    [0, innerHeight],
    [innerWidth, innerHeight],
  ] as const) {
    const { screen, card } = await renderAt('530101', x, y);
    await expect.poll(() => card().right).toBeLessThanOrEqual(innerWidth);
    await expect.poll(() => card().bottom).toBeLessThanOrEqual(innerHeight);
    expect(card().left).toBeGreaterThanOrEqual(0);
    expect(card().top).toBeGreaterThanOrEqual(0);
    await screen.unmount();
  }
});
