import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { OFFLINE } from '../../i18n/messages/offline.ts';
import EditionNotice from './EditionNotice.svelte';

test.each(['zh', 'en'] as const)(
  'in %s a newer edition is told, and only the reader loads it or puts it off',
  async (language) => {
    const { store } = await loadedStore({ language });
    const [onAccept, onLater] = [vi.fn(), vi.fn()];
    const screen = await render(EditionNotice, { store, onAccept, onLater });
    await expect.element(screen.getByRole('status')).toHaveTextContent(OFFLINE[language].newer);
    await screen.getByRole('button', { name: MESSAGES[language].dismiss }).click();
    expect(onAccept).not.toHaveBeenCalled();
    expect(onLater).toHaveBeenCalledOnce();
    await screen.getByRole('button', { name: MESSAGES[language].reload }).click();
    expect(onAccept).toHaveBeenCalledOnce();
  },
);
