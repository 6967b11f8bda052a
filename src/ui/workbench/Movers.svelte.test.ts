import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MOVERS } from '../../i18n/messages/movers.ts';
import { TIME } from '../../i18n/messages/time.ts';
import Movers from './Movers.svelte';

/** Renders the movers of real figures: in the second half-year sales are 15, 25, 50 and 20 million, before 10 to 40. */
async function renderMovers(hash: string, language: 'zh' | 'en' = 'zh') {
  const { store } = await loadedStore({
    hash,
    language,
    real: true,
    change: ({ estimates }) => (estimates.sales!.value[1]![3] = 20e6),
  });
  return { store, screen: await render(Movers, { store }) };
}

/** The rows of all lists as text. */
const rows = (container: Element) =>
  [...container.querySelectorAll('li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

test('those that rose and those that fell stand apart, the greatest change first', async () => {
  const { screen } = await renderMovers('mode=hoh&period=2018H2');
  await expect.element(screen.getByText('2018年上半年 → 2018年下半年')).toBeVisible();
  expect(rows(screen.container)).toEqual([
    '丙县 云南 增加2000万元 自有，未核实',
    '甲县 贵州 增加500万元 自有，未核实',
    '乙县 贵州 增加500万元 自有，未核实',
    '丁县 云南 减少2000万元 自有，未核实',
  ]);
});

test('two maps have movers, too, from the earlier half-year to the later one', async () => {
  const { screen } = await renderMovers('compare=side&vs=2018H2&period=2018H1');
  await expect.element(screen.getByText('2018年上半年 → 2018年下半年')).toBeVisible();
  expect(rows(screen.container)[0]).toMatch(/^丙县 云南 增加/);
});

test('where nothing is compared there is no list', async () => {
  const { screen } = await renderMovers('');
  expect(screen.container.textContent.trim()).toBe('');
});

test('a filter lists its counties alone, and says where none fell', async () => {
  const { screen } = await renderMovers('mode=hoh&period=2018H2&prov=52', 'en');
  expect(rows(screen.container)).toHaveLength(2);
  await expect.element(screen.getByText('No county fell')).toBeVisible();
});

test('a half-year with nothing before it says so', async () => {
  const { screen } = await renderMovers('mode=hoh');
  await expect.element(screen.getByText('2018年上半年之前没有可比的一期')).toBeVisible();
});

test('pointing at a row, or focusing it, points at its county, and its name pins it', async () => {
  const { store, screen } = await renderMovers('mode=hoh&period=2018H2');
  const name = screen.getByRole('button', { name: '丙县' });
  await name.hover();
  expect(store.session.hoveredCounty).toBe('530101');
  store.session.hoveredCounty = '520101';
  await expect.poll(() => screen.container.querySelector('.pointed')?.textContent).toMatch(/甲县/);
  (name.element() as HTMLElement).focus();
  expect(store.session.hoveredCounty).toBe('530101');
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe('530101');
});

test('the status of a change opens its sources', async () => {
  const { store, screen } = await renderMovers('mode=hoh&period=2018H2&as=percent');
  await screen.getByRole('button', { name: '自有，未核实' }).first().click();
  expect(store.session.claim).toMatchObject({
    kind: 'county',
    layer: 'sales',
    period: '2018H2',
    perHead: false,
    reading: { kind: 'change', from: 'half', measure: 'percent' },
  });
});

test('of estimates nobody knows who moved most, and the list says so', async () => {
  const { store } = await loadedStore({ hash: 'mode=hoh&period=2018H2' });
  const screen = await render(Movers, { store });
  await expect.element(screen.getByText(MOVERS.en.unknown)).toBeVisible();
  expect(rows(screen.container)).toEqual([]);
});

test('what the map points at stays so when the rows go', async () => {
  const { store, screen } = await renderMovers('mode=hoh&period=2018H2');
  store.session.hoveredCounty = '530101';
  await expect.poll(() => screen.container.querySelector('.pointed')).not.toBeNull();
  store.setPeriodIndex(0);
  await expect.poll(() => rows(screen.container)).toEqual([]);
  expect(store.session.hoveredCounty).toBe('530101');
});

test('what must not be subtracted says why', async () => {
  const { store } = await loadedStore({
    hash: 'compare=side&vs=2018H2',
    change: ({ indicators }) => (indicators[0]!.additive = false),
  });
  const screen = await render(Movers, { store });
  await expect
    .element(screen.getByText(TIME.en.whyBarred.incomparable, { exact: false }))
    .toBeVisible();
});
