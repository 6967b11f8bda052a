import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SwipeHandle from './SwipeHandle.svelte';

async function renderHandle(at: number, language: 'zh' | 'en' = 'en') {
  const onMove = vi.fn<(at: number) => void>();
  const period = language === 'zh' ? '2018年上半年' : 'first half of 2018';
  const screen = await render(SwipeHandle, { at, period, language, onMove });
  const track = document.querySelector<HTMLElement>('.track')!;
  Object.assign(track.style, { left: '100px', right: 'auto', width: '200px' });
  return { screen, onMove, slider: screen.getByRole('slider') };
}

test.each([
  ['zh', '两期分界线', '左边 2018年上半年 40%'],
  ['en', 'Line between the two periods', 'first half of 2018 on the left, 40%'],
] as const)('in %s the line says what it is and where it stands', async (language, name, value) => {
  const { slider } = await renderHandle(0.4, language);
  await expect.element(slider).toHaveAccessibleName(name);
  await expect.element(slider).toHaveAttribute('aria-valuetext', value);
  await expect.element(slider).toHaveAttribute('aria-orientation', 'horizontal');
});

test.each([
  ['{ArrowRight}', 0.52],
  ['{ArrowUp}', 0.52],
  ['{ArrowLeft}', 0.48],
  ['{ArrowDown}', 0.48],
  ['{PageUp}', 0.6],
  ['{PageDown}', 0.4],
  ['{Home}', 0],
  ['{End}', 1],
])('%s moves the line from the middle to %f', async (key, to) => {
  const { onMove } = await renderHandle(0.5);
  await userEvent.keyboard('{Tab}' + key);
  expect(onMove.mock.lastCall![0]).toBeCloseTo(to);
});

test('other keys are left to the page', async () => {
  const { onMove } = await renderHandle(0.5);
  await userEvent.keyboard('{Tab}{Escape}x');
  expect(onMove).not.toHaveBeenCalled();
});

test('a pointer drags the line, and not beyond its ends', async () => {
  const { slider, onMove } = await renderHandle(0.5);
  const grip = slider.element();
  let captured = false;
  Object.assign(grip, {
    setPointerCapture: () => (captured = true),
    hasPointerCapture: () => captured,
  });
  const fire = (type: string, clientX: number) =>
    grip.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, bubbles: true }));
  const { left, width } = document.querySelector('.track')!.getBoundingClientRect();
  const { left: from, width: wide } = grip.getBoundingClientRect();
  const middle = from + wide / 2;
  fire('pointermove', middle + 10);
  expect(onMove).not.toHaveBeenCalled();
  fire('pointerdown', middle + 10);
  fire('pointermove', middle + 10);
  expect(onMove.mock.lastCall![0]).toBeCloseTo((middle - left) / width);
  fire('pointermove', left + width + 500);
  expect(onMove).toHaveBeenLastCalledWith(1);
  fire('pointermove', left - 500);
  expect(onMove).toHaveBeenLastCalledWith(0);
});

test('the grip is large enough for a finger', async () => {
  const { slider } = await renderHandle(0.5);
  const { width, height } = slider.element().getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
