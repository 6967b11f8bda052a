import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { FRONT_PAGE } from '../../i18n/messages/front-page.ts';
import OverlayChips from './OverlayChips.svelte';

async function renderChips(hash = 'v=1', language: 'zh' | 'en' = 'en') {
  const { store } = await loadedStore({ hash, language });
  const screen = await render(OverlayChips, { store });
  return { store, screen };
}

test('a chip puts its layer on the map and takes it off', async () => {
  const { store, screen } = await renderChips();
  const chip = screen.getByRole('button', { name: 'Warehouses and flows' });
  await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
  await chip.click();
  await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
  expect(store.view.overlays.map(({ id }) => id)).toEqual(['network']);
  await chip.click();
  expect(store.view.overlays).toEqual([]);
});

test.each(['zh', 'en'] as const)(
  'in %s there is a chip for each layer of places',
  async (language) => {
    const { screen } = await renderChips('v=1', language);
    const list = screen.getByRole('list', { name: FRONT_PAGE[language].chips });
    expect(list.getByRole('button').elements()).toHaveLength(3);
  },
);

test('totals that a link lays on top have a chip while they are on', async () => {
  const { store, screen } = await renderChips('on=loans');
  const chip = screen.getByRole('button', { name: 'MYbank loans: totals (circles)' });
  await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
  await chip.click();
  expect(store.view.overlays).toEqual([]);
  await expect.element(chip).not.toBeInTheDocument();
});

test('of a layer that is on the chip counts the places that there are by the half-year', async () => {
  const { store, screen } = await renderChips('on=ecology&period=2018H1');
  const chip = screen.getByRole('button', { name: 'Reserves and forests' });
  await expect.element(chip).toHaveTextContent(/\d/);
  store.toggleOverlay('ecology');
  await expect.element(chip).not.toHaveTextContent(/\d/);
});
