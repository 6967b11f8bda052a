import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fakeAddress } from '../../../tests/fixtures/view-store.ts';
import { ViewStore } from '../../app/view-store.svelte.ts';
import { GRAPHICS } from '../../i18n/messages/graphics.ts';
import LostGraphics from './LostGraphics.svelte';

afterEach(() => vi.restoreAllMocks());

test.each(['zh', 'en'] as const)(
  'in %s it is said that the map will come back',
  async (language) => {
    const store = new ViewStore(fakeAddress(), language);
    store.session.graphics = 'lost';
    const screen = await render(LostGraphics, { store });
    await expect.element(screen.getByRole('status')).toHaveTextContent(GRAPHICS[language].lost);
  },
);

test('where graphics stay lost it is said what to do, and the map comes back once there are any', async () => {
  const context = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const store = new ViewStore(fakeAddress(), 'en');
  store.session.graphics = 'gone';
  const screen = await render(LostGraphics, { store });
  const alert = screen.getByRole('alert');
  await expect.element(alert).toHaveTextContent(GRAPHICS.en.advice);
  const again = screen.getByRole('button', { name: GRAPHICS.en.again });
  await again.click();
  expect(store.session.graphics).toBe('gone');
  context.mockReturnValue({} as never);
  await again.click();
  expect(store.session.graphics).toBe('live');
});
