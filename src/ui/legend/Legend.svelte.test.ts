import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { TIME } from '../../i18n/messages/time.ts';
import Legend from './Legend.svelte';

/** The text of each class from top to bottom. */
async function classes(hash = 'v=1', language: 'zh' | 'en' = 'en'): Promise<string[]> {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(Legend, { store });
  await expect.element(screen.getByRole('region')).toBeVisible();
  const rows = [...screen.container.querySelectorAll('tbody tr')];
  return rows.map((row) =>
    [...row.querySelectorAll('td')]
      .map((cell) => cell.textContent.trim())
      .join(' ')
      .trim(),
  );
}

test('each class of shares has its ends and its counties, of which two may share an outline', async () => {
  expect(await classes()).toEqual([
    'under 0.5 1 county',
    '0.5–1 1 county',
    '1–2 3 counties',
    '2 and over 0 counties',
  ]);
});

test('where floors hold, a county may come into another class', async () => {
  expect(await classes('period=2018H2', 'zh')).toEqual([
    '低于0.5 1个县',
    '0.5–1 1个县',
    '1–2 1个县',
    '2及以上 2个县',
  ]);
});

test('shares say what the average county has, and that the slider does not move them', async () => {
  const { store } = await loadedStore();
  const screen = await render(Legend, { store });
  await expect
    .element(screen.getByText('average county = nation ÷ 4: over 25 million yuan'))
    .toBeVisible();
  await expect.element(screen.getByText(MESSAGES.en.sharesStay)).toBeVisible();
});

test('of what is known for one half-year alone it is not said that the slider moves it', async () => {
  const { store } = await loadedStore({
    change: ({ national }) => {
      national[1] = { ...national[2]!, period: '2018H2' };
    },
  });
  const screen = await render(Legend, { store });
  await expect.element(screen.getByText('average county = nation', { exact: false })).toBeVisible();
  await expect.element(screen.getByText(MESSAGES.en.sharesStay)).not.toBeInTheDocument();
});

test('in a half-year of which nothing is known there are no classes, but a word', async () => {
  const { store } = await loadedStore({ hash: 'period=2019H1' });
  const screen = await render(Legend, { store });
  await expect.element(screen.getByText(MESSAGES.en.noData, { exact: true })).toBeVisible();
  const rows = () => screen.container.querySelectorAll('tbody tr').length;
  expect(rows()).toBe(0);
  store.set({ compare: 'side', comparedPeriod: '2018H1' });
  await expect.poll(rows).toBe(4);
});

test('a filter counts only its provinces', async () => {
  const counts = (await classes('prov=53')).map((text) => / (\d+) count(?:y|ies)$/.exec(text)![1]);
  expect(counts).toEqual(['0', '0', '3', '0']);
});

test('a swatch has the colour of its class in the scale', async () => {
  const { store } = await loadedStore();
  const { container } = await render(Legend, { store });
  const swatches = [...container.querySelectorAll<HTMLElement>('tbody i')];
  const expected = store.classes!.colors.map((color) => {
    const probe = document.createElement('i');
    probe.style.backgroundColor = color;
    return probe.style.backgroundColor;
  });
  expect(swatches.map(({ style }) => style.backgroundColor)).toEqual(expected);
});

test('classes are in strokes where an estimate is painted, and dashed where only own figures are', async () => {
  const patterns = async (real: boolean) => {
    const { store } = await loadedStore({ real });
    const { container } = await render(Legend, { store });
    const count = (pattern: string) => container.querySelectorAll(`tbody i.${pattern}`).length;
    return { strokes: count('strokes'), dashes: count('dashes') };
  };
  expect(await patterns(false)).toEqual({ strokes: 4, dashes: 0 });
  expect(await patterns(true)).toEqual({ strokes: 0, dashes: 6 });
});

test.each([
  ['zh', '图例', '网络销售额（估计）'],
  ['en', 'Legend', 'Online sales (estimate)'],
] as const)(
  'the legend in %s is a region that names what it measures',
  async (language, name, measure) => {
    const { store } = await loadedStore({ language });
    const screen = await render(Legend, { store });
    await expect.element(screen.getByRole('region', { name })).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: measure })).toBeVisible();
  },
);

test.each(['zh', 'en'] as const)(
  'in %s strokes, hatching and the pale ground are explained where they are seen',
  async (language) => {
    const { legendEstimate, legendMissing, legendOutside } = MESSAGES[language];
    const { store } = await loadedStore({ language });
    const screen = await render(Legend, { store });
    await expect.element(screen.getByText(legendEstimate)).toBeVisible();
    await expect.element(screen.getByText(legendOutside)).toBeVisible();
    await expect.element(screen.getByText(legendMissing)).not.toBeInTheDocument();
    store.set({ period: '2019H1' });
    await expect.element(screen.getByText(legendMissing)).toBeVisible();
    await expect.element(screen.getByText(legendEstimate)).not.toBeInTheDocument();
  },
);

test('the fill has classes and no circles, circles have sizes and no classes, both have both', async () => {
  const { store } = await loadedStore();
  const { container } = await render(Legend, { store });
  const parts = () => [
    container.querySelectorAll('tbody tr').length,
    container.querySelectorAll('circle').length,
  ];
  expect(parts()).toEqual([4, 0]);
  store.set({ mark: 'circles' });
  await expect.poll(parts).toEqual([0, 3]);
  store.set({ mark: 'both' });
  await expect.poll(parts).toEqual([4, 3]);
});

test('the sizes of circles say their totals', async () => {
  const { store } = await loadedStore({ hash: 'mark=circles', language: 'zh' });
  const { container } = await render(Legend, { store });
  const labels = [...container.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['1亿', '2000万', '200万']);
});

test('classes that a link names and the scale has not let all others stand out', async () => {
  const { store } = await loadedStore({ hash: 'class=6' });
  const { container } = await render(Legend, { store });
  await expect.poll(() => container.querySelectorAll('tbody tr').length).toBe(4);
  expect(container.querySelectorAll('tbody .receded')).toHaveLength(0);
  store.set({ classes: [1] });
  await expect.poll(() => container.querySelectorAll('tbody .receded').length).toBe(3);
});

test('a class that is pressed stands out in the view, and again no more', async () => {
  const { store } = await loadedStore();
  const screen = await render(Legend, { store });
  const third = screen.getByRole('button', { name: '1–2', exact: true });
  await third.click();
  await expect.element(third).toHaveAttribute('aria-pressed', 'true');
  expect(store.view.classes).toEqual([2]);
  store.setPeriodIndex(1);
  await expect.element(third).toHaveAttribute('aria-pressed', 'true');
  await third.click();
  expect(store.view.classes).toEqual([]);
});

test('classes cut for one half-year alone say so aloud', async () => {
  const { store } = await loadedStore({
    hash: 'scale=rescale&bins=equal',
    language: 'zh',
    real: true,
  });
  const screen = await render(Legend, { store });
  await expect.element(screen.getByText(TIME.zh.rescaled)).toBeVisible();
  store.set({ scaling: 'fixed' });
  await expect.element(screen.getByText(TIME.zh.rescaled)).not.toBeInTheDocument();
});

test('changes of estimates are not drawn, and the legend says why', async () => {
  const { store } = await loadedStore({ hash: 'mode=hoh&period=2018H2' });
  const screen = await render(Legend, { store });
  await expect.element(screen.getByText(TIME.en.unknownChange)).toBeVisible();
  expect(screen.container.querySelectorAll('tbody tr.class')).toHaveLength(0);
});
