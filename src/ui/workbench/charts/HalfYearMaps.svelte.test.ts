import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import HalfYearMaps from './HalfYearMaps.svelte';

test('each half-year has a picture with its own sentence, and a press goes there', async () => {
  const { store } = await loadedStore({
    hash: 'v=1&layer=sales&compare=side&vs=2018H2&scale=rescale',
  });
  const screen = await render(HalfYearMaps, { store });
  await expect
    .poll(() => screen.container.querySelectorAll('img').length, { timeout: 10_000 })
    .toBe(3);
  const buttons = [...screen.container.querySelectorAll('button')];
  const said = buttons.map((button) => button.querySelector('small')!.textContent);
  expect(new Set(said).size).toBe(3);
  for (const image of screen.container.querySelectorAll('img')) {
    await image.decode();
    expect(image.naturalWidth).toBeGreaterThan(0);
    expect(decodeURIComponent(image.src)).not.toMatch(/NaN|undefined/);
  }
  buttons[1]!.click();
  await expect.poll(() => store.view.period).toBe('2018H2');
  await expect.poll(() => buttons[1]!.getAttribute('aria-pressed')).toBe('true');
});
