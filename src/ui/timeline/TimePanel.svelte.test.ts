import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { TIME } from '../../i18n/messages/time.ts';
import TimePanel from './TimePanel.svelte';

async function renderPanel(
  hash = '',
  { language = 'zh' as 'zh' | 'en', hasWebGL = true, real = false } = {},
) {
  const { store, address } = await loadedStore({ hash, language, real });
  const screen = await render(TimePanel, { store, hasWebGL });
  return { store, address, screen };
}

test('the ways of reading are radio buttons, and each is a step of the history', async () => {
  const { store, address, screen } = await renderPanel('period=2018H2');
  await screen.getByRole('radio', { name: '环比', exact: true }).click();
  expect(store.view.mode).toBe('hoh');
  await expect.element(screen.getByRole('radio', { name: '环比' })).toBeChecked();
  expect(address.history.at(-1)).toBe('v=1&period=2018H2&mode=hoh');
});

test('what makes no sense for a layer cannot be chosen, and says why', async () => {
  const { screen } = await renderPanel('layer=list');
  for (const name of ['启动以来累计', '同比', '环比']) {
    const radio = screen.getByRole('radio', { name, exact: true });
    await expect.element(radio).toBeDisabled();
    await expect
      .element(radio)
      .toHaveAccessibleDescription('不能选启动以来累计、同比、环比：这个图层没有数量。');
  }
  await expect.element(screen.getByRole('radio', { name: '单期' })).toBeEnabled();
  await expect.element(screen.getByRole('radio', { name: '变化图' })).toBeDisabled();
  await expect.element(screen.getByRole('radio', { name: '并排' })).toBeEnabled();
  await expect
    .element(screen.getByRole('radio', { name: '本期重新分级' }))
    .toHaveAccessibleDescription('不能选本期重新分级：这个图层没有数量。');
});

test('a figure counted since the launch is not called that of a half-year', async () => {
  const { store } = await loadedStore({
    language: 'zh',
    change: ({ indicators }) => (indicators[0]!.kind = 'stock'),
  });
  const screen = await render(TimePanel, { store, hasWebGL: true });
  await expect.element(screen.getByRole('radio', { name: '期末累计值' })).toBeInTheDocument();
  await expect
    .element(screen.getByRole('radio', { name: '启动以来累计', exact: true }))
    .toHaveAccessibleDescription('不能选启动以来累计：公布的就是启动以来的累计数。');
});

test.each(['yoy', 'hoh'] as const)('%s says what the season does to it', async (mode) => {
  const { store, screen } = await renderPanel('period=2018H2');
  const note = screen.getByText(TIME.zh.seasons[mode]);
  await expect.element(note).not.toBeInTheDocument();
  store.set({ mode });
  await expect.element(note).toBeVisible();
});

test('difference or percentage is asked only while a change is shown', async () => {
  const { store, screen } = await renderPanel('period=2018H2');
  const measures = screen.getByRole('radiogroup', { name: '变化的写法' });
  await expect.element(measures).not.toBeInTheDocument();
  await screen.getByRole('radio', { name: '变化图', exact: true }).click();
  await screen.getByRole('radio', { name: '百分比', exact: true }).click();
  expect(store.view).toMatchObject({
    compare: 'change',
    comparedPeriod: '2018H1',
    measure: 'percent',
  });
});

test('the other half-year is chosen while two are compared', async () => {
  const { store, screen } = await renderPanel('period=2018H2');
  const others = screen.getByRole('combobox', { name: '对比期' });
  await expect.element(others).not.toBeInTheDocument();
  await screen.getByRole('radio', { name: '划动', exact: true }).click();
  await expect.element(others).toHaveDisplayValue('2018年上半年');
  await userEvent.selectOptions(others, '2019年上半年');
  expect(store.view.comparedPeriod).toBe('2019H1');
});

test('where the browser cannot show two maps, they cannot be chosen, and it says why', async () => {
  const { screen } = await renderPanel('period=2018H2', { language: 'en', hasWebGL: false });
  for (const name of ['Side by side', 'Swipe']) {
    await expect.element(screen.getByRole('radio', { name })).toBeDisabled();
  }
  await expect
    .element(
      screen.getByText(
        'Side by side and Swipe cannot be chosen: this browser has no WebGL2 and shows one still picture.',
      ),
    )
    .toBeVisible();
});

test('a change of annual figures is not said to be free of the season', async () => {
  const { store, screen } = await renderPanel('period=2018H2');
  const season = screen.getByText(TIME.zh.seasons.hoh);
  store.set({ mode: 'hoh' });
  await expect.element(season).toBeVisible();
  store.set({ layer: 'context-bank-loans', mode: 'hoh' });
  await expect.element(season).not.toBeInTheDocument();
});

test('classes of shares cannot be cut anew, and say why', async () => {
  const { screen } = await renderPanel();
  const radio = screen.getByRole('radio', { name: '本期重新分级', exact: true });
  await expect.element(radio).toBeDisabled();
  await expect.element(screen.getByText(TIME.zh.whyBarred.shares)).toBeVisible();
});

test('classes of one period alone are marked loudly', async () => {
  const { store, screen } = await renderPanel('', { real: true });
  await screen.getByRole('radio', { name: '本期重新分级', exact: true }).click();
  expect(store.view.scaling).toBe('rescale');
  await expect.element(screen.getByText(TIME.zh.rescaled)).toBeVisible();
});

test('the counties that changed most are listed while two half-years are compared', async () => {
  const { store, screen } = await renderPanel('period=2018H2');
  const list = screen.getByRole('region', { name: '2018年下半年 vs. 2018年上半年' });
  await expect.element(list).not.toBeInTheDocument();
  store.set({ mode: 'hoh' });
  await expect.element(list).toBeVisible();
  store.set({ mode: 'period' });
  await expect.element(list).not.toBeInTheDocument();
  store.set({ compare: 'swipe' });
  await expect.element(list).toBeVisible();
});
