import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStore, get, set } from 'idb-keyval';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { serveStory, squareStory } from '../../../tests/fixtures/story.ts';
import { keepDraft } from '../../app/story/draft-store.ts';
import { captureScene, NEW_STORY } from '../../core/story/edit-story.ts';
import { PresenterChannel, type PresenterState } from '../../app/story/presenter-channel.ts';
import StoryController from './StoryController.svelte';

const VIEWS = ['v=1', 'period=2018H2', 'sea=blue', 'layer=list'];
afterEach(() => keepDraft(NEW_STORY));

async function renderRoom({
  hash = 'v=1',
  story = squareStory(VIEWS) as unknown,
  asksForList = false,
} = {}) {
  const { store, address, served } = await loadedStore({ hash });
  serveStory(served, 'squares', story);
  if (asksForList) store.session.open({ kind: 'stories' });
  const screen = await render(StoryController, { store });
  return { store, address, screen };
}

test('keys walk through the story and Escape leaves it, with what it showed', async () => {
  const { store, screen, address } = await renderRoom({ hash: 'story=squares' });
  await expect.element(screen.getByRole('heading', { name: 'Title 1' })).toBeInTheDocument();
  const scene = () => store.view.scene;
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['PageDown', 4],
    ['ArrowLeft', 2],
    ['End', 4],
    ['Home', 1],
    ['ArrowDown', 2],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    expect(scene()).toBe(number);
  }
  await expect.element(screen.getByText('Text 2')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(store.session.hasStory).toBe(false);
  expect(address.read()).toBe('v=1&period=2018H2');
});

test('in a frame keys stay the host’s', async () => {
  const { store, screen } = await renderRoom({ hash: 'story=squares&ui=embed' });
  await expect.element(screen.getByRole('heading', { name: 'Title 1' })).toBeInTheDocument();
  await userEvent.keyboard('{PageDown}{ArrowRight}{End}');
  expect(store.view.scene).toBe(1);
});

test('a slide tells the scene in its own type, and no panel stands on it', async () => {
  const { store, screen } = await renderRoom({ hash: 'story=squares&scene=2&ui=slide' });
  await expect.poll(() => store.session.told?.title).toBe('Title 2');
  expect(screen.getByRole('heading', { name: 'Title 2' }).query()).toBeNull();
  store.session.told!.go(0);
  await expect.poll(() => store.session.told?.at).toBe(0);
  expect(store.view.scene).toBe(1);
});

test('a scene that cannot be shown is named with the reason', async () => {
  const { screen } = await renderRoom({ hash: 'story=squares' });
  const alert = screen.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Scene 3, “Title 3”');
  await expect.element(alert).toHaveTextContent('unknown key “sea”');
});

test.each([
  ['a malformed file', { id: 'squares', title: { zh: '甲' }, scenes: [] }, 'title.en'],
  ['a file that is not there', undefined, 'no story named'],
])('%s is told, and the map stays as it is', async (_, story, told) => {
  const { store, address, screen } = await renderRoom({ hash: 'period=2018H2', story });
  const place = { story: story ? 'squares' : 'none', scene: null, at: null };
  store.showStoryMoment(store.view, place, null, 'push');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(told);
  expect(store.view).toMatchObject({ story: null, period: '2018H2' });
  expect(address.read()).toBe('v=1&period=2018H2');
});

test('a story that the reader leaves offers to be taken up again', async () => {
  const { store, screen } = await renderRoom({ hash: 'story=squares&scene=2' });
  await expect.element(screen.getByText('Text 2')).toBeInTheDocument();
  store.setPeriodIndex(2);
  await screen.getByRole('button', { name: 'Back to “Squares”, scene 2' }).click();
  expect(store.view).toMatchObject({ scene: 2, period: '2018H2' });
});

test('a presenter’s window is told the scene and can step', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(window);
  const { store, screen } = await renderRoom({ hash: 'story=squares' });
  await screen.getByRole('button', { name: 'Presenter' }).click();
  const name = /presenter=(\d+)/.exec(String(open.mock.lastCall![0]))![1]!;
  const onShown = vi.fn<(shown: PresenterState) => void>();
  const channel = new PresenterChannel(name, { onShown });
  channel.ask('hello');
  await expect.poll(() => onShown.mock.lastCall?.[0]).toMatchObject({ scene: 0, next: 1, t: 0 });
  channel.ask('next');
  await expect.poll(() => onShown.mock.lastCall?.[0]).toMatchObject({ scene: 1, next: 3 });
  expect(store.view.period).toBe('2018H2');
  channel.close();
  open.mockRestore();
});

