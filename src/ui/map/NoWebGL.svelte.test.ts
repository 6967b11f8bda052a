import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress, loadedStore } from '../../../tests/fixtures/view-store.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { MAPS } from '../../i18n/messages/maps.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import NoWebGL from './NoWebGL.svelte';

test.each(['zh', 'en'] as const)(
  'in %s it is said why the map stands still, and what to do',
  async (language) => {
    const store = new ViewStore(fakeAddress(), language);
    const screen = await render(NoWebGL, { store, onTable: vi.fn() });
    const { noWebGL, noWebGLAdvice } = MESSAGES[language].failure;
    const alert = screen.getByRole('alert');
    await expect.element(alert.getByText(noWebGL)).toBeVisible();
    await expect.element(alert.getByText(noWebGLAdvice)).toBeVisible();
  },
);

test('the table is a button away, and the words can be dismissed', async () => {
  const onTable = vi.fn();
  const store = new ViewStore(fakeAddress(), 'en');
  const screen = await render(NoWebGL, { store, onTable });
  await screen.getByRole('button', { name: 'Table' }).click();
  expect(onTable).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('that two maps cannot be shown is said when it is asked for, also after the rest was read', async () => {
  const { store } = await loadedStore();
  const screen = await render(NoWebGL, { store, onTable: vi.fn() });
  const alert = screen.getByRole('alert');
  const dismiss = screen.getByRole('button', { name: 'Dismiss' });
  await expect.element(alert).not.toHaveTextContent(MAPS.en.noWebGL);
  await dismiss.click();
  store.set({ compare: 'change' });
  await expect.element(alert).not.toBeInTheDocument();
  store.set({ compare: 'side' });
  await expect.element(alert).toHaveTextContent(MAPS.en.noWebGL);
  await dismiss.click();
  store.set({ compare: 'swipe' });
  await expect.element(alert).not.toBeInTheDocument();
});
