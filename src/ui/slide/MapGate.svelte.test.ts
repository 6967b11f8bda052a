import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import MapGate from './MapGate.svelte';

test('gestures are those of the page around the frame until the reader opens the gate, and while it is there', async () => {
  const { store } = await loadedStore();
  const screen = await render(MapGate, { store });
  const gate = screen.getByRole('button');
  await expect.element(gate).toHaveAttribute('aria-pressed', 'false');
  expect(store.session.gesturesOff).toBe(true);
  await gate.click();
  expect(store.session.gesturesOff).toBe(false);
  await gate.click();
  await screen.unmount();
  expect(store.session.gesturesOff).toBe(false);
});
