import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress, loadedStore } from '../../../tests/fixtures/view-store.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { MESSAGES, periodName } from '../../i18n/messages/index.ts';
import { TIME } from '../../i18n/messages/time.ts';
import { formatRange } from '../../i18n/format/number.ts';
import Headline from './Headline.svelte';

test.each([
  ['zh', '2018年上半年，832个国家级贫困县网络销售额超过1亿元', '公布'],
  [
    'en',
    'In the first half of 2018, the 832 national poverty counties sold over 100 million yuan online',
    'reported',
  ],
] as const)(
  'the sentence of the nation in %s has its bound and status',
  async (language, sentence, status) => {
    const { store } = await loadedStore({ language });
    const screen = await render(Headline, { store });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(sentence);
    await expect.element(screen.getByText(status, { exact: true })).toBeVisible();
  },
);

test.each([
  ['zh', /2018年下半年，贵州的2个贫困县网络销售额≈\s4000万元/, '全国约2亿元 · 推算'],
  [
    'en',
    /In the second half of 2018, 2 poverty counties in Guizhou sold ≈\s40 million yuan online/,
    'National about 200 million yuan · derived',
  ],
] as const)(
  'the sentence of a union in %s is an estimate beside the national figure',
  async (language, sentence, nation) => {
    const { store } = await loadedStore({ language, hash: 'prov=52&period=2018H2' });
    const screen = await render(Headline, { store });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(sentence);
    await expect.element(screen.getByText(nation)).toBeVisible();
  },
);

test('the range of an estimate stands beside it', async () => {
  const { store } = await loadedStore({ hash: 'prov=52' });
  const screen = await render(Headline, { store });
  const [low, high] = store.figures!.headline.value.range!;
  expect(low).toBeLessThan(30e6);
  expect(high).toBeGreaterThan(30e6);
  await expect.element(screen.getByText(`${formatRange([low, high], 'en')} yuan`)).toBeVisible();
});

test('a period that was not published says so', async () => {
  const { store } = await loadedStore({ hash: 'period=2019H1' });
  const screen = await render(Headline, { store });
  const heading = screen.getByRole('heading', { level: 1 });
  await expect
    .element(heading)
    .toHaveTextContent('Online sales of the first half of 2019: not published');
});

test('a province outside the programme does not make a published period unpublished', async () => {
  const { store } = await loadedStore({ hash: 'prov=71' });
  const { messages } = store;
  const screen = await render(Headline, { store });
  const heading = screen.getByRole('heading', { level: 1 });
  const unpublished = messages.headlineMissing(
    periodName('2018H1', messages),
    store.layerName('sales'),
  );
  await expect.element(heading).not.toHaveTextContent(unpublished);
});

test('the sentence follows the period', async () => {
  const { store } = await loadedStore();
  const screen = await render(Headline, { store });
  store.setPeriodIndex(1);
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('In the second half of 2018');
});

test('before anything is loaded the headline says what the page is about', async () => {
  const screen = await render(Headline, { store: new ViewStore(fakeAddress(), 'en') });
  const heading = screen.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent(MESSAGES.en.subtitle);
});

test('a change is also said as a share, with what to mind about the season', async () => {
  const { store } = await loadedStore({ hash: 'mode=hoh&period=2018H2' });
  const screen = await render(Headline, { store });
  await expect.element(screen.getByText('up about 100%')).toBeVisible();
  await expect.element(screen.getByText(TIME.en.seasons.hoh)).toBeVisible();
});

test('a sum stands beside the total that was published', async () => {
  const { store } = await loadedStore({
    hash: 'mode=cumulative&period=2018H2',
    change: ({ inputs, national }) => {
      inputs.push({ ...national[0]!, period: '2018H2C', value: 290e6 });
    },
  });
  const screen = await render(Headline, { store });
  await screen.getByRole('button', { name: 'over 290 million yuan' }).click();
  expect(store.session.claim).toEqual({ kind: 'national', indicator: 'sales', period: '2018H2C' });
});

test('a run faster than a step a second speaks at its end alone', async () => {
  const { store } = await loadedStore();
  const screen = await render(Headline, { store });
  const heading = screen.getByRole('heading', { level: 1 });
  store.setPeriodIndex(1, 'push', 4);
  await expect.element(heading).toHaveAttribute('aria-live', 'off');
  store.setPeriodIndex(2, 'replace', null);
  await expect.element(heading).toHaveAttribute('aria-live', 'polite');
});

test('of two half-years beside each other both figures say how they are known, and where from', async () => {
  const { store } = await loadedStore({ hash: 'compare=side&vs=2018H1&period=2018H2' });
  const screen = await render(Headline, { store });
  await expect.element(screen.getByText('derived', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'first half of 2018 · reported' }).click();
  expect(store.session.claim).toEqual({ kind: 'national', indicator: 'sales', period: '2018H1' });
});

test('the share of a change has its sources, too', async () => {
  const { store } = await loadedStore({ hash: 'mode=hoh&period=2018H2&prov=52', real: true });
  const screen = await render(Headline, { store });
  await screen.getByRole('button', { name: 'up 33%' }).click();
  expect(store.session.claim).toMatchObject({
    kind: 'union',
    counties: ['520101', '520102'],
    period: '2018H2',
    reading: { kind: 'change', measure: 'percent' },
  });
});

test('the sentence follows the language of the page', async () => {
  const { store } = await loadedStore({ language: 'en' });
  const screen = await render(Headline, { store });
  const heading = screen.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent('In the first half of 2018');
  store.set({ language: 'zh' });
  await expect.element(heading).toHaveTextContent('2018年上半年');
  await expect.element(screen.getByText('公布', { exact: true })).toBeVisible();
});

test('what the tables say of a missing national figure stands beside the headline', async () => {
  const { store } = await loadedStore({
    hash: 'v=1&period=2019H1',
    change: ({ national }) => {
      national[2]!.noteEn = 'Person-times were published.';
    },
  });
  const screen = await render(Headline, { store });
  await expect.element(screen.getByText('Person-times were published.')).toBeVisible();
});
