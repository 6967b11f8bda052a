import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { TIME } from '../../i18n/messages/time.ts';
import CompareMenu from './CompareMenu.svelte';

async function renderMenu(hash = 'v=1', { language = 'zh' as 'zh' | 'en', hasWebGL = true } = {}) {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(CompareMenu, { store, hasWebGL });
  return { store, screen };
}

test('what makes no sense for a layer cannot be chosen', async () => {
  const { screen } = await renderMenu('layer=list');
  await expect.element(screen.getByRole('radio', { name: '变化图' })).toBeDisabled();
  await expect.element(screen.getByRole('radio', { name: '并排' })).toBeEnabled();
});

test('difference or percentage is asked only while a change is shown', async () => {
  const { store, screen } = await renderMenu('period=2018H2');
  const measures = screen.getByRole('radiogroup', { name: TIME.zh.measures });
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
  const { store, screen } = await renderMenu('period=2018H2');
  const others = screen.getByRole('combobox', { name: TIME.zh.vs });
  await expect.element(others).not.toBeInTheDocument();
  await screen.getByRole('radio', { name: '划动', exact: true }).click();
  await expect.element(others).toHaveDisplayValue('2018年上半年');
  await userEvent.selectOptions(others, '2019年上半年');
  expect(store.view.comparedPeriod).toBe('2019H1');
});

test('where the browser cannot show two maps, they cannot be chosen, and it says why', async () => {
  const { screen } = await renderMenu('period=2018H2', { language: 'en', hasWebGL: false });
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

test('the counties that changed most are listed while two half-years are compared', async () => {
  const { store, screen } = await renderMenu('period=2018H2');
  const list = screen.getByRole('region', {
    name: TIME.zh.versus('2018年上半年', '2018年下半年'),
  });
  await expect.element(list).not.toBeInTheDocument();
  store.set({ mode: 'hoh' });
  await expect.element(list).toBeVisible();
  store.set({ mode: 'period' });
  await expect.element(list).not.toBeInTheDocument();
  store.set({ compare: 'swipe' });
  await expect.element(list).toBeVisible();
});
