import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Gallery from './Gallery.svelte';
import { openPanes } from './panes.ts';

test('the gallery shows every component in each language and scheme', async () => {
  const failures: string[] = [];
  window.addEventListener('error', ({ message }) => failures.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
  const panes = await openPanes();
  const screen = await render(Gallery, { panes });
  await expect.element(screen.getByRole('form', { name: 'zh, light' })).toBeVisible();
  await expect.element(screen.getByRole('form', { name: 'en, dark' })).toBeVisible();
  await expect
    .poll(() => screen.getByRole('grid').elements().length, { timeout: 20_000 })
    .toBe(panes.length);
  expect(failures).toEqual([]);
});
