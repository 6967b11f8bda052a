import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { NO_FILTER } from '../../core/view/filter.ts';
import { FILTER_PANEL } from '../../i18n/messages/filter-panel.ts';
import FilterPanel from './FilterPanel.svelte';

async function renderFilter(hash = 'v=1', language: 'zh' | 'en' = 'en', real = false) {
  const { store, address } = await loadedStore({ hash, language, real });
  return { store, address, screen: await render(FilterPanel, { store }) };
}

test.each([
  ['zh', '省份与地州市', ['贵州 2', '云南 3']],
  ['en', 'Provinces and prefectures', ['Guizhou 2', 'Yunnan 3']],
] as const)(
  'the filter in %s offers provinces, and how many of the list each keeps',
  async (language, name, offered) => {
    const { screen } = await renderFilter('', language);
    const group = screen.getByRole('group', { name });
    await expect.element(group).toBeVisible();
    for (const province of offered) {
      await expect.element(group.getByRole('checkbox', { name: province })).not.toBeChecked();
    }
  },
);

test('a click chooses a province, another takes it out again', async () => {
  const { store, address, screen } = await renderFilter();
  const guizhou = screen.getByRole('checkbox', { name: /^Guizhou/ });
  await guizhou.click();
  expect(store.filter.places).toEqual(['520000']);
  expect(address.read()).toBe('v=1&prov=52');
  await expect.element(guizhou).toBeChecked();
  await guizhou.click();
  expect(store.filter).toEqual(NO_FILTER);
});

test('a prefecture is found by name and chosen within its province', async () => {
  const { store, screen } = await renderFilter();
  await screen.getByRole('searchbox', { name: 'Find a province or prefecture' }).fill('西州');
  await screen.getByRole('checkbox', { name: /西州/ }).click();
  expect(store.filter.places).toEqual(['530100']);
  await screen.getByRole('searchbox').fill('nowhere');
  await expect.element(screen.getByText(/No province or prefecture .*“nowhere”/)).toBeVisible();
});

test('a province unfolds to its prefectures by keyboard', async () => {
  const { screen } = await renderFilter();
  const unfold = screen.getByRole('button', { name: 'Prefectures of Guizhou' });
  (unfold.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('checkbox', { name: /东州/ })).toBeVisible();
  await expect.element(unfold).toHaveAttribute('aria-expanded', 'true');
});

test('conditions of several kinds add up, and each number tells what a choice would keep', async () => {
  const { store, screen } = await renderFilter('prov=52');
  const years = screen.getByRole('group', { name: 'Batch of leaving the list' });
  await expect.element(years.getByRole('checkbox', { name: '2017 1' })).toBeVisible();
  await expect.element(years.getByRole('checkbox', { name: '2019 0' })).toBeVisible();
  await years.getByRole('checkbox', { name: '2017 1' }).click();
  expect(store.counties.map(({ id }) => id)).toEqual(['520101']);
  await expect.element(screen.getByRole('checkbox', { name: /^Yunnan 0/ })).toBeVisible();
});

test('key counties, or the others, or any', async () => {
  const { store, screen } = await renderFilter();
  await screen.getByRole('radio', { name: 'not a key county' }).click();
  expect(store.filter.keyCounty).toBe(false);
  await screen.getByRole('radio', { name: 'any' }).click();
  expect(store.filter.keyCounty).toBeNull();
});

test('a range is typed in words of the language, and what is no amount is refused in place', async () => {
  const { store, address, screen } = await renderFilter();
  const from = screen.getByRole('textbox', { name: 'From' });
  await from.fill('25 million');
  await userEvent.keyboard('{Tab}');
  expect(store.filter.range).toEqual({ of: 'total', low: 25e6, high: null });
  expect(address.read()).toBe('v=1&total=25000000..');
  expect(store.counties).toHaveLength(2);
  await from.fill('plenty');
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“plenty” is no amount');
  await expect.element(from).toHaveAttribute('aria-invalid', 'true');
  expect(store.filter.range).toEqual({ of: 'total', low: 25e6, high: null });
});

test('a histogram of estimates says that it is one of expected values, and that of figures does not', async () => {
  const { screen } = await renderFilter('v=1');
  const name = FILTER_PANEL.en.histogramEstimated('Online sales');
  await expect.element(screen.getByRole('img', { name })).toBeVisible();
  await expect.element(screen.getByText(FILTER_PANEL.en.estimated('4'))).toBeVisible();
  const known = await renderFilter('v=1', 'en', true);
  const plain = FILTER_PANEL.en.histogram('Online sales');
  await expect.element(known.screen.getByRole('img', { name: plain })).toBeVisible();
});

test('an end of the range moves by keys from bar to bar', async () => {
  const { store, screen } = await renderFilter();
  const low = screen.getByRole('slider', { name: 'From Online sales' });
  (low.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(store.filter.range?.low).toBeGreaterThan(10e6);
  expect(store.filter.range?.high).toBeNull();
  expect(store.counties.map(({ id }) => id)).not.toContain('520101');
  await userEvent.keyboard('{Home}');
  expect(store.filter.range).toBeNull();
});

test('a layer without values is not filtered by them, and says so', async () => {
  const { screen } = await renderFilter('layer=list');
  await expect.element(screen.getByText(/no county values to filter by/).first()).toBeVisible();
});

test('a way of drawing is chosen and let be', async () => {
  const { store, screen } = await renderFilter();
  const box = screen.getByRole('button', { name: 'Draw a box' });
  await box.click();
  expect(store.session.drawingOutline).toBe('box');
  await expect.element(box).toHaveAttribute('aria-pressed', 'true');
  await box.click();
  expect(store.session.drawingOutline).toBeNull();
});

test('counties are kept by the probability of more than an amount, in the link and in words', async () => {
  const { store, address, screen } = await renderFilter();
  await screen.getByRole('radio', { name: 'Probability of more than' }).click();
  await screen.getByRole('textbox', { name: 'More than' }).fill('25 million');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: 'From' }).fill('50%');
  await userEvent.keyboard('{Enter}');
  expect(store.filter.range).toEqual({ of: 'chance', low: 0.5, high: null });
  expect(address.read()).toBe('v=1&over=25000000&chance=0.5..');
  expect(store.counties.map(({ id }) => id)).toEqual(['530101', '530102']);
});