test('a view becomes a scene, is put in order by keys, and is told', async () => {
  const { store, screen } = await renderRoom({ asksForList: true });
  await screen.getByRole('button', { name: 'Write a story of your own' }).click();
  const capture = screen.getByRole('button', { name: 'Capture this view as a scene' });
  await capture.click();
  await screen.getByRole('textbox', { name: 'Title, English' }).fill('Before');
  store.setPeriodIndex(1);
  await capture.click();
  await screen.getByRole('textbox', { name: 'Title, English' }).fill('After');
  const second = screen.getByRole('button', { name: '2 · After' });
  (second.element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(screen.getByRole('button', { name: '1 · After' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Rehearse' }).click();
  await expect.element(screen.getByRole('heading', { name: 'After' })).toBeInTheDocument();
  expect(store.view).toMatchObject({ story: 'draft', scene: 1, period: '2018H2' });
});

test.each(['{"scenes": 1}', 'no story', { scenes: [] }])(
  'a draft that cannot be read is said and left, and the editor begins empty: %j',
  async (kept) => {
    const drafts = createStore('relief-atlas-story', 'drafts');
    await set('draft', kept, drafts);
    const { screen } = await renderRoom({ asksForList: true });
    await screen.getByRole('button', { name: 'Write a story of your own' }).click();
    await expect
      .element(screen.getByText(/The draft that this browser keeps cannot be/))
      .toBeVisible();
    await expect.element(screen.getByText('No scene yet.')).toBeInTheDocument();
    expect(await get('draft', drafts)).toEqual(kept);
    await screen.getByRole('button', { name: 'Capture this view as a scene' }).click();
    await expect.poll(() => get('draft', drafts)).toContain('"scenes"');
  },
);

test('a draft is there on the next visit, until it is deleted', async () => {
  await keepDraft({ ...NEW_STORY, scenes: [captureScene((await loadedStore()).store.view)] });
  const { screen } = await renderRoom({ asksForList: true });
  await screen.getByRole('button', { name: 'Write a story of your own' }).click();
  await expect.element(screen.getByRole('button', { name: '1 · Scene 1' })).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Delete the draft' }).click();
  await screen.getByRole('button', { name: 'Really delete' }).click();
  await expect.element(screen.getByText('No scene yet.')).toBeInTheDocument();
});

test('a story to choose has a picture of its first scene with a sentence that says where it is an estimate, what it tells, and its length, and is told by its button', async () => {
  const { store, served } = await loadedStore();
  serveStory(served, 'founding-report', {
    ...squareStory(['v=1', 'period=2018H2']),
    id: 'founding-report',
  });
  store.session.open({ kind: 'stories' });
  const screen = await render(StoryController, { store });
  const card = screen.getByRole('listitem').filter({ hasText: 'The founding report' });
  await expect.element(card.getByRole('heading', { name: 'The founding report' })).toBeVisible();
  await expect.element(card.getByText('2 scenes, 0:11 if played')).toBeVisible();
  const picture = () => card.element().querySelector('img');
  await expect.poll(() => picture()?.naturalWidth).toBeGreaterThan(0);
  await expect.element(card.getByText(/^Estimate: /)).toBeVisible();
  const first = picture()!.src;
  store.set({ scheme: 'dark' });
  await expect.poll(() => picture()?.src).not.toBe(first);
  const button = card.getByRole('button', { name: 'Tell' });
  await expect.element(button).toHaveAccessibleDescription(/^The founding report Which numbers/);
  await button.click();
  await expect.element(screen.getByRole('heading', { name: 'Title 1' })).toBeInTheDocument();
  expect(store.view.story).toBe('founding-report');
});

test('a story whose file is not there says so on its card, which has no picture', async () => {
  const { screen } = await renderRoom({ asksForList: true });
  const card = screen.getByRole('listitem').filter({ hasText: 'The founding report' });
  await expect.element(card.getByText('The story could not be loaded.')).toBeVisible();
  await expect.element(card.getByRole('heading', { name: 'The founding report' })).toBeVisible();
  expect(card.element().querySelector('img')).toBeNull();
});
