import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { formatView, parseView } from '../../core/view/url.ts';
import { DEFAULT_VIEW, type View } from '../../core/view/view.ts';
import { ANNOTATE } from '../../i18n/messages/annotate.ts';
import type { MapController } from '../../render/maplibre/map-controller.ts';
import AnnotatePanel from '../share/AnnotatePanel.svelte';
import Callouts from './Callouts.svelte';

const t = ANNOTATE.en;
const NOTE = { place: '520101', offset: [0, 100], text: { zh: '瓜', en: 'Melons' } } as const;

/** What is written on a map whose places all lie in its middle. */
async function written(view: Partial<View>) {
  const hash = formatView({ ...DEFAULT_VIEW, language: 'en', ...view });
  const { store, address } = await loadedStore({ hash });
  const stage = { toPixels: () => [300, 200], recheckNames: vi.fn() };
  const props = () => ({
    scene: store.scene!,
    stage: stage as unknown as MapController,
    moves: 0,
    boxesOver: () => [],
    size: 14,
    onNotes: (notes: View['notes']) => store.set({ notes }, 'replace'),
  });
  const frame = Object.assign(document.createElement('div'), {
    style: 'position: fixed; inset: 0',
  });
  document.body.append(frame);
  const screen = await render(Callouts, { target: frame, props: props() });
  const again = () => screen.rerender(props());
  return { store, address, screen, again };
}

const seen = (view: View) => view.notes.map(({ offset }) => offset);

test('a note is moved by the arrow keys, farther with Shift, removed by Delete, and the link follows', async () => {
  const { store, screen, again, address } = await written({ notes: [NOTE] });
  const button = screen.getByRole('button', { name: t.note('Melons') });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(seen(store.view)).toEqual([[10, 100]]);
  await again();
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(seen(store.view)).toEqual([[10, 40]]);
  expect(parseView(address.read()).view.notes).toEqual(store.view.notes);
  await again();
  await userEvent.keyboard('{Delete}');
  expect(store.view.notes).toEqual([]);
});

test('a note follows the pointer that drags it', async () => {
  const { store, screen } = await written({ notes: [NOTE] });
  const button = screen.getByRole('button', { name: t.note('Melons') }).element();
  const at = (type: string, x: number, y: number) =>
    button.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: x, clientY: y }),
    );
  vi.spyOn(button, 'setPointerCapture').mockReturnValue();
  const unit = Math.min(innerWidth, innerHeight) / 1000;
  at('pointerdown', 300, 300);
  at('pointermove', 300 + 100 * unit, 300 - 50 * unit);
  expect(seen(store.view)).toEqual([[100, 50]]);
  at('pointerup', 0, 0);
  at('pointermove', 0, 0);
  expect(seen(store.view)).toEqual([[100, 50]]);
});

test('the panel writes notes and values into the view, and ranks no estimate', async () => {
  const { store } = await loadedStore({ hash: 'v=1&county=520101&lang=en' });
  const screen = await render(AnnotatePanel, { store });
  await screen.getByRole('textbox', { name: t.words.zh }).fill('一藤两瓜');
  await screen.getByRole('button', { name: t.add }).click();
  expect(store.view.notes).toMatchObject([{ place: '520101', text: { zh: '一藤两瓜', en: '' } }]);
  await screen.getByRole('checkbox', { name: t.value }).click();
  expect(store.view.labels.places).toEqual(['520101']);
  await expect.element(screen.getByRole('checkbox', { name: t.top('5') })).toBeDisabled();
  await expect.element(screen.getByText(t.noTop)).toBeVisible();
  await screen.getByRole('button', { name: t.remove('一藤两瓜') }).click();
  expect(store.view.notes).toEqual([]);
});
