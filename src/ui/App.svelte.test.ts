import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress, loadedStore } from '../../tests/fixtures/view-store.ts';
import { IssueError } from '../core/issue.ts';
import { ViewStore } from '../app/view-store.svelte.ts';
import { Playback } from '../app/playback.svelte.ts';
import { FRONT_PAGE } from '../i18n/messages/front-page.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import App from './App.svelte';

// These tests see the page of a browser without WebGL2; the live map has tests in a whole page.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const plate = document.createElement('div');
  plate.id = 'plate';
  plate.innerHTML = '<picture class="picture"></picture>';
  document.body.append(plate);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.getElementById('plate')?.remove();
  delete document.documentElement.dataset.ui;
  delete document.documentElement.dataset.theme;
});

async function renderApp(hash = 'v=1', language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(App, { store, playback: new Playback(store) });
  return { store, screen };
}

test.each(['zh', 'en'] as const)(
  'the page in %s has a headline, a question, legend and timeline',
  async (language) => {
    const { screen } = await renderApp('v=1', language);
    const { legend, timeline } = MESSAGES[language];
    const { question } = FRONT_PAGE[language];
    await expect.element(screen.getByRole('main')).toBeInTheDocument();
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    await expect.element(screen.getByRole('group', { name: question })).toBeInTheDocument();
    for (const name of [legend, timeline]) {
      await expect.element(screen.getByRole('region', { name, exact: true })).toBeInTheDocument();
    }
  },
);

test('the document speaks the language of the page', async () => {
  const { store } = await renderApp();
  await expect.poll(() => document.documentElement.lang).toBe('en');
  store.set({ language: 'zh' });
  await expect.poll(() => document.documentElement.lang).toBe('zh-Hans');
});

test('while nothing is loaded the page says that it loads', async () => {
  const store = new ViewStore(fakeAddress(), 'en');
  const screen = await render(App, { store, playback: new Playback(store) });
  await expect.element(screen.getByText(MESSAGES.en.loading)).toHaveAttribute('role', 'status');
});

test('a failure takes the place of the word that the page loads', async () => {
  const store = new ViewStore(fakeAddress(), 'en');
  const screen = await render(App, { store, playback: new Playback(store) });
  store.failure = { scope: 'page', error: new IssueError({ code: 'missing', product: 'atlas' }) };
  await expect.element(screen.getByText('The data file is missing.')).toBeInTheDocument();
  await expect.element(screen.getByText(MESSAGES.en.loading)).not.toBeInTheDocument();
});

test('without WebGL2 the page says so and draws a still picture of each view', async () => {
  const { store, screen } = await renderApp();
  await expect.element(screen.getByText(MESSAGES.en.failure.noWebGL)).toBeInTheDocument();
  const picture = () => document.querySelector('#plate svg.picture')?.innerHTML;
  await expect.poll(picture).toContain('bin-');
  store.setPeriodIndex(2);
  await expect.poll(picture).not.toContain('<g class="bin-');
  expect(document.getElementById('plate')!.hidden).toBe(false);
});

test('the picture that came with the page stands for its view alone', async () => {
  const root = document.documentElement.dataset;
  const { store } = await renderApp('lang=en');
  expect(root['view']).toBeUndefined();
  store.setPeriodIndex(1);
  await expect.poll(() => root['view']).toBe('linked');
  store.setPeriodIndex(0);
  await expect.poll(() => root['view']).toBeUndefined();
});

test('the pinned county has a card, and none when it is unpinned', async () => {
  const { store, screen } = await renderApp('county=520101');
  const card = screen.getByRole('complementary', { name: 'Jia County' });
  await expect.element(card).toBeInTheDocument();
  store.selectCounty(null);
  await expect.element(card).not.toBeInTheDocument();
});

test('the page bears a place for the review number and says what it is not', async () => {
  const { screen } = await renderApp('v=1', 'zh');
  const footer = screen.getByRole('contentinfo');
  await expect.element(footer).toHaveTextContent('审图号：（空） · 示意图，不作划界依据');
});

test('a forced scheme colours the document, and none leaves that to the browser', async () => {
  const { store } = await renderApp('theme=dark');
  const theme = () => document.documentElement.dataset.theme;
  await expect.poll(theme).toBe('dark');
  await store.openLink('');
  await expect.poll(theme).toBeUndefined();
});

test.each(['slide', 'embed'] as const)(
  'a %s has headline, legend and time, and no question',
  async (shown) => {
    const { store, screen } = await renderApp(`ui=${shown}`);
    const { legend, timeline } = MESSAGES.en;
    const question = screen.getByRole('group', { name: FRONT_PAGE.en.question });
    for (const name of [legend, timeline]) {
      await expect.element(screen.getByRole('region', { name, exact: true })).toBeInTheDocument();
    }
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    await expect.element(screen.getByRole('contentinfo')).toHaveTextContent('no authority');
    expect(question.query()).toBeNull();
    expect(screen.getByRole('combobox').query()).toBeNull();
    const link = screen.getByRole('link', { name: 'Open the atlas' });
    if (shown === 'slide') expect(link.query()).toBeNull();
    else await expect.element(link).toHaveAttribute('target', '_blank');
    expect(document.documentElement.dataset.ui).toBe(shown);
    await store.openLink('');
    await expect.element(question).toBeInTheDocument();
    expect(document.documentElement.dataset.ui).toBeUndefined();
  },
);

test('a map alone says what it shows, how that is known and what it is no authority on', async () => {
  const { screen, store } = await renderApp('v=1&ui=none');
  const line = screen.getByRole('contentinfo');
  for (const text of ['Online sales', 'estimates', store.atlas!.release, 'no authority']) {
    await expect.element(line).toHaveTextContent(text);
  }
  expect(screen.getByRole('heading', { level: 1 }).query()).toBeNull();
  expect(screen.getByRole('slider').query()).toBeNull();
});
