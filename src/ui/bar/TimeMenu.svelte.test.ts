import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { TIME } from '../../i18n/messages/time.ts';
import TimeMenu from './TimeMenu.svelte';

async function renderMenu(hash = 'v=1', real = false) {
  const { store, address } = await loadedStore({ hash, language: 'zh', real });
  const screen = await render(TimeMenu, { store });
  return { store, address, screen };
}

test('the half-years are radio buttons with their national figures, how they are known and their ranges', async () => {
  const { store, address, screen } = await renderMenu();
  const radios = screen.getByRole('radio', { name: /^20/ });
  const names = [
    '2018年上半年 公布 超过1亿',
    /^2018年下半年 推算 .*约2亿$/,
    /^2019年上半年 未公布/,
  ];
  for (const [at, name] of names.entries()) {
    await expect.element(radios.nth(at)).toHaveAccessibleName(name);
  }
  await expect.element(radios.first()).toBeChecked();
  await radios.nth(1).click();
  expect(store.view.period).toBe('2018H2');
  expect(address.history.at(-1)).toBe('v=1&period=2018H2');
});

test.each(['v=1', 'layer=list'])(
  'what the figures are of is said above them, in %s',
  async (hash) => {
    const { screen } = await renderMenu(hash);
    await expect.element(screen.getByText('全国网络销售额 · 每半年，元')).toBeVisible();
  },
);

test('the ways of reading are radio buttons, and each is a step of the history', async () => {
  const { store, address, screen } = await renderMenu('period=2018H2');
  await screen.getByRole('radio', { name: '环比', exact: true }).click();
  expect(store.view.mode).toBe('hoh');
  await expect.element(screen.getByRole('radio', { name: '环比' })).toBeChecked();
  expect(address.history.at(-1)).toBe('v=1&period=2018H2&mode=hoh');
});

test('what makes no sense for a layer cannot be chosen, and says why', async () => {
  const { screen } = await renderMenu('layer=list');
  for (const name of ['各期累计', '同比', '环比']) {
    const radio = screen.getByRole('radio', { name, exact: true });
    await expect.element(radio).toBeDisabled();
    await expect
      .element(radio)
      .toHaveAccessibleDescription('不能选各期累计、同比、环比：这个图层没有数量。');
  }
  await expect.element(screen.getByRole('radio', { name: '单期' })).toBeEnabled();
});

test('a figure counted since the launch is not called that of a half-year', async () => {
  const { store } = await loadedStore({
    language: 'zh',
    change: ({ indicators }) => (indicators[0]!.kind = 'stock'),
  });
  const screen = await render(TimeMenu, { store });
  await expect.element(screen.getByRole('radio', { name: '期末累计值' })).toBeInTheDocument();
  await expect
    .element(screen.getByRole('radio', { name: '各期累计', exact: true }))
    .toHaveAccessibleDescription('不能选各期累计：公布的就是启动以来的累计数。');
});

test.each(['yoy', 'hoh'] as const)('%s says what the season does to it', async (mode) => {
  const { store, screen } = await renderMenu('period=2018H2');
  const note = screen.getByText(TIME.zh.seasons[mode]);
  await expect.element(note).not.toBeInTheDocument();
  store.set({ mode });
  await expect.element(note).toBeVisible();
});

test('a change of annual figures is not said to be free of the season', async () => {
  const { store, screen } = await renderMenu('period=2018H2');
  const season = screen.getByText(TIME.zh.seasons.hoh);
  store.set({ mode: 'hoh' });
  await expect.element(season).toBeVisible();
  store.set({ layer: 'context-bank-loans', mode: 'hoh' });
  await expect.element(season).not.toBeInTheDocument();
});

test('classes of shares cannot be cut anew, and say why', async () => {
  const { screen } = await renderMenu();
  const radio = screen.getByRole('radio', { name: '本期重新分级', exact: true });
  await expect.element(radio).toBeDisabled();
  await expect.element(screen.getByText(TIME.zh.whyBarred.shares)).toBeVisible();
});

test('classes of one period alone are marked loudly', async () => {
  const { store, screen } = await renderMenu('v=1', true);
  await screen.getByRole('radio', { name: '本期重新分级', exact: true }).click();
  expect(store.view.scaling).toBe('rescale');
  await expect.element(screen.getByText(TIME.zh.rescaled)).toBeVisible();
});
