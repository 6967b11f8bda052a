import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { regainGraphics } from './regain-graphics.ts';
import { Session } from './session.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page whose map has lost its graphics, in a browser that has others or not. */
function lostPage(hasOthers: boolean) {
  const session = new Session();
  const browser = vi
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue(hasOthers ? ({ getExtension: () => null } as never) : null);
  const canvas = document.createElement('canvas');
  session.graphics = 'lost';
  regainGraphics(session, canvas);
  return { session, canvas, browser };
}

test('where other graphics can be had the map is soon live again', () => {
  const { session } = lostPage(true);
  expect(session.graphics).toBe('lost');
  vi.advanceTimersByTime(2_500);
  expect(session.graphics).toBe('live');
});

test('where none can be had they are given up in the end, and taken when the browser gives them back', () => {
  const { session, canvas, browser } = lostPage(false);
  vi.advanceTimersByTime(30_000);
  expect(session.graphics).toBe('lost');
  vi.advanceTimersByTime(20_000);
  expect(session.graphics).toBe('gone');
  browser.mockReturnValue({ getExtension: () => null } as never);
  canvas.dispatchEvent(new Event('webglcontextrestored'));
  expect(session.graphics).toBe('live');
});

test('a map that is lost again and again comes back ever later, and at last only when asked to', () => {
  const { session, canvas } = lostPage(true);
  for (const pause of [2_000, 8_000, 30_000]) {
    vi.advanceTimersByTime(pause - 1);
    expect(session.graphics).toBe('lost');
    vi.advanceTimersByTime(1);
    expect(session.graphics).toBe('live');
    session.graphics = 'lost';
    regainGraphics(session, canvas);
  }
  expect(session.graphics).toBe('gone');
});
