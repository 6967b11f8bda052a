import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import Workbench from './Workbench.svelte';

async function renderWorkbench(tab: 'filter' | 'table' = 'table', hash = 'v=1') {
  const { store } = await loadedStore({ hash });
  const onClose = vi.fn();
  const screen = await render(Workbench, { store, tab, onClose });
  return { store, onClose, screen };
}

test('the workbench opens at its tab, says how many counties are kept, and has the focus', async () => {
  const { screen } = await renderWorkbench('table', 'prov=52');
  const tab = screen.getByRole('tab', { name: 'Table' });
  await expect.element(tab).toHaveAttribute('aria-selected', 'true');
  await expect.element(tab).toHaveFocus();
  await expect.element(screen.getByRole('heading')).toHaveTextContent('2 of 5 counties');
  await expect.element(screen.getByRole('grid')).toBeVisible();
});

test('arrows go through the tabs, and each panel comes when it is opened', async () => {
  const { screen } = await renderWorkbench('filter');
  await expect.element(screen.getByRole('checkbox', { name: /^Guizhou/ })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(screen.getByRole('button', { name: 'GeoJSON' })).toBeVisible();
});

test('Escape closes the workbench', async () => {
  const { onClose } = await renderWorkbench();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('a pinned county has its card one press away, and can be let go', async () => {
  const { store, onClose, screen } = await renderWorkbench('table', 'county=520101');
  await screen.getByRole('button', { name: 'Card of Jia County' }).click();
  expect(onClose).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Close' }).last().click();
  expect(store.view.county).toBeNull();
});
