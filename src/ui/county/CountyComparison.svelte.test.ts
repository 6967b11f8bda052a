import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { COUNTY_CARD } from '../../i18n/messages/county-card.ts';
import '../page.css';
import CountyCard from './CountyCard.svelte';

const words = COUNTY_CARD.en;

async function renderPinned(ids: string, options: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore({ ...options, hash: `county=${ids}${options.hash ?? ''}` });
  const id = store.view.county!;
  const screen = await render(CountyCard, { store, id });
  const headers = () =>
    screen
      .getByRole('columnheader')
      .elements()
      .map((header) => header.querySelector('.name')!.textContent.trim());
  return { store, screen, headers };
}

const overlap = 'The ranges do not overlap. ';

test('two counties stand in columns, with the chance that one has the larger figure', async () => {
  const { screen, headers } = await renderPinned('520101,530102');
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('2 of 4');
  expect(headers()).toEqual(['A Jia County', 'B Ding County']);
  await expect
    .element(screen.getByText(overlap + words.larger('Ding County', undefined, true)))
    .toBeVisible();
  await expect.element(screen.getByText('A Jia County: 80% range', { exact: false })).toBeVisible();
  for (const ground of ['Guizhou, 2', 'Yunnan, 3', 'All 5']) {
    await expect.element(screen.getByText(new RegExp(`^${ground}`)).first()).toBeVisible();
  }
});

test.each([
  ['zh', '两个范围不重叠。按模型，丁县卖得更多的可能超过二十分之十九。'],
  [
    'en',
    'The ranges overlap in part. The model gives Ding County 8 chances in 10 of having sold more.',
  ],
] as const)('the chance is said in tenths in %s', async (language, said) => {
  const isWide = language === 'en';
  const { screen } = await renderPinned(isWide ? '530101,530102' : '520102,530102', {
    language,
    change: ({ estimates }) => (estimates.sales!.sigma = isWide ? 0.25 : 0.27),
  });
  await expect.element(screen.getByText(said, { exact: false })).toBeVisible();
});

test('the counties that are pinned can be all that is kept', async () => {
  const { store, screen } = await renderPinned('530102,520101,520103');
  await screen.getByRole('button', { name: words.onlyThese('2') }).click();
  expect(store.filter.list).toEqual(['520101', '530102']);
  expect(store.view).toMatchObject({ county: '530102', pins: ['520101', '520103'] });
});

test('four counties are all there is room for, and none is set above another', async () => {
  const { screen, headers } = await renderPinned('520101,520102,530101,530102');
  expect(headers()).toHaveLength(4);
  await expect.element(screen.getByRole('button', { name: words.add })).not.toBeInTheDocument();
  await expect.element(screen.getByText(/The model gives/)).not.toBeInTheDocument();
  await expect.element(screen.getByText(/no\. \d/)).not.toBeInTheDocument();
});

test('each county is unpinned by a button of its own, and the last one keeps its card', async () => {
  const { store, screen, headers } = await renderPinned('520101,520102,530101');
  await screen.getByRole('button', { name: words.unpin('Jia County') }).click();
  await expect.poll(headers).toEqual(['A Yi County', 'B Bing County']);
  await screen.getByRole('button', { name: words.unpin('Bing County') }).click();
  expect(store.view).toMatchObject({ county: '520102', pins: [] });
  await expect.element(screen.getByRole('columnheader').first()).not.toBeInTheDocument();
});

test('one more county is found by name, and Escape gives the search up but not the card', async () => {
  const { store, screen } = await renderPinned('520101');
  const button = screen.getByRole('button', { name: words.compare });
  await button.click();
  await expect.element(screen.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('combobox')).not.toBeInTheDocument();
  expect(store.view.county).toBe('520101');
  await button.click();
  await screen.getByRole('combobox').fill('530102');
  await screen.getByRole('option').click();
  expect(store.view).toMatchObject({ county: '520101', pins: ['530102'] });
});

test('a county outside the list has its column, which says so, and no bar', async () => {
  const { screen } = await renderPinned('520101,520103');
  await expect.element(screen.getByText(words.outside, { exact: false })).toBeVisible();
  expect(screen.container.querySelectorAll('.chart li:not(.ground)')).toHaveLength(1);
  await expect.element(screen.getByText(/The model gives/)).not.toBeInTheDocument();
});

test('where the half-year has no estimate the last known figure is said', async () => {
  const { screen } = await renderPinned('520101,520102', { hash: '&period=2019H1' });
  await expect
    .element(screen.getByText(/^Not published .* Last known: second half of 2018, about 200/))
    .toBeVisible();
  expect(screen.container.querySelector('.chart')).toBeNull();
});

test('figures of the reader’s own are bars without a range, and no chance is said', async () => {
  const { screen } = await renderPinned('520101,520102', { real: true });
  await expect.element(screen.getByText(words.barKeyStated)).toBeVisible();
  expect(screen.container.querySelectorAll('.stated')).toHaveLength(2);
  await expect.element(screen.getByText(/The model gives/)).not.toBeInTheDocument();
});

test('while the list leads, what is estimated of sales stands below what is known', async () => {
  const { screen } = await renderPinned('520101,520102', { hash: '&layer=list' });
  await expect.element(screen.getByText('Online sales, first half of 2018, yuan')).toBeVisible();
  expect(screen.container.querySelectorAll('.chart')).toHaveLength(1);
});

test.each([1440, 390, 320])('long names stay in the card in a window %d wide', async (width) => {
  await page.viewport(width, 800);
  const { screen } = await renderPinned('520101,520102,530101,530102', {
    change: ({ counties }) => {
      counties.en = counties.en.map(
        () => 'Shuangjiang Lahu, Va, Blang and Dai Autonomous County of the far South',
      );
    },
  });
  await expect.element(screen.getByText(words.allFigures)).toBeInTheDocument();
  const card = screen.container.querySelector('aside')!;
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  expect(card.getBoundingClientRect().right).toBeLessThanOrEqual(width);
  await page.viewport(1280, 800);
});
