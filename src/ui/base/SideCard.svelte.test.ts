import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import SideCard from './SideCard.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

/** A card on a phone, with its handle and how high it stands now. */
async function renderSheet() {
  await page.viewport(390, 844);
  document.documentElement.style.setProperty('--bar', '105px');
  const { store } = await loadedStore();
  store.session.narrow = true;
  const screen = await render(SideCard, {
    store,
    title: 'Jia County',
    subtitle: words('Guizhou'),
    onClose: () => {},
    children: words('on the list'),
  });
  const card = screen.getByRole('complementary', { name: 'Jia County' });
  const heightOf = () => Math.round(card.element().getBoundingClientRect().height);
  return { handle: screen.getByRole('button', { name: MESSAGES.en.sheet }), heightOf };
}

const HALF = Math.round(0.52 * 844);
/** Up to the bar, and a little less. */
const TALL = 844 - 105 - 8;

test('on a phone a press on the handle makes the card tall, and the next one half as tall again', async () => {
  const { handle, heightOf } = await renderSheet();
  await expect.poll(heightOf).toBe(HALF);
  await handle.click();
  await expect.poll(heightOf).toBe(TALL);
  await expect.element(handle).toHaveAttribute('aria-expanded', 'true');
  await handle.click();
  await expect.poll(heightOf).toBe(HALF);
});

test('arrow keys step the card from its head alone to nearly the whole window', async () => {
  const { handle, heightOf } = await renderSheet();
  handle.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(heightOf).toBe(92);
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
  await expect.poll(heightOf).toBe(TALL);
});

test('a card that is pulled follows the finger, and comes to rest at the next height', async () => {
  const { handle, heightOf } = await renderSheet();
  await expect.poll(heightOf).toBe(HALF);
  const element = handle.element();
  element.setPointerCapture = () => {};
  element.hasPointerCapture = () => true;
  const point = (type: string, clientY: number) =>
    element.dispatchEvent(new PointerEvent(type, { clientY, bubbles: true }));
  point('pointerdown', 420);
  point('pointermove', 520);
  await expect.poll(heightOf).toBe(HALF - 100);
  point('pointerup', 520);
  await expect.poll(heightOf).toBe(92);
  point('pointerdown', 752);
  point('pointermove', 400);
  point('pointerup', 400);
  await expect.poll(heightOf).toBe(TALL);
});

test('a card that was opened by what has gone takes the focus', async () => {
  const { store } = await loadedStore();
  store.session.cardTakesFocus = true;
  const { getByRole } = await render(SideCard, {
    store,
    title: 'Jia County',
    subtitle: words('Guizhou'),
    onClose: () => {},
    children: words('on the list'),
  });
  await expect.element(getByRole('heading', { name: 'Jia County' })).toHaveFocus();
  expect(store.session.cardTakesFocus).toBe(false);
});
